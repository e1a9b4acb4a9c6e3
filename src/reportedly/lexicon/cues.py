"""Words of a stage come in from lexicon/data/cues.toml; patterns by first lemma go out."""

from dataclasses import dataclass
from functools import cache
from typing import Final

from reportedly.errors import LexiconError
from reportedly.lexicon.tables import load, word, words
from reportedly.model.claim import STAGES

_FRAMES: Final = frozenset({"give", "take", "come", "mutual", "bar", "law", "none"})
_GAP: Final = "~"
# Parts of speech that each list of a group admits; None admits all.
_TAGS: Final[dict[str, frozenset[str] | None]] = {
    "v": frozenset({"VERB", "AUX"}),
    "n": frozenset({"NOUN", "PROPN"}),
    "a": frozenset({"ADJ", "VERB", "ADV"}),
    "p": None,
}


@dataclass(frozen=True, slots=True)
class CuePattern:
    """One cue: a first lemma, the lemmas that must follow it, and what the words can say.

    Attributes:
        group: the group's name in the table ("deliver").
        text: the pattern as written ("hand ~ over").
        tags: parts of speech of the first word; None admits all.
        rest: lemmas that follow; "~" lets up to four words stand between.
        stages: what the words can mean, the usual reading first.
        frame: who is who around them.
    """

    group: str
    text: str
    tags: frozenset[str] | None
    rest: tuple[str, ...]
    stages: tuple[str, ...]
    frame: str


@cache
def cue_patterns() -> dict[str, tuple[CuePattern, ...]]:
    """All cues by their first lemma, the longest first.

    Raises:
        LexiconError: a group names an unknown stage or frame.
    """
    found: dict[str, list[CuePattern]] = {}
    for group, line in load("cues").items():
        stages, frame = words(line, "stages"), word(line, "frame")
        if not set(stages) <= set(STAGES) or frame not in _FRAMES:
            raise LexiconError(f"cues.toml [{group}]", "unknown stage or frame", "see its head")
        for part, tags in _TAGS.items():
            for text in words(line, part):
                first, *rest = text.split()
                pattern = CuePattern(group, text, tags, tuple(rest), stages, frame)
                found.setdefault(first, []).append(pattern)
    return {first: tuple(sorted(p, key=_longest_first)) for first, p in found.items()}


def _longest_first(pattern: CuePattern) -> tuple[int, str]:
    return (-len(pattern.rest), pattern.text)
