"""`reportedly show`: a transfer's name comes in; its stages and its cells go out."""

from datetime import date
from pathlib import Path

import click

from reportedly.cli import options
from reportedly.cli.names import meant
from reportedly.pipeline.recall import dossier, recall
from reportedly.publish.json_text import json_text
from reportedly.publish.story import print_story, story_record
from reportedly.publish.terminal import Page


@click.command("show")
@click.argument("transfer")
@options.casefile
@options.as_of
@options.text_or_json
def command(*, transfer: str, casefile: Path, as_of: date | None, form: str) -> None:
    """Print one transfer: its state in a sentence, its stages in time, and its cells.

    Each stage has the sentence that reports it, who said it and where; each cell has the sentences
    for and against it. TRANSFER is an id of the register, or the beginning of one.

    \b
    Example:
      reportedly show ru-ir-s-300 -c iran.case --as-of 2016-03-01
    """  # noqa: D301 - click reads \b as "keep these lines"
    case = recall(casefile, as_of)
    found = dossier(case, meant("transfer", transfer, case.transfers))
    if form == "json":
        click.echo(json_text(story_record(found)))
    else:
        print_story(found, Page())
