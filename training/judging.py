"""Cues with their gold claims come in; the weights of find/judge.py go out."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from training.gold import Example, GoldReport, Key, Label, align

# Inverse strength of the penalty on large weights, and the rarest feature that is kept: the best of
# those tried with whole sets held out.
_STRENGTH = {"stage": 0.2, "polarity": 0.3, "certainty": 0.3}
_RAREST = 3
# A contestable gold claim teaches less.
_OPTIONAL = 0.3
# Weights below this change no answer.
_NOTHING = 0.01


class Judging:
    """The judge's three heads, fitted on gold reports.

    The gold says which sentence states a stage, not which word; so the words' usual readings choose
    the cue first, a model is fitted, and its opinion chooses the cue for the second, final fit.
    """

    def __init__(self, reports: Sequence[GoldReport]) -> None:
        examples = [example for report in reports for example in report.examples()]
        claims = {(r.name, n): r.claims(n) for r in reports for n in range(len(r.scenes))}
        counts = Counter(f for example in examples for f in set(example.features))
        kept = {feature for feature, count in counts.items() if count >= _RAREST}
        self.table = DictVectorizer(dtype=np.float32)
        matrix = self.table.fit_transform([_row(e, kept) for e in examples])
        said = _aligned(examples, claims, None)
        first = self._stages(examples, matrix, said)
        said = _aligned(examples, claims, _opinions(first, matrix))
        self.heads = {"stage": self._stages(examples, matrix, said)}
        places = sorted(said)
        for name in ("polarity", "certainty"):
            head = LogisticRegression(C=_STRENGTH[name], max_iter=400)
            self.heads[name] = head.fit(matrix[places], [said[i][name] for i in places])

    def _stages(self, examples: Sequence[Example], matrix: Any, said: Mapping[int, Label]) -> Any:
        stages = [said[i]["event"] if i in said else "none" for i in range(len(examples))]
        weights = [
            _OPTIONAL if i in said and said[i].get("optional") else 1.0
            for i in range(len(examples))
        ]
        head = LogisticRegression(C=_STRENGTH["stage"], max_iter=400)
        return head.fit(matrix, stages, sample_weight=weights)

    def arrays(self) -> dict[str, Any]:
        """The weights as find/judge.py reads them, in half precision."""
        stored: dict[str, Any] = {}
        names = np.array(self.table.get_feature_names_out(), dtype=str)
        for name, head in self.heads.items():
            matrix, bias = head.coef_.T, head.intercept_
            if len(head.classes_) == matrix.shape[1] + 1:
                # Of two answers only the second's odds are kept by the library.
                matrix = np.hstack([-matrix / 2, matrix / 2])
                bias = np.array([-bias[0] / 2, bias[0] / 2])
            used = np.abs(matrix).max(axis=1) > _NOTHING
            stored[f"{name}_features"] = names[used]
            stored[f"{name}_answers"] = np.array(list(head.classes_), dtype=str)
            stored[f"{name}_weights"] = matrix[used].astype(np.float16)
            stored[f"{name}_bias"] = np.asarray(bias, dtype=np.float32)
        return stored

    def save(self, path: Path, trained_on: str) -> None:
        """Write the weights, with the digest of the gold that they come from."""
        np.savez_compressed(path, **self.arrays(), trained_on=np.array(trained_on))


def _row(example: Example, kept: set[str]) -> dict[str, float]:
    return {feature: 1.0 for feature in example.features if feature in kept}


def _opinions(head: Any, matrix: Any) -> list[dict[str, float]]:
    return [dict(zip(head.classes_, row, strict=True)) for row in head.predict_proba(matrix)]


def _aligned(
    examples: Sequence[Example],
    claims: Mapping[Key, Sequence[Label]],
    opinions: Sequence[Mapping[str, float]] | None,
) -> dict[int, Label]:
    chosen: dict[int, Label] = {}
    by_place = groupby(enumerate(examples), key=lambda pair: (pair[1].report, pair[1].sentence))
    for place, group in by_place:
        indexes = [index for index, _ in group]
        usual = [examples[index].usual for index in indexes]
        heard = None if opinions is None else [opinions[index] for index in indexes]
        for position, claim in align(usual, claims[place], heard).items():
            chosen[indexes[position]] = claim
    return chosen
