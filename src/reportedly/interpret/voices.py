"""A statement and the report's attributions come in; who says it, and through whom, goes out."""

from dataclasses import dataclass

from reportedly.model.statement import Attribution, Findings, Statement


@dataclass(frozen=True, slots=True)
class Voice:
    """Who says something.

    Attributes:
        speaker: as named; None where the outlet itself says it.
        anonymous: no person or body is named.
        relays: between speaker and outlet, outermost first.
    """

    speaker: str | None = None
    anonymous: bool = False
    relays: tuple[str, ...] = ()


def voice_of(statement: Statement, found: Findings) -> Voice:
    """The innermost act of saying whose content holds the statement's cue."""
    holding = [a for a in found.attributions if _holds(a, statement)]
    if not holding:
        return Voice()
    holding.sort(key=lambda a: (_is_itself(a, statement), _size(a, statement), -a.cue.start))
    inner = next((a for a in holding if a.speaker is not None), holding[0])
    relays = tuple(dict.fromkeys(r for a in reversed(holding) for r in a.relays))
    return Voice(inner.speaker, inner.anonymous, relays)


def _holds(attribution: Attribution, statement: Statement) -> bool:
    return any(span.holds(*statement.cue) for span in attribution.content)


def _is_itself(attribution: Attribution, statement: Statement) -> bool:
    # In "they promised tanks, he said" the promise is his word, not theirs.
    return statement.cue.holds(*attribution.cue)


def _size(attribution: Attribution, statement: Statement) -> int:
    return min(s.end - s.start for s in attribution.content if s.holds(*statement.cue))
