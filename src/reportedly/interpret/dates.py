"""A time word, the report's date and the date before it come in; a DateRange goes out, or nothing."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, cast

from reportedly.interpret import calendar as cal
from reportedly.model.dates import DateRange, Grain, Relation
from reportedly.model.statement import Tense, TimeWord

_ABSOLUTE: Final = "absolute"
_REPORT: Final = "the report's date"
_EARLIER: Final = "an earlier expression"
_BACK: Final = frozenset({"last", "the last", "past", "the past", "previous", "the previous", "the preceding", "preceding"})
_AHEAD: Final = frozenset({"next", "the next", "coming", "the coming", "the following", "following"})
_SAME: Final = frozenset({"this", "the current", "current", "the present", "the same", "that", "the"})
_EARLIEST_YEAR: Final = 1900
_LATEST_YEAR: Final = 2100


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


@dataclass(frozen=True, slots=True)
class _Span:
    start: date
    end: date
    grain: Grain
    basis: str = _ABSOLUTE
    approximate: bool = False


def resolve(word: TimeWord, anchor: Anchor) -> DateRange | None:
    """The days that a time expression means.

    Returns:
        None where it hangs on a date that is not known, or on nothing ("several months").
    """
    try:
        span = _RULES[word.pattern](word.parts, anchor)
    except (ValueError, OverflowError):
        # "31 June" and "the year 0" are no dates.
        return None
    if span is None or not _EARLIEST_YEAR <= span.start.year <= _LATEST_YEAR:
        return None
    return _related(span, word)


def _related(span: _Span, word: TimeWord) -> DateRange:
    earliest: date | None = span.start
    latest: date | None = span.end
    if word.relation in ("by", "until"):
        earliest = None
    elif word.relation == "before" and "end" in word.parts.get("part", ""):
        earliest = None
    elif word.relation == "before":
        earliest, latest = None, span.start - timedelta(days=1)
    elif word.relation == "since":
        latest = None
    elif word.relation == "after":
        earliest, latest = span.end + timedelta(days=1), None
    return DateRange(
        earliest=earliest,
        latest=latest,
        grain=span.grain,
        relation=cast("Relation", word.relation),
        approximate=span.approximate,
        basis=span.basis,
        text=word.text,
        start=word.span.start,
        end=word.span.end,
    )


def _day(parts: dict[str, str], anchor: Anchor) -> _Span | None:
    month, number = cal.month_number(parts["month"]), cal.day_number(parts["day"])
    if "year" in parts:
        day = date(int(parts["year"]), month, number)
        return _Span(day, day, "day")
    year = _year_for(anchor, month, number)
    if year is None:
        return None
    day = date(year, month, number)
    return _Span(day, day, "day", _basis(anchor))


def _month(parts: dict[str, str], anchor: Anchor) -> _Span | None:
    month = cal.month_number(parts["month"])
    given = parts.get("year") or parts.get("year2")
    year = int(given) if given is not None else _year_of_month(parts, anchor, month)
    if year is None:
        return None
    start, end = cal.part_of_month(year, month, parts.get("part", ""))
    return _Span(start, end, "month", _ABSOLUTE if given is not None else _basis(anchor))


def _year_of_month(parts: dict[str, str], anchor: Anchor, month: int) -> int | None:
    which = (parts.get("which2") or parts.get("which") or "").lower()
    if "which2" in parts and anchor.day is not None:
        return anchor.day.year + (which in _AHEAD) - (which in _BACK)
    if which in _BACK and anchor.day is not None:
        return _agreed(anchor, lambda day: day.year - (month >= day.month))
    if which in _AHEAD and anchor.day is not None:
        return anchor.day.year + (month <= anchor.day.month)
    if which in ("that", "the same", "the following") and anchor.before is not None:
        return _year_after(anchor.before, month)
    return _year_for(anchor, month, None)


def _agreed(anchor: Anchor, year: Callable[[date], int]) -> int | None:
    """The year that every possible publication date gives, else none."""
    if anchor.first is None or anchor.day is None:
        return None
    years = {year(anchor.first), year(anchor.day)}
    return years.pop() if len(years) == 1 else None


def _year_after(before: DateRange, month: int) -> int | None:
    if before.earliest is None:
        return None
    return before.earliest.year + (month < before.earliest.month and before.grain != "year")


def _year_for(anchor: Anchor, month: int, number: int | None) -> int | None:
    """The year of a month or day that names none: that of the text before it, else the nearest."""
    if anchor.before is not None and anchor.before.basis == _ABSOLUTE and anchor.before.latest is not None:
        return _year_after(anchor.before, month)
    report = anchor.day
    if report is None or anchor.first is None or (report - anchor.first).days > 31:
        return None
    later = (month, number or 1) > (report.month, report.day if number is not None else 31)
    if anchor.tense == "future":
        sooner = (month, number or 31) < (report.month, report.day if number is not None else 1)
        return report.year + sooner
    return report.year - later


def _basis(anchor: Anchor) -> str:
    used = anchor.before is not None and anchor.before.basis == _ABSOLUTE
    return _EARLIER if used else _REPORT


def _season(parts: dict[str, str], anchor: Anchor) -> _Span | None:
    season, which = parts["season"], (parts.get("which2") or parts.get("which") or "").lower()
    if "year" in parts:
        return _Span(*cal.season_range(int(parts["year"]), season), "season")
    if anchor.day is None:
        return None
    year = anchor.day.year + ("which2" in parts and which in _AHEAD) - ("which2" in parts and which in _BACK)
    start, end = cal.season_range(year, season)
    if "which2" not in parts:
        if which in _AHEAD and start <= anchor.day:
            start, end = cal.season_range(year + 1, season)
        elif which not in _AHEAD and anchor.tense != "future" and start > anchor.day:
            start, end = cal.season_range(year - 1, season)
        elif which in _BACK and end >= anchor.day:
            start, end = cal.season_range(year - 1, season)
        elif anchor.tense == "future" and end < anchor.day:
            start, end = cal.season_range(year + 1, season)
    return _Span(start, end, "season", _REPORT)


def _year(parts: dict[str, str], _anchor: Anchor) -> _Span:
    year = int(parts["year"])
    if "part" in parts:
        return _Span(*cal.part_of_year(year, parts["part"]), "part")
    return _Span(*cal.year_range(year), "year")


def _years(parts: dict[str, str], _anchor: Anchor) -> _Span | None:
    first = int(parts["year"])
    last = parts["to"]
    end = int(last) if len(last) == 4 else first // 100 * 100 + int(last)
    if end < first:
        return None
    return _Span(date(first, 1, 1), date(end, 12, 31), "year")


def _fiscal(parts: dict[str, str], _anchor: Anchor) -> _Span:
    # Fiscal years differ by state; the calendar year is the bound that the text itself gives.
    return _Span(*cal.year_range(int(parts["year"])), "year", approximate=True)


def _decade(parts: dict[str, str], _anchor: Anchor) -> _Span:
    first = int(parts["decade"])
    part = parts.get("part", "").lower().removeprefix("the ")
    low, high = {"early": (0, 3), "mid": (4, 6), "late": (7, 9), "end of": (8, 9)}.get(part, (0, 9))
    return _Span(date(first + low, 1, 1), date(first + high, 12, 31), "decade")


def _ago(parts: dict[str, str], anchor: Anchor) -> _Span | None:
    count, way = cal.small_number(parts["number"]), parts["way"].lower()
    unit = parts["unit"]
    if count is None:
        return None
    if way in ("ago", "from now", "hence"):
        base, basis, sign = anchor.day, _REPORT, -1 if way == "ago" else 1
        if anchor.first is None or base is None or (base - anchor.first).days > 31:
            return None
    else:
        before = anchor.before
        base = (before.earliest or before.latest) if before is not None else None
        basis, sign = _EARLIER, -1 if way in ("earlier", "before", "previously") else 1
    if base is None:
        return None
    moved = cal.shift(base, sign * count, unit)
    if unit == "day":
        return _Span(moved, moved, "day", basis)
    if unit in ("week", "fortnight"):
        return _Span(moved - timedelta(days=3), moved + timedelta(days=3), "part", basis, approximate=True)
    return _Span(*cal.around(moved, "year" if unit in ("year", "decade") else "month"),
                 "year" if unit in ("year", "decade") else "month", basis)  # fmt: skip


def _within(parts: dict[str, str], anchor: Anchor) -> _Span | None:
    if anchor.day is None:
        return None
    count = cal.small_number(parts.get("number", "")) if "number" in parts else None
    end = cal.shift(anchor.day, count if count is not None else 2, parts["unit"])
    return _Span(anchor.day, end, "vague", _REPORT, approximate=True)


def _which(parts: dict[str, str], anchor: Anchor) -> _Span | None:
    which, unit = parts.get("which", "this").lower(), parts.get("unit", "year")
    if which in ("that", "the same", "the following", "the previous") and anchor.before is not None:
        return _beside(which, unit, anchor.before)
    if anchor.day is None or anchor.first is None or (anchor.day - anchor.first).days > 31:
        return None
    step = 1 if which in _AHEAD else -1 if which in _BACK else 0
    start, end = cal.around(cal.shift(anchor.day, step, unit), unit)
    part = parts.get("part") or parts.get("nuance")
    if part is not None and unit == "year" and part not in ("earlier", "later"):
        start, end = cal.part_of_year(start.year, part)
    if part == "earlier":
        end = min(end, anchor.day)
    if part == "later":
        start = max(start, anchor.day)
    grain: Grain = "day" if unit == "day" else "year" if unit == "year" else "month" if unit == "month" else "part"
    return _Span(start, end, grain, _REPORT)


def _beside(which: str, unit: str, before: DateRange) -> _Span | None:
    base = before.earliest or before.latest
    if base is None or unit not in ("day", "week", "month", "year", "quarter"):
        return None
    step = 1 if which == "the following" else -1 if which == "the previous" else 0
    start, end = cal.around(cal.shift(base, step, unit), unit)
    return _Span(start, end, "year" if unit == "year" else "month", _EARLIER)


def _dayword(parts: dict[str, str], anchor: Anchor) -> _Span | None:
    word = parts["dayword"].lower()
    if word in ("year-end", "the turn of the year"):
        return None if anchor.day is None else _Span(date(anchor.day.year, 12, 1), date(anchor.day.year, 12, 31), "month", _REPORT)
    if word in _BESIDE_DAYS:
        base = anchor.before.earliest if anchor.before is not None and anchor.before.grain == "day" else None
        basis, step = _EARLIER, _BESIDE_DAYS[word]
    else:
        base, basis, step = anchor.day, _REPORT, _DAYS.get(word, 0)
        if anchor.first != anchor.day:
            return None
    if base is None:
        return None
    day = base + timedelta(days=step)
    return _Span(day, day, "day", basis)


_DAYS: Final = {"yesterday": -1, "last night": -1, "tomorrow": 1, "the day before yesterday": -2, "the day after tomorrow": 2}
_BESIDE_DAYS: Final = {"the same day": 0, "that day": 0, "the day before": -1, "a day earlier": -1, "the next day": 1, "the following day": 1, "a day later": 1}


def _weekday(parts: dict[str, str], anchor: Anchor) -> _Span | None:
    if anchor.day is None or anchor.first != anchor.day:
        return None
    name = parts.get("weekday")
    if name is None:
        return _weekend(parts, anchor.day)
    wanted, which = cal.weekday_number(name), parts.get("which", "").lower()
    back = (anchor.day.weekday() - wanted) % 7
    week = parts.get("which3", "").lower()
    if week:
        monday = anchor.day - timedelta(days=anchor.day.weekday())
        monday += timedelta(days=7 * ({"last": -1, "next": 1}.get(week, 0)))
        day = monday + timedelta(days=wanted)
    elif which in _AHEAD or (anchor.tense == "future" and which not in _BACK):
        day = anchor.day + timedelta(days=(-back) % 7 or 7)
    elif which in _BACK:
        day = anchor.day - timedelta(days=back or 7)
    else:
        day = anchor.day - timedelta(days=back)
    return _Span(day, day, "day", _REPORT)


def _weekend(parts: dict[str, str], report: date) -> _Span:
    monday = report - timedelta(days=report.weekday())
    step = 5 if parts.get("which", "").lower() in ("this", "next", "coming", "the coming") else -2
    start = monday + timedelta(days=step)
    return _Span(start, start + timedelta(days=1), "part", _REPORT)


_RULES: Final[dict[str, Callable[[dict[str, str], Anchor], _Span | None]]] = {
    "iso": _day,
    "day": _day,
    "month": _month,
    "season": _season,
    "fiscal": _fiscal,
    "decade": _decade,
    "years": _years,
    "year": _year,
    "ago": _ago,
    "within": _within,
    "which": _which,
    "dayword": _dayword,
    "weekday": _weekday,
}
