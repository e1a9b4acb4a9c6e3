"""A statement, the report's resolved times and earlier answers come in; possible dates go out."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

from reportedly.model.dates import DateRange, a_day
from reportedly.model.document import Document
from reportedly.model.statement import Findings, Statement

Source = Literal["here", "back", "report", "none"]
# A date further back than this is taken up only where a statement was dated by it.
_REACH = 3


class Moment(NamedTuple):
    """A date that a statement may have.

    Attributes:
        source: a time word of its sentence, a date from before it, the report's own day, or none.
        when: the date; None where the time word cannot be resolved, and for "none".
        time: which time word of the report; -1 for "report" and "none".
    """

    source: Source
    when: DateRange | None
    time: int = -1


@dataclass(frozen=True)
class Calendar:
    """The times of a report.

    Attributes:
        document: as received.
        found: the report's findings.
        resolved: the date of each time word, by index.
    """

    document: Document
    found: Findings
    resolved: Mapping[int, DateRange | None]

    @cached_property
    def sentence_of(self) -> tuple[int, ...]:
        """For each time word, which sentence it stands in."""
        spans = list(enumerate(self.found.sentences))
        return tuple(next(n for n, s in spans if s.holds(*w.span)) for w in self.found.times)

    @cached_property
    def taken(self) -> Mapping[int, Statement]:
        """For each time word that hangs on a cue by the parse, that cue's statement."""
        return {time: s for s in self.found.statements for time in s.times}

    @cached_property
    def crowd(self) -> Counter[int]:
        """How many statements each sentence makes."""
        return Counter(s.sentence for s in self.found.statements)

    @cached_property
    def systems(self) -> tuple[frozenset[str], ...]:
        """The systems that each sentence names."""
        named = [m for m in self.found.mentions if m.kind == "system"]
        return tuple(
            frozenset(m.name for m in named if span.holds(*m.span)) for span in self.found.sentences
        )

    @cached_property
    def day(self) -> DateRange | None:
        """The report's own day, None where it is not known to the day."""
        published = self.document.published
        if (
            published is None
            or published.earliest is None
            or published.earliest != published.latest
        ):
            return None
        return a_day(published.earliest, basis="the report's date")


class Answer(NamedTuple):
    """The date chosen for an earlier statement of the report."""

    statement: Statement
    moment: Moment


def moments(
    statement: Statement, calendar: Calendar, answers: Sequence[Answer]
) -> Iterator[Moment]:
    """Every date that a statement may have, by source, in order of place."""
    times = calendar.resolved
    for link in statement.links:
        yield Moment("here", times[link.time], link.time)
    chosen = {a.moment.time for a in answers}
    for time, number in enumerate(calendar.sentence_of):
        near = statement.sentence - _REACH <= number or time in chosen
        if number < statement.sentence and near and times[time] is not None:
            yield Moment("back", times[time], time)
    if calendar.day is not None:
        yield Moment("report", calendar.day)
    yield Moment("none", None)
