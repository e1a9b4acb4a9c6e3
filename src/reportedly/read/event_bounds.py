"""A text and the dated events of the lexicon come in; when it can have been written goes out."""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from reportedly.lexicon.events import Event, events
from reportedly.model.dates import last_day
from reportedly.read.calendar_words import MONTH, MONTHS, number_in
from reportedly.read.date_bounds import Bounds
from reportedly.read.said_years import latest_past

_LEAD_PARAGRAPHS = 2
_SHORTEST = 80
# A longer sentence is no sentence, and could be built to take forever.
_LONGEST = 1000
_SENTENCE = re.compile(r"(?:[^.!?\n]|\.(?=\S))+")

_NUMBERS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
)  # fmt: skip
_COUNT = rf"(?P<count>\d{{1,2}}|an?|{'|'.join(_NUMBERS)})\s+(?P<unit>day|week|month|year)s?"
# Signs that a rule need not know; each is one character, so that quotations keep their length.
_PLAIN = str.maketrans({"\xa0": " ", "\u2019": "'"})
# Words of which every rule has one: most sentences have none, and 40 events need not be sought.
_CUE = re.compile(r"\b(?:last|this|ago|after|since|into|from)\b", re.IGNORECASE)
# In a rule the event's phrase is this one letter, of the private use area of Unicode.
_EVENT = "\ue000"

Days = tuple[date, date]
Rule = Callable[[Event, re.Match[str]], Days | None]


def event_bounds(text: str) -> Iterator[Bounds]:
    """Ranges from "the nuclear deal last July" and "five weeks into his second term".

    A range is dropped where the text names a later day as past: then the words are a quotation,
    or speak of another time than that of writing.
    """
    past = latest_past(text)
    paragraphs = [part for part in text.translate(_PLAIN).split("\n") if len(part) >= _SHORTEST]
    for number, paragraph in enumerate(paragraphs):
        for sentence in _SENTENCE.finditer(paragraph):
            if len(sentence[0]) <= _LONGEST and _CUE.search(sentence[0]):
                found = _in_sentence(sentence[0], in_lead=number < _LEAD_PARAGRAPHS)
                yield from (bounds for bounds in found if past is None or past <= bounds.last)


def _in_sentence(sentence: str, *, in_lead: bool) -> Iterator[Bounds]:
    for event in events():
        for phrase in event.pattern.finditer(sentence):
            marked = sentence[: phrase.start()] + _EVENT + sentence[phrase.end() :]
            for pattern, rule, lead_only in _RULES:
                match = pattern.search(marked) if in_lead or not lead_only else None
                days = rule(event, match) if match else None
                if match and days:
                    said = match[0].replace(_EVENT, phrase[0])
                    yield Bounds(*days, f"{said!r} speaks of {event.name} ({event.day})")


def _last_month_named(event: Event, match: re.Match[str]) -> Days | None:
    """The last July is the July before the day of writing: a year, less the rest of July."""
    if number_in(MONTHS, match["before"] or match["after"]) != event.day.month:
        return None
    after = last_day(event.day.year, event.day.month) + timedelta(days=1)
    return after, _anniversary(event.day, 1) - timedelta(days=1)


def _last_unit(event: Event, match: re.Match[str]) -> Days:
    """The last month is the calendar month before that of writing; a week begins on Monday."""
    day, unit = event.day, (match["before"] or match["after"]).lower()
    if unit == "week":
        monday = day + timedelta(days=7 - day.weekday())
        return monday, monday + timedelta(days=6)
    if unit == "month":
        first = last_day(day.year, day.month) + timedelta(days=1)
        return first, last_day(first.year, first.month)
    return date(day.year + 1, 1, 1), date(day.year + 1, 12, 31)


def _earlier_this_unit(event: Event, match: re.Match[str]) -> Days:
    """Earlier this year is between the event and the end of its year."""
    day, unit = event.day, match["unit"].lower()
    if unit == "week":
        return day, day + timedelta(days=6 - day.weekday())
    return day, last_day(day.year, day.month if unit == "month" else 12)


def _elapsed(event: Event, match: re.Match[str]) -> Days:
    """Ten days ago is meant to the day, three years after may be nearly four."""
    said = match["count"].lower()
    count = int(said) if said.isdigit() else _number(said)
    unit = match["unit"].lower()
    if unit == "year":
        return _anniversary(event.day, count) - timedelta(days=60), _anniversary(
            event.day, count + 1
        )
    length, slack = {"day": (1.0, 1), "week": (7.0, 6), "month": (30.44, 25)}[unit]
    middle = event.day + timedelta(days=round(count * length))
    return middle - timedelta(days=slack), middle + timedelta(days=slack)


def _number(word: str) -> int:
    return _NUMBERS.index(word) if word in _NUMBERS else 1


def _anniversary(day: date, years: int) -> date:
    return date(day.year + years, day.month, min(day.day, 28))


def _rule(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern.replace("EVENT", _EVENT), re.IGNORECASE)


# Pattern, what it says about the day of writing, and whether it holds in the lead only: further
# down, "two years after the invasion" tells a story.
_RULES: tuple[tuple[re.Pattern[str], Rule, bool], ...] = (
    (
        _rule(
            rf"\blast (?P<before>{MONTH})\b.{{0,60}}?EVENT"
            rf"|EVENT.{{0,60}}?\blast (?P<after>{MONTH})\b"
        ),
        _last_month_named,
        False,
    ),
    (
        _rule(
            r"\blast (?P<before>week|month|year)'s (?:\w+ ){0,2}EVENT"
            r"|EVENT(?: \w+){0,2} last (?P<after>week|month|year)\b"
        ),
        _last_unit,
        False,
    ),
    (
        _rule(r"EVENT(?: \w+){0,2} earlier this (?P<unit>week|month|year)\b"),
        _earlier_this_unit,
        False,
    ),
    (_rule(rf"EVENT(?:[^\w,;][^,;]{{0,40}})?,? {_COUNT} ago\b"), _elapsed, True),
    (
        _rule(rf"\b{_COUNT}(?: to the day)? (?:after|since|into|on from) (?:\w+ ){{0,3}}?EVENT"),
        _elapsed,
        True,
    ),
)
