"""A report's date field and text come in; when it was published, and the basis, go out."""

from reportedly.model.dates import DateRange, a_day
from reportedly.read.date_bounds import agreement
from reportedly.read.date_lines import DateLine, date_lines
from reportedly.read.event_bounds import event_bounds
from reportedly.read.fields import Fields
from reportedly.read.stated import stated_date
from reportedly.read.weekday_years import weekday_bounds

Dated = tuple[DateRange | None, str]


def publication_date(fields: Fields, text: str) -> Dated:
    """When the outlet published the report, and how that is known.

    Returns:
        The range of days, None if nothing speaks or two things disagree; and the basis: "stated",
        "metadata", "inferred: …" or "unknown", with the reason after a colon where there is one.
    """
    if fields.published is None:
        return _inferred(text)
    stated = stated_date(fields.published)
    if stated is None:
        return None, f"unknown: published {fields.published[:40]!r} is not a date"
    return stated, "metadata" if fields.from_page else "stated"


def _inferred(text: str) -> Dated:
    lines = date_lines(text)
    return _from_lines(lines) if lines else _from_bounds(text)


def _from_lines(lines: tuple[DateLine, ...]) -> Dated:
    first = lines[0]
    other = next((line for line in lines if line.day != first.day), None)
    if other is not None:
        return None, f"unknown: two dates, {first.line!r} and {other.line!r}"
    return a_day(first.day), f"inferred: the line {first.line!r} {first.reason}"


def _from_bounds(text: str) -> Dated:
    by_event = tuple(event_bounds(text))
    known = agreement((*weekday_bounds(text), *by_event))
    if known is None:
        return None, "unknown"
    basis = "a named event" if by_event else "absolute"
    published = DateRange(earliest=known.first, latest=known.last, grain="vague", basis=basis)
    return published, f"inferred: {known.reason}"
