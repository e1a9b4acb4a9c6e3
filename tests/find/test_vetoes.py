"""Sentences with a cue that must not speak come in; the rule that forbids it is checked."""

import pytest

from reportedly.find import vetoes
from reportedly.find.cues import cues
from reportedly.find.language import parse
from reportedly.find.vetoes import veto
from reportedly.lexicon.tables import load

# A sentence, its cue, and the rule that forbids it.
_FORBIDDEN = [
    ("The ministers held talks on tanks.", "held", "light verb"),
    ("The yard has yet to deliver the frigate.", "has", "has yet to"),
    ("The firm refused to comment on the tanks.", "refused", "no comment"),
    ("They signed the nuclear deal in Vienna.", "deal", "another deal"),
    ("The minister arrived in Paris.", "arrived", "somebody travels"),
    ("The minister delivered a speech.", "delivered", "no weapon changes hands"),
    ("The city banned cars.", "banned", "bar on something else"),
    ("They signed an agreement on friendship.", "signed", "pact about something else"),
    ("The daily reckoned that Iran had received tanks.", "reckoned", "telling only"),
    ("The firm refused to sell the tanks.", "sell", "said above"),
    ("The tanks come starting from May.", "starting", "only a date"),
    ("They agreed to lift the ban on tanks.", "agreed", "said below"),
    ("They held talks on closer relations.", "talks", "talk about relations"),
]


def _veto(text: str, word: str, weapon: str | None = None) -> str | None:
    (doc,) = parse([text])
    marks = {token.i: "weapon" for token in doc if token.text == weapon}
    marks |= {token.i: "time" for token in doc if token.text == "May"}
    cue = next(cue for cue in cues(doc) if doc[cue.first].text == word)
    return veto(cue, doc, marks)


@pytest.mark.parametrize(("text", "word", "rule"), _FORBIDDEN)
def test_a_rule_silences_its_cue(text: str, word: str, rule: str) -> None:
    """Each rule forbids the words that its docstring speaks of."""
    assert _veto(text, word) == rule


@pytest.mark.parametrize(
    ("text", "word", "weapon"),
    [
        ("The ministers held talks on tanks.", "talks", "tanks"),
        ("The yard has yet to deliver the frigate.", "deliver", "frigate"),
        ("The firm refused to sell the tanks.", "refused", "tanks"),
        ("The deal on tanks stands.", "deal", "tanks"),
        ("The tanks arrived in Basra.", "arrived", "tanks"),
        ("The firm delivered the tanks.", "delivered", "tanks"),
        ("The city banned the export of tanks.", "banned", "tanks"),
        ("They signed an agreement on tanks.", "signed", "tanks"),
    ],
)
def test_a_rule_lets_the_real_thing_pass(text: str, word: str, weapon: str) -> None:
    """What looks like a forbidden cue and speaks of arms is heard."""
    assert _veto(text, word, weapon) is None


def test_every_rule_explains_itself() -> None:
    """A rule's docstring is its published explanation, so each has one sentence at least."""
    for rule in vetoes._RULES.values():  # noqa: SLF001 - the table is what is published
        assert rule.__doc__ is not None
        assert rule.__doc__.strip().endswith(".")


def test_every_rule_is_shown_at_work() -> None:
    """No rule stands in the table without an example here."""
    assert {rule for _, _, rule in _FORBIDDEN} == set(vetoes._RULES)  # noqa: SLF001


def test_a_rule_is_named_as_it_is_called() -> None:
    """The name in a veto leads to the function that explains it."""
    for name, rule in vetoes._RULES.items():  # noqa: SLF001
        assert rule is getattr(vetoes, name.replace(" ", "_"))


def test_every_group_of_words_is_lower_case_and_without_repetition() -> None:
    """The table of vetoes holds lemmas, each once a group."""
    for group, line in load("vetoes").items():
        words = line["words"]
        assert isinstance(words, list)
        assert words, group
        assert len(words) == len(set(words)), group
        assert all(word == word.lower() for word in words), group
