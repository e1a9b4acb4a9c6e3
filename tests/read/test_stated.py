"""Values of a published field come in; the stated range is held against EDTF."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.read.stated import stated_date


@pytest.mark.parametrize(
    ("value", "edtf"),
    [
        ("2019-06-01", "2019-06-01"),
        ("2019-06", "2019-06"),
        ("2019", "2019"),
        ("2019-06-01/2019-06-14", "2019-06-01/2019-06-14"),
        ("2015-11/2015-12", "2015-11/2015-12"),
        ("../2016-06", "../2016-06"),
        ("2016-06/..", "2016-06/.."),
        ("2016~", "2016~"),
        ("2019-06-01T23:30:00+02:00", "2019-06-01"),
        ("2019-06-01 10:00", "2019-06-01"),
        ("Sat, 01 Jun 2019 10:00:00 GMT", "2019-06-01"),
        ("June 1, 2019", "2019-06-01"),
    ],
)
def test_a_date_is_read(value: str, edtf: str) -> None:
    """EDTF, timestamps and one date in words are understood."""
    stated = stated_date(value)
    assert stated is not None
    assert stated.edtf == edtf


@pytest.mark.parametrize(
    "value",
    ["", "soon", "2019-13", "2019-02-30", "0019", "01/06/2019", "2020/2019", "../..", "June 2019",
     "Sunday, 1 June 2019", "1 June 2019 or 2 June 2019"],
)  # fmt: skip
def test_what_is_no_date_is_none(value: str) -> None:
    """A value that is no date, or could be two, is never guessed."""
    assert stated_date(value) is None


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)))
def test_every_day_comes_back(day: date) -> None:
    """The ISO form of any day of two centuries is read as that day."""
    stated = stated_date(str(day))
    assert stated is not None
    assert stated.edtf == str(day)


@given(st.text(max_size=40))
def test_no_value_raises(value: str) -> None:
    """Any value is a date or None."""
    stated = stated_date(value)
    assert stated is None or stated.edtf
