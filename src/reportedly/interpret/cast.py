"""A report's findings come in; who is named, where, and on which side it puts them, goes out."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Literal

from reportedly.interpret.armoury import family
from reportedly.lexicon.systems import system_named
from reportedly.model.statement import Findings, Mention, Relation, Statement

Side = Literal["supplier", "recipient"]
NOBODY: Final = ""
_BOTH: Final[tuple[Side, ...]] = ("supplier", "recipient")

# Which side a phrase around a cue names, by the cue's frame (lexicon/data/cues.toml); only used to
# sum up a report, the weights decide about each statement.
_SIDES: Final[Mapping[tuple[str, Relation], Side]] = {
    ("give", "subject"): "supplier",
    ("give", "agent"): "supplier",
    ("give", "poss"): "supplier",
    ("give", "from"): "supplier",
    ("give", "to"): "recipient",
    ("give", "for"): "recipient",
    ("take", "subject"): "recipient",
    ("take", "agent"): "recipient",
    ("take", "poss"): "recipient",
    ("take", "from"): "supplier",
    ("take", "with"): "supplier",
    ("come", "to"): "recipient",
    ("come", "from"): "supplier",
    ("bar", "for"): "recipient",
}
# How near before a weapon a demonym or a firm says where it comes from ("Korean jets").
_NEAR: Final = 24


@dataclass(frozen=True)
class Cast:
    """Who is named in a report, and what its statements together say of sides.

    Attributes:
        found: the report's findings.
    """

    found: Findings

    @cached_property
    def parties(self) -> tuple[Mention, ...]:
        """Mentions that stand for one state, in order."""
        return tuple(m for m in self.found.mentions if m.kind == "party" and len(m.states) == 1)

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each state is named."""
        return Counter(m.states[0] for m in self.parties)

    @cached_property
    def ranked(self) -> tuple[str, ...]:
        """States, the most named first."""
        return tuple(sorted(self.counts, key=lambda code: (-self.counts[code], code)))

    @cached_property
    def titled(self) -> tuple[str, ...]:
        """States that the title names, in order."""
        return tuple(
            dict.fromkeys(
                m.states[0] for m in self.found.title if len(m.states) == 1 and m.kind == "party"
            )
        )

    @cached_property
    def votes(self) -> dict[Side, Counter[str]]:
        """How often the frames of all statements put a state on each side."""
        votes: dict[Side, Counter[str]] = {"supplier": Counter(), "recipient": Counter()}
        for statement in self.found.statements:
            for side, code in self.framed(statement):
                votes[side][code] += 1
        return votes

    def framed(self, statement: Statement) -> Iterator[tuple[Side, str]]:
        """What one statement's frame says."""
        for argument in statement.arguments:
            side = _SIDES.get((statement.frame, argument.relation))
            inside = [m for m in self.parties if argument.span.holds(*m.span)]
            if side is not None and inside:
                yield side, inside[0].states[0]

    @cached_property
    def framed_pairs(self) -> Counter[tuple[str, str]]:
        """How often one statement's frame names both a supplier and a recipient."""
        pairs: Counter[tuple[str, str]] = Counter()
        for statement in self.found.statements:
            sides = dict(self.framed(statement))
            if len(sides) == len(_BOTH):
                pairs[sides["supplier"], sides["recipient"]] += 1
        return pairs

    @cached_property
    def modifies(self) -> dict[str, Counter[str]]:
        """By family: how often a demonym or a firm stands right before the system."""
        found: dict[str, Counter[str]] = {}
        for weapon in self.found.mentions:
            if weapon.kind == "system":
                for party in self.parties:
                    if 0 <= weapon.span.start - party.span.end <= _NEAR and party.sort in (
                        "demonym",
                        "firm",
                    ):
                        found.setdefault(family(weapon.name), Counter())[party.states[0]] += 1
        return found

    @cached_property
    def homes(self) -> dict[str, tuple[int, ...]]:
        """The sentences that name each state, in order."""
        return _homes(self.found, ((m.states[0], m) for m in self.parties))

    @cached_property
    def weapon_homes(self) -> dict[str, tuple[int, ...]]:
        """The sentences that name each family of systems, in order."""
        systems = (m for m in self.found.mentions if m.kind == "system")
        return _homes(self.found, ((family(m.name), m) for m in systems))

    def beside(self, system: str) -> dict[str, int]:
        """In how many sentences each state is named beside a family of systems."""
        if system not in self._beside:
            there = self.weapon_homes[system]
            self._beside[system] = {
                code: sum(number in there for number in homes) for code, homes in self.homes.items()
            }
        return self._beside[system]

    @cached_property
    def _beside(self) -> dict[str, dict[str, int]]:
        return {}

    @cached_property
    def makes(self) -> Counter[str]:
        """How many of the families that the report names each state makes before all others."""
        named = (system_named(name) for name in self.weapon_homes)
        return Counter(s.makers[0] for s in named if s is not None and s.makers)

    @cached_property
    def only_firms(self) -> frozenset[str]:
        """States that only their firms stand for."""
        others = {m.states[0] for m in self.parties if m.sort != "firm"}
        return frozenset(self.counts) - others

    def candidates(self, name: str | None) -> tuple[str, ...]:
        """States that may stand on a side: those named, the maker's, and nobody."""
        system = system_named(name) if name is not None else None
        makers = system.makers[:1] if system is not None else ()
        return tuple(dict.fromkeys((*self.ranked, *self.titled, *makers, NOBODY)))


def _homes(found: Findings, named: Iterable[tuple[str, Mention]]) -> dict[str, tuple[int, ...]]:
    homes: dict[str, list[int]] = {}
    for name, mention in named:
        number = bisect_right(found.sentences, mention.span.start, key=lambda s: s.start) - 1
        if number not in homes.setdefault(name, []):
            homes[name].append(number)
    return {name: tuple(numbers) for name, numbers in homes.items()}
