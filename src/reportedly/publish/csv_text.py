"""Records come in; CSV that a spreadsheet opens without harm goes out.

Lists are joined with "; ". Objects become columns of their own ("value" becomes "value_amount",
"value_currency", "value_scope"; "cells" one group of columns for each cell). A text that a
spreadsheet would run as a formula (it begins with = + - @ or a control character) gets an
apostrophe before it.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence

from reportedly.publish.records import Record

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")
_MONEY = ("amount", "currency", "scope")
_CELL = ("value", "credibility", "origins", "supporting", "contradicting")
_CELLS = (
    "supplier", "recipient", "system", "order_date", "quantity", "value", "stage", "deliveries",
)  # fmt: skip


def csv_text(records: Iterable[Record], columns: Sequence[str]) -> str:
    """Records as CSV (RFC 4180).

    Args:
        records: of one kind.
        columns: the names of their fields, so that an empty file still has its header.
    """
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow([name for column in columns for name, _ in _flat(column, None)])
    for record in records:
        writer.writerow(
            [_cell(value) for column in columns for _, value in _flat(column, record[column])]
        )
    return stream.getvalue()


def _flat(column: str, value: object) -> Iterator[tuple[str, object]]:
    """The columns that a field becomes, with their values."""
    parts = value if isinstance(value, Mapping) else {}
    if column == "value":
        yield from ((f"value_{part}", parts.get(part)) for part in _MONEY)
    elif column == "cells":
        for name in _CELLS:
            cell = parts.get(name, {})
            yield from ((f"{name}_{part}", cell.get(part)) for part in _CELL[1:])
    else:
        yield column, value


def _cell(value: object) -> str:
    if isinstance(value, (list, tuple)):
        return _harmless("; ".join(_item(item) for item in value))
    return _harmless("" if value is None else _item(value))


def _item(value: object) -> str:
    if isinstance(value, Mapping):
        return " ".join(f"{key}={part}" for key, part in value.items() if part is not None)
    return str(value).lower() if isinstance(value, bool) else str(value)


def _harmless(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text
