"""Gold reports come in; the weights that choose system, supplier and recipient go out."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize
from sklearn.feature_extraction import DictVectorizer

from reportedly.find.findings import assemble, statements
from reportedly.find.judge import Verdict
from reportedly.interpret.armoury import ARMS, Armoury, family
from reportedly.interpret.cast import NOBODY, Cast, Side
from reportedly.interpret.deals import Deal, deals, side_scores
from reportedly.interpret.parties import Before, pair_features, pairs_of, side_features
from reportedly.interpret.ranker import SIDES, Ranker
from reportedly.interpret.weapons import weapon_features
from reportedly.lexicon.tables import name_key
from reportedly.model.statement import Findings, Statement
from training.gold import GoldReport, Label, align

Group = list[tuple[dict[str, float], bool]]
Weights = dict[str, dict[str, float]]
Taught = tuple[Findings, list[Label]]

# Inverse strength of the penalty on large weights; weights below the second figure are left out.
_STRENGTH = 1.0
_NOTHING = 0.02
# Shorter names say nothing when one contains the other.
_TELLING = 3
_SIDES: tuple[Side, ...] = ("supplier", "recipient")


def rank_weights(reports: Sequence[GoldReport]) -> Weights:
    """Weights of the four questions.

    What was said before is taken from the gold in the first round, and in the second from the first
    round's own answers, since those are what the reader has. The pair is weighed last, over the
    scores of its two sides.
    """
    lessons = [taught(report) for report in reports]
    weights = _round(lessons, [_gold_answers(found, labels) for found, labels in lessons])
    weights = _round(lessons, _read_answers(lessons, weights))
    answers = _read_answers(lessons, weights)
    pairs = _groups(lessons, answers, partial(_pairs, Ranker(weights)))
    return {**weights, "pair": fit(pairs)}


def save(weights: Weights, path: Path) -> None:
    """One line a feature: question, feature, weight; sorted."""
    lines = [f"{q}\t{f}\t{w}" for q in sorted(weights) for f, w in sorted(weights[q].items())]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def taught(report: GoldReport) -> Taught:
    """A gold report as the finder would see it if it judged as the gold does, and the labels."""
    deals_by_key = {deal["key"]: deal for deal in report.gold["gold"]["transfers"]}
    found: list[Statement] = []
    labels: list[Label] = []
    for number, (span, scene) in enumerate(report.scenes):
        usual = [tuple(pattern.stages for pattern in cue.patterns) for cue in scene.cues]
        said = sorted(align(usual, report.claims(number)).items())
        verdicts = [
            Verdict(scene.cues[at], c["event"], c["polarity"], c["certainty"], 1.0)
            for at, c in said
        ]
        found.extend(statements(report.seen, span, scene, verdicts))
        labels.extend({**deals_by_key[c["transfer"]], "claim": c} for _, c in said)
    return assemble(report.seen, found), labels


def _gold_answers(found: Findings, labels: Sequence[Label]) -> list[Deal]:
    """The gold's deals in the names that the report's own candidates have."""
    armoury = Armoury(found)
    return [
        Deal(
            next(iter(_right(armoury, label)), ARMS),
            tuple(label["supplier"]),
            tuple(label["recipient"]),
        )
        for label in labels
    ]


def _read_answers(lessons: Sequence[Taught], weights: Weights) -> list[list[Deal]]:
    ranker = Ranker(weights)
    return [[spoken[0] for spoken in deals(found, ranker)] for found, _ in lessons]


def _round(lessons: Sequence[Taught], answers: Sequence[Sequence[Deal]]) -> Weights:
    weights = {"system": fit(_groups(lessons, answers, _systems))}
    for side in _SIDES:
        weights[side] = fit(_groups(lessons, answers, partial(_sides, side)))
    return weights


def _groups(
    lessons: Sequence[Taught],
    answers: Sequence[Sequence[Deal]],
    ask: Callable[[Findings, Sequence[Label], Sequence[Deal]], Iterable[Group]],
) -> list[Group]:
    return [
        group
        for (found, labels), said in zip(lessons, answers, strict=True)
        for group in ask(found, labels, said)
    ]


def _systems(found: Findings, labels: Sequence[Label], answers: Sequence[Deal]) -> Iterator[Group]:
    """For each statement its candidate systems: their features, and whether they are right."""
    armoury = Armoury(found)
    before: list[str] = []
    for statement, label, said in zip(found.statements, labels, answers, strict=True):
        right = _right(armoury, label)
        if right:
            yield [
                (_row(weapon_features(name, statement, armoury, before)), name in right)
                for name in armoury.candidates
            ]
        before.append(said.system or ARMS)


def _right(armoury: Armoury, label: Label) -> list[str]:
    """The candidates that mean the gold's system: by its very name, else by any fitting one."""
    fitting = [name for name in armoury.candidates if _means(name, label["system"])]
    exact = [name for name in fitting if name_key(name) == name_key(label["system"] or "")]
    return exact or fitting


