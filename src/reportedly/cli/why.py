"""`reportedly why`: a transfer and a cell come in; the reasons for its value go out."""

from datetime import date
from pathlib import Path

import click

from reportedly.cli import options
from reportedly.cli.names import meant
from reportedly.pipeline.recall import dossier, recall
from reportedly.publish.json_text import json_text
from reportedly.publish.reasons import print_reasons, reasons_record
from reportedly.publish.terminal import Page


@click.command("why")
@click.argument("transfer")
@click.argument("cell")
@options.casefile
@options.as_of
@options.text_or_json
def command(*, transfer: str, cell: str, casefile: Path, as_of: date | None, form: str) -> None:
    """Print why a cell has its value: every sentence for it and against it.

    Each sentence comes with its speaker, the relays between the speaker and the outlet, the report,
    and the independent origin under which it counts. CELL is supplier, recipient, system,
    order_date, quantity, value, stage or deliveries.

    \b
    Example:
      reportedly why ru-ir-s-300 value -c iran.case
    """  # noqa: D301 - click reads \b as "keep these lines"
    case = recall(casefile, as_of)
    found = dossier(case, meant("transfer", transfer, case.transfers))
    name = meant("cell", cell, found.row.cells)
    if form == "json":
        click.echo(json_text(reasons_record(found, name)))
    else:
        print_reasons(found, name, Page())
