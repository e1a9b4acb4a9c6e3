"""The tables of systems and nouns come in; their facts, families and names are checked."""

from collections.abc import Iterator
from itertools import chain

import pytest

from reportedly.errors import LexiconError
from reportedly.lexicon import systems as module
from reportedly.lexicon.systems import (
    all_names,
    family_of,
    is_generic,
    nouns,
    sipri_category,
    system_named,
    systems,
)
from reportedly.lexicon.tables import load, name_key

SIPRI = {
    "Aircraft",
    "Air-defence systems",
    "Armoured vehicles",
    "Artillery",
    "Engines",
    "Missiles",
    "Naval weapons",
    "Other",
    "SALW",
    "Satellites",
    "Sensors",
    "Ships",
}
UNROCA = {"I", "II", "III", "IV", "V", "VI", "VII", "VII-b", "none"}
# The Register's classes that a class of systems always has.
FIXED = {
    "SAM system": "none",
    "surface-to-air missile": "none",
    "missile defence system": "none",
    "portable SAM": "VII-b",
    "UCAV": "IV",
    "fighter aircraft": "IV",
    "attack helicopter": "V",
    "submarine": "VI",
    "frigate": "VI",
    "ballistic missile": "VII",
    "cruise missile": "VII",
    "multiple rocket launcher": "III",
    "towed gun": "III",
    "assault rifle": "none",
    "satellite": "none",
}


def test_there_are_enough_designations() -> None:
    """Some thousands of designations, each with its own line."""
    assert len(systems()) >= 1_500


def test_every_line_uses_the_vocabularies() -> None:
    """Category, Register class and makers are known; only plain kinds of arms have no maker."""
    codes = set(load("states")) - {"historic"}
    for system in systems().values():
        assert system.sipri in SIPRI, system
        assert system.unroca in UNROCA, system
        assert system.unroca == FIXED.get(system.klass, system.unroca), system
        assert set(system.makers) <= codes, system
        assert system.makers or system.designation.islower(), system
        assert set(system.ambiguous) <= {system.designation, *system.names}, system


def test_a_family_has_one_head() -> None:
    """The head of a family is the head of no other: families are no trees."""
    for system in systems().values():
        assert systems()[system.family].family == system.family, system.designation


def test_a_form_of_two_systems_is_ambiguous_in_both() -> None:
    """One spelling that two systems share says in both lines that context must choose."""
    holders: dict[str, set[str]] = {}
    for name, system in all_names():
        holders.setdefault(name, set()).add(system.designation)
    for name, held in holders.items():
        if len(held) > 1:
            assert all(name in systems()[one].ambiguous for one in held), (name, held)


@pytest.mark.parametrize(
    ("name", "unroca", "sipri", "family"),
    [
        ("S-300PMU-1", "none", "Air-defence systems", "S-300"),
        ("S-300PMU-2", "none", "Air-defence systems", "S-300"),
        ("SA-20", "none", "Air-defence systems", "S-300"),
        ("S-400", "none", "Air-defence systems", "S-400"),
        ("Tor-M1", "none", "Air-defence systems", "Tor"),
        ("Igla", "VII-b", "Missiles", "Igla"),
        ("Su-30MKI", "IV", "Aircraft", "Su-30"),
        ("Bayraktar TB2", "IV", "Aircraft", "Bayraktar TB2"),
        ("T-90S", "I", "Armoured vehicles", "T-90"),
        ("Apache", "V", "Aircraft", "AH-64"),
        ("K9", "III", "Artillery", "K9 Thunder"),
        ("Kilo class", "VI", "Ships", "Kilo class"),
        ("AK-47", "none", "SALW", "AK-47"),
    ],
)
def test_facts(name: str, unroca: str, sipri: str, family: str) -> None:
    """Well-known systems have their well-known places."""
    system = system_named(name)
    assert system is not None
    assert (system.unroca, system.sipri, system.family) == (unroca, sipri, family)
    assert sipri_category(name) == sipri
    assert family_of(name) == family


@pytest.mark.parametrize(
    ("written", "designation"),
    [
        ("s300 pmu1", "S-300PMU-1"),
        ("F414 engine", "F414"),
        ("Dolphin-class submarine", "Dolphin class"),
        ("Challenger 2 main battle tank", "Challenger 2"),
        ("MiG-29 spare parts", "MiG-29"),
    ],
)
def test_a_name_is_known_in_other_spellings(written: str, designation: str) -> None:
    """Case, hyphens and a class noun behind the name do not count."""
    system = system_named(written)
    assert system is not None
    assert system.designation == designation


@pytest.mark.parametrize("name", ["arms", "military aid", "coast guard cutter", "X-99", ""])
def test_what_is_no_system_is_none(name: str) -> None:
    """A plain noun or an unknown name leads to no system, and is its own family."""
    assert system_named(name) is None
    assert family_of(name) == name


def test_nouns_point_to_classes_that_exist() -> None:
    """A noun's classes are classes of systems, its category one of SIPRI's."""
    classes = {system.klass for system in systems().values()}
    for noun in nouns().values():
        assert set(noun.classes) <= classes, noun.noun
        assert noun.sipri is None or noun.sipri in SIPRI


def test_generic_nouns_name_no_system() -> None:
    """The word "arms" is no system; "frigate" is one, unnamed, with a category."""
    assert is_generic("arms")
    assert not is_generic("frigate")
    assert sipri_category("frigate") == "Ships"
    assert sipri_category("arms") is None


@pytest.fixture(name="anew")
def _anew() -> Iterator[None]:
    systems.cache_clear()
    yield
    systems.cache_clear()


@pytest.mark.usefixtures("anew")
@pytest.mark.parametrize(
    ("first", "second", "message"),
    [
        ({"A": {}}, {"A": {}}, "'A' occurs twice"),
        ({"A": {"family": "B"}}, {}, "A: no family 'B'; add its head"),
        ({"A": {"makers": "RU"}}, {}, "makers: 'RU' is no list of words"),
        ({"A": {"class": ["tank"]}}, {}, r"class: \['tank'\] is no word"),
        ({"A": {"nato": [1]}}, {}, r"nato: \[1\] is no list of words"),
    ],
)
def test_a_malformed_line_is_refused(
    monkeypatch: pytest.MonkeyPatch,
    first: dict[str, object],
    second: dict[str, object],
    message: str,
) -> None:
    """A doubled designation, a headless family and a wrong type are named in one line."""
    tables = {"systems/a": first, "systems/b": second}
    monkeypatch.setattr(module, "names_under", lambda _folder: iter(tables))
    monkeypatch.setattr(module, "load", tables.__getitem__)
    with pytest.raises(LexiconError, match=message):
        systems()


def test_names_are_clean() -> None:
    """No form is empty or padded."""
    for name in chain.from_iterable((s.designation, *s.names) for s in systems().values()):
        assert name == name.strip()
        assert name_key(name), name
