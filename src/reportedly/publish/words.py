"""Values come in; the words that a person reads in a terminal go out."""

import re
from collections.abc import Iterable

from reportedly.lexicon.parties import state_name
from reportedly.model.money import Money
from reportedly.model.transfer import Delivery
from reportedly.weigh.wording import day_words

_SIGNS = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥"}
_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
# C0 and C1 controls, and the marks that reorder a line: a report must not steer the terminal.
_STEERING = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]+")

# NATO's information credibility (STANAG 2511, AJP-2.1).
CREDIBILITY = {
    1: "confirmed by other sources",
    2: "probably true",
    3: "possibly true",
    4: "doubtful",
    5: "improbable",
    6: "cannot be judged",
}


def visible(text: str) -> str:
    """A text of a report on one line, without characters that steer a terminal."""
    return " ".join(_STEERING.sub(" ", text).split())


def sides(suppliers: Iterable[str], recipients: Iterable[str]) -> str:
    """Both sides by name, from ISO codes: "Russia → Iran"; "unsaid" where nobody says."""
    return f"{states_words(suppliers)} → {states_words(recipients)}"


def states_words(codes: Iterable[str]) -> str:
    """States by name."""
    return ", ".join(state_name(code) for code in codes) or "unsaid"


def money_words(money: Money) -> str:
    """A price in its usual clothes: "$800 million", "INR 4.5 trillion", "€12,345,678"."""
    sign = _SIGNS.get(money.currency, f"{money.currency} ")
    scope = "" if money.scope == "deal" else f" ({money.scope})"
    for unit, name in _SCALES:
        if money.amount >= unit and money.amount * 1000 % unit == 0:
            return f"{sign}{money.amount / unit:,g} {name}{scope}"
    return f"{sign}{money.amount:,}{scope}"


def date_words(edtf: str | None) -> str:
    """An EDTF date in words: "31 July 2016", "by June 2016", "about 1998"; "" for None."""
    if edtf is None:
        return ""
    first, between, last = edtf.partition("/")
    if not between:
        return day_words(first)
    if first == "..":
        return f"by {day_words(last)}"
    if last == "..":
        return f"{day_words(first)} or later"
    return f"{day_words(first)} to {day_words(last)}"


def stage_words(stage: str | None) -> str:
    """A stage as a person says it; "no stage" where no claim gives one."""
    return "no stage" if stage is None else stage.replace("_", " ")


def cell_words(column: str, value: object) -> str:
    """The value of a cell of the register, by the name of its column."""
    if isinstance(value, str) and column == "order_date":
        return date_words(value)
    if isinstance(value, str) and column == "stage":
        return stage_words(value)
    if isinstance(value, tuple) and column in ("supplier", "recipient"):
        return states_words(str(code) for code in value)
    return _value_words(value)


def _value_words(value: object) -> str:
    if value is None or value == ():
        return "unsaid"
    if isinstance(value, Money):
        return money_words(value)
    if isinstance(value, Delivery):
        when = date_words(value.date.edtf if value.date is not None else None) or "undated"
        return when if value.quantity is None else f"{value.quantity} in {when}"
    if isinstance(value, tuple):
        return ", ".join(_value_words(item) for item in value)
    return f"{value:,}" if isinstance(value, int) else visible(str(value))
