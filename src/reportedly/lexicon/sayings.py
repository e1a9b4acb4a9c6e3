"""Words of saying come in from lexicon/data/sayings.toml; sets of them go out by group."""

from functools import cache

from reportedly.lexicon.tables import load, words


@cache
def saying(group: str) -> frozenset[str]:
    """One group of words of saying.

    Args:
        group: a heading of sayings.toml, such as say, cite, people or bodies.
    """
    return frozenset(words(load("sayings")[group], "words"))
