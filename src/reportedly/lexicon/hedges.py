"""Hedges and negations come in from lexicon/data/hedges.toml; each word's moods go out."""

from functools import cache

from reportedly.lexicon.tables import load, words


@cache
def moods() -> dict[str, tuple[str, ...]]:
    """The moods (planned, possible, conditional, denied, over) of each single word."""
    found: dict[str, tuple[str, ...]] = {}
    for mood, line in load("hedges").items():
        for word in words(line, "words"):
            found[word] = (*found.get(word, ()), mood)
    return found


@cache
def mood_phrases() -> tuple[tuple[str, str], ...]:
    """Moods of several words ("close to"), each with its mood."""
    return tuple((word, mood) for word, found in moods().items() if " " in word for mood in found)
