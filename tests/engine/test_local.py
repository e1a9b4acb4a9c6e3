"""The engine: order, batches, and what one bad item costs."""

import importlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from reportedly.engine.local import Outcome, run
from reportedly.errors import LanguageModelError

Stage = Callable[[Sequence[int]], Sequence[int]]

_BAD, _DEADLY, _FATAL = 13, 17, 19


@pytest.fixture
def square(monkeypatch: pytest.MonkeyPatch) -> Stage:
    """A stage that a spawned process can import by name."""
    monkeypatch.syspath_prepend(str(Path(__file__).parent))
    stage: Stage = importlib.import_module("local_stages").square
    return stage


def _good(outcomes: Sequence[Outcome[int, int]]) -> list[tuple[int, int | None]]:
    return [(outcome.item, outcome.result) for outcome in outcomes if not outcome.reason]


@pytest.mark.parametrize("workers", [1, 2])
def test_results_come_in_the_order_of_the_items(workers: int, square: Stage) -> None:
    """However many processes there are, and whichever is faster."""
    numbers = list(range(100, 160))
    outcomes = list(run(square, numbers, workers))
    assert _good(outcomes) == [(number, number * number) for number in numbers]


@pytest.mark.parametrize("workers", [1, 2])
def test_an_item_that_fails_costs_only_itself(workers: int, square: Stage) -> None:
    """Its neighbours in the batch are kept, and the reason names the error."""
    outcomes = list(run(square, range(10, 16), workers))
    assert [number for number, _ in _good(outcomes)] == [10, 11, 12, 14, 15]
    assert outcomes[3] == Outcome(_BAD, None, "ValueError: 13")


def test_a_dead_process_costs_only_the_item_that_killed_it(square: Stage) -> None:
    """The batches in flight are read again by new processes."""
    numbers = [number for number in range(100) if number not in (_BAD, _FATAL)]
    outcomes = list(run(square, numbers, 2))
    assert [outcome.item for outcome in outcomes if outcome.reason] == [_DEADLY]
    assert len(_good(outcomes)) == len(numbers) - 1
    assert [outcome.item for outcome in outcomes] == numbers


@pytest.mark.parametrize("workers", [1, 2])
def test_a_stage_that_cannot_work_ends_the_run(workers: int, square: Stage) -> None:
    """A missing model is one clear error, not a refusal of every report."""
    with pytest.raises(LanguageModelError, match="the model: it is missing; install it"):
        list(run(square, [_FATAL], workers))


def test_items_are_taken_as_they_are_needed(square: Stage) -> None:
    """Nobody has to hold a whole dump in memory."""
    taken = []

    def numbers() -> Iterator[int]:
        for number in range(100, 200):
            taken.append(number)
            yield number

    next(run(square, numbers(), 1))
    assert len(taken) < 20
