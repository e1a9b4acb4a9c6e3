"""Features and files of weights come in; the judge's probabilities and its errors are checked."""

import io
from collections.abc import Iterator, Mapping
from dataclasses import replace
from importlib import resources
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.errors import LanguageModelError
from reportedly.evaluate.gold import gold_digest
from reportedly.find import judge as room
from reportedly.find.cues import cues
from reportedly.find.features import Scene
from reportedly.find.judge import FAMILIES, Head, heads_from, judge, shipped_heads
from reportedly.find.language import parse
from reportedly.model.claim import STAGES

_ROOT = Path(__file__).parents[2]
_GOLD = _ROOT / "evaluation" / "gold"
_KNOWN = st.deferred(lambda: st.sampled_from(sorted(shipped_heads()["stage"].rows)))
_FEATURES = st.lists(st.one_of(_KNOWN, st.text(max_size=8)), max_size=30)
_NAMES = st.sampled_from(["stage", "polarity", "certainty"])


@pytest.fixture
def weights_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty folder in which the program looks for its weights."""
    monkeypatch.setattr(resources, "files", lambda _package: tmp_path)
    shipped_heads.cache_clear()
    yield tmp_path / "weights.npz"
    shipped_heads.cache_clear()


def _stored() -> dict[str, Any]:
    with np.load(_ROOT / "src/reportedly/find/weights.npz", allow_pickle=False) as stored:
        return dict(stored)


def _scene(text: str) -> Scene:
    (doc,) = parse([text])
    marks = {t.i: "weapon" if t.lemma_ == "tank" else "state" for t in doc if t.pos_ != "VERB"}
    found = tuple(cue for cue in cues(doc))
    return Scene(doc, marks, found, ("first",), ("none",))


def _heads(stage: Mapping[str, float]) -> dict[str, Head]:
    """Heads that give each stage the same odds for every cue."""
    bias = {"stage": stage, "polarity": {"asserted": 1.0}, "certainty": {"fact": 1.0}}
    return {
        name: Head(
            answers=tuple(odds),
            rows={},
            weights=np.zeros((0, len(odds)), np.float32),
            bias=np.array(list(odds.values()), np.float32),
        )
        for name, odds in bias.items()
    }


@settings(deadline=None)
@given(_NAMES, _FEATURES)
def test_probabilities_sum_to_one(name: str, features: list[str]) -> None:
    """Whatever features hold, the answers share one certainty."""
    shares = shipped_heads()[name].probabilities(features)
    assert sum(shares.values()) == pytest.approx(1.0, abs=1e-5)
    assert all(0.0 <= share <= 1.0 for share in shares.values())


@settings(deadline=None)
@given(_NAMES, _FEATURES, st.lists(st.text(max_size=6).map("never seen: {}".format), max_size=9))
def test_unknown_features_change_nothing(name: str, known: list[str], new: list[str]) -> None:
    """What the gold never showed has no weight."""
    head = shipped_heads()[name]
    assert head.probabilities([*new, *known, *new]) == head.probabilities(known)


def test_the_heads_answer_in_the_words_of_the_codebook() -> None:
    """Every answer is a stage or none, a polarity, a certainty."""
    answers = {name: set(head.answers) for name, head in shipped_heads().items()}
    assert answers == {
        "stage": {"none", *STAGES},
        "polarity": {"asserted", "denied"},
        "certainty": {"fact", "planned", "possible", "conditional"},
    }
    assert set(FAMILIES) == set(STAGES)


def test_a_plain_sale_is_a_contract() -> None:
    """The clearest of sentences is read, with its words and its share of probability."""
    (verdict,) = judge(_scene("Russia sold tanks to Iraq."), shipped_heads())
    assert (verdict.stage, verdict.polarity, verdict.certainty) == (
        "contracted",
        "asserted",
        "fact",
    )
    assert room.ENOUGH < verdict.probability <= 1.0


def test_verdicts_stand_in_order_of_place() -> None:
    """However sure the judge is of each, cues come as they are read."""
    scene = _scene("Peru ordered tanks, cancelled the order, and sued the yard.")
    found = list(judge(scene, _heads({"none": -9.0, "paid": 1.0})))
    assert [v.cue.first for v in found] == [cue.first for cue in scene.cues]


@pytest.mark.parametrize(("none", "said"), [(-9.0, 3), (0.0, 1), (0.4, 1), (2.0, 0)])
def test_a_second_claim_of_one_family_needs_more(none: float, said: int) -> None:
    """One cue of a family speaks at ENOUGH, the next at ENOUGH_AGAIN only."""
    scene = _scene("Peru ordered tanks, ordered guns, and ordered shells.")
    assert len(list(judge(scene, _heads({"none": none, "paid": 0.0})))) == said


def test_a_stage_unlike_the_other_needs_no_more() -> None:
    """Two families in one sentence are two claims, at the lower bound each."""
    scene = _scene("Peru ordered tanks and sued the yard.")
    heads = _heads({"none": 0.0, "contracted": 0.0, "disputed": -9.0})
    weights = np.array([[0.0, -9.0, 9.2]], np.float32)
    stage = replace(heads["stage"], rows={"cue=sue": 0}, weights=weights)
    found = [verdict.stage for verdict in judge(scene, {**heads, "stage": stage})]
    assert found == ["contracted", "disputed"]


def test_the_shipped_weights_come_from_the_gold_of_this_tree() -> None:
    """Weights are never stale: they name the digest of the gold reports that taught them."""
    assert str(_stored()["trained_on"]) == gold_digest(_GOLD), "run `make train`"


def test_missing_weights_are_one_clear_line(weights_in: Path) -> None:
    """Without its file the judge says so, and what to do."""
    assert not weights_in.exists()
    with pytest.raises(LanguageModelError, match=r"weights\.npz: cannot be read .*reinstall$"):
        shipped_heads()


def _file(**parts: Any) -> bytes:  # noqa: ANN401 - arrays of any kind
    stream = io.BytesIO()
    np.savez(stream, **parts)
    return stream.getvalue()


_DAMAGED = {
    "a text": b"no weights",
    "of another program": _file(other=np.zeros(3)),
    "one part of twelve": _file(stage_answers=np.array(["none"])),
}
_TORN = {"empty": b"", "half": _file(stage_weights=np.zeros(900))[:5000]}


@pytest.mark.parametrize("damage", _DAMAGED)
def test_damaged_weights_are_one_clear_line(weights_in: Path, damage: str) -> None:
    """Another file, or one that lacks a part, is refused by name."""
    weights_in.write_bytes(_DAMAGED[damage])
    with pytest.raises(LanguageModelError, match=r"weights\.npz: cannot be read") as caught:
        shipped_heads()
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("damage", _TORN)
def test_a_torn_file_of_weights_is_one_clear_line(weights_in: Path, damage: str) -> None:
    """An empty file, or half a file, is refused by name as well."""
    weights_in.write_bytes(_TORN[damage])
    with pytest.raises(LanguageModelError, match=r"weights\.npz: cannot be read"):
        shipped_heads()


def test_heads_are_read_from_arrays() -> None:
    """Half-precision weights become the rows of each feature."""
    stored = _stored()
    head = heads_from(stored)["stage"]
    name = str(stored["stage_features"][7])
    assert head.rows[name] == 7
    assert head.weights.dtype == np.float32
    assert head.weights.shape == (len(head.rows), len(head.answers))
