"""Claims of a case come in; the transfers they are grouped into are checked."""

import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.lexicon.systems import family_of
from reportedly.merge.transfers import transfers
from reportedly.model.claim import Claim

Say = Callable[..., Claim]

_PILES = ("in_the_wild", "synthetic", "must_stay_silent", "known_failures")
_KNOWN = pytest.mark.xfail(reason="a known failure, see its pile")


def _cases() -> Iterator[object]:
    for pile in _PILES:
        file = Path(__file__).parent / "cases" / f"{pile}.toml"
        marks = [_KNOWN] if pile == "known_failures" else []
        for name, case in tomllib.loads(file.read_text(encoding="utf-8")).items():
            yield pytest.param(case, id=f"{pile}-{name}", marks=marks)


def _claims(say: Say, case: dict[str, Any]) -> list[Claim]:
    said = [{**line, "start": number} for number, line in enumerate(case["claims"])]
    return [say(**{k: None if v == "__none__" else v for k, v in line.items()}) for line in said]


@pytest.mark.parametrize("case", list(_cases()))
def test_cases(say: Say, case: dict[str, Any]) -> None:
    """Every case of the piles is grouped as it says."""
    claims = _claims(say, case)
    number_of = {c.claim_id: n for n, c in enumerate(claims)}
    found = transfers(claims, family_of)
    grouped = {t.transfer_id: sorted(number_of[c] for c in t.claim_ids) for t in found}
    assert grouped == case["transfers"]


def test_one_variant_names_the_system_and_several_the_family(say: Say) -> None:
    """A row says S-300PMU-2 when no other variant is named, and S-300 when two are."""
    head, one, two = (
        say("d1", n, system=s) for n, s in enumerate(("S-300", "S-300PMU-1", "S-300PMU-2"))
    )
    assert transfers([head, one], family_of)[0].system == "S-300PMU-1"
    assert transfers([head, one, two], family_of)[0].system == "S-300"


def test_the_side_most_said_names_the_transfer(say: Say) -> None:
    """One sentence that adds a state to a side does not change the transfer's name."""
    claims = [say("d1"), say("d2"), say("d3", supplier=("BY", "RU"))]
    (found,) = transfers(claims, family_of)
    assert (found.transfer_id, found.supplier) == ("ru-ir-s-300", ("RU",))


_FIELDS = st.fixed_dictionaries(
    {
        "document": st.sampled_from(["d1", "d2", "d3"]),
        "when": st.sampled_from([None, "2007", "2010-05", "2015-11-09"]),
        "stage": st.sampled_from(
            ["contracted", "paid", "delivered", "cancelled", "embargo_lifted"]
        ),
        "certainty": st.sampled_from(["fact", "planned"]),
        "supplier": st.sampled_from([(), ("RU",), ("BY",), ("BY", "RU"), ("CN",)]),
        "recipient": st.sampled_from([(), ("IR",), ("IQ",)]),
        "system": st.sampled_from([None, "arms", "helicopters", "Mi-17", "S-300", "S-300PMU-2"]),
        "quantity": st.sampled_from([None, 4, 5]),
        "order": st.sampled_from([None, None, None, "second batch"]),
    }
)


@given(lines=st.lists(_FIELDS, max_size=14), data=st.data())
def test_laws_of_grouping(say: Say, lines: list[dict[str, Any]], data: st.DataObject) -> None:
    """Ids are unique, no claim is in two transfers, and the order of arrival changes nothing."""
    claims = [say(**line, start=number) for number, line in enumerate(lines)]
    found = transfers(claims, family_of)
    assert len({t.transfer_id for t in found}) == len(found)
    members = [claim_id for t in found for claim_id in t.claim_ids]
    assert len(members) == len(set(members))
    assert transfers(data.draw(st.permutations(claims)), family_of) == found
