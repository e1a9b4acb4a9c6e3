"""Parsed sentences come in; tenses, bound times and links of their cues are held against them."""

import pytest

from reportedly.find.binding import bind
from reportedly.find.cues import Cue, cues
from reportedly.find.language import Doc, parse
from reportedly.find.links import form, links
from reportedly.find.tenses import tense_of
from reportedly.find.times import time_words
from reportedly.model.statement import Span


def _parsed(text: str, *words: str) -> tuple[Doc, list[Cue], dict[int, Span]]:
    (doc,) = parse([text])
    known = [cue for cue in cues(doc) if doc[cue.first].text in words]
    times = {i: w.span for i, w in enumerate(time_words(text, (Span(0, len(text)),)))}
    return doc, known, times


@pytest.mark.parametrize(
    ("text", "word", "tense"),
    [
        ("Russia delivered the missiles.", "delivered", "past"),
        ("Russia has delivered the missiles.", "delivered", "past"),
        ("Russia will deliver the missiles.", "deliver", "future"),
        ("Russia may deliver the missiles.", "deliver", "future"),
        ("The missiles are to be delivered in May.", "delivered", "future"),
        ("The jets are expected to arrive in May.", "arrive", "future"),
        ("Russia delivers the missiles.", "delivers", "present"),
    ],
)
def test_the_verb_tells_past_from_future(text: str, word: str, tense: str) -> None:
    """A month without a year looks to the side that the verb's tense points to."""
    doc, _, _ = _parsed(text)
    assert tense_of(next(token for token in doc if token.text == word)) == tense


def test_each_time_hangs_on_its_own_verb() -> None:
    """Of two verbs and two times, each verb takes the time beside it."""
    doc, known, times = _parsed(
        "The army ordered the tanks in 2010 and received them in 2014.", "ordered", "received"
    )
    assert [bind(doc, 0, known, times)[cue.first] for cue in known] == [[0], [1]]


def test_a_time_of_saying_hangs_on_no_cue() -> None:
    """What an official said on Monday need not have happened on Monday."""
    doc, known, times = _parsed(
        "The minister said on Monday that the army received the tanks.", "received"
    )
    assert bind(doc, 0, known, times)[known[0].first] == []


def test_every_time_is_linked_to_every_cue() -> None:
    """A cue without a time of its own can still take one, by how it stands to it."""
    doc, known, times = _parsed(
        "The army ordered the tanks in 2010 and received them in 2014.", "ordered", "received"
    )
    for cue in known:
        assert [link.time for link in links(doc, 0, cue, known, times)] == [0, 1]
    first = links(doc, 0, known[0], known, times)
    assert "clauses=0:0" in first[0].how
    assert "clauses=1:0" in first[1].how


def test_form_tells_news_from_background() -> None:
    """The perfect, the pluperfect and a definite noun are told apart."""
    doc, _, _ = _parsed("Russia has delivered the tanks that it had built under the contract.")
    named = {token.text: form(token) for token in doc}
    assert "perfect" in named["delivered"]
    assert "pluperfect" in named["built"]
    assert "det=the" in named["contract"]
