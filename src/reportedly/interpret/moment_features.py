"""A possible date of a statement comes in; the named features that speak for it go out."""

from collections.abc import Iterator, Sequence
from typing import Final

from reportedly.interpret.moments import Answer, Calendar, Moment
from reportedly.model.statement import Statement

# News of the day stands in the first sentences.
_HEAD: Final = 2
# Days before the report that are told apart: ahead of it, this week, month, year.
_AGES: Final = (-1, 7, 31, 366)


def moment_features(
    moment: Moment, statement: Statement, calendar: Calendar, answers: Sequence[Answer]
) -> Iterator[str]:
    """What speaks for one of the dates; every feature begins with the date's source."""
    if moment.source == "here":
        plain = list(_here(moment, statement, calendar, answers))
    elif moment.source == "back":
        plain = list(_back(moment, statement, calendar, answers))
    else:
        plain = list(_nowhere(statement, calendar, answers))
    yield moment.source
    for feature in plain:
        yield f"{moment.source}:{feature}"


def _about(statement: Statement) -> tuple[str, ...]:
    return (
        f"stage={statement.stage}",
        f"certainty={statement.certainty}",
        f"tense={statement.tense}",
        f"polarity={statement.polarity}",
        f"group={_group(statement)}",
        *statement.form,
    )


def _group(statement: Statement) -> str:
    return statement.rule.partition(":")[0]


def _here(
    moment: Moment, statement: Statement, calendar: Calendar, answers: Sequence[Answer]
) -> Iterator[str]:
    link = next(link for link in statement.links if link.time == moment.time)
    word = calendar.found.times[moment.time]
    shape = _shape(moment, calendar)
    owner = calendar.taken.get(moment.time)
    hold = "bound" if moment.time in statement.times else "free" if owner is None else "elsewhere"
    if hold == "bound" and statement.times[0] != moment.time:
        hold = "bound later"
    yield from link.how
    yield from (f"{hold}", f"{hold}&{shape}", f"{hold}&{word.relation}")
    yield from (
        f"{shape}&{mark}" for mark in link.how if mark.startswith(("meet", "rank", "clauses"))
    )
    yield from (
        f"{hold}&{mark}"
        for mark in link.how
        if mark.startswith(("meet", "rank", "cues", "own", "nearest"))
    )
    yield f"times={min(len(statement.links), 4)}"
    alone = calendar.crowd[statement.sentence] < _HEAD
    yield f"alone={alone}&{hold}&times={len(statement.links) > 1}"
    yield f"alone={alone}&{shape}&{hold}"
    yield f"rival={bool(statement.times)}&{hold}"
    if owner is not None and owner is not statement:
        yield f"owner={_sameness(owner, statement)}"
        yield f"owner={owner.stage}&to={statement.stage}"
        yield from (
            f"owner={owner.certainty == statement.certainty}&{mark}" for mark in statement.form
        )
    yield f"rel={word.relation}&certainty={statement.certainty}"
    yield f"rel={word.relation}&stage={statement.stage}"
    yield f"ahead={_ahead(moment, calendar)}&certainty={statement.certainty}"
    yield f"ahead={_ahead(moment, calendar)}&tense={statement.tense}"
    yield from (f"{hold}&{mark}" for mark in _about(statement))
    yield f"span={statement.clause.holds(*word.span)}"
    yield f"span={statement.clause.holds(*word.span)}&{hold}"
    if any(a.moment.time == moment.time for a in answers):
        yield "used"
        yield f"used&{hold}"
    yield f"pattern={word.pattern}"
    age = _age(moment, calendar)
    yield f"{age}&{shape}"
    yield from (f"{age}&{mark}" for mark in (*statement.form, f"certainty={statement.certainty}"))
    saying = "meet=say" in link.how
    yield from (
        f"saying={saying}&{age}&{mark}"
        for mark in (*statement.form[:3], f"stage={statement.stage}")
    )


def _shape(moment: Moment, calendar: Calendar) -> str:
    if moment.when is None:
        return f"unread {calendar.found.times[moment.time].pattern}"
    return moment.when.grain


def _ahead(moment: Moment, calendar: Calendar) -> str:
    day, when = calendar.day, moment.when
    if day is None or when is None or day.earliest is None:
        return "unknown"
    if when.earliest is not None and when.earliest > day.earliest:
        return "after"
    return "before" if when.latest is not None and when.latest < day.earliest else "around"


