"""A statement and the report's amounts come in; its quantity and its price go out."""

import re
from collections.abc import Sequence
from typing import Final

from reportedly.model.money import Money, Scope
from reportedly.model.statement import Amount, Findings, Statement

_PACKAGE: Final = re.compile(r"\b(?:package|altogether|in all|bundle|in total|combined)\b", re.I)
_PART: Final = re.compile(r"\b(?:each|apiece|per (?:unit|aircraft|ship|tank)|a piece|of which)\b", re.I)
# A count this far before a name still counts it ("28 single-seat MiG-29SMTs").
_REACH: Final = 60


def quantity_of(
    statement: Statement, found: Findings, name: str | None, *, alone: bool
) -> tuple[int | None, str | None]:
    """How many units a statement speaks of, and in which unit as said.

    Args:
        statement: the statement.
        found: the report's findings.
        name: the system that the claim is about.
        alone: the statement speaks of one system only, so that any count in it is of that one.

    Returns:
        (None, None) where no exact count is given.
    """
    counts = [found.amounts[i] for i in statement.amounts if found.amounts[i].currency is None]
    of_name = [a for a in counts if name is not None and _counts(a, found, name)]
    chosen = of_name or (counts if alone else [])
    if not chosen or not chosen[0].exact or chosen[0].number != int(chosen[0].number):
        return None, None
    return int(chosen[0].number), chosen[0].unit or None


def _counts(amount: Amount, found: Findings, name: str) -> bool:
    return any(
        m.name == name and amount.span.end <= m.span.start <= amount.span.end + _REACH
        for m in found.mentions
    )


def value_of(statement: Statement, found: Findings, text: str, names: Sequence[str | None]) -> Money | None:
    """The price that a statement gives, in full units, with what it covers."""
    sums = [found.amounts[i] for i in statement.amounts if found.amounts[i].currency is not None]
    if not sums:
        return None
    chosen = sums[0]
    around = text[statement.clause.start : statement.clause.end]
    scope: Scope = "deal"
    if len(names) > 1 or _PACKAGE.search(around):
        scope = "package"
    elif _PART.search(around):
        scope = "part"
    return Money(round(chosen.number), chosen.currency or "", scope)
