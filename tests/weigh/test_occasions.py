"""Claims of contracts and deliveries come in; dates and consignments are checked."""

from collections.abc import Callable

from reportedly.model.claim import Claim
from reportedly.model.dates import DateRange
from reportedly.model.transfer import Delivery
from reportedly.weigh.evidence import Voices
from reportedly.weigh.occasions import deliveries_cell, order_date_cell

Say = Callable[..., Claim]
RangeOf = Callable[[str], DateRange]


def _voices(*claims: Claim) -> Voices:
    return Voices(claims, {c.claim_id: c.document_id for c in claims}, {})


def test_dates_that_share_a_day_confirm_each_other(say: Say) -> None:
    """2007 and December 2007 agree, the more precise one is shown, and 2015 contradicts."""
    claims = [say("d1", when="2007"), say("d2", when="2007-12"), say("d3", when="2015")]
    cell = order_date_cell(_voices(*claims))
    assert (cell.value, cell.origins, cell.credibility) == ("2007-12", 2, 3)
    assert cell.contradicting == ("d3-0-0",)


def test_no_contract_no_order_date(say: Say) -> None:
    """Plans and talks have no order date."""
    planned, talks = say("d1", when="2030", certainty="planned"), say("d2", stage="negotiated")
    assert order_date_cell(_voices(planned, talks)).value is None


def test_consignments_come_in_order_and_once(say: Say, range_of: RangeOf) -> None:
    """Two reports of one consignment make one delivery; the next one stays apart."""
    first = say("d1", stage="delivery_started", when="2016-04")
    again = say("d2", stage="delivered", when="2016-04-10", quantity=2)
    last = say("d3", stage="delivery_completed", when="2016-10", quantity=3)
    cell = deliveries_cell(_voices(last, first, again))
    expected = (Delivery(range_of("2016-04-10"), 2), Delivery(range_of("2016-10"), 3))
    assert (cell.value, cell.origins) == (expected, 3)


def test_different_numbers_are_different_consignments(say: Say) -> None:
    """Two and twelve in one month are two deliveries."""
    claims = [
        say("d1", n, stage="delivered", when="2019-04", quantity=q) for n, q in enumerate((2, 12))
    ]
    value = deliveries_cell(_voices(*claims)).value
    assert isinstance(value, tuple)
    assert len(value) == 2


def test_a_bare_delivery_stands_only_alone(say: Say, range_of: RangeOf) -> None:
    """A claim without date and number says that something came, and adds nothing to more."""
    bare, dated = say("d1", stage="delivered"), say("d2", stage="delivered", when="2016")
    assert deliveries_cell(_voices(bare)).value == (Delivery(None, None),)
    assert deliveries_cell(_voices(bare, dated)).value == (Delivery(range_of("2016"), None),)


def test_a_denial_of_the_same_time_is_a_conflict(say: Say) -> None:
    """Delivered in 2016 and not delivered in 2016 conflict; not delivered in 2015 does not."""
    delivered = say("d1", stage="delivered", when="2016")
    same = say("d2", stage="delivered", when="2016-04", polarity="denied")
    earlier = say("d3", stage="delivered", when="2015", polarity="denied")
    assert deliveries_cell(_voices(delivered, same, earlier)).contradicting == ("d2-0-0",)
