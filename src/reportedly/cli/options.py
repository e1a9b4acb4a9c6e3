"""The options that several commands share: what a user types comes in, typed values go out."""

from datetime import date
from pathlib import Path

import click


def _day(context: click.Context, option: click.Parameter, typed: str | None) -> date | None:
    if typed is None:
        return None
    try:
        return date.fromisoformat(typed)
    except ValueError as error:
        message = f"{typed!r} is no day; write it as 2016-07-31"
        raise click.BadParameter(message, context, option) from error


casefile = click.option(
    "-c",
    "--casefile",
    required=True,
    metavar="CASEFILE",
    type=click.Path(path_type=Path),
    help="The casefile, which holds everything that was read.",
)
as_of = click.option(
    "--as-of",
    callback=_day,
    metavar="DATE",
    help="Use only what was published by the end of DATE (YYYY-MM-DD).",
)
workers = click.option(
    "--workers",
    type=click.IntRange(1, 64),
    metavar="N",
    help="Processes that read reports (else REPORTEDLY_WORKERS, else 1).",
)
text_or_json = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How to print it.",
)
