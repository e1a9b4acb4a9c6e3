"""Words that silence a cue come in from lexicon/data/vetoes.toml; sets by name go out."""

from functools import cache

from reportedly.lexicon.tables import load, words


@cache
def silencing(group: str) -> frozenset[str]:
    """One group of the table, by lemma."""
    return frozenset(words(load("vetoes")[group], "words"))