def system_of(armoury: Armoury, label: Label) -> str | None:
    """The report's own name for the gold's system, None where it has none."""
    return next(iter(_right(armoury, label)), None)


def _means(name: str, gold: str | None) -> bool:
    if gold is None:
        return name == ARMS
    one, other = name_key(name), name_key(gold)
    if one == other or name_key(family(name)) == name_key(family(gold)):
        return True
    return min(len(one), len(other)) >= _TELLING and (one in other or other in one)


def _befores(found: Findings, answers: Sequence[Deal]) -> Iterator[tuple[Statement, str, Before]]:
    """Each statement with the system it speaks of and the sides of those before it."""
    pairs: dict[str, tuple[str, str]] = {}
    last: tuple[str, str] | None = None
    for statement, said in zip(found.statements, answers, strict=True):
        name = said.system or ARMS
        yield statement, name, Before(pairs.get(family(name)), last)
        pair = (next(iter(said.supplier), NOBODY), next(iter(said.recipient), NOBODY))
        pairs[family(name)] = last = pair


def _sides(
    side: Side, found: Findings, labels: Sequence[Label], answers: Sequence[Deal]
) -> Iterator[Group]:
    """For each statement its candidate states on one side."""
    cast = Cast(found)
    for label, (statement, name, before) in zip(labels, _befores(found, answers), strict=True):
        codes, right = cast.candidates(name), set(label[side]) or {NOBODY}
        if right & set(codes):
            yield [
                (_row(side_features(code, statement, cast, name, before)), code in right)
                for code in codes
            ]


def _pairs(
    ranker: Ranker, found: Findings, labels: Sequence[Label], answers: Sequence[Deal]
) -> Iterator[Group]:
    """For each statement its pairs of candidates, over the scores of the sides themselves."""
    cast = Cast(found)
    for label, (statement, name, before) in zip(labels, _befores(found, answers), strict=True):
        scores = side_scores(statement, cast, name, before, ranker)
        suppliers, recipients = (set(label[side]) or {NOBODY} for side in _SIDES)
        group: Group = []
        for pair in pairs_of(cast.candidates(name)):
            row = _row(pair_features(pair, statement, cast, before))
            row[SIDES] = scores["supplier"][pair[0]] + scores["recipient"][pair[1]]
            group.append((row, pair[0] in suppliers and pair[1] in recipients))
        if any(right for _, right in group):
            yield group


def _row(features: Iterable[str]) -> dict[str, float]:
    return dict.fromkeys(features, 1.0)


def fit(groups: Sequence[Group], strength: float = _STRENGTH) -> dict[str, float]:
    """Weights of a conditional logit: in each group the right candidates against all others.

    McFadden (1974), "Conditional logit analysis of qualitative choice behavior".
    """
    table = DictVectorizer(dtype=np.float64)
    matrix = table.fit_transform([row for group in groups for row, _ in group])
    right = np.array([answer for group in groups for _, answer in group], dtype=bool)
    sizes = [len(group) for group in groups]
    starts = np.cumsum([0, *sizes[:-1]])
    member = np.repeat(np.arange(len(groups)), sizes)

    def loss(weights: Any) -> tuple[float, Any]:
        scores = matrix @ weights
        scores -= np.maximum.reduceat(scores, starts)[member]
        shares = np.exp(scores)
        everyone = np.add.reduceat(shares, starts)
        chosen = np.add.reduceat(np.where(right, shares, 0.0), starts)
        pull = shares / everyone[member] - np.where(right, shares / chosen[member], 0.0)
        value = np.log(everyone / chosen).sum() + weights @ weights / (2 * strength)
        return float(value), matrix.T @ pull + weights / strength

    best = minimize(loss, np.zeros(matrix.shape[1]), jac=True, method="L-BFGS-B").x
    weights = zip(table.get_feature_names_out(), best, strict=True)
    return {name: round(float(w), 2) for name, w in weights if abs(w) >= _NOTHING}
