"""Weights and features come in; scores, and errors about files of weights, are checked."""

from collections.abc import Iterator
from importlib import resources
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.errors import LanguageModelError
from reportedly.interpret.ranker import SIDES, Question, Ranker, shipped_ranker

_RANKER = Ranker({"system": {"near": 1.5, "far": -2.0}, "pair": {SIDES: 0.5}})


@pytest.fixture
def weights_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty folder in which the program looks for its weights."""
    monkeypatch.setattr(resources, "files", lambda _package: tmp_path)
    shipped_ranker.cache_clear()
    yield tmp_path / "weights.tsv"
    shipped_ranker.cache_clear()


def test_a_score_is_the_sum_of_its_features() -> None:
    """Each feature that holds counts once, however often it is named."""
    assert _RANKER.score("system", ["near", "far", "near"]) == -0.5
    assert _RANKER.score("system", []) == 0.0


@given(st.lists(st.text(max_size=5).map("never seen: {}".format)))
def test_unknown_features_weigh_nothing(features: list[str]) -> None:
    """What the gold never showed speaks for nobody."""
    assert _RANKER.score("system", ["near", *features]) == 1.5
    assert _RANKER.score("quantity", features) == 0.0


def test_the_sides_count_fully_where_no_weight_says_otherwise() -> None:
    """How much a pair trusts its sides is learned, and one without a weight."""
    assert _RANKER.trust_in_sides == 0.5
    assert Ranker({}).trust_in_sides == 1.0


def test_the_shipped_weights_answer_every_question() -> None:
    """Every question has weights, and each is a finite number."""
    weights = shipped_ranker().weights
    assert set(weights) == set(get_args(Question))
    assert all(abs(w) < 100 for table in weights.values() for w in table.values())
    assert SIDES in weights["pair"]


def test_a_file_of_weights_is_read_line_by_line(weights_in: Path) -> None:
    """Question, feature and weight stand between tabs."""
    weights_in.write_text("system\tnear: a b\t1.5\npair\tsides\t0.25\n", encoding="utf-8")
    assert shipped_ranker() == Ranker({"system": {"near: a b": 1.5}, "pair": {"sides": 0.25}})


def test_missing_weights_are_one_clear_line(weights_in: Path) -> None:
    """Without its file the ranker says so, and what to do."""
    assert not weights_in.exists()
    with pytest.raises(LanguageModelError, match=r"weights\.tsv: cannot be read .*reinstall$"):
        shipped_ranker()


@pytest.mark.parametrize(
    "content",
    [b"system\tnear\n", b"system\tnear\tmuch\n", b"system near 1.5\n", b"\xff\xfe\x00", b"PK\x03"],
)
def test_damaged_weights_are_one_clear_line(weights_in: Path, content: bytes) -> None:
    """A line cut short, a word for a number, and another file are refused by name."""
    weights_in.write_bytes(content)
    with pytest.raises(LanguageModelError, match=r"weights\.tsv: cannot be read") as caught:
        shipped_ranker()
    assert "\n" not in str(caught.value)
