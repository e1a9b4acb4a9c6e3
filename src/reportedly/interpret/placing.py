"""An amount and a statement come in; features of where the amount stands beside it go out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from reportedly.model.statement import Amount, Findings, Mention, Span, Statement

_WORD: Final = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*|[,;:()—–.]")
# A phrase begins with its number, give or take an article and an adverb.
_OPENING: Final = 12
# Between so many words the words themselves tell how an amount belongs to a cue.
_CLOSE: Final = 5


@dataclass(frozen=True)
class Numbers:
    """What a report counts and what it prices.

    Attributes:
        found: the report's findings.
        text: its text.
    """

    found: Findings
    text: str

    @cached_property
    def counts(self) -> tuple[Amount, ...]:
        """The amounts that are no money, in order."""
        return tuple(a for a in self.found.amounts if a.currency is None)

    @cached_property
    def sums(self) -> tuple[Amount, ...]:
        """The amounts of money, in order."""
        return tuple(a for a in self.found.amounts if a.currency is not None)

    @cached_property
    def indexes(self) -> dict[Span, int]:
        """Where in the findings an amount stands, by its span."""
        return {a.span: i for i, a in enumerate(self.found.amounts)}

    @cached_property
    def weapons(self) -> tuple[Mention, ...]:
        """Mentions of systems and weapon nouns, in order."""
        return tuple(m for m in self.found.mentions if m.kind in ("system", "noun"))

    @cached_property
    def _by_sentence(self) -> dict[int, tuple[Statement, ...]]:
        by: dict[int, tuple[Statement, ...]] = {}
        for statement in self.found.statements:
            by[statement.sentence] = (*by.get(statement.sentence, ()), statement)
        return by

    def beside(self, statement: Statement) -> tuple[Statement, ...]:
        """The statements of the same sentence, itself among them."""
        return self._by_sentence[statement.sentence]

    def sentence(self, statement: Statement) -> Span:
        """The sentence of a statement."""
        return self.found.sentences[statement.sentence]


def place_features(
    span: Span, statement: Statement, numbers: Numbers, rivals: Sequence[Amount]
) -> Iterator[str]:
    """Where an amount stands: in the grammar, beside the cues and its rivals, between which words.

    Args:
        span: the amount's.
        statement: whose amount it may be.
        numbers: the report's.
        rivals: the amounts of its kind in the sentence.
    """
    yield from _grammar(span, statement, numbers)
    yield from _company(span, statement, numbers, [a.span.start for a in rivals])
    yield from _words(span, statement, numbers)


def _grammar(span: Span, statement: Statement, numbers: Numbers) -> Iterator[str]:
    others = [s for s in numbers.beside(statement) if s.cue != statement.cue]
    index = numbers.indexes.get(span)
    if index is not None:
        bound = any(index in other.amounts for other in others)
        yield "bound" if index in statement.amounts else "bound elsewhere" if bound else "unbound"
    yield "clause" if statement.clause.holds(*span) else "outside"
    holding = [a for a in statement.arguments if a.span.holds(*span)]
    yield from {f"in {argument.relation}" for argument in holding}
    if not holding:
        yield "in none"
    yield from {f"opens {a.relation}" for a in holding if span.start - a.span.start <= _OPENING}
    yield from _claimed_by(span, statement, others)


def _claimed_by(span: Span, statement: Statement, others: Sequence[Statement]) -> Iterator[str]:
    for other in others:
        theirs = {a.relation for a in other.arguments if a.span.holds(*span)}
        if theirs & {"object", "subject"}:
            yield "argument of another"
        if other.clause.holds(*span) and other.clause != statement.clause:
            yield "clause of another"


def _company(
    span: Span, statement: Statement, numbers: Numbers, rivals: Sequence[int]
) -> Iterator[str]:
    cue = statement.cue.start
    cues = {s.cue.start for s in numbers.beside(statement)}
    side = "after" if span.start > cue else "before"
    low, high = sorted((span.start, cue))
    yield side
    nearest = min((abs(c - span.start), c) for c in cues)[1]
    yield "own nearest" if nearest == cue else "other nearer"
    yield f"{side}|cues between={min(sum(low < c < high for c in cues), 2)}"
    yield f"rivals={min(len(rivals), 4)}"
    yield f"nearer={min(sum(abs(r - cue) < high - low for r in rivals), 3)}"
    yield f"{side}|rivals between={min(sum(low < r < high for r in rivals), 2)}"
    if len(cues) == 1:
        yield f"{side}|only cue"
    if len(rivals) == 1:
        yield "only one"
    yield from _stretch(numbers.text[low:high], side)


def _stretch(stretch: str, side: str) -> Iterator[str]:
    words = tokens(stretch)
    far = sum(len(words) >= bound for bound in (3, 6, 12))
    yield f"{side}|far={far}"
    yield f"{side}|marks={min(sum(word in ',;:()' for word in words), 2)}"
    if len(words) <= _CLOSE:
        yield from (f"{side}|between={word}" for word in set(words))


def _words(span: Span, statement: Statement, numbers: Numbers) -> Iterator[str]:
    sentence = numbers.sentence(statement)
    before = ["^", "^", "^", *tokens(numbers.text[sentence.start : span.start])]
    after = [*tokens(numbers.text[span.end : sentence.end]), "$", "$", "$", "$"][:4]
    yield f"-1={before[-1]}"
    yield f"-2={before[-2]}"
    yield f"-2={before[-2]} {before[-1]}"
    yield f"+1={after[0]}"
    yield f"+2={after[1]}"
    yield f"+1={after[0]} {after[1]}"
    yield from {f"+={word}" for word in after}


def tokens(text: str) -> list[str]:
    """Words and marks of a text in lower case, figures as "#"."""
    return ["#" if word[0].isdigit() else word.lower() for word in _WORD.findall(text)]
