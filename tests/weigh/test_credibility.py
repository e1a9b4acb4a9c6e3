"""Counts of origins come in; the published digit is checked."""

import pytest

from reportedly.weigh.credibility import RULES, Evidence, judge

CASES = [
    (Evidence(backing=0, against=0, beside=3), 6),
    (Evidence(backing=1, against=2, beside=0), 5),
    (Evidence(backing=1, against=1, beside=4), 4),
    (Evidence(backing=3, against=1, beside=0), 3),
    (Evidence(backing=2, against=0, beside=0), 1),
    (Evidence(backing=1, against=0, beside=1), 2),
    (Evidence(backing=1, against=0, beside=0), 3),
]


@pytest.mark.parametrize(("evidence", "digit"), CASES)
def test_the_first_rule_that_holds_sets_the_digit(evidence: Evidence, digit: int) -> None:
    """Each line of the published table holds for its own case."""
    assert judge(evidence).digit == digit


def test_every_rule_is_reached() -> None:
    """No line of the table is dead, and each says why in words of its own."""
    assert {judge(evidence) for evidence, _ in CASES} == set(RULES)
    assert len({rule.reason for rule in RULES}) == len(RULES)
