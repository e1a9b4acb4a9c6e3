"""Words for months and weekdays come in; full dates in a text, with their places, go out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

# Any prefix of three or more letters is understood: "Feb", "Sept", "Thurs".
MONTH = rf"(?:{'|'.join(name[:3] for name in MONTHS)})[a-z]{{0,6}}\.?"
WEEKDAY = rf"(?:{'|'.join(name[:3] for name in WEEKDAYS)})[a-z]{{0,6}}\.?"
DAY = r"\d{1,2}(?:st|nd|rd|th)?"

_FULL = re.compile(
    rf"\b(?:(?P<weekday>{WEEKDAY}),?\s+)?(?:the\s+)?(?:"
    rf"(?P<d1>{DAY})(?:\s+of)?[\s-]+(?P<m1>{MONTH}),?[\s-]+(?P<y1>\d{{4}})"
    rf"|(?P<m2>{MONTH})\s+(?P<d2>{DAY}),?\s+(?P<y2>\d{{4}})"
    r"|(?P<y3>\d{4})-(?P<m3>\d\d)-(?P<d3>\d\d))(?!\d)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class WrittenDay:
    """A full date as written; `weekday` is named and fits, or None."""

    day: date
    weekday: str | None
    start: int
    end: int


def full_dates(text: str) -> Iterator[WrittenDay]:
    """Full dates in a text; one that the calendar or its own weekday contradicts is left out."""
    for match in _FULL.finditer(text):
        year, month, day = (
            match[f"{part}1"] or match[f"{part}2"] or match[f"{part}3"] for part in "ymd"
        )
        found = calendar_day(int(year), month, day)
        weekday = match["weekday"]
        if found and (weekday is None or number_in(WEEKDAYS, weekday) == found.isoweekday()):
            yield WrittenDay(found, weekday, match.start(), match.end())


def calendar_day(year: int, month: str, day: str) -> date | None:
    """The day of a year, a month's name or number and a day with or without "th"."""
    number = int(month) if month.isdigit() else number_in(MONTHS, month)
    try:
        return date(year, number or 0, int(re.sub(r"\D", "", day)))
    except ValueError:
        return None


def number_in(names: tuple[str, ...], word: str) -> int | None:
    """The number, from 1, of the name that a word abbreviates; None if it is another word."""
    bare = word.rstrip(".").lower()
    places = [place for place, name in enumerate(names, 1) if name.lower().startswith(bare)]
    return places[0] if places else None
