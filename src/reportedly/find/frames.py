"""A cue in its parse comes in; the phrases around it, by grammatical relation, go out."""

from collections.abc import Iterator
from typing import Final

from reportedly.find.language import Token
from reportedly.model.statement import Argument, Relation, Span

_SUBJECTS: Final = frozenset({"nsubj", "csubj", "expl"})
_PASSIVE: Final = frozenset({"nsubjpass", "csubjpass"})
_OBJECTS: Final = frozenset({"dobj", "attr", "oprd", "pobj"})
_BY_PREPOSITION: Final[dict[str, Relation]] = {
    "of": "of",
    "to": "to",
    "into": "to",
    "at": "to",
    "in": "to",
    "from": "from",
    "out": "from",
    "for": "for",
    "on": "for",
    "against": "for",
    "with": "with",
    "between": "with",
    "by": "agent",
}
# Verbs that carry a noun of the trade: "signed a contract", "began deliveries".
_CLIMB: Final = frozenset({"dobj", "nsubjpass", "nsubj", "pobj", "attr", "oprd"})
_SEVERAL: Final = frozenset({"them", "they", "both", "these", "those", "either", "neither"})
_LINKED: Final = frozenset({"conj", "xcomp", "advcl", "ccomp", "acl", "relcl", "pcomp"})


def arguments(head: Token, offset: int) -> tuple[Argument, ...]:
    """The phrases around a cue, the closest relations first.

    Args:
        head: the cue's first token.
        offset: where the sentence begins in the report's text.
    """
    found = list(_of_noun(head) if head.pos_ in ("NOUN", "PROPN") else _of_verb(head))
    seen: set[tuple[str, Span]] = set()
    unique: list[Argument] = []
    for relation, token in found:
        span = _phrase(token, offset)
        if (relation, span) not in seen and token.i != head.i:
            seen.add((relation, span))
            unique.append(Argument(relation, span, token.lower_ in _SEVERAL))
    return tuple(unique)


def _of_verb(verb: Token) -> Iterator[tuple[Relation, Token]]:
    own = list(_children(verb))
    yield from own
    if not any(relation == "subject" for relation, _ in own):
        yield from _borrowed(verb, own)


def _children(verb: Token) -> Iterator[tuple[Relation, Token]]:
    for child in verb.children:
        if child.dep_ in _SUBJECTS:
            yield "subject", _antecedent(child)
        elif child.dep_ in _PASSIVE:
            yield "object", _antecedent(child)
        elif child.dep_ in _OBJECTS:
            yield "object", child
            yield from _prepositions(child)
        elif child.dep_ == "dative":
            yield "to", child
        elif child.dep_ == "agent":
            yield from (("agent", below) for below in child.children if below.dep_ == "pobj")
    yield from _prepositions(verb)


def _prepositions(token: Token) -> Iterator[tuple[Relation, Token]]:
    for child in token.children:
        if child.dep_ in ("prep", "dative") and child.lower_ in _BY_PREPOSITION:
            for below in child.children:
                if below.dep_ == "pobj":
                    yield _BY_PREPOSITION[child.lower_], below
        elif child.dep_ == "prt":
            yield from _prepositions(child)


def _antecedent(token: Token) -> Token:
    # "which", "that" and "who" stand for the noun that their clause hangs on.
    if token.tag_ in ("WDT", "WP") and token.head.dep_ == "relcl":
        return token.head.head
    return token


def _borrowed(verb: Token, own: list[tuple[Relation, Token]]) -> Iterator[tuple[Relation, Token]]:
    """What a verb without a subject takes from the words it hangs on."""
    if verb.dep_ in ("acl", "relcl", "amod"):
        passive = verb.tag_ in ("VBN", "VBD") and verb.dep_ != "relcl"
        yield "object" if passive else "subject", verb.head
        return
    if verb.dep_ in _LINKED and verb.head.pos_ in ("VERB", "AUX"):
        passive = any(child.dep_ == "auxpass" for child in verb.children) or (
            verb.dep_ == "conj" and verb.tag_ == "VBN" and not own
        )
        for relation, token in _children(verb.head):
            if relation == "subject":
                yield "object" if passive else "subject", token
            elif relation == "object" and verb.dep_ == "conj" and verb.tag_ == "VBN":
                yield "object", token
    elif verb.dep_ == "pcomp" and verb.head.head is not verb.head:
        yield from ((r, t) for r, t in _children(verb.head.head) if r == "subject")


def _of_noun(noun: Token) -> Iterator[tuple[Relation, Token]]:
    for child in noun.children:
        if child.dep_ == "poss":
            yield "poss", child
        elif child.dep_ in ("compound", "amod", "nmod", "appos"):
            yield "other", child
        elif child.dep_ in ("acl", "relcl"):
            yield from (pair for pair in _children(child) if pair[0] != "object")
    yield from _prepositions(noun)
    carrier = _carrier(noun)
    if carrier is not None:
        yield from ((r, t) for r, t in _of_verb(carrier) if t.i != noun.i)


def _carrier(noun: Token) -> Token | None:
    if noun.dep_ in _CLIMB and noun.head.pos_ in ("VERB", "AUX"):
        return noun.head
    if noun.dep_ == "pobj" and noun.head.head.pos_ in ("VERB", "AUX"):
        return noun.head.head
    return None


def _phrase(token: Token, offset: int) -> Span:
    """The phrase that a token heads, without the clauses that hang on it."""
    kept = [t for t in token.subtree if not _in_clause(t, token)]
    first, last = min(kept, key=lambda t: t.i), max(kept, key=lambda t: t.i)
    return Span(offset + first.idx, offset + last.idx + len(last.text))


def _in_clause(token: Token, top: Token) -> bool:
    at = token
    while at.i != top.i:
        if at.dep_ in ("relcl", "acl", "advcl", "ccomp", "parataxis"):
            return True
        at = at.head
    return False


def clause(head: Token, offset: int) -> Span:
    """The stretch of the sentence that a cue governs: its verb's own words."""
    verb = head
    while verb.pos_ not in ("VERB", "AUX") and verb.head.i != verb.i:
        verb = verb.head
    kept = [t for t in verb.subtree if not _in_other_clause(t, verb, head)]
    first, last = min(kept, key=lambda t: t.i), max(kept, key=lambda t: t.i)
    return Span(offset + first.idx, offset + last.idx + len(last.text))


def _in_other_clause(token: Token, top: Token, cue: Token) -> bool:
    at = token
    while at.i != top.i:
        if at.i == cue.i:
            return False
        if at.dep_ in ("ccomp", "parataxis", "advcl") or (at.dep_ == "conj" and at.pos_ == "VERB"):
            return True
        at = at.head
    return False
