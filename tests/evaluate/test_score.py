"""Matching and scoring of claims against gold."""

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from reportedly.evaluate.gold import read_gold
from reportedly.evaluate.matching import Comparison, compare_all
from reportedly.evaluate.score import Figure, Scores, score
from reportedly.model.claim import Claim
from reportedly.model.dates import a_day
from reportedly.model.document import Document
from reportedly.model.money import Money
from reportedly.publish.evidence import Evidence
from reportedly.publish.json_text import jsonl_text
from reportedly.publish.records import claim_record

MakeClaim = Callable[..., Claim]
WriteGold = Callable[..., Path]

_SHARED_SCORER = Path(__file__).parents[3] / "shared" / "score_claims.py"


def _compare(folder: Path, **claims: list[Claim]) -> tuple[Comparison, ...]:
    read = [(f"elsewhere/{name}.txt", found) for name, found in claims.items()]
    return compare_all(read_gold(folder), read)


def _score(folder: Path, **claims: list[Claim]) -> Scores:
    return score(_compare(folder, **claims))


def test_a_claim_that_is_right_in_everything_scores_one(
    make_claim: MakeClaim, write_gold: WriteGold
) -> None:
    """All four figures and all accuracies are 1 when reader and gold agree."""
    scores = _score(write_gold("a", {}), a=[make_claim()])
    assert set(scores.levels.values()) == {Figure(1.0, 1.0, 1.0)}
    assert {accuracy for accuracy, _ in scores.accuracy.values()} == {1.0}


@pytest.mark.parametrize(
    ("fields", "right"),
    [
        ({"stage": "agreed"}, ["family", "deal"]),
        ({"stage": "paid"}, []),
        ({"quote": "Nothing of this stands in the gold report."}, []),
        ({"supplier": ("CN",)}, ["family", "stage"]),
        ({"supplier": ("BY", "RU")}, ["family", "stage", "deal", "claim"]),
        ({"recipient": ()}, ["family", "stage"]),
        ({"system": "S-300PMU-1"}, ["family", "stage", "deal", "claim"]),
        ({"system": None}, ["family", "stage"]),
        ({"polarity": "denied"}, ["family", "stage", "deal"]),
        ({"certainty": "planned"}, ["family", "stage", "deal"]),
        ({"quantity": 4}, ["family", "stage", "deal"]),
        ({"value": Money(810_000_000, "USD")}, ["family", "stage", "deal", "claim"]),
        ({"value": Money(900_000_000, "USD")}, ["family", "stage", "deal"]),
        ({"value": Money(800_000_000, "EUR")}, ["family", "stage", "deal"]),
        ({"event_date": None}, ["family", "stage", "deal"]),
        ({"event_date": a_day(date(2008, 1, 1))}, ["family", "stage", "deal"]),
        ({"speaker": None, "relayed_by": ()}, ["family", "stage", "deal", "claim"]),
    ],
)
def test_each_role_counts_at_its_level(
    fields: dict[str, object], right: list[str], make_claim: MakeClaim, write_gold: WriteGold
) -> None:
    """A wrong role costs the levels that contain it, and no other."""
    scores = _score(write_gold("a", {}), a=[make_claim(**fields)])
    assert [level for level, figure in scores.levels.items() if figure.f1 == 1.0] == right


def test_misses_and_false_claims_lower_recall_and_precision(
    make_claim: MakeClaim, write_gold: WriteGold
) -> None:
    """Two gold claims and four read ones, of which one is right: P 1/4, R 1/2, F1 1/3."""
    write_gold("a", {}, {"event": "paid", "quote": "Iran has paid the first instalment."})
    folder = write_gold("b")
    false = [make_claim(quote=f"{word} sentence") for word in ("Some", "Another")]
    scores = _score(folder, a=[make_claim(), false[0]], b=[make_claim(), false[1]])
    assert scores.levels["family"] == Figure(0.25, 0.5, 0.333)
    assert (scores.distractor_reports, scores.distractor_false_claims) == (1, 2)
    assert scores.recall_by_stage == {"contracted": (1, 1), "paid": (0, 1)}


def test_optional_claims_are_neither_missed_nor_hit(
    make_claim: MakeClaim, write_gold: WriteGold
) -> None:
    """A contestable gold claim changes nothing, whether it is read or not."""
    folder = write_gold("a", {}, {"optional": True, "quote": "It may have been paid."})
    hit = make_claim(claim_id="d1-9-0", quote="It may have been paid.")
    assert _score(folder, a=[make_claim()]) == _score(folder, a=[make_claim(), hit])


def test_matching_is_one_to_one(make_claim: MakeClaim, write_gold: WriteGold) -> None:
    """The read claim that agrees most takes the gold claim; its double is false."""
    twin = make_claim(claim_id="d1-0-1", system=None)
    (comparison,) = _compare(write_gold("a", {}), a=[twin, make_claim()])
    assert [match.claim.claim_id for match in comparison.matches] == ["d1-0-0"]
    assert comparison.false == (twin,)


def test_a_wrong_stage_of_the_family_is_confused(
    make_claim: MakeClaim, write_gold: WriteGold
) -> None:
    """Confusions count what gold calls a stage and what the reader called it."""
    scores = _score(write_gold("a", {}), a=[make_claim(stage="agreed")])
    assert scores.confusion == (("contracted", "agreed", 1),)


@pytest.mark.skipif(not _SHARED_SCORER.is_file(), reason="the shared scorer lies elsewhere")
def test_the_figures_are_those_of_the_shared_scorer(
    make_claim: MakeClaim, write_gold: WriteGold, tmp_path: Path
) -> None:
    """On hits, misses, doubles, wrong roles and optional claims both scorers say the same."""
    write_gold("a", {}, {"event": "agreed"}, {"optional": True, "event": "paid"})
    write_gold("b", {"system": "Tor-M1", "event_date": "2007-10/2007-12"}, {"value": None})
    folder = write_gold("c")
    claims = {
        "a": [make_claim(stage=stage) for stage in ("agreed", "contracted", "paid", "delivered")],
        "b": [make_claim(system="Tor"), make_claim(quantity=4, speaker="an official")],
        "c": [make_claim(relayed_by=(), event_date=None)],
    }
    lines = (
        claim_record(Evidence(replace(claim, claim_id=f"{name}{number}"), _report(name), "", None))
        for name, found in claims.items()
        for number, claim in enumerate(found)
    )
    exported = tmp_path / "claims.jsonl"
    exported.write_text(jsonl_text(lines), encoding="utf-8")
    command = [sys.executable, str(_SHARED_SCORER), str(folder), str(exported)]
    shared = subprocess.run(command, capture_output=True, check=True, text=True)  # noqa: S603
    ours = json.loads(json.dumps(_score(folder, **claims).as_dict()))
    del ours["confusion"]
    assert json.loads(shared.stdout) == ours


def _report(name: str) -> Document:
    return Document(document_id=f"d{name}", source=f"x/{name}.txt", text="", sha256="")
