"""Parts of a time word that names days, months or years come in; a Stretch goes out."""

from datetime import date, timedelta
from typing import Final

from reportedly.interpret import calendar as cal
from reportedly.interpret.anchors import (
    ABSOLUTE,
    AHEAD,
    BACK,
    BESIDE,
    EARLIER,
    REPORT,
    Anchor,
    Stretch,
    agreed,
    year_after,
    year_beside,
    year_of,
)
from reportedly.model.dates import DateRange

_DECADES: Final = {
    "fifties": 1950,
    "sixties": 1960,
    "seventies": 1970,
    "eighties": 1980,
    "nineties": 1990,
}
# Years of a decade that "early", "mid" and "late" stand for: thirds, the middle one the smaller.
_DECADE_PARTS: Final = {"early": (0, 3), "mid": (4, 6), "late": (7, 9), "end of": (8, 9)}


def day(parts: dict[str, str], anchor: Anchor) -> Stretch | None:
    """Reads "5 May 2014", "May 5", "the fifth of May last year"."""
    month, number = cal.month_number(parts["month"]), cal.day_number(parts["day"])
    year, basis = _year(parts, anchor, month, number)
    if year is None:
        return None
    named = date(year, month, number)
    return Stretch(named, named, "day", basis)


def day_only(parts: dict[str, str], anchor: Anchor) -> Stretch | None:
    """Reads "on the 16th", in the month of the date before."""
    if anchor.before is None or anchor.base is None or anchor.before.grain not in ("day", "month"):
        return None
    named = anchor.base.replace(day=cal.day_number(parts["day"]))
    return Stretch(named, named, "day", EARLIER)


def month(parts: dict[str, str], anchor: Anchor) -> Stretch | None:
    """Reads "March 2014", "late March", "last March", "March of that year"."""
    number = cal.month_number(parts["month"])
    year, basis = _year(parts, anchor, number, None)
    if year is None:
        return None
    return Stretch(*cal.part_of_month(year, number, parts.get("part", "")), "month", basis)


def _year(
    parts: dict[str, str], anchor: Anchor, month: int, number: int | None
) -> tuple[int | None, str]:
    given = parts.get("year") or parts.get("year2")
    if given is not None:
        return int(given), ABSOLUTE
    if "which2" in parts:
        which = parts["which2"].lower()
        return year_beside(which, anchor), EARLIER if which in BESIDE else REPORT
    which = _worded(parts.get("which4") or parts.get("which"), anchor)
    if which in BESIDE and anchor.before is not None:
        return _year_along(which, anchor.before, month), EARLIER
    if which in BACK | AHEAD | {"this", "the current"}:
        return agreed(anchor, lambda report: _year_from(which, report, month)), REPORT
    return year_of(anchor, month, number)


def _worded(which: str | None, anchor: Anchor) -> str:
    """Lower case; "the next May" behind a date follows it, without one it follows the report."""
    word = (which or "").lower()
    return "the following" if word == "the next" and anchor.before is not None else word


def _year_from(which: str, report: date, month: int) -> int:
    """The year of "last March" or "next March", seen from a report's day."""
    if which in BACK:
        return report.year - (month >= report.month)
    return report.year + (which in AHEAD and month <= report.month)


def _year_along(which: str, before: DateRange, month: int) -> int | None:
    """The year of "the following March", seen from the date before."""
    base = before.earliest or before.latest
    if base is None:
        return None
    if which in AHEAD:
        return base.year + (before.grain == "year" or month <= base.month)
    if which in BACK:
        return base.year - (month >= base.month)
    return year_after(before, month)


