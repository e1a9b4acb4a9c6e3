"""A verb of saying in its parse comes in; its subject goes out, also where the parse errs."""

from typing import Final

from reportedly.find.contents import has_that
from reportedly.find.language import Token
from reportedly.find.outlets import Setting

_FINITE: Final = frozenset({"VBD", "VBZ", "VBP"})
_STOPS: Final = frozenset({",", ";", ":", '"', "“", "”", "(", "—", "–", "-"})


def subject_of(verb: Token) -> Token | None:
    """The subject of a verb of saying, or the phrase beside it where the parse gives none."""
    own = next((c for c in reversed(list(verb.children)) if c.dep_ == "nsubj"), None)
    beside = _before(verb)
    if own is not None and (beside is None or own.i > verb.i or _between(verb, own) is False):
        return own
    beside = beside or (_across_commas(verb) if has_that(verb) else None) or _inverted(verb)
    if beside is not None:
        return beside
    borrows = verb.dep_ in ("conj", "xcomp") or (verb.dep_ == "advcl" and verb.tag_ == "VBG")
    governor = verb.head.head
    if verb.dep_ == "conj" and verb.head.dep_ == "ccomp" and governor.tag_ == verb.tag_ == "VBD":
        # "told RIA that Kyiv had paid and suggested that": he who told also suggested.
        return subject_of(governor)
    return subject_of(verb.head) if borrows and verb.head.i < verb.i else None


def _between(verb: Token, own: Token) -> bool:
    """Whether a comma parts a subject of the parse from its verb."""
    return any(t.text in _STOPS for t in verb.doc[own.i : verb.i])


def _inverted(verb: Token) -> Token | None:
    """As in "…, explained a spokesman": the phrase after the verb."""
    if not _after_comma(verb) or not is_finite(verb):
        return None
    for token in verb.doc[verb.i + 1 :]:
        if token.pos_ not in ("DET", "ADJ", "NOUN", "PROPN", "NUM", "PART", "PUNCT", "PRON"):
            return None
        following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
        ends = following is None or following.pos_ not in ("NOUN", "PROPN", "PART", "ADJ")
        if token.pos_ in ("NOUN", "PROPN") and ends:
            return token
    return None


def _across_commas(verb: Token) -> Token | None:
    """The speaker in "a spokeswoman, Jiang Yu, said that", where the parse hangs her elsewhere."""
    if verb.i < 2 or verb.doc[verb.i - 1].text != "," or not is_finite(verb):  # noqa: PLR2004
        return None
    at, top = verb.doc[verb.i - 2], None
    while at.i < verb.i:
        if at.pos_ in ("NOUN", "PROPN"):
            top = at
        elif at.dep_ not in ("relcl", "acl", "attr", "pobj", "prep") or (
            top is not None and at.dep_ == "prep" and at.head.pos_ in ("VERB", "AUX")
        ):
            break
        if at.head.i == at.i:
            break
        at = at.head
    return top


def _after_comma(verb: Token) -> bool:
    return verb.i > 0 and verb.doc[verb.i - 1].text in _STOPS


def _before(verb: Token) -> Token | None:
    """The phrase that runs from the last comma up to a finite verb, when it is all one phrase."""
    at = verb.i - 1
    while at >= 0 and verb.doc[at].pos_ in ("AUX", "ADV", "PART"):
        at -= 1
    finite = is_finite(verb) or any(c.dep_ == "aux" and c.tag_ != "TO" for c in verb.children)
    if not finite or at < 0:
        return None
    start = at
    while (
        start > 0 and verb.doc[start - 1].text not in _STOPS and verb.doc[start - 1].pos_ != "VERB"
    ):
        start -= 1
    heads = [t for t in verb.doc[start : at + 1] if not start <= t.head.i <= at or t.head.i == t.i]
    fits = len(heads) == 1 and heads[0].pos_ in ("NOUN", "PROPN", "PRON")
    return heads[0] if fits else None


def is_finite(verb: Token) -> bool:
    """Whether a verb stands in a tense."""
    # After a comma the parse takes "conceded" for a participle.
    taken = verb.tag_ == "VBN" and not any(
        c.dep_ in ("aux", "auxpass", "agent") for c in verb.children
    )
    return verb.tag_ in _FINITE or (taken and (has_that(verb) or verb.dep_ not in ("acl", "amod")))


def above_dateline(subject: Token | None, verb: Token, setting: Setting) -> Token | None:
    """The subject, unless it belongs to the dateline; then the phrase nearest before the verb."""
    if subject is None or subject.idx >= setting.floor:
        return subject
    inside = [*subject.children, *verb.children]
    nearer = [c for c in inside if setting.floor <= c.idx < verb.idx]
    return next(
        (c for c in reversed(nearer) if c.pos_ in ("PROPN", "NOUN") and c.dep_ != "pobj"), None
    )


def participle_subject(cue: Token) -> Token | None:
    """The subject of a participle such as "citing": that of the clause it hangs on."""
    if cue.dep_ in ("acl", "relcl"):
        return cue.head
    return subject_of(cue.head) if cue.head.i != cue.i else None
