"""A document and its findings come in; the date of what each statement tells goes out."""

from collections.abc import Mapping
from typing import Final

from reportedly.interpret.dates import Anchor, resolve
from reportedly.model.dates import DateRange, a_day
from reportedly.model.document import Document
from reportedly.model.statement import Findings, Statement, Tense

# News of the day stands at the head; further down, a sentence without a date is background.
_HEAD: Final = 2


def event_dates(document: Document, found: Findings) -> dict[int, DateRange | None]:
    """The date of each statement's event, by the statement's index; None where nothing says."""
    resolved = _resolved(document, found)
    return {
        index: _event_date(document, found, statement, resolved)
        for index, statement in enumerate(found.statements)
    }


def _resolved(document: Document, found: Findings) -> dict[int, DateRange | None]:
    """Every time word of a report, each against the report's date and the date before it."""
    tenses: dict[int, Tense] = {
        time: statement.tense for statement in found.statements for time in statement.times
    }
    ranges: dict[int, DateRange | None] = {}
    before: DateRange | None = None
    line = -1
    for index, word in enumerate(found.times):
        at = next(n for n, span in enumerate(found.sentences) if span.holds(*word.span))
        if at > line + 1:
            # A date two sentences back no longer lends its year.
            before = None
        tense = tenses.get(index, "past")
        ranges[index] = resolve(word, Anchor(document.published, before, tense))
        if ranges[index] is not None:
            before, line = ranges[index], at
    return ranges


def _event_date(
    document: Document, found: Findings, statement: Statement, resolved: Mapping[int, DateRange | None]
) -> DateRange | None:
    for index in statement.times:
        own = resolved[index]
        if own is not None:
            return own
    if statement.times:
        # It names a time that cannot be resolved: the report's day would be a guess.
        return None
    return _news_of_the_day(document, found, statement)


def _news_of_the_day(document: Document, found: Findings, statement: Statement) -> DateRange | None:
    published = document.published
    fresh = statement.sentence < _HEAD and statement.certainty == "fact" and statement.tense != "future"
    if not fresh or published is None or published.earliest is None:
        return None
    if published.earliest != published.latest or len(found.sentences) == 0:
        return None
    return a_day(published.earliest, basis="the report's date")
