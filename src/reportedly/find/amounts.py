"""A report's sentences and mentions come in; sums of money and counts of weapons go out."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from reportedly.find.numbers import NUMBER, value_of
from reportedly.lexicon.currencies import choose, signs, spelled
from reportedly.model.statement import Amount, Mention, Span

_BOUND: Final = re.compile(
    r"\b(?:more than|over|up to|at least|fewer than|less than|not more than|no more than|under"
    r"|as many as|at most|no fewer than|in excess of|well over)\s+(?:the\s+)?(?:first\s+)?$",
    re.IGNORECASE,
)
_BEFORE_UNIT: Final = re.compile(r"(?:[\s-]+[\w’'./-]+){0,5}?[\s-]+$|^[\s-]$")
_BREAK: Final = re.compile(
    r"[,;:()—–]|\b(?:and|or|for|in|at|on|of the|by|with|from|to|per|percent|per cent|years?|months?"
    r"|weeks?|days?|hours?|people|euros|dollars|million|billion|km|kilometres|miles|more than)\b",
    re.IGNORECASE,
)
# "36 of the 73 tanks", "six of the jets": the part is counted, in units of the whole.
_OF: Final = re.compile(r"\s+of\s+(?:the|them|these|those|its|his|their|all)\b(?:\s+\w+){0,3}", re.I)


def amounts(text: str, sentences: Sequence[Span], mentions: Sequence[Mention]) -> tuple[Amount, ...]:
    """Sums and counts of a text in order of place.

    Args:
        text: the report's stored text.
        sentences: spans of its sentences.
        mentions: what a count may count, and which states choose between currencies.
    """
    states = [code for code, _ in Counter(s for m in mentions for s in m.states).most_common()]
    money = [a for sentence in sentences for a in _sums(text, sentence, states)]
    weapons = [m for m in mentions if m.kind in ("system", "noun")]
    taken = [a.span for a in money] + [m.span for m in weapons]
    units = [a for sentence in sentences for a in _counts(text, sentence, weapons, taken)]
    return tuple(sorted((*money, *units), key=lambda amount: amount.span))


def _sums(text: str, sentence: Span, states: Sequence[str]) -> Iterator[Amount]:
    currency: str | None = None
    for match in _money().finditer(text, sentence.start, sentence.end):
        named = _codes(match)
        # "…1.2 billion euros; La Repubblica once wrote 990 million": the currency carries on.
        currency = choose(named, states) if named else currency
        value = value_of(next(g for g in match.group("n1", "n2", "n3") if g is not None))
        if currency is not None and value is not None:
            yield Amount(value, currency, None, _exact(text, match.start()), Span(*match.span()))


@cache
def _money() -> re.Pattern[str]:
    sign = "|".join(re.escape(word) for word in sorted(signs(), key=len, reverse=True))
    name = "|".join(re.escape(word) for word in sorted(spelled(), key=len, reverse=True))
    return re.compile(
        rf"(?<![\w.])(?P<sign>{sign})\s?(?P<n1>{NUMBER})(?i:\s(?P<more>{name})\b)?"
        rf"|(?<![\w.$€£-])(?P<n2>(?i:{NUMBER}))[\s-]?(?P<name>(?i:{name})|{sign})(?!\w)"
        rf"|(?<![\w.$€£-])(?P<n3>\d[\d.,]*\s(?:million|billion|trillion|bn|crore))"
        r"(?!\s(?:rounds|shells|barrels|people|cartridges|tons|tonnes|litres|troops|bullets|men)|\w)"
    )


def _codes(match: re.Match[str]) -> tuple[str, ...]:
    if match.group("more") is not None:
        return spelled()[match.group("more").lower()]
    if match.group("sign") is not None:
        return signs()[match.group("sign")]
    name = match.group("name")
    return () if name is None else signs().get(name) or spelled()[name.lower()]


@cache
def _number() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.$€£/-])(?:{NUMBER}|(?:a|the) pair\b|a couple\b|both\b)(?![\w%])", re.I)


def _counts(
    text: str, sentence: Span, weapons: Sequence[Mention], taken: Sequence[Span]
) -> Iterator[Amount]:
    for match in _number().finditer(text, sentence.start, sentence.end):
        span = Span(*match.span())
        if any(span.start < other.end and other.start < span.end for other in taken):
            continue
        words = match.group().lower()
        value = 2.0 if words.endswith(("pair", "couple")) or words == "both" else value_of(words)
        unit = _unit(text, span.end, sentence.end, weapons)
        if value is not None and value >= 1 and unit is not None:
            yield Amount(value, None, unit, _exact(text, span.start), span)


def _unit(text: str, start: int, end: int, weapons: Sequence[Mention]) -> str | None:
    part = _OF.match(text, start, end)
    for weapon in weapons:
        if start < weapon.span.start < min(end, start + 60):
            between = text[start : weapon.span.start]
            if part is not None or _BREAK.search(between) is None:
                return _head_noun(text, weapon, weapons)
            return None
    return "" if part is not None else None


def _head_noun(text: str, weapon: Mention, weapons: Sequence[Mention]) -> str:
    # In "four S-400 squadrons" the squadrons are counted.
    for other in weapons:
        gap = text[weapon.span.end : other.span.start]
        if weapon.span.end <= other.span.start and len(gap) < 20 and re.fullmatch(r"[\s-]?(?:[\w-]+\s)?", gap):
            return other.text if other.kind == "noun" else weapon.text
    return weapon.text


def _exact(text: str, start: int) -> bool:
    return _BOUND.search(text, max(0, start - 24), start) is None
