"""A report's findings come in; which weapons it names, where and how often, goes out."""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final

from reportedly.lexicon.systems import nouns, system_named
from reportedly.model.statement import Findings, Mention, Span

ARMS: Final = "arms"


@lru_cache(maxsize=1 << 12)
def family(name: str) -> str:
    """The head of a designation's family; a plain noun is its own."""
    system = system_named(name)
    return name if system is None else system.family


@dataclass(frozen=True)
class Armoury:
    """What a report names: its candidates for the system of a claim.

    Attributes:
        found: the report's findings.
    """

    found: Findings

    @cached_property
    def weapons(self) -> tuple[Mention, ...]:
        """Mentions of systems and weapon nouns in the text, in order."""
        return tuple(m for m in self.found.mentions if m.kind in ("system", "noun"))

    @cached_property
    def candidates(self) -> tuple[str, ...]:
        """Every designation, every plain noun that names a kind of weapon, and "arms"."""
        named = [m.name for m in (*self.found.title, *self.weapons) if m.kind == "system"]
        kinds = [nouns()[m.name] for m in self.weapons if m.kind == "noun"]
        plain = [noun.plain for noun in kinds if not noun.weak or not named]
        return tuple(dict.fromkeys((*named, *plain, ARMS)))

    def names_a_system(self, stretch: Span) -> bool:
        """Whether a designation stands in a stretch of the text."""
        return any(m.kind == "system" and stretch.holds(*m.span) for m in self.weapons)

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each candidate is named; a noun counts for every designation that it fits."""
        counts: Counter[str] = Counter(m.name for m in self.weapons if m.kind == "system")
        for mention in self.weapons:
            if mention.kind == "noun":
                counts[nouns()[mention.name].plain] += 1
        return counts

    @cached_property
    def states(self) -> dict[int, frozenset[str]]:
        """The states that each sentence names."""
        spans = enumerate(self.found.sentences)
        parties = [m for m in self.found.mentions if m.kind == "party" and len(m.states) == 1]
        return {n: frozenset(m.states[0] for m in parties if s.holds(*m.span)) for n, s in spans}

    @cached_property
    def homes(self) -> dict[str, frozenset[int]]:
        """The sentences that name each family."""
        homes: dict[str, set[int]] = {}
        for mention in self.weapons:
            if mention.kind == "system":
                for number, span in enumerate(self.found.sentences):
                    if span.holds(*mention.span):
                        homes.setdefault(family(mention.name), set()).add(number)
        return {name: frozenset(found) for name, found in homes.items()}

    def shared(self, sentence: int) -> dict[str, int]:
        """In how many other sentences each candidate is named beside a state of this one."""
        if sentence not in self._shared:
            states = self.states[sentence]
            self._shared[sentence] = {
                name: sum(
                    bool(self.states[number] & states)
                    for number in self.homes.get(family(name), ())
                    if number != sentence
                )
                for name in self.candidates
            }
        return self._shared[sentence]

    @cached_property
    def _shared(self) -> dict[int, dict[str, int]]:
        return {}

    @cached_property
    def ranked(self) -> tuple[str, ...]:
        """Designations, the most named first."""
        counted = self.counts.most_common()
        return tuple(name for name, _ in counted if system_named(name) is not None)

    @cached_property
    def ordered(self) -> tuple[str, ...]:
        """Designations in the order in which they are named first."""
        return tuple(sorted(self.firsts, key=lambda name: self.firsts[name]))

    @cached_property
    def titled(self) -> frozenset[str]:
        """Families and plain nouns that the title names."""
        systems = {family(m.name) for m in self.found.title if m.kind == "system"}
        return frozenset(
            systems | {nouns()[m.name].plain for m in self.found.title if m.kind == "noun"}
        )

    @cached_property
    def firsts(self) -> dict[str, int]:
        """Where each designation is named first."""
        places: dict[str, int] = {}
        for mention in self.weapons:
            if mention.kind == "system":
                places.setdefault(mention.name, mention.span.start)
        return places
