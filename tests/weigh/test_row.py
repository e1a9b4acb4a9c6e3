"""Transfers and claims come in; whole rows and the sentence that states them are checked."""

from collections.abc import Callable
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.claim import Claim
from reportedly.model.dates import DateRange
from reportedly.model.money import Money
from reportedly.model.transfer import Transfer
from reportedly.weigh.row import row, rows
from reportedly.weigh.sentence import state_sentence

Say = Callable[..., Claim]

CELLS = {
    "supplier",
    "recipient",
    "system",
    "order_date",
    "quantity",
    "value",
    "stage",
    "deliveries",
}


def _transfer(claims: list[Claim]) -> Transfer:
    return Transfer(
        transfer_id="ru-ir-s-300",
        supplier=("RU",),
        recipient=("IR",),
        system="S-300",
        claim_ids=tuple(c.claim_id for c in claims),
    )


def _story(say: Say) -> list[Claim]:
    return [
        say("d1", 0, when="2007", value=Money(800_000_000, "USD"), quantity=5),
        say("d1", 1, when="2010", stage="embargo_imposed", quote="UN sanctions barred it."),
        say("d2", 2, when="2015-04", stage="embargo_lifted", quote="A decree lifted the ban."),
        say("d2", 3, stage="paid", polarity="denied", speaker="Moscow"),
        say("d3", 4, stage="delivered", certainty="planned", when="2016"),
    ]


def test_the_sentence_of_the_workbench(say: Say) -> None:
    """A contract, a bar and no delivery read as one plain sentence."""
    claims = _story(say)
    weighed = row(_transfer(claims), claims, {c.claim_id: c.document_id for c in claims})
    assert state_sentence(weighed, date(2016, 3, 1)) == (
        "As of 1 March 2016: contracted in 2007, barred from 2010 to April 2015, not delivered."
    )


def test_a_row_has_every_cell(say: Say) -> None:
    """The columns show what their cells say, and every cell names its claims."""
    claims = _story(say)
    weighed = row(_transfer(claims), claims, {c.claim_id: c.document_id for c in claims})
    assert set(weighed.cells) == CELLS
    assert (weighed.order_date, weighed.quantity, weighed.value) == (
        "2007",
        5,
        Money(800_000_000, "USD"),
    )
    assert weighed.cells["supplier"].supporting == ("d1-0-0", "d1-1-0", "d2-2-0", "d3-4-0")
    assert weighed.sipri_category == "Air-defence systems"


def test_conflicts_are_counted(say: Say) -> None:
    """The sentence ends with the number of cells that somebody contradicts."""
    claims = [say("d1", quantity=4, when="2007"), say("d2", quantity=5, when="2015")]
    weighed = row(_transfer(claims), claims, {c.claim_id: c.document_id for c in claims})
    assert state_sentence(weighed, None).endswith("not delivered. Two conflicts.")


def test_ends_of_a_transfer(say: Say) -> None:
    """Deliveries are counted, a cancelled order is not said to be undelivered, plans are plans."""
    came = say("d1", when="2016-10", stage="delivery_completed", quantity=5)
    ended = say("d1", when="2014", stage="cancelled")
    plan = say("d1", certainty="planned")
    said = {}
    for claim in (came, ended, plan):
        weighed = row(_transfer([claim]), [claim], {claim.claim_id: "d1"})
        said[claim.stage] = state_sentence(weighed, None).removeprefix("All reports together: ")
    assert said == {
        "delivery_completed": "fully delivered (5 in October 2016).",
        "cancelled": "cancelled in 2014.",
        "contracted": "only plans or possibilities are reported, not delivered.",
    }


def test_rows_find_the_bars_on_all_arms(say: Say) -> None:
    """A bar on all arms for the recipient appears in the row though it is no claim of its own."""
    order = say("d1", when="2016")
    bar = say("d2", stage="embargo_imposed", system="arms", supplier=(), when="2010", quote="EU")
    found = rows([_transfer([order])], [bar, order], {"d1-0-0": "a", "d2-0-0": "b"})
    assert [bar["regime"] for bar in found[0].restrictions] == ["EU"]
    assert found[0].cells["stage"].supporting == ("d1-0-0",)


_LINES = st.fixed_dictionaries(
    {
        "document": st.sampled_from(["d1", "d2", "d3"]),
        "when": st.sampled_from([None, "2007", "2010-05", "2015-11-09"]),
        "stage": st.sampled_from(
            ["contracted", "paid", "delivered", "suspended", "embargo_lifted"]
        ),
        "polarity": st.sampled_from(["asserted", "denied"]),
        "certainty": st.sampled_from(["fact", "planned"]),
        "quantity": st.sampled_from([None, 4, 5]),
        "value": st.sampled_from([None, Money(8, "USD"), Money(9, "USD"), Money(8, "EUR")]),
    }
)


@given(lines=st.lists(_LINES, min_size=1, max_size=10), data=st.data())
def test_laws_of_a_row(
    say: Say,
    range_of: Callable[[str], DateRange],
    lines: list[dict[str, object]],
    data: st.DataObject,
) -> None:
    """No claim is on both sides of a cell, digits are 1 to 6, and order of arrival is nothing."""
    claims = [say(**line, start=number) for number, line in enumerate(lines)]
    origin_of = {c.claim_id: c.document_id for c in claims}
    said_on = {"d1": range_of("2016-01-01"), "d2": None}
    weighed = row(_transfer(claims), claims, origin_of, said_on)
    for cell in weighed.cells.values():
        assert not set(cell.supporting) & set(cell.contradicting)
        assert 1 <= cell.credibility <= 6
        assert (cell.credibility == 6) == (not cell.supporting)
    shuffled = data.draw(st.permutations(claims))
    assert row(_transfer(claims), shuffled, origin_of, said_on) == weighed
    assert state_sentence(weighed, None).endswith(".")
