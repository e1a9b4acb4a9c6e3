"""Help and documentation: every command has both, and they agree."""

from pathlib import Path

import click
import pytest

from reportedly.cli.manual import manual
from reportedly.cli.program import program
from reportedly.cli.verbs import VERBS

_PAGE = Path(__file__).parents[2] / "docs" / "commands.md"


@pytest.mark.parametrize("name", list(VERBS))
def test_every_command_has_help_with_an_example(name: str) -> None:
    """A command's help says what it does and shows one use."""
    command = program.get_command(click.Context(program), name)
    assert command is not None
    assert command.help is not None
    assert f"  reportedly {name} " in command.help


@pytest.mark.parametrize("name", list(VERBS))
def test_every_option_says_what_it_is_for(name: str) -> None:
    """No option without a sentence."""
    command = program.get_command(click.Context(program), name)
    assert command is not None
    options = [option for option in command.params if isinstance(option, click.Option)]
    assert all(option.help for option in options)


def test_the_page_is_the_help() -> None:
    """docs/commands.md is what the program says; `python -m reportedly.cli.manual` makes it."""
    assert _PAGE.read_text(encoding="utf-8") == manual()


def test_an_unknown_verb_is_unknown() -> None:
    """Only what exists is listed."""
    assert program.get_command(click.Context(program), "divine") is None
