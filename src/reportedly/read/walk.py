"""Paths of files and folders come in; the files to read, in a fixed order, go out."""

# ruff: noqa: PTH100, PTH112, PTH118, PTH208
# os.path keeps "./a" as it was given, and says False where pathlib raises.

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from reportedly.errors import InputRefused
from reportedly.read.received import cannot_open, printable

# Kinds of the contract that are not read yet: named even inside a folder, lest they be lost.
_NOT_YET = (".eml", ".pdf", ".warc", ".warc.gz")


def files_of(inputs: Sequence[str], endings: Sequence[str]) -> Iterator[str | InputRefused]:
    """Every file that the inputs name, each once; a folder is walked by name, links only once.

    Args:
        inputs: files and folders as given.
        endings: the endings that can be read, in lower case.
    """
    given: set[str] = set()
    for path in inputs:
        for found in _expand(path, endings):
            if isinstance(found, InputRefused):
                yield found
            elif (place := os.path.abspath(found)) not in given:
                given.add(place)
                yield found


def _expand(path: str, endings: Sequence[str]) -> Iterator[str | InputRefused]:
    if "://" in path:
        yield InputRefused(printable(path), "addresses are not fetched today", _kinds(endings))
    elif os.path.isdir(path):
        yield from _folder(path, endings)
    elif path.lower().endswith(tuple(endings)):
        yield path
    else:
        yield _unread(path, endings)


def _folder(folder: str, endings: Sequence[str]) -> Iterator[str | InputRefused]:
    empty = True
    for path in _tree(folder):
        if isinstance(path, InputRefused) or path.lower().endswith(tuple(endings)):
            empty = False
            yield path
        elif path.lower().endswith(_NOT_YET):
            empty = False
            yield _unread(path, endings)
    if empty:
        yield InputRefused(printable(folder), "no report lies in this folder", _kinds(endings))


def _tree(folder: str) -> Iterator[str | InputRefused]:
    """Files below a folder in the order of their names; a folder met twice is entered once."""
    entered: set[tuple[int, int]] = set()
    waiting = [folder]
    while waiting:
        path = waiting.pop()
        if not os.path.isdir(path):
            yield path
            continue
        try:
            status = Path(path).stat()
            if (status.st_dev, status.st_ino) not in entered:
                entered.add((status.st_dev, status.st_ino))
                names = sorted(filter(_wanted, os.listdir(path)), reverse=True)
                waiting.extend(os.path.join(path, name) for name in names)
        except OSError as error:
            yield cannot_open(path, error)


def _wanted(name: str) -> bool:
    return not name.startswith(".") and not name.upper().startswith("README")


def _unread(path: str, endings: Sequence[str]) -> InputRefused:
    try:
        Path(path).stat()
    except (OSError, ValueError) as error:
        return cannot_open(path, error)
    name = Path(path).name
    ending = next((e for e in _NOT_YET if name.lower().endswith(e)), Path(name).suffix)
    reason = (
        f"files ending in {printable(ending)} are not read today"
        if ending
        else "its name has no ending"
    )
    return InputRefused(printable(path), reason, _kinds(endings))


def _kinds(endings: Sequence[str]) -> str:
    return f"give {' '.join(endings)}"
