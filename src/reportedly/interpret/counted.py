"""A statement comes in; the counts that it may speak of go out, with what speaks for each."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final, Literal, NamedTuple

from reportedly.interpret.armoury import family
from reportedly.interpret.placing import Numbers, place_features, tokens
from reportedly.lexicon.systems import nouns, system_named
from reportedly.model.statement import Amount, Mention, Span, Statement

Kind = Literal["number", "ordinal", "group", "singular", "earlier", "none"]
# Stages that differ little in how they speak of numbers.
_FAMILY: Final = {
    "requested": "want", "offered": "want", "negotiated": "want", "agreed": "sign",
    "contracted": "sign", "approved": "approve", "paid": "pay", "produced": "build",
    "delivery_started": "first", "delivered": "deliver", "delivery_completed": "last",
}  # fmt: skip
_ORDINAL: Final = re.compile(
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|last"
    r"|final|lead|another|single|lone|sole|\d+(?:st|nd|rd|th))\b",
    re.IGNORECASE,
)
_GROUP: Final = re.compile(r"(?:pair|both|couple|duo|trio|quartet)\b", re.IGNORECASE)
_ARTICLE: Final = re.compile(
    r"(?:^|\b)(?P<article>(?i:an?|the|this|that|its|their|his|her|our|another|one|single|each)"
    r"|[A-Z]\w+[’']s?)"
    r"\s(?:(?!of\b|in\b|for\b|and\b|to\b|from\b|with\b|by\b)[\w’'-]+\s){0,3}$"
)
_SHE: Final = re.compile(r"\b(?P<she>she|her|it)\b", re.IGNORECASE)
_ALL: Final = re.compile(
    r"\b(?:they|them|these|those|all|the|whole|none|both|which)\b", re.IGNORECASE
)
_POINTING: Final = frozenset(
    {"they", "them", "all", "both", "these", "those", "it", "the", "of", "which"}
)
# A count this far before a weapon word still counts it.
_REACH: Final = 60
# How many sentences back a count is still remembered.
_MEMORY: Final = 3


class Candidate(NamedTuple):
    """A number of units that a statement may speak of.

    Attributes:
        kind: how it is said; "none" stands for no number at all.
        number: units; 0 for none.
        unit: the counted noun as said.
        exact: False for "up to N".
        span: where.
    """

    kind: Kind
    number: int
    unit: str | None
    exact: bool
    span: Span


def count_candidates(statement: Statement, numbers: Numbers) -> Iterator[Candidate]:
    """What a statement may count: in its sentence, remembered from before, or nothing."""
    sentence = numbers.sentence(statement)
    yield Candidate("none", 0, None, exact=True, span=statement.cue)
    for amount in _within(sentence, numbers):
        yield _candidate(amount, numbers.text)
    yield from _singulars(sentence, numbers)
    yield from _remembered(statement, numbers)


def _within(sentence: Span, numbers: Numbers) -> tuple[Amount, ...]:
    return tuple(a for a in numbers.counts if sentence.holds(*a.span))


def _singulars(sentence: Span, numbers: Numbers) -> Iterator[Candidate]:
    for weapon in numbers.weapons:
        if sentence.holds(*weapon.span) and _is_singular(weapon, numbers.text):
            before = numbers.text[sentence.start : weapon.span.start]
            if _ARTICLE.search(before):
                yield Candidate("singular", 1, weapon.text, exact=True, span=weapon.span)
    for match in _SHE.finditer(numbers.text, sentence.start, sentence.end):
        yield Candidate("singular", 1, None, exact=True, span=Span(*match.span()))


def _remembered(statement: Statement, numbers: Numbers) -> Iterator[Candidate]:
    first = numbers.found.sentences[max(0, statement.sentence - _MEMORY)].start
    here = numbers.sentence(statement).start
    for amount in [a for a in numbers.counts if first <= a.span.start < here][-_MEMORY:]:
        earlier = _candidate(amount, numbers.text)
        if earlier.kind != "ordinal" and earlier.number > 1:
            yield earlier._replace(kind="earlier")


def _candidate(amount: Amount, text: str) -> Candidate:
    words = text[amount.span.start : amount.span.end]
    kind: Kind = (
        "ordinal" if _ORDINAL.match(words) else "group" if _GROUP.match(words) else "number"
    )
    return Candidate(kind, int(amount.number), amount.unit, amount.exact, amount.span)


def _is_singular(weapon: Mention, text: str) -> bool:
    after = re.match(
        r"[’']?\w*(?:[\s-][a-z]+(?:ships|boats|craft|s)\b)?", text[weapon.span.end :][:30]
    )
    words = weapon.text + (after.group() if after else "")
    return not (words.endswith("s") and not words.endswith(("’s", "'s")))


def count_features(
    candidate: Candidate, name: str | None, statement: Statement, numbers: Numbers
) -> Iterator[str]:
    """What speaks for a candidate as the quantity of a claim.

    Args:
        candidate: the number.
        name: the system that the claim is about.
        statement: what the claim says.
        numbers: the report's numbers.
    """
    kind = candidate.kind
    yield kind
    yield f"{kind}|{statement.stage}"
    yield f"{kind}|{statement.certainty}"
    yield f"{kind}|{statement.polarity}"
    yield f"{kind}|rule={statement.rule.partition(':')[0]}"
    if kind == "none":
        yield from _emptiness(statement, numbers)
    elif kind == "earlier":
        yield from _memory(candidate, name, statement, numbers)
    else:
        group = _FAMILY.get(statement.stage, "other")
        for feature in _present(candidate, name, statement, numbers):
            yield from (feature, f"{kind}|{feature}", f"{group}|{feature}")


def _emptiness(statement: Statement, numbers: Numbers) -> Iterator[str]:
    here = _within(numbers.sentence(statement), numbers)
    bound = sum(numbers.indexes[a.span] in statement.amounts for a in here)
    yield f"none|rule={statement.rule}"
    yield f"none|statements={min(len(numbers.beside(statement)), 4)}"
    for group in ("", f"{statement.stage}|"):
        yield f"none|{group}counts={min(len(here), 3)}"
        yield f"none|{group}bound={min(bound, 2)}"
    if _ALL.search(numbers.text[statement.clause.start : statement.clause.end]):
        yield "none|all"


def _memory(
    candidate: Candidate, name: str | None, statement: Statement, numbers: Numbers
) -> Iterator[str]:
    sentence = numbers.sentence(statement)
    back = sum(candidate.span.end <= s.start <= sentence.start for s in numbers.found.sentences)
    fit = _fit(candidate, name, numbers)
    later = sum(candidate.span.end <= a.span.start < sentence.start for a in numbers.counts)
    here = min(len(_within(sentence, numbers)), 2)
    yield f"earlier|back={back}"
    yield f"earlier|{fit}"
    yield f"earlier|later={min(later, 2)}"
    yield f"earlier|here={here}"
    yield f"earlier|{statement.stage}|{fit}"
    yield f"earlier|{statement.stage}|here={here}|back={back}"
    for argument in statement.arguments:
        opening = tokens(numbers.text[argument.span.start : argument.span.end])[:1]
        for word in _POINTING.intersection(opening):
            yield f"earlier|{argument.relation}={word}"
            yield f"earlier|{argument.relation}={word}|{fit}"
            yield f"earlier|{word}|back={back}"


def _present(
    candidate: Candidate, name: str | None, statement: Statement, numbers: Numbers
) -> Iterator[str]:
    rivals = _within(numbers.sentence(statement), numbers)
    yield from place_features(candidate.span, statement, numbers, rivals)
    yield f"fit={_fit(candidate, name, numbers)}"
    if not candidate.exact:
        yield "inexact"
    yield f"digits={len(str(candidate.number)) if candidate.number > 1 else 0}"
    if candidate.number == 1:
        yield f"several={_several(name, numbers)}"
    if candidate.kind == "singular":
        yield from _singular(candidate, numbers)


def _several(name: str | None, numbers: Numbers) -> bool:
    """Whether the report counts more than one of a system anywhere."""
    counted = (_candidate(a, numbers.text) for a in numbers.counts if a.number > 1)
    return any(_fit(c, name, numbers) in ("name", "fitting noun") for c in counted)


def _fit(candidate: Candidate, name: str | None, numbers: Numbers) -> str:
    """How what is counted fits the claim's system."""
    starts = [m.span.start for m in numbers.weapons]
    at = bisect_left(
        starts, candidate.span.start if candidate.kind == "singular" else candidate.span.end
    )
    if name is None:
        return "no name"
    if candidate.unit is None and candidate.kind != "singular":
        return "bare"
    for weapon in numbers.weapons[at : at + 2]:
        if weapon.span.start - candidate.span.end > _REACH:
            break
        if weapon.kind == "system":
            return "name" if family(weapon.name) == family(name) else "other name"
        noun = nouns()[weapon.name]
        system = system_named(name)
        if noun.plain == name or (system is not None and system.klass in noun.classes):
            return "fitting noun"
        if not noun.weak:
            return "other noun"
    return "weak noun"


def _singular(candidate: Candidate, numbers: Numbers) -> Iterator[str]:
    start = max(0, candidate.span.start - 50)
    match = _ARTICLE.search(numbers.text[start : candidate.span.start])
    if candidate.unit is None:
        yield f"pronoun={numbers.text[candidate.span.start : candidate.span.end].lower()}"
        return
    article = "" if match is None else match["article"].lower()
    article = "’s" if article.endswith(("’s", "'s", "’", "'")) else article
    yield f"article={article}"
    mention = next(m for m in numbers.weapons if m.span == candidate.span)
    yield f"what={mention.name if mention.kind == 'noun' else 'system'}"
    yield f"article={article}|what={mention.name if mention.kind == 'noun' else 'system'}"
    system = system_named(mention.name) if mention.kind == "system" else None
    if system is not None:
        yield f"article={article}|class={system.klass}"
