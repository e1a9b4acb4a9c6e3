"""A few words about a claim or a report come in; the frozen noun goes out."""

import calendar
import os
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import settings

from reportedly.model.claim import Claim
from reportedly.model.dates import DateRange, Grain
from reportedly.model.document import Document

_GRAINS: tuple[Grain, ...] = ("year", "month", "day")

_CLAIM = Claim(
    claim_id="d1-0-0",
    document_id="d1",
    stage="contracted",
    polarity="asserted",
    certainty="fact",
    event_date=None,
    supplier=("RU",),
    recipient=("IR",),
    system="S-300",
    quantity=None,
    quantity_unit=None,
    value=None,
    speaker=None,
    anonymous=False,
    relayed_by=(),
    outlet=None,
    quote="A contract was signed.",
    start=0,
    end=22,
    rule="test",
)


def _range(words: str) -> DateRange:
    parts = [int(part) for part in words.split("-")]
    year, month, day = (*parts, None, None)[:3]
    first = date(year or 1, month or 1, day or 1)
    last_month = month or 12
    last = date(first.year, last_month, day or calendar.monthrange(first.year, last_month)[1])
    return DateRange(earliest=first, latest=last, grain=_GRAINS[len(parts) - 1])


def _say(document: str = "d1", start: int = 0, when: str | None = None, **fields: Any) -> Claim:  # noqa: ANN401 - any field
    listed: dict[str, Any] = {
        name: tuple(v) if isinstance(v, list) else v for name, v in fields.items()
    }
    claim = replace(
        _CLAIM,
        claim_id=f"{document}-{start}-0",
        document_id=document,
        start=start,
        event_date=None if when is None else _range(when),
    )
    return replace(claim, **listed)


def _report(
    document: str = "d1", text: str = "Text.", published: str | None = None, source: str = ""
) -> Document:
    return Document(
        document_id=document,
        source=source or f"{document}.txt",
        text=text,
        sha256="0" * 64,
        published=None if published is None else _range(published),
    )


# The gate must give one verdict on one tree, so it draws the same examples each time; at a desk
# new ones are drawn.
settings.register_profile("gate", derandomize=True, deadline=None)
if os.environ.get("CI"):
    settings.load_profile("gate")


@pytest.fixture(scope="session")
def say() -> Callable[..., Claim]:
    """Makes a claim, of a plain contract but for what is said: `say("d1", 10, stage="paid")`."""
    return _say


@pytest.fixture(scope="session")
def report() -> Callable[..., Document]:
    """Makes a report: `report("d1", text, published="2016-03-01")`."""
    return _report


@pytest.fixture(scope="session")
def range_of() -> Callable[[str], DateRange]:
    """Makes a date range of a year, a month or a day: `range_of("2015-04")`."""
    return _range
