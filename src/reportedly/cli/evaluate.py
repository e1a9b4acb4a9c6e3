"""`reportedly evaluate`: gold reports and a casefile come in; figures and a verdict go out."""

from collections.abc import Sequence
from pathlib import Path

import click

from reportedly.cli import options
from reportedly.cli.status import Status
from reportedly.evaluate.gate import Change, gate
from reportedly.evaluate.mistakes import Mistake, mistakes
from reportedly.evaluate.run import of_casefile, of_texts
from reportedly.evaluate.score import score
from reportedly.evaluate.summary import mistake_lines, summary
from reportedly.publish.json_text import json_text, jsonl_text
from reportedly.settings import from_environment


@click.command("evaluate")
@click.argument("gold", type=click.Path(path_type=Path))
@click.option(
    "-c",
    "--casefile",
    type=click.Path(path_type=Path),
    metavar="CASEFILE",
    help="Score the claims of this casefile; without it, GOLD's own texts are read.",
)
@click.option(
    "--errors",
    "shown",
    type=click.IntRange(0),
    default=0,
    metavar="N",
    help="List the first N mistakes: what gold has, and what was read.",
)
@click.option(
    "--errors-to",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Write all mistakes to DIR/mistakes.jsonl.",
)
@options.text_or_json
@click.option(
    "--floors",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Fail where a figure is below its floor in FILE.",
)
@click.option(
    "--raise-floors", "change", flag_value="raise", help="Lift the floors in FILE to the figures."
)
@click.option(
    "--lower-floors",
    "change",
    flag_value="lower",
    help="Set the floors in FILE to the figures, even downwards; needs --because.",
)
@click.option("--because", metavar="REASON", help="Why floors fall; CHANGELOG.md keeps it.")
def command(
    *,
    gold: Path,
    casefile: Path | None,
    shown: int,
    errors_to: Path | None,
    form: str,
    floors: Path | None,
    change: Change | None,
    because: str | None,
) -> int:
    """Score claims against the gold reports in GOLD (a folder, or one file).

    A report of GOLD is matched with the claims whose source has the same name but for its ending.
    Without a casefile the texts of GOLD are read afresh.

    \b
    Examples:
      reportedly evaluate evaluation/gold --errors 20
      reportedly evaluate evaluation/held_out --floors evaluation/floors.toml
    """  # noqa: D301 - click reads \b as "keep these lines"
    if floors is None and change is not None:
        message = f"--{change}-floors needs --floors FILE"
        raise click.UsageError(message)
    comparisons = (
        of_texts(gold, from_environment()) if casefile is None else of_casefile(gold, casefile)
    )
    scores = score(comparisons)
    found = list(mistakes(comparisons))
    if errors_to is not None:
        _write_mistakes(found, errors_to)
    if form == "json":
        listed = {"errors": [mistake.as_dict() for mistake in found[:shown]]} if shown else {}
        click.echo(json_text(scores.as_dict() | listed))
    else:
        click.echo(summary(scores))
        click.echo(mistake_lines(found[:shown]), nl=shown > 0)
    complaints = gate(scores, gold, floors, change, because) if floors is not None else []
    for line in complaints:
        click.echo(f"reportedly: {line}", err=True)
    return Status.FAILED if complaints else Status.DONE


def _write_mistakes(found: Sequence[Mistake], folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "mistakes.jsonl"
    path.write_text(jsonl_text(mistake.as_dict() for mistake in found), encoding="utf-8")
