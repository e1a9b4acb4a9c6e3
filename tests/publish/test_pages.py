"""What a person reads: the register, a transfer, a cell."""

import io

import pytest
from rich.console import Console

from reportedly.model.transfer import Row
from reportedly.publish.evidence import Dossier
from reportedly.publish.reasons import print_reasons, reasons_record
from reportedly.publish.story import print_story, story_record
from reportedly.publish.table import print_register
from reportedly.publish.terminal import Page


@pytest.fixture
def stream() -> io.StringIO:
    """What was printed."""
    return io.StringIO()


def _out(stream: io.StringIO, width: int = 110) -> Console:
    return Console(file=stream, width=width, highlight=False, markup=False, color_system=None)


@pytest.mark.parametrize("width", [40, 80, 100, 110, 200])
def test_the_register_shows_its_facts_at_any_width(
    width: int, row: Row, stream: io.StringIO
) -> None:
    """Parties, system, id, stage, value and the mark of a conflict are all there."""
    print_register([row], _out(stream, width))
    text = stream.getvalue()
    assert all(len(line) <= width for line in text.splitlines() if "reportedly why" not in line)
    joined = " ".join(text.split())
    for words in ("Russia → Iran: S-300", "ru-ir-s-300", "delivery completed", "≠"):
        assert words in joined


def test_an_empty_register_says_why(stream: io.StringIO) -> None:
    """Nothing found is a sentence, not an empty screen."""
    print_register([], _out(stream))
    assert stream.getvalue().startswith("No transfer")


def test_a_transfer_is_told_in_time_and_by_cell(dossier: Dossier, stream: io.StringIO) -> None:
    """The sentence first, then the stages with speaker and quote, then cells for and against."""
    print_story(dossier, Page(_out(stream)))
    text = stream.getvalue()
    assert text.index("As of 1 March 2017") < text.index("Stages in time") < text.index("Cells")
    assert "[2] 2007: contracted (asserted, fact)" in text
    assert "an official (anonymous), relayed by Al-Watan, RIA Novosti; unnamed outlet" in text
    assert "value: $800 million (credibility 4, doubtful; origins: 1)" in text
    assert "against [2] “=It cost [31m$900 million”" in text


def test_a_cell_gives_its_reasons(dossier: Dossier, stream: io.StringIO) -> None:
    """Value, digit and reason, each side with its source, and what was outweighed."""
    print_reasons(dossier, "value", Page(_out(stream)))
    text = stream.getvalue()
    assert "Credibility 4 (doubtful): another origin says otherwise" in text
    assert "report: Tasnim, 22 February 2016 (stated); reports/1.txt" in text
    assert "origin: agency:ria novosti" in text
    assert text.index("\nFor\n") < text.index("\nAgainst\n") < text.index("\nOutweighed\n")
    assert text.rstrip().endswith("$900 million")


def test_nothing_from_a_report_reaches_the_terminal_raw(
    dossier: Dossier, stream: io.StringIO
) -> None:
    """An escape sequence in a quote is taken out of every page."""
    print_story(dossier, Page(_out(stream)))
    print_reasons(dossier, "value", Page(_out(stream)))
    assert "\x1b" not in stream.getvalue()
    assert "\u202e" not in stream.getvalue()


def test_the_records_carry_the_same(dossier: Dossier) -> None:
    """--format json holds the quotes exactly as they stand in the report."""
    story, reasons = story_record(dossier), reasons_record(dossier, "value")
    assert (story["as_of"], story["sentence"]) == ("2017-03-01", "As of 1 March 2017: delivered.")
    against = reasons["against"]
    assert isinstance(against, list)
    assert against[0]["quote"] == "=It cost \x1b[31m$900 million\u202e"
    assert against[0]["says"] == {"amount": 900_000_000, "currency": "USD", "scope": "deal"}
