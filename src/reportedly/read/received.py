"""A path comes in; its bytes, or a stream of a dump's text, go out, never more than is allowed."""

import codecs
import os
import re
import stat
from pathlib import Path
from typing import TextIO

from reportedly.errors import InputRefused
from reportedly.read.encoding import byte_order_mark

_MEGABYTE = 1_000_000
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f]")


def printable(path: str) -> str:
    """A path as one line of valid text: control characters and stray bytes become escapes."""
    name = os.fsencode(path).decode("utf-8", "backslashreplace")
    return _UNPRINTABLE.sub(lambda match: f"\\x{ord(match[0]):02x}", name)


def contents(path: str, limit: int) -> bytes:
    """All bytes of a regular file.

    Args:
        path: the file.
        limit: largest size in bytes.

    Raises:
        InputRefused: missing, unreadable, no regular file, empty, or larger than the limit.
    """
    _admit_size(path, limit)
    try:
        with Path(path).open("rb") as file:
            content = file.read(limit + 1)
    except (OSError, ValueError) as error:
        raise cannot_open(path, error) from error
    if len(content) > limit:
        raise _too_large(path, len(content), limit)
    return content


def open_dump(path: str, limit: int, *, newline: str) -> TextIO:
    """A dump as a text stream; bytes that are not in its encoding become lone surrogates.

    Args:
        path: the file.
        limit: largest size in bytes.
        newline: as in `open`: "" for CSV, a line feed for JSONL.

    Raises:
        InputRefused: as in `contents`.
    """
    _admit_size(path, limit)
    try:
        with Path(path).open("rb") as file:
            encoding = byte_order_mark(file.read(len(codecs.BOM_UTF32_LE))) or "utf-8"
        return Path(path).open(encoding=encoding, errors="surrogateescape", newline=newline)
    except (OSError, ValueError) as error:
        raise cannot_open(path, error) from error


def cannot_open(path: str, error: OSError | ValueError) -> InputRefused:
    """The refusal for what the operating system refused."""
    why = str(getattr(error, "strerror", None) or error).lower()
    return InputRefused(printable(path), f"cannot be opened ({why})", "check its path and rights")


def _admit_size(path: str, limit: int) -> None:
    try:
        status = Path(path).stat()
    except (OSError, ValueError) as error:
        raise cannot_open(path, error) from error
    if not stat.S_ISREG(status.st_mode):
        raise InputRefused(printable(path), "it is no regular file", "give a file or a folder")
    if status.st_size == 0:
        raise InputRefused(printable(path), "the file is empty", "fetch the report again")
    if status.st_size > limit:
        raise _too_large(path, status.st_size, limit)


def _too_large(path: str, size: int, limit: int) -> InputRefused:
    reason = f"its {size / _MEGABYTE:.1f} MB exceed the {limit / _MEGABYTE:g} MB that are opened"
    return InputRefused(printable(path), reason, "split it into one file for each report")
