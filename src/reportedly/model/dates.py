"""DateRange: what a time expression says comes in; day bounds, EDTF and the basis go out."""

import calendar
from dataclasses import dataclass
from datetime import date
from typing import Literal

Grain = Literal["day", "month", "quarter", "season", "part", "year", "decade", "vague"]
Relation = Literal["on", "during", "by", "before", "since", "after", "until"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DateRange:
    """When something can have happened: day bounds, what the source stated, how it was resolved.

    Attributes:
        earliest: first possible day; None is unbounded.
        latest: last possible day; None is unbounded.
        grain: what the source stated.
        relation: the word that taggers drop ("by mid-2016" is `by`).
        approximate: the source said "about".
        basis: how it was resolved: "absolute", "the report's date", "an earlier expression",
            "a named event", or "unresolved".
        text: the words of the expression ("" where there are none).
        start, end: their character offsets in the report's text (0, 0 where there are none).
    """

    earliest: date | None
    latest: date | None
    grain: Grain
    relation: Relation = "on"
    approximate: bool = False
    basis: str = "absolute"
    text: str = ""
    start: int = 0
    end: int = 0

    @property
    def edtf(self) -> str | None:
        """EDTF (ISO 8601-2:2019, level 1 and the decade form 203X); None without any bound."""
        first, last = self.earliest, self.latest
        if first is None:
            return None if last is None else f"../{_shorten(last, self.grain)}"
        if last is None:
            return f"{_shorten(first, self.grain)}/.."
        return _closed(first, last, self.grain) + ("~" if self.approximate else "")

    def shares_a_day_with(self, other: "DateRange") -> bool:
        """Whether the two ranges overlap; an open end reaches everything."""
        starts = [d for d in (self.earliest, other.earliest) if d is not None]
        ends = [d for d in (self.latest, other.latest) if d is not None]
        return not starts or not ends or max(starts) <= min(ends)


def a_day(day: date, *, basis: str = "absolute") -> DateRange:
    """The range of one day."""
    return DateRange(earliest=day, latest=day, grain="day", basis=basis)


def last_day(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


def _shorten(day: date, grain: Grain) -> str:
    if grain == "day":
        return day.isoformat()
    if grain in ("year", "decade"):
        return f"{day.year:04d}"
    return f"{day.year:04d}-{day.month:02d}"


def _closed(first: date, last: date, grain: Grain) -> str:
    whole_decade = first.year % 10 == 0 and last.year == first.year + 9
    if grain == "decade" and whole_decade:
        return f"{first.year // 10}X"
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        low, high = f"{first.year:04d}", f"{last.year:04d}"
    elif first != last and first.day == 1 and last == last_day(last.year, last.month):
        low, high = f"{first.year:04d}-{first.month:02d}", f"{last.year:04d}-{last.month:02d}"
    else:
        low, high = first.isoformat(), last.isoformat()
    return low if low == high else f"{low}/{high}"
