"""Records and a path come in; a whole file, in the format of its ending, or none, goes out."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pyarrow as pa

from reportedly.publish.csv_text import csv_text
from reportedly.publish.json_text import json_text, jsonl_text
from reportedly.publish.parquet import CLAIMS, DOCUMENTS, REGISTER, write_parquet
from reportedly.publish.records import Record

SCHEMAS: Mapping[str, pa.Schema] = {
    "claims": CLAIMS,
    "register": REGISTER,
    "documents": DOCUMENTS,
}

Writer = Callable[[Sequence[Record], pa.Schema, Path], None]


def _write_text(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="")


WRITERS: Mapping[str, Writer] = {
    ".jsonl": lambda records, _, path: _write_text(path, jsonl_text(records)),
    ".json": lambda records, _, path: _write_text(path, json_text(records) + "\n"),
    ".csv": lambda records, schema, path: _write_text(path, csv_text(records, schema.names)),
    ".parquet": write_parquet,
}


def write(records: Sequence[Record], kind: str, path: Path) -> None:
    """Writes the file beside its place first and moves it there, so that a failure leaves nothing.

    Args:
        records: of one kind.
        kind: a key of SCHEMAS.
        path: ends in a key of WRITERS.

    Raises:
        OSError: the file cannot be written; what was there before is untouched.
    """
    part = path.with_name(f".{path.name}.part")
    try:
        WRITERS[path.suffix.lower()](records, SCHEMAS[kind], part)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
