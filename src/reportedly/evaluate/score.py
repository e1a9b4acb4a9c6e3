"""Comparisons of gold and read claims come in; the figures go out."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass

from reportedly.evaluate.agreement import ROLES
from reportedly.evaluate.matching import Comparison, Match

LEVELS = ("family", "stage", "deal", "claim")


@dataclass(frozen=True, slots=True)
class Figure:
    """Precision, recall and their harmonic mean, each 0 to 1, rounded to three places."""

    p: float
    r: float
    f1: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """What a reader got right.

    Attributes:
        gold, read: number of claims in gold and read; optional ones are in neither.
        distractor_reports: reports without any gold claim.
        distractor_false_claims: claims read in those.
        levels: a figure for each of LEVELS.
        accuracy: for each role the part that is right where gold has one, and of how many.
        recall_by_stage: for each stage found and all.
        confusion: (gold stage, read stage, times) of matches whose stage is wrong.
    """

    gold: int
    read: int
    distractor_reports: int
    distractor_false_claims: int
    levels: Mapping[str, Figure]
    accuracy: Mapping[str, tuple[float | None, int]]
    recall_by_stage: Mapping[str, tuple[int, int]]
    confusion: tuple[tuple[str, str, int], ...]

    def as_dict(self) -> dict[str, object]:
        """The figures under the names of the shared scorer, ready for JSON."""
        return {
            "gold": self.gold,
            "pred": self.read,
            "distractor_reports": self.distractor_reports,
            "distractor_false_claims": self.distractor_false_claims,
            **{f"{level}_f1": asdict(figure) for level, figure in self.levels.items()},
            "accuracy": {role: list(pair) for role, pair in self.accuracy.items()},
            "recall_by_stage": {
                stage: f"{found}/{total}" for stage, (found, total) in self.recall_by_stage.items()
            },
            "confusion": [
                {"gold": gold, "read": read, "times": times} for gold, read, times in self.confusion
            ],
        }


def score(comparisons: Sequence[Comparison]) -> Scores:
    """The figures of a whole corpus."""
    matches = [match for comparison in comparisons for match in comparison.counted]
    gold = len(matches) + sum(len(comparison.missed) for comparison in comparisons)
    read = len(matches) + sum(len(comparison.false) for comparison in comparisons)
    empty = [comparison for comparison in comparisons if not comparison.report.claims]
    right = {
        "family": len(matches),
        "stage": sum(match.same_stage for match in matches),
        "deal": sum(match.deal for match in matches),
        "claim": sum(match.full for match in matches),
    }
    return Scores(
        gold=gold,
        read=read,
        distractor_reports=len(empty),
        distractor_false_claims=sum(len(comparison.false) for comparison in empty),
        levels={level: _figure(right[level], gold, read) for level in LEVELS},
        accuracy={role: _accuracy(role, matches) for role in sorted(ROLES)},
        recall_by_stage=_recall_by_stage(comparisons),
        confusion=_confusion(matches),
    )


def _figure(right: int, gold: int, read: int) -> Figure:
    p = right / read if read else 0.0
    r = right / gold if gold else 0.0
    return Figure(round(p, 3), round(r, 3), round(2 * p * r / (p + r), 3) if p + r else 0.0)


def _accuracy(role: str, matches: Iterable[Match]) -> tuple[float | None, int]:
    stated = [match.roles[role] for match in matches if match.roles[role] is not None]
    return (round(sum(map(bool, stated)) / len(stated), 3) if stated else None, len(stated))


def _recall_by_stage(comparisons: Iterable[Comparison]) -> dict[str, tuple[int, int]]:
    found: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for comparison in comparisons:
        hits = [match.gold.stage for match in comparison.counted]
        found.update(hits)
        total.update(hits)
        total.update(gold.stage for gold in comparison.missed)
    return {stage: (found[stage], total[stage]) for stage in sorted(total)}


def _confusion(matches: Iterable[Match]) -> tuple[tuple[str, str, int], ...]:
    pairs = Counter(
        (match.gold.stage, match.claim.stage) for match in matches if not match.same_stage
    )
    return tuple(
        (gold, read, times)
        for (gold, read), times in sorted(pairs.items(), key=lambda item: (-item[1], item[0]))
    )
