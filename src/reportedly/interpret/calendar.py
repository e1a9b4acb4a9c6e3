"""Words of the calendar come in; months, numbers and ranges of days go out."""

from calendar import monthrange
from datetime import date, timedelta
from typing import Final

_MONTHS: Final = (
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "oct",
    "nov",
    "dec",
)
_WEEKDAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_NUMBERS: Final = {
    "a": 1, "an": 1, "the": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
    "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "a couple of": 2,
}  # fmt: skip
_ORDINALS: Final = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth", "twentieth", "twenty-first", "twenty-second", "twenty-third",
    "twenty-fourth", "twenty-fifth", "twenty-sixth", "twenty-seventh", "twenty-eighth",
    "twenty-ninth", "thirtieth", "thirty-first",
)  # fmt: skip
# Northern meteorological seasons, the reading of the codebook's "summer of 2020".
_SEASONS: Final = {
    "spring": (3, 5),
    "summer": (6, 8),
    "autumn": (9, 11),
    "fall": (9, 11),
    "winter": (12, 2),
}

# What a part of a year, or of a month, is taken for: first and last month (or day). The table is
# the project's own reading of the codebook ("late 2007" is 2007-10/2007-12, "by mid-2016" is
# ../2016-06), to be argued with here.
YEAR_PARTS: Final = {
    "early": (1, 3), "very early": (1, 2), "the start of": (1, 3), "start of": (1, 3),
    "the beginning of": (1, 3), "beginning of": (1, 3), "the first months of": (1, 3),
    "the first weeks of": (1, 1), "the last months of": (10, 12), "the final quarter of": (10, 12),
    "the first days of": (1, 1), "the last days of": (12, 12), "the first day of": (1, 1),
    "the last day of": (12, 12), "the first week of": (1, 1), "the last week of": (12, 12),
    "mid": (6, 6), "middle of": (6, 6), "the middle of": (6, 6),
    "late": (10, 12), "the end of": (10, 12), "end of": (10, 12), "end": (10, 12),
    "year-end": (12, 12), "the close of": (12, 12), "the last weeks of": (12, 12),
    "the final weeks of": (12, 12), "the turn of": (12, 12), "the first half of": (1, 6),
    "first half of": (1, 6), "h1": (1, 6), "the second half of": (7, 12), "second half of": (7, 12),
    "h2": (7, 12), "the first quarter of": (1, 3), "q1": (1, 3), "the second quarter of": (4, 6),
    "q2": (4, 6), "the third quarter of": (7, 9), "q3": (7, 9), "the fourth quarter of": (10, 12),
    "the last quarter of": (10, 12), "q4": (10, 12),
}  # fmt: skip
_MONTH_PARTS: Final = {
    "early": (1, 10), "very early": (1, 5), "mid": (11, 20), "middle of": (11, 20),
    "the middle of": (11, 20), "late": (21, 31), "the end of": (21, 31), "end of": (21, 31),
    "end": (21, 31), "the start of": (1, 10), "start of": (1, 10), "the beginning of": (1, 10),
    "beginning of": (1, 10), "the first half of": (1, 15), "first half of": (1, 15),
    "the second half of": (16, 31), "second half of": (16, 31), "the first week of": (1, 7),
    "the second week of": (8, 14), "the third week of": (15, 21), "the last week of": (25, 31),
    "the first days of": (1, 5), "the last days of": (27, 31), "the first weeks of": (1, 14),
    "the last weeks of": (18, 31), "the final weeks of": (18, 31), "the first day of": (1, 1),
    "the last day of": (31, 31),
}  # fmt: skip


def month_number(word: str) -> int:
    """1 to 12 for a month's name, abbreviation or figure."""
    return int(word) if word.isdigit() else _MONTHS.index(word[:3].lower()) + 1


def weekday_number(word: str) -> int:
    """0 (Monday) to 6 for a weekday's name or abbreviation."""
    return _WEEKDAYS.index(word[:3].lower())


def day_number(word: str) -> int:
    """1 to 31 for a day's figure or ordinal."""
    return int(word) if word.isdigit() else _ORDINALS.index(word.lower()) + 1


def small_number(word: str) -> int | None:
    """The value of "three" or "12"; None for "several"."""
    return int(word) if word.isdigit() else _NUMBERS.get(word.lower())


def year_range(year: int) -> tuple[date, date]:
    """First and last day of a year."""
    return date(year, 1, 1), date(year, 12, 31)


def month_range(year: int, month: int) -> tuple[date, date]:
    """First and last day of a month; months beyond 12 or below 1 run on into other years."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def part_of_year(year: int, part: str) -> tuple[date, date]:
    """Days of "late 2007" by YEAR_PARTS; an unknown part is the whole year."""
    first, last = YEAR_PARTS.get(part.lower(), (1, 12))
    return month_range(year, first)[0], month_range(year, last)[1]


def part_of_month(year: int, month: int, part: str) -> tuple[date, date]:
    """Days of "late October"; an unknown part is the whole month."""
    start, end = month_range(year, month)
    first, last = _MONTH_PARTS.get(part.lower(), (1, 31))
    return start.replace(day=min(first, end.day)), end.replace(day=min(last, end.day))


def season_range(year: int, season: str) -> tuple[date, date]:
    """Days of a season that begins in a year."""
    first, last = _SEASONS[season.lower()]
    return month_range(year, first)[0], month_range(year + (last < first), last)[1]


def shift(day: date, count: int, unit: str) -> date:
    """A day moved by a number of days, weeks, fortnights, months, quarters, years or decades."""
    days = {"day": 1, "week": 7, "fortnight": 14}.get(unit)
    if days is not None:
        return day + timedelta(days=days * count)
    months = (
        day.year * 12
        + day.month
        - 1
        + count * {"month": 1, "quarter": 3, "year": 12, "decade": 120}[unit]
    )
    year, month = divmod(months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def around(day: date, unit: str) -> tuple[date, date]:
    """The calendar unit (week, month, quarter, year, decade) that a day lies in."""
    if unit in ("week", "fortnight"):
        start = day - timedelta(days=day.weekday())
        return start, start + timedelta(days=6)
    if unit == "month":
        return month_range(day.year, day.month)
    if unit == "quarter":
        first = 3 * ((day.month - 1) // 3) + 1
        return month_range(day.year, first)[0], month_range(day.year, first + 2)[1]
    if unit == "year":
        return year_range(day.year)
    if unit == "decade":
        start_year = day.year // 10 * 10
        return date(start_year, 1, 1), date(start_year + 9, 12, 31)
    return day, day
