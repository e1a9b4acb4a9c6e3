"""A .csv file comes in; the fields of each row, or its refusal, go out."""

import csv
import json
from collections.abc import Iterator

from reportedly.errors import InputRefused
from reportedly.read.encoding import decode
from reportedly.read.fields import Fields
from reportedly.read.received import open_dump, printable
from reportedly.read.records import record_fields
from reportedly.settings import Settings

_DELIMITERS = ",;\t"


def read_csv(path: str, settings: Settings) -> Iterator[Fields | InputRefused]:
    """The reports of a table with a column "text"; empty rows are skipped and not counted.

    Raises:
        InputRefused: the file cannot be opened, has no text column, or breaks off.
    """
    source = printable(path)
    # The limit belongs to the process; a text beyond max_text_chars is refused by name later.
    csv.field_size_limit(settings.max_bytes)
    try:
        for number, (columns, row) in enumerate(_rows(path, source, settings), start=1):
            yield _report(f"{source}#{number}", columns, row)
    except csv.Error as error:
        remedy = "mend the table there; the rows before it were read"
        raise InputRefused(source, f"not valid CSV ({error})", remedy) from error


def _rows(path: str, source: str, settings: Settings) -> Iterator[tuple[list[str], list[str]]]:
    with open_dump(path, settings.max_dump_bytes, newline="") as stream:
        head = stream.readline(settings.max_bytes)
        delimiter = max(_DELIMITERS, key=head.count)
        columns = [
            name.strip().lower() for name in next(csv.reader([head], delimiter=delimiter), [])
        ]
        if "text" not in columns:
            remedy = "name the column of the reports' texts: text"
            raise InputRefused(source, f"no text column among: {_names(columns)}", remedy)
        for row in csv.reader(stream, delimiter=delimiter):
            if any(cell.strip() for cell in row):
                yield columns, row


def _report(source: str, columns: list[str], row: list[str]) -> Fields | InputRefused:
    record = dict(zip(columns, row, strict=False))
    form = json.dumps(record, ensure_ascii=False, sort_keys=True)
    content = form.encode("utf-8", "surrogateescape")
    try:
        return record_fields(source, content, json.loads(decode(content, source)))
    except InputRefused as refused:
        return refused


def _names(columns: list[str]) -> str:
    shown = ", ".join(column.encode("unicode_escape").decode() for column in columns)
    return shown[:80] or "none"
