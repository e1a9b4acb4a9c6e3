"""Claims come in; Transfers, each naming the claims that speak of it, go out."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from reportedly.merge.naming import slug
from reportedly.merge.orders import orders
from reportedly.merge.sets import DisjointSets
from reportedly.merge.subject import Subject, subject
from reportedly.model.claim import Claim
from reportedly.model.transfer import Transfer

# The user-assigned code that ISO 3166 leaves free, for a side that no report names.
UNKNOWN = "XX"


@dataclass(frozen=True, slots=True)
class _Said:
    claim: Claim
    subject: Subject


@dataclass(frozen=True, slots=True)
class _Group:
    supplier: frozenset[str]
    recipient: frozenset[str]
    family: str
    members: tuple[_Said, ...]


def transfers(claims: Iterable[Claim], families: Callable[[str], str]) -> tuple[Transfer, ...]:
    """Groups claims by supplier side, recipient side, family of systems, and order.

    1. Claims that name recipient and system are grouped by both; within a group, supplier sides
       that share a state are one consortium.
    2. A claim that names no supplier joins the only supplier side of its group; where there are
       several, the only one that its report speaks of.
    3. A claim that names less (no system, "arms", "the jets", no recipient) joins the only
       transfer of its report that fits what it does say.
    4. What still names recipient and a plain noun ("helicopters") is grouped by these.
    5. A group is split where reports tell several orders apart (see `orders`).

    A claim that fits several transfers, or none, belongs to none; an embargo on all arms too.

    Args:
        claims: in any order; the result does not depend on it.
        families: maps a designation to the head of its family.

    Returns:
        Transfers by id.
    """
    ordered = sorted(claims, key=lambda c: (c.document_id, c.start, c.claim_id))
    said = [_Said(claim, subject(claim, families)) for claim in ordered]
    groups, loose = _founded(s for s in said if s.subject.firm)
    loose += [s for s in said if not s.subject.firm]
    groups, loose = _joined(groups, loose)
    plain = [s for s in loose if s.subject.plain and s.subject.recipient]
    more, _ = _founded(plain)
    places = {claim.claim_id: number for number, claim in enumerate(ordered)}
    found: dict[str, Transfer] = {}
    for transfer in (t for group in (*groups, *more) for t in _named(group)):
        same = found.get(transfer.transfer_id)
        found[transfer.transfer_id] = transfer if same is None else _one(same, transfer, places)
    return tuple(found[transfer_id] for transfer_id in sorted(found))


def _one(same: Transfer, other: Transfer, places: Mapping[str, int]) -> Transfer:
    """Two groups that come to bear one name ("second batch" said of both) are one transfer."""
    claim_ids = sorted({*same.claim_ids, *other.claim_ids}, key=lambda name: places[name])
    return replace(same, system=min(same.system, other.system), claim_ids=tuple(claim_ids))


def _founded(said: Iterable[_Said]) -> tuple[list[_Group], list[_Said]]:
    keyed: defaultdict[tuple[tuple[str, ...], str], list[_Said]] = defaultdict(list)
    for one in said:
        keyed[(tuple(sorted(one.subject.recipient)), slug(one.subject.family or ""))].append(one)
    groups: list[_Group] = []
    loose: list[_Said] = []
    for _, members in sorted(keyed.items(), key=lambda item: item[0]):
        family = min(m.subject.family or "" for m in members)
        sides = _sides(members)
        for side in sides:
            belonging = tuple(m for m in members if m.subject.supplier & side or len(sides) == 1)
            groups.append(_Group(side, members[0].subject.recipient, family, belonging))
        if len(sides) > 1:
            loose.extend(m for m in members if not m.subject.supplier)
    return groups, loose


def _sides(members: Sequence[_Said]) -> list[frozenset[str]]:
    states = sorted({state for m in members for state in m.subject.supplier})
    same = DisjointSets(states)
    for member in members:
        first, *others = sorted(member.subject.supplier) or [""]
        for other in others:
            same.join(first, other)
    return [frozenset(side) for side in same.sets()] or [frozenset()]


def _joined(groups: Sequence[_Group], loose: Iterable[_Said]) -> tuple[list[_Group], list[_Said]]:
    in_report: defaultdict[str, set[int]] = defaultdict(set)
    for number, group in enumerate(groups):
        for member in group.members:
            in_report[member.claim.document_id].add(number)
    joining: defaultdict[int, list[_Said]] = defaultdict(list)
    left: list[_Said] = []
    for one in loose:
        numbers = in_report[one.claim.document_id]
        fitting = [n for n in numbers if _fits(one.subject, groups[n])]
        (joining[fitting[0]] if len(fitting) == 1 else left).append(one)
    grown = [_grown(group, joining[number]) for number, group in enumerate(groups)]
    return grown, left


def _fits(subject: Subject, group: _Group) -> bool:
    return subject.fits(group.supplier, group.recipient, group.family)


def _grown(group: _Group, more: Sequence[_Said]) -> _Group:
    return _Group(group.supplier, group.recipient, group.family, (*group.members, *more))


def _named(group: _Group) -> Iterator[Transfer]:
    claims = [m.claim for m in group.members]
    claims.sort(key=lambda c: (c.document_id, c.start, c.claim_id))
    supplier = _most_said(group)
    recipient = tuple(sorted(group.recipient))
    stem = slug("+".join(supplier) or UNKNOWN, "+".join(recipient), group.family)
    for order in orders(claims):
        yield Transfer(
            transfer_id=slug(stem, order.mark),
            supplier=supplier,
            recipient=recipient,
            system=_system(group, order.claims),
            claim_ids=tuple(c.claim_id for c in order.claims),
        )


def _most_said(group: _Group) -> tuple[str, ...]:
    sides = Counter(m.claim.supplier for m in group.members if m.claim.supplier)
    return min(sides, key=lambda side: (-sides[side], -len(side), side), default=())


def _system(group: _Group, claims: Sequence[Claim]) -> str:
    members: Mapping[str, Subject] = {m.claim.claim_id: m.subject for m in group.members}
    variants = {
        c.system for c in claims if c.system and members[c.claim_id].family == group.family
    } - {group.family}
    return min(variants) if len(variants) == 1 else group.family
