"""Nouns of every shape go into a casefile; the same, in one order, must come out."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import get_args

from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.model.claim import STAGES, Certainty, Claim, Polarity
from reportedly.model.dates import DateRange, Grain, Relation
from reportedly.model.document import Document
from reportedly.model.money import Money, Scope
from reportedly.register import view
from reportedly.register.casefile import create_or_open, open_existing
from reportedly.register.writer import add

_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
_NUMBER = st.integers(0, 2**63 - 1)
_RANGES = st.none() | st.builds(
    DateRange,
    earliest=st.none() | st.dates(),
    latest=st.none() | st.dates(min_value=date(1, 1, 1)),
    grain=st.sampled_from(get_args(Grain)),
    relation=st.sampled_from(get_args(Relation)),
    approximate=st.booleans(),
    basis=_TEXT,
    text=_TEXT,
    start=_NUMBER,
    end=_NUMBER,
)
_DOCUMENTS = st.builds(
    Document,
    document_id=st.sampled_from(["d1", "d2", "d3", "d4"]),
    source=_TEXT,
    text=_TEXT,
    sha256=_TEXT,
    title=st.none() | _TEXT,
    outlet=st.none() | _TEXT,
    url=st.none() | _TEXT,
    language=st.none() | _TEXT,
    published=_RANGES,
    published_basis=_TEXT,
)
_CODES = st.lists(_TEXT, max_size=3).map(tuple)
_CLAIMS = st.builds(
    Claim,
    claim_id=_TEXT,
    document_id=st.just("d1"),
    stage=st.sampled_from(STAGES),
    polarity=st.sampled_from(get_args(Polarity)),
    certainty=st.sampled_from(get_args(Certainty)),
    event_date=_RANGES,
    supplier=_CODES,
    recipient=_CODES,
    system=st.none() | _TEXT,
    quantity=st.none() | _NUMBER,
    quantity_unit=st.none() | _TEXT,
    value=st.none()
    | st.builds(Money, amount=_NUMBER, currency=_TEXT, scope=st.sampled_from(get_args(Scope))),
    speaker=st.none() | _TEXT,
    anonymous=st.booleans(),
    relayed_by=_CODES,
    outlet=st.none() | _TEXT,
    quote=_TEXT,
    start=_NUMBER,
    end=_NUMBER,
    rule=_TEXT,
    order=st.none() | _TEXT,
)


@settings(max_examples=25, deadline=None)
@given(
    documents=st.lists(_DOCUMENTS, unique_by=lambda d: d.document_id, max_size=4),
    claims=st.lists(_CLAIMS, unique_by=lambda c: c.claim_id, max_size=4),
    data=st.data(),
)
def test_what_goes_in_comes_out(
    report: Callable[..., Document],
    documents: list[Document],
    claims: list[Claim],
    data: st.DataObject,
) -> None:
    """Every field of every noun survives, and the order of arrival leaves no trace."""
    documents = [d for d in documents if d.document_id != "d1"]
    carrier = report("d1")
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.case"
        with create_or_open(path) as casefile:
            add(casefile, [carrier], data.draw(st.permutations(claims)))
            for document in data.draw(st.permutations(documents)):
                add(casefile, [document])
        with open_existing(path) as casefile:
            by_place = sorted(claims, key=lambda c: (c.start, c.claim_id))
            by_source = sorted([carrier, *documents], key=lambda d: (d.source, d.document_id))
            assert view.claims(casefile) == tuple(by_place)
            assert view.documents(casefile) == tuple(by_source)


def test_known_reports(tmp_path: Path, report: Callable[..., Document]) -> None:
    """Of many ids those come back whose reports were read."""
    with create_or_open(tmp_path / "a.case") as casefile:
        add(casefile, [report("d1"), report("d2")])
        assert view.known(casefile, ["d2", "d3"]) == {"d2"}
        assert view.known(casefile, []) == frozenset()


def test_tables_of_an_empty_casefile(tmp_path: Path) -> None:
    """Without reports the tables are empty, and their columns are those of the nouns."""
    with create_or_open(tmp_path / "a.case") as casefile:
        assert view.claims_table(casefile).column_names == list(Claim.__dataclass_fields__)
        names = view.documents_table(casefile).column_names
    assert set(names) == set(Document.__dataclass_fields__)
