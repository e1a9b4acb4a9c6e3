"""The table of outlets comes in; its size, its kinds and its canonical names are checked."""

import pytest

from reportedly.lexicon.outlets import canonical_outlet, outlet_names, outlets
from reportedly.lexicon.tables import load, name_key

KINDS = {
    "agency",
    "broadcaster",
    "institute",
    "magazine",
    "ministry",
    "newspaper",
    "organ",
    "trade",
}


def test_there_are_enough_outlets() -> None:
    """Outlets, agencies and ministries are some hundreds."""
    kinds = [outlet.kind for outlet in outlets().values()]
    assert len(kinds) >= 250
    assert kinds.count("agency") >= 100
    assert kinds.count("ministry") >= 100


def test_every_line_uses_the_vocabularies() -> None:
    """Kinds are known, seats are states, ambiguous forms are forms of the line."""
    for outlet in outlets().values():
        assert outlet.kind in KINDS, outlet.name
        assert outlet.state is None or outlet.state in load("states"), outlet.name
        assert set(outlet.ambiguous) <= {outlet.name, *outlet.aliases}, outlet.name


def test_no_form_is_a_figure() -> None:
    """A key of figures alone would find every sum of a report."""
    assert not [name for name, _ in outlet_names() if name_key(name).isdigit()]


@pytest.mark.parametrize(
    ("name", "canonical"),
    [
        ("AP", "Associated Press"),
        ("ITAR-TASS", "TASS"),
        ("Tass", "TASS"),
        ("the Times", "The Times"),
        ("RIA", "RIA Novosti"),
        ("the Padma Herald", "the Padma Herald"),
    ],
)
def test_canonical_names(name: str, canonical: str) -> None:
    """An alias leads to its outlet; an unknown name stays as it is."""
    assert canonical_outlet(name) == canonical
