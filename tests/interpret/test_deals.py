"""Small reports come in; who sells what to whom is held against a reader's answer."""

import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from reportedly.find.findings import find
from reportedly.interpret.claims import interpret
from reportedly.interpret.deals import deals
from reportedly.interpret.ranker import Ranker, shipped_ranker
from reportedly.model.claim import Claim
from reportedly.model.document import Document

_CASES = Path(__file__).parent / "cases"
_PILES = ("in_the_wild", "synthetic", "must_stay_silent", "known_failures")
Read = Mapping[str, tuple[Claim, ...]]


def _pile(name: str) -> list[dict[str, Any]]:
    table = tomllib.loads((_CASES / f"deals_{name}.toml").read_text(encoding="utf-8"))
    cases: list[dict[str, Any]] = table["case"]
    return cases


def _params(*names: str) -> list[object]:
    return [pytest.param(case, id=case["name"]) for name in names for case in _pile(name)]


@pytest.fixture(scope="session")
def read(report: Callable[..., Document]) -> Read:
    """The claims of all cases by text, read in one go."""
    texts = [case["text"] for name in _PILES for case in _pile(name)]
    documents = [report(f"d{number}", text) for number, text in enumerate(texts)]
    return {d.text: interpret(d, f) for d, f in zip(documents, find(documents), strict=True)}


def _deals(claims: tuple[Claim, ...]) -> list[str]:
    sides = {
        f"{'+'.join(c.supplier) or '?'} > {'+'.join(c.recipient) or '?'}: {c.system}"
        for c in claims
    }
    return sorted(sides)


@pytest.mark.parametrize("case", _params("in_the_wild", "synthetic"))
def test_who_sells_what_to_whom(case: dict[str, Any], read: Read) -> None:
    """Every claim of a report has the sides and the system that a reader would name."""
    assert _deals(read[case["text"]]) == case["deals"]


@pytest.mark.parametrize("case", _params("must_stay_silent"))
def test_a_bystander_is_on_no_side(case: dict[str, Any], read: Read) -> None:
    """States that a report only mentions neither sell nor buy."""
    claims = read[case["text"]]
    assert claims
    sides = {state for claim in claims for state in (*claim.supplier, *claim.recipient)}
    assert not sides & set(case["never"])


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize("case", _params("known_failures"))
def test_what_a_reader_would_still_understand(case: dict[str, Any], read: Read) -> None:
    """Reports that a reader understands and the program does not, yet."""
    assert _deals(read[case["text"]]) == case["deals"]


def test_there_are_enough_cases() -> None:
    """The piles stay as large as they were promised."""
    assert len(_pile("in_the_wild")) + len(_pile("synthetic")) >= 40


def test_nobody_deals_with_himself(read: Read) -> None:
    """No state stands on both sides of a claim."""
    assert not any(set(c.supplier) & set(c.recipient) for claims in read.values() for c in claims)


def test_every_statement_has_a_deal(report: Callable[..., Document]) -> None:
    """Statements and deals go together, and a list of systems is a deal for each."""
    text = "Iraq ordered Mi-28 helicopters and Pantsir-S1 missiles from Russia."
    (found,) = find([report("d1", text)])
    spoken = list(deals(found, shipped_ranker()))
    assert len(spoken) == len(found.statements)
    assert [deal.system for deal in spoken[0]] == ["Mi-28", "Pantsir-S1"]


def test_without_weights_every_answer_is_still_one_of_the_candidates(
    report: Callable[..., Document],
) -> None:
    """A ranker that knows nothing chooses among what is named, the same in every run."""
    (found,) = find([report("d1", "Russia sold S-400 missiles to Turkey.")])
    (chosen,), *_ = deals(found, Ranker({}))
    assert (chosen,) == next(deals(found, Ranker({})))
    assert {*chosen.supplier, *chosen.recipient} <= {"RU", "TR"}
