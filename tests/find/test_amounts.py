"""Sentences come in; the counts and sums that are found in them are held against the piles."""

import tomllib
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.find.amounts import amounts
from reportedly.find.mentions import mentions
from reportedly.find.sentences import sentences
from reportedly.find.times import time_words
from reportedly.model.statement import Amount

Case = dict[str, str | list[str]]

_PILES = ("in_the_wild", "synthetic", "must_stay_silent", "known_failures")
_KNOWN = pytest.mark.xfail(reason="a known failure, see its pile", strict=True)


def _cases() -> Iterator[object]:
    for pile in _PILES:
        file = Path(__file__).parent / "cases" / f"amounts_{pile}.toml"
        marks = [_KNOWN] if pile == "known_failures" else []
        for case in tomllib.loads(file.read_text(encoding="utf-8"))["case"]:
            yield pytest.param(
                case, id=f"{pile}: {case.get('name', case['text'])[:60]}", marks=marks
            )


def _amounts(text: str) -> tuple[Amount, ...]:
    spans = tuple(sentences(text))
    return amounts(text, spans, mentions(text, spans), tuple(time_words(text, spans)))


def _written(amount: Amount) -> str:
    doubt = "" if amount.exact else "?"
    currency = "" if amount.currency is None else f" {amount.currency}"
    return f"{round(amount.number)}{doubt}{currency}"


@pytest.mark.parametrize("case", list(_cases()))
def test_cases(case: Case) -> None:
    """Every case of the piles has the counts and the sums that it says, in order."""
    found = _amounts(str(case["text"]))
    counts = [_written(a) for a in found if a.currency is None]
    sums = [_written(a) for a in found if a.currency is not None]
    assert (counts, sums) == (case.get("counts", []), case.get("sums", []))


def test_a_count_takes_the_noun_it_counts() -> None:
    """In "four S-400 squadrons" the squadrons are counted, in "28 Su-30MKAs" the jets."""
    assert [a.unit for a in _amounts("Four S-400 squadrons and 28 Su-30MKAs came.")] == [
        "squadrons",
        "Su-30MKAs",
    ]


@given(st.integers(min_value=2, max_value=99_999))
def test_every_whole_number_of_tanks_is_counted(number: int) -> None:
    """A whole number before a weapon is its count, with or without thousands separators."""
    for written in (f"{number:,}", str(number)):
        assert [a.number for a in _amounts(f"It bought {written} tanks.")] == [number]


@given(st.integers(min_value=1, max_value=999), st.sampled_from(["million", "billion"]))
def test_a_sum_is_in_full_units(number: int, scale: str) -> None:
    """A magnitude is multiplied out, whichever side of the figure the currency stands on."""
    full = number * {"million": 10**6, "billion": 10**9}[scale]
    for written in (f"€{number} {scale}", f"{number} {scale} euros", f"EUR {number} {scale}"):
        assert [(a.number, a.currency) for a in _amounts(f"It costs {written}.")] == [(full, "EUR")]


@given(st.text(alphabet="0123456789 ,.$€-abnofthe\n", max_size=80))
def test_spans_lie_in_the_text_and_never_overlap(text: str) -> None:
    """Whatever the text, amounts stand in order and each in a place of its own."""
    found = _amounts(text)
    for one, other in pairwise(found):
        assert one.span.end <= other.span.start
    assert all(0 <= a.span.start < a.span.end <= len(text) for a in found)
