"""CSV files come in; each row is read or refused on its own."""

from collections.abc import Callable
from pathlib import Path

from reportedly.model.document import Document, Refusal

Read = Callable[..., list[Document | Refusal]]


def test_rows_are_reports(tmp_path: Path, read: Read, english: str) -> None:
    """Columns are found by name in any order and case; empty rows are passed over."""
    path = tmp_path / "a.csv"
    path.write_text(f'Title,TEXT,more\nJets,"{english}",x\n,,\nTanks,"Tanks, ordered."\n')
    first, second = read(path)
    assert isinstance(first, Document)
    assert (first.source, first.title, first.text) == (f"{path}#1", "Jets", english)
    assert isinstance(second, Document)
    assert (second.source, second.text) == (f"{path}#2", "Tanks, ordered.")


def test_a_row_without_text_is_refused(tmp_path: Path, read: Read) -> None:
    """A row that ends before its text is refused; the next is read."""
    path = tmp_path / "a.csv"
    path.write_text("title,text\nJets\nTanks,Tanks were ordered.\n")
    first, second = read(path)
    assert isinstance(first, Refusal)
    assert (first.source, first.reason) == (f"{path}#1", "it has no text")
    assert isinstance(second, Document)


def test_a_long_field_is_refused_by_name(tmp_path: Path, read: Read) -> None:
    """A field beyond the module's own limit of 131,072 characters is read, then judged."""
    path = tmp_path / "a.csv"
    path.write_text("text\n" + "Jets. " * 50_000 + "\nTanks were ordered.\n")
    first, second = read(path)
    assert isinstance(first, Refusal)
    assert "300,000 characters" in first.reason
    assert isinstance(second, Document)


def test_an_endless_field_ends_the_table(tmp_path: Path, read: Read) -> None:
    """A quote that is never closed cannot fill the memory; the rows before it are kept."""
    path = tmp_path / "a.csv"
    path.write_text('text\nTanks were ordered.\n"' + "Jets.\n" * 5000)
    first, second = read(path, max_bytes=10_000, max_dump_bytes=100_000)
    assert isinstance(first, Document)
    assert isinstance(second, Refusal)
    assert second.reason.startswith("not valid CSV")


def test_other_delimiters_and_encodings_are_seen(tmp_path: Path, read: Read) -> None:
    """A semicolon from a European spreadsheet, and its encoding, are understood."""
    path = tmp_path / "a.csv"
    path.write_bytes("title;text\nJets;“José” jets were ordered.\n".encode("cp1252"))
    (result,) = read(path)
    assert isinstance(result, Document)
    assert result.text == "“José” jets were ordered."


def test_a_stray_nul_spoils_its_row_only(tmp_path: Path, read: Read) -> None:
    """A row with a NUL is refused as binary."""
    path = tmp_path / "a.csv"
    path.write_bytes(b"text\nJets \0 ordered.\nTanks were ordered.\n")
    assert [type(result) for result in read(path)] == [Refusal, Document]
