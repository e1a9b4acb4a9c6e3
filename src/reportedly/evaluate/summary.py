"""Figures and mistakes come in; the text that a person reads goes out."""

from collections.abc import Iterable, Iterator

from reportedly.evaluate.mistakes import Mistake
from reportedly.evaluate.score import Scores

_CONFUSIONS_SHOWN = 12


def summary(scores: Scores) -> str:
    """The figures as plain text of stable width."""
    return "\n".join(_lines(scores))


def mistake_lines(mistakes: Iterable[Mistake]) -> str:
    """One mistake a line."""
    return "\n".join(mistake.line for mistake in mistakes)


def _lines(scores: Scores) -> Iterator[str]:
    yield f"claims in gold {scores.gold}, read {scores.read}"
    yield (
        f"false claims in {scores.distractor_reports} reports without a transfer: "
        f"{scores.distractor_false_claims}"
    )
    yield ""
    yield f"{'':20}{'precision':>10}{'recall':>10}{'F1':>10}"
    for level, figure in scores.levels.items():
        yield f"{level:20}{figure.p:10.3f}{figure.r:10.3f}{figure.f1:10.3f}"
    yield ""
    yield f"{'role':20}{'accuracy':>10}{'of':>10}"
    for role, (accuracy, of) in scores.accuracy.items():
        yield f"{role:20}{'none' if accuracy is None else f'{accuracy:.3f}':>10}{of:10}"
    yield ""
    yield f"{'stage':20}{'found':>10}{'of':>10}"
    for stage, (found, total) in scores.recall_by_stage.items():
        yield f"{stage:20}{found:10}{total:10}"
    yield from _confusions(scores)


def _confusions(scores: Scores) -> Iterator[str]:
    if scores.confusion:
        yield ""
        yield f"{'stage in gold':20}{'read as':20}{'times':>10}"
    for gold, read, times in scores.confusion[:_CONFUSIONS_SHOWN]:
        yield f"{gold:20}{read:20}{times:10}"
