"""A verb in its sentence and a verdict come in; what the words beside it make of it is checked."""

import pytest

from reportedly.find.hedging import held_certainty, held_stage
from reportedly.find.language import Token, parse
from reportedly.model.claim import Certainty


def _head(text: str, word: str) -> Token:
    (doc,) = parse([text])
    return next(token for token in doc if token.text == word)


@pytest.mark.parametrize(
    ("text", "judged", "held"),
    [
        ("Russia may deliver the tanks.", "fact", "possible"),
        ("Russia might deliver the tanks.", "planned", "possible"),
        ("Russia could deliver the tanks.", "fact", "possible"),
        ("Russia will probably deliver the tanks.", "planned", "possible"),
        ("Russia will deliver the tanks.", "fact", "planned"),
        ("Russia will deliver the tanks.", "planned", "planned"),
        ("Russia will deliver the tanks.", "conditional", "conditional"),
        ("Russia may deliver the tanks.", "conditional", "conditional"),
        ("They let Russia deliver the tanks.", "fact", "fact"),
    ],
)
def test_may_and_will_have_the_last_word(text: str, judged: Certainty, held: Certainty) -> None:
    """A modal beside the verb lowers certainty, and never raises it."""
    assert held_certainty(_head(text, "deliver"), judged) == held


@pytest.mark.parametrize("certainty", ["fact", "planned", "possible", "conditional"])
def test_a_plain_verb_changes_nothing(certainty: Certainty) -> None:
    """Without a hedge beside it a verdict stands."""
    assert held_certainty(_head("Russia delivered the tanks.", "delivered"), certainty) == certainty


def test_to_decide_not_to_ship_is_to_refuse() -> None:
    """A decision against shipping is a refusal; one for it, or a plain denial, is not."""
    against = _head("Israel decided not to ship the tanks.", "ship")
    assert held_stage(against, "delivered") == "refused"
    assert (
        held_stage(_head("Israel decided to ship the tanks.", "ship"), "delivered") == "delivered"
    )
    assert held_stage(_head("Israel did not ship the tanks.", "ship"), "delivered") == "delivered"
