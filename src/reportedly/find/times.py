"""A report's sentences come in; their time expressions, not yet resolved, go out."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from reportedly.model.statement import Span, TimeWord

_MONTH: Final = (
    r"(?P<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?"
    r"|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)(?![a-z])"
)
_DAY: Final = (
    r"(?P<day>\d{1,2}|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh"
    r"|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth"
    r"|twentieth|twenty-first|twenty-second|twenty-third|twenty-fourth|twenty-fifth|twenty-sixth"
    r"|twenty-seventh|twenty-eighth|twenty-ninth|thirtieth|thirty-first)(?:st|nd|rd|th)?"
)
_YEAR: Final = r"(?P<year>(?:19[4-9]|20[0-6])\d)(?![\d,]*\d)(?!\s?(?:mm|km|kg|rounds|rifles|tanks|troops))"
_WEEKDAY: Final = (
    r"(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
    r"|Mon\.|Tues?\.|Wed\.|Thurs?\.|Fri\.|Sat\.|Sun\.)"
)
_SEASON: Final = r"(?P<season>spring|summer|autumn|fall|winter)"
_UNIT: Final = r"(?P<unit>day|week|fortnight|month|quarter|year|decade)"
_NUMBER: Final = (
    r"(?P<number>an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen"
    r"|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|\d{1,3}|half a"
    r"|a couple of|a few|several|some|many)"
)
_PART: Final = (
    r"(?P<part>very early|early|mid|middle of|the middle of|late|the end of|end of|year-end|end|the close of"
    r"|the start of|start of|the beginning of|beginning of|the first half of|the second half of"
    r"|first half of|second half of|the first quarter of|the second quarter of|the third quarter of"
    r"|the fourth quarter of|the last quarter of|the first months of|the first weeks of|the last weeks of"
    r"|the final weeks of|the turn of|the course of|much of|Q1|Q2|Q3|Q4|H1|H2)"
)
_WHICH: Final = r"(?P<which>last|this|next|the previous|the following|the same|that|the coming|the past|the current|the next|the last|the preceding|coming|past|previous|following|the present)"

# Tried in this order at each place; the first that fits is taken.
_PATTERNS: Final[tuple[tuple[str, str], ...]] = (
    ("iso", r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})"),
    ("day", rf"(?:{_WEEKDAY},?\s+)?(?:the\s+)?{_DAY}\s+(?:of\s+)?{_MONTH}(?:,?\s+{_YEAR})?"),
    ("day", rf"(?:{_WEEKDAY},?\s+)?{_MONTH}\s+(?:the\s+)?{_DAY}(?!\d)(?:,?\s+{_YEAR})?"),
    ("month", rf"(?:{_PART}[\s-]+(?:in\s+)?)?(?:{_WHICH}\s+)?{_MONTH}(?:\s+(?:of\s+)?{_YEAR}|,\s+{_YEAR.replace('?P<year>', '?P<year2>')}"
     r"|\s+(?:of\s+)?(?P<which2>last|this|next|that|the same|the following|the previous)\s+year)?"),
    ("season", rf"(?:{_PART}\s+)?(?:{_WHICH}\s+|the\s+)?{_SEASON}\s+(?:of\s+)?{_YEAR}"),
    ("season", rf"(?:{_PART}\s+)?(?:{_WHICH}|the)\s+{_SEASON}(?:\s+of\s+(?P<which2>last|this|next)\s+year)?"),
    ("fiscal", rf"(?:fiscal|FY|financial)(?:\s+year)?\s?-?{_YEAR}(?:\s?[-–/]\s?(?P<to>\d{{2,4}}))?"),
    ("decade", r"(?:(?P<part>early|mid|late|the end of|the early|the late|the mid)[\s-]+)?(?:the\s+)?(?P<decade>(?:19|20)\d0)s"),
    ("years", rf"{_YEAR}\s?[-–/]\s?(?P<to>(?:19|20)?\d{{2}})(?!\d)"),
    ("year", rf"(?:{_PART}[\s-]+(?:in\s+|of\s+)?)?(?:the\s+year\s+)?{_YEAR}"),
    ("ago", rf"(?P<about>about|around|roughly|nearly|almost|over|more than|less than)?\s?{_NUMBER}(?:\s+and\s+a\s+half)?\s+(?:or\s+so\s+)?{_UNIT}s?(?:\s+and\s+a\s+half)?\s+(?P<way>ago|earlier|before|later|after|afterwards|from now|hence|on|previously)\b"),
    ("within", rf"(?:with)?in\s+(?:less\s+than\s+|about\s+|the\s+(?:next|coming)\s+)?{_NUMBER}\s+{_UNIT}s?(?:'\s+time|’\s+time)?"),
    ("within", rf"(?:with)?in\s+(?:the\s+coming\s+|coming\s+)?{_UNIT}s\b"),
    ("which", rf"(?P<nuance>earlier|later|late|early)\s+(?P<which>this|last|next|that|in the)\s+{_UNIT}"),
    ("which", rf"(?:{_PART}\s+)?{_WHICH}\s+{_UNIT}\b"),
    ("which", rf"(?:{_PART}\s+)(?:the\s+)?{_UNIT}\b"),
    ("which", rf"(?:the\s+(?:next|coming|past|last)\s+)(?:few\s+)?{_UNIT}s\b"),
    ("which", rf"(?P<which>the) {_UNIT} (?:is out|was out|ends|ended|is over)"),
    ("dayword", r"(?P<dayword>(?:the day before )?yesterday|today|tonight|tomorrow|this morning|this afternoon|this evening|last night|now|the same day|that day|the day before|a day earlier|the next day|the following day|a day later|the day after tomorrow|overnight|year-end|the turn of the year)"),
    ("weekday", rf"(?:{_WHICH}\s+)?{_WEEKDAY}(?:\s+(?P<which3>last|next|this)\s+week)?"),
    ("weekday", rf"{_WHICH}\s+weekend|(?:the\s+|at the\s+)(?P<weekday2>weekend)"),
)  # fmt: skip

_ANY: Final = tuple(
    (name, re.compile(r"(?<![\w$€£¥-])(?:" + pattern + r")(?![\w])", re.IGNORECASE if name not in ("day", "month") else 0))
    for name, pattern in _PATTERNS
)  # fmt: skip
# A number that looks like a year and is a resolution, a model or a count.
_NO_YEAR: Final = re.compile(
    r"(?:resolutions?|resolution\s+no\.?|UNSCR|S/RES/|No\.?|law|decree|Project|Type|Mirage|Avante|PzH"
    r"|ATMOS|Ground Master|Volkov|order\s+no\.?|article|page|room|flight|and|or)\s*$",
    re.IGNORECASE,
)
_RESOLUTION_LIST: Final = re.compile(r"resolutions?\s+[\d\s,and]+$", re.IGNORECASE)
_RELATION: Final = re.compile(
    r"\b(?P<word>by|before|until|till|since|after|during|from|not before|no later than|as of|prior to"
    r"|as early as|up to|throughout|through|starting|starting from|ahead of)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_WORDS_TO_RELATION: Final = {
    "by": "by",
    "no later than": "by",
    "up to": "by",
    "before": "before",
    "prior to": "before",
    "ahead of": "before",
    "until": "until",
    "till": "until",
    "since": "since",
    "as of": "since",
    "from": "since",
    "starting": "since",
    "starting from": "since",
    "after": "after",
    "not before": "after",
    "during": "during",
    "throughout": "during",
    "through": "during",
}


def time_words(text: str, sentences: Sequence[Span]) -> Iterator[TimeWord]:
    """Time expressions of a text in order; of two that overlap, the one that begins first.

    Args:
        text: the report's stored text.
        sentences: spans of its sentences; no expression crosses one.
    """
    for sentence in sentences:
        at = sentence.start
        while (word := _next(text, at, sentence)) is not None:
            yield word
            at = word.span.end


def _next(text: str, at: int, sentence: Span) -> TimeWord | None:
    best: tuple[int, int, str, re.Match[str]] | None = None
    for name, pattern in _ANY:
        match = _first(name, pattern, text, at, sentence)
        if match is not None:
            rank = (match.start(), -match.end(), name, match)
            if best is None or rank[:2] < best[:2]:
                best = rank
    if best is None:
        return None
    match = best[3]
    span = Span(*match.span())
    parts = {k: v for k, v in match.groupdict().items() if v is not None}
    return TimeWord(span, match.group(), best[2], parts, _relation(text, span, sentence))


def _first(
    name: str, pattern: re.Pattern[str], text: str, at: int, sentence: Span
) -> re.Match[str] | None:
    for match in pattern.finditer(text, at, sentence.end):
        if _is_time(name, match, text):
            return match
    return None


def _is_time(name: str, match: re.Match[str], text: str) -> bool:
    before = text[max(0, match.start() - 40) : match.start()]
    if name in ("year", "years", "decade"):
        if _RESOLUTION_LIST.search(before):
            return False
        found = _NO_YEAR.search(before)
        return found is None or found.group().strip().lower() in ("and", "or")
    # "may" and "march" are verbs, "second" and "fall" ordinary words.
    return not (match.group() in ("May", "March") and _opens_a_sentence(before, text, match))


def _opens_a_sentence(before: str, text: str, match: re.Match[str]) -> bool:
    follows = text[match.end() : match.end() + 12]
    return before.rstrip()[-1:] in ("", ".", "\n") and re.match(r"\s+[a-z]", follows) is not None


def _relation(text: str, span: Span, sentence: Span) -> str:
    before = text[max(sentence.start, span.start - 24) : span.start]
    found = _RELATION.search(before)
    if found is None:
        return "on"
    word = found.group("word").lower()
    if re.search(r"\bnot\s+$", before[: found.start()], re.IGNORECASE) and word in ("before", "until"):
        return "after"
    return _WORDS_TO_RELATION.get(word, "on")
