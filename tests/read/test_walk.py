"""Folders come in; which files are named, and in which order, is checked."""

from pathlib import Path

from reportedly.errors import InputRefused
from reportedly.read.walk import files_of

_ENDINGS = (".txt", ".json")


def _walk(*inputs: Path) -> list[str]:
    return [
        found.reason if isinstance(found, InputRefused) else found
        for found in files_of([str(path) for path in inputs], _ENDINGS)
    ]


def _write(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("x")


def test_a_folder_is_walked_by_name(tmp_path: Path) -> None:
    """Files and subfolders come in the order of their names."""
    _write(tmp_path, "b/2.txt", "c.TXT", "b/1.json", "a.txt")
    names = ["a.txt", "b/1.json", "b/2.txt", "c.TXT"]
    assert _walk(tmp_path) == [f"{tmp_path}/{name}" for name in names]


def test_foreign_files_in_a_folder_are_passed_over(tmp_path: Path) -> None:
    """README, hidden files and unknown endings in a folder are no refusals."""
    _write(tmp_path, "README.txt", "readme", ".hidden.txt", ".git/a.txt", "a.png", "a.txt")
    assert _walk(tmp_path) == [f"{tmp_path}/a.txt"]


def test_kinds_of_the_contract_are_named_even_in_a_folder(tmp_path: Path) -> None:
    """A PDF among the reports is refused by name, not lost."""
    _write(tmp_path, "a.pdf", "b.txt")
    assert _walk(tmp_path) == ["files ending in .pdf are not read today", f"{tmp_path}/b.txt"]


def test_a_folder_without_reports_is_refused(tmp_path: Path) -> None:
    """An empty folder, or one with other files only, is told to the user."""
    _write(tmp_path, "a.png")
    assert _walk(tmp_path) == ["no report lies in this folder"]


def test_a_loop_of_links_ends(tmp_path: Path) -> None:
    """A folder that links to its parent is entered once; a link to itself is refused."""
    _write(tmp_path, "a.txt")
    (tmp_path / "up").symlink_to(tmp_path)
    (tmp_path / "z.txt").symlink_to(tmp_path / "z.txt")
    assert _walk(tmp_path) == [f"{tmp_path}/a.txt", f"{tmp_path}/z.txt"]


def test_a_linked_folder_is_entered(tmp_path: Path) -> None:
    """Reports behind a link are read under the link's name."""
    _write(tmp_path, "real/a.txt")
    (tmp_path / "given").mkdir()
    (tmp_path / "given" / "link").symlink_to(tmp_path / "real")
    assert _walk(tmp_path / "given") == [f"{tmp_path}/given/link/a.txt"]
