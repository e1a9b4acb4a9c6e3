"""Short reports come in; the date that each of their statements is given is held against them."""

from datetime import date

import pytest

from reportedly.find.findings import assemble, statements
from reportedly.find.judge import Verdict
from reportedly.find.report import report
from reportedly.find.scenes import scenes
from reportedly.interpret.events import event_dates
from reportedly.interpret.ranker import shipped_ranker
from reportedly.model.dates import a_day
from reportedly.model.document import Document
from reportedly.model.statement import Statement

_DAY = date(2015, 6, 17)


def _dates(text: str, *said: tuple[str, str], day: date | None = _DAY) -> list[str | None]:
    """EDTF of statements given as (cue's first word, stage)."""
    document = Document(
        document_id="a",
        source="a.txt",
        text=text,
        sha256="",
        published=a_day(day) if day is not None else None,
    )
    seen = report(document)
    found: list[Statement] = []
    for (span, _), scene in zip(seen.parses, scenes(seen), strict=True):
        verdicts = [
            Verdict(cue, stage, "asserted", "fact", 1.0)
            for cue in scene.cues
            for word, stage in said
            if scene.parse[cue.first].text == word
        ]
        found.extend(statements(seen, span, scene, verdicts))
    dates = event_dates(document, assemble(seen, found), shipped_ranker())
    return [when.edtf if when is not None else None for _, when in sorted(dates.items())]


@pytest.mark.parametrize(
    ("text", "said", "expected"),
    [
        (
            "Russia delivered S-300 missiles to Iran in March 2014.",
            [("delivered", "delivered")],
            ["2014-03"],
        ),
        (
            "Poland ordered 180 K2 tanks from South Korea in 2010 and received them in 2014.",
            [("ordered", "contracted"), ("received", "delivered")],
            ["2010", "2014"],
        ),
        (
            "Russia has delivered S-300 missiles to Iran.",
            [("delivered", "delivered")],
            ["2015-06-17"],
        ),
    ],
)
def test_a_statement_has_the_date_that_is_its_own(
    text: str, said: list[tuple[str, str]], expected: list[str]
) -> None:
    """A time beside its verb dates a statement; news without one has the report's day."""
    assert _dates(text, *said) == expected


def test_an_undated_report_gives_no_day_to_its_news() -> None:
    """Where nobody knows when a report appeared, its news has no date."""
    text = "Russia has delivered S-300 missiles to Iran."
    assert _dates(text, ("delivered", "delivered"), day=None) == [None]


def test_dates_do_not_depend_on_the_run() -> None:
    """The same report gives the same dates."""
    text = "Poland ordered 180 K2 tanks from South Korea in 2010 and received them in 2014."
    said = (("ordered", "contracted"), ("received", "delivered"))
    assert _dates(text, *said) == _dates(text, *said)
