"""A sentence with its mentions comes in; the numbers and ordinals that count weapons go out."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from reportedly.find.numbers import COUNT, OVER, value_of
from reportedly.model.statement import Amount, Mention, Span

_BOUND: Final = re.compile(
    rf"\b(?:more than|{OVER}|up to|at least|fewer than|less than|not more than|no more than|under"
    r"|as many as|at most|no fewer than|in excess of|well over|upwards of|between \w+ and"
    r"|(?:\d+|two|three|four|five|six|eight|ten|twelve) (?:to|or))\s+(?:the\s+)?(?:first\s+)?$",
    re.IGNORECASE,
)
_RANGE: Final = re.compile(
    r"\s?(?:to|or|[-–])\s?(?:\d+|two|three|four|five|six|eight|ten|twelve)\b", re.IGNORECASE
)
_FIGURE: Final = re.compile(rf"\s+(?:{COUNT}|pair\b|couple\b|trio\b)", re.IGNORECASE)
_JOINT: Final = re.compile(r"[\s-]?(?:[\w-]{1,18}\s)?")
_BREAK: Final = re.compile(
    r"[,;:()—–]|\b(?:and|or|for|in|at|on|of the|by|with|from|to|per|percent|per cent|years?|months?"
    r"|weeks?|days?|hours?|people|euros|dollars|million|billion|km|kilometres|miles|more than)\b",
    re.IGNORECASE,
)
# "36 of the 73 tanks", "six of the jets": the part is counted, in units of the whole.
_OF: Final = re.compile(
    r"\s+of\s+(?:the|them|these|those|its|his|their|all)\b(?:\s+\w+){0,3}", re.IGNORECASE
)
# What a number measures or numbers when it counts no weapons.
_MEASURED: Final = re.compile(
    r"\s?[-‑]?(?:%|°|(?:mm|cm|km|kg|lb|nm|hp|kW|MW|GHz|am|pm)\b)"
    r"|\s?(?::\d|[-–/]\d)"
    r"|[\s-](?!next|this|last|that)(?:[a-z]+[\s-])?(?:per cent|percent|percentage|metres?|meters?"
    r"|kilomet\w+|miles?|feet|foot|inch\w*|tons?|tonnes?|pounds?|kilogram\w*|litres?|knots|degrees|times|points?|horsepower|calibre"
    r"|years?|months?|weeks?|days?|hours?|minutes|quarters?|decades?|fortnight|o'clock|odd)\b"
    r"|\s(?:[a-zA-Z-]+\s){0,2}?(?:people|men|women|persons|troops|soldiers|sailors|officers|pilots"
    r"|crew\w*|technicians|instructors|engineers|workers|employees|jobs|students|cadets|marines"
    r"|countries|nations|states|governments|members|senators|lawmakers|deputies|officials|ministers"
    r"|firms|companies|suppliers|bidders|yards|sides|parties|votes"
    r"|contracts|agreements|deals|phases|stages|instalments|installments|tranches|points|reasons"
    r"|questions|cases|occasions|sources|diplomats|analysts|sentences|letters|documents|pages"
    r"|paragraphs|conditions|stops|steps|factories|towns|cities|bases|ports|services|children)\b"
    r"|\s(?:dead|killed|wounded)\b"
    r"|-(?!(?:seat|engine|strong|off)\b)[a-z]+",
)
_NUMBERED: Final = re.compile(
    r"(?:\b(?:no|nos|number|article|resolution|type|mark|mk|block|flight|lot|phase|project|wing|page"
    r"|chapter|group|tranche|aged|act|law|decree|model|channel|section|paragraph|level|batch|version"
    r"|gate|room|pier|hangar|dock|increment|annex|item|chapter|volume|version|point)\.?"
    r"|#|\bone in|\bone out of)\s*$|\d[:.]$",
    re.IGNORECASE,
)
_CAPITAL: Final = re.compile(r"\b(?P<word>[A-Z][\w.’'-]*)\s$")
# Words that a sentence or a phrase may begin with a capital; a figure behind them is still a count.
_OPENERS: Final = re.compile(
    r"(?:A|About|After|All|Almost|Among|And|Another|Around|As|At|Barely|Besides|Between|But|By|Both"
    r"|Exactly|First|For|From|Had|Has|He|His|How|If|In|It|Its|Just|Last|Like|Nearly|No|Not|Of|On"
    r"|Only|Or|Our|Over|Roughly|She|So|Some|Such|That|The|Their|Then|These|They|This|Those|To|Under"
    r"|When|Where|Which|While|With|Within|Yes|You|We)"
)
_NOBODY: Final = re.compile(r"\b(?:no|any|some|every|each|this|that)\s+$", re.IGNORECASE)
_NOT_ONE: Final = re.compile(
    r"\s+(?:another|day|side|hand|thing|way|reason|such|man|woman|person|official|source|diplomat"
    r"|analyst|exception|condition|time|point|after|by|month|week|year|can|might|should|must|expects)\b"
    r"|[-’']",
)
_GROUPS: Final = {"pair": 2, "both": 2, "couple": 2, "duo": 2, "trio": 3, "quartet": 4}
_ORDINAL: Final = (
    r"first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|last|final|lead"
    r"|\d{1,2}(?:st|nd|rd|th)|another|single|lone|sole"
)
_AFTER_ORDINAL: Final = re.compile(
    r"\s+(?:of|is|was|has|had|will|would|to|should|could|can|may|might|must|being|having|came|arrived"
    r"|followed|went|flew|entered|left|began|reached|by|in|on|at|after|before|within|this|next|last"
    r"|early|late|only|already|also|now|still|and|but|which|that|coming|from|due|expected|scheduled"
    r"|were|are|under|yet|later|not|never|joined|landed|sailed)\b|\s*[,.;:)—–]",
    re.IGNORECASE,
)
_BEFORE_ORDINAL: Final = re.compile(
    r"\b(?:the|a|an|its|their|his|her|and|or|of|whose)\s+(?:very\s+)?$|[’']s?\s+$|(?:^|[.:;\n]\s*)$",
    re.IGNORECASE,
)


def counts(
    text: str, sentence: Span, mentions: Sequence[Mention], taken: Sequence[Span]
) -> Iterator[Amount]:
    """The counts of one sentence in order of place: numbers, groups ("a pair"), ordinals.

    An ordinal before one weapon ("the second ship", "the first was handed over") counts 1; before
    several ("the first jets") or before another noun ("the first delivery") it counts nothing.

    Args:
        text: the report's stored text.
        sentence: the sentence's span.
        mentions: the report's mentions in order.
        taken: what is no count: names, sums, time words.
    """
    weapons = [m for m in mentions if m.kind in ("system", "noun")]
    parties = [m.span for m in mentions if m.kind == "party"]
    here = [s for s in taken if s.start < sentence.end and sentence.start < s.end]
    for match in _number().finditer(text, sentence.start, sentence.end):
        span = Span(*match.span())
        if any(span.start < other.end and other.start < span.end for other in here):
            continue
        ordinal = match.group("ordinal")
        if ordinal is not None:
            amount = _ordinal(text, match, sentence, weapons)
        else:
            amount = _cardinal(text, match, sentence, weapons, parties)
        if amount is not None:
            yield amount


@cache
def _number() -> re.Pattern[str]:
    groups = "|".join(_GROUPS)
    return re.compile(
        rf"(?<![\w.$€£/-])(?:(?P<ordinal>(?:{_ORDINAL})(?:\s+and\s+(?:the\s+|an?\s+)?(?:{_ORDINAL})(?![\w-]))?)"
        rf"|{COUNT}|\b(?P<group>{groups}))(?![\w%])",
        re.IGNORECASE,
    )


def _cardinal(
    text: str,
    match: re.Match[str],
    sentence: Span,
    weapons: Sequence[Mention],
    parties: Sequence[Span],
) -> Amount | None:
    span = Span(*match.span())
    words = match.group().lower()
    value = _GROUPS[words] if match.group("group") else value_of(words)
    if value is None or value < 1 or value != int(value):
        return None
    unit = _unit(text, span.end, sentence.end, weapons)
    if not unit and not _may_count(text, match, sentence, parties):
        return None
    return Amount(float(value), None, unit or None, _exact(text, span), span)


def _may_count(text: str, match: re.Match[str], sentence: Span, parties: Sequence[Span]) -> bool:
    """Whether a number with no weapon behind it may still count weapons ("three have arrived")."""
    if _MEASURED.match(text, match.end(), sentence.end) or _NUMBERED.search(
        text, sentence.start, match.start()
    ):
        return False
    if match.group().lower() == "one":
        before = _NOBODY.search(text, sentence.start, match.start())
        return before is None and _NOT_ONE.match(text, match.end(), sentence.end) is None
    capital = _CAPITAL.search(text, max(sentence.start, match.start() - 24), match.start())
    if capital is None or not match.group()[0].isdigit() or _OPENERS.fullmatch(capital["word"]):
        return True
    # "Wing 7" is a name, "gave Ukraine 31" is a count.
    return any(party.end == capital.end("word") for party in parties)


def _ordinal(
    text: str, match: re.Match[str], sentence: Span, weapons: Sequence[Mention]
) -> Amount | None:
    words = match.group().lower()
    # "the third and last" is one, "the third and fourth" are two.
    several = 2.0 if re.search(r"\sand\s(?!.*(?:last|final))", words) else 1.0
    part = re.match(r"\s+of\b", text[match.end() : match.end() + 8])
    if _FIGURE.match(text, match.end()):
        # "The first six" are six.
        return None
    weapon = None if part is not None else _counted(text, match.end(), sentence.end, weapons)
    if weapon is not None:
        unit = _head_noun(text, weapon, weapons)
        plural = _plural(text, weapon, weapons)
        if several == 1.0 and plural:
            return None
        return Amount(several, None, unit, exact=True, span=Span(*match.span()))
    alone = _AFTER_ORDINAL.match(text, match.end(), sentence.end) is not None
    framed = _BEFORE_ORDINAL.search(text, sentence.start, match.start()) is not None
    if not (alone and framed) or words in ("single", "lone", "sole", "lead"):
        return None
    return Amount(several, None, None, exact=True, span=Span(*match.span()))


def _plural(text: str, weapon: Mention, weapons: Sequence[Mention]) -> bool:
    last = _last_word(text, weapon, weapons).lower()
    return last.endswith("s") and not last.endswith(("ss", "us"))


def _unit(text: str, start: int, end: int, weapons: Sequence[Mention]) -> str | None:
    part = _OF.match(text, start, end)
    weapon = _counted(text, start, end, weapons, across=part is not None)
    if weapon is not None:
        return _head_noun(text, weapon, weapons)
    return "" if part is not None else None


def _counted(
    text: str, start: int, end: int, weapons: Sequence[Mention], *, across: bool = False
) -> Mention | None:
    """The weapon that a number before it counts, None where something breaks the phrase."""
    at = bisect_left([m.span.start for m in weapons], start)
    if at == len(weapons) or weapons[at].span.start >= min(end, start + 60):
        return None
    between = text[start : weapons[at].span.start]
    return weapons[at] if across or _BREAK.search(between) is None else None


def _head_noun(text: str, weapon: Mention, weapons: Sequence[Mention]) -> str:
    # In "four S-400 squadrons" the squadrons are counted.
    other = _next(text, weapon, weapons)
    return other.text if other is not None and other.kind == "noun" else weapon.text


def _last_word(text: str, weapon: Mention, weapons: Sequence[Mention]) -> str:
    other = _next(text, weapon, weapons)
    last = weapon if other is None else other
    more = re.compile(
        r"[\w’'-]*(?:\s(?:ships|boats|vessels|carriers|squadrons|sets|units|sisters))?"
    )
    found = more.match(text, last.span.end)
    return last.text + ("" if found is None else found.group())


def _next(text: str, weapon: Mention, weapons: Sequence[Mention]) -> Mention | None:
    """The weapon word that goes on the phrase ("Leopard 2 main battle tanks"), if any."""
    for other in weapons:
        gap = text[weapon.span.end : other.span.start]
        if weapon.span.end <= other.span.start and _JOINT.fullmatch(gap) is not None:
            return other
    return None


def _exact(text: str, span: Span) -> bool:
    if _RANGE.match(text, span.end):
        return False
    return _BOUND.search(text, max(0, span.start - 24), span.start) is None
