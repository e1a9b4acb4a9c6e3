"""Parsed sentences of a report with their mentions come in; scenes for the judge go out."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from reportedly.find.cues import cues
from reportedly.find.features import Scene
from reportedly.find.language import Doc
from reportedly.find.report import Report
from reportedly.find.vetoes import veto
from reportedly.lexicon.systems import nouns
from reportedly.model.statement import Mention, Span

_SHORT: Final = 8
_EARLY: Final = 2


def scenes(report: Report) -> Iterator[Scene]:
    """One scene a parsed sentence, in order."""
    labels = [(m.span, _mention_label(m)) for m in report.mentions]
    labels += [(w.span, "time") for w in report.times]
    labels += [(a.span, "money" if a.currency is not None else "count") for a in report.amounts]
    count = len(report.sentences)
    before: tuple[str, ...] = ("none",)
    for span, parse in report.parses:
        marks = _marks(span, parse, labels)
        found = tuple(cue for cue in cues(parse) if veto(cue, parse, marks) is None)
        place = tuple(_place(report.sentences.index(span), count, parse))
        yield Scene(parse, marks, found, place, before)
        groups = {pattern.group for cue in found for pattern in cue.patterns}
        before = (*sorted(set(marks.values())), *sorted(groups))


def _mention_label(mention: Mention) -> str:
    if mention.kind == "noun":
        return "generic" if nouns()[mention.name].generic else "weapon"
    if mention.kind == "party":
        return "firm" if mention.sort == "firm" else "state"
    return mention.kind


def _marks(span: Span, parse: Doc, labels: Sequence[tuple[Span, str]]) -> dict[int, str]:
    marks: dict[int, str] = {}
    begins = [span.start + token.idx for token in parse]
    for place, label in labels:
        if span.holds(*place):
            first, last = bisect_left(begins, place.start), bisect_left(begins, place.end)
            for at in range(first, last):
                marks.setdefault(at, label)
    return marks


def _place(number: int, count: int, parse: Doc) -> Iterator[str]:
    if number == 0:
        yield "first"
    elif number <= _EARLY:
        yield "early"
    if number >= count - _EARLY:
        yield "last"
    if len(parse) < _SHORT:
        yield "short"
    if any(token.text in '"“”' for token in parse):
        yield "quoted"
