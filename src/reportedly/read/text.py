"""A .txt file comes in; its header fields and its body go out."""

import re
from collections.abc import Iterator

from reportedly.read.encoding import decode
from reportedly.read.fields import Fields, fields_of
from reportedly.read.headers import split_headers
from reportedly.read.received import contents, printable
from reportedly.settings import Settings

_LONE_SURROGATE = re.compile(r"[\ud800-\udfff]")


def stored(text: str) -> str:
    r"""The text as it is kept: every line break is \n, a lone surrogate is U+FFFD."""
    unix = text.replace("\r\n", "\n").replace("\r", "\n")
    return _LONE_SURROGATE.sub("�", unix)


def read_text(path: str, settings: Settings) -> Iterator[Fields]:
    """The one report of a text file.

    Raises:
        InputRefused: the file cannot be opened or decoded.
    """
    source = printable(path)
    content = contents(path, settings.max_bytes)
    headers, body = split_headers(stored(decode(content, source)))
    yield fields_of(source, content, body, headers)
