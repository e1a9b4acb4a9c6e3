"""The text of a report comes in; the latest day that it speaks of as past goes out."""

import re
from datetime import date

from reportedly.read.calendar_words import full_dates

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# A year after these words, or in a sentence with such a verb, need not have come yet.
_AHEAD = re.compile(
    r"\b(?:by|until|till|through|from|beyond|after|before|next|future|planned?|expected|due|will|would|shall"
    r"|to be|is to|are to|scheduled|slated|may|might|could|ends?|expires?|starting|towards?)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^.!?\n]+")


def latest_past(text: str) -> date | None:
    """The latest day or first of January that the text names without looking ahead.

    Returns:
        A lower bound of the day of writing; None where no year is named.
    """
    days = [
        day
        for sentence in _SENTENCE.finditer(text)
        if not _AHEAD.search(sentence[0])
        for day in _days(sentence[0])
    ]
    return max(days, default=None)


def _days(sentence: str) -> list[date]:
    years = [date(int(match[0]), 1, 1) for match in _YEAR.finditer(sentence)]
    return years + [written.day for written in full_dates(sentence)]
