"""A statement comes in; the sums that it may speak of go out, with what speaks for each."""

from collections.abc import Iterator
from typing import Final

from reportedly.interpret.armoury import family
from reportedly.interpret.placing import Numbers, place_features
from reportedly.model.statement import Amount, Statement

# Between the same price in two currencies stand at most a bracket and "or about".
_SAME_PRICE: Final = 18
_LARGE: Final = ((10**6, "small"), (10**8, "millions"), (10**10, "hundreds"))


def sum_candidates(statement: Statement, numbers: Numbers) -> tuple[Amount | None, ...]:
    """The sums that a statement may speak of: those of its sentence, or none."""
    sentence = numbers.sentence(statement)
    return (None, *(a for a in numbers.sums if sentence.holds(*a.span)))


def sum_features(
    candidate: Amount | None, name: str | None, statement: Statement, numbers: Numbers
) -> Iterator[str]:
    """What speaks for a candidate as the value of a claim.

    Args:
        candidate: the sum, None for no sum at all.
        name: the system that the claim is about.
        statement: what the claim says.
        numbers: the report's numbers.
    """
    here = [a for a in sum_candidates(statement, numbers) if a is not None]
    cue = numbers.text[statement.cue.start : statement.cue.end].lower()
    if candidate is None:
        bound = sum(numbers.indexes[a.span] in statement.amounts for a in here)
        yield from ("none", f"none|{statement.stage}", f"none|sums={min(len(here), 3)}")
        yield f"none|bound={min(bound, 2)}|{statement.stage}"
        yield f"none|statements={min(len(numbers.beside(statement)), 4)}"
        yield f"none|rule={statement.rule}"
        yield f"none|cue={cue}"
        return
    stage = statement.stage
    yield from ("sum", f"sum|{stage}", f"sum|rule={statement.rule.partition(':')[0]}")
    for feature in place_features(candidate.span, statement, numbers, here):
        yield from (feature, f"{stage}|{feature}")
    yield f"exact={candidate.exact}"
    yield f"size={next((word for bound, word in _LARGE if candidate.number < bound), 'billions')}"
    at = here.index(candidate)
    yield f"order={min(at, 2)}"
    if at and candidate.span.start - here[at - 1].span.end <= _SAME_PRICE:
        yield f"same price={candidate.currency != here[at - 1].currency}"
    yield f"fit={_fit(candidate, name, statement, numbers)}"


def _fit(candidate: Amount, name: str | None, statement: Statement, numbers: Numbers) -> str:
    """Whether the system named nearest to the sum is the claim's."""
    sentence = numbers.sentence(statement)
    named = [m for m in numbers.weapons if m.kind == "system" and sentence.holds(*m.span)]
    if not named or name is None:
        return "nothing named"
    nearest = min(named, key=lambda m: abs(m.span.start - candidate.span.start))
    if family(nearest.name) == family(name):
        return "nearest"
    return "farther" if any(family(m.name) == family(name) for m in named) else "other"
