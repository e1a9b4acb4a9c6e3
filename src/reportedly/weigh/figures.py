"""What is said about one transfer comes in; its quantity and its price go out, as cells."""

from collections.abc import Callable, Sequence
from datetime import date

from reportedly.model.claim import Claim
from reportedly.model.transfer import Cell
from reportedly.weigh.evidence import Voices, is_fact

# Whose figures count first: those of the order, then of steps before it, then of what came.
PRECEDENCE = (
    ("contracted",),
    ("agreed", "approved"),
    ("negotiated", "offered", "requested"),
    ("delivery_completed", "paid", "produced"),
)

# Units in which one order can be counted in several ways: five batteries are forty launchers.
_COMPOSITE = (
    "batter", "battalion", "complex", "compan", "division", "launcher", "missile", "platoon",
    "regiment", "round", "set", "shell", "squadron", "system", "unit",
)  # fmt: skip

# Prices are rounded as they travel: within two parts in a hundred they are one price.
_ROUNDING = 0.02

# What makes two figures the same kind (a way of counting, a currency), and the figure itself.
Figure = tuple[str, int]
Agree = Callable[[int, int], bool]


def quantity_cell(voices: Voices) -> Cell:
    """The number ordered: what most origins say of the contract, else of the step before it.

    Numbers in different units ("five batteries", "forty launchers") neither confirm nor
    contradict one another.
    """
    backing, against = _weighed(voices, _number, lambda one, other: one == other)
    return voices.cell(backing[0].quantity if backing else None, backing, against)


def value_cell(voices: Voices) -> Cell:
    """The price of the order, as `Money`: what most origins say of the contract.

    A price of a package or of a part is none of the order; prices in different currencies neither
    confirm nor contradict one another.
    """
    backing, against = _weighed(voices, _price, _nearly)
    return voices.cell(backing[0].value if backing else None, backing, against)


def _weighed(
    voices: Voices, figure_of: Callable[[Claim], Figure | None], agree: Agree
) -> tuple[list[Claim], list[Claim]]:
    said = [
        (claim, figure)
        for claim in voices.claims
        if claim.polarity == "asserted" and (figure := figure_of(claim)) is not None
    ]
    pool = _foremost(said)
    if not pool:
        return [], []
    kind, number = _most_backed(voices, pool, agree)
    alike = [(c, n) for c, (k, n) in pool if k == kind]
    # The claims that say the figure itself lead those that round it.
    exact = [c for c, n in alike if n == number]
    backing = exact + [c for c, n in alike if n != number and agree(n, number)]
    return backing, [c for c, n in alike if not agree(n, number)]


def _foremost(said: Sequence[tuple[Claim, Figure]]) -> list[tuple[Claim, Figure]]:
    for certain in (True, False):
        for stages in PRECEDENCE:
            pool = [s for s in said if s[0].stage in stages and is_fact(s[0]) is certain]
            if pool:
                return pool
    return []


def _most_backed(voices: Voices, pool: Sequence[tuple[Claim, Figure]], agree: Agree) -> Figure:
    def rank(figure: Figure) -> tuple[int, int, date, Figure]:
        kind, number = figure
        backing = [c for c, (k, n) in pool if k == kind and agree(n, number)]
        first_said = min(voices.said(c) or date.max for c, f in pool if f == figure)
        return (-len(voices.origins(backing)), -len(backing), first_said, figure)

    return min({figure for _, figure in pool}, key=rank)


def _number(claim: Claim) -> Figure | None:
    if claim.quantity is None:
        return None
    unit = (claim.quantity_unit or "").casefold()
    return next((stem for stem in _COMPOSITE if stem in unit), ""), claim.quantity


def _price(claim: Claim) -> Figure | None:
    if claim.value is None or claim.value.scope != "deal":
        return None
    return claim.value.currency, claim.value.amount


def _nearly(one: int, other: int) -> bool:
    return abs(one - other) <= _ROUNDING * max(one, other)
