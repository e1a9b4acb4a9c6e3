"""The quality gate: floors rise by themselves and fall only for a reason."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reportedly.errors import GoldError
from reportedly.evaluate.floors import read_floors
from reportedly.evaluate.gate import gate
from reportedly.evaluate.gold import read_gold
from reportedly.evaluate.matching import compare_all
from reportedly.evaluate.score import Scores, score
from reportedly.model.claim import Claim

MakeClaim = Callable[..., Claim]
WriteGold = Callable[..., Path]


@pytest.fixture
def gold(write_gold: WriteGold) -> Path:
    """A folder with one report of three claims."""
    return write_gold("a", *({"quote": f"Sentence number {n} was signed."} for n in range(3)))


@pytest.fixture
def scores(gold: Path, make_claim: MakeClaim) -> Callable[[int], Scores]:
    """The scores of a reader that finds so many of the three claims, and nothing else."""

    def of(found: int) -> Scores:
        claims = [make_claim(quote=f"Sentence number {n} was signed.") for n in range(found)]
        return score(compare_all(read_gold(gold), [("a.txt", claims)]))

    return of


def test_a_figure_below_its_floor_is_named(
    scores: Callable[[int], Scores], gold: Path, tmp_path: Path
) -> None:
    """One line for each figure that fell, with the figure, the floor and what to do."""
    floors = tmp_path / "floors.toml"
    assert gate(scores(2), gold, floors, "raise", None) == []
    assert gate(scores(3), gold, floors, None, None) == []
    lines = gate(scores(1), gold, floors, None, None)
    assert [line.split(" is ")[0] for line in lines] == [
        "claim_f1", "deal_f1", "family_f1", "stage_f1",
    ]  # fmt: skip
    assert lines[0].startswith("claim_f1 is 0.500, below its floor 0.800; repair what lost it")


def test_floors_stand_on_a_grid_below_the_figure(
    scores: Callable[[int], Scores], gold: Path, tmp_path: Path
) -> None:
    """A floor is its figure rounded down to 0.005."""
    floors = tmp_path / "floors.toml"
    gate(scores(1), gold, floors, "raise", None)
    assert read_floors(floors).figures["family_f1"] == 0.5
    gate(scores(2), gold, floors, "raise", None)
    assert read_floors(floors).figures["family_f1"] == 0.8


def test_raising_never_lowers(scores: Callable[[int], Scores], gold: Path, tmp_path: Path) -> None:
    """--raise-floors with a worse reader keeps the floors and still fails."""
    floors = tmp_path / "floors.toml"
    gate(scores(3), gold, floors, "raise", None)
    before = floors.read_bytes()
    assert gate(scores(1), gold, floors, "raise", None)
    assert floors.read_bytes() == before


def test_lowering_takes_a_reason_that_the_changelog_keeps(
    scores: Callable[[int], Scores], gold: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a reason nothing changes; with one, the changelog names each floor that fell."""
    monkeypatch.chdir(tmp_path)
    changelog = Path("CHANGELOG.md")
    changelog.write_text("# Changelog\n\n## [Unreleased]\n\n- Old.\n", encoding="utf-8")
    floors = tmp_path / "floors.toml"
    gate(scores(3), gold, floors, "raise", None)
    with pytest.raises(GoldError, match="--because"):
        gate(scores(1), gold, floors, "lower", " ")
    assert gate(scores(1), gold, floors, "lower", "the gold was corrected") == []
    text = changelog.read_text(encoding="utf-8")
    assert "family_f1 1.000 to 0.500" in text
    assert "): the gold was corrected\n" in text


def test_other_gold_reports_are_noticed(
    scores: Callable[[int], Scores], gold: Path, tmp_path: Path, write_gold: WriteGold
) -> None:
    """Floors belong to the gold reports that they were measured on."""
    floors = tmp_path / "floors.toml"
    gate(scores(3), gold, floors, "raise", None)
    write_gold("b")
    (line,) = gate(scores(3), gold, floors, None, None)
    assert line.startswith("the gold reports are not those")


def test_missing_floors_are_an_error(
    scores: Callable[[int], Scores], gold: Path, tmp_path: Path
) -> None:
    """A gate without floors would let everything through."""
    with pytest.raises(GoldError, match="--raise-floors"):
        gate(scores(3), gold, tmp_path / "none.toml", None, None)
