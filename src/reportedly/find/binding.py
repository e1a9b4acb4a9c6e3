"""Cues of a parsed sentence and places in it come in; what hangs on which cue goes out."""

from collections.abc import Iterator, Mapping, Sequence

from reportedly.find.cues import Cue
from reportedly.find.language import Doc, Token
from reportedly.lexicon.sayings import saying
from reportedly.model.statement import Span


def bind(
    parse: Doc, offset: int, cues: Sequence[Cue], places: Mapping[int, Span]
) -> dict[int, list[int]]:
    """Which places hang on which cue, by the parse; by nearness where the parse does not say.

    Args:
        parse: the sentence.
        offset: where it begins in the report's text.
        cues: those of its cues that state a stage.
        places: spans in the sentence by any index.

    Returns:
        For each cue's first token, the indexes of its places in order. A time that belongs to the
        saying ("he said on Monday") hangs on no cue.
    """
    bound: dict[int, list[int]] = {cue.first: [] for cue in cues}
    for index, place in sorted(places.items()):
        top = top_of(parse, offset, place)
        if top is None:
            continue
        owner = _owner(top, cues)
        if owner is not None:
            bound[owner].append(index)
    return bound


def top_of(parse: Doc, offset: int, place: Span) -> Token | None:
    """The highest token of a place in its sentence's parse; None where no token lies in it."""
    start, end = place.start - offset, place.end - offset
    inside = parse.char_span(start, end, alignment_mode="expand")
    return None if inside is None else inside.root


def _owner(top: Token, cues: Sequence[Cue]) -> int | None:
    firsts = {at: cue.first for cue in cues for at in range(cue.first, cue.last + 1)}
    for ancestor in _upwards(top):
        if ancestor.i in firsts:
            return firsts[ancestor.i]
        below = [firsts[child.i] for child in ancestor.children if child.i in firsts]
        if len(below) == 1 and ancestor.pos_ in ("VERB", "AUX", "NOUN", "PROPN"):
            # "signed in March a contract": the time hangs on the verb that carries the cue.
            return None if is_saying(ancestor) and _clausal(below[0], ancestor) else below[0]
        if is_saying(ancestor):
            return None
    return _nearest(top, cues)


def _upwards(token: Token) -> Iterator[Token]:
    yield token
    while token.head.i != token.i:
        token = token.head
        yield token


def is_saying(token: Token) -> bool:
    """Whether a token is a verb of saying with what is said under it or beside it."""
    has_content = any(child.dep_ in ("ccomp", "parataxis") for child in token.children)
    return token.lemma_.lower() in saying("say") and (has_content or token.dep_ == "parataxis")


def _clausal(below: int, verb: Token) -> bool:
    return verb.doc[below].dep_ in ("ccomp", "parataxis")


def _nearest(top: Token, cues: Sequence[Cue]) -> int | None:
    if not cues:
        return None
    return min(cues, key=lambda cue: (abs(cue.first - top.i), cue.first)).first
