"""Records come in; JSON, whole or one object a line, goes out."""

import json
from collections.abc import Iterable

from reportedly.publish.records import Record


def json_text(value: object) -> str:
    """Indented JSON, as the commands print it, in the letters of the report."""
    return json.dumps(value, ensure_ascii=False, indent=1)


def jsonl_text(records: Iterable[Record]) -> str:
    """One JSON object a line."""
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)
