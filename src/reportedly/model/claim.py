"""Claim: one statement about one transfer, made in one place in one report, as it was said."""

import hashlib
from dataclasses import dataclass
from typing import Literal

from reportedly.model.dates import DateRange
from reportedly.model.money import Money

Polarity = Literal["asserted", "denied"]
Certainty = Literal["fact", "planned", "possible", "conditional"]

# The codebook's stages in the order of a deal's life; docs/codebook.md says what each means.
STAGES = (
    "requested",
    "offered",
    "negotiated",
    "agreed",
    "approved",
    "contracted",
    "paid",
    "produced",
    "delivery_started",
    "delivered",
    "delivery_completed",
    "suspended",
    "resumed",
    "cancelled",
    "refused",
    "embargo_imposed",
    "embargo_lifted",
    "disputed",
    "settled",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """In report D, speaker S says that stage G of the transfer of X from A to B happened on T.

    Attributes:
        claim_id: from the statement's place in the report, see `claim_id`.
        supplier, recipient: sorted ISO 3166-1 alpha-2 codes; empty where nobody says.
        system: canonical designation, a plain noun ("helicopters"), or "arms"; None if unsaid.
        relayed_by: chain between speaker and outlet, outermost first.
        quote: the exact sentence; `text[start:end]` of the document.
        rule: which rule read it, and on which words.
        order: which of several orders of the same system is meant, as said ("second batch"),
            None where the report knows one.
    """

    claim_id: str
    document_id: str
    stage: str
    polarity: Polarity
    certainty: Certainty
    event_date: DateRange | None
    supplier: tuple[str, ...]
    recipient: tuple[str, ...]
    system: str | None
    quantity: int | None
    quantity_unit: str | None
    value: Money | None
    speaker: str | None
    anonymous: bool
    relayed_by: tuple[str, ...]
    outlet: str | None
    quote: str
    start: int
    end: int
    rule: str
    order: str | None = None

    @property
    def digest(self) -> str:
        """Digest of the normal form: changes when a better reader understands more."""
        event = self.event_date.edtf if self.event_date is not None else None
        value = self.value.as_dict() if self.value is not None else None
        form = (
            self.stage, self.polarity, self.certainty, event, self.supplier, self.recipient,
            self.system, self.quantity, value, self.speaker, self.relayed_by,
        )  # fmt: skip
        return hashlib.sha256(repr(form).encode()).hexdigest()[:12]


def claim_id(document_id: str, cue_start: int, ordinal: int) -> str:
    """Identity of a claim: the report, the place of its cue, and a count; never its meaning."""
    return f"{document_id}-{cue_start}-{ordinal}"
