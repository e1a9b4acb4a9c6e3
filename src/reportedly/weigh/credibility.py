"""The origins for and against a value come in; the NATO information digit and its rule go out.

The digits are those of AJP-2.1: 1 confirmed, 2 probably true, 3 possibly true, 4 doubtful,
5 improbable, 6 cannot be judged. They say nothing of a source's reliability, which a person sets.
"""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Evidence:
    """How many independent origins speak of a cell.

    Attributes:
        backing: origins that say the value.
        against: other origins that say something that excludes it.
        beside: further origins that speak of the same transfer and exclude nothing.
    """

    backing: int
    against: int
    beside: int


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of the published table: the digit, why, and when it holds."""

    digit: int
    reason: str
    holds: Callable[[Evidence], bool]


# Read from the top: the first rule that holds sets the digit.
RULES = (
    Rule(6, "nobody says it", lambda e: e.backing == 0),
    Rule(5, "contradicted by more origins than say it", lambda e: e.against > e.backing),
    Rule(4, "contradicted by as many origins as say it", lambda e: e.against == e.backing),
    Rule(3, "said by more origins than contradict it", lambda e: e.against > 0),
    Rule(1, "two or more independent origins say it, none contradicts", lambda e: e.backing > 1),
    Rule(2, "one origin says it, others on this transfer agree with it", lambda e: e.beside > 0),
    Rule(3, "one origin says it, and there is no other to compare", lambda _: True),
)


def judge(evidence: Evidence) -> Rule:
    """The rule that sets a cell's digit."""
    return next(rule for rule in RULES if rule.holds(evidence))
