"""What a user sees when something is wrong: one line, the way out, the right status."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
import pytest

from reportedly.cli import verbs
from reportedly.cli.names import meant
from reportedly.errors import NotFound

Reportedly = Callable[..., Any]


@pytest.mark.parametrize(
    "arguments",
    [
        ["register"],
        ["show", "x"],
        ["why", "x", "value"],
        ["export", "claims", "-o", "x.jsonl"],
        ["evaluate", "."],
    ],
)
def test_a_missing_casefile_is_one_line(
    arguments: list[str], reportedly: Reportedly, tmp_path: Path
) -> None:
    """Status 1, and a line that names the path."""
    done = reportedly(*arguments, "-c", tmp_path / "none.case")
    assert done.status == 1
    assert done.err.startswith("reportedly: ")
    assert len(done.err.splitlines()) == 1
    assert "Traceback" not in done.err


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense"],
        ["build"],
        ["build", "x"],
        ["register"],
        ["register", "-c", "x", "--as-of", "yesterday"],
        ["register", "-c", "x", "--format", "xml"],
        ["export", "claims", "-c", "x", "-o", "claims.docx"],
        ["export", "everything", "-c", "x", "-o", "x.csv"],
        ["evaluate", "x", "--raise-floors"],
    ],
)
def test_wrong_usage_is_status_two(arguments: list[str], reportedly: Reportedly) -> None:
    """What cannot be meant is said before anything is read."""
    assert reportedly(*arguments).status == 2


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["show", "ru-ir-s300"], "did you mean ru-ir-s-300"),
        (["show", "zzzz"], "reportedly register lists them"),
        (["why", "ru-ir-s-300", "valeu"], "did you mean value"),
        (["why", "ru-ir-s-300", "§"], "choose from deliveries, order_date"),
    ],
)
def test_an_unknown_name_suggests_the_closest(
    arguments: list[str], words: str, reportedly: Reportedly, case: Path
) -> None:
    """A typing error costs one glance."""
    done = reportedly(*arguments, "-c", case)
    assert done.status == 1
    assert words in done.err


def test_a_beginning_must_be_unique() -> None:
    """Of two transfers that begin so, none is guessed; a whole name always counts."""
    names = ["ru-ir-s-300", "ru-ir-s-300-2015"]
    assert meant("transfer", "RU-IR-S-300", names) == "ru-ir-s-300"
    with pytest.raises(NotFound, match="2 begin so; write more of it"):
        meant("transfer", "ru-ir", names)
    with pytest.raises(NotFound):
        meant("transfer", "", names)


def test_a_casefile_is_not_overwritten_by_another_kind_of_file(
    reportedly: Reportedly, reports: Path, tmp_path: Path
) -> None:
    """A wrong -c never destroys what lies there."""
    path = tmp_path / "thesis.txt"
    path.write_text("Years of work.", encoding="utf-8")
    assert reportedly("build", reports, "-c", path).status == 1
    assert path.read_text(encoding="utf-8") == "Years of work."


def test_the_unexpected_is_one_line_too(
    reportedly: Reportedly, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An error of the program asks for a report; --debug shows the traceback."""

    @click.command()
    def command() -> None:
        message = "first\nsecond"
        raise RuntimeError(message)

    monkeypatch.setattr(verbs.LazyGroup, "get_command", lambda *_: command)
    monkeypatch.delenv("REPORTEDLY_DEBUG", raising=False)
    done = reportedly("build")
    assert done.status == 1
    assert done.err == (
        "reportedly: internal error: RuntimeError: first second; "
        "please report it with the output of --debug\n"
    )
    monkeypatch.setenv("REPORTEDLY_DEBUG", "1")
    assert "Traceback" in reportedly("build").err


@pytest.mark.parametrize(
    ("error", "status", "words"),
    [
        (KeyboardInterrupt(), 130, "interrupted"),
        (OSError(28, "No space left on device", "a.csv"), 1, "a.csv: no space left on device;"),
        (MemoryError(), 1, "internal error: MemoryError;"),
    ],
)
def test_statuses_of_what_comes_from_outside(
    error: BaseException,
    status: int,
    words: str,
    reportedly: Reportedly,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Ctrl-C, a full disk, and too little memory each have their line."""

    @click.command()
    def command() -> None:
        raise error

    monkeypatch.setattr(verbs.LazyGroup, "get_command", lambda *_: command)
    done = reportedly("build")
    assert done.status == status
    assert words in done.err
