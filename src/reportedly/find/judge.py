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

# The share of probability that must speak for some stage, and for a second claim of one family in
# a sentence: with sets of deals held out, F1 is level between 0.35 and 0.40 and falls off beside.
ENOUGH: Final = 0.38
ENOUGH_AGAIN: Final = 0.60
# Constructions (lexicon/data/constructions.toml) decide by grammar, so no threshold applies;
# tests/find/test_constructions.py holds how often held-out gold agrees.
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
    candidates = [
        _candidate(scene, cue, (*cue_features(scene, cue), *shared), heads["stage"])
        for cue in scene.cues
    ]
    chosen: list[_Candidate] = []
    for candidate in sorted(candidates, key=lambda c: (-c.probability, c.cue.first)):
        again = any(FAMILIES[c.stage] == FAMILIES[candidate.stage] for c in chosen)
        # "Concluded a deal signed in May": sure of the stage, not of a second one.
        probability = candidate.weighed if again else candidate.probability
        if probability > (ENOUGH_AGAIN if again else ENOUGH):
            chosen.append(candidate)
    for candidate in sorted(chosen, key=lambda c: c.cue.first):
        yield _verdict(scene, candidate, heads)


class _Candidate(NamedTuple):
    cue: Cue
    features: Sequence[str]
    stage: str
    probability: float
    weighed: float
    turned: bool


def _candidate(scene: Scene, cue: Cue, features: Sequence[str], stages: Head) -> _Candidate:
    """The likeliest stage of a cue, where the grammar does not already decide it."""
    head = scene.parse[cue.first]
    shares = stages.probabilities(features)
    probability = 1.0 - shares.pop("none")
    stated = stated_stage(head)
    if stated is not None:
        return _Candidate(cue, features, stated, max(probability, SURE), probability, turned=False)
    likeliest = max(shares, key=lambda name: (shares[name], name))
    stage = held_stage(head, likeliest)
    return _Candidate(cue, features, stage, probability, probability, turned=stage != likeliest)


def _verdict(scene: Scene, candidate: _Candidate, heads: Heads) -> Verdict:
    polarity = _answer(heads["polarity"], candidate.features)
    certainty = cast("Certainty", _answer(heads["certainty"], candidate.features))
    held = held_certainty(scene.parse[candidate.cue.first], certainty)
    # Where a negation turned the stage ("decided not to ship"), it denies nothing any more.
    said = "asserted" if candidate.turned else cast("Polarity", polarity)
    return Verdict(candidate.cue, candidate.stage, said, held, candidate.probability)


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
