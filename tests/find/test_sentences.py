"""Texts come in; the sentences that the program cuts them into are held against a reader's."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.find.sentences import sentences

_PIECES = st.sampled_from(
    [
        "Gen. Smith", "U.S.", "No. 5", "$2.5 billion", "Mr. Rao", "J. K. Rowe", "e.g.", "S-300",
        "arrived", "He left", "The tanks", "said", ".", "?", "!", "…", '"', "”", "(", ")", "\n",
        "\n\n", "\t", " ", "  ", "\u00a0", "Oct. 5", "5.", "Co.", "Ltd.",
    ]
)  # fmt: skip


def _cut(text: str) -> list[str]:
    return [text[span.start : span.end] for span in sentences(text)]


@pytest.mark.parametrize(
    "parts",
    [
        ["Russia sold tanks.", "Iran paid."],
        ["Were the tanks paid?", "Nobody knows!", "The firm is silent."],
        ["Gen. Hossein Dehghan spoke.", "Mr. Rao listened."],
        ["It costs $2.5 billion.", "The first of No. 5 follows."],
        ["The U.S. Navy has two.", "It wants more."],
        ["The jets come from the U.S.", "The price is secret."],
        ["Tanks Inc. delivered in Oct. 2015.", "The army waits."],
        ["J. K. Rowe signed.", "She smiled."],
        ["“We have paid.”", "The minister smiled."],
        ['He said: "We want tanks."', '"And jets," he added.'],
        ["“The deal is dead”, he said.", "€2 billion are lost."],
    ],
)
def test_a_text_is_cut_where_a_reader_stops(parts: list[str]) -> None:
    """A full stop ends a sentence, but not that of a title, an initial or a number."""
    assert _cut(" ".join(parts)) == parts


def test_a_line_break_ends_a_sentence() -> None:
    """A headline without a full stop is no part of the sentence below it."""
    assert _cut("Tanks for Iraq\n\n  The army has paid.  ") == [
        "Tanks for Iraq",
        "The army has paid.",
    ]


@pytest.mark.parametrize("text", ["", " ", "\n\n\t\n", "\u00a0 \n"])
def test_nothing_said_is_no_sentence(text: str) -> None:
    """Blank text has no sentences."""
    assert _cut(text) == []


@settings(deadline=None)
@given(st.one_of(st.text(max_size=300), st.lists(_PIECES, max_size=40).map(" ".join)))
def test_sentences_hold_every_word_once(text: str) -> None:
    """Sentences follow each other, cross no line, and leave nothing out but blanks."""
    spans = list(sentences(text))
    at = 0
    for span in spans:
        words = text[span.start : span.end]
        assert words == words.strip() != ""
        assert "\n" not in words
        assert text[at : span.start].strip() == ""
        assert span.start >= at
        at = span.end
    assert text[at:].strip() == ""
