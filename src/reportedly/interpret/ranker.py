"""The features of a candidate come in; how much they speak for it goes out."""

from collections.abc import Iterable
from functools import cache
from importlib import resources
from typing import Literal

Question = Literal["system", "supplier", "recipient"]


def score(question: Question, features: Iterable[str]) -> float:
    """Sum of the weights of the features that hold, in logits.

    The weights stand in weights.tsv, one line a feature, and are learned by `make train` from the
    gold reports; a feature that was never seen weighs nothing.
    """
    weights = _weights()[question]
    return sum(weights.get(feature, 0.0) for feature in set(features))


@cache
def _weights() -> dict[Question, dict[str, float]]:
    found: dict[Question, dict[str, float]] = {"system": {}, "supplier": {}, "recipient": {}}
    file = resources.files("reportedly.interpret") / "weights.tsv"
    for line in file.read_text(encoding="utf-8").splitlines():
        question, feature, weight = line.split("\t")
        if question in found:
            found[question][feature] = float(weight)  # type: ignore[index]
    return found
