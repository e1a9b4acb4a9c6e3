"""The dates that an expression hangs on come in (Anchor); base days and years go out."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final

from reportedly.model.dates import DateRange, Grain
from reportedly.model.statement import Tense

ABSOLUTE: Final = "absolute"
REPORT: Final = "the report's date"
EARLIER: Final = "an earlier expression"
BACK: Final = frozenset(
    {
        "last",
        "the last",
        "past",
        "the past",
        "previous",
        "the previous",
        "the preceding",
        "preceding",
    }
)
AHEAD: Final = frozenset({"next", "the next", "coming", "the coming", "the following", "following"})
# These words look at the date before, not at the report's.
BESIDE: Final = frozenset(
    {
        "that",
        "that same",
        "the same",
        "the very same",
        "the following",
        "following",
        "the previous",
        "the preceding",
    }
)
# Days by which a publication date may be uncertain and still carry "last month".
_TIGHT: Final = 31


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a relative expression hangs on.

    Attributes:
        report: the report's own range of dates, None where nothing is known.
        before: the range resolved last in the same stretch of text, None at its beginning.
        tense: of the verb that the expression hangs on.
    """

    report: DateRange | None
    before: DateRange | None
    tense: Tense

    @property
    def first(self) -> date | None:
        """The earliest day on which the report can have been published."""
        return self.report.earliest if self.report is not None else None

    @property
    def day(self) -> date | None:
        """The latest day on which the report can have been published."""
        return self.report.latest if self.report is not None else None

    @property
    def tight(self) -> date | None:
        """The latest day, where the report's date is known to a month or so."""
        if self.first is None or self.day is None or (self.day - self.first).days > _TIGHT:
            return None
        return self.day

    @property
    def exact(self) -> date | None:
        """The report's day, where it is known to the day."""
        return self.day if self.first == self.day else None

    @property
    def base(self) -> date | None:
        """The day that "a year later" counts from: the date before this one."""
        return None if self.before is None else self.before.earliest or self.before.latest


@dataclass(frozen=True, slots=True)
class Stretch:
    """The days that an expression names, before the word in front of it is heard."""

    start: date
    end: date
    grain: Grain
    basis: str = ABSOLUTE
    approximate: bool = False


def agreed(anchor: Anchor, year: Callable[[date], int]) -> int | None:
    """The year that every possible publication date gives, else None."""
    if anchor.first is None or anchor.day is None:
        return None
    years = {year(anchor.first), year(anchor.day)}
    return years.pop() if len(years) == 1 else None


def year_beside(which: str, anchor: Anchor) -> int | None:
    """The year that "that year", "last year", "the following year" names."""
    step = (which in AHEAD) - (which in BACK)
    if which in BESIDE and anchor.base is not None:
        return anchor.base.year + step
    return agreed(anchor, lambda day: day.year + step)


def year_after(before: DateRange, month: int) -> int | None:
    """The year of the next such month from a date on; within a named year, that year."""
    if before.earliest is None:
        return None if before.latest is None else before.latest.year
    return before.earliest.year + (month < before.earliest.month and before.grain != "year")


def year_of(anchor: Anchor, month: int, number: int | None) -> tuple[int | None, str]:
    """The year of a month or day that names none, and on what it rests.

    It is the year that brings it nearest to the report, on the side that the verb's tense points
    to; only where the report's date is not known does the text before it lend its year. Reporters
    write "that March" when they mean another.
    """
    near = _nearest(anchor, month, number)
    if near is not None or anchor.before is None:
        return near, REPORT
    return year_after(anchor.before, month), EARLIER


def _nearest(anchor: Anchor, month: int, number: int | None) -> int | None:
    report = anchor.tight
    if report is None:
        return agreed(anchor, lambda day: day.year - (month > day.month))
    if anchor.tense == "future":
        passed = (month, number or 31) < (report.month, report.day if number is not None else 1)
        return report.year + passed
    return report.year - (
        (month, number or 1) > (report.month, report.day if number is not None else 31)
    )
