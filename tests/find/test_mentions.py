"""Texts come in; the systems, parties and outlets found in them are held against the piles."""

import tomllib
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.find.mentions import mentions
from reportedly.find.sentences import sentences
from reportedly.model.statement import Mention

Case = dict[str, str | list[str]]

_PILES = ("in_the_wild", "synthetic", "must_stay_silent", "known_failures")
_KNOWN = pytest.mark.xfail(reason="a known failure, see its pile", strict=True)


def _cases() -> Iterator[object]:
    for pile in _PILES:
        file = Path(__file__).parent / "cases" / f"mentions_{pile}.toml"
        marks = [_KNOWN] if pile == "known_failures" else []
        for case in tomllib.loads(file.read_text(encoding="utf-8"))["case"]:
            yield pytest.param(case, id=f"{pile}: {case['text'][:60]}", marks=marks)


def _found(text: str) -> tuple[Mention, ...]:
    return mentions(text, tuple(sentences(text)))


def _written(mention: Mention) -> str:
    if mention.kind != "party":
        return mention.name
    return f"{mention.text}: {' '.join(mention.states)}"


@pytest.mark.parametrize("case", list(_cases()))
def test_cases(case: Case) -> None:
    """Every case of the piles names the systems, parties and outlets that it says, in order."""
    found = _found(str(case["text"]))
    by_kind = {
        kind: [_written(m) for m in found if m.kind == kind]
        for kind in ("system", "party", "outlet")
    }
    assert by_kind == {
        "system": case.get("systems", []),
        "party": case.get("parties", []),
        "outlet": case.get("outlets", []),
    }


def test_a_mention_is_its_own_words() -> None:
    """A mention's span holds its text, without a genitive."""
    text = "Poland's PGZ bought Apaches; the S-300s' radars are Egypt’s."
    found = _found(text)
    assert [m.text for m in found if m.kind != "noun"] == ["Poland", "PGZ", "S-300s", "Egypt"]
    assert all(text[m.span.start : m.span.end] == m.text for m in found)


_WORDS = ["Su-30", "Hawk", "the", "Georgia", ",", "Rafael", "Korean", "twelve", "jets", "In", "a"]


@given(st.lists(st.sampled_from(_WORDS)))
def test_mentions_come_in_order_and_do_not_overlap(words: list[str]) -> None:
    """Whatever the text, its mentions follow each other."""
    found = _found(" ".join(words))
    assert all(one.span.end <= two.span.start for one, two in pairwise(found))
