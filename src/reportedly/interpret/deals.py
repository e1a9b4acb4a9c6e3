"""The statements of a report come in; system, supplier and recipient of each go out."""

from collections.abc import Iterator
from typing import NamedTuple

from reportedly.interpret.armoury import ARMS, Armoury, family
from reportedly.interpret.cast import NOBODY, Cast, Side
from reportedly.interpret.lists import listed_with
from reportedly.interpret.parties import Before, pair_features, pairs_of, side_features
from reportedly.interpret.ranker import Ranker
from reportedly.interpret.weapons import weapon_features
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


def deals(found: Findings, ranker: Ranker) -> Iterator[tuple[Deal, ...]]:
    """For each statement in order, the deals that it speaks of: one, or one for each of a list.

    Args:
        found: the report's findings.
        ranker: weighs the candidates.
    """
    armoury, cast = Armoury(found), Cast(found)
    spoken: list[str] = []
    pairs: dict[str, tuple[str, str]] = {}
    last: tuple[str, str] | None = None
    for statement in found.statements:
        names = _systems(statement, armoury, spoken, ranker)
        chosen: list[Deal] = []
        for name in names:
            before = Before(pairs.get(family(name)), last)
            pair = _sides(statement, cast, name, before, ranker)
            pairs[family(name)] = last = pair
            chosen.append(Deal(name, _codes(pair[0]), _codes(pair[1])))
        spoken.extend(names)
        yield tuple(chosen)


def _systems(
    statement: Statement, armoury: Armoury, spoken: list[str], ranker: Ranker
) -> tuple[str, ...]:
    candidates = armoury.candidates
    if armoury.names_a_system(statement.clause) and not statement.stage.startswith("embargo"):
        # "Arms sales of Su-30 jets" are sales of Su-30 jets.
        candidates = tuple(name for name in candidates if name != ARMS)
    scores = {
        name: ranker.score("system", weapon_features(name, statement, armoury, spoken))
        for name in candidates
    }
    best = max(scores, key=lambda name: (scores[name], name))
    return (best,) if best == ARMS else listed_with(best, statement, armoury)


def _sides(
    statement: Statement, cast: Cast, name: str, before: Before, ranker: Ranker
) -> tuple[str, str]:
    codes = cast.candidates(name)
    marginal = side_scores(statement, cast, name, before, ranker)

    def total(pair: tuple[str, str]) -> float:
        sides = marginal["supplier"][pair[0]] + marginal["recipient"][pair[1]]
        together = ranker.score("pair", pair_features(pair, statement, cast, before))
        return sides * ranker.trust_in_sides + together

    return max(pairs_of(codes), key=lambda pair: (total(pair), pair))


def side_scores(
    statement: Statement, cast: Cast, name: str, before: Before, ranker: Ranker
) -> dict[Side, dict[str, float]]:
    """How much speaks for each candidate on each side, in logits."""
    sides: tuple[Side, ...] = ("supplier", "recipient")
    return {
        side: {
            code: ranker.score(side, side_features(code, statement, cast, name, before))
            for code in cast.candidates(name)
        }
        for side in sides
    }


def _codes(code: str) -> tuple[str, ...]:
    return () if code == NOBODY else (code,)
