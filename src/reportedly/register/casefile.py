"""A path comes in; an open casefile goes out, or one line that says why it cannot be opened."""

from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

import duckdb

from reportedly.errors import CasefileError
from reportedly.register.schema import DDL, VERSION

_OTHER_PROGRAM = ("is not a casefile", "give another path with -c")

# What DuckDB says when it cannot open or write a file, the reason in our words, the way out.
_FAILURES = (
    ("not a valid DuckDB", *_OTHER_PROGRAM),
    ("set lock", "another process has it open", "wait until that has ended, or stop it"),
    ("different configuration", "it is open in this process", "close it before opening it again"),
    ("newer version", "was written by a newer DuckDB", "update reportedly"),
    ("storage version", "was written by another version of DuckDB", "update reportedly"),
    ("Permission denied", "permission denied", "change the file's permissions or copy it"),
    ("read-only", "the disk or the file is read-only", "give another path with -c"),
    ("Read-only", "the disk or the file is read-only", "give another path with -c"),
    ("No space left", "the disk is full", "free some space and run the same command again"),
    ("No such file", "its folder does not exist", "create the folder or give another path with -c"),
)

_OFFLINE = {"autoinstall_known_extensions": "false", "autoload_known_extensions": "false"}


@dataclass(frozen=True, slots=True)
class Casefile:
    """An open casefile: one DuckDB file that holds everything the program knows.

    Attributes:
        path: where it lies.
        connection: DuckDB's connection; only the register room uses it.
    """

    path: Path
    connection: duckdb.DuckDBPyConnection

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Closes the file and gives up its lock."""
        self.connection.close()


def create_or_open(path: Path) -> Casefile:
    """The casefile at a path, for writing; a new one where there is none.

    Raises:
        CasefileError: the path is a folder, another kind of file, from a newer program, locked by
            another process, or cannot be written.
    """
    _refuse_folder(path)
    casefile = Casefile(path, _connect(path, read_only=False))
    try:
        if not _tables(casefile):
            _create(casefile)
        _check_version(casefile)
    except BaseException:
        casefile.close()
        raise
    return casefile


def open_existing(path: Path) -> Casefile:
    """The casefile at a path, for reading only; several processes may read at a time.

    Raises:
        CasefileError: there is nothing at the path, or what `create_or_open` raises.
    """
    if not path.exists():
        raise CasefileError(
            str(path), "does not exist", f"make it with: reportedly build INPUT -c {path}"
        )
    _refuse_folder(path)
    casefile = Casefile(path, _connect(path, read_only=True))
    try:
        _check_version(casefile)
    except BaseException:
        casefile.close()
        raise
    return casefile


def failure(path: Path, error: duckdb.Error) -> CasefileError:
    """What DuckDB complains about, in one line of ours."""
    said = str(error)
    for words, reason, remedy in _FAILURES:
        if words in said:
            return CasefileError(str(path), reason, remedy)
    first_line = said.splitlines()[0] if said else type(error).__name__
    return CasefileError(str(path), f"DuckDB failed: {first_line}", "check the file and the disk")


def _connect(path: Path, *, read_only: bool) -> duckdb.DuckDBPyConnection:
    try:
        return duckdb.connect(str(path), read_only=read_only, config=dict(_OFFLINE))
    except duckdb.Error as error:
        raise failure(path, error) from error


def _create(casefile: Casefile) -> None:
    connection = casefile.connection
    try:
        connection.execute("BEGIN")
        connection.execute(DDL)
        connection.execute("INSERT INTO meta VALUES ('version', ?)", [str(VERSION)])
        connection.execute("COMMIT")
    except duckdb.Error as error:
        raise failure(casefile.path, error) from error


def _tables(casefile: Casefile) -> set[str]:
    query = "SELECT table_name FROM duckdb_tables() WHERE NOT internal"
    return {str(name) for (name,) in casefile.connection.execute(query).fetchall()}


def _check_version(casefile: Casefile) -> None:
    if not {"meta", "documents", "claims", "refusals"} <= _tables(casefile):
        raise CasefileError(str(casefile.path), *_OTHER_PROGRAM)
    query = 'SELECT "value" FROM meta WHERE "key" = \'version\''
    found = casefile.connection.execute(query).fetchall()
    version = str(found[0][0]) if found else ""
    if not version.isdecimal():
        raise CasefileError(str(casefile.path), *_OTHER_PROGRAM)
    if int(version) > VERSION:
        raise CasefileError(
            str(casefile.path),
            f"has version {version}, and this program knows versions up to {VERSION}",
            "update reportedly",
        )


def _refuse_folder(path: Path) -> None:
    if path.is_dir():
        raise CasefileError(
            str(path), "is a folder, and a casefile is one file", "give a file's path with -c"
        )
