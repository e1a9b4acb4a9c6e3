"""Passages come in; who is said to say which word of them is held against the piles."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.find.language import parse
from reportedly.find.mentions import mentions
from reportedly.find.sentences import sentences
from reportedly.find.speakers import attributions
from reportedly.model.statement import Attribution

Case = dict[str, Any]

_PILES = ("in_the_wild", "synthetic", "must_stay_silent", "known_failures")
_KNOWN = pytest.mark.xfail(reason="a known failure, see its pile", strict=True)


def _cases() -> Iterator[object]:
    for pile in _PILES:
        file = Path(__file__).parent / "cases" / f"speakers_{pile}.toml"
        marks = [_KNOWN] if pile == "known_failures" else []
        for case in tomllib.loads(file.read_text(encoding="utf-8")).get("case", []):
            name = case.get("name", case["text"])[:70]
            yield pytest.param(case, id=f"{pile}: {name}", marks=marks)


def _attributions(text: str) -> tuple[Attribution, ...]:
    spans = tuple(sentences(text))
    parses = parse(text[span.start : span.end] for span in spans)
    pairs = tuple(zip(spans, parses, strict=True))
    return attributions(pairs, mentions(text, spans), text)


def _holding(text: str, word: str) -> list[Attribution]:
    """The acts of saying whose content holds the last place of a word, the innermost first."""
    at = text.rindex(word)
    sizes = [
        (span.end - span.start, number, attribution)
        for number, attribution in enumerate(_attributions(text))
        for span in attribution.content
        if span.holds(at, at + len(word))
    ]
    return [attribution for _, _, attribution in sorted(sizes, key=lambda size: size[:2])]


@pytest.mark.parametrize("case", tuple(_cases()))
def test_a_word_has_the_speaker_and_relays_that_its_sentence_gives(case: Case) -> None:
    """The innermost act of saying around a word names its speaker; all acts give its relays."""
    for word in case.get("outside", []):
        assert [a.speaker for a in _holding(case["text"], word)] == []
    if "word" not in case:
        return
    holding = _holding(case["text"], case["word"])
    inner = next((a for a in holding if a.speaker is not None), None)
    assert (inner.speaker if inner else None) == case.get("speaker")
    assert (inner is not None and inner.anonymous) == case.get("anonymous", False)
    relays = list(dict.fromkeys(relay for a in reversed(holding) for relay in a.relays))
    assert relays == case.get("relays", [])


_WORDS = st.sampled_from(
    ["officials", "said", "that", "the", "tanks", "were", "delivered", ",",
     '"', ";", ":", "Reuters",
     "according", "to", "he", "told", "it", "who", "by", "quoted", "-", "(", ")", "Minister", "\n"]
)  # fmt: skip


@given(st.lists(_WORDS, min_size=1, max_size=14))
def test_every_place_of_an_attribution_lies_in_the_text(words: list[str]) -> None:
    """Whatever the text, cues, sources and contents are places in it, no content empty."""
    text = " ".join(words)
    for found in _attributions(text):
        places = [found.cue, *found.content, *([found.source] if found.source else [])]
        assert all(0 <= place.start <= place.end <= len(text) for place in places)
        assert all(place.end > place.start for place in found.content)


@given(st.sampled_from(["Peru", "Oman", "Chile"]), st.sampled_from(["tanks", "frigates", "jets"]))
def test_another_order_of_the_same_words_keeps_the_speaker(state: str, arms: str) -> None:
    """Whether an act stands before or behind what is said, the speaker is the same."""
    said = f"the {arms} for {state} were delivered in May"
    before = f"A diplomat said that {said}."
    behind = f"T{said[1:]}, a diplomat said."
    speakers = [_holding(text, "delivered")[0].speaker or "" for text in (before, behind)]
    assert {speaker.lower() for speaker in speakers} == {"a diplomat"}
