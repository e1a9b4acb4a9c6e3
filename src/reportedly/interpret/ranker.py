"""The features of a candidate come in; how much they speak for it goes out."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Final, Literal

from reportedly.errors import LanguageModelError

Question = Literal["system", "supplier", "recipient", "pair", "quantity", "value", "date"]
# The one numeric feature: the sum of both sides' own scores.
SIDES: Final = "sides"
_FILE: Final = "weights.tsv"


@dataclass(frozen=True, slots=True)
class Ranker:
    """A conditional logit for each question.

    Attributes:
        weights: by question, then by feature, in logits; a feature never seen weighs nothing.
    """

    weights: Mapping[str, Mapping[str, float]]

    def score(self, question: Question, features: Iterable[str]) -> float:
        """Sum of the weights of the features that hold, in logits."""
        weights = self.weights.get(question, {})
        # An exact sum, so that the order of a set of features cannot tip a choice.
        return math.fsum(weights.get(feature, 0.0) for feature in set(features))

    @property
    def trust_in_sides(self) -> float:
        """How much the sides' own scores count beside what speaks for them as a pair."""
        return self.weights.get("pair", {}).get(SIDES, 1.0)


@cache
def shipped_ranker() -> Ranker:
    """The weights that come with the program, learned by `make train` from the gold reports.

    Raises:
        LanguageModelError: the file of weights is missing or damaged.
    """
    weights: dict[str, dict[str, float]] = {}
    try:
        text = (resources.files("reportedly.interpret") / _FILE).read_text(encoding="utf-8")
        for line in text.splitlines():
            question, feature, weight = line.split("\t")
            weights.setdefault(question, {})[feature] = float(weight)
    except (OSError, ValueError) as error:
        raise LanguageModelError(_FILE, f"cannot be read ({error})", "reinstall") from error
    return Ranker(weights)
