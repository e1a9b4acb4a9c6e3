"""`reportedly register`: a casefile comes in; the register of transfers goes out."""

from datetime import date
from pathlib import Path

import click

from reportedly.cli import options
from reportedly.pipeline.recall import recall, rows
from reportedly.publish.csv_text import csv_text
from reportedly.publish.json_text import json_text
from reportedly.publish.records import REGISTER_FIELDS, row_record
from reportedly.publish.table import print_register
from reportedly.publish.terminal import console


@click.command("register")
@options.casefile
@options.as_of
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json", "csv"]),
    default="table",
    show_default=True,
    help="How to print it.",
)
def command(*, casefile: Path, as_of: date | None, form: str) -> None:
    """Print the register: one row for each transfer, with its state.

    With --as-of it is the register as a reader could have known it at the end of that day:
    reports published later, and reports without any date, are left out.

    \b
    Examples:
      reportedly register -c iran.case
      reportedly register -c iran.case --as-of 2015-12-31 --format csv
    """  # noqa: D301 - click reads \b as "keep these lines"
    found = rows(recall(casefile, as_of))
    if form == "json":
        click.echo(json_text([row_record(row) for row in found]))
    elif form == "csv":
        click.echo(csv_text([row_record(row) for row in found], REGISTER_FIELDS), nl=False)
    else:
        print_register(found, console())
