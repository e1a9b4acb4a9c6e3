"""A report's sentences come in; its sums of money go out."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from reportedly.find.numbers import NUMBER, OVER, value_of
from reportedly.lexicon.currencies import choose, plain_reading, signs, spelled
from reportedly.model.statement import Amount, Span

# "Up to 2 billion", "between 400 and 500 million", "3 to 4 billion" are no exact sums.
_BOUND: Final = re.compile(
    rf"\b(?:more than|{OVER}|up to|at least|less than|no more than|under|as much as|in excess of"
    r"|above|upwards of|fewer than|between [^.;]{1,24} and|\d(?:\.\d+)?\s?(?:to|or|[-–]))"
    r"\s*(?:[A-Z]{0,3}\$|[€£])?$",
    re.IGNORECASE,
)
_RANGE: Final = re.compile(r"\s(?:to|or)\s(?:[A-Z]{0,3}[$€£])?\d")
# A bare number is a sum only from a million up, and when it counts nothing else.
_LARGE: Final = r"(?<=illion)|(?<=[\d\s]bn)|(?<=crore)|(?<=llion and a half)"
_OTHER_THINGS: Final = (
    "rounds|shells|barrels|people|cartridges|tons|tonnes|litres|troops|bullets|men|inhabitants|shares"
    "|votes|times|square|residents|jobs|years|refugees|rifles|grenades|mines|pieces"
)
_PART: Final = re.compile(r"(?<![\w.,$€£-])(?P<number>\d+(?:\.\d+)?)\sof\s(?:the\s|its\s)?$")
_SCALE: Final = re.compile(r"\b(?:thousand|million|billion|trillion|crore)\b", re.IGNORECASE)


def sums(text: str, sentences: Sequence[Span], states: Sequence[str]) -> Iterator[Amount]:
    """Sums of money in order of place.

    A sum without a currency ("Madrid says 990 million") is in the currency named last before it,
    or first after it.

    Args:
        text: the report's stored text.
        sentences: spans of its sentences.
        states: ISO 3166-1 alpha-2 codes that the report names, the most named first.
    """
    found = [m for s in sentences for m in _money().finditer(text, s.start, s.end)]
    named = [_currency(match, states) for match in found]
    currency = next((code for code in named if code is not None), None)
    for match, code in zip(found, named, strict=True):
        if code is None and _codes(match):
            # Money is named, but nothing says whose pesos.
            continue
        currency = code or currency
        value = value_of(next(g for g in match.group("n1", "n2", "n3") if g is not None))
        if currency is not None and value is not None:
            yield from _part(text, match, currency)
            yield Amount(value, currency, None, _exact(text, match), Span(*match.span()))


@cache
def _money() -> re.Pattern[str]:
    sign = "|".join(re.escape(word) for word in sorted(signs(), key=len, reverse=True))
    name = "|".join(re.escape(word) for word in sorted(spelled(), key=len, reverse=True))
    return re.compile(
        rf"(?<![\w.])(?P<sign>{sign})\s?(?P<n1>{NUMBER})(?i:\s(?P<more>{name})\b)?"
        rf"|(?<![\w.$€£-])(?P<n2>(?i:{NUMBER}))[\s-]?(?P<name>(?i:{name})|{sign})(?![\w-])"
        rf"|(?<![\w.$€£-])(?P<n3>(?i:{NUMBER})(?:{_LARGE}))"
        rf"(?!\s(?:[a-z]+\s)?(?:{_OTHER_THINGS})\b|\w)"
    )


def _part(text: str, whole: re.Match[str], currency: str) -> Iterator[Amount]:
    """The first sum of "7.7 of the 13.5 billion baht", which borrows magnitude and currency."""
    part = _PART.search(text, max(0, whole.start() - 20), whole.start())
    scale = _SCALE.search(whole.group())
    if part is not None and scale is not None:
        value = value_of(f"{part['number']} {scale.group()}")
        if value is not None:
            yield Amount(value, currency, None, exact=True, span=Span(*part.span("number")))


def _exact(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - 40) : match.start()]
    if before.endswith(("from ", "From ")):
        # "Swollen from 17 billion to 47 billion": two sums, no range.
        return True
    return _BOUND.search(before) is None and _RANGE.match(text, match.end()) is None


def _currency(match: re.Match[str], states: Sequence[str]) -> str | None:
    form = match.group("more") or match.group("sign") or match.group("name")
    codes = _codes(match)
    return choose(codes, states) or plain_reading(form) if codes else None


def _codes(match: re.Match[str]) -> tuple[str, ...]:
    if match.group("more") is not None:
        return spelled()[match.group("more").lower()]
    if match.group("sign") is not None:
        return signs()[match.group("sign")]
    name = match.group("name")
    return () if name is None else signs().get(name) or spelled()[name.lower()]
