"""A statement and the report's amounts come in; its quantity and its price go out."""

import re
from collections.abc import Sequence
from typing import Final

from reportedly.interpret.counted import count_candidates, count_features
from reportedly.interpret.placing import Numbers
from reportedly.interpret.priced import sum_candidates, sum_features
from reportedly.interpret.ranker import Ranker
from reportedly.lexicon.currencies import own_dollar
from reportedly.model.money import Money, Scope
from reportedly.model.statement import Amount, Statement

_PACKAGE: Final = re.compile(
    r"\b(?:package|altogether|in all|bundle|in total|combined)\b", re.IGNORECASE
)
_EACH: Final = re.compile(
    r"[^.;]{0,12}\b(?:each|apiece|a piece|per (?:unit|aircraft|ship|tank))\b", re.IGNORECASE
)
_OF_WHICH: Final = re.compile(r"\bof which\s+[^.;]{0,20}$", re.IGNORECASE)
_DOLLARS: Final = re.compile(r"\$|[^$]*(?<!us )(?<!u\.s\. )(?<!american )dollars?$", re.IGNORECASE)


def quantity_of(
    statement: Statement, name: str | None, numbers: Numbers, ranker: Ranker
) -> tuple[int | None, str | None]:
    """How many units a statement speaks of, and in which unit as said.

    Args:
        statement: the statement.
        name: the system that the claim is about.
        numbers: the report's amounts.
        ranker: weighs the candidates.

    Returns:
        (None, None) where no exact count is given.
    """
    candidates = count_candidates(statement, numbers)
    chosen = max(
        candidates,
        key=lambda c: ranker.score("quantity", count_features(c, name, statement, numbers)),
    )
    if chosen.kind == "none" or not chosen.exact:
        return None, None
    return chosen.number, chosen.unit


def value_of(
    statement: Statement,
    names: Sequence[str | None],
    recipient: Sequence[str],
    numbers: Numbers,
    ranker: Ranker,
) -> Money | None:
    """The price that a statement gives, in full units, with what it covers.

    Args:
        statement: the statement.
        names: the systems that its claims are about; a price of several is one of a package.
        recipient: ISO 3166-1 alpha-2 codes of who pays, to tell one dollar from another.
        numbers: the report's amounts.
        ranker: weighs the candidates.
    """
    name = names[0] if names else None
    chosen = max(
        sum_candidates(statement, numbers),
        key=lambda s: ranker.score("value", sum_features(s, name, statement, numbers)),
    )
    if chosen is None or not chosen.exact:
        return None
    scope = _scope(chosen, statement, names, numbers)
    return Money(round(chosen.number), _currency(chosen, recipient, numbers), scope)


def _currency(chosen: Amount, recipient: Sequence[str], numbers: Numbers) -> str:
    """The sum's currency; bare dollars are the buyer's own where it prices arms in its own."""
    words = numbers.text[chosen.span.start : chosen.span.end]
    code = chosen.currency or ""
    if code != "USD" or not (_DOLLARS.match(words) or words[-1:].isalpha()):
        return code
    own = own_dollar(recipient[0]) if len(recipient) == 1 else None
    # A report that writes "A$1 billion ($680 million)" means American dollars by the bare sign.
    if own is None or _says_whose(own, numbers):
        return code
    return own


def _says_whose(own: str, numbers: Numbers) -> bool:
    return any(amount.currency == own for amount in numbers.sums)


def _scope(
    chosen: Amount, statement: Statement, names: Sequence[str | None], numbers: Numbers
) -> Scope:
    text, span = numbers.text, chosen.span
    if _EACH.match(text, span.end) or _OF_WHICH.search(text, max(0, span.start - 30), span.start):
        return "part"
    if len(names) > 1 or _PACKAGE.search(text, statement.clause.start, statement.clause.end):
        return "package"
    return "deal"
