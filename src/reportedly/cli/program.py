"""Arguments come in; a command runs, and an exit status goes out, never a traceback."""

import os
import sys
import traceback
from collections.abc import Sequence
from typing import Final

import click

from reportedly.cli.status import Status
from reportedly.cli.verbs import LazyGroup
from reportedly.errors import ReportedlyError

_INTERRUPTED: Final = "interrupted; what was read is kept, so run it again to go on"
# What DuckDB raises instead of KeyboardInterrupt when Ctrl-C meets it in the middle of a query.
_QUERY_INTERRUPTED: Final = "Query interrupted"


@click.command(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="reportedly", message="%(version)s")
@click.option(
    "--debug", is_flag=True, help="Show the traceback of an error (or REPORTEDLY_DEBUG=1)."
)
def program(*, debug: bool) -> None:
    """Read news reports about arms transfers into a register that can be checked.

    Every cell of the register names the sentences for it and against it, who said them, and how
    many independent origins they have.

    \b
    Example:
      reportedly build reports/ -c iran.case
      reportedly register -c iran.case
      reportedly why ru-ir-s-300 value -c iran.case

    \b
    Exit status: 0 done, 1 failed, 2 wrong usage, 3 done but some inputs were refused.
    """  # noqa: D301 - click reads \b as "keep these lines"
    if debug:
        os.environ["REPORTEDLY_DEBUG"] = "1"


def main() -> None:
    """Runs the program on the process's arguments and exits with its status."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Runs the program.

    Returns:
        The exit status; every error has been written to stderr, as one line.
    """
    try:
        return _invoke(arguments)
    except (KeyboardInterrupt, click.Abort):
        return _say(_INTERRUPTED, Status.INTERRUPTED)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except BrokenPipeError:
        # Python flushes stdout once more at exit, which would print a second complaint.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Status.PIPE_CLOSED
    except Exception as error:  # noqa: BLE001 - the last resort: one line, never a traceback
        if isinstance(error, RuntimeError) and str(error) == _QUERY_INTERRUPTED:
            return _say(_INTERRUPTED, Status.INTERRUPTED)
        if os.environ.get("REPORTEDLY_DEBUG"):
            traceback.print_exc()
        return _say(_line(error), Status.FAILED)


def _invoke(arguments: Sequence[str]) -> int:
    try:
        with program.make_context("reportedly", list(arguments)) as context:
            status = program.invoke(context)
        sys.stdout.flush()
    except click.exceptions.Exit as leave:
        return leave.exit_code
    return status if isinstance(status, int) else Status.DONE


def _line(error: Exception) -> str:
    """What went wrong, why, and the way out."""
    if isinstance(error, ReportedlyError):
        return str(error)
    if isinstance(error, OSError) and error.filename is not None:
        reason = (error.strerror or type(error).__name__).lower()
        return f"{error.filename}: {reason}; check the path, its rights and the space left"
    kind = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    return f"internal error: {kind}; please report it with the output of --debug"


def _say(message: str, status: Status) -> Status:
    click.echo("reportedly: " + " ".join(message.split()), err=True)
    return status
