"""Gold reports come in, with a casefile or without one; comparisons, report by report, go out."""

from collections.abc import Iterator
from pathlib import Path

from reportedly.evaluate.gold import gold_files, read_gold
from reportedly.evaluate.matching import Comparison, compare_all
from reportedly.model.claim import Claim
from reportedly.pipeline.reading import Reading, readings
from reportedly.read.inputs import read_inputs
from reportedly.register import view
from reportedly.register.casefile import open_existing
from reportedly.settings import Settings


def of_texts(gold: Path, settings: Settings) -> tuple[Comparison, ...]:
    """Reads the texts of the gold reports themselves, and compares.

    Raises:
        GoldError: the gold reports are missing or malformed.
    """
    return compare_all(read_gold(gold), _read(gold, settings))


def of_casefile(gold: Path, casefile: Path) -> tuple[Comparison, ...]:
    """Compares the claims that a casefile holds.

    Raises:
        GoldError: the gold reports are missing or malformed.
        CasefileError: the casefile is missing or cannot be read.
    """
    reports = read_gold(gold)
    with open_existing(casefile) as opened:
        documents = {document.document_id: document for document in view.documents(opened)}
        claims = view.claims(opened)
    return compare_all(
        reports, ((documents[claim.document_id].source, (claim,)) for claim in claims)
    )


def _read(gold: Path, settings: Settings) -> Iterator[tuple[str, tuple[Claim, ...]]]:
    documents = read_inputs([str(file) for file in gold_files(gold)], settings)
    for reading in readings(documents, settings.workers):
        if isinstance(reading, Reading):
            yield reading.document.source, reading.claims
