"""A verb comes in; the command behind it goes out, its module imported only then."""

import importlib
from collections.abc import Mapping
from dataclasses import dataclass

import click


@dataclass(frozen=True, slots=True)
class Verb:
    """A command by name: the module that holds it as `command`, and what it does in a line."""

    module: str
    does: str


VERBS: Mapping[str, Verb] = {
    "build": Verb("build", "Read reports into a casefile."),
    "register": Verb("register", "Print the register of transfers."),
    "show": Verb("show", "Print one transfer, with the sentences for and against each cell."),
    "why": Verb("why", "Print why a cell has its value."),
    "export": Verb("export", "Write claims, the register or documents to a file."),
    "evaluate": Verb("evaluate", "Score claims against gold reports."),
}


class LazyGroup(click.Group):
    """A group that knows its commands by VERBS, and imports one only when it is used."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """The verbs, in the order of work."""
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command behind a verb; None where there is no such verb."""
        verb = VERBS.get(cmd_name)
        if verb is None:
            return None
        command = importlib.import_module(f"reportedly.cli.{verb.module}").command
        if not isinstance(command, click.Command):
            raise TypeError(verb.module)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """The verbs with a line each, without importing any."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, verb.does) for name, verb in VERBS.items()])
