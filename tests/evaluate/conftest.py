"""Short words come in; gold reports and claims for the tests of `evaluate` go out."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from reportedly.model.claim import Claim
from reportedly.model.dates import a_day
from reportedly.model.money import Money

QUOTE = "Russia signed an $800 million contract in 2007 to sell Iran five S-300 batteries."

_CLAIM = Claim(
    claim_id="d1-0-0",
    document_id="d1",
    stage="contracted",
    polarity="asserted",
    certainty="fact",
    event_date=a_day(date(2007, 12, 25)),
    supplier=("RU",),
    recipient=("IR",),
    system="S-300",
    quantity=5,
    quantity_unit="batteries",
    value=Money(800_000_000, "USD"),
    speaker="Rosoboronexport",
    anonymous=False,
    relayed_by=("RIA Novosti",),
    outlet="Reuters",
    quote=QUOTE,
    start=0,
    end=len(QUOTE),
    rule="test",
)
_GOLD: dict[str, Any] = {
    "transfer": "s300",
    "event": "contracted",
    "polarity": "asserted",
    "certainty": "fact",
    "event_date": "2007",
    "speaker": "Rosoboronexport",
    "relayed_by": ["RIA Novosti"],
    "quantity": 5,
    "value": {"amount": 800_000_000, "currency": "USD"},
    "optional": False,
    "quote": QUOTE,
}
_TRANSFER = {"key": "s300", "supplier": ["RU"], "recipient": ["IR"], "system": "S-300"}


@pytest.fixture
def make_claim() -> Callable[..., Claim]:
    """A claim that has everything right about the gold claim, but for the fields given."""
    return lambda **fields: replace(_CLAIM, **fields)


@pytest.fixture
def write_gold(tmp_path: Path) -> Callable[..., Path]:
    """Writes a gold report of the given name, one claim for each dict of fields, in one folder."""

    def write(name: str, *claims: dict[str, Any]) -> Path:
        folder = tmp_path / "gold"
        folder.mkdir(exist_ok=True)
        content = {
            "title": "A report",
            "text": QUOTE,
            "gold": {"transfers": [_TRANSFER], "claims": [_GOLD | claim for claim in claims]},
        }
        (folder / f"{name}.json").write_text(json.dumps(content), encoding="utf-8")
        return folder

    return write
