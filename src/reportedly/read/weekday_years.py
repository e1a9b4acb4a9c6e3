"""The head of a report comes in; the year in which its weekday fits its day goes out as a range."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from reportedly.read.calendar_words import DAY, MONTH, WEEKDAY, WEEKDAYS, calendar_day, number_in
from reportedly.read.date_bounds import Bounds
from reportedly.read.said_years import latest_past

_PARAGRAPHS = 2
_SHORTEST = 80
# A report names the weekday with its day while the reader can still look it up in this month.
_FRESH = timedelta(days=30)

_DAY_OF_WEEK = re.compile(
    rf"\b(?P<weekday>{WEEKDAY}),?\s+(?:the\s+)?(?:(?P<d1>{DAY})(?:\s+of)?\s+(?P<m1>{MONTH})"
    rf"|(?P<m2>{MONTH})\s+(?P<d2>{DAY}))\b(?!,?\s*\d)",
    re.IGNORECASE,
)


def weekday_bounds(text: str) -> Iterator[Bounds]:
    """A range from "On Friday 9 April" where one of two years makes that a Friday.

    The years are that of the latest day the text names as past, and the next; no two years in
    sequence share their weekdays, so at most one fits.
    """
    past = latest_past(text)
    paragraphs = [part for part in text.split("\n") if len(part) >= _SHORTEST][:_PARAGRAPHS]
    if past is None:
        return
    for match in _DAY_OF_WEEK.finditer("\n".join(paragraphs)):
        for year in (past.year, past.year + 1):
            day = _fitting(match, year)
            if day and day >= past:
                yield Bounds(day, day + _FRESH, f"{match[0]!r} fits {year}")


def _fitting(match: re.Match[str], year: int) -> date | None:
    day = calendar_day(year, match["m1"] or match["m2"], match["d1"] or match["d2"])
    fits = day and number_in(WEEKDAYS, match["weekday"]) == day.isoweekday()
    return day if fits else None
