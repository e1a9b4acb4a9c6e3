"""Evidence comes in; who said it where, in words and as a record, goes out."""

from collections.abc import Iterable

from reportedly.model.claim import Claim
from reportedly.model.transfer import Delivery
from reportedly.publish.evidence import Evidence
from reportedly.publish.records import Record, claim_record, plain
from reportedly.publish.words import cell_words, date_words, visible

_PLAIN_MANNER = ("asserted", "fact")


def quoted(evidence: Evidence) -> str:
    """The exact sentence, in quotation marks."""
    return f"“{visible(evidence.claim.quote)}”"


def told_by(claim: Claim) -> str:
    """Who said it, through whom: "an official (anonymous), relayed by Al-Watan, RIA Novosti"."""
    speaker = visible(claim.speaker) if claim.speaker is not None else "the outlet itself"
    mark = " (anonymous)" if claim.anonymous else ""
    relays = ", ".join(visible(relay) for relay in claim.relayed_by)
    return f"{speaker}{mark}, relayed by {relays}" if relays else f"{speaker}{mark}"


def report_words(evidence: Evidence) -> str:
    """The report: "Tasnim, 22 February 2016"."""
    document = evidence.document
    outlet = visible(document.outlet) if document.outlet is not None else "unnamed outlet"
    published = plain(document.published)
    when = date_words(published) if isinstance(published, str) else "undated"
    return f"{outlet}, {when}"


def said(claim: Claim, cell: str) -> object:
    """What a claim says about a cell, in the type of its column; None where it says nothing."""
    event = claim.event_date.edtf if claim.event_date is not None else None
    by_cell: dict[str, object] = {
        "supplier": claim.supplier,
        "recipient": claim.recipient,
        "system": claim.system,
        "order_date": event,
        "quantity": claim.quantity,
        "value": claim.value,
        "stage": claim.stage,
        "deliveries": Delivery(claim.event_date, claim.quantity),
    }
    return by_cell.get(cell)


def said_words(claim: Claim, cell: str) -> str:
    """What a claim says about a cell, with how it says it: "cancelled (denied)"."""
    words = cell_words(cell, said(claim, cell))
    manner = [word for word in (claim.polarity, claim.certainty) if word not in _PLAIN_MANNER]
    return f"{words} ({', '.join(manner)})" if manner else words


def quote_record(evidence: Evidence) -> Record:
    """A claim with the report that it stands in, for `show` and `why --format json`."""
    document = evidence.document
    return {
        **claim_record(evidence),
        "title": document.title,
        "published": plain(document.published),
        "published_basis": document.published_basis,
    }


def distinct(values: Iterable[str]) -> list[str]:
    """Values without repetition, in the order of their first."""
    return list(dict.fromkeys(values))
