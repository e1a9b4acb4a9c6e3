"""Inputs and a casefile's path come in; the casefile grows, and what was done goes out."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from reportedly.model.document import Document, Refusal
from reportedly.pipeline.reading import Reading, readings
from reportedly.read.inputs import read_inputs
from reportedly.register import view, writer
from reportedly.register.casefile import Casefile, create_or_open
from reportedly.settings import Settings

# Reports in one transaction: what a kill can cost.
_BATCH = 32

Advance = Callable[[int, int], None]


@dataclass(slots=True)
class BuildReport:
    """What one build did.

    Attributes:
        read: reports that were read and kept.
        known: reports that the casefile held already; they were not read again.
        claims: claims found in the reports that were read.
        refused: inputs that could not be read, in order.
    """

    read: int = 0
    known: int = 0
    claims: int = 0
    refused: list[Refusal] = field(default_factory=list)

    def as_dict(self) -> dict[str, object]:
        """The counts, and each refusal with source, reason and remedy."""
        refused = [
            {"source": refusal.source, "reason": refusal.reason, "remedy": refusal.remedy}
            for refusal in self.refused
        ]
        return {
            "read": self.read,
            "known": self.known,
            "claims": self.claims,
            "refused": refused,
        }


def build(inputs: Sequence[str], path: Path, settings: Settings, advance: Advance) -> BuildReport:
    """Reads every report that the casefile does not hold yet, and keeps it batch by batch.

    Args:
        inputs: files and folders.
        path: the casefile, made where there is none.
        settings: bounds and the number of workers.
        advance: is told the numbers of reports and of claims so far.

    Raises:
        CasefileError: the casefile cannot be opened or written.
    """
    report = BuildReport()
    with create_or_open(path) as casefile:
        fresh = _fresh(casefile, read_inputs(inputs, settings), report)
        results = readings(fresh, settings.workers)
        while batch := tuple(islice(results, _BATCH)):
            _keep(casefile, batch, report)
            advance(report.read, report.claims)
    return report


def _fresh(
    casefile: Casefile, items: Iterable[Document | Refusal], report: BuildReport
) -> Iterator[Document | Refusal]:
    """What the casefile does not hold yet, so that an interrupted build goes on where it was."""
    for item in items:
        if isinstance(item, Document) and view.known(casefile, [item.document_id]):
            report.known += 1
        else:
            yield item


def _keep(casefile: Casefile, batch: Sequence[Reading | Refusal], report: BuildReport) -> None:
    read = [item for item in batch if isinstance(item, Reading)]
    refused = [item for item in batch if isinstance(item, Refusal)]
    claims = [claim for reading in read for claim in reading.claims]
    writer.add(casefile, [reading.document for reading in read], claims, refused)
    report.read += len(read)
    report.claims += len(claims)
    report.refused += refused
