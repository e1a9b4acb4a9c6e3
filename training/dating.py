"""Gold reports come in; the weights that choose the date of a statement go out."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from reportedly.interpret.moment_features import moment_features
from reportedly.interpret.moments import Answer, Calendar, Moment, moments
from reportedly.interpret.timeline import timeline
from reportedly.model.document import Document
from reportedly.model.statement import Findings
from reportedly.read.fields import Fields
from reportedly.read.published import publication_date
from training.gold import GoldReport, Label
from training.ranking import Group, fit, taught

Lesson = tuple[Document, Findings, list[Label]]

_STRENGTH = 0.1
# A feature seen with fewer statements is dropped: it would learn one report by heart.
_RARE = 10
_MONTH = len("2014-05")
# Taken off the weight of "no date", so that about as many dates are given as the gold gives.
_EAGER = 0.1


def date_weights(reports: Iterable[GoldReport]) -> dict[str, float]:
    """Weights in two rounds: first with the gold's dates for earlier statements, then our own."""
    lessons = [_lesson(report) for report in reports]
    weights: dict[str, float] | None = None
    for _ in range(2):
        weights = fit(_frequent(list(_groups(lessons, weights))), _STRENGTH)
    learned = weights or {}
    return {**learned, "none": round(learned.get("none", 0.0) - _EAGER, 2)}


def _lesson(report: GoldReport) -> Lesson:
    found, labels = taught(report)
    text, published = report.gold["text"], report.gold.get("published")
    fields = Fields(source=report.name, content=b"", text=text, published=published)
    document = Document(
        document_id=report.name,
        source=report.name,
        text=text,
        sha256="",
        published=publication_date(fields, text)[0],
    )
    return document, found, labels


def _groups(lessons: Sequence[Lesson], weights: Mapping[str, float] | None) -> Iterator[Group]:
    """For each statement its possible dates: their features, and whether they are right."""
    for document, found, labels in lessons:
        calendar = Calendar(document, found, timeline(document, found))
        answers: list[Answer] = []
        for statement, label in zip(found.statements, labels, strict=True):
            choices = list(moments(statement, calendar, answers))
            good = _right(label["claim"].get("event_date"), choices)
            rows = [
                dict.fromkeys(moment_features(m, statement, calendar, answers), 1.0)
                for m in choices
            ]
            if any(good):
                yield list(zip(rows, good, strict=True))
            answers.append(Answer(statement, _chosen(choices, rows, good, weights)))


def _right(gold: str | None, choices: Sequence[Moment]) -> list[bool]:
    """Which of a statement's possible dates the gold gives: the same EDTF, else the same month."""
    said = [m.when.edtf if m.when is not None else None for m in choices]
    if gold is None:
        pairs = zip(choices, said, strict=True)
        return [edtf is None and m.source in ("none", "here") for m, edtf in pairs]
    same = [edtf == gold for edtf in said]
    return same if any(same) else [edtf is not None and _agrees(gold, edtf) for edtf in said]


def _agrees(gold: str, said: str) -> bool:
    """Whether two EDTF dates share a bound, compared to the month."""
    ours, theirs = (re.findall(r"\d{4}(?:-\d{2})?(?:-\d{2})?", edtf) for edtf in (gold, said))
    grains = [(a, b, min(len(a), len(b), _MONTH)) for a in ours for b in theirs]
    return any(a[:grain] == b[:grain] for a, b, grain in grains)


def _chosen(
    choices: Sequence[Moment],
    rows: Sequence[Mapping[str, float]],
    good: Sequence[bool],
    weights: Mapping[str, float] | None,
) -> Moment:
    if weights is None:
        return next((m for m, g in zip(choices, good, strict=True) if g), choices[-1])
    scores = [sum(weights.get(feature, 0.0) for feature in row) for row in rows]
    return choices[scores.index(max(scores))]


def _frequent(groups: Sequence[Group]) -> list[Group]:
    counts = Counter(f for group in groups for f in {f for row, _ in group for f in row})
    return [
        [({f: w for f, w in row.items() if counts[f] >= _RARE}, good) for row, good in group]
        for group in groups
    ]
