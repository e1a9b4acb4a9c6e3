"""Texts in several encodings come in as bytes; their characters are checked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.errors import InputRefused
from reportedly.read.encoding import decode, is_binary

_TEXT = "“Rohde” in Gdańsk paid £5 million, said José."


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be"]
)
def test_unicode_is_read(encoding: str) -> None:
    """Every encoding of Unicode is read, with a mark or where it is evident."""
    assert decode(_TEXT.encode(encoding), "a.txt") == _TEXT


def test_western_text_is_read() -> None:
    """Windows-1252, and with it Latin-1, is the last rung."""
    text = "“Ruritania” paid £5 million, said José."
    assert decode(text.encode("cp1252"), "a.txt") == text


def test_a_declared_encoding_goes_before_the_last_rung() -> None:
    """A page that names its encoding is believed where UTF-8 fails."""
    assert decode("Gdańsk".encode("iso-8859-2"), "a.html", "iso-8859-2") == "Gdańsk"


def test_an_unknown_declared_encoding_is_passed_over() -> None:
    """A page that names nonsense is read by the rest of the ladder."""
    assert decode("José".encode("cp1252"), "a.html", "klingon") == "José"


def test_one_broken_byte_spoils_one_character() -> None:
    """UTF-8 with a hole stays UTF-8."""
    content = "“Jets” and “tanks”".encode() + b" \xff"
    assert decode(content, "a.txt") == "“Jets” and “tanks” �"


def test_a_broken_marked_text_is_refused() -> None:
    """A mark that the bytes do not keep is no text."""
    with pytest.raises(InputRefused, match="its bytes are no utf-16 text"):
        decode(b"\xff\xfea", "a.txt")


def test_form_feeds_are_text() -> None:
    """One stray control character on a page of text does not make it binary."""
    assert not is_binary("\f" + "Jets for Ruritania. " * 20 + "\x1a")


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_every_text_survives_utf8(text: str) -> None:
    """Decoding undoes UTF-8, but for a mark at the start."""
    assert decode(text.encode(), "a.txt") == text.removeprefix("\ufeff")
