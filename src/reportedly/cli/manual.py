"""The commands come in; docs/commands.md goes out: python -m reportedly.cli.manual > FILE."""

from collections.abc import Iterator

import click

from reportedly.cli.program import program

_WIDTH = 90
_HEAD = """\
# Commands

Made from the program's own help by `python -m reportedly.cli.manual > docs/commands.md`; a test
fails when the two differ.

## What all commands share

| exit status | means |
|---|---|
| 0 | done |
| 1 | failed; one line on stderr says what, why, and the way out |
| 2 | wrong usage |
| 3 | done, but some inputs were refused; each is listed on stderr with its reason |
| 130 | interrupted; what was read is kept, and the same command goes on |
| 141 | the program that read the output has ended |

* Every command that prints takes `--format json`. JSON holds quotes exactly as they stand in the
  report; text for the terminal is cleared of characters that could steer it.
* Away from a terminal the output is plain text of a fixed width. `NO_COLOR` is respected.
* `--as-of DATE` uses only reports published by the end of that day; a report without any date is
  left out.
* A `.csv` holds lists joined with "; ", a price as `value_amount`, `value_currency` and
  `value_scope`, and each cell of the register as columns of its own. A text that a spreadsheet
  would run as a formula (it begins with `=`, `+`, `-`, `@`, a tab or a line end) has an apostrophe
  before it.
* `REPORTEDLY_DEBUG=1` shows the traceback of an error, `REPORTEDLY_WORKERS=N` sets the number of
  processes that read reports.
"""


def manual() -> str:
    """The whole page, in Markdown."""
    return _HEAD + "".join(_sections())


def _sections() -> Iterator[str]:
    with click.Context(program, info_name="reportedly", **program.context_settings) as context:
        for name in program.list_commands(context):
            command = program.get_command(context, name)
            if command is not None:
                yield f"\n## reportedly {name}\n\n```text\n{_help(command, name, context)}\n```\n"


def _help(command: click.Command, name: str, parent: click.Context) -> str:
    # A fixed width: the page must not depend on the terminal of whoever makes it.
    with click.Context(command, parent, name, terminal_width=_WIDTH) as context:
        lines = command.get_help(context).splitlines()
    return "\n".join(line.rstrip() for line in lines)


if __name__ == "__main__":
    click.echo(manual(), nl=False)
