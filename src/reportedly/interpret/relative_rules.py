"""Parts of a time word that counts from another date come in; a Stretch goes out."""

from datetime import date, timedelta
from typing import Final

from reportedly.interpret import calendar as cal
from reportedly.interpret.anchors import (
    AHEAD,
    BACK,
    BESIDE,
    EARLIER,
    REPORT,
    Anchor,
    Stretch,
    agreed,
)
from reportedly.model.dates import Grain

_GRAINS: Final[dict[str, Grain]] = {
    "day": "day",
    "month": "month",
    "year": "year",
    "decade": "decade",
}
_DAYS: Final = {
    "yesterday": -1,
    "last night": -1,
    "overnight": -1,
    "tomorrow": 1,
    "the day before yesterday": -2,
    "the day after tomorrow": 2,
}
_BESIDE_DAYS: Final = {
    "the same day": 0,
    "that day": 0,
    "the day before": -1,
    "a day earlier": -1,
    "the next day": 1,
    "the following day": 1,
    "a day later": 1,
}
# Months of a year that stands by itself in a word.
_YEAR_WORDS: Final = {"year-end": (12, 12), "the turn of the year": (12, 12), "mid-year": (6, 6)}
_WEEK: Final = 7
# "The new year" is the coming one in the second half of a year, else the one just begun.
_MIDYEAR: Final = 6


def ago(parts: dict[str, str], anchor: Anchor) -> Stretch | None:
    """Reads "three months ago" from the report; "a year later" from the date before."""
    count, way, unit = (
        cal.small_number(parts["number"]),
        parts["way"].lower(),
        parts["unit"].lower(),
    )
    if count is None:
        return None
    from_report = way in ("ago", "from now", "hence")
    base = anchor.tight if from_report else anchor.base
    if base is None:
        return None
    sign = -1 if way in ("ago", "earlier", "before", "previously") else 1
    moved = cal.shift(base, sign * count, unit)
    halved = "half" in parts or "half2" in parts
    if halved and unit == "year":
        moved = cal.shift(moved, sign * 6, "month")
    return _around(moved, unit, REPORT if from_report else EARLIER, halved=halved)


def _around(moved: date, unit: str, basis: str, *, halved: bool) -> Stretch:
    """The days that a count in such units leaves open."""
    if unit == "day":
        return Stretch(moved, moved, "day", basis)
    if unit in ("week", "fortnight"):
        few = timedelta(days=3)
        return Stretch(moved - few, moved + few, "part", basis, approximate=True)
    grain: Grain = "year" if unit in ("year", "decade") and not halved else "month"
    return Stretch(*cal.around(moved, grain), grain, basis)


def over(parts: dict[str, str], anchor: Anchor) -> Stretch | None:
    """Reads "in the past two years": up to the report."""
    count, report = cal.small_number(parts["number"]), anchor.tight
    if count is None or report is None:
        return None
    unit = parts["unit"].lower()
    start = cal.around(cal.shift(report, -count, unit), unit)[0]
    return Stretch(start, report, "year" if unit == "year" else "vague", REPORT)


def within(parts: dict[str, str], anchor: Anchor) -> Stretch | None:
    """Reads "in two years", "within months": from the report on."""
    report = anchor.tight
    if report is None:
        return None
    count = cal.small_number(parts["number"]) if "number" in parts else None
    unit = parts["unit"].lower()
    end = cal.shift(report, 2 if count is None else count, unit)
    return Stretch(report, end, "vague", REPORT, approximate=True)


def which(parts: dict[str, str], anchor: Anchor) -> Stretch | None:
    """Reads "last month", "early next year", "later that year", "the end of the month"."""
    word, unit = parts.get("which", "this").lower(), parts.get("unit", "year").lower()
    if "over" in parts:
        return _until_over(unit, anchor)
    beside = (word in BESIDE or (word == "the" and "nuance" in parts)) and anchor.base is not None
    if beside and unit != "decade":
        base, basis = anchor.base, EARLIER
    else:
        base, basis = anchor.tight, REPORT
    if base is None:
        return _loose(word, unit, anchor)
    step = (word in AHEAD) - (word in BACK)
    start, end = cal.around(cal.shift(base, step, unit), unit)
    return _cut(Stretch(start, end, _GRAINS.get(unit, "part"), basis), parts, unit, base)


