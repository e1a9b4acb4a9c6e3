"""Reports and a day come in; the reports that were known on that day go out."""

from collections.abc import Iterable
from datetime import date

from reportedly.model.document import Document


def known_by(documents: Iterable[Document], as_of: date | None) -> tuple[Document, ...]:
    """The reports published by a day, in the order given.

    A report counts only from the last day on which it can have been published, and a report
    without a date on no day at all, so that nothing leaks back in time.

    Args:
        documents: any reports.
        as_of: the day; None counts every report, dated or not.
    """
    if as_of is None:
        return tuple(documents)
    return tuple(d for d in documents if _published_by(d, as_of))


def _published_by(document: Document, as_of: date) -> bool:
    published = document.published
    return published is not None and published.latest is not None and published.latest <= as_of
