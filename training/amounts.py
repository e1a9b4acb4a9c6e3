"""Gold reports come in; the weights that choose quantities and values go out."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from reportedly.interpret.armoury import ARMS, Armoury
from reportedly.interpret.counted import count_candidates, count_features
from reportedly.interpret.placing import Numbers
from reportedly.interpret.priced import sum_candidates, sum_features
from reportedly.model.statement import Amount, Findings
from training.gold import GoldReport, Label
from training.ranking import Group, Weights, fit, system_of, taught

# Inverse strength of the penalty on large weights, by cross-validation over sets.
_STRENGTH = {"quantity": 0.2, "value": 0.3}
# Taken off the weight of "none": the gold often leaves a figure out that its sentence gives, which
# makes the weights shyer than a reader wants them.
_BOLDNESS = {"quantity": 0.6, "value": 1.2}
_RAREST = 6
# Gold sums are rounded now and then.
_TOLERANCE = 0.02


def amount_weights(reports: Iterable[GoldReport]) -> Weights:
    """Weights of both questions."""
    rows: dict[str, list[Group]] = {"quantity": [], "value": []}
    for report in reports:
        found, labels = taught(report)
        for question, group in _groups(found, labels, report.gold["text"]):
            rows[question].append(group)
    return {question: _learned(question, groups) for question, groups in rows.items()}


def _learned(question: str, groups: Sequence[Group]) -> dict[str, float]:
    counts = Counter(feature for group in groups for row, _ in group for feature in row)
    kept: list[Group] = [
        [({f: 1.0 for f in row if counts[f] >= _RAREST}, right) for row, right in group]
        for group in groups
    ]
    weights = fit(kept, _STRENGTH[question])
    return {**weights, "none": round(weights.get("none", 0.0) - _BOLDNESS[question], 2)}


def _groups(found: Findings, labels: Sequence[Label], text: str) -> Iterator[tuple[str, Group]]:
    """For each statement its candidates for both questions, and which of them are right."""
    armoury, numbers = Armoury(found), Numbers(found, text)
    for statement, label in zip(found.statements, labels, strict=True):
        name = system_of(armoury, label) or ARMS
        said = label["claim"]
        counts = list(count_candidates(statement, numbers))
        rows = [set(count_features(c, name, statement, numbers)) for c in counts]
        right = [c.kind != "none" and c.number == said.get("quantity") for c in counts]
        yield "quantity", _group(rows, right)
        sums = sum_candidates(statement, numbers)
        if len(sums) > 1:
            rows = [set(sum_features(c, name, statement, numbers)) for c in sums]
            yield "value", _group(rows, [_same(c, said.get("value")) for c in sums])


def _group(rows: Sequence[set[str]], right: Sequence[bool]) -> Group:
    # "None" stands first; it is right where no candidate gives the gold's figure.
    marks = list(right) if any(right) else [True] + [False] * (len(rows) - 1)
    return [(dict.fromkeys(row, 1.0), mark) for row, mark in zip(rows, marks, strict=True)]


def _same(amount: Amount | None, gold: dict[str, Any] | None) -> bool:
    if amount is None or not gold:
        return False
    return bool(abs(amount.number - gold["amount"]) <= _TOLERANCE * gold["amount"])
