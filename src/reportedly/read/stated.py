"""The value of a published field comes in; the range of days that it states goes out."""

import re
from datetime import date

from reportedly.model.dates import DateRange, Grain, a_day, last_day
from reportedly.read.calendar_words import full_dates

_EDTF = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?([~?%]?)")
_TIME = re.compile(r"(\d{4}-\d\d-\d\d)[T ]\d\d:?\d\d.*")
_YEARS = range(1900, 2100)

Bounds = tuple[date | None, date | None, Grain, bool]


def stated_date(value: str) -> DateRange | None:
    """What a header or a page states: EDTF up to a range, a timestamp, or one date in words.

    Returns:
        The range of days; None where the value is no date, or could be two.
    """
    timestamp = _TIME.fullmatch(value.strip())
    first, slash, second = (timestamp[1] if timestamp else value.strip()).partition("/")
    start, end = _part(first), _part(second) if slash else None
    if start is None or (slash and end is None):
        return _in_words(value)
    return _range(start, end or start)


def _part(value: str) -> Bounds | None:
    if value == "..":
        return None, None, "day", False
    match = _EDTF.fullmatch(value)
    if match is None or int(match[1]) not in _YEARS:
        return None
    year, month, day = int(match[1]), int(match[2] or 0), int(match[3] or 0)
    try:
        return _bounds(year, month, day, approximate=bool(match[4]))
    except ValueError:
        return None


def _bounds(year: int, month: int, day: int, *, approximate: bool) -> Bounds:
    if day:
        return date(year, month, day), date(year, month, day), "day", approximate
    if month:
        return date(year, month, 1), last_day(year, month), "month", approximate
    return date(year, 1, 1), date(year, 12, 31), "year", approximate


def _range(start: Bounds, end: Bounds) -> DateRange | None:
    earliest, latest = start[0], end[1]
    if earliest is None and latest is None:
        return None
    if earliest is not None and latest is not None and earliest > latest:
        return None
    grain = start[2] if earliest is not None else end[2]
    approximate = start[3] or end[3]
    return DateRange(earliest=earliest, latest=latest, grain=grain, approximate=approximate)


def _in_words(value: str) -> DateRange | None:
    days = {written.day for written in full_dates(value)}
    return a_day(days.pop()) if len(days) == 1 else None
