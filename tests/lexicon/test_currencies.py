"""Currency words and states come in; the code that is chosen is checked."""

import pytest

from reportedly.lexicon.currencies import choose, own_dollar, plain_reading, signs, spelled


@pytest.mark.parametrize(
    ("form", "states", "code"),
    [
        ("pounds", ["EG"], "EGP"),
        ("pounds", ["GB", "EG"], "GBP"),
        ("crowns", ["SE"], "SEK"),
        ("crowns", ["CZ", "SE"], "CZK"),
        ("kroner", ["NO"], "NOK"),
        ("francs", ["FR"], "FRF"),
        ("francs", ["CH"], "CHF"),
        ("pesos", ["PH"], "PHP"),
        ("rupees", ["PK", "IN"], "PKR"),
        ("dinars", ["KW"], "KWD"),
        ("dollars", ["AU"], "USD"),
        ("euros", [], "EUR"),
    ],
)
def test_the_first_state_that_has_the_money_decides(
    form: str, states: list[str], code: str
) -> None:
    """A shared word means the money of the state named most; dollars are American at first."""
    assert choose(spelled()[form], states) == code


def test_without_a_state_nothing_is_chosen() -> None:
    """Pesos of nobody are no currency, but the won and the pound have a plain reading."""
    assert choose(spelled()["pesos"], []) is None
    assert plain_reading("pesos") is None
    assert (plain_reading("won"), plain_reading("pounds")) == ("KRW", "GBP")


def test_own_dollars() -> None:
    """Australia, Canada and New Zealand buy in their own dollars, others in American ones."""
    assert [own_dollar(s) for s in ("AU", "CA", "NZ", "TW")] == ["AUD", "CAD", "NZD", None]


def test_signs_keep_their_case() -> None:
    """The ringgit has the sign "RM"; "rm" is no money."""
    assert signs()["RM"] == ("MYR",)
    assert "rm" not in signs()
