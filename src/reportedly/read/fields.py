"""The named fields of one report come in as received; every reader of a format gives these out."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from reportedly.errors import InputRefused

# The names of docs/contract.md: header lines, JSON keys and CSV columns alike.
FIELD_NAMES = ("title", "outlet", "published", "url", "language")

_KINDS = {
    dict: "an object", list: "a list", str: "a string", bool: "true or false", int: "a number",
    float: "a number", type(None): "null",
}  # fmt: skip
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\s]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fields:
    """One report before anything was understood.

    Attributes:
        source: the path, with "#N" for the N-th record of a dump.
        content: the bytes received; of a record in a dump, the record's bytes.
        text: the body, not yet normalised.
        from_page: whether `published` is a page's metadata and not a person's header.
    """

    source: str
    content: bytes
    text: str
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None
    from_page: bool = False


def fields_of(source: str, content: bytes, text: str, values: Mapping[str, object]) -> Fields:
    """The fields of a header block, a JSON object or a CSV row; unknown names are ignored.

    Raises:
        InputRefused: a known field holds a list, an object or a truth value.
    """
    title, outlet, published, url, language = (
        _one_line(source, name, values.get(name)) for name in FIELD_NAMES
    )
    return Fields(
        source=source, content=content, text=text,
        title=title, outlet=outlet, published=published, url=url, language=language,
    )  # fmt: skip


def kind_of(value: object) -> str:
    """What a value is in the words of JSON, with its article."""
    return _KINDS[type(value)]


def _one_line(source: str, name: str, value: object) -> str | None:
    """A field as one printable line: a report must not steer the terminal that shows its title."""
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        reason = f"its {name} is {kind_of(value)}, not a string"
        raise InputRefused(source, reason, f"write {name} as a string, or leave it out")
    return _CONTROL.sub(" ", str(value)).strip() or None
