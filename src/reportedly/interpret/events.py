"""A document and its findings come in; the date of what each statement tells goes out."""

from collections.abc import Sequence

from reportedly.interpret.moment_features import moment_features
from reportedly.interpret.moments import Answer, Calendar, Moment, moments
from reportedly.interpret.ranker import Ranker
from reportedly.interpret.timeline import timeline
from reportedly.model.dates import DateRange
from reportedly.model.document import Document
from reportedly.model.statement import Findings, Statement


def event_dates(document: Document, found: Findings, ranker: Ranker) -> dict[int, DateRange | None]:
    """The date of each statement's event, by the statement's index; None where nothing says.

    Statements are dated in order, since one without a time may take up the date of an earlier one.

    Args:
        document: as received; its date resolves "last month".
        found: what was found in it.
        ranker: weighs the times that a statement can have.
    """
    calendar = Calendar(document, found, timeline(document, found))
    answers: list[Answer] = []
    for statement in found.statements:
        answers.append(Answer(statement, _best(statement, calendar, answers, ranker)))
    return {index: answer.moment.when for index, answer in enumerate(answers)}


def _best(
    statement: Statement, calendar: Calendar, answers: Sequence[Answer], ranker: Ranker
) -> Moment:
    def score(moment: Moment) -> float:
        return ranker.score("date", moment_features(moment, statement, calendar, answers))

    return max(moments(statement, calendar, answers), key=score)
