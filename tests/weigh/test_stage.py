"""Claims of a case come in; the stage that the row shows is checked."""

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reportedly.model.claim import Claim
from reportedly.model.dates import DateRange
from reportedly.weigh.evidence import Voices
from reportedly.weigh.stage import stage_cell

Say = Callable[..., Claim]

_FILE = Path(__file__).parent / "cases" / "stages.toml"
_CASES = tomllib.loads(_FILE.read_text(encoding="utf-8"))


def _voices(claims: list[Claim], said: dict[str, DateRange] | None = None) -> Voices:
    return Voices(claims, {c.claim_id: c.document_id for c in claims}, said or {})


@pytest.mark.parametrize("case", list(_CASES.values()), ids=list(_CASES))
def test_cases(say: Say, range_of: Callable[[str], DateRange], case: dict[str, Any]) -> None:
    """Every case of the pile shows the stage that it says, in whatever order claims come."""
    claims = [say(**line, start=number) for number, line in enumerate(case["claims"])]
    said = {document: range_of(day) for document, day in case.get("said", {}).items()}
    expected = [None if words == "__none__" else words for words in case["expected"]]
    for arrival in (claims, claims[::-1]):
        cell, when = stage_cell(_voices(arrival, said))
        assert [cell.value, when] == expected


def test_a_later_denial_speaks_against_the_stage(
    say: Say, range_of: Callable[[str], DateRange]
) -> None:
    """What is denied after it has happened is a conflict; denied before, a succession."""
    delivered = say("d1", stage="delivered", when="2016-04-10")
    denied = say("d2", stage="delivered", polarity="denied")
    said = {"d1": range_of("2016-04-11")}
    later, _ = stage_cell(_voices([delivered, denied], said | {"d2": range_of("2016-05-01")}))
    assert (later.contradicting, later.credibility) == ((denied.claim_id,), 4)
    before, _ = stage_cell(_voices([delivered, denied], said | {"d2": range_of("2015-01-20")}))
    assert (before.contradicting, before.credibility) == ((), 2)
