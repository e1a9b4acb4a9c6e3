"""Transfers and claims come in; register rows, each cell with its claims, go out."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType

from reportedly.lexicon.systems import family_of, sipri_category
from reportedly.model.claim import Claim
from reportedly.model.dates import DateRange
from reportedly.model.money import Money
from reportedly.model.transfer import Cell, Delivery, Row, Transfer
from reportedly.weigh.evidence import Voices
from reportedly.weigh.figures import quantity_cell, value_cell
from reportedly.weigh.kind import kind_of
from reportedly.weigh.occasions import deliveries_cell, order_date_cell
from reportedly.weigh.restrictions import concerns, is_sweeping, restrictions
from reportedly.weigh.stage import stage_cell

_NO_DATES: Mapping[str, DateRange | None] = MappingProxyType({})


def rows(
    transfers: Sequence[Transfer],
    claims: Sequence[Claim],
    origin_of: Mapping[str, str],
    said_on: Mapping[str, DateRange | None] = _NO_DATES,
) -> tuple[Row, ...]:
    """The rows of all transfers, in their order.

    Args:
        transfers: what is to be weighed.
        claims: all claims, also those that belong to no transfer.
        origin_of: claim_id to origin_id.
        said_on: document_id to the date of the report.
    """
    by_id = {c.claim_id: c for c in claims}
    barred: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        for state in claim.recipient if is_sweeping(claim) else ():
            barred[state].append(claim)
    found = []
    for transfer in transfers:
        own = [by_id[claim_id] for claim_id in transfer.claim_ids]
        bars = [c for state in transfer.recipient for c in barred[state]]
        relevant = {c.claim_id: c for c in (*own, *bars)}
        found.append(row(transfer, list(relevant.values()), origin_of, said_on))
    return tuple(found)


def row(
    transfer: Transfer,
    claims: Sequence[Claim],
    origin_of: Mapping[str, str],
    said_on: Mapping[str, DateRange | None] = _NO_DATES,
) -> Row:
    """One row of the register.

    Args:
        transfer: what is to be weighed.
        claims: at least the transfer's own and those that bar all arms for its recipient; others
            are ignored.
        origin_of: claim_id to origin_id.
        said_on: document_id to the date of the report; without it an undated claim has no age.
    """
    members = frozenset(transfer.claim_ids)
    own = sorted(
        (c for c in claims if c.claim_id in members),
        key=lambda c: (c.document_id, c.start, c.claim_id),
    )
    voices = Voices(own, origin_of, said_on)
    stage, stage_date = stage_cell(voices)
    cells = _identity_cells(transfer, voices) | {
        "order_date": order_date_cell(voices),
        "quantity": quantity_cell(voices),
        "value": value_cell(voices),
        "stage": stage,
        "deliveries": deliveries_cell(voices),
    }
    return Row(
        transfer_id=transfer.transfer_id,
        supplier=transfer.supplier,
        recipient=transfer.recipient,
        system=transfer.system,
        sipri_category=sipri_category(transfer.system),
        kind=kind_of(c.quote for c in own),
        stage=_text(stage),
        stage_date=stage_date,
        order_date=_text(cells["order_date"]),
        quantity=_number(cells["quantity"]),
        value=_money(cells["value"]),
        deliveries=_deliveries(cells["deliveries"]),
        restrictions=restrictions((c for c in claims if concerns(c, transfer)), _first_event(own)),
        cells=cells,
    )


def _identity_cells(transfer: Transfer, voices: Voices) -> dict[str, Cell]:
    said = [c for c in voices.claims if c.polarity == "asserted"] or list(voices.claims)
    family = family_of(transfer.system)
    return {
        "supplier": voices.cell(
            transfer.supplier, [c for c in said if set(c.supplier) & set(transfer.supplier)]
        ),
        "recipient": voices.cell(
            transfer.recipient, [c for c in said if set(c.recipient) & set(transfer.recipient)]
        ),
        "system": voices.cell(
            transfer.system, [c for c in said if c.system and family_of(c.system) == family]
        ),
    }


def _first_event(claims: Sequence[Claim]) -> date | None:
    days = [c.event_date.earliest for c in claims if c.event_date is not None]
    return min((day for day in days if day is not None), default=None)


def _text(cell: Cell) -> str | None:
    return cell.value if isinstance(cell.value, str) else None


def _number(cell: Cell) -> int | None:
    return cell.value if isinstance(cell.value, int) else None


def _money(cell: Cell) -> Money | None:
    return cell.value if isinstance(cell.value, Money) else None


def _deliveries(cell: Cell) -> tuple[Delivery, ...]:
    return cell.value if isinstance(cell.value, tuple) else ()
