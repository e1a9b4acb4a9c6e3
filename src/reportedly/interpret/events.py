"""A document and its findings come in; the date of what each statement tells goes out."""

import math
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources

from reportedly.interpret.moment_features import moment_features
from reportedly.interpret.moments import Answer, Calendar, Moment, moments
from reportedly.interpret.timeline import timeline
from reportedly.model.dates import DateRange
from reportedly.model.document import Document
from reportedly.model.statement import Findings, Statement


def event_dates(
    document: Document, found: Findings, weights: Mapping[str, float] | None = None
) -> dict[int, DateRange | None]:
    """The date of each statement's event, by the statement's index; None where nothing says.

    Statements are dated in order, since one without a time may take up the date of an earlier one.

    Args:
        document: as received; its date resolves "last month".
        found: what was found in it.
        weights: by feature, in logits; None for those in date_weights.tsv.
    """
    known = _weights() if weights is None else weights
    calendar = Calendar(document, found, timeline(document, found))
    answers: list[Answer] = []
    for statement in found.statements:
        answers.append(Answer(statement, _best(statement, calendar, answers, known)))
    return {index: answer.moment.when for index, answer in enumerate(answers)}


def _best(
    statement: Statement,
    calendar: Calendar,
    answers: Sequence[Answer],
    weights: Mapping[str, float],
) -> Moment:
    def score(moment: Moment) -> float:
        features = set(moment_features(moment, statement, calendar, answers))
        return math.fsum(weights.get(feature, 0.0) for feature in features)

    return max(moments(statement, calendar, answers), key=score)


@cache
def _weights() -> dict[str, float]:
    """Weights of the features of a moment, in logits, learned by training/dating.py."""
    file = resources.files("reportedly.interpret") / "date_weights.tsv"
    lines = file.read_text(encoding="utf-8").splitlines()
    return {feature: float(weight) for feature, weight in (line.split("\t") for line in lines)}
