"""Texts with foreign line breaks come in; the stored form is checked."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.read.text import stored


def test_line_breaks_become_line_feeds() -> None:
    """Windows and old Macintosh breaks are one line feed each; nothing else changes."""
    assert stored("a\r\nb\rc\n\n  d \u2028e\f") == "a\nb\nc\n\n  d \u2028e\f"


@given(st.text(st.characters()))
def test_the_stored_text_is_stable_and_valid(text: str) -> None:
    """Storing twice changes nothing, and the text can be written as UTF-8."""
    once = stored(text)
    assert stored(once) == once
    assert once.encode().decode() == once
    assert "\r" not in once
