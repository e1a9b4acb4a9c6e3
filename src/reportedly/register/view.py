"""An open casefile comes in; reports, claims and refusals go out, as nouns or as Arrow tables."""

from collections.abc import Iterable
from typing import Any

import duckdb
import pyarrow as pa

from reportedly.model.claim import Claim
from reportedly.model.dates import DateRange
from reportedly.model.document import Document, Refusal
from reportedly.model.money import Money
from reportedly.register.casefile import Casefile, failure

# One order for every reader, so that what is written never depends on the order of arrival.
_DOCUMENTS = "SELECT * FROM documents ORDER BY source, document_id"
_CLAIMS = """SELECT claims.* FROM claims JOIN documents USING (document_id)
    ORDER BY documents.source, claims.document_id, claims."start", claims.claim_id"""
_REFUSALS = "SELECT * FROM refusals ORDER BY source"
_KNOWN = """SELECT document_id FROM documents
    WHERE document_id IN (SELECT unnest(?::VARCHAR[]))"""


def documents_table(casefile: Casefile) -> pa.Table:
    """All reports as an Arrow table, by source, then document id."""
    return _arrow(casefile, _DOCUMENTS)


def claims_table(casefile: Casefile) -> pa.Table:
    """All claims as an Arrow table, by their report's source, then place, then claim id."""
    return _arrow(casefile, _CLAIMS)


def documents(casefile: Casefile) -> tuple[Document, ...]:
    """All reports, by source, then document id."""
    return tuple(_document(line) for line in documents_table(casefile).to_pylist())


def claims(casefile: Casefile) -> tuple[Claim, ...]:
    """All claims, by their report's source, then place, then claim id."""
    return tuple(_claim(line) for line in claims_table(casefile).to_pylist())


def refusals(casefile: Casefile) -> tuple[Refusal, ...]:
    """The inputs that could not be read when they were last tried, by source."""
    return tuple(Refusal(**line) for line in _arrow(casefile, _REFUSALS).to_pylist())


def known(casefile: Casefile, document_ids: Iterable[str]) -> frozenset[str]:
    """Those of the document ids whose reports lie in the casefile."""
    found = casefile.connection.execute(_KNOWN, [list(document_ids)]).fetchall()
    return frozenset(str(document_id) for (document_id,) in found)


def _arrow(casefile: Casefile, query: str) -> pa.Table:
    try:
        return casefile.connection.sql(query).to_arrow_table()
    except duckdb.Error as error:
        raise failure(casefile.path, error) from error


def _document(line: dict[str, Any]) -> Document:
    return Document(**{**line, "published": _range(line["published"])})


def _claim(line: dict[str, Any]) -> Claim:
    money = line["value"]
    understood = {
        "event_date": _range(line["event_date"]),
        "value": None if money is None else Money(**money),
        "supplier": tuple(line["supplier"]),
        "recipient": tuple(line["recipient"]),
        "relayed_by": tuple(line["relayed_by"]),
    }
    return Claim(**{**line, **understood})


def _range(line: dict[str, Any] | None) -> DateRange | None:
    return None if line is None else DateRange(**line)
