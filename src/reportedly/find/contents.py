"""An act of saying in its sentence comes in; the stretches that it vouches for go out."""

from collections.abc import Sequence
from typing import Final

from reportedly.find.language import Token
from reportedly.lexicon.sayings import saying

Stretch = tuple[int, int]

_SUBJECTS: Final = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})
_FINITE: Final = frozenset({"VBD", "VBZ", "VBP", "MD"})
_QUOTES: Final = frozenset('"“”')
_OPEN: Final = frozenset({",", '"', "“", "”", "—", "–", "-", "--", "(", "...", "…"})
_SLIPS: Final = frozenset({"know", "slip", "known", "out"})
# How far behind its verb "that" may stand, in words.
_CLOSE: Final = 7
# How far a subject may stand before its verb of saying, in words.
_NEAR: Final = 40
_LINKS: Final = frozenset({"and", "but", "or", "so", "while", "whereas", "yet"})


def of_verb(verb: Token, subject: Token | None) -> list[Stretch]:
    """What a verb of saying vouches for, as first and last tokens.

    The clause after it ("said that A"); the clause before it ("A, officials said"); or both sides
    where it stands in commas ("A, he said, B"). A noun for what is said counts as a clause.
    """
    low, high = segment(verb)
    first, last = _edges(verb, subject)
    after = _clause_after(verb, last, high)
    if after is None and _follows_content(verb, first):
        stretches = [(_content_start(verb, first), first - 1), (verb.i, verb.i)]
        return stretches + _behind(verb, last, high)
    end = after if after is not None else _right_end(verb)
    stretches = [(verb.i, max(end, verb.i)), *_quoted_before(verb, first, low)]
    if verb.dep_ == "relcl" and verb.head.i < verb.i:
        # "the price, which the agency put at …": the noun is part of what the agency says.
        stretches.append((verb.head.i, verb.head.i))
    return stretches


def _content_start(verb: Token, first: int) -> int:
    """Where what goes before an act begins: its quotation, or the sentence behind a dateline."""
    doc = verb.doc
    marks = [t.i for t in doc[:first] if t.text in _QUOTES]
    if doc[first - 1].text in _QUOTES and len(marks) == 2:  # noqa: PLR2004
        return marks[0]
    others = [t.i for t in doc[:first] if _speaks_before(t)]
    breaks = [t.i + 1 for t in doc[:first] if others and t.i > others[0] and _is_break(t)]
    return breaks[-1] if breaks else 0


def _speaks_before(token: Token) -> bool:
    """Whether another says something first: "A, he said, but B, she said"."""
    finite = token.tag_ in _FINITE and any(c.dep_ == "nsubj" for c in token.children)
    return finite and token.lemma_.lower() in saying("say")


def _is_break(token: Token) -> bool:
    following = token.doc[token.i + 1].lower_
    return token.text == ";" or (token.text == "," and following in _LINKS)


def _behind(verb: Token, last: int, high: int) -> list[Stretch]:
    """What goes on behind an act in commas: the same clause, one joined by "and", a quotation."""
    if _in_commas(verb, last, high):
        return [(last + 1, high)]
    joined = _joined(verb, last, high)
    if joined is not None:
        return [(joined, high)]
    return _quoted_after(verb, last, high)


def _joined(verb: Token, last: int, high: int) -> int | None:
    """The start of ", and B" in "A, officials said on Monday, and B"."""
    doc = verb.doc
    for token in doc[last + 1 : high]:
        if token.text == ",":
            goes_on = doc[token.i + 1].lower_ in ("and", "but")
            clause = any(t.tag_ in _FINITE for t in doc[token.i + 1 : high + 1])
            return token.i + 1 if goes_on and clause else None
        if token.tag_ in _FINITE or token.pos_ == "CCONJ":
            return None
    return None


def segment(token: Token) -> Stretch:
    """The part of the sentence between semicolons that a token stands in."""
    low, high = 0, len(token.doc) - 1
    for other in token.doc:
        if other.text == ";" and other.i < token.i:
            low = other.i + 1
        elif other.text == ";" and other.i > token.i:
            return low, other.i
    return low, high


