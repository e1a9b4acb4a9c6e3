"""The groups of words of saying are held to the promises that attribution relies on."""

import pytest

from reportedly.lexicon.sayings import saying
from reportedly.lexicon.tables import load

_GROUPS = tuple(load("sayings"))


@pytest.mark.parametrize("group", _GROUPS)
def test_words_of_a_group_are_lower_case_lemmas(group: str) -> None:
    """Every group has words, and none is capitalised: they are compared with lemmas."""
    words = saying(group)
    assert words
    assert all(word == word.lower() for word in words)


@pytest.mark.parametrize("group", _GROUPS)
def test_no_word_stands_twice_in_a_group(group: str) -> None:
    """A word is given once, so that it can be argued in one place."""
    words = load("sayings")[group]["words"]
    assert isinstance(words, list)
    assert len(words) == len(set(words))


@pytest.mark.parametrize(
    ("part", "whole"), [("office", "people"), ("voice", "people"), ("firms", "bodies")]
)
def test_a_narrower_group_lies_in_the_wider_one(part: str, whole: str) -> None:
    """Holders of an office are people, firms are bodies."""
    assert saying(part) <= saying(whole)
