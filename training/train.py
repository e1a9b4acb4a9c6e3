"""Gold reports come in; the judge's weights go out, with cross-validated figures on the way.

Run by `make train`. Whole sets of deals are held out, never single reports: the letter that a gold
report's id begins with is its set (evaluation/README.md).
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from reportedly.find.features import cue_features, sentence_features
from reportedly.find.judge import FAMILIES
from reportedly.find.report import Report, report
from reportedly.find.scenes import scenes
from reportedly.model.document import Document

GOLD = Path("evaluation/gold")
WEIGHTS = Path("src/reportedly/find/weights.npz")
# Inverse regularisation strengths and the rarest feature kept, by cross-validation.
STRENGTH = {"stage": 0.2, "polarity": 0.3, "certainty": 0.3}
RAREST = 3
# A contestable gold claim teaches less.
OPTIONAL = 0.3
"""Weight of a contestable gold claim."""


@dataclass(frozen=True)
class Example:
    """A cue of a gold report: where, its features, the stages its words can mean."""

    report: str
    sentence: int
    features: tuple[str, ...]
    usual: tuple[tuple[str, ...], ...]


Key = tuple[str, int]
Label = Mapping[str, Any]


def load_report(path: Path) -> tuple[dict[str, Any], Report]:
    """A gold report and what is found in its text."""
    gold = json.loads(path.read_text(encoding="utf-8"))
    document = Document(
        document_id=path.stem, source=str(path), text=gold["text"], sha256="", title=gold["title"]
    )
    return gold, report(document)


def read_gold(folder: Path) -> tuple[list[Example], dict[Key, list[Label]]]:
    """All cues of the gold reports, and the gold claims of each of their sentences."""
    examples: list[Example] = []
    claims: dict[Key, list[Label]] = {}
    for path in sorted(folder.glob("*.json")):
        gold, seen = load_report(path)
        for number, ((span, _), scene) in enumerate(zip(seen.parses, scenes(seen), strict=True)):
            words = gold["text"][span.start : span.end]
            claims[path.stem, number] = [c for c in gold["gold"]["claims"] if _same(c["quote"], words)]
            shared = sentence_features(scene)
            for cue in scene.cues:
                usual = tuple(pattern.stages for pattern in cue.patterns)
                features = (*cue_features(scene, cue), *shared)
                examples.append(Example(path.stem, number, features, usual))
    return examples, claims


def _same(quote: str, sentence: str) -> bool:
    one, other = Counter(quote.lower().split()), Counter(sentence.lower().split())
    shared = sum((one & other).values())
    return 2 * shared >= min(one.total(), other.total())


def align(
    examples: Sequence[Example],
    claims: Mapping[Key, Sequence[Label]],
    guess: Sequence[Mapping[str, float]] | None,
) -> dict[int, Label]:
    """Which cue says which gold claim: by what its words can mean, then by an earlier model."""
    at: dict[Key, list[int]] = {}
    for index, example in enumerate(examples):
        at.setdefault((example.report, example.sentence), []).append(index)
    chosen: dict[int, Label] = {}
    for key, indexes in at.items():
        pairs = []
        for order, claim in enumerate(claims[key]):
            for index in indexes:
                fit = _fit(examples[index], claim["event"])
                if guess is not None:
                    fit = 0.15 * fit + 3 * guess[index].get(claim["event"], 0.0)
                pairs.append((-fit, order, index, claim))
        done: set[int] = set()
        for _, order, index, claim in sorted(pairs, key=lambda pair: pair[:3]):
            if order not in done and index not in chosen:
                done.add(order)
                chosen[index] = claim
    return chosen


def _fit(example: Example, stage: str) -> float:
    best = 0.05
    for stages in example.usual:
        if stage == stages[0]:
            best = max(best, 3.0)
        elif stage in stages:
            best = max(best, 2.5)
        elif FAMILIES[stage] in {FAMILIES[name] for name in stages}:
            best = max(best, 2.0)
    return best


class Fitted:
    """The three heads, fitted on some examples."""

    def __init__(self, examples: Sequence[Example], claims: Mapping[Key, Sequence[Label]]) -> None:
        counts = Counter(f for example in examples for f in set(example.features))
        self.kept = {feature for feature, count in counts.items() if count >= RAREST}
        self.rows = DictVectorizer(dtype=np.float32)
        matrix = self.rows.fit_transform([self._only_kept(e) for e in examples])
        guess = None
        for _ in range(2):
            said = align(examples, claims, guess)
            stages = [said[i]["event"] if i in said else "none" for i in range(len(examples))]
            weights = [OPTIONAL if i in said and said[i].get("optional") else 1.0 for i in range(len(examples))]
            head = LogisticRegression(C=STRENGTH["stage"], max_iter=400)
            head.fit(matrix, stages, sample_weight=weights)
            guess = _as_dicts(head, matrix)
        self.heads = {"stage": head}
        indexes = sorted(said)
        for name in ("polarity", "certainty"):
            other = LogisticRegression(C=STRENGTH[name], max_iter=400)
            self.heads[name] = other.fit(matrix[indexes], [said[i][name] for i in indexes])

    def _only_kept(self, example: Example) -> dict[str, float]:
        return {feature: 1.0 for feature in example.features if feature in self.kept}

    def save(self, path: Path) -> None:
        """The weights as find/judge.py reads them, in half precision."""
        stored: dict[str, Any] = {}
        names = np.array(self.rows.get_feature_names_out(), dtype=str)
        for head_name, head in self.heads.items():
            matrix, bias = head.coef_.T, head.intercept_
            answers = list(head.classes_)
            if len(answers) == 2:  # a binary model stores one column: the odds of its second answer
                matrix, bias = np.hstack([-matrix / 2, matrix / 2]), np.array([-bias[0] / 2, bias[0] / 2])
            used = np.abs(matrix).max(axis=1) > 0.01
            stored[f"{head_name}_features"] = names[used]
            stored[f"{head_name}_answers"] = np.array(answers, dtype=str)
            stored[f"{head_name}_weights"] = matrix[used].astype(np.float16)
            stored[f"{head_name}_bias"] = np.asarray(bias, dtype=np.float32)
        np.savez_compressed(path, **stored)


def _as_dicts(head: LogisticRegression, matrix: Any) -> list[dict[str, float]]:
    return [dict(zip(head.classes_, row, strict=True)) for row in head.predict_proba(matrix)]


def main(arguments: Iterable[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, default=GOLD)
    parser.add_argument("--leave-out", default="", help="set letters that are not learned from")
    parser.add_argument("-o", "--output", type=Path, default=WEIGHTS)
    options = parser.parse_args(list(arguments))
    examples, claims = read_gold(options.gold)
    kept = [e for e in examples if e.report[0] not in options.leave_out]
    Fitted(kept, claims).save(options.output)
    print(f"{len(kept)} cues of {len({e.report for e in kept})} reports -> {options.output}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
