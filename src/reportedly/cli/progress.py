"""Reports read so far come in; a counter on stderr, where that is a terminal, goes out."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn


@contextmanager
def progress() -> Iterator[Callable[[int, int], None]]:
    """Gives a callback that takes the numbers of reports and of claims read so far."""
    bar = Progress(
        SpinnerColumn(),
        TextColumn("{task.description}"),
        TimeElapsedColumn(),
        console=(console := Console(stderr=True)),
        disable=not console.is_terminal,
        transient=True,
    )
    with bar:
        task = bar.add_task("reading", total=None)
        yield lambda reports, claims: bar.update(
            task, description=f"{reports} reports read, {claims} claims"
        )
