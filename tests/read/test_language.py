"""Texts and stated languages come in; the language, or doubt, is checked."""

import pytest

from reportedly.read.language import language_of

_GERMAN = "Die Regierung hat gestern einen Vertrag über zehn Kampfflugzeuge unterzeichnet. " * 4
_RUSSIAN = "Правительство вчера подписало контракт на поставку десяти истребителей. " * 4


@pytest.mark.parametrize(("text", "language"), [(_GERMAN, "de"), (_RUSSIAN, "ru")])
def test_another_language_is_named(text: str, language: str) -> None:
    """A text of some length betrays its language."""
    assert language_of(text, None) == language


@pytest.mark.parametrize(
    "text",
    [
        "S-400: Moscow, Ankara, Delhi",
        "Iran, Rosoboronexport S-300PMU2 Tor-M1 Su-30",
        "12 Su-35",
        "",
    ],
)
def test_a_short_text_is_left_in_doubt(text: str) -> None:
    """A line of names is no proof of another language."""
    assert language_of(text, None) in ("en", None)


@pytest.mark.parametrize("stated", ["en", "EN", "en-GB", "en_US", "English", "eng"])
def test_english_is_stated_in_many_ways(stated: str) -> None:
    """A stated language is believed, whatever the letters say."""
    assert language_of(_GERMAN, stated) == "en"


@pytest.mark.parametrize("stated", ["", "und", "unknown", None])
def test_an_unsaid_language_is_detected(stated: str | None) -> None:
    """Codes for unknown are no statement."""
    assert language_of(_GERMAN, stated) == "de"
