"""Batches of reports, claims and refusals come in; rows of the casefile go out, all or none."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict

import duckdb
import pyarrow as pa

from reportedly.model.claim import Claim
from reportedly.model.document import Document, Refusal
from reportedly.register.casefile import Casefile, failure
from reportedly.register.schema import CLAIMS, DOCUMENTS, REFUSALS

# Claims go first: whether a report is new is seen from the documents that lie there already.
_ADD_CLAIMS = """INSERT INTO claims BY NAME SELECT * FROM new_claims
    WHERE document_id NOT IN (SELECT document_id FROM documents)"""
_ADD_DOCUMENTS = """INSERT INTO documents BY NAME SELECT * FROM new_documents
    WHERE document_id NOT IN (SELECT document_id FROM documents)"""
_ADD_REFUSALS = "INSERT OR REPLACE INTO refusals BY NAME SELECT * FROM new_refusals"
# An input that was refused once and is readable now is refused no longer.
_FORGET_REFUSALS = """DELETE FROM refusals
    WHERE source IN (SELECT source FROM new_documents)"""


def add(
    casefile: Casefile,
    documents: Sequence[Document],
    claims: Sequence[Claim] = (),
    refusals: Sequence[Refusal] = (),
) -> None:
    """Adds one batch in one transaction; a report that is there already changes nothing.

    Args:
        casefile: open for writing.
        documents: reports that were read.
        claims: every claim of these documents, and of no others.
        refusals: inputs that were not read; a later refusal of a source replaces the earlier.

    Raises:
        ValueError: a claim speaks of a report that is not in the batch.
        CasefileError: the file cannot be written; nothing of this batch is kept.
    """
    _check_complete(documents, claims)
    connection = casefile.connection
    tables = {
        "new_documents": _table({d.document_id: d for d in documents}.values(), DOCUMENTS),
        "new_claims": _table({c.claim_id: c for c in claims}.values(), CLAIMS),
        "new_refusals": _table({r.source: r for r in refusals}.values(), REFUSALS),
    }
    # The tables are let go after the transaction: in a failed one nothing more may be said.
    with _registered(connection, tables), _transaction(casefile):
        for statement in (_ADD_CLAIMS, _FORGET_REFUSALS, _ADD_DOCUMENTS, _ADD_REFUSALS):
            connection.execute(statement)


def _check_complete(documents: Sequence[Document], claims: Sequence[Claim]) -> None:
    strangers = {c.document_id for c in claims} - {d.document_id for d in documents}
    if strangers:
        raise ValueError(min(strangers))


def _table(rows: Iterable[Document | Claim | Refusal], schema: pa.Schema) -> pa.Table:
    return pa.Table.from_pylist([asdict(row) for row in rows], schema=schema)


@contextmanager
def _registered(
    connection: duckdb.DuckDBPyConnection, tables: dict[str, pa.Table]
) -> Iterator[None]:
    for name, table in tables.items():
        connection.register(name, table)
    try:
        yield
    finally:
        for name in tables:
            connection.unregister(name)


@contextmanager
def _transaction(casefile: Casefile) -> Iterator[None]:
    connection = casefile.connection
    try:
        connection.begin()
        yield
        connection.commit()
    except duckdb.Error as error:
        _give_up(connection)
        raise failure(casefile.path, error) from error
    except BaseException:
        _give_up(connection)
        raise


def _give_up(connection: duckdb.DuckDBPyConnection) -> None:
    # A failed commit has ended the transaction already, and then there is nothing to roll back.
    try:
        connection.rollback()
    except duckdb.Error:
        return
