"""A cue in its parsed sentence comes in; the named features that the judge weighs go out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from reportedly.find.cues import Cue
from reportedly.find.language import Doc, Token
from reportedly.lexicon.hedges import mood_phrases, moods

_NEAR: Final = 3
# How far a hedge reaches over words that the parse may have torn apart.
_STRETCH: Final = 6
_PLAIN: Final = frozenset({"NOUN", "VERB", "ADJ", "ADV"})


@dataclass(frozen=True, slots=True)
class Scene:
    """A parsed sentence and what the lexicon saw in it.

    Attributes:
        parse: the sentence.
        marks: by token index, what the token belongs to: system, noun, generic, state, firm, money,
            count, time, outlet.
        cues: all cues of the sentence.
        place: features of the sentence's place in the report ("first", "late", "short").
        before: features of the sentence before it.
    """

    parse: Doc
    marks: Mapping[int, str]
    cues: Sequence[Cue]
    place: Sequence[str]
    before: Sequence[str]


def sentence_features(scene: Scene) -> tuple[str, ...]:
    """Features that all cues of a sentence share."""
    found = {f"has={mark}" for mark in scene.marks.values()}
    found |= {f"bag={_word(token, scene.marks)}" for token in scene.parse if token.pos_ in _PLAIN}
    found |= {f"also={pattern.group}" for cue in scene.cues for pattern in cue.patterns}
    found |= {f"place={word}" for word in scene.place}
    found |= {f"prev={word}" for word in scene.before}
    text = scene.parse.text.lower()
    found |= {f"mood*={mood}" for phrase, mood in mood_phrases() if phrase in text}
    if scene.parse[-1].text not in '.!?"”’':
        found.add("place=headline")
    return tuple(sorted(found))


def cue_features(scene: Scene, cue: Cue) -> tuple[str, ...]:
    """Features of one cue: which words, and what stands around them."""
    head = scene.parse[cue.first]
    groups = [pattern.group for pattern in cue.patterns]
    near = list(_near(scene, cue))
    found = {f"cue={pattern.text}" for pattern in cue.patterns}
    found |= {f"group={group}" for group in groups}
    found |= {f"pos={head.pos_}", f"tag={head.tag_}", f"dep={head.dep_}"}
    found |= set(near)
    found |= set(_moods(head))
    found |= set(_inside(scene, cue))
    found |= {f"{group}&has={mark}" for group in groups for mark in set(scene.marks.values())}
    found |= {f"{group}&{feature}" for group in groups for feature in near if "&" not in feature}
    found |= {f"cue={cue.patterns[0].text}&{word}" for word in _voice(head)}
    return tuple(sorted(found))


def _inside(scene: Scene, cue: Cue) -> Iterator[str]:
    """Cues that the cue hangs on ("refused to deliver"), and cues that hang on it."""
    heads = {other.first: other for other in scene.cues if other.first != cue.first}
    groups = [pattern.group for pattern in cue.patterns]
    token = scene.parse[cue.first]
    above = token.head.head if token.dep_ in ("pobj", "pcomp") else token.head
    if above.i in heads:
        for pattern in heads[above.i].patterns:
            yield f"inside={pattern.group}:{token.dep_}"
            yield from (f"{group}&inside={pattern.group}" for group in groups)
    for child in token.children:
        below = list(child.children) if child.dep_ in ("prep", "agent") else [child]
        for pattern in (p for t in below if t.i in heads for p in heads[t.i].patterns):
            yield f"around={pattern.group}:{child.dep_}"


def _near(scene: Scene, cue: Cue) -> Iterator[str]:
    head = scene.parse[cue.first]
    for child in head.children:
        yield f"{child.dep_}={_word(child, scene.marks)}"
        for grandchild in child.children:
            if child.dep_ in ("prep", "agent"):
                yield f"{child.lower_}:{_word(grandchild, scene.marks)}"
    if head.head is not head:
        yield f"head={_word(head.head, scene.marks)}"
        yield f"dep&head={head.dep_}:{_word(head.head, scene.marks)}"
    yield from _voice(head)
    for step in range(1, _NEAR + 1):
        for at, side in ((cue.first - step, f"-{step}"), (cue.last + step, f"+{step}")):
            if 0 <= at < len(scene.parse):
                yield f"{side}={_word(scene.parse[at], scene.marks)}"


def _moods(head: Token) -> Iterator[str]:
    """Hedges and negations: on the cue, above it, and in its stretch of the sentence."""
    known = moods()
    for child in head.children:
        for mood in known.get(child.lower_, ()):
            yield f"mood={mood}"
    above, steps = head, 0
    while above.head.i != above.i:
        above, steps = above.head, steps + 1
        for word in (above, *above.children):
            for mood in known.get(word.lower_, ()) + known.get(word.lemma_.lower(), ()):
                yield f"mood^{min(steps, 2)}={mood}"
    low = max(0, head.i - _STRETCH)
    for word in head.doc[low : head.i + _STRETCH]:
        for mood in known.get(word.lower_, ()):
            yield f"mood~{'before' if word.i < head.i else 'after'}={mood}"


def _voice(head: Token) -> Iterator[str]:
    words = {child.lower_ for child in head.children if child.dep_ in ("aux", "auxpass", "neg")}
    for word in sorted(words):
        yield f"aux={word}"
    if any(child.dep_ == "auxpass" for child in head.children):
        yield "voice=passive"
    if any(child.dep_ == "neg" for child in head.children):
        yield "voice=negated"


def _word(token: Token, marks: Mapping[int, str]) -> str:
    return marks.get(token.i) or token.lemma_.lower()
