"""Small reports come in; which of their sentences are worth a parse is checked."""

import pytest

from reportedly.find.mentions import mentions
from reportedly.find.select import worth_parsing
from reportedly.find.sentences import sentences


def _chosen(text: str) -> list[str]:
    spans = tuple(sentences(text))
    chosen = worth_parsing(text, spans, mentions(text, spans))
    return [text[span.start : span.end] for span in chosen]


@pytest.mark.parametrize(
    "text",
    [
        "Russia delivered the S-300 missiles.",
        "Iran received eight helicopters.",
        "Poland ordered 180 tanks.",
        "The firm sold two frigates.",
        "Lima bought the submarine.",
        "Talks on the S-400 missiles continue.",
        "Deliveries of the tanks will follow.",
        "Moscow froze the missiles.",
        "“No tanks for them”, he muttered.",
    ],
)
def test_a_sentence_that_may_state_a_stage_is_parsed(text: str) -> None:
    """A word of the lexicon in any inflection, or a quotation, is worth a parse."""
    assert _chosen(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "India is buying Igla missiles from Russia.",
        "Kyiv asked Berlin for Taurus missiles.",
        "Iraq pays Seoul for T-50 jets.",
    ],
)
def test_short_lemmas_are_known_in_all_their_forms(text: str) -> None:
    """Lemmas of three letters ("buy", "ask", "pay") are seen behind their endings, too."""
    assert _chosen(text) == [text]


def test_a_report_without_weapons_is_not_parsed() -> None:
    """Where nobody names a weapon, nothing is read, whatever was signed and delivered."""
    assert _chosen("The bakery signed a contract. The flour was delivered on Monday.") == []


def test_a_weak_word_alone_is_no_weapon() -> None:
    """Boats and systems count only beside other weapons."""
    assert _chosen("The village bought a boat and a heating system.") == []


def test_sentences_without_a_word_of_the_trade_are_left_out() -> None:
    """Of a report only the sentences that may speak are parsed, in order."""
    text = "Russia sold tanks to Iraq. It rains in Basra. Iraq received the tanks in May."
    assert _chosen(text) == [
        "Russia sold tanks to Iraq.",
        "Iraq received the tanks in May.",
    ]


def test_a_line_that_repeats_another_says_nothing_new() -> None:
    """A caption whose words all stand in a sentence before it is left out."""
    first = "Russia has delivered the first S-300 missiles to Iran."
    assert _chosen(f"{first}\nS-300 missiles delivered to Iran") == [first]
