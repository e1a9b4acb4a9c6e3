"""Sentences with time expressions come in; the EDTF that the program reads is held against them."""

import tomllib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.find.time_patterns import TIME_PATTERNS
from reportedly.find.times import time_words
from reportedly.interpret.anchors import Anchor
from reportedly.interpret.dates import RULES, resolve
from reportedly.interpret.timeline import timeline
from reportedly.model.dates import DateRange, Grain, a_day
from reportedly.model.document import Document
from reportedly.model.statement import Findings, Span, Tense

_CASES = Path(__file__).parent / "cases"
_DAYS = st.dates(date(1950, 1, 1), date(2060, 12, 31))
_TENSES = st.sampled_from(["past", "present", "future"])
# Pieces that time expressions are made of, to be put together at random.
_PIECES = st.sampled_from(
    [
        "by", "before", "since", "until", "after", "not before", "in", "on", "late", "mid-",
        "early", "last", "next", "that", "the following", "this", "spring", "winter", "March",
        "31 June", "February 29", "year", "month", "week", "2014", "1999", "1980s",
        "two years", "ago", "later", "Tuesday", "weekend", "yesterday", "today", "the end of",
        "Q3", "fiscal", "Christmas", "and", "30", "the 31st", "the nineties", "in the past",
        "three decades", "within months", ",", ".",
    ]
)  # fmt: skip


def _pile(name: str) -> list[object]:
    table = tomllib.loads((_CASES / f"dates_{name}.toml").read_text(encoding="utf-8"))
    return [pytest.param(case, id=case.get("name", case["text"])) for case in table["case"]]


def _read(text: str, published: DateRange | None) -> list[DateRange | None]:
    span = (Span(0, len(text)),)
    document = Document(document_id="a", source="a.txt", text=text, sha256="", published=published)
    found = Findings(
        document_id="a",
        sentences=span,
        title=(),
        mentions=(),
        amounts=(),
        times=tuple(time_words(text, span)),
        attributions=(),
        statements=(),
    )
    return list(timeline(document, found).values())


def _published(case: dict[str, str]) -> DateRange | None:
    if case.get("published") == "unknown":
        return None
    first, _, last = case.get("published", "2015-06-17").partition("/")
    earliest, latest = date.fromisoformat(first), date.fromisoformat(last or first)
    grain: Grain = "day" if earliest == latest else "vague"
    return DateRange(earliest=earliest, latest=latest, grain=grain)


def _edtf(case: dict[str, str]) -> str | None:
    known = [when.edtf for when in _read(case["text"], _published(case)) if when is not None]
    return known[-1] if known else None


@pytest.mark.parametrize("case", _pile("in_the_wild") + _pile("synthetic"))
def test_an_expression_means_these_days(case: dict[str, str]) -> None:
    """The last time expression of a sentence is read as the days that a reader would name."""
    assert _edtf(case) == case["edtf"]


@pytest.mark.parametrize("case", _pile("must_stay_silent"))
def test_nothing_is_read_into_a_number_or_a_word(case: dict[str, str]) -> None:
    """What is no date, or hangs on one that nobody knows, gives none."""
    assert _edtf(case) is None


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize("case", _pile("known_failures"))
def test_what_a_reader_would_still_understand(case: dict[str, str]) -> None:
    """Expressions that a reader dates and the program does not, yet."""
    assert _edtf(case) == case["edtf"]


@given(st.lists(_PIECES, min_size=1, max_size=6), _DAYS)
def test_any_words_resolve_to_ordered_bounds_or_nothing(pieces: list[str], day: date) -> None:
    """Resolving never raises, and the earliest day is never after the latest."""
    for when in _read(" ".join(pieces), a_day(day)):
        if when is not None and when.earliest is not None and when.latest is not None:
            assert when.earliest <= when.latest
        if when is not None:
            assert when.edtf is not None


@given(
    st.sampled_from(
        ["last month", "last year", "three months ago", "in March", "next year", "this year"]
    ),
    st.dates(date(1951, 1, 1), date(2058, 12, 28)),
    _TENSES,
)
def test_a_year_later_the_same_words_mean_a_year_later(words: str, day: date, tense: Tense) -> None:
    """A year added to the report's date adds a year to what its relative words mean."""
    if (day.month, day.day) == (2, 29):
        day = day.replace(day=28)
    (word,) = time_words(words, (Span(0, len(words)),))
    one = resolve(word, Anchor(a_day(day), None, tense))
    other = resolve(word, Anchor(a_day(day.replace(year=day.year + 1)), None, tense))
    assert one is not None
    assert other is not None
    assert one.earliest is not None
    assert other.earliest is not None
    assert other.earliest.year == one.earliest.year + 1
    assert other.earliest.month == one.earliest.month


@given(st.sampled_from(["in 2014", "in March 2014", "on 5 May 2014", "by mid-2016"]), _DAYS)
def test_a_full_date_does_not_hang_on_the_report(words: str, day: date) -> None:
    """An expression with its year means the same in every report."""
    assert [w and w.edtf for w in _read(words, a_day(day))] == [
        w and w.edtf for w in _read(words, None)
    ]


@given(_DAYS, st.integers(1, 400), st.sampled_from(["last year", "in March", "last March"]))
def test_a_wide_date_gives_only_what_all_its_days_give(day: date, width: int, words: str) -> None:
    """Where the report's date is a range, relative words resolve only if its ends agree."""
    latest = date.fromordinal(day.toordinal() + width)
    (word,) = time_words(words, (Span(0, len(words)),))
    wide = DateRange(earliest=day, latest=latest, grain="vague")
    both = [resolve(word, Anchor(a_day(end), None, "past")) for end in (day, latest)]
    found = resolve(word, Anchor(wide, None, "past"))
    if found is not None and width > 31:
        assert [found.edtf] * 2 == [b.edtf for b in both if b is not None]


def test_every_pattern_has_a_rule() -> None:
    """No expression can be found that nothing resolves, and no rule waits for nothing."""
    assert {name for name, _ in TIME_PATTERNS} == set(RULES)
