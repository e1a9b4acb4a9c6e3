"""The claims of one transfer's parties and system come in; groups, one for each order, go out."""

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from reportedly.merge.naming import slug
from reportedly.model.claim import Claim

# A contract's year as reports give it wanders by one; years further apart can be two orders.
_YEARS_APART = 2
_STOPS = frozenset(("cancelled", "suspended", "refused", "embargo_imposed", "disputed"))


@dataclass(frozen=True, slots=True)
class Order:
    """One order: its claims, and what tells it from the first one.

    Attributes:
        mark: year or words of a later order ("2015", "second-batch"); "" for the first.
    """

    mark: str
    claims: tuple[Claim, ...]


def orders(claims: Sequence[Claim]) -> tuple[Order, ...]:
    """Splits claims of the same parties and system by order; one order unless reports say so.

    Two orders are seen when claims name them (`Claim.order`), or when contracts that are said to
    have been signed lie two or more years apart, give quantities of which none agree, and nothing
    stopped the first before the second: a contract that replaces a stopped one is the same order.

    Args:
        claims: in order of document and place.

    Returns:
        The first order, then later ones by mark. A dated claim joins the latest order signed by
        then; an undated one the order that its report speaks of most.
    """
    named: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim, mark in zip(claims, _marks(claims), strict=True):
        named[mark].append(claim)
    return tuple(Order(mark, tuple(named[mark])) for mark in sorted(named))


def _marks(claims: Sequence[Claim]) -> list[str]:
    speaking = {c.document_id for c in claims if c.order is not None}
    if speaking:
        return _settle(claims, [_named_mark(c, speaking) for c in claims])
    starts = _order_years(claims)
    if len(starts) == 1:
        return [""] * len(claims)
    return _settle(claims, [_dated_mark(c, starts) for c in claims])


def _named_mark(claim: Claim, speaking: Collection[str]) -> str | None:
    if claim.order is not None:
        return slug(claim.order)
    # Claims that name no order are the first's, unless their report speaks of another.
    return None if claim.document_id in speaking else ""


def _dated_mark(claim: Claim, starts: Sequence[int]) -> str | None:
    year = year_of(claim)
    if year is None:
        return None
    begun = [start for start in starts if start <= year]
    return "" if len(begun) <= 1 else str(begun[-1])


def _settle(claims: Sequence[Claim], marks: Sequence[str | None]) -> list[str]:
    spoken: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for claim, mark in zip(claims, marks, strict=True):
        if mark is not None:
            spoken[claim.document_id][mark] += 1
    return [
        _most(spoken[claim.document_id]) if mark is None else mark
        for claim, mark in zip(claims, marks, strict=True)
    ]


def _most(spoken: Counter[str]) -> str:
    return min(spoken, key=lambda mark: (-spoken[mark], mark), default="")


def year_of(claim: Claim) -> int | None:
    """The year of a claim's event; None unless the report settles it to one year."""
    event = claim.event_date
    if event is None or event.earliest is None or event.latest is None:
        return None
    return event.earliest.year if event.earliest.year == event.latest.year else None


def _order_years(claims: Sequence[Claim]) -> list[int]:
    sizes: defaultdict[int, set[int]] = defaultdict(set)
    for claim in claims:
        year = year_of(claim)
        if claim.stage == "contracted" and _is_fact(claim) and year is not None:
            sizes[year] |= {claim.quantity} if claim.quantity is not None else set()
    years = sorted(sizes)
    starts = years[:1] or [0]
    for year in years[1:]:
        first = set().union(*(sizes[y] for y in years if starts[-1] <= y < year))
        apart = year - starts[-1] >= _YEARS_APART and bool(first) and bool(sizes[year])
        if apart and first.isdisjoint(sizes[year]) and not _stopped(claims, starts[-1], year):
            starts.append(year)
    return starts


def _is_fact(claim: Claim) -> bool:
    return claim.polarity == "asserted" and claim.certainty == "fact"


def _stopped(claims: Sequence[Claim], first: int, second: int) -> bool:
    stops = [c for c in claims if c.stage in _STOPS and _is_fact(c)]
    return any(first <= (year_of(c) or first) <= second for c in stops)
