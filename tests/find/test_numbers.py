"""Words of numbers come in; their values are checked."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.find.numbers import COUNT, NUMBER, value_of

_VALUES = {
    "seven": 7,
    "Forty-two": 42,
    "thirty two": 32,
    "a hundred": 100,
    "a hundred and twenty": 120,
    "two hundred and fifty": 250,
    "three hundred eighty": 380,
    "two hundred thousand": 200_000,
    "two hundred and fifty thousand": 250_000,
    "one thousand two hundred": 1_200,
    "two thousand two hundred and fifty": 2_250,
    "hundred and five": 105,
    "1,800": 1_800,
    "1,20,000": 120_000,
    "12 000": 12_000,
    "1.27 billion": 1.27e9,
    "5m": 5e6,
    "5.2bn": 5.2e9,
    "4.5 lakh crore": 4.5e12,
    "214 crore": 2.14e9,
    "half a dozen": 6,
    "half a billion": 5e8,
    "a dozen": 12,
    "two dozen": 24,
    "dozen": 12,
    "a score": 20,
    "one and a half billion": 1.5e9,
    "a billion and a half": 1.5e9,
    "two and a half thousand": 2_500,
    "3.7 trillion": 3.7e12,
}


@pytest.mark.parametrize(("words", "value"), _VALUES.items())
def test_words_have_their_value(words: str, value: float) -> None:
    """NUMBER matches the whole of the words, and their value is as written here."""
    assert re.fullmatch(NUMBER, words, re.IGNORECASE)
    assert value_of(words) == pytest.approx(value)


def test_dozens_are_no_number() -> None:
    """An indefinite number has no value."""
    assert value_of("dozens of") is None


def test_letters_are_magnitudes_only_of_money() -> None:
    """In "28 M-55S tanks" the M belongs to the tanks."""
    found = re.match(COUNT, "28 M-55S tanks", re.IGNORECASE)
    assert found is not None
    assert found.group() == "28"


@given(st.integers(min_value=1, max_value=10**9))
def test_figures_with_separators_keep_their_value(number: int) -> None:
    """Thousands separators change nothing."""
    assert value_of(f"{number:,}") == number