def _age(moment: Moment, calendar: Calendar) -> str:
    """How long before the report a date lies, in classes."""
    day, when = calendar.day, moment.when
    if day is None or when is None or day.earliest is None:
        return "age=unknown"
    reach = (when.latest or when.earliest or day.earliest).toordinal()
    days = day.earliest.toordinal() - reach
    return f"age={sum(days > limit for limit in _AGES)}"


def _back(
    moment: Moment, statement: Statement, calendar: Calendar, answers: Sequence[Answer]
) -> Iterator[str]:
    far = statement.sentence - calendar.sentence_of[moment.time]
    dated = [a for a in answers if a.moment.time == moment.time]
    last = bool(answers) and answers[-1].moment.time == moment.time
    kind = "dated" if dated else "loose"
    timed = "timed" if statement.links else "untimed"
    about = _about(statement)
    yield from (
        kind,
        f"{kind}&far={min(far, 5)}",
        f"{kind}&far={min(far, 5)}&{timed}",
        f"{kind}&last={last}&{timed}",
    )
    yield from (f"{kind}&{mark}" for mark in about)
    yield f"grain={_shape(moment, calendar)}&{kind}"
    age = _age(moment, calendar)
    yield f"{age}&{kind}"
    yield from (
        f"{age}&{kind}&{mark}" for mark in (*statement.form, f"certainty={statement.certainty}")
    )
    yield f"ahead={_ahead(moment, calendar)}&certainty={statement.certainty}"
    later = sum(
        calendar.sentence_of[moment.time] == n for n in calendar.sentence_of[moment.time + 1 :]
    )
    yield f"lastword={not later}&{kind}"
    if dated:
        before = dated[-1].statement
        same = _sameness(before, statement)
        shared = _shared(before.sentence, statement, calendar)
        yield from (same, f"{same}&{shared}", f"{same}&far={min(far, 3)}&{timed}", shared)
        yield from (f"{same}&{mark}" for mark in statement.form)
        yield f"from={before.stage}&to={statement.stage}"
        yield f"from={before.certainty}&to={statement.certainty}"
        yield f"{timed}&{same}"
    else:
        yield _shared(calendar.sentence_of[moment.time], statement, calendar)


def _sameness(before: Statement, statement: Statement) -> str:
    if before.stage == statement.stage:
        return "same stage"
    return "same group" if _group(before) == _group(statement) else "other stage"


def _shared(sentence: int, statement: Statement, calendar: Calendar) -> str:
    there, here = calendar.systems[sentence], calendar.systems[statement.sentence]
    if not here:
        return "no system here"
    return "shared system" if there & here else "other system" if there else "no system there"


def _nowhere(statement: Statement, calendar: Calendar, answers: Sequence[Answer]) -> Iterator[str]:
    timed = "timed" if statement.links else "untimed"
    bound = "bound" if statement.times else "unbound"
    line = min(statement.sentence, 8)
    yield from (
        timed,
        bound,
        f"line={line}",
        f"line={line}&{timed}",
        f"{bound}&certainty={statement.certainty}",
    )
    yield from _about(statement)
    yield from (f"{timed}&{mark}" for mark in _about(statement))
    yield f"stage={statement.stage}&certainty={statement.certainty}&{timed}"
    yield f"head={line < _HEAD}&stage={statement.stage}"
    yield f"{statement.polarity}&{statement.certainty}&perfect={'perfect' in statement.form}"
    yield f"{statement.polarity}&{timed}&stage={statement.stage}"
    yield f"head={line < _HEAD}&tense={statement.tense}&certainty={statement.certainty}"
    yield from (f"head={line < _HEAD}&{mark}" for mark in statement.form)
    yield f"alone={calendar.crowd[statement.sentence] < _HEAD}&{timed}&{bound}"
    if statement.amounts:
        yield "amounts"
    if answers:
        before = answers[-1]
        yield f"before={before.moment.source}"
        yield f"before={before.moment.source}&{_sameness(before.statement, statement)}&{timed}"
        together = before.statement.sentence == statement.sentence
        yield f"together={together}&before={before.moment.source}"
    else:
        yield "opening"