def season(parts: dict[str, str], anchor: Anchor) -> Stretch | None:
    """Reads "the summer of 2020", "last winter", "in autumn", "the following spring"."""
    name, which = parts["season"], _worded(parts.get("which"), anchor)
    if "year" in parts:
        return Stretch(*cal.season_range(int(parts["year"]), name), "season")
    if "which2" in parts:
        year = year_beside(parts["which2"].lower(), anchor)
        return None if year is None else Stretch(*cal.season_range(year, name), "season", REPORT)
    if which in BESIDE and anchor.base is not None:
        whole_year = anchor.before is not None and anchor.before.grain == "year"
        base = anchor.base.replace(month=12) if whole_year and which in AHEAD else anchor.base
        return _season_beside(name, which, base)
    report = anchor.tight
    if report is None:
        return None
    return Stretch(*_season_near(name, which, report, anchor), "season", REPORT)


def _season_beside(name: str, which: str, base: date) -> Stretch:
    start, end = cal.season_range(base.year, name)
    if which in AHEAD and start <= base:
        start, end = cal.season_range(base.year + 1, name)
    elif which in BACK and end >= base:
        start, end = cal.season_range(base.year - 1, name)
    return Stretch(start, end, "season", EARLIER)


def _season_near(name: str, which: str, report: date, anchor: Anchor) -> tuple[date, date]:
    years = [cal.season_range(report.year + step, name) for step in (-2, -1, 0, 1)]
    if which in AHEAD or (anchor.tense == "future" and which not in BACK):
        ahead = [r for r in years if (r[0] > report if which in AHEAD else r[1] >= report)]
        return ahead[0]
    if which == "this":
        return next(
            (r for r in years if r[0] <= report <= r[1]), cal.season_range(report.year, name)
        )
    return [r for r in years if (r[1] < report if which in BACK else r[0] <= report)][-1]


def year(parts: dict[str, str], _anchor: Anchor) -> Stretch:
    """Reads "2014", "late 2014", "the first half of 2014"."""
    number = int(parts["year"])
    if "part" in parts:
        return Stretch(*cal.part_of_year(number, parts["part"]), "part")
    return Stretch(*cal.year_range(number), "year")


def years(parts: dict[str, str], _anchor: Anchor) -> Stretch | None:
    """Reads "2014-16", "between 2014 and 2016"."""
    first, last = int(parts.get("year") or parts["year2"]), parts["to"]
    end = int(last) if len(last) == len("2016") else first // 100 * 100 + int(last)
    return None if end < first else Stretch(date(first, 1, 1), date(end, 12, 31), "year")


def fiscal(parts: dict[str, str], _anchor: Anchor) -> Stretch:
    """Reads "fiscal 2014"."""
    # Fiscal years differ by state; the calendar year is the bound that the text itself gives.
    return Stretch(*cal.year_range(int(parts["year"])), "year", approximate=True)


def decade(parts: dict[str, str], _anchor: Anchor) -> Stretch:
    """Reads "the 1980s", "the late nineties"."""
    first = _DECADES[parts["decadeword"].lower()] if "decadeword" in parts else int(parts["decade"])
    part = parts.get("part", "").lower().removeprefix("the ")
    low, high = _DECADE_PARTS.get(part, (0, 9))
    return Stretch(date(first + low, 1, 1), date(first + high, 12, 31), "decade")


def decade_end(parts: dict[str, str], anchor: Anchor) -> Stretch | None:
    """Reads "the end of the decade", of the report's."""
    first = agreed(anchor, lambda report: report.year // 10 * 10)
    if first is None:
        return None
    at = first + (5 if parts["part"].lower() == "middle" else 9)
    return Stretch(*cal.year_range(at), "year", REPORT, approximate=True)


def feast(parts: dict[str, str], anchor: Anchor) -> Stretch | None:
    """Reads "Christmas", "New Year's Eve"; with "that" in front, of the year before it."""
    name = parts["feast"].lower()
    month, number = (1, 1) if name.startswith("new") else (12, 25)
    found, basis = year_of(anchor, month, number)
    if found is None:
        return None
    named = date(found, month, number) - timedelta(days=name.endswith("eve"))
    return Stretch(named, named, "day", basis)
