"""The text of a .txt report comes in; its header lines and its body go out."""

import re
from collections.abc import Iterator

from reportedly.read.fields import FIELD_NAMES

_HEADER = re.compile(r"([A-Za-z][A-Za-z_-]{0,20}):(?:[ \t]+(.*))?[ \t]*")
_LINE = re.compile(r"[^\n]*\n|[^\n]+")


def split_headers(text: str) -> tuple[dict[str, str], str]:
    """The header block as names and values, and the body after the empty line.

    A block counts only if every line up to the first empty one has the form "name: value" and
    one of the names is known; otherwise the whole text is body. The first value of a name wins.

    Args:
        text: with newlines already normalised.
    """
    headers: dict[str, str] = {}
    start = 0
    for line in _lines(text):
        start += len(line)
        if not line.strip():
            break
        match = _HEADER.fullmatch(line.rstrip("\n"))
        if match is None:
            return {}, text
        headers.setdefault(match[1].lower(), match[2] or "")
    known = [name for name in FIELD_NAMES if name in headers]
    return ({name: headers[name] for name in known}, text[start:]) if known else ({}, text)


def _lines(text: str) -> Iterator[str]:
    """Lines that end in a line feed only; str.splitlines also breaks at form feeds."""
    return (match[0] for match in _LINE.finditer(text))
