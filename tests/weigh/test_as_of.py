"""Reports and a day come in; what was known on that day is checked."""

from collections.abc import Callable
from datetime import date

from reportedly.model.document import Document
from reportedly.weigh.as_of import known_by

Report = Callable[..., Document]


def test_only_what_was_published_by_the_day(report: Report) -> None:
    """A report of the day counts, a later one does not, and neither does one of the same month."""
    same_day = report("d1", published="2016-03-01")
    later = report("d2", published="2016-03-02")
    some_day = report("d3", published="2016-03")
    assert known_by([same_day, later, some_day], date(2016, 3, 1)) == (same_day,)


def test_an_undated_report_is_known_on_no_day(report: Report) -> None:
    """A report without a date counts only when no day is asked for."""
    undated = report("d1")
    assert known_by([undated], date(2030, 1, 1)) == ()
    assert known_by([undated], None) == (undated,)
