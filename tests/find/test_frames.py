"""Parsed sentences come in; the phrases around a cue are held against a reader's."""

import pytest

from reportedly.find.frames import arguments, clause
from reportedly.find.language import Token, parse


def _head(text: str, word: str) -> Token:
    (doc,) = parse([text])
    return next(token for token in doc if token.text == word)


def _phrases(text: str, word: str) -> set[tuple[str, str]]:
    found = arguments(_head(text, word), 0)
    return {(a.relation, text[a.span.start : a.span.end]) for a in found}


@pytest.mark.parametrize(
    ("text", "word", "phrases"),
    [
        (
            "Russia sold tanks to Iraq.",
            "sold",
            {("subject", "Russia"), ("object", "tanks"), ("to", "Iraq")},
        ),
        (
            "Iraq bought tanks from Russia.",
            "bought",
            {("subject", "Iraq"), ("object", "tanks"), ("from", "Russia")},
        ),
        (
            "The tanks were sold by Russia to Iraq.",
            "sold",
            {("object", "The tanks"), ("agent", "Russia"), ("to", "Iraq")},
        ),
        (
            "The state that sold tanks to Iraq was silent.",
            "sold",
            {("subject", "The state"), ("object", "tanks"), ("to", "Iraq")},
        ),
        (
            "The tanks sold by Russia were old.",
            "sold",
            {("object", "The tanks"), ("agent", "Russia")},
        ),
        ("Iraq wants to buy tanks.", "buy", {("subject", "Iraq"), ("object", "tanks")}),
        (
            "Iraq ordered tanks and paid Russia.",
            "paid",
            {("subject", "Iraq"), ("object", "Russia")},
        ),
        (
            "Russia's delivery of tanks to Iraq began.",
            "delivery",
            {("poss", "Russia's"), ("of", "tanks"), ("to", "Iraq")},
        ),
        (
            "Iraq signed a contract with Russia for tanks.",
            "contract",
            {("subject", "Iraq"), ("with", "Russia"), ("for", "tanks")},
        ),
    ],
)
def test_phrases_are_found_by_their_relation(
    text: str, word: str, phrases: set[tuple[str, str]]
) -> None:
    """Active, passive, relative clause, participle, infinitive, second verb and noun agree."""
    assert phrases <= _phrases(text, word)


def test_pronouns_of_several_things_are_marked() -> None:
    """A "them" may point to a list in the sentence before."""
    found = arguments(_head("Russia sold them to Iraq.", "sold"), 0)
    assert [a.plural for a in found if a.relation == "object"] == [True]
    assert [a.plural for a in found if a.relation == "subject"] == [False]


def test_a_phrase_leaves_out_its_clauses() -> None:
    """The subject of a verb is the noun's own phrase, not what is told about it."""
    text = "The tanks that Iraq had ordered in 2010 arrived."
    assert ("subject", "The tanks") in _phrases(text, "arrived")


def test_places_count_from_the_report() -> None:
    """An offset moves every span by the place of the sentence, and no more."""
    head = _head("Russia sold tanks to Iraq.", "sold")
    moved = [(a.relation, a.span.start - 100, a.span.end - 100) for a in arguments(head, 100)]
    assert moved == [(a.relation, *a.span) for a in arguments(head, 0)]
    assert clause(head, 100) == tuple(place + 100 for place in clause(head, 0))


def test_a_clause_holds_its_verbs_own_words() -> None:
    """The words of another verb in the sentence stand outside a cue's clause."""
    text = "The minister said that Russia had sold tanks to Iraq, and Iran protested."
    span = clause(_head(text, "sold"), 0)
    assert "tanks to Iraq" in text[span.start : span.end]
    assert "minister" not in text[span.start : span.end]
    assert "Iran" not in text[span.start : span.end]


@pytest.mark.xfail(strict=True)
def test_a_phrase_ends_before_the_comma_of_its_clause() -> None:
    """A comma behind a relative clause should not draw the clause into the phrase."""
    text = "Russia, which sold tanks to Iraq, was silent."
    assert ("subject", "Russia") in _phrases(text, "sold")


@pytest.mark.xfail(strict=True)
def test_a_full_stop_is_no_word_of_the_main_verb() -> None:
    """The sentence's full stop should not stretch the main verb's clause over all others."""
    text = "The minister said that Russia had sold tanks to Iraq."
    span = clause(_head(text, "said"), 0)
    assert "tanks" not in text[span.start : span.end]
