"""Bad inputs: each is named in one line with its reason, and everything else is kept."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Reportedly = Callable[..., Any]

_SENTENCE = "Russia delivered the first S-300 missile systems to Iran on 11 April 2016, {} said."


def _empty(folder: Path) -> str:
    (folder / "empty.txt").write_bytes(b"")
    return "empty.txt"


def _binary(folder: Path) -> str:
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 40)
    return "binary.txt"


def _huge(folder: Path) -> str:
    (folder / "huge.txt").write_bytes(b"Russia delivered. " * 2_800_000)
    return "huge.txt"


def _unreadable(folder: Path) -> str:
    path = folder / "locked.txt"
    path.write_text(_SENTENCE.format("TASS"), encoding="utf-8")
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("this user may read every file")
    return "locked.txt"


def _broken_jsonl(folder: Path) -> str:
    lines = [json.dumps({"text": _SENTENCE.format(name)}) for name in ("TASS", "IRNA", "Fars")]
    lines[1] = lines[1][:-5]
    (folder / "dump.jsonl").write_text("\n".join(lines), encoding="utf-8")
    return "dump.jsonl#2"


def _no_text_column(folder: Path) -> str:
    (folder / "table.csv").write_text("title,body\na,b\n", encoding="utf-8")
    return "table.csv"


def _no_article(folder: Path) -> str:
    (folder / "page.html").write_text("<html><body><nav>Home</nav></body></html>", "utf-8")
    return "page.html"


def _other_language(folder: Path) -> str:
    text = (
        "Россия поставила Ирану первые зенитные ракетные системы, сообщил в понедельник "
        "официальный представитель министерства иностранных дел Ирана. "
    )
    (folder / "russian.txt").write_text(text * 3, encoding="utf-8")
    return "russian.txt"


def _twice(folder: Path) -> str:
    (folder / "zz-again.txt").write_bytes((folder / "good.txt").read_bytes())
    return "zz-again.txt"


_REFUSED = (
    _empty, _binary, _huge, _unreadable, _broken_jsonl, _no_text_column, _no_article,
    _other_language, _twice,
)  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one good report."""
    path = tmp_path / "reports"
    path.mkdir()
    (path / "good.txt").write_text(_SENTENCE.format("Tasnim"), encoding="utf-8")
    return path


@pytest.mark.parametrize("spoil", _REFUSED)
def test_a_bad_input_costs_only_itself(
    spoil: Callable[[Path], str], folder: Path, reportedly: Reportedly, tmp_path: Path
) -> None:
    """Status 3, one line that names the input, and the good report is in the casefile."""
    bad = spoil(folder)
    case = tmp_path / "a.case"
    done = reportedly("build", folder, "-c", case)
    assert done.status == 3
    (line,) = done.err.splitlines()
    assert line.startswith(f"reportedly: {folder / bad}: ")
    assert ";" in line
    assert str(folder / "good.txt") in _sources(reportedly, case, tmp_path)


def test_the_other_lines_of_a_broken_dump_are_kept(
    folder: Path, reportedly: Reportedly, tmp_path: Path
) -> None:
    """Broken JSON in the middle of a dump loses that record and no other."""
    _broken_jsonl(folder)
    case = tmp_path / "a.case"
    reportedly("build", folder / "dump.jsonl", "-c", case)
    kept = [source.rpartition("#")[2] for source in _sources(reportedly, case, tmp_path)]
    assert kept == ["1", "3"]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "cp1252"])
def test_old_encodings_are_read(
    encoding: str, folder: Path, reportedly: Reportedly, tmp_path: Path
) -> None:
    """A report in UTF-16 or Latin-1 is no bad input, and its letters come out right."""
    text = _SENTENCE.format("the café owner José Muñoz")
    (folder / "old.txt").write_text(text, encoding=encoding)
    case = tmp_path / "a.case"
    assert reportedly("build", folder, "-c", case).status == 0
    assert text in {line["text"] for line in _documents(reportedly, case, tmp_path)}


def test_all_of_them_at_once(folder: Path, reportedly: Reportedly, tmp_path: Path) -> None:
    """A folder full of trouble still gives its good reports."""
    bad = {spoil(folder) for spoil in _REFUSED if spoil is not _unreadable}
    case = tmp_path / "a.case"
    done = reportedly("build", folder, "-c", case, "--format", "json")
    assert done.status == 3
    refused = {Path(refusal["source"]).name for refusal in json.loads(done.out)["refused"]}
    assert refused == bad
    assert len(done.err.splitlines()) == len(bad)
    assert len(_sources(reportedly, case, tmp_path)) == 3


def _sources(reportedly: Reportedly, case: Path, tmp_path: Path) -> list[str]:
    return [line["source"] for line in _documents(reportedly, case, tmp_path)]


def _documents(reportedly: Reportedly, case: Path, tmp_path: Path) -> list[dict[str, Any]]:
    path = tmp_path / "documents.jsonl"
    assert reportedly("export", "documents", "-c", case, "-o", path).status == 0
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
