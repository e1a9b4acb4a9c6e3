"""Inputs of every kind, good and bad, come in; documents and refusals are checked."""

import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.model.document import Document, Refusal, document_id
from reportedly.read.inputs import READERS, read_inputs
from reportedly.settings import Settings

Read = Callable[..., list[Document | Refusal]]
One = Callable[..., Document | Refusal]


def test_a_text_is_read_with_its_headers(one: One, english: str) -> None:
    """Header lines become fields, and the body is stored without them."""
    result = one(
        "a.txt", f"title: Jets\noutlet: Post\npublished: 2016-02\nurl:\n\n{english}".encode()
    )
    assert isinstance(result, Document)
    assert (result.title, result.outlet, result.url) == ("Jets", "Post", None)
    assert result.text == english
    assert result.published is not None
    assert (result.published.edtf, result.published_basis) == ("2016-02", "stated")


def test_identity_is_address_and_bytes(tmp_path: Path, read: Read, english: str) -> None:
    """The id is made of the path as given and the file's bytes."""
    path = tmp_path / "a.txt"
    path.write_text(english)
    (result,) = read(path)
    assert isinstance(result, Document)
    assert result.source == str(path)
    assert result.document_id == document_id(str(path), english.encode())


REFUSED = [
    ("empty.txt", b"", "the file is empty"),
    ("blank.txt", b" \n\n ", "it holds no text"),
    ("headers.txt", b"title: Jets\n", "it holds no text"),
    ("nul.txt", b"Jets\0for Ruritania", "binary, not a text"),
    ("control.txt", b"\x01\x02\x03\x04 Jets", "binary, not a text"),
    ("elf.txt", b"\x7fELF\x8f\x81\x02\x9d", "binary, or in an encoding"),
    ("broken.json", b'{"text": ', "not valid JSON"),
    ("deep.json", b"[" * 200_000, "not valid JSON (nested too deeply"),
    ("number.json", b'{"text": 5}', "its text is a number, not a string"),
    ("textless.json", b'{"title": "Jets"}', "it has no text"),
    ("title.json", b'{"text": "Jets", "title": ["a"]}', "its title is a list, not a string"),
    ("scalar.json", b"7", "it is a number, not an object"),
    ("nul.json", b'{"text": "Jets\\u0000"}', "binary, not a text"),
    ("textless.csv", b"title,outlet\nJets,Post\n", "no text column among: title, outlet"),
    ("page.html", b"<html><body><nav><a>Home</a></nav></body></html>", "no article is found"),
    ("mail.eml", b"From: a@example.org", "files ending in .eml are not read today"),
    ("report.pdf", b"%PDF-1.7", "files ending in .pdf are not read today"),
    ("crawl.warc.gz", b"\x1f\x8b", "files ending in .warc.gz are not read today"),
    ("notes.docx", b"PK", "files ending in .docx are not read today"),
    ("plain", b"Jets", "its name has no ending"),
]


@pytest.mark.parametrize(
    ("name", "content", "reason"), REFUSED, ids=[name for name, _, _ in REFUSED]
)
def test_a_bad_input_is_refused_by_name(one: One, name: str, content: bytes, reason: str) -> None:
    """What cannot be read gives one line that names the file, the reason and the way out."""
    result = one(name, content)
    assert isinstance(result, Refusal)
    assert result.source.endswith(name)
    assert result.reason.startswith(reason)
    assert "\n" not in result.line
    assert result.remedy


def test_a_large_file_is_refused_before_it_is_read(tmp_path: Path, read: Read) -> None:
    """A file beyond the limit is not opened: a sparse file of 50 MB costs nothing."""
    path = tmp_path / "book.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    (result,) = read(path)
    assert isinstance(result, Refusal)
    assert result.reason == "its 50.0 MB exceed the 20 MB that are opened"


def test_a_long_text_is_refused(one: One) -> None:
    """A text beyond max_text_chars is a book or a mistake."""
    result = one("a.txt", b"Jets. " * 100, max_text_chars=500)
    assert isinstance(result, Refusal)
    assert result.reason == "its 600 characters exceed the 500 of the longest report"


def test_a_missing_path_is_refused(tmp_path: Path, read: Read) -> None:
    """A path that leads nowhere is named, whatever its ending."""
    reasons = [r.reason for r in read(tmp_path / "a.txt", tmp_path / "b") if isinstance(r, Refusal)]
    assert reasons == ["cannot be opened (no such file or directory)"] * 2