def of_adjunct(cue: Token, phrase: Token) -> list[Stretch]:
    """What "according to X" vouches for: the clause it hangs on, or the noun it stands beside."""
    low, high = segment(cue)
    host = cue.head if cue.head.i != cue.i else cue
    last = max(t.i for t in phrase.subtree)
    if host.pos_ in ("NOUN", "PROPN", "NUM", "SYM") and cue.doc[max(cue.i - 1, 0)].text != ",":
        return [(host.left_edge.i, max(host.right_edge.i, last))]
    verb = _clause_head(host)
    if verb.dep_ in ("ROOT", "ccomp", "parataxis") or host.i == cue.i:
        return [(low, high)]
    first, end = verb.left_edge.i, verb.right_edge.i
    if verb.dep_ in ("advcl", "relcl") and _has_subject(verb) and first <= cue.i <= end:
        return [(max(first, low), min(end, high))]
    return [(low, high)]


def _clause_head(token: Token) -> Token:
    while token.pos_ not in ("VERB", "AUX") and token.head.i != token.i:
        token = token.head
    while token.dep_ in ("xcomp", "aux", "auxpass", "acl", "pcomp") and token.head.i != token.i:
        token = token.head
    return token


def _has_subject(verb: Token) -> bool:
    return any(c.dep_ in _SUBJECTS for c in verb.children)


def has_that(verb: Token) -> bool:
    """Whether a clause with "that" hangs on a verb, whatever the parse calls it."""
    return _that_behind(verb) or any(_that_clause(c) for c in verb.children)


def _that_behind(verb: Token) -> bool:
    # "said by telephone that": the parse may hang the clause on another word.
    near = verb.doc[verb.i + 1 : verb.i + _CLOSE]
    return any(t.lower_ == "that" and t.dep_ == "mark" for t in near)


def _that_clause(clause: Token) -> bool:
    marked = any(c.dep_ == "mark" and c.lower_ in ("that", "whether") for c in clause.children)
    return clause.dep_ in ("advcl", "ccomp", "acl", "relcl") and marked


def stands_behind(verb: Token, subject: Token) -> bool:
    """Whether a verb of saying follows what is said, or stands in the midst of it in commas."""
    _, high = segment(verb)
    first, last = _edges(verb, subject)
    return _clause_after(verb, last, high) is None and _follows_content(verb, first)


def _edges(verb: Token, subject: Token | None) -> Stretch:
    """First and last token of the bare act: subject, verb and auxiliaries."""
    parts = [verb.i, *(c.i for c in verb.children if c.dep_ in ("aux", "neg", "auxpass"))]
    parts += [c.i for c in verb.children if c.lower_ in _SLIPS]
    if subject is not None and subject.i > verb.i:
        parts += [t.i for t in subject.subtree]
    elif subject is not None and verb.i - subject.i < _NEAR:
        parts.append(_phrase_start(subject, verb))
    return min(parts), max(parts)


def _phrase_start(subject: Token, verb: Token) -> int:
    """Where a subject's phrase begins, not before a comma that the parse overlooks."""
    own = [t.i for t in subject.subtree if t.i <= subject.i]
    unbroken = subject.i
    while unbroken - 1 in own and verb.doc[unbroken - 1].text not in _OPEN:
        unbroken -= 1
    return unbroken


def _clause_after(verb: Token, last: int, high: int) -> int | None:
    """The last token of the clause that follows a verb of saying, short of a semicolon."""
    doc = verb.doc
    ends = [_own_end(c) for c in verb.children if last < c.i <= high and _is_clause(c, verb, last)]
    high = short_of_next(verb, high)
    if not ends and (_that_behind(verb) or doc[min(last + 1, high)].lower_ == "that"):
        return high
    return _whole_clause(verb, min(max(ends), high), high) if ends else None


