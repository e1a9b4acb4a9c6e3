"""Texts of copies and of independent reports come in; the dispatches they carry are checked."""

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from reportedly.merge.dispatch import dispatches
from reportedly.model.document import Document

Report = Callable[..., Document]

LEAD = "The two governments signed the long awaited contract for air defence systems on Monday."
BODY = "Officials in both capitals said that deliveries were to begin before the end of next year."
TAIL = "A spokesman for the exporter would not say how large the first instalment had been so far."
OTHER = "Fishermen on the northern coast complained again that the navy had closed their waters."
MORE = "The harbour master promised them an answer by the end of the month, and nobody believed it."
FOOTER = "Sign up for our morning newsletter and never miss a story about the harbour again."


def test_copies_share_a_dispatch(report: Report) -> None:
    """A copy with another ending, other quotation marks and case carries the same dispatch."""
    first = report("d1", f"{LEAD} {BODY} {TAIL}", "2016-03-02")
    copy = report("d2", f"{LEAD.upper()}\n\n“{BODY}”\n{OTHER}", "2016-03-01")
    found = dispatches([first, copy])
    assert found == {"d1": "x2", "d2": "x2"}


def test_one_shared_sentence_is_no_copy(report: Report) -> None:
    """A quotation or a footer that two reports share does not make them one dispatch."""
    one = report("d1", f"{LEAD} {BODY} {FOOTER}")
    two = report("d2", f"{OTHER} {MORE} {FOOTER}")
    assert dispatches([one, two]) == {"d1": "x1", "d2": "x2"}


def test_less_than_half_is_no_copy(report: Report) -> None:
    """Two shared sentences of five are too few."""
    one = report("d1", f"{LEAD} {BODY} {TAIL} {OTHER} {MORE}")
    two = report(
        "d2", f"{LEAD} {BODY} {' '.join(s.replace('the', 'every') for s in (TAIL, OTHER, MORE))}"
    )
    assert len(set(dispatches([one, two]).values())) == 2


def test_short_twins_share_a_dispatch(report: Report) -> None:
    """Equal texts carry one dispatch even when no sentence is long enough to count."""
    found = dispatches(
        [report("d1", "Deal signed."), report("d2", "DEAL SIGNED"), report("d3", "")]
    )
    assert found["d1"] == found["d2"] != found["d3"]


def test_undated_reports_come_last(report: Report) -> None:
    """The dispatch is named by its earliest report, and a report without a date is never that."""
    undated = report("d1", f"{LEAD} {BODY}")
    dated = report("d2", f"{LEAD} {BODY}", "2016")
    assert set(dispatches([undated, dated]).values()) == {"x2"}


def test_many_copies_are_one_dispatch(report: Report) -> None:
    """Hundreds of copies stay together, and a footer on every page joins nothing."""
    copies = [report(f"d{n:03}", f"{LEAD} {BODY} {FOOTER} Page {n}.") for n in range(200)]
    alone = report("d900", f"{OTHER} {MORE} {FOOTER}")
    found = dispatches([*copies, alone])
    assert len({found[d.document_id] for d in copies}) == 1
    assert found["d900"] == "x900"


@given(order=st.permutations(range(5)))
def test_order_of_arrival_does_not_matter(report: Report, order: list[int]) -> None:
    """The same reports give the same dispatches, however they arrive."""
    texts = (f"{LEAD} {BODY}", f"{BODY} {LEAD} {TAIL}", OTHER, f"{OTHER} {MORE}", "")
    reports = [report(f"d{n}", text, "2016") for n, text in enumerate(texts)]
    assert dispatches([reports[n] for n in order]) == dispatches(reports)
