"""Batches come in; what processes made of them goes out in order, and None where one died."""

import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Any, Generic, TypeVar

A = TypeVar("A")
B = TypeVar("B")

# Batches in flight for each worker: enough that none waits, few enough to bound the memory.
_AHEAD = 2


class Workers(Generic[A, B]):
    """A pool of processes that survives the death of its members.

    Each process is started afresh ("spawn"), so that all platforms behave alike, and keeps what
    it loaded (the language model) for all its batches.

    Args:
        function: called in a worker as function(stage, batch); importable by name.
        stage: its first argument, importable by name.
        count: number of processes.
    """

    def __init__(self, function: Callable[[Any, A], B], stage: object, count: int) -> None:
        self._function = function
        self._stage = stage
        self._count = count
        self._pool: ProcessPoolExecutor | None = None
        self._lone: ProcessPoolExecutor | None = None

    def results(self, batches: Iterable[A]) -> Iterator[tuple[A, B | None]]:
        """Each batch with its result, in order; None when its process, or a neighbour, died."""
        pending: deque[tuple[A, Future[B]]] = deque()
        for batch in batches:
            pending.append((batch, self._submit(batch)))
            if len(pending) > self._count * _AHEAD:
                yield self._first(pending)
        while pending:
            yield self._first(pending)

    def alone(self, batch: A) -> B | None:
        """The result of a batch in a process that works on nothing else; None when it dies."""
        if self._lone is None:
            self._lone = _start(1)
        try:
            return self._lone.submit(self._function, self._stage, batch).result()
        except BrokenProcessPool:
            self._lone = None
            return None

    def close(self) -> None:
        """Stops the processes; work that has not begun is dropped."""
        for pool in (self._pool, self._lone):
            if pool is not None:
                pool.shutdown(cancel_futures=True)

    def _submit(self, batch: A) -> "Future[B]":
        if self._pool is None:
            self._pool = _start(self._count)
        try:
            return self._pool.submit(self._function, self._stage, batch)
        except BrokenProcessPool as error:
            lost: Future[B] = Future()
            lost.set_exception(error)
            return lost

    def _first(self, pending: "deque[tuple[A, Future[B]]]") -> tuple[A, B | None]:
        batch, future = pending.popleft()
        try:
            return batch, future.result()
        except BrokenProcessPool:
            self._renew(pending)
            return batch, None

    def _renew(self, pending: "deque[tuple[A, Future[B]]]") -> None:
        """A new pool, which takes up the batches that the old one lost."""
        self._pool = None
        for place, (batch, future) in enumerate(pending):
            if not future.done() or future.exception() is not None:
                pending[place] = (batch, self._submit(batch))


def _start(count: int) -> ProcessPoolExecutor:
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(count, mp_context=context, initializer=_ignore_interrupt)


def _ignore_interrupt() -> None:
    """Ctrl-C reaches the whole process group; the parent alone decides what it means."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
