"""`import reportedly`: light, and with the names that the contract promises."""

import subprocess
import sys
from pathlib import Path

import pytest

import reportedly
from reportedly.cli.program import run

_TEXT = "Russia delivered the first S-300 missile systems to Iran on Monday, Tasnim said."
_HEAVY = ("click", "duckdb", "pyarrow", "rich", "spacy", "trafilatura")


def test_the_public_names_are_these() -> None:
    """A name is added or removed on purpose only."""
    assert set(reportedly.__all__) == {
        "CasefileError", "GoldError", "InputRefused", "LanguageModelError", "LexiconError",
        "NotFound", "ReportedlyError", "__version__", "open", "read_report",
    }  # fmt: skip
    assert all(getattr(reportedly, name) for name in reportedly.__all__)
    with pytest.raises(AttributeError, match="has no attribute 'guess'"):
        _ = reportedly.guess


def test_importing_it_costs_nothing() -> None:
    """Nothing heavy is imported before it is used."""
    question = f"import sys, reportedly; print([m for m in {_HEAVY} if m in sys.modules])"
    command = [sys.executable, "-c", question]
    done = subprocess.run(command, capture_output=True, check=True, text=True)  # noqa: S603
    assert done.stdout == "[]\n"


def test_one_text_gives_its_claims() -> None:
    """A relative date hangs on the date given; the quote stands in the text."""
    claims = reportedly.read_report(_TEXT, published="2016-04-12", outlet="Reuters")
    assert {claim.outlet for claim in claims} == {"Reuters"}
    for claim in claims:
        assert _TEXT[claim.start : claim.end] == claim.quote
        assert claim.event_date is not None
        assert claim.event_date.edtf == "2016-04-11"


def test_a_text_that_cannot_be_read_is_an_error() -> None:
    """The error belongs to the family, and says what is wrong."""
    with pytest.raises(reportedly.InputRefused, match="no text"):
        reportedly.read_report("  \n ")


def test_a_casefile_opens_as_tables(tmp_path: Path) -> None:
    """Documents, claims and transfers are Arrow tables in the columns of the exports."""
    (tmp_path / "a.txt").write_text(f"published: 2016-04-12\n\n{_TEXT}\n", encoding="utf-8")
    assert run(["build", str(tmp_path / "a.txt"), "-c", str(tmp_path / "a.case")]) == 0
    casefile = reportedly.open(tmp_path / "a.case")
    (document,) = casefile.documents.to_pylist()
    assert document["published"] == "2016-04-12"
    assert set(casefile.claims.column("transfer_id").to_pylist()) == {"ru-ir-s-300"}
    assert casefile.transfers.column("transfer_id").to_pylist() == ["ru-ir-s-300"]


def test_a_missing_casefile_is_an_error(tmp_path: Path) -> None:
    """Opening never makes a casefile."""
    with pytest.raises(reportedly.CasefileError, match="does not exist"):
        reportedly.open(tmp_path / "none.case")