def _loose(word: str, unit: str, anchor: Anchor) -> Stretch | None:
    """A whole year can be told though the report's date is wide, if all its days agree."""
    year = agreed(anchor, lambda day: day.year + (word in AHEAD) - (word in BACK))
    if unit != "year" or year is None:
        return None
    return Stretch(*cal.year_range(year), "year", REPORT)


def _until_over(unit: str, anchor: Anchor) -> Stretch | None:
    """Reads "before the year is out": the last month of it."""
    base = anchor.tight
    if base is None:
        return None
    end = cal.around(base, unit)[1]
    start = end.replace(day=1) if unit in ("year", "quarter", "month") else end
    return Stretch(start, end, "month", REPORT)


def _cut(whole: Stretch, parts: dict[str, str], unit: str, base: date) -> Stretch:
    """The part of a unit that "early", "later" or "the end of" leaves."""
    part = (parts.get("part") or parts.get("nuance") or "").lower()
    if not part:
        return whole
    start, end = whole.start, whole.end
    if part == "earlier":
        end = max(start, min(end, base))
    elif part == "later":
        start = min(end, max(start, base)) if start <= base <= end else start
    elif unit == "year":
        start, end = cal.part_of_year(start.year, part)
    elif unit == "month":
        start, end = cal.part_of_month(start.year, start.month, part)
    grain = whole.grain if (start, end) == (whole.start, whole.end) else "part"
    return Stretch(start, end, grain, whole.basis)


def new_year(parts: dict[str, str], anchor: Anchor) -> Stretch | None:
    """Reads "early in the new year": of the year after the report's."""
    found = agreed(anchor, lambda day: day.year + 1)
    return (
        None
        if found is None
        else Stretch(*cal.part_of_year(found, parts["nuance"]), "part", REPORT)
    )


def day_word(parts: dict[str, str], anchor: Anchor) -> Stretch | None:
    """Reads "yesterday", "the next day", "year-end"."""
    word = parts["dayword"].lower()
    if word in _YEAR_WORDS:
        return _year_word(word, anchor)
    if word == "the new year":
        year = agreed(anchor, lambda day: day.year + (day.month > _MIDYEAR))
        return None if year is None else Stretch(*cal.month_range(year, 1), "month", REPORT)
    if word in _BESIDE_DAYS:
        known = anchor.before is not None and anchor.before.grain == "day"
        base, step, basis = anchor.base if known else None, _BESIDE_DAYS[word], EARLIER
    else:
        base, step, basis = anchor.exact, _DAYS.get(word, 0), REPORT
    if base is None:
        return None
    moved = base + timedelta(days=step)
    return Stretch(moved, moved, "day", basis)


def _year_word(word: str, anchor: Anchor) -> Stretch | None:
    year = agreed(anchor, lambda day: day.year)
    if year is None:
        return None
    first, last = _YEAR_WORDS[word]
    return Stretch(cal.month_range(year, first)[0], cal.month_range(year, last)[1], "month", REPORT)


def weekday(parts: dict[str, str], anchor: Anchor) -> Stretch | None:
    """Reads "on Tuesday", "last Friday", "at the weekend"."""
    report = anchor.exact
    if report is None:
        return None
    name = parts.get("weekday")
    if name is None:
        return _weekend(parts, report)
    moved = _weekday_near(cal.weekday_number(name), parts, report, anchor)
    return Stretch(moved, moved, "day", REPORT)


def _weekday_near(wanted: int, parts: dict[str, str], report: date, anchor: Anchor) -> date:
    week, word = parts.get("which3", "").lower(), parts.get("which", "").lower()
    if week:
        monday = report - timedelta(days=report.weekday())
        return monday + timedelta(days=_WEEK * {"last": -1, "next": 1}.get(week, 0) + wanted)
    back = (report.weekday() - wanted) % _WEEK
    if word in AHEAD or (anchor.tense == "future" and word not in BACK):
        return report + timedelta(days=-back % _WEEK or _WEEK)
    return report - timedelta(days=(back or _WEEK) if word in BACK else back)


def _weekend(parts: dict[str, str], report: date) -> Stretch:
    monday = report - timedelta(days=report.weekday())
    ahead = parts.get("which", "").lower() in ("this", "next", "coming", "the coming")
    start = monday + timedelta(days=5 if ahead else -2)
    return Stretch(start, start + timedelta(days=1), "part", REPORT)
