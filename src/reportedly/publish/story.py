"""A dossier comes in; a transfer's stages in time, and its cells with their sentences, go out."""

from collections.abc import Sequence

from reportedly.model.transfer import Cell
from reportedly.publish.evidence import Dossier, Evidence
from reportedly.publish.quotes import quote_record, quoted, report_words, told_by
from reportedly.publish.records import Record, plain, row_record
from reportedly.publish.terminal import Page
from reportedly.publish.words import (
    CREDIBILITY,
    cell_words,
    date_words,
    sides,
    stage_words,
    visible,
)

_QUOTED_PER_SIDE = 3


def story_record(dossier: Dossier) -> Record:
    """The row under the contract's names, with the sentence and all claims in order of time."""
    return {
        **row_record(dossier.row),
        "as_of": dossier.as_of.isoformat() if dossier.as_of is not None else None,
        "sentence": dossier.sentence,
        "claims": [quote_record(evidence) for evidence in dossier.evidence.values()],
    }


def print_story(dossier: Dossier, page: Page) -> None:
    """Prints the plain sentence, then the stages in time, then every cell for and against."""
    row = dossier.row
    page.line(f"{sides(row.supplier, row.recipient)}: {visible(row.system)}", style="bold")
    page.line(dossier.sentence)
    page.heading("Stages in time")
    for number, evidence in enumerate(dossier.evidence.values(), start=1):
        _print_stage(number, evidence, page)
    page.heading("Cells")
    places = {claim: number for number, claim in enumerate(dossier.evidence, start=1)}
    for name, cell in row.cells.items():
        _print_cell(name, cell, dossier, places, page)


def _print_stage(number: int, evidence: Evidence, page: Page) -> None:
    claim = evidence.claim
    edtf = plain(claim.event_date)
    when = date_words(edtf) if isinstance(edtf, str) else "undated"
    manner = f"{claim.polarity}, {claim.certainty}"
    page.line(f"[{number}] {when}: {stage_words(claim.stage)} ({manner})", indent=2)
    page.line(quoted(evidence), indent=6, style="italic")
    page.line(f"{told_by(claim)}; {report_words(evidence)}", indent=6, style="dim")


def _print_cell(
    name: str, cell: Cell, dossier: Dossier, places: dict[str, int], page: Page
) -> None:
    words = cell_words(name, cell.value)
    sure = f"credibility {cell.credibility}, {CREDIBILITY[cell.credibility]}"
    page.line(f"{name.replace('_', ' ')}: {words} ({sure}; origins: {cell.origins})", indent=2)
    _print_side("for", cell.supporting, dossier, places, page)
    _print_side(
        "against",
        cell.contradicting,
        dossier,
        places,
        page,
    )


def _print_side(
    side: str, claims: Sequence[str], dossier: Dossier, places: dict[str, int], page: Page
) -> None:
    for claim_id in claims[:_QUOTED_PER_SIDE]:
        evidence = dossier.evidence[claim_id]
        page.line(f"{side} [{places[claim_id]}] {quoted(evidence)}", indent=4, style="dim")
    if rest := claims[_QUOTED_PER_SIDE:]:
        page.line(f"{side} also {' '.join(f'[{places[c]}]' for c in rest)}", indent=4, style="dim")
