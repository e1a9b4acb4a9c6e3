"""A stage and many items come in; its results go out in their order, from one process or several.

The batches are the same for any number of workers, so that a language model that rounds by batch
still gives identical bytes.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from typing import Generic, TypeVar

from reportedly.engine.workers import Workers
from reportedly.errors import ReportedlyError

A = TypeVar("A")
B = TypeVar("B")

_BATCH = 8


@dataclass(frozen=True, slots=True)
class Outcome(Generic[A, B]):
    """What a stage made of one item: a result, or the reason why there is none."""

    item: A
    result: B | None
    reason: str = ""


def run(
    stage: Callable[[Sequence[A]], Sequence[B]], items: Iterable[A], workers: int
) -> Iterator[Outcome[A, B]]:
    """Puts every item through the stage, in batches; an item that fails costs only itself.

    Args:
        stage: results of a batch, one for each item; importable by name when workers > 1.
        items: taken no faster than the workers need them.
        workers: number of processes; 1 stays in this one.

    Raises:
        ReportedlyError: the stage itself cannot work (its model is missing), whatever the item.
    """
    batches = _batches(items)
    if workers <= 1:
        for batch in batches:
            yield from _guarded(stage, batch)
        return
    with closing(Workers(_guarded, stage, workers)) as pool:
        for batch, outcomes in pool.results(batches):
            yield from outcomes if outcomes is not None else _quarantined(pool, batch)


def _batches(items: Iterable[A]) -> Iterator[Sequence[A]]:
    iterator = iter(items)
    while batch := tuple(islice(iterator, _BATCH)):
        yield batch


def _guarded(
    stage: Callable[[Sequence[A]], Sequence[B]], batch: Sequence[A]
) -> list[Outcome[A, B]]:
    """The batch at once, and one by one if that fails, so that only the culprit is lost."""
    try:
        results = stage(batch)
        return [Outcome(item, result) for item, result in zip(batch, results, strict=True)]
    except ReportedlyError:
        raise
    except Exception as error:  # noqa: BLE001 - whatever a report makes fail must cost only itself
        if len(batch) > 1:
            return [outcome for item in batch for outcome in _guarded(stage, (item,))]
        return [Outcome(batch[0], None, f"{type(error).__name__}: {error}")]


def _quarantined(
    pool: Workers[Sequence[A], list[Outcome[A, B]]], batch: Sequence[A]
) -> Iterator[Outcome[A, B]]:
    for item in batch:
        outcomes = pool.alone((item,))
        yield from outcomes if outcomes is not None else [Outcome(item, None, "its reader died")]
