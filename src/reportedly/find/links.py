"""A parsed sentence, a cue and its time words come in; how each time stands to the cue goes out."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from reportedly.find.binding import is_saying, top_of
from reportedly.find.cues import Cue
from reportedly.find.language import Doc, Token
from reportedly.model.statement import Span, TimeLink

# Edges of the parse that lead into another clause.
_CLAUSES: Final = frozenset(
    {"relcl", "acl", "advcl", "ccomp", "conj", "parataxis", "xcomp", "pcomp"}
)
_GAPS: Final = (1, 3, 6, 10, 16, 24)
# Steps of a way through the parse that are told apart.
_STEPS: Final = 4


def links(
    parse: Doc, offset: int, cue: Cue, cues: Sequence[Cue], times: Mapping[int, Span]
) -> tuple[TimeLink, ...]:
    """How every time word of a sentence stands to a cue, in order.

    Args:
        parse: the sentence.
        offset: where it begins in the report's text.
        cue: the cue that is asked about.
        cues: those of the sentence's cues that state a stage.
        times: the sentence's time words by index.
    """
    tops = {index: top_of(parse, offset, span) for index, span in sorted(times.items())}
    known = {index: top for index, top in tops.items() if top is not None}
    nearest = sorted(known, key=lambda index: (_distance(known[index], cue), index))
    return tuple(
        TimeLink(
            index, (*_way(top, cue), *_line(top, cue, cues), f"rank={min(nearest.index(index), 3)}")
        )
        for index, top in known.items()
    )


def _way(top: Token, cue: Cue) -> Iterator[str]:
    """The way through the parse, from the time up and from the cue up to where they meet."""
    from_time, from_cue = _chain(top), _chain(top.doc[cue.first])
    shared = {token.i for token in from_cue}
    meeting = next((token for token in from_time if token.i in shared), None)
    if meeting is None:
        yield "way=none"
        return
    time_side = _edges(from_time, meeting)
    cue_side = _edges(from_cue, meeting)
    up, down = "<".join(time_side[-_STEPS:]), ">".join(cue_side[-_STEPS:])
    yield from (f"up={up}", f"down={down}", f"way={up}|{down}")
    yield f"clauses={_clauses(time_side)}:{_clauses(cue_side)}"
    yield f"meet={'say' if is_saying(meeting) else meeting.pos_}"
    if not cue_side:
        yield "own"
    if not time_side:
        yield "head"


def _chain(token: Token) -> list[Token]:
    found = [token]
    while token.head.i != token.i:
        token = token.head
        found.append(token)
    return found


def _edges(chain: Sequence[Token], meeting: Token) -> list[str]:
    return [
        token.dep_ for token in chain[: next(n for n, t in enumerate(chain) if t.i == meeting.i)]
    ]


def _clauses(edges: Sequence[str]) -> int:
    return min(sum(edge in _CLAUSES for edge in edges), 3)


def _line(top: Token, cue: Cue, cues: Sequence[Cue]) -> Iterator[str]:
    """The way along the words: side, distance, and what stands between."""
    side = "before" if top.i < cue.first else "after"
    low, high = (top.i, cue.first) if top.i < cue.first else (cue.last, top.i)
    between = top.doc[low + 1 : high]
    gap = sum(_distance(top, cue) > limit for limit in _GAPS)
    yield from (f"side={side}", f"gap={side}{gap}")
    yield f"cues={side}{min(sum(low < c.first < high for c in cues), 2)}"
    marks = {token.text for token in between}
    yield f"marks={side}{';' if ';' in marks else ',' if ',' in marks else ''}"
    yield f"verbs={side}{min(sum(t.pos_ == 'VERB' for t in between), 3)}"
    if all(_distance(top, cue) <= _distance(top, other) for other in cues):
        yield "nearest"
    if not any(token.pos_ in ("VERB", "AUX") for token in top.doc[: top.i]):
        yield "leads"


def _distance(top: Token, cue: Cue) -> int:
    return min(abs(top.i - cue.first), abs(top.i - cue.last))


def form(head: Token) -> tuple[str, ...]:
    """The grammar of a cue that bears on its date.

    Args:
        head: the cue's first token.

    Returns:
        Its part of speech and tag; "perfect" for "has delivered"; "definite" for "the deal" and
        "indefinite" for "a deal"; "that" for "this deal"; "pronoun" where its subject is one.
    """
    verb = head
    while verb.pos_ not in ("VERB", "AUX") and verb.head.i != verb.i:
        verb = verb.head
    found = [f"pos={head.pos_}", f"dep={head.dep_}", *_helpers(verb), *_subject(verb)]
    if head.pos_ in ("NOUN", "PROPN"):
        determiners = {child.lower_ for child in head.children if child.dep_ in ("det", "poss")}
        found.append(
            f"det={min(determiners & _DETERMINERS, default='other' if determiners else 'none')}"
        )
    if head.dep_ in ("acl", "relcl", "advcl", "ccomp"):
        found.append("aside")
    return tuple(dict.fromkeys(found))


_DETERMINERS: Final = frozenset(
    {"the", "a", "an", "this", "that", "these", "those", "its", "their"}
)


def _helpers(verb: Token) -> Iterator[str]:
    helpers = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    perfect = helpers & {"has", "have", "'s", "’s", "'ve", "’ve"} and verb.tag_ in ("VBN", "VBD")
    yield "perfect" if perfect else "pluperfect" if "had" in helpers else f"verb={verb.tag_}"
    if helpers & {"is", "are", "was", "were", "been", "being"}:
        yield f"be={min(helpers & {'is', 'are', 'was', 'were', 'been', 'being'})}"


def _subject(verb: Token) -> Iterator[str]:
    for child in verb.children:
        if child.dep_ in ("nsubj", "nsubjpass"):
            demonstrative = any(c.lower_ in _DETERMINERS - {"a", "an"} for c in child.children)
            kind = "pronoun" if child.pos_ == "PRON" else "definite" if demonstrative else "other"
            yield f"subject={kind}"
