"""Nothing comes in; a casefile's tables go out, for DuckDB and for Arrow, with their version."""

import pyarrow as pa

# A program opens casefiles of its own version or older; a newer one is refused by name.
VERSION = 1

_RANGE_SQL = """STRUCT(
    earliest DATE, latest DATE, grain VARCHAR, relation VARCHAR, approximate BOOLEAN,
    basis VARCHAR, "text" VARCHAR, "start" BIGINT, "end" BIGINT)"""

DDL = f"""
CREATE TABLE meta ("key" VARCHAR PRIMARY KEY, "value" VARCHAR NOT NULL);
CREATE TABLE documents (
    document_id VARCHAR PRIMARY KEY,
    source VARCHAR NOT NULL,
    "text" VARCHAR NOT NULL,
    sha256 VARCHAR NOT NULL,
    title VARCHAR,
    outlet VARCHAR,
    url VARCHAR,
    "language" VARCHAR,
    published {_RANGE_SQL},
    published_basis VARCHAR NOT NULL
);
CREATE TABLE claims (
    claim_id VARCHAR PRIMARY KEY,
    document_id VARCHAR NOT NULL,
    stage VARCHAR NOT NULL,
    polarity VARCHAR NOT NULL,
    certainty VARCHAR NOT NULL,
    event_date {_RANGE_SQL},
    supplier VARCHAR[] NOT NULL,
    recipient VARCHAR[] NOT NULL,
    system VARCHAR,
    quantity BIGINT,
    quantity_unit VARCHAR,
    "value" STRUCT(amount BIGINT, currency VARCHAR, scope VARCHAR),
    speaker VARCHAR,
    anonymous BOOLEAN NOT NULL,
    relayed_by VARCHAR[] NOT NULL,
    outlet VARCHAR,
    quote VARCHAR NOT NULL,
    "start" BIGINT NOT NULL,
    "end" BIGINT NOT NULL,
    "rule" VARCHAR NOT NULL,
    "order" VARCHAR
);
CREATE TABLE refusals (
    source VARCHAR PRIMARY KEY, reason VARCHAR NOT NULL, remedy VARCHAR NOT NULL);
"""

_RANGE = pa.struct(
    [
        ("earliest", pa.date32()),
        ("latest", pa.date32()),
        ("grain", pa.string()),
        ("relation", pa.string()),
        ("approximate", pa.bool_()),
        ("basis", pa.string()),
        ("text", pa.string()),
        ("start", pa.int64()),
        ("end", pa.int64()),
    ]
)
_MONEY = pa.struct([("amount", pa.int64()), ("currency", pa.string()), ("scope", pa.string())])

DOCUMENTS = pa.schema(
    [
        *(pa.field(name, pa.string()) for name in ("document_id", "source", "text", "sha256")),
        *(pa.field(name, pa.string()) for name in ("title", "outlet", "url", "language")),
        ("published", _RANGE),
        ("published_basis", pa.string()),
    ]
)
CLAIMS = pa.schema(
    [
        *(pa.field(name, pa.string()) for name in ("claim_id", "document_id")),
        *(pa.field(name, pa.string()) for name in ("stage", "polarity", "certainty")),
        ("event_date", _RANGE),
        ("supplier", pa.list_(pa.string())),
        ("recipient", pa.list_(pa.string())),
        ("system", pa.string()),
        ("quantity", pa.int64()),
        ("quantity_unit", pa.string()),
        ("value", _MONEY),
        ("speaker", pa.string()),
        ("anonymous", pa.bool_()),
        ("relayed_by", pa.list_(pa.string())),
        ("outlet", pa.string()),
        ("quote", pa.string()),
        ("start", pa.int64()),
        ("end", pa.int64()),
        ("rule", pa.string()),
        ("order", pa.string()),
    ]
)
REFUSALS = pa.schema([(name, pa.string()) for name in ("source", "reason", "remedy")])
