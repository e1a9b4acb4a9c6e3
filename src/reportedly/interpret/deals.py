"""The statements of a report come in; system, supplier and recipient of each go out."""

from collections.abc import Iterator
from typing import NamedTuple

from reportedly.interpret.parties import NOBODY, Before, Cast, Side, best_pair, side_features
from reportedly.interpret.ranker import score
from reportedly.interpret.weapons import ARMS, Armoury, family, listed_with, weapon_features
from reportedly.model.statement import Findings, Statement


class Deal(NamedTuple):
    """What one statement speaks of.

    Attributes:
        system: canonical name, "arms", or None where nothing points to any.
        supplier, recipient: ISO codes, empty where nobody says.
    """

    system: str | None
    supplier: tuple[str, ...]
    recipient: tuple[str, ...]


def deals(found: Findings) -> Iterator[tuple[Deal, ...]]:
    """For each statement in order, the deals that it speaks of: one, or one for each of a list."""
    armoury, cast = Armoury(found), Cast(found)
    spoken: list[str] = []
    pairs: dict[str, tuple[str, str]] = {}
    last: tuple[str, str] | None = None
    for statement in found.statements:
        names = _systems(statement, armoury, spoken)
        chosen: list[Deal] = []
        for name in names:
            before = Before(pairs.get(family(name)), last)
            pair = _sides(statement, cast, name, before)
            pairs[family(name)] = last = pair
            chosen.append(Deal(name, _codes(pair[0]), _codes(pair[1])))
        spoken.extend(names)
        yield tuple(chosen)


def _systems(statement: Statement, armoury: Armoury, spoken: list[str]) -> tuple[str, ...]:
    scores = {
        name: score("system", weapon_features(name, statement, armoury, spoken))
        for name in armoury.candidates
    }
    best = max(scores, key=lambda name: (scores[name], name))
    return (best,) if best == ARMS else listed_with(best, statement, armoury)


def _sides(statement: Statement, cast: Cast, name: str, before: Before) -> tuple[str, str]:
    codes = cast.candidates(name)
    sides: tuple[Side, ...] = ("supplier", "recipient")
    scores = {
        side: {
            code: score(side, side_features(code, side, statement, cast, name, before))
            for code in codes
        }
        for side in sides
    }
    return best_pair(scores, codes)


def _codes(code: str) -> tuple[str, ...]:
    return () if code == NOBODY else (code,)
