"""Nouns come in; records of plain values, in the contract's names and order, go out."""

from reportedly.model.dates import DateRange
from reportedly.model.document import Document
from reportedly.model.money import Money
from reportedly.model.transfer import Cell, Delivery, Row
from reportedly.publish.evidence import Evidence

Record = dict[str, object]

REGISTER_FIELDS = (
    "transfer_id", "supplier", "recipient", "system", "sipri_category", "kind", "stage",
    "stage_date", "order_date", "quantity", "value", "deliveries", "restrictions", "cells",
)  # fmt: skip


def plain(value: object) -> object:
    """A value as JSON has it: dates as EDTF, money and deliveries as objects, tuples as lists."""
    if isinstance(value, DateRange):
        return value.edtf
    if isinstance(value, Money):
        return value.as_dict()
    if isinstance(value, Delivery):
        return {"date": plain(value.date), "quantity": value.quantity}
    if isinstance(value, (tuple, list)):
        return [plain(item) for item in value]
    return value


def claim_record(evidence: Evidence) -> Record:
    """A claim under the contract's names (`export claims`)."""
    claim = evidence.claim
    return {
        "claim_id": claim.claim_id,
        "transfer_id": evidence.transfer_id,
        "document_id": claim.document_id,
        "source": evidence.document.source,
        "stage": claim.stage,
        "polarity": claim.polarity,
        "certainty": claim.certainty,
        "event_date": plain(claim.event_date),
        "supplier": plain(claim.supplier),
        "recipient": plain(claim.recipient),
        "system": claim.system,
        "quantity": claim.quantity,
        "quantity_unit": claim.quantity_unit,
        "value": plain(claim.value),
        "speaker": claim.speaker,
        "anonymous": claim.anonymous,
        "relayed_by": plain(claim.relayed_by),
        "outlet": claim.outlet,
        "origin_id": evidence.origin_id,
        "quote": claim.quote,
        "start": claim.start,
        "end": claim.end,
        "rule": claim.rule,
    }


def document_record(document: Document, dispatch_id: str) -> Record:
    """A report under the contract's names (`export documents`)."""
    return {
        "document_id": document.document_id,
        "source": document.source,
        "title": document.title,
        "outlet": document.outlet,
        "url": document.url,
        "language": document.language,
        "published": plain(document.published),
        "published_basis": document.published_basis,
        "text": document.text,
        "sha256": document.sha256,
        "dispatch_id": dispatch_id,
    }


def row_record(row: Row) -> Record:
    """A row of the register under the contract's names (`register --format json`)."""
    return {
        "transfer_id": row.transfer_id,
        "supplier": plain(row.supplier),
        "recipient": plain(row.recipient),
        "system": row.system,
        "sipri_category": row.sipri_category,
        "kind": row.kind,
        "stage": row.stage,
        "stage_date": row.stage_date,
        "order_date": row.order_date,
        "quantity": row.quantity,
        "value": plain(row.value),
        "deliveries": plain(row.deliveries),
        "restrictions": [dict(restriction) for restriction in row.restrictions],
        "cells": {name: cell_record(cell) for name, cell in row.cells.items()},
    }


def cell_record(cell: Cell) -> Record:
    """A cell under the contract's names."""
    return {
        "value": plain(cell.value),
        "credibility": cell.credibility,
        "origins": cell.origins,
        "supporting": list(cell.supporting),
        "contradicting": list(cell.contradicting),
    }
