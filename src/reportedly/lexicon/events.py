"""Dated world events come in from lexicon/data; their days and the words that name them go out."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from reportedly.errors import LexiconError
from reportedly.lexicon.tables import Line, load, words

_GAP = r"[^.!?\n]{1,60}?"


@dataclass(frozen=True, slots=True)
class Event:
    """One event whose day every reader of the news knew.

    Attributes:
        pattern: matches each of its phrases; "…" in a phrase is a gap within a sentence.
    """

    name: str
    day: date
    pattern: re.Pattern[str]


@cache
def events() -> tuple[Event, ...]:
    """All events, in the order of the table.

    Raises:
        LexiconError: a line lacks its day or its phrases.
    """
    return tuple(_event(name, line) for name, line in load("events").items())


def _event(name: str, line: Line) -> Event:
    day, phrases = line.get("day"), words(line, "phrases")
    if not isinstance(day, date) or not phrases:
        subject = f"events.toml: {name}"
        raise LexiconError(subject, "no day or no phrases", "write day = 2015-07-14")
    forms = "|".join(_GAP.join(map(re.escape, phrase.split("…"))) for phrase in phrases)
    return Event(name, day, re.compile(rf"(?<!\w)(?:{forms})(?!\w)", re.IGNORECASE))
