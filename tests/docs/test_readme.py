"""Blocks of the pages come in; that the program prints and answers just this goes out.

Only width is free: lines may be folded. A line "…" stands for lines that are left out.
"""

import doctest
import io
import re
import shlex
from contextlib import redirect_stdout
from pathlib import Path

import pytest

from reportedly.cli.program import run

_ROOT = Path(__file__).parents[2]
_PAGES = ("README.md", "docs/architecture.md")
_BLOCK = re.compile(r"^```(?P<kind>console|pycon)\n(?P<body>.*?)^```$", re.DOTALL | re.MULTILINE)
_BUILD = ["build", "samples", "-c", "demo.case"]


def _blocks(kind: str) -> list[tuple[str, str]]:
    pages = [(page, (_ROOT / page).read_text(encoding="utf-8")) for page in _PAGES]
    return [
        (page, block["body"])
        for page, text in pages
        for block in _BLOCK.finditer(text)
        if block["kind"] == kind
    ]


def _printed(arguments: list[str]) -> str:
    with redirect_stdout(io.StringIO()) as out:
        assert run(arguments) == 0
    return out.getvalue()


def _one_line(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize(("page", "block"), _blocks("console"))
@pytest.mark.usefixtures("in_samples")
def test_a_console_block_is_what_the_program_prints(page: str, block: str) -> None:
    """What a page shows of an output stands in the output, in this order (else: make docs)."""
    command, *shown = block.splitlines()
    assert command.startswith("$ reportedly "), page
    arguments = shlex.split(command)[2:]
    if arguments == _BUILD or not Path("demo.case").exists():
        Path("demo.case").unlink(missing_ok=True)
        built = _printed(_BUILD)
    printed = _one_line(built if arguments == _BUILD else _printed(arguments))
    place = 0
    for part in re.split(r"^…$", "\n".join(shown), flags=re.MULTILINE):
        words = _one_line(part)
        assert words in printed[place:], f"{page}: {command}"
        place = printed.index(words, place) + len(words)
    assert shown[-1] == "…" or place == len(printed), f"{page}: the end of {command} is missing"


@pytest.mark.parametrize("page", sorted({page for page, _ in _blocks("pycon")}))
@pytest.mark.usefixtures("in_samples")
def test_a_python_session_gives_these_answers(page: str) -> None:
    """Every line of Python in a page runs, and answers what the page says (else: make docs)."""
    source = "\n".join(block for of, block in _blocks("pycon") if of == page)
    session = doctest.DocTestParser().get_doctest(source, {}, page, page, 0)
    report = io.StringIO()
    runner = doctest.DocTestRunner(verbose=False, optionflags=doctest.NORMALIZE_WHITESPACE)
    runner.run(session, out=report.write)
    assert runner.failures == 0, report.getvalue()


def test_the_readme_shows_the_first_steps() -> None:
    """The README shows real output of build, register, show and why."""
    verbs = {shlex.split(block.splitlines()[0])[2] for page, block in _blocks("console")}
    assert verbs >= {"build", "register", "show", "why"}
