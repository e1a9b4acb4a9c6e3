"""A report's mentions and sentences come in; the sentences that need a parse go out."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from reportedly.lexicon.cues import cue_patterns
from reportedly.lexicon.systems import nouns
from reportedly.model.statement import Mention, Span

_WORD: Final = re.compile(r"[a-z]{3,}", re.IGNORECASE)
_TOKEN: Final = re.compile(r"\w+")
# Fewer different words than this may well recur by chance.
_TELLING: Final = 4
# Letters of a lemma that survive its inflections ("deliver" in "deliveries").
_STEM: Final = 4
# Past forms that do not begin as their lemma does.
_IRREGULAR: Final = frozenset(
    {"sold", "boug", "soug", "gave", "took", "came", "went", "sent", "paid", "got", "left", "made",
     "held", "lent", "won", "beat", "chos", "flew", "flow", "laid", "fell", "brok", "froz", "forb",
     "thre", "torn", "tore", "drew", "with", "spok", "wrot", "told", "said", "was", "were", "are",
     "had", "has", "have", "been", "stru", "caug", "brou", "stoo", "spen", "bega", "begu", "lost",
     "kept", "stuc", "hung", "ran"}
)  # fmt: skip


def worth_parsing(
    text: str, sentences: Sequence[Span], mentions: Sequence[Mention]
) -> Iterator[Span]:
    """Sentences that may state a stage, in order; none where the report names no weapon at all.

    A line that only repeats the words of one before it (a headline above its own report) says
    nothing new and is left out.

    Args:
        text: the report's stored text.
        sentences: spans of its sentences.
        mentions: everything that the lexicon found in it.
    """
    if not any(_is_weapon(mention) for mention in mentions):
        return
    said: list[frozenset[str]] = []
    for sentence in sentences:
        words = text[sentence.start : sentence.end]
        own = frozenset(word.lower() for word in _TOKEN.findall(words))
        repeats = len(own) >= _TELLING and any(own <= other for other in said)
        speaks = any(mark in words for mark in '"“”') or _may_speak(words)
        if speaks and not repeats:
            yield sentence
        said.append(own)


def _is_weapon(mention: Mention) -> bool:
    return mention.kind == "system" or (mention.kind == "noun" and not nouns()[mention.name].weak)


def _may_speak(words: str) -> bool:
    stems = _stems()
    # "Buys" and "paid": a lemma shorter than a stem is looked for as it is.
    return any(
        word[:_STEM] in stems or word[: _STEM - 1] in stems
        for word in map(str.lower, _WORD.findall(words))
    )


@cache
def _stems() -> frozenset[str]:
    return frozenset(lemma[:_STEM] for lemma in cue_patterns()) | _IRREGULAR
