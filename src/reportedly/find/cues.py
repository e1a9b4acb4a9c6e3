"""The parse of a sentence comes in; the words that may say a stage go out, with their groups."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from reportedly.find.language import Doc, Token
from reportedly.lexicon.cues import CuePattern, cue_patterns

# Words that may stand inside a phrase where the lexicon writes "~".
_GAP: Final = 4


class Cue(NamedTuple):
    """Words that may say a stage.

    Attributes:
        first, last: token indexes of the words in the parse.
        patterns: the entries of the lexicon that fit, one a group.
    """

    first: int
    last: int
    patterns: tuple[CuePattern, ...]


def cues(parse: Doc) -> Iterator[Cue]:
    """Every word of a sentence that begins a cue, with all groups that know it."""
    known = cue_patterns()
    for token in parse:
        if token.dep_ in ("aux", "auxpass"):
            # The "had" of "had delivered" says nothing of its own.
            continue
        fitting: dict[str, tuple[CuePattern, int]] = {}
        for pattern in known.get(_lemma(token), ()):
            last = _last_token(pattern, token)
            if last is not None and pattern.group not in fitting:
                fitting[pattern.group] = (pattern, last)
        if fitting:
            last = max(at for _, at in fitting.values())
            yield Cue(token.i, last, tuple(pattern for pattern, _ in fitting.values()))


def _last_token(pattern: CuePattern, token: Token) -> int | None:
    if pattern.tags is not None and token.pos_ not in pattern.tags:
        return None
    at, gap = token.i, 0
    for lemma in pattern.rest:
        if lemma == "~":
            gap = _GAP
            continue
        found = _find(token.doc, at + 1, gap, lemma)
        if found is None:
            return None
        at, gap = found, 0
    return at


def _find(parse: Doc, start: int, gap: int, lemma: str) -> int | None:
    for at in range(start, min(start + gap + 1, len(parse))):
        if _lemma(parse[at]) == lemma or parse[at].lower_ == lemma:
            return at
    return None


def _lemma(token: Token) -> str:
    return token.lemma_.lower()
