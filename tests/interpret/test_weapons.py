"""Findings of small reports come in; candidates for the system and their features are checked."""

from collections.abc import Callable

import pytest

from reportedly.find.findings import find
from reportedly.interpret.armoury import ARMS, Armoury, family
from reportedly.interpret.lists import listed_with
from reportedly.interpret.weapons import weapon_features
from reportedly.model.document import Document
from reportedly.model.statement import Findings, Span

Report = Callable[..., Document]


def _found(report: Report, text: str) -> Findings:
    (found,) = find([report("d1", text)])
    return found


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("S-300PMU-1", "S-300"),
        ("S-300", "S-300"),
        ("F-16 Block 70/72", "F-16"),
        ("helicopters", "helicopters"),
        ("arms", "arms"),
    ],
)
def test_a_variant_belongs_to_its_family(name: str, head: str) -> None:
    """A designation leads to its family's head; a plain noun is its own."""
    assert family(name) == head


def test_candidates_are_what_the_report_names(report: Report) -> None:
    """Designations first, then kinds of weapons, and "arms" last; each once."""
    text = "Russia sold S-400 missiles and helicopters. The S-400 is new."
    candidates = Armoury(_found(report, text)).candidates
    assert candidates == ("S-400", "missiles", "helicopters", ARMS)


def test_a_weak_noun_is_no_candidate_beside_a_designation(report: Report) -> None:
    """The words "the system" point to what has a name, where anything has."""
    named = Armoury(_found(report, "Russia sold the S-400. The system was paid."))
    assert "air defence system" not in named.candidates
    assert named.candidates == ("S-400", ARMS)


def test_a_title_names_candidates() -> None:
    """What only the headline names may be what the report is about."""
    document = Document(
        document_id="d1", source="a", text="Russia delivered it.", sha256="", title="S-400 for Iran"
    )
    (found,) = find([document])
    armoury = Armoury(found)
    assert "S-400" in armoury.candidates
    assert "S-400" in armoury.titled


def test_each_system_has_its_sentences(report: Report) -> None:
    """Where families are named is counted by sentence, and together with states."""
    text = "Russia sold the S-400 to Turkey. Iran has the S-300PMU-1. Turkey has the S-400."
    armoury = Armoury(_found(report, text))
    assert armoury.homes["S-400"] == frozenset({0, 2})
    assert armoury.homes["S-300"] == frozenset({1})
    assert armoury.shared(0)["S-400"] == 1
    assert armoury.shared(1)["S-400"] == 0


def test_a_stretch_names_a_system_or_not(report: Report) -> None:
    """Plain nouns are no designations."""
    text = "Russia sold the S-400. Iran has tanks."
    armoury = Armoury(_found(report, text))
    assert armoury.names_a_system(Span(0, 22))
    assert not armoury.names_a_system(Span(22, len(text)))


def test_features_say_where_a_candidate_stands(report: Report) -> None:
    """The object of a cue is told from a system elsewhere in the report."""
    found = _found(report, "Iran has Su-24 bombers. Russia sold the S-400 to Turkey.")
    statement, armoury = found.statements[-1], Armoury(found)
    here = set(weapon_features("S-400", statement, armoury, []))
    there = set(weapon_features("Su-24", statement, armoury, []))
    assert {"sort=system", "system@object:name", "system@clause:name", "system@nearest"} <= here
    assert {"system@elsewhere", "back=1"} <= {f.removeprefix("system:") for f in there}
    assert "system&another system here" in there


def test_features_remember_the_statement_before(report: Report) -> None:
    """What the last statement spoke of is told from another system."""
    found = _found(report, "Russia sold the S-400 to Turkey. It has been paid.")
    statement, armoury = found.statements[-1], Armoury(found)
    assert "system:as before" in set(weapon_features("S-400", statement, armoury, ["S-400"]))
    assert "system:not as before" in set(weapon_features("S-400", statement, armoury, ["Su-24"]))


@pytest.mark.parametrize(
    ("text", "name", "listed"),
    [
        ("Russia sold S-300 and S-400 missiles to Iran.", "S-400", ("S-300", "S-400")),
        ("Russia sold S-400 missiles to Iran.", "S-400", ("S-400",)),
        ("Russia sold Su-30, Su-35 and MiG-29 fighters.", "Su-30", ("Su-30", "Su-35", "MiG-29")),
    ],
)
def test_a_list_is_sold_as_a_whole(
    report: Report, text: str, name: str, listed: tuple[str, ...]
) -> None:
    """Systems in one list go together, in order of place, one a family."""
    found = _found(report, text)
    assert listed_with(name, found.statements[0], Armoury(found)) == listed


def test_them_are_the_list_before(report: Report) -> None:
    """A pronoun for several things points to the list of the sentence before."""
    found = _found(report, "Iraq ordered Su-35 and MiG-29 fighters. Russia delivered them in May.")
    assert listed_with("Su-35", found.statements[-1], Armoury(found)) == ("Su-35", "MiG-29")
