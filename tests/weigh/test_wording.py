"""EDTF and counts come in; the words that people read are checked."""

import pytest

from reportedly.weigh.wording import count_words, when_words

CASES = [
    ("2007", "in 2007"),
    ("2015-04", "in April 2015"),
    ("2016-03-01", "on 1 March 2016"),
    ("2007~", "in about 2007"),
    ("203X", "in the 2030s"),
    ("../2016-06", "by June 2016"),
    ("2021/..", "after 2021"),
    ("2007-10/2007-12", "between October and December 2007"),
    ("2007-12/2008-02", "between December 2007 and February 2008"),
    ("2007/2008", "between 2007 and 2008"),
    ("2024-01-05/2024-01-09", "between 5 January and 9 January 2024"),
]


@pytest.mark.parametrize(("edtf", "words"), CASES)
def test_when_words(edtf: str, words: str) -> None:
    """Every form of EDTF that the project writes can be read aloud."""
    assert when_words(edtf) == words


def test_count_words() -> None:
    """Small counts are words, one is singular."""
    assert [count_words(n, "conflict") for n in (1, 2, 11)] == [
        "one conflict",
        "two conflicts",
        "11 conflicts",
    ]
