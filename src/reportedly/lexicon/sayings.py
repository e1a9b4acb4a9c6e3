"""Words of saying come in from lexicon/data/sayings.toml; the sets that attribution asks for go out."""

from functools import cache

from reportedly.lexicon.tables import load, words


@cache
def saying(group: str) -> frozenset[str]:
    """One group of words of saying.

    Args:
        group: say, cite, according, people or bodies.
    """
    return frozenset(words(load("sayings")[group], "words"))
