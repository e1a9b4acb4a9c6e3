"""Texts with and without header lines come in; fields and body are checked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.read.fields import FIELD_NAMES
from reportedly.read.headers import split_headers

_VALUE = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp", "Zs"]), max_size=20)


@given(st.dictionaries(st.sampled_from(FIELD_NAMES), _VALUE, min_size=1), st.text())
def test_headers_come_back(headers: dict[str, str], body: str) -> None:
    """What is written as header lines, an empty line and a body is read as such."""
    block = "".join(f"{name}: {value}\n" for name, value in headers.items())
    assert split_headers(f"{block}\n{body}") == (headers, body)


@pytest.mark.parametrize(
    "text",
    [
        "Jets for Ruritania\n\nThe jets were ordered.",
        "title: Jets\nThe jets were ordered.\n\nMore.",
        "Moscow: jets ordered\n\nMore.",
        "\ntitle: Jets\n\nMore.",
        "published:2016\n\nMore.",
        "",
    ],
)
def test_a_text_without_a_block_is_all_body(text: str) -> None:
    """Only lines that all look like headers, one of them known, are taken off."""
    assert split_headers(text) == ({}, text)


def test_unknown_headers_are_dropped() -> None:
    """A block may hold names of other programs; the first value of a name wins."""
    text = "Title: Jets\nauthor: Ann\ntitle: Tanks\noutlet:\n\n\nBody"
    assert split_headers(text) == ({"title": "Jets", "outlet": ""}, "\nBody")
