"""Small reports come in; the stages that they state, with polarity and certainty, are checked."""

import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.find.findings import find
from reportedly.model.claim import STAGES
from reportedly.model.document import Document
from reportedly.model.statement import Findings

_CASES = Path(__file__).parent / "cases"
_PILES = ("in_the_wild", "synthetic", "must_stay_silent", "known_failures")


def _pile(name: str) -> list[dict[str, Any]]:
    table = tomllib.loads((_CASES / f"findings_{name}.toml").read_text(encoding="utf-8"))
    cases: list[dict[str, Any]] = table["case"]
    return cases


def _params(*names: str) -> list[object]:
    return [pytest.param(case, id=case["name"]) for name in names for case in _pile(name)]


@pytest.fixture(scope="session")
def read(report: Callable[..., Document]) -> Mapping[str, Findings]:
    """The findings of all cases by text, read in one go."""
    texts = [case["text"] for name in _PILES for case in _pile(name)]
    found = find(report(f"d{number}", text) for number, text in enumerate(texts))
    return dict(zip(texts, found, strict=True))


def _said(found: Findings) -> list[str]:
    return [f"{s.stage} {s.polarity} {s.certainty}" for s in found.statements]


@pytest.mark.parametrize("case", _params("in_the_wild", "synthetic"))
def test_a_report_says_these_stages(case: dict[str, Any], read: Mapping[str, Findings]) -> None:
    """Stage, polarity and certainty are those that a reader of the codebook would note."""
    assert _said(read[case["text"]]) == case["said"]


@pytest.mark.parametrize("case", _params("must_stay_silent"))
def test_what_is_no_transfer_gives_no_claim(
    case: dict[str, Any], read: Mapping[str, Findings]
) -> None:
    """Weapons that nobody sells, asks for or hands over state nothing."""
    assert _said(read[case["text"]]) == []


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize("case", _params("known_failures"))
def test_what_a_reader_would_still_understand(
    case: dict[str, Any], read: Mapping[str, Findings]
) -> None:
    """Reports that a reader understands and the program does not, yet."""
    assert _said(read[case["text"]]) == case.get("said", [])


def test_there_are_enough_cases() -> None:
    """The piles stay as large as they were promised, and no text stands in two."""
    texts = [case["text"] for name in _PILES for case in _pile(name)]
    assert len(texts) == len(set(texts))
    assert len(_pile("in_the_wild")) + len(_pile("synthetic")) >= 40
    assert len(_pile("must_stay_silent")) >= 25


def test_a_statement_points_into_its_sentence(read: Mapping[str, Findings]) -> None:
    """Cue, clause, phrases, times and amounts of a statement all stand in its sentence."""
    for text, found in read.items():
        for statement in found.statements:
            sentence = found.sentences[statement.sentence]
            assert 0 <= sentence.start < sentence.end <= len(text)
            assert sentence.holds(*statement.cue)
            assert sentence.holds(*statement.clause)
            assert all(sentence.holds(*a.span) for a in statement.arguments)
            assert all(sentence.holds(*found.times[i].span) for i in statement.times)
            assert all(sentence.holds(*found.amounts[i].span) for i in statement.amounts)
            assert statement.stage in STAGES
            assert ":" in statement.rule


def test_mentions_give_the_words_of_their_place(read: Mapping[str, Findings]) -> None:
    """What a mention says it read stands at its place."""
    for text, found in read.items():
        for mention in found.mentions:
            assert text[mention.span.start : mention.span.end] == mention.text


def test_a_report_is_read_alike_in_any_company(
    read: Mapping[str, Findings], report: Callable[..., Document]
) -> None:
    """The findings of a report do not depend on those read before it."""
    for number, text in list(enumerate(read))[:5]:
        (alone,) = find([report(f"d{number}", text)])
        assert alone == read[text]


def test_a_title_is_searched_for_weapons_and_parties() -> None:
    """A headline's mentions stand beside the report's, and state nothing."""
    document = Document(
        document_id="d1", source="a", text="It rains.", sha256="", title="Russia sells S-400"
    )
    (found,) = find([document])
    assert [mention.name for mention in found.title if mention.kind == "system"] == ["S-400"]
    assert found.statements == ()


def test_no_report_no_findings() -> None:
    """Nothing in, nothing out."""
    assert list(find([])) == []


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=400), st.sampled_from(["", " S-400 ", "\nRussia sold tanks.\n"]))
def test_no_text_is_too_strange(strange: str, arms: str) -> None:
    """Any characters around the words of the trade are read without an error."""
    text = strange + arms + strange
    (found,) = find([Document(document_id="d1", source="a", text=text, sha256="")])
    assert all(0 <= span.start < span.end <= len(text) for span in found.sentences)