def short_of_next(cue: Token, high: int) -> int:
    """The last token before another begins to speak: "A, and officials in Kyiv say that B"."""
    for token in cue.doc[cue.i + 1 : high]:
        if _is_break(token) and any(
            _speaks_before(t) and any(c.dep_ == "nsubj" and c.i > token.i for c in t.children)
            for t in cue.doc[token.i + 1 : high + 1]
        ):
            return token.i
    return high


def _whole_clause(verb: Token, end: int, high: int) -> int:
    # The parse may cut a clause at a comma: "that the tanks, held back, would go".
    rest = [t for t in verb.doc[end + 1 : high + 1] if t.text != ","]
    return high if rest and rest[0].tag_ in _FINITE else end


def _is_clause(clause: Token, verb: Token, last: int) -> bool:
    if _that_clause(clause):
        return True
    if clause.dep_ not in ("ccomp", "xcomp", "pcomp") or _starts_before(clause, verb):
        return False
    # "…, he said on Monday, confirming a report" and "…, he said, when they come" stand apart.
    between = verb.doc[last + 1 : max(clause.left_edge.i, last + 1) + 1]
    return not any(t.text == "," for t in between)


def _starts_before(clause: Token, verb: Token) -> bool:
    return clause.left_edge.i < verb.left_edge.i or any(
        c.dep_ in _SUBJECTS and c.i < verb.i for c in clause.children
    )


def _own_end(clause: Token) -> int:
    return max(t.i for t in clause.subtree)


def _right_end(verb: Token) -> int:
    """The end of what a verb says by nouns, short of the next clause with its own subject."""
    last = verb.i
    for child in verb.children:
        apart = child.dep_ in ("conj", "advcl", "ccomp", "parataxis") and _has_subject(child)
        if child.i > verb.i and not apart and child.dep_ != "punct":
            last = max(last, *(t.i for t in child.subtree))
    return last


def _follows_content(verb: Token, first: int) -> bool:
    """Whether what is said goes before: a comma or quotation mark, with a clause in front of it."""
    if first <= 0:
        return False
    before = verb.doc[first - 1]
    if any(c.dep_ == "ccomp" and c.i < first for c in verb.children):
        return True
    clause = any(t.pos_ in ("VERB", "AUX") for t in verb.doc[: first - 1])
    bracketed = verb.i + 1 < len(verb.doc) and verb.doc[verb.i + 1].text == ","
    return before.text in _OPEN and (clause or bracketed or before.text in _QUOTES)


def _in_commas(verb: Token, last: int, high: int) -> bool:
    """Whether the clause goes on behind the act: "Seoul, he said, has not sent arms"."""
    doc = verb.doc
    comma = next((t.i for t in doc[last + 1 : high + 1] if t.text in (",", '"', "“")), None)
    head = verb.head
    opening = not any(t.tag_ in _FINITE for t in doc[: max(verb.left_edge.i, 1)])
    if comma == last + 1 and opening:
        return True
    if comma is None or head.i == verb.i:
        return any(c.dep_ == "ccomp" and c.i > last for c in verb.children)
    return head.i > comma and verb.dep_ in ("parataxis", "ccomp", "advcl", "dep", "intj")


def _quoted_after(verb: Token, last: int, high: int) -> list[Stretch]:
    start = next((t.i for t in verb.doc[last + 1 : high + 1] if t.text in ('"', "“")), None)
    return [] if start is None else [(start, len(verb.doc) - 1)]


def _quoted_before(verb: Token, first: int, low: int) -> list[Stretch]:
    marks = [t.i for t in verb.doc[low:first] if t.text in _QUOTES]
    return [(marks[0], marks[-1])] if len(marks) > 1 else []


def characters(stretches: Sequence[Stretch], verb: Token) -> list[tuple[int, int]]:
    """Token stretches as character offsets in the sentence."""
    doc = verb.doc
    return [
        (doc[first].idx, doc[last].idx + len(doc[last].text))
        for first, last in stretches
        if 0 <= first <= last < len(doc)
    ]
