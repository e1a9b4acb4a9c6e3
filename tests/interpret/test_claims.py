"""Reports come in; the laws that every claim obeys are checked."""

import re
from collections.abc import Sequence
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.find.findings import find
from reportedly.interpret.claims import interpret
from reportedly.lexicon.parties import party_names
from reportedly.model.claim import STAGES, Claim
from reportedly.model.document import Document
from reportedly.model.statement import Findings

_LEAD = "Russia signed a contract for eight Su-35 fighters, worth $700 million, with Egypt in 2018."
_SENTENCES = (
    "Russia delivered five batteries of S-300 missiles to Iran in 2016.",
    "Tehran has paid $900 million for the system, an Iranian official told Interfax.",
    "Poland ordered 180 K2 tanks and 212 K9 howitzers from South Korea for $5.8 billion.",
    "“We have not received a single tank”, said the minister.",
    "The UN Security Council imposed an arms embargo on Eritrea.",
    "Saab may sell 12 Gripen fighters to Brazil for 4.5 billion dollars next year.",
    "Berlin suspended the export of two frigates to Riyadh.",
    "Two of the jets will arrive by the end of May, according to the newspaper.",
    "It rained.",
    "4,000 people live there.",
)
_REPORTS = st.lists(st.sampled_from(_SENTENCES), min_size=1, max_size=5)
_BREAKS = st.sampled_from([" ", "\n", "\n\n"])
_ODD = st.one_of(
    st.text(min_size=2000, max_size=2000),
    st.lists(
        st.one_of(st.text(max_size=20), st.sampled_from([*_SENTENCES, "S-400", "$", "“", " of "])),
        max_size=60,
    ).map(lambda pieces: "".join(pieces)[:2000]),
)


@cache
def _read(text: str, title: str | None = None) -> tuple[Findings, tuple[Claim, ...]]:
    document = Document(
        document_id="d1", source="a.txt", text=text, sha256="", title=title, outlet="The Desk"
    )
    (found,) = find([document])
    return found, interpret(document, found)


def _obey(text: str, found: Findings, claims: Sequence[Claim]) -> None:
    """All laws that hold for the claims of any text."""
    states = {state for name in party_names() for state in name.states}
    counts = {amount.number for amount in found.amounts if amount.currency is None}
    sums = {round(amount.number) for amount in found.amounts if amount.currency is not None}
    assert len({claim.claim_id for claim in claims}) == len(claims)
    assert [claim.start for claim in claims] == sorted(claim.start for claim in claims)
    for claim in claims:
        assert text[claim.start : claim.end] == claim.quote != ""
        assert claim.stage in STAGES
        assert {*claim.supplier, *claim.recipient} <= states
        assert claim.quantity is None or claim.quantity in counts
        assert claim.value is None or claim.value.amount in sums
        assert claim.value is None or re.fullmatch("[A-Z]{3}", claim.value.currency)
        assert claim.speaker is None or claim.speaker in text
        assert claim.outlet == "The Desk"


@settings(max_examples=30, deadline=None)
@given(_REPORTS, _BREAKS)
def test_every_claim_shows_its_words(sentences: list[str], glue: str) -> None:
    """Quotes, numbers, prices and speakers of a claim stand in the report; codes are states'."""
    text = glue.join(sentences)
    found, claims = _read(text)
    _obey(text, found, claims)


def _ids(claims: Sequence[Claim]) -> dict[tuple[int, str, str | None], list[str]]:
    """The ids of claims by the place of their sentence, their stage and their system."""
    ids: dict[tuple[int, str, str | None], list[str]] = {}
    for claim in claims:
        ids.setdefault((claim.start, claim.stage, claim.system), []).append(claim.claim_id)
    return ids


@pytest.mark.parametrize("added", ["It rained.", "Iran ordered 40 Su-35 fighters in May."])
def test_a_new_last_paragraph_leaves_earlier_claims_their_ids(added: str) -> None:
    """An id hangs on the place of the words, so what follows them cannot change it."""
    text = f"{_LEAD}\n{_SENTENCES[2]}"
    _, before = _read(text)
    _, after = _read(f"{text}\n{added}")
    assert len(before) >= 2
    assert [c.claim_id for c in after if c.start < len(text)] == [c.claim_id for c in before]


@settings(max_examples=20, deadline=None)
@given(_REPORTS, st.sampled_from(_SENTENCES))
def test_a_claim_that_is_read_again_has_its_old_id(sentences: list[str], added: str) -> None:
    """Whatever more a longer report says, a claim at the same place is the same claim."""
    text = "\n".join((_LEAD, *sentences))
    before, after = _ids(_read(text)[1]), _ids(_read(f"{text}\n{added}")[1])
    both = [key for key in before if len(before[key]) == len(after.get(key, ()))]
    assert both
    assert all(before[key] == after[key] for key in both)


def test_an_id_is_anchored_in_place() -> None:
    """An id names the report, where the cue stands, and a count from 0 at each place."""
    text = "It rained.\nIraq ordered Mi-28 helicopters and Pantsir-S1 missiles from Russia."
    _, claims = _read(text)
    at = text.index("ordered")
    assert [claim.claim_id for claim in claims] == [f"d1-{at}-0", f"d1-{at}-1"]


def test_a_plain_report_is_read_in_full() -> None:
    """Stage, sides, system, number, price and date of one sentence come out together."""
    _, (claim,) = _read(_LEAD)
    assert (claim.stage, claim.supplier, claim.recipient) == ("contracted", ("RU",), ("EG",))
    assert claim.system == "Su-35"
    assert claim.event_date is not None
    assert claim.event_date.edtf == "2018"
    assert claim.rule.startswith("contract:")


@pytest.mark.parametrize(
    "text", ["", "\n", " ", ".", "S-400", "Russia", "S-400 for Iran sold", "“"]
)
def test_a_text_of_one_line_is_read(text: str) -> None:
    """Nothing, a stop, a name and a headline raise nothing."""
    found, claims = _read(text)
    _obey(text, found, claims)


@settings(max_examples=25, deadline=None)
@given(_ODD, st.one_of(st.none(), st.text(max_size=40)))
def test_no_text_is_too_strange(text: str, title: str | None) -> None:
    """Two thousand characters of any kind are read without an error, and obey the laws."""
    found, claims = _read(text, title)
    _obey(text, found, claims)


def test_the_same_report_gives_the_same_claims() -> None:
    """Reading has no memory and no chance in it."""
    text = " ".join(_SENTENCES)
    first = _read(text)
    _read.cache_clear()
    assert _read(text) == first
