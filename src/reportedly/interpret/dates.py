"""A time word and the dates it hangs on come in; a DateRange goes out, or nothing."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Final, cast

from reportedly.interpret import calendar_rules as named
from reportedly.interpret import relative_rules as relative
from reportedly.interpret.anchors import Anchor, Stretch
from reportedly.model.dates import DateRange, Relation, last_day
from reportedly.model.statement import TimeWord

_EARLIEST_YEAR: Final = 1900
_LATEST_YEAR: Final = 2100
_OPENINGS: Final = ("beginning of", "start of")
# By the name of the pattern that read the words (find/time_patterns.py).
RULES: Final[dict[str, Callable[[dict[str, str], Anchor], Stretch | None]]] = {
    "iso": named.day,
    "day": named.day,
    "dayonly": named.day_only,
    "month": named.month,
    "season": named.season,
    "fiscal": named.fiscal,
    "decade": named.decade,
    "decadeend": named.decade_end,
    "years": named.years,
    "year": named.year,
    "feast": named.feast,
    "ago": relative.ago,
    "over": relative.over,
    "within": relative.within,
    "which": relative.which,
    "newyear": relative.new_year,
    "dayword": relative.day_word,
    "weekday": relative.weekday,
}


def resolve(word: TimeWord, anchor: Anchor) -> DateRange | None:
    """The days that a time expression means.

    Returns:
        None where it hangs on a date that is not known, or on nothing ("several months").
    """
    try:
        stretch = RULES[word.pattern](word.parts, anchor)
    except (ValueError, OverflowError):
        # "31 June" and "the year 0" are no dates.
        return None
    if stretch is None or not _EARLIEST_YEAR <= stretch.start.year <= _LATEST_YEAR:
        return None
    return _related(stretch, word)


def _related(stretch: Stretch, word: TimeWord) -> DateRange:
    earliest, latest = _bounds(stretch, word)
    return DateRange(
        earliest=earliest,
        latest=latest,
        grain=stretch.grain,
        relation=cast("Relation", word.relation),
        approximate=stretch.approximate,
        basis=stretch.basis,
        text=word.text,
        start=word.span.start,
        end=word.span.end,
    )


def _bounds(stretch: Stretch, word: TimeWord) -> tuple[date | None, date | None]:
    """What "by", "before", "since" and "after" make of a stretch of days."""
    ends = "over" in word.parts or "end" in word.parts.get("part", "")
    if word.relation == "by" and word.parts.get("part", "").endswith(_OPENINGS):
        # "by the beginning of 2014" has until its first month.
        return None, min(stretch.end, last_day(stretch.start.year, stretch.start.month))
    if word.relation in ("by", "until") or (word.relation == "before" and ends):
        # "before the end of 2013" has until that end.
        return None, stretch.end
    if word.relation == "before":
        return None, stretch.start - timedelta(days=1)
    if word.relation == "since":
        return stretch.start, None
    if word.relation == "after":
        return stretch.end + timedelta(days=1), None
    return stretch.start, stretch.end
