"""Piles of dated texts come in; the date that the program infers is held against them."""

import tomllib
from pathlib import Path

import pytest

from reportedly.read.fields import Fields
from reportedly.read.published import Dated, publication_date

_CASES = Path(__file__).parent / "cases"


def _pile(name: str) -> list[object]:
    table = tomllib.loads((_CASES / f"dated_{name}.toml").read_text(encoding="utf-8"))
    return [pytest.param(case, id=case["name"]) for case in table["case"]]


def _date(text: str, published: str | None = None, *, from_page: bool = False) -> Dated:
    fields = Fields(
        source="a.txt", content=b"", text=text, published=published, from_page=from_page
    )
    return publication_date(fields, text)


@pytest.mark.parametrize("case", _pile("in_the_wild") + _pile("synthetic"))
def test_a_date_is_inferred(case: dict[str, str]) -> None:
    """A report's own date is found in its text, with the words that gave it."""
    published, basis = _date(case["text"])
    assert published is not None, basis
    assert published.edtf == case["published"]
    assert basis.startswith(case.get("basis", "inferred: "))


@pytest.mark.parametrize("case", _pile("must_stay_silent"))
def test_a_date_of_something_else_is_left_alone(case: dict[str, str]) -> None:
    """Dates of profiles, captions, sentences and notices never become the report's."""
    assert _date(case["text"]) == (None, case.get("basis", "unknown"))


@pytest.mark.xfail(strict=True, reason="the program does not infer this yet")
@pytest.mark.parametrize("case", _pile("known_failures"))
def test_a_date_that_a_reader_would_infer(case: dict[str, str]) -> None:
    """The known failures fail, so that one that is mended is noticed."""
    published, _ = _date(case["text"])
    assert published is not None


def test_the_stated_date_beats_the_text() -> None:
    """A header's date is taken as it is, whatever the text holds."""
    published, basis = _date("Monday, 22 February 2016\n\nText.", "2016-02-23")
    assert published is not None
    assert (published.edtf, basis) == ("2016-02-23", "stated")


def test_a_page_states_its_date_as_metadata() -> None:
    """The basis tells a page's metadata from a person's header."""
    assert _date("Text.", "2016-02-23", from_page=True)[1] == "metadata"


def test_an_unreadable_date_is_named() -> None:
    """A published field that is no date leaves the report without one, and says so."""
    assert _date("Text.", "soon") == (None, "unknown: published 'soon' is not a date")
