"""Paths of every kind come in; an open casefile, or one clear line, is checked."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

from reportedly.errors import CasefileError
from reportedly.register.casefile import Casefile, create_or_open, failure, open_existing

Opener = Callable[[Path], Casefile]

OPENERS = pytest.mark.parametrize("opener", [create_or_open, open_existing])

HOLD = """
import duckdb, sys
connection = duckdb.connect(sys.argv[1])
print("held", flush=True)
sys.stdin.read()
"""


def _line(opener: Opener, path: Path) -> str:
    with pytest.raises(CasefileError) as caught:
        opener(path)
    line = str(caught.value)
    assert "\n" not in line
    assert line.startswith(f"{path}: ")
    assert "; " in line
    return line


def test_a_new_casefile_opens_again(tmp_path: Path) -> None:
    """What was created can be opened for writing and for reading, and is one file."""
    path = tmp_path / "a.case"
    for opener in (create_or_open, create_or_open, open_existing):
        opener(path).close()
    assert [p.name for p in tmp_path.iterdir()] == ["a.case"]


def test_two_readers_at_a_time(tmp_path: Path) -> None:
    """A casefile can be read twice at once."""
    path = tmp_path / "a.case"
    create_or_open(path).close()
    with open_existing(path) as one, open_existing(path) as other:
        assert one.path == other.path


def test_missing(tmp_path: Path) -> None:
    """A casefile that is not there is named with the command that makes it."""
    line = _line(open_existing, tmp_path / "a.case")
    assert "does not exist; make it with: reportedly build" in line
    assert list(tmp_path.iterdir()) == []


@OPENERS
def test_a_folder(tmp_path: Path, opener: Opener) -> None:
    """A folder is no casefile."""
    assert "is a folder" in _line(opener, tmp_path)


@OPENERS
@pytest.mark.parametrize(
    "content", [b"", b"%PDF-1.7\n" + bytes(9000), "Täglich\n".encode("latin-1")]
)
def test_another_kind_of_file(tmp_path: Path, opener: Opener, content: bytes) -> None:
    """Another file is refused and left as it is."""
    path = tmp_path / "a.case"
    path.write_bytes(content)
    assert "is not a casefile" in _line(opener, path)
    assert path.read_bytes() == content


@OPENERS
def test_another_database(tmp_path: Path, opener: Opener) -> None:
    """A DuckDB file of another program is refused and gets no tables of ours."""
    path = tmp_path / "a.duckdb"
    with duckdb.connect(str(path)) as connection:
        connection.execute("CREATE TABLE meta (x INTEGER)")
    assert "is not a casefile" in _line(opener, path)
    with duckdb.connect(str(path)) as connection:
        assert connection.execute("SELECT count(*) FROM duckdb_tables()").fetchone() == (1,)


@OPENERS
def test_a_newer_casefile(tmp_path: Path, opener: Opener) -> None:
    """A casefile of a newer program is refused with its version, and the way out is an update."""
    path = tmp_path / "a.case"
    with create_or_open(path) as casefile:
        casefile.connection.execute("UPDATE meta SET \"value\" = '99'")
    assert "has version 99" in _line(opener, path)


@OPENERS
def test_a_casefile_without_a_version(tmp_path: Path, opener: Opener) -> None:
    """A casefile whose version is no number is not trusted."""
    path = tmp_path / "a.case"
    with create_or_open(path) as casefile:
        casefile.connection.execute("UPDATE meta SET \"value\" = 'new'")
    assert "is not a casefile" in _line(opener, path)


@OPENERS
def test_locked_by_another_process(tmp_path: Path, opener: Opener) -> None:
    """While another process writes, the line says so, and afterwards the casefile opens."""
    path = tmp_path / "a.case"
    create_or_open(path).close()
    with subprocess.Popen(  # noqa: S603 - this test's own program
        [sys.executable, "-c", HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        assert "another process has it open" in _line(opener, path)
        holder.communicate(b"")
    opener(path).close()


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    """A casefile is not made in a folder that does not exist."""
    assert "its folder does not exist" in _line(create_or_open, tmp_path / "no" / "a.case")


def test_a_run_killed_while_creating(tmp_path: Path) -> None:
    """An empty database, as a killed first run leaves it, becomes a casefile."""
    path = tmp_path / "a.case"
    duckdb.connect(str(path)).close()
    create_or_open(path).close()
    open_existing(path).close()


SAID = [
    ("IO Error: Could not write: No space left on device", "the disk is full"),
    ("Catalog Error: strange things\nof two lines", "DuckDB failed: Catalog Error: strange things"),
    ("IO Error: Cannot open file: Permission denied", "permission denied"),
    ("", "DuckDB failed: Error"),
]


@pytest.mark.parametrize(("said", "reason"), SAID)
def test_what_duckdb_says_is_one_line(said: str, reason: str) -> None:
    """Whatever DuckDB complains about comes out as one line with a way out."""
    line = str(failure(Path("a.case"), duckdb.Error(said)))
    assert line.startswith(f"a.case: {reason}; ")
    assert "\n" not in line
