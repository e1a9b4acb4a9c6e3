"""A report's sentences come in; their time expressions, not yet resolved, go out."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from reportedly.find.time_patterns import TIME_PATTERNS
from reportedly.model.statement import Span, TimeWord

# A number that looks like a year and is a resolution, a model or a count.
_NO_YEAR: Final = re.compile(
    r"(?:resolutions?|resolution\s+no\.?|UNSCR|S/RES/|No\.?|law|decree|Project|Type|Mirage|Avante"
    r"|PzH|ATMOS|Ground Master|Volkov|order\s+no\.?|article|page|room|flight|and|or)\s*$",
    re.IGNORECASE,
)
_RESOLUTION_LIST: Final = re.compile(r"resolutions?\s+[\d\s,and]+$", re.IGNORECASE)
_RELATION: Final = re.compile(
    r"\b(?P<word>by|before|until|till|since|after|during|from|not before|no later than|as of"
    r"|prior to|as early as|up to|throughout|through|starting|starting from"
    r"|ahead of)\s+(?:the\s+)?$",
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
# A denial a few words before "before 2013", in the same clause.
_NOT: Final = re.compile(
    r"(?:\b(?:not|cannot|never|no|improbable|unlikely|impossible)\b|n[’']t\b)[^,;.:]{0,48}$",
    re.IGNORECASE,
)
# "after Tuesday's meeting" names the meeting's day.
_POSSESSIVE: Final = re.compile(r"[’']s\b")
# "an order from 2015" is one of 2015.
_OF_PAPER: Final = re.compile(
    r"\b(?:contracts?|orders?|deals?|letters?|agreements?|papers?|laws?|dat(?:es?|ed|ing)"
    r"|resolutions?)\s+from\s+(?:the\s+)?$",
    re.IGNORECASE,
)


TimePattern = tuple[str, re.Pattern[str]]


def time_words(text: str, sentences: Sequence[Span]) -> Iterator[TimeWord]:
    """Time expressions of a text in order; of two that overlap, the one that begins first.

    Args:
        text: the report's stored text.
        sentences: spans of its sentences; no expression crosses one.
    """
    for sentence in sentences:
        at, live = sentence.start, list(TIME_PATTERNS)
        while (word := _next(text, at, sentence, live)) is not None:
            yield word
            at = word.span.end


def _next(text: str, at: int, sentence: Span, live: list[TimePattern]) -> TimeWord | None:
    """The next expression; patterns that fit nowhere in the rest leave the live ones."""
    best: tuple[int, int, str, re.Match[str]] | None = None
    for name, pattern in tuple(live):
        match = _first(name, pattern, text, at, sentence)
        if match is None:
            live.remove((name, pattern))
        else:
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
    if found is None or _POSSESSIVE.match(text, span.end):
        return "on"
    word = found.group("word").lower()
    if word in ("before", "until", "till") and _NOT.search(text[sentence.start : span.start]):
        # "will not arrive before 2026": from that year on.
        return "since"
    if word == "from" and _OF_PAPER.search(text[sentence.start : span.start]):
        return "on"
    return _WORDS_TO_RELATION.get(word, "on")
