"""A scene comes in; which cues state a stage, with polarity and certainty, goes out as Verdicts."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Final, NamedTuple, cast
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from reportedly.errors import LanguageModelError
from reportedly.find.constructions import stated_stage
from reportedly.find.cues import Cue
from reportedly.find.features import Scene, cue_features, sentence_features
from reportedly.find.hedging import held_certainty, held_stage
from reportedly.model.claim import Certainty, Polarity

# Chosen by cross-validation over sets of deals (training/train.py prints the curve): the share of
# probability that must speak for some stage, and for a second claim of one family in a sentence.
ENOUGH: Final = 0.30
ENOUGH_AGAIN: Final = 0.60
# Constructions without a doubt (lexicon/data/constructions.toml) state their stage in 95 of 100
# gold sentences.
SURE: Final = 0.95
# Stages between which words alone rarely decide; a sentence seldom says two of one family.
FAMILIES: Final = {
    "requested": "interest", "offered": "interest", "negotiated": "interest", "agreed": "agree",
    "contracted": "agree", "approved": "approve", "paid": "pay", "produced": "produce",
    "delivery_started": "deliver", "delivered": "deliver", "delivery_completed": "deliver",
    "suspended": "stop", "cancelled": "stop", "refused": "stop", "resumed": "resume",
    "embargo_imposed": "bar", "embargo_lifted": "unbar", "disputed": "dispute",
    "settled": "dispute",
}  # fmt: skip
_WEIGHTS: Final = "weights.npz"


class Verdict(NamedTuple):
    """One cue that states a stage.

    Attributes:
        cue: the words.
        stage, polarity, certainty: of the codebook.
        probability: that the cue states a stage at all, 0 to 1.
    """

    cue: Cue
    stage: str
    polarity: Polarity
    certainty: Certainty
    probability: float


@dataclass(frozen=True, slots=True)
class Head:
    """A log-linear model: one weight for each feature and answer.

    Attributes:
        answers: what it chooses between.
        rows: row of each feature in the weights.
        weights: float32 array, features x answers.
        bias: float32 array, one for each answer.
    """

    answers: tuple[str, ...]
    rows: dict[str, int]
    weights: NDArray[np.float32]
    bias: NDArray[np.float32]

    def probabilities(self, features: Sequence[str]) -> dict[str, float]:
        """Probability of each answer, given the features that hold."""
        rows = [self.rows[feature] for feature in features if feature in self.rows]
        scores = self.weights[rows].sum(axis=0) + self.bias
        shares = np.exp(scores - scores.max())
        return dict(zip(self.answers, (shares / shares.sum()).tolist(), strict=True))


Heads = Mapping[str, Head]


def judge(scene: Scene, heads: Heads) -> Iterator[Verdict]:
    """The cues of a sentence that state a stage, in order of place.

    Args:
        scene: the sentence with its cues.
        heads: models for "stage", "polarity" and "certainty".
    """
    shared = sentence_features(scene)
    chosen: list[Verdict] = []
    judged = [
        _held(scene, _judge(cue, (*cue_features(scene, cue), *shared), heads)) for cue in scene.cues
    ]
    for verdict in sorted(judged, key=lambda v: (-v.probability, v.cue.first)):
        again = any(FAMILIES[v.stage] == FAMILIES[verdict.stage] for v in chosen)
        if verdict.probability > (ENOUGH_AGAIN if again else ENOUGH):
            chosen.append(verdict)
    yield from sorted(chosen, key=lambda v: v.cue.first)


def _held(scene: Scene, verdict: Verdict) -> Verdict:
    head = scene.parse[verdict.cue.first]
    certainty = held_certainty(head, verdict.certainty)
    stated = stated_stage(head)
    if stated is not None:
        sure = max(verdict.probability, SURE)
        return verdict._replace(stage=stated, certainty=certainty, probability=sure)
    stage = held_stage(head, verdict.stage)
    polarity: Polarity = "asserted" if stage != verdict.stage else verdict.polarity
    return verdict._replace(stage=stage, polarity=polarity, certainty=certainty)


def _judge(cue: Cue, features: Sequence[str], heads: Heads) -> Verdict:
    stages = heads["stage"].probabilities(features)
    none = stages.pop("none")
    stage = max(stages, key=lambda name: (stages[name], name))
    polarity = _answer(heads["polarity"], features)
    certainty = _answer(heads["certainty"], features)
    return Verdict(cue, stage, cast("Polarity", polarity), cast("Certainty", certainty), 1.0 - none)


def _answer(head: Head, features: Sequence[str]) -> str:
    shares = head.probabilities(features)
    return max(shares, key=lambda name: (shares[name], name))


@cache
def shipped_heads() -> Heads:
    """The models that come with the program, learned by `make train` from the gold reports.

    Raises:
        LanguageModelError: the file of weights is missing or damaged.
    """
    try:
        file = resources.files("reportedly.find") / _WEIGHTS
        with file.open("rb") as stream, np.load(stream, allow_pickle=False) as stored:
            return heads_from(stored)
    except (OSError, EOFError, ValueError, KeyError, BadZipFile) as error:
        raise LanguageModelError(_WEIGHTS, f"cannot be read ({error})", "reinstall") from error


def heads_from(stored: Mapping[str, NDArray[np.generic]]) -> Heads:
    """The heads of a file of weights: for each its features, answers, weights and bias."""
    return {
        name: Head(
            answers=tuple(stored[f"{name}_answers"].tolist()),
            rows={f: row for row, f in enumerate(stored[f"{name}_features"].tolist())},
            weights=stored[f"{name}_weights"].astype(np.float32),
            bias=stored[f"{name}_bias"].astype(np.float32),
        )
        for name in ("stage", "polarity", "certainty")
    }
