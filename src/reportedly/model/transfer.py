"""Transfer and register row: claims that speak of one order come in by id, one row goes out."""

from dataclasses import dataclass, field

from reportedly.model.dates import DateRange
from reportedly.model.money import Money


@dataclass(frozen=True, slots=True, kw_only=True)
class Transfer:
    """Claims that speak of the same supplier side, recipient side, system and order.

    Attributes:
        transfer_id: readable and stable: "ru-ir-s-300", with the order's year where the same
            parties have several orders of the system ("ru-ir-s-300-2015").
        claim_ids: in order of document and place.
    """

    transfer_id: str
    supplier: tuple[str, ...]
    recipient: tuple[str, ...]
    system: str
    claim_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell of the register: its value, how sure, and the claims for and against it.

    Attributes:
        value: what the cell shows, in the type of its column.
        credibility: NATO information digit, 1 (confirmed) to 6 (cannot be judged).
        origins: number of independent origins behind the value.
        reason: the rule that set the digit, in words.
    """

    value: object
    credibility: int
    origins: int
    supporting: tuple[str, ...]
    contradicting: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Delivery:
    """One consignment: when it came, and how many."""

    date: DateRange | None
    quantity: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of the register: a transfer with its cells, as of a date."""

    transfer_id: str
    supplier: tuple[str, ...]
    recipient: tuple[str, ...]
    system: str
    sipri_category: str | None
    kind: str
    stage: str | None
    stage_date: str | None
    order_date: str | None
    quantity: int | None
    value: Money | None
    deliveries: tuple[Delivery, ...] = ()
    restrictions: tuple[dict[str, str | None], ...] = ()
    cells: dict[str, Cell] = field(default_factory=dict)
