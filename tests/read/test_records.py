"""JSON files and dumps come in; each record is read or refused on its own."""

import json
from collections.abc import Callable
from pathlib import Path

from reportedly.model.document import Document, Refusal

Read = Callable[..., list[Document | Refusal]]
One = Callable[..., Document | Refusal]


def test_an_object_is_one_report(one: One, english: str) -> None:
    """Its source is the path; keys of other programs are ignored."""
    record: dict[str, object] = {
        "id": "x",
        "gold": [],
        "text": english,
        "title": None,
        "published": 2016,
    }
    result = one("a.json", json.dumps(record).encode())
    assert isinstance(result, Document)
    assert result.source.endswith("a.json")
    assert result.published is not None
    assert (result.title, result.published.edtf) == (None, "2016")


def test_a_list_is_several_reports(tmp_path: Path, read: Read, english: str) -> None:
    """The N-th object of a list is path#N, and a bad one costs no other."""
    path = tmp_path / "a.json"
    path.write_text(json.dumps([{"text": english}, 5, {"text": english + "More."}]))
    results = read(path)
    assert [r.source for r in results] == [f"{path}#{n}" for n in (1, 2, 3)]
    assert [type(r) for r in results] == [Document, Refusal, Document]


def test_a_broken_line_costs_no_other(tmp_path: Path, read: Read, english: str) -> None:
    """The refusal of a line names record and line; empty lines count as lines only."""
    path = tmp_path / "a.jsonl"
    lines = [json.dumps({"text": english}), "", '{"text": "Je', json.dumps({"text": "Jets."})]
    path.write_text("\n".join(lines))
    first, second, third = read(path)
    assert isinstance(first, Document)
    assert isinstance(second, Refusal)
    assert second.source == f"{path}#2"
    assert second.reason.startswith("line 3: not valid JSON")
    assert third.source == f"{path}#3"


def test_a_dump_in_utf16_and_a_western_line_are_read(tmp_path: Path, read: Read) -> None:
    """A dump may be UTF-16, and one line of it may be Windows-1252."""
    line = '{"text": "“José” jets were ordered on Thursday."}\n'
    (tmp_path / "a.jsonl").write_text(line, encoding="utf-16")
    (tmp_path / "b.jsonl").write_bytes(
        b'{"text": "Jets."}\n' + line.replace("jets", "tanks").encode("cp1252")
    )
    texts = [r.text for r in read(tmp_path) if isinstance(r, Document)]
    assert texts == [
        "“José” jets were ordered on Thursday.",
        "Jets.",
        "“José” tanks were ordered on Thursday.",
    ]


def test_an_endless_line_is_refused(tmp_path: Path, read: Read) -> None:
    """A line beyond the limit is passed over without being kept, and the next is read."""
    path = tmp_path / "a.jsonl"
    path.write_text("x" * 5000 + '\n{"text": "Jets."}\n')
    first, second = read(path, max_bytes=1000)
    assert isinstance(first, Refusal)
    assert first.reason == "line 1: it exceeds 1,000 characters"
    assert isinstance(second, Document)


def test_a_lone_surrogate_becomes_a_mark(one: One) -> None:
    """Half of a character cannot be stored; its place is kept."""
    result = one("a.json", rb'{"text": "Jets \ud800 ordered \ud83d\ude00"}')
    assert isinstance(result, Document)
    assert result.text == "Jets � ordered 😀"


def test_deep_nesting_is_refused(tmp_path: Path, read: Read) -> None:
    """A record nested deeper than the parser can follow is refused, alone or in a list."""
    (tmp_path / "a.jsonl").write_text('{"text": ' + "[" * 200_000 + "\n")
    (tmp_path / "b.json").write_text("[" * 900 + "]" * 900)
    assert all(isinstance(r, Refusal) for r in read(tmp_path))


def test_a_title_cannot_steer_the_terminal(one: One) -> None:
    """Control characters in a field become spaces."""
    result = one("a.json", rb'{"text": "Jets.", "title": "A\u001b[2J\nB"}')
    assert isinstance(result, Document)
    assert result.title == "A [2J B"
