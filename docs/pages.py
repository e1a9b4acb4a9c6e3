"""The pages come in; the same with fresh output, answers and counts go out: `make docs`."""  # noqa: INP001 - a script

import doctest
import io
import re
import shlex
import shutil
import sys
import tempfile
import textwrap
from collections.abc import Callable, Iterator, Mapping
from contextlib import chdir, redirect_stdout
from pathlib import Path

from reportedly.cli.program import run
from reportedly.find.vetoes import _RULES as _VETOES
from reportedly.lexicon.cues import cue_patterns
from reportedly.lexicon.systems import systems
from reportedly.lexicon.tables import load, names_under
from reportedly.publish.terminal import PLAIN_WIDTH
from reportedly.publish.words import CREDIBILITY
from reportedly.weigh.credibility import RULES

_ROOT = Path(__file__).parents[1]
PAGES = ("README.md", "docs/architecture.md", "docs/lexicon.md", "docs/method.md")
_CASE = Path("demo.case")
_NAMES = ("firms", "forces", "cities", "periphrases", "outlets", "currencies", "events")
_GAP = "…"
_WIDTH = 100
# A console block; the comment above it says which lines are kept, all if there is none.
_CONSOLE = re.compile(
    r"(?P<head>(?:<!-- keep: (?P<keep>[^\n]*?) -->\n)?```console\n\$ (?P<command>[^\n]*)\n)"
    r".*?(?=```\n)",
    re.DOTALL,
)
_PYTHON = re.compile(r"(?<=```pycon\n).*?(?=```\n)", re.DOTALL)
_TABLE = re.compile(
    r"(?P<head><!-- (?P<name>counts|rules|vetoes) -->\n).*?(?=<!-- /(?P=name) -->)", re.DOTALL
)
_PART = re.compile(r'(?:first|"(?P<opening>[^"]+)") (?P<number>\d+)')


def fresh(page: str) -> str:
    """A page with its console blocks, Python blocks and counts made anew.

    Runs in the current folder, which must hold `samples` and may be littered with a casefile.
    """
    page = _CONSOLE.sub(lambda block: block["head"] + _output(block), page)
    session: dict[str, object] = {}
    page = _PYTHON.sub(lambda block: _answers(block[0], session), page)
    return _TABLE.sub(lambda block: block["head"] + _table(block["name"]), page)


def _output(block: re.Match[str]) -> str:
    arguments = shlex.split(block["command"])[1:]
    if arguments[0] == "build" or not _CASE.exists():
        _CASE.unlink(missing_ok=True)
        built = _printed(["build", "samples", "-c", str(_CASE)])
    printed = built if arguments[0] == "build" else _printed(arguments)
    lines = [line.rstrip() for line in printed.splitlines()]
    return "".join(f"{part}\n" for line in _kept(lines, block["keep"]) for part in _folded(line))


def _printed(arguments: list[str]) -> str:
    with redirect_stdout(io.StringIO()) as out:
        if status := run(arguments):
            sys.exit(f"reportedly {shlex.join(arguments)}: exit status {status}; mend the page")
    return out.getvalue()


def _kept(lines: list[str], keep: str | None) -> list[str]:
    """The lines to show, and "…" for each stretch that is left out."""
    if keep is None:
        return lines
    shown: set[int] = set()
    for part in _PART.finditer(keep):
        opening = part["opening"] or ""
        start = next((n for n, s in enumerate(lines) if s.lstrip().startswith(opening)), None)
        if start is None:
            sys.exit(f"no line begins with {opening!r}; mend the comment '<!-- keep: {keep} -->'")
        shown |= set(range(start, start + int(part["number"])))
    kept = [line if n in shown else _GAP for n, line in enumerate(lines)]
    return [line for n, line in enumerate(kept) if n == 0 or line != _GAP or kept[n - 1] != _GAP]


def _folded(line: str) -> list[str]:
    if len(line) <= PLAIN_WIDTH:
        return [line]
    indent = " " * (len(line) - len(line.lstrip()))
    return textwrap.wrap(
        line.strip(),
        _WIDTH,
        initial_indent=indent,
        subsequent_indent=indent + "  ",
        break_on_hyphens=False,
        break_long_words=False,
    )


def _answers(source: str, known: dict[str, object]) -> str:
    """A piece of a Python session with the answers that the program gives now.

    Args:
        source: the piece, with old answers or none.
        known: the names that the pieces before it made; grows.
    """
    pieces: list[str] = []
    for piece in doctest.DocTestParser().parse(source):
        if isinstance(piece, str):
            pieces.append(piece)
            continue
        with redirect_stdout(io.StringIO()) as out:
            exec(compile(piece.source, "page", "single"), known)  # noqa: S102 - our own page
        first, *more = piece.source.splitlines()
        pieces += [f">>> {first}\n", *(f"... {line}\n" for line in more), out.getvalue()]
    return "".join(pieces)


def _table(name: str) -> str:
    return "".join(f"{line}\n" for line in TABLES[name]())


def _rules() -> Iterator[str]:
    yield "| digit | meaning | when |"
    yield "|---:|---|---|"
    for rule in RULES:
        yield f"| {rule.digit} | {CREDIBILITY[rule.digit]} | {rule.reason} |"


def _vetoes() -> Iterator[str]:
    for name, rule in _VETOES.items():
        yield f"* **{name}**: {' '.join((rule.__doc__ or '').split())}"


def _counts() -> Iterator[str]:
    past = load("states")["historic"]
    families = {system.family for system in systems().values()}
    counted = {
        "weapon systems, all of `systems/`": len(systems()),
        "families that they form": len(families),
        **{f"`{name}.toml`": len(load(name)) for name in names_under("systems")},
        "`nouns.toml`": len(load("nouns")),
        "`states.toml`": len(load("states")) - 1,
        "`states.toml`, states of the past": len(past),
        **{f"`{name}.toml`": len(load(name)) for name in _NAMES},
        "`cues.toml`, groups": len(load("cues")),
        "`cues.toml`, cues": sum(map(len, cue_patterns().values())),
    }
    yield from ("| table | lines |", "|---|---:|")
    yield from (f"| {table} | {lines:,} |" for table, lines in counted.items())


TABLES: Mapping[str, Callable[[], Iterator[str]]] = {
    "counts": _counts,
    "rules": _rules,
    "vetoes": _vetoes,
}


def main() -> None:
    """Rewrites the pages in place."""
    with tempfile.TemporaryDirectory() as folder, chdir(folder):
        shutil.copytree(_ROOT / "samples", "samples")
        for page in PAGES:
            path = _ROOT / page
            path.write_text(fresh(path.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
