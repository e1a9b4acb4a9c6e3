"""States, firms and places come in from lexicon/data; names and what they stand for go out."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from reportedly.lexicon.tables import Line, load, word, words

PartyKind = Literal[
    "state", "demonym", "capital", "metonym", "firm", "force", "city", "periphrasis"
]


@dataclass(frozen=True, slots=True)
class PartyName:
    """A surface form and the state (or the states, one of which context must choose).

    Attributes:
        name: as written in the lexicon.
        states: ISO 3166-1 alpha-2.
        kind: in which way it stands for the state.
        ambiguous: also an ordinary word or a person's name.
    """

    name: str
    states: tuple[str, ...]
    kind: PartyKind
    ambiguous: bool = False


@cache
def party_names() -> tuple[PartyName, ...]:
    """Every name that stands for a state; of two entries for one name the first stands."""
    return (
        *_states(),
        *_firms(),
        *_places("forces", "force"),
        *_places("cities", "city"),
        *_periphrases(),
    )


@cache
def state_name(code: str) -> str:
    """The English short name of a state; the code itself where the lexicon has none."""
    line = load("states").get(code)
    return code if line is None else word(line, "name", code)


def _states() -> Iterator[PartyName]:
    table = load("states")
    historic = table.get("historic", {})
    for code, line in table.items():
        if code != "historic":
            yield from _forms(code, line)
    for name, entry in historic.items():
        if isinstance(entry, dict):
            yield from _forms(word(entry, "now"), {"name": name, **entry})


def _forms(code: str, line: Line) -> Iterator[PartyName]:
    ambiguous = set(words(line, "ambiguous"))
    forms: list[tuple[str, PartyKind]] = [(word(line, "name"), "state")]
    forms += [(name, "state") for name in words(line, "names")]
    forms += [(name, "demonym") for name in words(line, "demonyms")]
    forms += [(name, "capital") for name in (word(line, "capital"),) if name]
    forms += [(name, "metonym") for name in words(line, "metonyms")]
    for name, kind in forms:
        yield PartyName(name, (code,), kind, name in ambiguous)


def _firms() -> Iterator[PartyName]:
    for name, line in load("firms").items():
        ambiguous = set(words(line, "ambiguous"))
        for form in (name, *words(line, "aliases")):
            yield PartyName(form, (word(line, "state"),), "firm", form in ambiguous)


def _places(table: str, kind: PartyKind) -> Iterator[PartyName]:
    for name, line in load(table).items():
        ambiguous = line.get("ambiguous") is True
        for form in (name, *words(line, "aliases")):
            yield PartyName(form, (word(line, "state"),), kind, ambiguous)


def _periphrases() -> Iterator[PartyName]:
    for name, line in load("periphrases").items():
        yield PartyName(name, words(line, "states"), "periphrasis")
