"""What is said about one transfer comes in; its order date and its deliveries go out, as cells."""

from datetime import date

from reportedly.model.claim import Claim
from reportedly.model.dates import DateRange
from reportedly.model.transfer import Cell, Delivery
from reportedly.weigh.evidence import Voices

DELIVERY = ("delivery_started", "delivered", "delivery_completed")


def order_date_cell(voices: Voices) -> Cell:
    """The day or time of the contract, as EDTF.

    Dates that share a day confirm one another ("2007", "late 2007"). Most origins win, then the
    more precise date, then the one that was said first; dates that share none contradict.
    """
    dated = [(c, c.event_date) for c in voices.facts("contracted") if c.event_date is not None]
    bounded = [(c, when) for c, when in dated if _days(when) is not None]
    if not bounded:
        return voices.cell(None, ())

    chosen = _most_backed(voices, bounded)
    backing = [c for c, when in bounded if when.shares_a_day_with(chosen)]
    against = [c for c, when in bounded if not when.shares_a_day_with(chosen)]
    return voices.cell(chosen.edtf, backing, against)


def _most_backed(voices: Voices, dated: list[tuple[Claim, DateRange]]) -> DateRange:
    def rank(when: DateRange) -> tuple[int, int, date, str]:
        backing = [c for c, other in dated if when.shares_a_day_with(other)]
        first_said = min(voices.said(c) or date.max for c in backing)
        origins = len(voices.origins(backing))
        return (-origins, _days(when) or 0, first_said, when.edtf or "")

    by_edtf = {when.edtf: when for _, when in dated}
    return min(by_edtf.values(), key=rank)


def deliveries_cell(voices: Voices) -> Cell:
    """The consignments that are said to have arrived, as a tuple of `Delivery` by date.

    Claims are one consignment when their dates share a day and their numbers do not differ. A
    claim with neither date nor number stands only where there is no other.
    """
    said = voices.facts(*DELIVERY)
    found: list[Delivery] = []
    for claim in sorted(said, key=_precise_first):
        place = next((n for n, d in enumerate(found) if _is_same(d, claim)), None)
        if place is None:
            found.append(Delivery(claim.event_date, claim.quantity))
        elif found[place].quantity is None:
            found[place] = Delivery(found[place].date, claim.quantity)
    if len(found) > 1:
        found = [d for d in found if d != Delivery(None, None)]
    against = voices.denials(*DELIVERY) if said else []
    return voices.cell(tuple(sorted(found, key=_by_date)), said, _live(against, said))


def _live(denials: list[Claim], said: list[Claim]) -> list[Claim]:
    """Denials of the very stage and time that others assert: a succession is no conflict."""
    return [d for d in denials if any(_excludes(d, c) for c in said)]


def _excludes(denial: Claim, claim: Claim) -> bool:
    if denial.stage != claim.stage or denial.event_date is None or claim.event_date is None:
        return False
    return denial.event_date.shares_a_day_with(claim.event_date)


def _precise_first(claim: Claim) -> tuple[int, bool, str]:
    days = None if claim.event_date is None else _days(claim.event_date)
    return (date.max.toordinal() if days is None else days, claim.quantity is None, claim.claim_id)


def _is_same(delivery: Delivery, claim: Claim) -> bool:
    if delivery.date is None or claim.event_date is None:
        return delivery.date == claim.event_date and delivery.quantity == claim.quantity
    agrees = delivery.quantity is None or claim.quantity in (None, delivery.quantity)
    return agrees and delivery.date.shares_a_day_with(claim.event_date)


def _by_date(delivery: Delivery) -> tuple[date, date, int]:
    when = delivery.date
    first = when.earliest if when is not None else None
    last = when.latest if when is not None else None
    return (first or last or date.max, last or date.max, delivery.quantity or 0)


def _days(when: DateRange) -> int | None:
    if when.earliest is None or when.latest is None:
        return None
    return (when.latest - when.earliest).days
