"""A .json or .jsonl file comes in; the fields of each record, or its refusal, go out."""

import json
from collections.abc import Iterator
from typing import TextIO

from reportedly.errors import InputRefused
from reportedly.read.encoding import decode
from reportedly.read.fields import Fields, fields_of, kind_of
from reportedly.read.received import contents, open_dump, printable
from reportedly.settings import Settings

_REMEDY = "write one object with a text, or a list of such objects"


def read_json(path: str, settings: Settings) -> Iterator[Fields | InputRefused]:
    """The report of a file with one object, or the reports of a file with a list.

    Raises:
        InputRefused: the file cannot be opened, or is not JSON.
    """
    source = printable(path)
    content = contents(path, settings.max_bytes)
    value = _parse(decode(content, source), source)
    if not isinstance(value, list):
        yield record_fields(source, content, value)
        return
    for number, record in enumerate(value, start=1):
        name = f"{source}#{number}"
        try:
            yield record_fields(name, canonical(name, record), record)
        except InputRefused as refused:
            yield refused


def read_jsonl(path: str, settings: Settings) -> Iterator[Fields | InputRefused]:
    """The reports of a file with one object on each line; empty lines are skipped.

    Raises:
        InputRefused: the file cannot be opened.
    """
    source = printable(path)
    number = 0
    with open_dump(path, settings.max_dump_bytes, newline="\n") as stream:
        for line_number, line in enumerate(_lines(stream, settings.max_bytes), start=1):
            if line.strip():
                number += 1
                yield _record(f"{source}#{number}", line_number, line, settings)


def canonical(source: str, record: object) -> bytes:
    """The bytes that stand for a record whose own bytes are shared with its neighbours.

    Raises:
        InputRefused: the record is nested too deeply.
    """
    try:
        form = json.dumps(record, ensure_ascii=False, sort_keys=True)
    except RecursionError as error:
        raise InputRefused(source, "it is nested too deeply", _REMEDY) from error
    return form.encode("utf-8", "surrogatepass")


def record_fields(source: str, content: bytes, record: object) -> Fields:
    """The fields of one object; keys other than the contract's are ignored.

    Raises:
        InputRefused: it is no object, or its text or another field is no string.
    """
    if not isinstance(record, dict):
        raise InputRefused(source, f"it is {kind_of(record)}, not an object", _REMEDY)
    text = record.get("text")
    if text is None:
        raise InputRefused(source, "it has no text", _REMEDY)
    if not isinstance(text, str):
        raise InputRefused(source, f"its text is {kind_of(text)}, not a string", _REMEDY)
    return fields_of(source, content, text, record)


def _record(source: str, line_number: int, line: str, settings: Settings) -> Fields | InputRefused:
    """One line of a dump; a line in another encoding than the rest is decoded on its own."""
    if len(line) >= settings.max_bytes:
        reason = f"line {line_number}: it exceeds {settings.max_bytes:,} characters"
        return InputRefused(source, reason, "split it into single reports")
    try:
        content = line.strip().encode("utf-8", "surrogateescape")
        return record_fields(source, content, _parse(decode(content, source), source))
    except InputRefused as refused:
        return InputRefused(source, f"line {line_number}: {refused.reason}", refused.remedy)


def _lines(stream: TextIO, limit: int) -> Iterator[str]:
    """Lines of a stream; of a line beyond the limit only its beginning is kept in memory."""
    while line := stream.readline(limit):
        yield line
        while len(line) >= limit and not line.endswith("\n"):
            line = stream.readline(limit)


def _parse(text: str, source: str) -> object:
    try:
        value: object = json.loads(text)
    except json.JSONDecodeError as error:
        remedy = "mend it; a file with one object on each line ends in .jsonl"
        reason = f"not valid JSON ({error.msg} at character {error.pos})"
        raise InputRefused(source, reason, remedy) from error
    except (ValueError, RecursionError) as error:
        reason = "not valid JSON (nested too deeply, or a number too long)"
        raise InputRefused(source, reason, _REMEDY) from error
    return value
