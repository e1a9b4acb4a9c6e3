"""`reportedly build`: reports come in; a casefile that holds their claims goes out."""

from pathlib import Path

import click

from reportedly.cli import options
from reportedly.cli.progress import progress
from reportedly.cli.status import Status
from reportedly.pipeline.build import build
from reportedly.publish.json_text import json_text
from reportedly.settings import from_environment


@click.command("build")
@click.argument("inputs", metavar="INPUT...", nargs=-1, required=True)
@options.casefile
@options.workers
@options.text_or_json
def command(*, inputs: tuple[str, ...], casefile: Path, workers: int | None, form: str) -> int:
    """Read reports and keep their claims in CASEFILE.

    An INPUT is a file (.txt .html .json .jsonl .csv) or a folder of such files. Run it again with
    more inputs, or after an interruption: a report that the casefile holds is not read twice. An
    input that cannot be read is listed with the reason, and costs nothing else (exit status 3).

    \b
    Example:
      reportedly build reports/ more.jsonl -c iran.case
    """  # noqa: D301 - click reads \b as "keep these lines"
    with progress() as advance:
        report = build(inputs, casefile, from_environment(workers=workers), advance)
    for refusal in report.refused:
        click.echo(f"reportedly: {refusal.line}", err=True)
    if form == "json":
        click.echo(json_text(report.as_dict()))
    else:
        click.echo(
            f"{casefile}: {report.read} reports read, {report.known} known already, "
            f"{len(report.refused)} refused; {report.claims} claims found"
        )
    return Status.SOME_REFUSED if report.refused else Status.DONE
