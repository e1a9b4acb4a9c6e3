"""A dossier and the name of a cell come in; why the cell has its value goes out."""

from collections.abc import Sequence

from reportedly.publish.evidence import Dossier, Evidence
from reportedly.publish.quotes import (
    distinct,
    quote_record,
    quoted,
    report_words,
    said,
    said_words,
    told_by,
)
from reportedly.publish.records import Record, cell_record, plain
from reportedly.publish.terminal import Page
from reportedly.publish.words import CREDIBILITY, cell_words, visible


def reasons_record(dossier: Dossier, cell: str) -> Record:
    """The cell under the contract's names, its reason, and the claims for and against in full."""
    content = dossier.row.cells[cell]
    return {
        "transfer_id": dossier.row.transfer_id,
        "cell": cell,
        "as_of": dossier.as_of.isoformat() if dossier.as_of is not None else None,
        **cell_record(content),
        "reason": content.reason,
        "for": [_side_record(dossier, claim, cell) for claim in content.supporting],
        "against": [_side_record(dossier, claim, cell) for claim in content.contradicting],
    }


def print_reasons(dossier: Dossier, cell: str, page: Page) -> None:
    """Prints the value, its credibility and the reason, then every sentence for and against."""
    content = dossier.row.cells[cell]
    words = cell_words(cell, content.value)
    page.line(f"{dossier.row.transfer_id}, {cell.replace('_', ' ')}: {words}", style="bold")
    meaning = CREDIBILITY[content.credibility]
    page.line(f"Credibility {content.credibility} ({meaning}): {content.reason}")
    page.line(f"Independent origins: {content.origins}")
    _print_side("For", content.supporting, dossier, cell, page)
    _print_side("Against", content.contradicting, dossier, cell, page)
    if content.contradicting:
        against = [dossier.evidence[claim].claim for claim in content.contradicting]
        page.heading("Outweighed")
        page.line("; ".join(distinct(said_words(claim, cell) for claim in against)), indent=2)


def _side_record(dossier: Dossier, claim_id: str, cell: str) -> Record:
    evidence = dossier.evidence[claim_id]
    return {"says": plain(said(evidence.claim, cell)), **quote_record(evidence)}


def _print_side(side: str, claims: Sequence[str], dossier: Dossier, cell: str, page: Page) -> None:
    page.heading(side)
    if not claims:
        page.line("nothing", indent=2)
    for claim_id in claims:
        _print_evidence(dossier.evidence[claim_id], cell, page)


def _print_evidence(evidence: Evidence, cell: str, page: Page) -> None:
    claim, document = evidence.claim, evidence.document
    page.line(quoted(evidence), indent=2, style="italic")
    page.line(f"says: {said_words(claim, cell)}", indent=6)
    page.line(f"speaker: {told_by(claim)}", indent=6)
    basis = visible(document.published_basis)
    page.line(f"report: {report_words(evidence)} ({basis}); {visible(document.source)}", indent=6)
    page.line(f"origin: {visible(evidence.origin_id)}", indent=6)
    page.line(f"rule: {visible(claim.rule)}; claim {claim.claim_id}", indent=6)
