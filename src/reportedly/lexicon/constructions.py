"""Verbs with objects come in from lexicon/data/constructions.toml; their stages go out."""

from functools import cache

from reportedly.errors import LexiconError
from reportedly.lexicon.tables import load, word, words
from reportedly.model.claim import STAGES


@cache
def stated_by() -> dict[tuple[str, str], str]:
    """The stage that a verb and its object state together, by their lemmas.

    Raises:
        LexiconError: a line names an unknown stage.
    """
    return _pairs(intransitive_only=False)


@cache
def stated_by_subject() -> dict[tuple[str, str], str]:
    """The stage that a verb and its subject state together ("deliveries began")."""
    return _pairs(intransitive_only=True)


@cache
def speaking_objects() -> frozenset[str]:
    """Objects that tell a stage of their own beside the verb's ("rejected a request")."""
    lines = load("constructions").values()
    return frozenset(
        noun for line in lines if line.get("speaks") is True for noun in words(line, "objects")
    )


def _pairs(*, intransitive_only: bool) -> dict[tuple[str, str], str]:
    found: dict[tuple[str, str], str] = {}
    for name, line in load("constructions").items():
        stage = word(line, "stage")
        if stage not in STAGES:
            raise LexiconError(f"constructions.toml [{name}]", f"no stage {stage!r}", "see STAGES")
        if intransitive_only and line.get("intransitive") is not True:
            continue
        for verb in words(line, "verbs"):
            found |= {(verb, noun): stage for noun in words(line, "objects")}
    return found
