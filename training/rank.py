"""Gold reports come in; the weights that choose system, supplier and recipient go out."""

import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize
from sklearn.feature_extraction import DictVectorizer

sys.path.insert(0, str(Path(__file__).parent))
from train import Example, Key, Label, align, load_report

from reportedly.find.cues import Cue
from reportedly.find.features import cue_features, sentence_features
from reportedly.find.findings import assemble, statements
from reportedly.find.judge import Verdict
from reportedly.find.scenes import scenes
from reportedly.interpret import ranker
from reportedly.interpret.deals import Deal, deals
from reportedly.interpret.parties import NOBODY, Before, Cast, Side, side_features
from reportedly.interpret.weapons import ARMS, Armoury, family, weapon_features
from reportedly.lexicon.tables import name_key
from reportedly.model.statement import Findings, Statement

Group = list[tuple[dict[str, float], bool]]
# Inverse strength of the penalty on large weights.
STRENGTH = 1.0


def taught(path: Path) -> tuple[Findings, list[dict[str, Any]]]:
    """A gold report as the finder would see it if it judged as the gold does, and the deals."""
    gold, seen = load_report(path)
    known = {t["key"]: t for t in gold["gold"]["transfers"]}
    found: list[Statement] = []
    labels: list[dict[str, Any]] = []
    for number, ((span, _), scene) in enumerate(zip(seen.parses, scenes(seen), strict=True)):
        words = gold["text"][span.start : span.end]
        claims = [c for c in gold["gold"]["claims"] if _same(c["quote"], words)]
        examples = [
            Example(path.stem, number, (), tuple(p.stages for p in cue.patterns))
            for cue in scene.cues
        ]
        said = align(examples, {(path.stem, number): claims}, None)
        verdicts = [
            Verdict(scene.cues[i], c["event"], c["polarity"], c["certainty"], 1.0)
            for i, c in sorted(said.items())
        ]
        found.extend(statements(seen, span, scene, verdicts))
        labels.extend({**known[c["transfer"]], "claim": c} for _, c in sorted(said.items()))
    return assemble(seen, found), labels


def _same(quote: str, sentence: str) -> bool:
    from train import _same as same
    return same(quote, sentence)


def system_groups(
    found: Findings, labels: Sequence[Mapping[str, Any]], answers: Sequence[Deal] | None
) -> Iterable[Group]:
    """For each statement its candidate systems: their features, and whether they are right."""
    armoury = Armoury(found)
    before: list[str] = []
    for number, (statement, label) in enumerate(zip(found.statements, labels, strict=True)):
        right = [n for n in armoury.candidates if means(n, label["system"])]
        exact = [n for n in right if name_key(n) == name_key(label["system"] or "")]
        if right:
            yield [
                ({f: 1.0 for f in weapon_features(n, statement, armoury, before)}, n in (exact or right))
                for n in armoury.candidates
            ]
        if answers is not None:
            before.append(answers[number].system or ARMS)
        elif right:
            before.append((exact or right)[0])


def means(name: str, gold: str | None) -> bool:
    if gold is None:
        return name == ARMS
    one, other = name_key(name), name_key(gold)
    if one == other or name_key(family(name)) == name_key(family(gold)):
        return True
    return min(len(one), len(other)) >= 3 and (one in other or other in one)


def side_groups(
    found: Findings, labels: Sequence[Mapping[str, Any]], side: Side, answers: Sequence[Deal] | None
) -> Iterable[Group]:
    """For each statement its candidate states on one side: features, and whether they are right."""
    cast, armoury = Cast(found), Armoury(found)
    pairs: dict[str, tuple[str, str]] = {}
    last: tuple[str, str] | None = None
    for number, (statement, label) in enumerate(zip(found.statements, labels, strict=True)):
        gold = next((n for n in armoury.candidates if means(n, label["system"])), ARMS)
        name = gold if answers is None else answers[number].system or ARMS
        codes = cast.candidates(name)
        right = set(label[side]) or {NOBODY}
        before = Before(pairs.get(family(name)), last)
        if right & set(codes):
            yield [
                ({f: 1.0 for f in side_features(c, side, statement, cast, name, before)}, c in right)
                for c in codes
            ]
        if answers is None:
            pair = (next(iter(label["supplier"]), NOBODY), next(iter(label["recipient"]), NOBODY))
        else:
            said = answers[number]
            pair = (next(iter(said.supplier), NOBODY), next(iter(said.recipient), NOBODY))
        pairs[family(name)] = last = pair


def fit(groups: Sequence[Group], strength: float) -> dict[str, float]:
    """Weights of a conditional logit: in each group the right candidates against all others.

    McFadden (1974), "Conditional logit analysis of qualitative choice behavior". Weights too small
    to matter are left out.
    """
    table = DictVectorizer(dtype=np.float64)
    matrix = table.fit_transform([features for group in groups for features, _ in group])
    right = np.array([r for group in groups for _, r in group], dtype=bool)
    starts = np.cumsum([0] + [len(group) for group in groups][:-1])
    member = np.repeat(np.arange(len(groups)), [len(group) for group in groups])

    def loss(weights: Any) -> tuple[float, Any]:
        scores = matrix @ weights
        scores -= np.maximum.reduceat(scores, starts)[member]
        shares = np.exp(scores)
        everyone = np.add.reduceat(shares, starts)
        chosen = np.add.reduceat(np.where(right, shares, 0.0), starts)
        pull = shares / everyone[member] - np.where(right, shares / chosen[member], 0.0)
        value = float(np.log(everyone / chosen).sum() + weights @ weights / (2 * strength))
        return value, matrix.T @ pull + weights / strength

    best = minimize(loss, np.zeros(matrix.shape[1]), jac=True, method="L-BFGS-B").x
    weights = dict(zip(table.get_feature_names_out(), best, strict=True))
    return {f: round(float(w), 2) for f, w in weights.items() if abs(w) >= 0.02}


def rank_weights(paths: Sequence[Path]) -> dict[str, dict[str, float]]:
    """Weights of the three questions, in two rounds.

    In the first round what was said before is taken from the gold; in the second from the first
    round's own answers, since that is what the reader has.
    """
    reports = [taught(path) for path in paths]
    weights: dict[str, dict[str, float]] = {}
    for _ in range(2):
        groups: dict[str, list[Group]] = {"system": [], "supplier": [], "recipient": []}
        for found, labels in reports:
            answers = list(_answers(found, weights)) if weights else None
            groups["system"].extend(system_groups(found, labels, answers))
            for side in ("supplier", "recipient"):
                groups[side].extend(side_groups(found, labels, side, answers))
        weights = {question: fit(lines, STRENGTH) for question, lines in groups.items()}
    return weights


def _answers(found: Findings, weights: Mapping[str, Mapping[str, float]]) -> Iterable[Deal]:
    ranker._weights = lambda: weights
    return (spoken[0] for spoken in deals(found))


def save(weights: Mapping[str, Mapping[str, float]], path: Path) -> None:
    """One line a feature: question, feature, weight; sorted."""
    lines = [f"{q}\t{f}\t{w}" for q in sorted(weights) for f, w in sorted(weights[q].items())]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    chosen = sorted(Path(sys.argv[1]).glob("*.json"))
    save(rank_weights(chosen), Path("src/reportedly/interpret/weights.tsv"))
