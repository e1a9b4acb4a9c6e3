"""A statement and a candidate state come in; the features that speak for a side go out."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.interpret.armoury import family
from reportedly.interpret.cast import NOBODY, Cast
from reportedly.lexicon.systems import system_named
from reportedly.model.statement import Statement


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
    shared = cast.beside(family(name))
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
