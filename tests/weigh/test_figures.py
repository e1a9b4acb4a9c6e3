"""Claims with numbers and prices come in; the cells that they make are checked."""

from collections.abc import Callable

from reportedly.model.claim import Claim
from reportedly.model.money import Money
from reportedly.weigh.evidence import Voices
from reportedly.weigh.figures import quantity_cell, value_cell

Say = Callable[..., Claim]


def _voices(*claims: Claim) -> Voices:
    return Voices(claims, {c.claim_id: c.document_id for c in claims}, {})


def test_most_origins_win(say: Say) -> None:
    """The number that most origins say stands, others contradict, and copies count once."""
    four = [say("d1", n, quantity=4) for n in range(3)]
    five = [say(d, quantity=5) for d in ("d2", "d3")]
    cell = quantity_cell(_voices(*four, *five))
    assert (cell.value, cell.origins, cell.credibility) == (5, 2, 3)
    assert set(cell.contradicting) == {c.claim_id for c in four}


def test_the_contract_comes_before_other_steps(say: Say) -> None:
    """A number of the contract outweighs any number of mere talks, and a fact any plan."""
    ordered = say("d1", quantity=5, quantity_unit="aircraft")
    talks = [say(f"d{n}", stage="negotiated", quantity=40) for n in (2, 3)]
    planned = [say(f"d{n}", certainty="planned", quantity=9) for n in (4, 5)]
    cell = quantity_cell(_voices(*planned, *talks, ordered))
    assert (cell.value, cell.contradicting) == (5, ())


def test_units_that_count_differently_do_not_contradict(say: Say) -> None:
    """Five batteries and forty launchers are no conflict; jets and aircraft are one unit."""
    batteries = say("d1", quantity=5, quantity_unit="batteries")
    launchers = say("d2", quantity=40, quantity_unit="launchers")
    assert quantity_cell(_voices(batteries, launchers)).contradicting == ()
    jets, aircraft = (
        say(d, quantity=n, quantity_unit=u)
        for d, n, u in (("d1", 4, "jets"), ("d2", 6, "aircraft"))
    )
    assert len(quantity_cell(_voices(jets, aircraft)).contradicting) == 1


def test_rounded_prices_confirm_each_other(say: Say) -> None:
    """$810 million and $800 million are one price in two claims; $1 billion is another."""
    exact = [say(d, value=Money(800_000_000, "USD")) for d in ("d1", "d2")]
    rounded = say("d3", value=Money(810_000_000, "USD"))
    other = say("d4", value=Money(1_000_000_000, "USD"))
    cell = value_cell(_voices(rounded, other, *exact))
    assert (cell.value, cell.origins) == (Money(800_000_000, "USD"), 3)
    assert cell.contradicting == (other.claim_id,)


def test_package_prices_and_other_currencies_stand_aside(say: Say) -> None:
    """The price of a package is not the order's, and nobody converts currencies."""
    package = say("d1", value=Money(4_000_000_000, "USD", "package"))
    euros = say("d2", value=Money(600_000_000, "EUR"))
    dollars = [say(d, value=Money(800_000_000, "USD")) for d in ("d3", "d4")]
    cell = value_cell(_voices(package, euros, *dollars))
    assert (cell.value, cell.contradicting) == (Money(800_000_000, "USD"), ())
    assert value_cell(_voices(package)).credibility == 6


def test_denied_figures_do_not_count(say: Say) -> None:
    """A number in a denial is nobody's number."""
    assert quantity_cell(_voices(say("d1", quantity=5, polarity="denied"))).value is None
