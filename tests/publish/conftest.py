"""Nothing comes in; one small dossier, with a conflict and an untrusted text, goes out."""

from datetime import date

import pytest

from reportedly.model.claim import Claim
from reportedly.model.dates import DateRange, a_day
from reportedly.model.document import Document
from reportedly.model.money import Money
from reportedly.model.transfer import Cell, Delivery, Row
from reportedly.publish.evidence import Dossier, Evidence

_YEAR_2007 = DateRange(earliest=date(2007, 1, 1), latest=date(2007, 12, 31), grain="year")


def _document(number: int, outlet: str | None, published: DateRange | None) -> Document:
    return Document(
        document_id=f"d{number}",
        source=f"reports/{number}.txt",
        text="The contract was worth $800 million.",
        sha256="0" * 64,
        outlet=outlet,
        published=published,
        published_basis="stated" if published is not None else "unknown",
    )


def _claim(number: int, quote: str, amount: int, speaker: str | None) -> Claim:
    return Claim(
        claim_id=f"d{number}-0-0",
        document_id=f"d{number}",
        stage="contracted",
        polarity="asserted",
        certainty="fact",
        event_date=_YEAR_2007,
        supplier=("RU",),
        recipient=("IR",),
        system="S-300",
        quantity=5,
        quantity_unit="batteries",
        value=Money(amount, "USD"),
        speaker=speaker,
        anonymous=speaker is not None,
        relayed_by=("Al-Watan", "RIA Novosti") if speaker is not None else (),
        outlet=None,
        quote=quote,
        start=0,
        end=len(quote),
        rule="sign a contract",
    )


@pytest.fixture
def evidence() -> tuple[Evidence, Evidence]:
    """Two claims that disagree on the price; the second carries an escape sequence."""
    stated = _document(1, "Tasnim", a_day(date(2016, 2, 22)))
    first = _claim(1, "The contract was worth $800 million.", 800_000_000, None)
    second = _claim(2, "=It cost \x1b[31m$900 million\u202e", 900_000_000, "an official")
    return (
        Evidence(first, stated, "dispatch:x1", "ru-ir-s-300"),
        Evidence(second, _document(2, None, None), "agency:ria novosti", "ru-ir-s-300"),
    )


@pytest.fixture
def row() -> Row:
    """Russia's S-300 for Iran: five for $800 million, delivered in July 2016."""
    sure, unsure = ("d1-0-0",), ("d2-0-0",)

    def cell(value: object, against: tuple[str, ...] = ()) -> Cell:
        return Cell(
            value=value,
            credibility=4 if against else 2,
            origins=1,
            supporting=sure,
            contradicting=against,
            reason="another origin says otherwise" if against else "one origin says so",
        )

    delivery = Delivery(
        DateRange(earliest=date(2016, 7, 1), latest=date(2016, 7, 31), grain="month"), 4
    )
    return Row(
        transfer_id="ru-ir-s-300",
        supplier=("RU",),
        recipient=("IR",),
        system="S-300",
        sipri_category="Air-defence systems",
        kind="sale",
        stage="delivery_completed",
        stage_date="2016-07",
        order_date="2007",
        quantity=5,
        value=Money(800_000_000, "USD"),
        deliveries=(delivery,),
        restrictions=({"regime": "decree", "from": "2010", "to": None, "in_force": "yes"},),
        cells={
            "supplier": cell(("RU",)),
            "recipient": cell(("IR",)),
            "system": cell("S-300"),
            "order_date": cell("2007"),
            "quantity": cell(5),
            "value": cell(Money(800_000_000, "USD"), unsure),
            "stage": cell("delivery_completed"),
            "deliveries": cell((delivery,)),
        },
    )


@pytest.fixture
def dossier(row: Row, evidence: tuple[Evidence, Evidence]) -> Dossier:
    """The row with its evidence."""
    by_claim = {item.claim.claim_id: item for item in evidence}
    return Dossier(row, "As of 1 March 2017: delivered.", by_claim, date(2017, 3, 1))
