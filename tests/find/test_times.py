"""Texts come in; the time words found in them, their span, pattern and relation, are checked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.find.times import time_words
from reportedly.model.statement import Span, TimeWord


def _words(text: str) -> list[TimeWord]:
    return list(time_words(text, (Span(0, len(text)),)))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("signed on 5 May 2014 in Ankara", ["5 May 2014"]),
        ("delivered in November and February", ["November", "February"]),
        ("the first in 2018 and the last in 2019", ["2018", "2019"]),
        ("late last year, or early this year", ["late last year", "early this year"]),
        ("the next day it flew", ["the next day"]),
        ("in October of that year", ["October of that year"]),
        ("In December 75 missiles arrived", ["December"]),
        ("prices may fall, and march on", []),
        ("Resolutions 1929, 1803 and 2231", []),
    ],
)
def test_expressions_are_found_whole(text: str, found: list[str]) -> None:
    """Each expression is found once, as long as it is, in order of place."""
    assert [word.text for word in _words(text)] == found


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("due by 2018", "by"),
        ("not later than, no later than 2018", "by"),
        ("frozen until 2018", "until"),
        ("frozen since 2018", "since"),
        ("after 2018", "after"),
        ("before the summer of 2018", "before"),
        ("will not arrive before 2018", "since"),
        ("won't come until 2018", "since"),
        ("under an order from 2018", "on"),
        ("after Tuesday's meeting", "on"),
        ("during 2018", "during"),
        ("in 2018", "on"),
    ],
)
def test_the_word_in_front_is_kept(text: str, relation: str) -> None:
    """The preposition that bounds an expression is told apart."""
    assert _words(text)[-1].relation == relation


@given(st.text(alphabet="2019 mayMarch.-,'’the lastyear0157", max_size=60))
def test_spans_hold_their_words_and_never_overlap(text: str) -> None:
    """Whatever the text, a word's span is where its text stands, and words follow each other."""
    end = 0
    for word in _words(text):
        assert text[word.span.start : word.span.end] == word.text
        assert word.span.start >= end
        end = word.span.end
