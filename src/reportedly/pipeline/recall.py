"""A casefile comes in; what it knows as of a date goes out: transfers, rows and evidence."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from reportedly.lexicon.systems import family_of
from reportedly.merge.dispatch import dispatches
from reportedly.merge.origin import origins
from reportedly.merge.transfers import transfers
from reportedly.model.claim import Claim
from reportedly.model.document import Document
from reportedly.model.transfer import Row, Transfer
from reportedly.publish.evidence import Dossier, Evidence
from reportedly.publish.records import Record, claim_record, document_record, row_record
from reportedly.register import view
from reportedly.register.casefile import open_existing
from reportedly.weigh.as_of import known_by
from reportedly.weigh.row import rows as weigh
from reportedly.weigh.sentence import state_sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """Everything that a casefile says as of a date, with what follows from it.

    Attributes:
        documents: by id, in the order of the casefile.
        claims: by id, in the order of the casefile.
        dispatch_of: document id to dispatch id.
        origin_of: claim id to origin id.
        transfers: by id.
        as_of: what was published later is left out; None where nothing is.
    """

    documents: Mapping[str, Document]
    claims: Mapping[str, Claim]
    dispatch_of: Mapping[str, str]
    origin_of: Mapping[str, str]
    transfers: Mapping[str, Transfer]
    as_of: date | None


def recall(path: Path, as_of: date | None) -> Case:
    """What the casefile knows by the end of a day (or now), and the transfers that follow.

    Raises:
        CasefileError: the casefile is missing or cannot be read.
    """
    with open_existing(path) as casefile:
        documents = known_by(view.documents(casefile), as_of)
        known = {document.document_id: document for document in documents}
        claims = [claim for claim in view.claims(casefile) if claim.document_id in known]
    dispatch_of = dispatches(documents)
    return Case(
        documents=known,
        claims={claim.claim_id: claim for claim in claims},
        dispatch_of=dispatch_of,
        origin_of=origins(claims, dispatch_of),
        transfers={found.transfer_id: found for found in transfers(claims, family_of)},
        as_of=as_of,
    )


def rows(case: Case) -> tuple[Row, ...]:
    """The register, in the order of its transfers' ids."""
    return _weigh(case, case.transfers.values())


def dossier(case: Case, transfer_id: str) -> Dossier:
    """One transfer of the case with the evidence behind each of its cells, in order of time."""
    transfer = case.transfers[transfer_id]
    (weighed,) = _weigh(case, [transfer])
    claims = [case.claims[claim_id] for claim_id in transfer.claim_ids]
    evidence = {
        claim.claim_id: _evidence(case, claim, transfer_id)
        for claim in sorted(claims, key=_time_of)
    }
    return Dossier(weighed, state_sentence(weighed, case.as_of), evidence, case.as_of)


def records(case: Case, kind: str) -> list[Record]:
    """All claims, rows ("register") or documents, as the contract names their fields."""
    if kind == "register":
        return [row_record(weighed) for weighed in rows(case)]
    if kind == "documents":
        return [
            document_record(document, case.dispatch_of[document.document_id])
            for document in case.documents.values()
        ]
    transfer_of = {
        claim_id: transfer.transfer_id
        for transfer in case.transfers.values()
        for claim_id in transfer.claim_ids
    }
    return [
        claim_record(_evidence(case, claim, transfer_of.get(claim.claim_id)))
        for claim in case.claims.values()
    ]


def _weigh(case: Case, chosen: Iterable[Transfer]) -> tuple[Row, ...]:
    said_on = {name: document.published for name, document in case.documents.items()}
    return weigh(tuple(chosen), tuple(case.claims.values()), case.origin_of, said_on)


def _evidence(case: Case, claim: Claim, transfer_id: str | None) -> Evidence:
    document = case.documents[claim.document_id]
    return Evidence(claim, document, case.origin_of[claim.claim_id], transfer_id)


def _time_of(claim: Claim) -> tuple[date, str, int]:
    event = claim.event_date
    day = (event.earliest or event.latest) if event is not None else None
    return (day or date.max, claim.document_id, claim.start)
