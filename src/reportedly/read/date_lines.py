"""The text of a report comes in; the lines that date it (not its author, photo or law) go out."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from reportedly.read.calendar_words import WrittenDay, full_dates

# How far from its ends a report is dated, in lines that are not empty.
_HEAD, _FOOT, _TOP = 12, 3, 5
_LONGEST = 120

# Words of lines whose date is somebody else's: forum profiles, captions, notices of rights.
_FOREIGN = re.compile(
    r"\b(?:joined|registered|member|since|posts|messages|likes|copyright|rights reserved"
    r"|photo\w*|file|picture|image|caption|getty|born|died|deadline|event)\b|©|\(c\)",
    re.IGNORECASE,
)
_PROFILE = re.compile(
    r"\b(?:member|joined|registered|posts|messages|likes|reputation|moderator|contributor)\b"
    r"|^[#\d,.\s]+$",
    re.IGNORECASE,
)
_SEGMENT = re.compile(r"\s*[|·•]\s*")

_GAP = r"[\s,:\u2013\u2014-]*"
_PUBLISHED = r"(?:first |originally )?(?:published|posted|issued|released|date|dated)"
_UPDATED = r"(?:last )?(?:updated|modified|edited)"
_CAPITALS = r"(?-i:[A-Z][A-Z.'\u2019 -]+)(?:,\s*(?-i:[A-Z])[\w.' ]{1,25}?){0,2}"
_AGENCY = r"(?:\([^)]{1,40}\)|/[^/]{1,40}/)?"
_HOUR = r"(?:at\s+)?(?:\d{1,2}[:.]\d\d(?::\d\d)?)?\s*(?:[ap]\.?m\.?)?\s*\(?(?-i:[A-Z]{2,4})?\)?\.?"

# What may stand before and after a full date in a line that dates the report.
_SHAPES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "is labelled as its date": (rf"{_PUBLISHED}(?: on| at| online)?{_GAP}", _GAP + _HOUR),
        "is a by-line with a date": (rf"by\s+\S.{{1,60}}?{_GAP}", _GAP + _HOUR),
        "is a dateline": (
            rf"{_CAPITALS}\s*{_AGENCY}{_GAP}",
            rf"\s*,?\s*{_AGENCY}\s*(?:--|[-\u2013\u2014:]).*\S.*",
        ),
        "stands alone at its head": (rf"(?:{_CAPITALS}{_GAP})?", _GAP + _HOUR),
        "says when it was updated": (rf"{_UPDATED}(?: on| at)?{_GAP}", _GAP + _HOUR),
    }
)
_COMPILED = {
    reason: (re.compile(before, re.IGNORECASE), re.compile(after, re.IGNORECASE))
    for reason, (before, after) in _SHAPES.items()
}
_WEEKDAY = "names a weekday that fits"
# A later group is asked only when the earlier ones are silent.
_GROUPS = (
    (_WEEKDAY, "is labelled as its date", "is a by-line with a date", "is a dateline"),
    ("stands alone at its head",),
    ("says when it was updated",),
)


@dataclass(frozen=True, slots=True)
class DateLine:
    """A line that dates the report, and why it is believed."""

    day: date
    line: str
    reason: str


def date_lines(text: str) -> tuple[DateLine, ...]:
    """The lines of the strongest kind that date the report; more than one day is a contradiction.

    Args:
        text: the stored text.
    """
    found = list(_all_lines(text))
    groups = (tuple(line for line in found if line.reason in group) for group in _GROUPS)
    return next((lines for lines in groups if lines), ())


def _all_lines(text: str) -> Iterator[DateLine]:
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    for place, line in enumerate(lines):
        if place < _HEAD or place >= len(lines) - _FOOT:
            near = lines[max(place - 2, 0) : place] + lines[place + 1 : place + 3]
            alone = place < _TOP and not any(_PROFILE.search(other) for other in near)
            for segment in _SEGMENT.split(line):
                yield from _dated(segment, alone=alone)


def _dated(segment: str, *, alone: bool) -> Iterator[DateLine]:
    """The first date of a segment of a line, if what stands around it has one of the shapes."""
    head = segment[:_LONGEST]
    written = next(full_dates(head), None)
    reason = _reason(segment, written) if written and not _FOREIGN.search(head) else None
    if written is None or reason is None:
        return
    if reason == "stands alone at its head":
        if written.weekday:
            reason = _WEEKDAY
        elif not alone:
            return
    yield DateLine(written.day, head[: written.end].strip(), reason)


def _reason(segment: str, written: WrittenDay) -> str | None:
    before, after = segment[: written.start], segment[written.end :]
    for reason, (may_precede, may_follow) in _COMPILED.items():
        if may_precede.fullmatch(before) and may_follow.fullmatch(after):
            return reason
    return None
