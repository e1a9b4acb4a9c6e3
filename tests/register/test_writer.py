"""Batches of reports and claims come in; what the casefile holds afterwards is checked."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from reportedly.errors import CasefileError
from reportedly.model.claim import Claim
from reportedly.model.document import Document, Refusal
from reportedly.register import view
from reportedly.register.casefile import Casefile, create_or_open, open_existing
from reportedly.register.writer import add

Say = Callable[..., Claim]
Report = Callable[..., Document]


@pytest.fixture
def casefile(tmp_path: Path) -> Iterator[Casefile]:
    """A new casefile, open for writing."""
    with create_or_open(tmp_path / "a.case") as opened:
        yield opened


def test_a_report_is_added_once(casefile: Casefile, say: Say, report: Report) -> None:
    """A report that is there already changes nothing, not even by claims that it had not then."""
    add(casefile, [report("d1")], [say("d1", 0)])
    add(casefile, [report("d1", text="Other."), report("d2")], [say("d1", 7), say("d2", 0)])
    assert view.documents(casefile) == (report("d1"), report("d2"))
    assert view.claims(casefile) == (say("d1", 0), say("d2", 0))


def test_twins_in_one_batch(casefile: Casefile, say: Say, report: Report) -> None:
    """The same report twice in one batch is one report."""
    add(casefile, [report("d1"), report("d1")], [say("d1"), say("d1")])
    assert (len(view.documents(casefile)), len(view.claims(casefile))) == (1, 1)


def test_a_claim_without_its_report_is_refused(casefile: Casefile, say: Say) -> None:
    """A claim never enters without the report that it stands in."""
    with pytest.raises(ValueError, match="d9"):
        add(casefile, [], [say("d9")])


def test_a_failed_batch_leaves_nothing(casefile: Casefile, say: Say, report: Report) -> None:
    """A batch that cannot be written is not written in part, and the next one is."""
    casefile.connection.execute("ALTER TABLE documents RENAME TO elsewhere")
    with pytest.raises(CasefileError, match="DuckDB failed"):
        add(casefile, [report("d1")], [say("d1")], [Refusal("x", "y", "z")])
    casefile.connection.execute("ALTER TABLE elsewhere RENAME TO documents")
    assert view.claims(casefile) == ()
    assert view.refusals(casefile) == ()
    add(casefile, [report("d1")], [say("d1")])
    assert len(view.claims(casefile)) == 1


def test_text_that_cannot_be_stored_leaves_the_casefile_whole(
    casefile: Casefile, report: Report
) -> None:
    """Half a character is no text: the batch fails and the casefile can still be written."""
    with pytest.raises(UnicodeEncodeError):
        add(casefile, [report("d1", text="\ud800")])
    add(casefile, [report("d1")])
    assert view.known(casefile, ["d1"]) == {"d1"}


def test_a_read_only_casefile_is_not_written(tmp_path: Path, report: Report) -> None:
    """Writing through a reading door is one clear line."""
    path = tmp_path / "a.case"
    create_or_open(path).close()
    with open_existing(path) as opened, pytest.raises(CasefileError, match="read-only"):
        add(opened, [report("d1")])


def test_refusals_are_kept_until_they_are_mended(casefile: Casefile, report: Report) -> None:
    """The last refusal of an input counts, and none once it could be read."""
    add(casefile, [], [], [Refusal("a.txt", "is empty", "fill it"), Refusal("b.txt", "no", "way")])
    add(casefile, [], [], [Refusal("b.txt", "is binary", "give text")])
    add(casefile, [replace(report("d1"), source="a.txt")])
    assert view.refusals(casefile) == (Refusal("b.txt", "is binary", "give text"),)


def test_an_empty_batch_is_fine(casefile: Casefile) -> None:
    """Nothing to add adds nothing."""
    add(casefile, [])
    assert view.documents(casefile) == ()