def test_a_file_without_read_permission_is_refused(
    tmp_path: Path, read: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that may not be opened is refused; the others are kept."""

    def forbidden(*_args: object, **_named: object) -> None:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "a.txt").write_text("Jets were ordered.")
    monkeypatch.setattr(Path, "open", forbidden)
    (result,) = read(tmp_path / "a.txt")
    assert isinstance(result, Refusal)
    assert result.reason == "cannot be opened (permission denied)"


def test_an_address_is_refused(read: Read) -> None:
    """Nothing is fetched from the network."""
    (result,) = read("https://example.org/a.html")
    assert isinstance(result, Refusal)
    assert result.reason == "addresses are not fetched today"


def test_a_report_in_another_language_is_refused(one: One) -> None:
    """Only English is read, and the refusal names the language."""
    text = (
        "Die Regierung hat einen Vertrag über zehn Kampfflugzeuge unterzeichnet, teilte das "
        "Verteidigungsministerium am Donnerstag nach drei Jahren der Verhandlungen mit. Die "
        "ersten beiden Flugzeuge sollen im nächsten Jahr geliefert werden, sagte ein Sprecher."
    )
    result = one("a.txt", text.encode())
    assert isinstance(result, Refusal)
    assert result.reason == "its language is de; only English is read today"


def test_a_stated_language_is_believed(one: One, english: str) -> None:
    """A header that says French refuses the report without a look at its letters."""
    result = one("a.txt", f"language: fr\n\n{english}".encode())
    assert isinstance(result, Refusal)
    assert "its language is fr" in result.reason


def test_the_same_bytes_count_once(tmp_path: Path, read: Read, english: str) -> None:
    """A copy under another path is refused with the name of the first."""
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(english)
    first, second = read(tmp_path)
    assert isinstance(first, Document)
    assert isinstance(second, Refusal)
    assert second.reason == f"same bytes as {tmp_path / 'a.txt'}"


def test_the_same_path_is_read_once(tmp_path: Path, read: Read, english: str) -> None:
    """A path given twice, alone and in its folder, is no copy."""
    path = tmp_path / "a.txt"
    path.write_text(english)
    assert len(read(path, path, tmp_path, f"{tmp_path}/./a.txt")) == 1


def test_a_bad_file_costs_no_good_one(tmp_path: Path, read: Read, english: str) -> None:
    """Everything else is kept, in the order of names."""
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.txt").write_text(english)
    (tmp_path / "c.json").write_text("{")
    (tmp_path / "d.txt").write_text(f"{english} More.")
    kinds = [type(result) for result in read(tmp_path)]
    assert kinds == [Refusal, Document, Refusal, Document]


def test_an_odd_name_stays_one_line(tmp_path: Path, read: Read, english: str) -> None:
    """A path with a line break or stray bytes gives a printable source."""
    name = os.fsencode(tmp_path) + b"/a\n\xff.txt"
    Path(os.fsdecode(name)).write_text(english)
    (result,) = read(os.fsdecode(name))
    assert isinstance(result, Document)
    assert result.source == f"{tmp_path}/a\\x0a\\xff.txt"


def test_a_thousand_reports_take_seconds(tmp_path: Path, read: Read, english: str) -> None:
    """Reading 1,000 small files takes less than three seconds of processor time."""
    for number in range(1000):
        (tmp_path / f"{number}.txt").write_text(f"{english}Report {number}.")
    began = time.process_time()
    assert len(read(tmp_path)) == 1000
    assert time.process_time() - began < 3


@settings(max_examples=150, deadline=None)
@given(
    ending=st.sampled_from(sorted(READERS)),
    content=st.one_of(
        st.binary(max_size=300),
        st.text(max_size=300).map(lambda text: text.encode("utf-8", "surrogatepass")),
        st.recursive(
            st.none() | st.booleans() | st.floats() | st.text(),
            lambda inner: (
                st.lists(inner) | st.dictionaries(st.sampled_from(["text", "url"]), inner)
            ),
        ).map(lambda value: repr(value).replace("'", '"').encode("utf-8", "replace")),
    ),
)
def test_any_bytes_give_documents_or_refusals(ending: str, content: bytes) -> None:
    r"""No file raises, and no stored text holds a carriage return or a lone surrogate."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"a{ending}"
        path.write_bytes(content)
        for result in read_inputs([str(path)], Settings()):
            if isinstance(result, Document):
                assert "\r" not in result.text
                assert result.text.encode().decode() == result.text
            else:
                assert "\n" not in result.line
