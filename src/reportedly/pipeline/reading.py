"""Inputs come in; reports with the claims read in them, and refusals, go out: read to interpret."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reportedly.engine import local
from reportedly.find.findings import find
from reportedly.interpret.claims import interpret
from reportedly.model.claim import Claim
from reportedly.model.document import Document, Refusal


@dataclass(frozen=True, slots=True)
class Reading:
    """A report and the claims that were read in it."""

    document: Document
    claims: tuple[Claim, ...]


def readings(items: Iterable[Document | Refusal], workers: int) -> Iterator[Reading | Refusal]:
    """Every document with its claims, in order; a report that cannot be read costs only itself.

    Raises:
        LanguageModelError: the language model is missing, so that no report can be read.
    """
    for outcome in local.run(understand, items, workers):
        if outcome.result is not None:
            yield outcome.result
        else:
            reason = f"could not be read: {outcome.reason}"
            yield Refusal(outcome.item.source, reason, "please report it")


def understand(items: Sequence[Document | Refusal]) -> list[Reading | Refusal]:
    """The claims of each document of a batch; what was refused stays so, in its place."""
    documents = [item for item in items if isinstance(item, Document)]
    findings = iter(find(documents))
    return [
        Reading(item, interpret(item, next(findings))) if isinstance(item, Document) else item
        for item in items
    ]
