"""Values in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.money import Money
from reportedly.publish.words import cell_words, date_words, money_words, visible


@pytest.mark.parametrize(
    ("amount", "currency", "words"),
    [
        (800_000_000, "USD", "$800 million"),
        (1_200_000_000_000, "KRW", "KRW 1.2 trillion"),
        (2_550_000_000, "EUR", "€2.55 billion"),
        (12_345_678, "GBP", "£12,345,678"),
        (950_000, "USD", "$950,000"),
        (13_000_000_000_000_000, "INR", "INR 13,000 trillion"),
        (0, "USD", "$0"),
    ],
)
def test_money_keeps_its_clothes(amount: int, currency: str, words: str) -> None:
    """A round sum is said as a newspaper says it; any other to the last unit."""
    assert money_words(Money(amount, currency)) == words


def test_money_says_when_it_covers_more_than_the_deal() -> None:
    """A package price is never shown as the price of one system."""
    assert money_words(Money(5_000_000, "USD", "package")) == "$5 million (package)"


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        (None, ""),
        ("2016-07-31", "31 July 2016"),
        ("2016-07", "July 2016"),
        ("2007", "2007"),
        ("1998~", "about 1998"),
        ("203X", "the 2030s"),
        ("../2016-06", "by June 2016"),
        ("2021/..", "2021 or later"),
        ("2007-10/2007-12", "October 2007 to December 2007"),
    ],
)
def test_dates_in_words(edtf: str | None, words: str) -> None:
    """Every form of EDTF that a claim can have has words."""
    assert date_words(edtf) == words


@given(st.text())
def test_no_report_can_steer_the_terminal(text: str) -> None:
    """Neither control characters nor marks that turn the line around come through."""
    assert not set(visible(text)) & {*map(chr, range(32)), "\x7f", "\x9b", "\u202e", "\u2066"}


def test_cells_without_a_value_say_so() -> None:
    """An empty cell is a word, not a gap."""
    assert [cell_words("value", None), cell_words("deliveries", ())] == ["unsaid", "unsaid"]
