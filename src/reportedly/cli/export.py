"""`reportedly export`: a casefile comes in; a file of claims, rows or reports goes out."""

from pathlib import Path

import click

from reportedly.cli import options
from reportedly.pipeline.recall import recall, records
from reportedly.publish.files import SCHEMAS, WRITERS, write
from reportedly.publish.json_text import json_text


@click.command("export")
@click.argument("kind", metavar="|".join(SCHEMAS), type=click.Choice(list(SCHEMAS)))
@options.casefile
@click.option(
    "-o",
    "--output",
    "path",
    required=True,
    metavar="FILE",
    type=click.Path(path_type=Path, dir_okay=False),
    help=f"Where to write; its ending chooses the format: {' '.join(WRITERS)}.",
)
@options.text_or_json
def command(*, kind: str, casefile: Path, path: Path, form: str) -> None:
    """Write all claims, the register, or all documents to a file.

    In a .csv lists are joined with "; ", and a text that a spreadsheet would run as a formula has
    an apostrophe before it; .jsonl, .json and .parquet hold every value as it is.

    \b
    Examples:
      reportedly export claims -c iran.case -o claims.jsonl
      reportedly export register -c iran.case -o register.parquet
    """  # noqa: D301 - click reads \b as "keep these lines"
    if path.suffix.lower() not in WRITERS:
        message = f"{path.name!r} has an unknown ending; write {' or '.join(WRITERS)}"
        raise click.BadParameter(message, param_hint="-o")
    found = records(recall(casefile, None), kind)
    write(found, kind, path)
    done = {"path": str(path), "kind": kind, "records": len(found)}
    line = f"{path}: {len(found)} records of {kind} written"
    click.echo(json_text(done) if form == "json" else line)
