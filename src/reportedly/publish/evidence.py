"""Claims with the report and the origin behind each: what every publication draws on."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from reportedly.model.claim import Claim
from reportedly.model.document import Document
from reportedly.model.transfer import Row


@dataclass(frozen=True, slots=True)
class Evidence:
    """Claim C was made in report D, counts under origin O, and belongs to transfer T, if to any."""

    claim: Claim
    document: Document
    origin_id: str
    transfer_id: str | None


@dataclass(frozen=True, slots=True)
class Dossier:
    """One transfer as of a date: its row, its sentence, and the evidence behind every cell.

    Attributes:
        sentence: the state of the transfer in plain words.
        evidence: by claim id, in order of event, then of report and place.
        as_of: what was published later is left out; None where nothing is.
    """

    row: Row
    sentence: str
    evidence: Mapping[str, Evidence]
    as_of: date | None
