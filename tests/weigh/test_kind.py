"""Sentences come in; the kind of transfer is checked."""

import pytest

from reportedly.weigh.kind import kind_of

CASES = [
    (["Norway will donate six jets.", "They arrived in May."], "donation"),
    (["The drones were leased for a year."], "lease"),
    (["The tanks are built under licence in Turkey."], "licence"),
    (["The export licence was granted."], "sale"),
    (["The jets will be modernised in Kazan."], "upgrade"),
    (["A contract was signed.", "They paid.", "They came.", "Some were a gift."], "sale"),
    (["They could please nobody."], "sale"),
    ([], "sale"),
]


@pytest.mark.parametrize(("quotes", "kind"), CASES)
def test_kind_of(quotes: list[str], kind: str) -> None:
    """A kind needs its words in a third of the sentences."""
    assert kind_of(quotes) == kind
