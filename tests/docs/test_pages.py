"""The pages come in; that they agree with the program, its tables and each other goes out."""

import re
import runpy
import tomllib
from datetime import date
from pathlib import Path
from typing import get_args

import pytest

from reportedly.cli.verbs import VERBS
from reportedly.find.times import time_words
from reportedly.interpret.anchors import Anchor
from reportedly.interpret.dates import resolve
from reportedly.model.claim import STAGES, Certainty, Polarity
from reportedly.model.dates import a_day
from reportedly.model.statement import Span
from reportedly.weigh.credibility import RULES

_ROOT = Path(__file__).parents[2]
_DATA = _ROOT / "src" / "reportedly" / "lexicon" / "data"
_PAGES = sorted(
    [*_ROOT.glob("*.md"), *_ROOT.glob("docs/*.md"), *_ROOT.glob("evaluation/*.md")], key=str
)
_LINK = re.compile(r"\]\((?!https?:)(?P<path>[^)#]*)(?:#(?P<heading>[^)]*))?\)")
_MAKE = re.compile(r"`make (?P<target>[\w-]+)`")


def _text(page: str) -> str:
    return (_ROOT / page).read_text(encoding="utf-8")


def _slug(heading: str) -> str:
    return re.sub(r"[^\w -]", "", heading.strip().lower()).replace(" ", "-")


def _lines(table: str) -> int:
    return len(tomllib.loads((_DATA / f"{table}.toml").read_text(encoding="utf-8")))


@pytest.mark.parametrize("page", _PAGES, ids=lambda page: page.name)
def test_every_link_leads_somewhere(page: Path) -> None:
    """A link to a file of the project names one that exists, and a heading that it has."""
    for link in _LINK.finditer(page.read_text(encoding="utf-8")):
        target = (page.parent / link["path"]).resolve() if link["path"] else page
        assert target.exists(), link[0]
        if link["heading"]:
            headings = re.findall(r"^#+ (.*)$", target.read_text(encoding="utf-8"), re.MULTILINE)
            assert link["heading"] in map(_slug, headings), link[0]


@pytest.mark.parametrize("page", _PAGES, ids=lambda page: page.name)
def test_every_make_target_exists(page: Path) -> None:
    """A page names no command of make that the Makefile lacks."""
    known = set(re.findall(r"^([\w-]+):", _text("Makefile"), re.MULTILINE))
    named = {found["target"] for found in _MAKE.finditer(page.read_text(encoding="utf-8"))}
    assert named <= known


@pytest.mark.parametrize("page", _PAGES, ids=lambda page: page.name)
def test_every_module_that_is_named_exists(page: Path) -> None:
    """A page that sends its reader to a file of the source sends him to one that is there."""
    named = set(re.findall(r"`((?:\w+/)+\w+\.\w+)`", page.read_text(encoding="utf-8")))
    rooms = (_ROOT, _ROOT / "src" / "reportedly", _DATA)
    assert [name for name in sorted(named) if not any((r / name).exists() for r in rooms)] == []


def test_the_codebook_explains_every_value() -> None:
    """Every stage, polarity and certainty has its row in the codebook, and no other has."""
    rows = set(re.findall(r"^\| `(\w+)` \|", _text("docs/codebook.md"), re.MULTILINE))
    values = {*STAGES, *get_args(Polarity), *get_args(Certainty)}
    roles = {"system", "value", "event_date", "speaker", "anonymous", "relayed_by", "outlet"}
    assert rows - roles == values


@pytest.mark.parametrize(
    ("words", "edtf"),
    re.findall(r"^\| ([^`|]+) \| `([\dX./-]+)` \|$", _text("docs/codebook.md"), re.MULTILINE),
)
def test_the_dates_of_the_codebook_are_read_so(words: str, edtf: str) -> None:
    """The reader gives each date of the codebook's table the form that the table gives it."""
    (word,) = time_words(words.partition(" (")[0], [Span(0, len(words))])
    when = resolve(word, Anchor(a_day(date(2015, 7, 15)), None, "past"))
    assert when is not None
    assert when.edtf == edtf


def test_the_counts_are_those_of_the_tables() -> None:
    """docs/lexicon.md counts what the tables hold (else: make docs)."""
    counted = {
        table: int(lines.replace(",", ""))
        for table, lines in re.findall(
            r"^\| `([\w/]+)\.toml` \| ([\d,]+) \|", _text("docs/lexicon.md"), re.MULTILINE
        )
    }
    # Under [historic] stand several states; they are counted on a line of their own.
    assert counted.pop("states") == _lines("states") - 1
    assert counted == {table: _lines(table) for table in counted}
    systems = {f"systems/{path.stem}" for path in (_DATA / "systems").glob("*.toml")}
    assert systems <= set(counted)


def test_every_table_of_the_lexicon_is_explained() -> None:
    """docs/lexicon.md names every file of the lexicon."""
    page = _text("docs/lexicon.md")
    assert [path.name for path in _DATA.glob("*.toml") if f"`{path.name}`" not in page] == []


def test_the_rules_of_credibility_are_published() -> None:
    """docs/method.md gives every rule of credibility, in its order (else: make docs)."""
    rows = re.findall(r"^\| (\d) \| [\w ]+ \| (.+) \|$", _text("docs/method.md"), re.MULTILINE)
    assert rows == [(str(rule.digit), rule.reason) for rule in RULES]


@pytest.mark.parametrize("name", ["counts", "rules", "vetoes"])
def test_the_tables_in_the_pages_are_fresh(name: str) -> None:
    """A block that is made from the program's own tables is what they say (else: make docs)."""
    pages = runpy.run_path(str(_ROOT / "docs" / "pages.py"))
    block = re.compile(rf"<!-- {name} -->\n(.*?)<!-- /{name} -->", re.DOTALL)
    shown = [found[1] for page in pages["PAGES"] for found in block.finditer(_text(page))]
    assert shown == ["".join(f"{line}\n" for line in pages["TABLES"][name]())]


def test_the_picture_is_the_register() -> None:
    """docs/register.svg is what `make picture` makes (else: make picture)."""
    picture = runpy.run_path(str(_ROOT / "docs" / "picture.py"))["picture"]
    assert _text("docs/register.svg") == picture()


def test_the_changelog_has_a_place_for_what_is_new() -> None:
    """The quality gate writes under this heading why a floor fell."""
    assert "\n## [Unreleased]\n" in _text("CHANGELOG.md")


def test_the_commands_that_exist_are_in_the_changelog() -> None:
    """What the program can do, its readers are told."""
    changelog = _text("CHANGELOG.md")
    assert [
        verb
        for verb in VERBS
        if f"`reportedly {verb}" not in changelog and f"`{verb}`" not in changelog
    ] == []
