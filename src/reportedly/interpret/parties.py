"""A statement and a candidate state come in; the features that speak for a side go out."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Literal

from reportedly.interpret.weapons import family
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


@dataclass(frozen=True, slots=True)
class Before:
    """Sides chosen for the statements before this one.

    Attributes:
        same: (supplier, recipient) of the last statement about the same system.
        last: of the last statement about any.
    """

    same: tuple[str, str] | None
    last: tuple[str, str] | None


def side_features(
    code: str, statement: Statement, cast: Cast, name: str | None, before: Before
) -> Iterator[str]:
    """What speaks for a state on one side of a statement.

    Args:
        code: ISO 3166-1 alpha-2, or NOBODY.
        statement: the statement.
        cast: who is named in the report.
        name: the statement's system.
        before: sides of earlier statements.
    """
    bar = "bar" if statement.stage.startswith("embargo") else "deal"
    if code == NOBODY:
        yield from (f"nobody:{bar}", f"nobody:states={min(len(cast.counts), 5)}")
        return
    yield from _by_frame(code, statement, cast)
    yield from (f"{bar}:{word}" for word in _by_maker(code, cast, name))
    yield from _by_company(code, statement, cast)
    yield from _by_distance(code, statement, cast)
    yield from _by_system(code, cast, name)
    yield from _by_votes(code, cast)
    for label, pair in (("same", before.same), ("last", before.last)):
        if pair is not None:
            was = "supplier" if pair[0] == code else "recipient" if pair[1] == code else "neither"
            yield f"{label} was {was}"


def _by_frame(code: str, statement: Statement, cast: Cast) -> Iterator[str]:
    for argument in statement.arguments:
        inside = [m for m in cast.parties if argument.span.holds(*m.span)]
        for rank, mention in enumerate(inside[:2]):
            if mention.states[0] == code:
                place = f"{statement.frame}:{argument.relation}"
                yield place
                if rank == 0:
                    yield f"{place}:first"
                    yield f"{statement.stage}:{argument.relation}"
                yield f"{place}:{mention.sort}"


def _by_maker(code: str, cast: Cast, name: str | None) -> Iterator[str]:
    system = system_named(name) if name is not None else None
    if system is None:
        yield "no known maker"
        made = cast.makes[code]
        yield f"makes {min(made, 2)} of {min(cast.makes.total(), 2)} systems named"
    elif system.makers[:1] == (code,):
        yield "first maker"
    elif code in system.makers:
        yield "maker"
    else:
        named = any(maker in cast.counts for maker in system.makers)
        yield "no maker, and one is named" if named else "no maker"
    beside = cast.modifies.get(family(name), Counter()) if name is not None else Counter()
    if beside[code]:
        yield "modifies the system"
        if beside.most_common(1)[0][0] == code:
            yield "modifies the system most"


def _by_company(code: str, statement: Statement, cast: Cast) -> Iterator[str]:
    sentence = cast.found.sentences[statement.sentence]
    here = [m for m in cast.parties if sentence.holds(*m.span)]
    mine = [m for m in here if m.states[0] == code]
    others = {m.states[0] for m in here} - {code}
    if mine:
        yield f"here with {min(len(others), 3)}"
        yield "here first" if here[0].states[0] == code else "here later"
        yield from {f"here as {m.sort}" for m in mine}
    elif here:
        yield "others here"
    if code in cast.titled:
        yield f"title {min(cast.titled.index(code), 2)} of {min(len(cast.titled), 3)}"
    if code in cast.ranked:
        yield f"rank {min(cast.ranked.index(code), 4)}"
    else:
        yield "not named"
    if code in cast.only_firms:
        yield "only firms"


def _by_distance(code: str, statement: Statement, cast: Cast) -> Iterator[str]:
    """How many sentences ago a state was named last, and whether it stands in the first ones."""
    homes = cast.homes.get(code, ())
    before = [number for number in homes if number <= statement.sentence]
    yield f"back={min(statement.sentence - before[-1], 4)}" if before else "not yet named"
    if homes and homes[0] <= 1:
        yield "in the lead"
    latest = max((n for h in cast.homes.values() for n in h if n < statement.sentence), default=-1)
    if statement.sentence not in homes and latest in homes:
        alone = sum(latest in other for other in cast.homes.values()) == 1
        yield "named last, alone" if alone else "named last"


def _by_system(code: str, cast: Cast, name: str | None) -> Iterator[str]:
    """How often a state is named in the sentences that name the system."""
    if name is None or family(name) not in cast.weapon_homes:
        yield "system has no sentence"
        return
    there = cast.weapon_homes[family(name)]
    shared = {c: sum(n in there for n in homes) for c, homes in cast.homes.items()}
    mine = shared.get(code, 0)
    yield f"with system={min(mine, 3)}"
    if mine and mine == max(shared.values()):
        yield "with system most"
    if len(there) > 1 and mine == len(there):
        yield "with system always"


def _by_votes(code: str, cast: Cast) -> Iterator[str]:
    gives, takes = cast.votes["supplier"][code], cast.votes["recipient"][code]
    yield f"gives {min(gives, 3)} takes {min(takes, 3)}"
    for side, votes in cast.votes.items():
        if votes and votes.most_common(1)[0][0] == code:
            yield f"most often {side}"


def pair_features(
    pair: tuple[str, str], statement: Statement, cast: Cast, before: Before
) -> Iterator[str]:
    """What speaks for two states as the two sides of one deal.

    Args:
        pair: supplier and recipient; NOBODY where one is not named.
        statement: the statement.
        cast: who is named in the report.
        before: sides of earlier statements.
    """
    if NOBODY in pair:
        yield "alone"
        return
    for label, earlier in (("same", before.same), ("last", before.last)):
        if earlier == pair:
            yield f"{label} pair"
        elif earlier == pair[::-1]:
            yield f"{label} pair reversed"
    homes = [set(cast.homes.get(code, ())) for code in pair]
    yield f"together={min(len(homes[0] & homes[1]), 3)}"
    yield f"here={sum(statement.sentence in home for home in homes)}"
    yield f"framed={min(cast.framed_pairs[pair], 2)}"
    if cast.framed_pairs[pair[::-1]]:
        yield "framed reversed"
    if set(pair) <= set(cast.titled):
        yield "both in the title"


def pairs_of(codes: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """All pairs of candidates; nobody deals with himself."""
    return tuple((s, r) for s in codes for r in codes if s != r or s == NOBODY)
