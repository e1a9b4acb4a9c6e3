"""Records come in; an Arrow table in the contract's types goes out, and Parquet from it."""

from collections.abc import Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet

from reportedly.publish.records import Record

_TEXT = pa.string()
_TEXTS = pa.list_(pa.string())
_COUNT = pa.int64()
_MONEY = pa.struct([("amount", pa.int64()), ("currency", _TEXT), ("scope", _TEXT)])
_DELIVERIES = pa.list_(pa.struct([("date", _TEXT), ("quantity", _COUNT)]))
_RESTRICTIONS = pa.list_(
    pa.struct([("regime", _TEXT), ("from", _TEXT), ("to", _TEXT), ("in_force", _TEXT)])
)


def _cell(value: pa.DataType) -> pa.DataType:
    return pa.struct(
        [
            ("value", value),
            ("credibility", _COUNT),
            ("origins", _COUNT),
            ("supporting", _TEXTS),
            ("contradicting", _TEXTS),
        ]
    )


_CELLS = pa.struct(
    [
        ("supplier", _cell(_TEXTS)),
        ("recipient", _cell(_TEXTS)),
        ("system", _cell(_TEXT)),
        ("order_date", _cell(_TEXT)),
        ("quantity", _cell(_COUNT)),
        ("value", _cell(_MONEY)),
        ("stage", _cell(_TEXT)),
        ("deliveries", _cell(_DELIVERIES)),
    ]
)

CLAIMS = pa.schema(
    [
        ("claim_id", _TEXT),
        ("transfer_id", _TEXT),
        ("document_id", _TEXT),
        ("source", _TEXT),
        ("stage", _TEXT),
        ("polarity", _TEXT),
        ("certainty", _TEXT),
        ("event_date", _TEXT),
        ("supplier", _TEXTS),
        ("recipient", _TEXTS),
        ("system", _TEXT),
        ("quantity", _COUNT),
        ("quantity_unit", _TEXT),
        ("value", _MONEY),
        ("speaker", _TEXT),
        ("anonymous", pa.bool_()),
        ("relayed_by", _TEXTS),
        ("outlet", _TEXT),
        ("origin_id", _TEXT),
        ("quote", _TEXT),
        ("start", _COUNT),
        ("end", _COUNT),
        ("rule", _TEXT),
    ]
)
DOCUMENTS = pa.schema(
    [
        ("document_id", _TEXT),
        ("source", _TEXT),
        ("title", _TEXT),
        ("outlet", _TEXT),
        ("url", _TEXT),
        ("language", _TEXT),
        ("published", _TEXT),
        ("published_basis", _TEXT),
        ("text", _TEXT),
        ("sha256", _TEXT),
        ("dispatch_id", _TEXT),
    ]
)
REGISTER = pa.schema(
    [
        ("transfer_id", _TEXT),
        ("supplier", _TEXTS),
        ("recipient", _TEXTS),
        ("system", _TEXT),
        ("sipri_category", _TEXT),
        ("kind", _TEXT),
        ("stage", _TEXT),
        ("stage_date", _TEXT),
        ("order_date", _TEXT),
        ("quantity", _COUNT),
        ("value", _MONEY),
        ("deliveries", _DELIVERIES),
        ("restrictions", _RESTRICTIONS),
        ("cells", _CELLS),
    ]
)


def arrow_table(records: Sequence[Record], schema: pa.Schema) -> pa.Table:
    """The records as an Arrow table of CLAIMS, DOCUMENTS or REGISTER."""
    return pa.Table.from_pylist(list(records), schema=schema)


def write_parquet(records: Sequence[Record], schema: pa.Schema, path: Path) -> None:
    """Writes the records as one Parquet file."""
    pyarrow.parquet.write_table(arrow_table(records, schema), path)
