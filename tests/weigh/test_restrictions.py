"""Claims about embargoes come in; bars with their spans are checked."""

from collections.abc import Callable
from datetime import date

from reportedly.model.claim import Claim
from reportedly.model.transfer import Transfer
from reportedly.weigh.restrictions import concerns, restrictions

Say = Callable[..., Claim]

TRANSFER = Transfer(
    transfer_id="ru-ir-s-300",
    supplier=("RU",),
    recipient=("IR",),
    system="S-300",
    claim_ids=("d1-0-0",),
)


def _imposed(say: Say, quote: str, **fields: object) -> Claim:
    return say("d1", stage="embargo_imposed", quote=quote, **fields)


def _lifted(say: Say, quote: str, **fields: object) -> Claim:
    return say("d2", stage="embargo_lifted", quote=quote, **fields)


def test_a_bar_and_its_end_are_one_interval(say: Say) -> None:
    """The Council's bar of 2010 ends with the decree of 2015 when no other end is named."""
    bar = _imposed(say, "citing United Nations sanctions", when="2010")
    end = _lifted(say, "signed a decree lifting the ban", when="2015-04-13")
    assert restrictions([bar, end]) == (
        {"regime": "UN Security Council", "from": "2010", "to": "2015-04-13", "in_force": "no"},
    )


def test_regimes_with_ends_of_their_own_stay_apart(say: Say) -> None:
    """An EU embargo and a resolution are two bars; one that nobody lifted is in force."""
    eu = _imposed(say, "the EU arms embargo", when="1989")
    un = _imposed(say, "under Resolution 1929", when="2010")
    un_end = _lifted(say, "Resolution 1929 lapsed", when="2016")
    found = {bar["regime"]: bar["in_force"] for bar in restrictions([eu, un, un_end])}
    assert found == {"EU": "yes", "UN Security Council resolution 1929": "no"}


def test_a_denied_end_is_disputed(say: Say) -> None:
    """Where someone denies that a bar was lifted, it is neither in force nor not."""
    bar, end = _imposed(say, "UN embargo"), _lifted(say, "UN embargo ended", when="2020-10-18")
    denial = say("d3", stage="embargo_lifted", polarity="denied", quote="the UN embargo stands")
    assert restrictions([bar, end, denial])[0]["in_force"] == "disputed"


def test_a_bar_imposed_anew_is_in_force(say: Say) -> None:
    """A bar that returned after it was lifted holds."""
    end = _lifted(say, "EU", when="2016")
    assert restrictions([_imposed(say, "EU", when="2018"), end])[0]["in_force"] == "yes"


def test_planned_bars_are_none(say: Say) -> None:
    """A threat of an embargo bars nothing."""
    assert restrictions([_imposed(say, "the EU may ban arms", certainty="possible")]) == ()


def test_a_bar_that_was_over_does_not_touch(say: Say) -> None:
    """An embargo on all arms that ended before anything happened is no restriction on it."""
    bar = _imposed(say, "UN", when="1990", system="arms")
    end = _lifted(say, "UN", when="2004", system="arms")
    assert restrictions([bar, end], date(2012, 10, 1)) == ()
    assert len(restrictions([bar, end], date(2003, 1, 1))) == 1


def test_which_bars_concern_a_transfer(say: Say) -> None:
    """Its own claims, and bars on all arms for its recipient that do not name another supplier."""
    sweeping = {"start": 9, "system": "arms", "supplier": ()}
    assert concerns(_imposed(say, "ban"), TRANSFER)
    assert concerns(_imposed(say, "ban", **sweeping), TRANSFER)
    assert not concerns(_imposed(say, "ban", **(sweeping | {"supplier": ("CN",)})), TRANSFER)
    assert not concerns(_imposed(say, "ban", **(sweeping | {"recipient": ("SY",)})), TRANSFER)
    assert not concerns(_imposed(say, "ban", start=9, system="T-90"), TRANSFER)
    assert not concerns(say("d1", start=9, system="arms"), TRANSFER)
