"""The gold reports come in; how fast reading and starting are, as ratios in one run, goes out.

`make bench` runs it; the exit status is 1 when a target is missed.
"""

import resource
import subprocess
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from time import process_time

import click

from reportedly.find.language import full_pipeline
from reportedly.model.document import Document
from reportedly.pipeline.reading import understand
from reportedly.publish.json_text import json_text
from reportedly.read.inputs import read_inputs
from reportedly.settings import Settings

_GOLD = Path(__file__).parents[1] / "evaluation" / "gold"
_ROUNDS = 3
_STARTS = 5


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure and the most that it may be."""

    name: str
    figure: float
    target: float
    unit: str

    @property
    def met(self) -> bool:
        """Whether the figure is within the target."""
        return self.figure <= self.target


@click.command()
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
def main(form: str) -> None:
    """Measure reading and starting."""
    measures = (_reading(), _starting())
    if form == "json":
        click.echo(json_text([asdict(measure) | {"met": measure.met} for measure in measures]))
    else:
        for measure in measures:
            verdict = "met" if measure.met else "MISSED"
            figures = f"{measure.figure:8.3f} {measure.unit:12} target <= {measure.target:<6}"
            click.echo(f"{measure.name:44}{figures} {verdict}")
    sys.exit(not all(measure.met for measure in measures))


def _reading() -> Measure:
    """CPU time of finding and interpreting, by that of the full language model on the same texts.

    The two alternate, so that a change in the machine's speed touches both; the median counts.
    """
    documents = [
        item for item in read_inputs([str(_GOLD)], Settings()) if isinstance(item, Document)
    ]
    texts = [document.text for document in documents]
    model = full_pipeline()
    # The first call loads the model and the lexicon, which a long run pays once.
    understand(documents[:1])
    ratios = [
        _cpu(lambda: understand(documents)) / _cpu(lambda: list(model.pipe(texts)))
        for _ in range(_ROUNDS)
    ]
    return Measure("find + interpret / full language model", median(ratios), 1.2, "x")


def _starting() -> Measure:
    """CPU time of `reportedly --help`, user and system, the least of a few starts."""
    program = str(Path(sys.executable).with_name("reportedly"))
    seconds = [_child_cpu(program, "--help") for _ in range(_STARTS)]
    return Measure("reportedly --help", min(seconds), 0.3, "CPU seconds")


def _cpu(work: Callable[[], object]) -> float:
    start = process_time()
    work()
    return process_time() - start


def _child_cpu(*command: str) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - our own program
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


if __name__ == "__main__":
    main()
