"""A document and its findings come in; the date of every time word goes out."""

import re
from dataclasses import replace
from typing import Final

from reportedly.interpret.anchors import Anchor
from reportedly.interpret.dates import resolve
from reportedly.model.dates import DateRange
from reportedly.model.document import Document
from reportedly.model.statement import Findings, Statement, Tense, TimeWord

# "January and May last year": what may stand between two months that share a year.
_PAIR: Final = re.compile(
    r"\s*(?:,|and|or|to|through|until|–|-)(?:\s+(?:in|early|late|mid))?\s*", re.IGNORECASE
)
_YEAR_PARTS: Final = ("year", "year2", "which2", "which4")
# "five years after the order of February 2000" counts from the date behind it.
# "the year before", and no clause or noun that would say before what.
_ALONE: Final = re.compile(
    r"\s*(?:$|[^\w\s]|(?:for|in|at|and|to|with|by|on|when|while|as|but|from|under|said|says)\b)",
    re.IGNORECASE,
)
_BEHIND: Final = re.compile(r"[^.;:,]{1,60}$")


def timeline(document: Document, found: Findings) -> dict[int, DateRange | None]:
    """Every time word of a report, by index, against the report's date and the date before it."""
    tenses = _tenses(found)
    words = _shared_years(found.times, document.text)
    ranges: dict[int, DateRange | None] = {}
    before: DateRange | None = None
    line = -1
    for index, word in enumerate(words):
        at = next(n for n, span in enumerate(found.sentences) if span.holds(*word.span))
        if at > line + 1:
            # A date two sentences back no longer lends its year.
            before = None
        counted, base = _counted(index, words, document, before if at == line else None)
        base = base if counted is not word else base or before
        anchor = Anchor(document.published, base, tenses.get(index, "past"))
        ranges[index] = resolve(counted, anchor)
        if ranges[index] is not None and counted is word:
            before, line = ranges[index], at
    return ranges


def _tenses(found: Findings) -> dict[int, Tense]:
    """The tense of the verb that each time word hangs on, or of the only statement around it."""
    near: dict[int, Tense] = {
        link.time: _tense(s)
        for s in found.statements
        for link in s.links
        if "nearest" in link.how and "meet=say" not in link.how
    }
    return near | {time: _tense(s) for s in found.statements for time in s.times}


def _tense(statement: Statement) -> Tense:
    """A plan in the present ("is due in March") lies ahead."""
    ahead = statement.certainty != "fact" and statement.tense == "present"
    return "future" if ahead else statement.tense


def _shared_years(words: tuple[TimeWord, ...], text: str) -> tuple[TimeWord, ...]:
    """Time words, with the year of "January and May last year" given to both months."""
    found = list(words)
    for index in range(len(found) - 2, -1, -1):
        one, two = found[index], found[index + 1]
        bare = one.pattern in ("month", "day") and not any(
            one.parts.get(p) for p in (*_YEAR_PARTS, "which")
        )
        given: dict[str, str] = {p: two.parts[p] for p in _YEAR_PARTS if p in two.parts}
        between = text[one.span.end : two.span.start]
        if bare and given and two.pattern in ("month", "day") and _PAIR.fullmatch(between):
            found[index] = replace(one, parts={**one.parts, **given})
    return tuple(found)


def _counted(
    index: int, words: tuple[TimeWord, ...], document: Document, before: DateRange | None
) -> tuple[TimeWord, DateRange | None]:
    """What "N years after X" counts from, and the word with the direction in which it counts.

    "Five years after the order of February 2000" counts on from the date behind it. "It comes four
    months after Washington cleared the sale" dates the clearing: it counts back from the date
    before it, or from the report.
    """
    word = words[index]
    way = word.parts.get("way", "").lower()
    if way not in ("after", "before") or _ALONE.match(document.text, word.span.end):
        return word, before
    if index + 1 < len(words):
        behind = words[index + 1]
        gap = document.text[word.span.end : behind.span.start]
        if _BEHIND.fullmatch(gap) and (base := _full(behind)) is not None:
            return word, base
    turned = replace(word, parts={**word.parts, "way": "before" if way == "after" else "later"})
    return turned, before or document.published


def _full(word: TimeWord) -> DateRange | None:
    """The date of an expression that needs no other."""
    return resolve(word, Anchor(None, None, "past"))
