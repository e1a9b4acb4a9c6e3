"""Findings of small reports come in; candidates for the sides and their features are checked."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.find.findings import find
from reportedly.interpret.cast import NOBODY, Cast
from reportedly.interpret.parties import Before, pair_features, pairs_of, side_features
from reportedly.model.document import Document
from reportedly.model.statement import Findings

Report = Callable[..., Document]
_NEW = Before(None, None)


def _found(report: Report, text: str) -> Findings:
    (found,) = find([report("d1", text)])
    return found


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Russia sold the S-400 to Turkey.", {"RU", "TR"}),
        ("Moscow sold the S-400 to Ankara.", {"RU", "TR"}),
        ("The Kremlin sold the S-400 to the Turkish army.", {"RU", "TR"}),
        ("Rosoboronexport sold the S-400 to Turkey.", {"RU", "TR"}),
        ("The Pentagon sold Patriot missiles to Riyadh.", {"US", "SA"}),
    ],
)
def test_names_of_all_kinds_stand_for_states(report: Report, text: str, named: set[str]) -> None:
    """A capital, a metonym, a demonym and a firm count as their state."""
    assert set(Cast(_found(report, text)).counts) == named


def test_states_are_ranked_by_how_often_they_are_named(report: Report) -> None:
    """The most named first, and the alphabet decides between equals."""
    text = "Turkey bought the S-400. Turkey paid Russia. Iran bought none."
    assert Cast(_found(report, text)).ranked == ("TR", "IR", "RU")


def test_the_maker_is_a_candidate_and_so_is_nobody(report: Report) -> None:
    """A system's maker may supply it though nobody names him."""
    cast = Cast(_found(report, "Qatar bought the Rafale."))
    assert cast.candidates("Rafale") == ("QA", "FR", NOBODY)
    assert cast.candidates(None) == ("QA", NOBODY)


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Russia sold the S-400 to Turkey.", {"supplier": "RU", "recipient": "TR"}),
        ("Turkey bought the S-400 from Russia.", {"supplier": "RU", "recipient": "TR"}),
        ("The S-400 was delivered to Turkey by Russia.", {"supplier": "RU", "recipient": "TR"}),
    ],
)
def test_a_frame_says_who_is_who(report: Report, text: str, sides: dict[str, str]) -> None:
    """The subject of giving and the source of taking are one side, whatever the voice."""
    found = _found(report, text)
    cast = Cast(found)
    assert dict(cast.framed(found.statements[0])) == sides
    assert cast.votes["supplier"]["RU"] == cast.votes["recipient"]["TR"] == 1
    assert cast.framed_pairs["RU", "TR"] == 1


def test_a_demonym_right_before_the_weapon_says_where_it_is_from(report: Report) -> None:
    """Of "Korean T-50 jets" Korea is the origin."""
    cast = Cast(_found(report, "Indonesia ordered South Korean T-50 jets."))
    assert cast.modifies["T-50"]["KR"] == 1


def test_states_known_by_their_firms_only(report: Report) -> None:
    """A state that only a firm stands for is told from one that is named itself."""
    cast = Cast(_found(report, "Saab sold the Gripen to Brazil."))
    assert cast.only_firms == frozenset({"SE"})
    assert cast.homes == {"SE": (0,), "BR": (0,)}


def test_features_tell_the_sides_apart(report: Report) -> None:
    """Giver, taker, bystander and nobody differ in what speaks for them."""
    found = _found(report, "Russia sold the S-400 to Turkey. Greece watched.")
    statement, cast = found.statements[0], Cast(found)
    russia, turkey, greece, nobody = (
        set(side_features(code, statement, cast, "S-400", _NEW))
        for code in ("RU", "TR", "GR", NOBODY)
    )
    assert {"give:subject", "deal:first maker", "here first"} <= russia
    assert {"give:to", "here later"} <= turkey
    assert "give:subject" not in turkey
    assert {"others here", "not yet named"} <= greece
    assert nobody == {"nobody:deal", "nobody:states=3"}


def test_features_remember_the_sides_of_the_same_system(report: Report) -> None:
    """Who sold it last time is likely to sell it again."""
    found = _found(report, "Russia sold the S-400 to Turkey.")
    before = Before(("RU", "TR"), ("FR", "RU"))
    features = set(side_features("RU", found.statements[0], Cast(found), "S-400", before))
    assert {"same was supplier", "last was recipient"} <= features


def test_a_pair_is_weighed_as_a_pair(report: Report) -> None:
    """The same two states, their reverse, and a side alone are told apart."""
    found = _found(report, "Russia sold the S-400 to Turkey.")
    statement, cast, before = found.statements[0], Cast(found), Before(("RU", "TR"), None)
    forth = set(pair_features(("RU", "TR"), statement, cast, before))
    back = set(pair_features(("TR", "RU"), statement, cast, before))
    assert {"same pair", "here=2", "framed=1"} <= forth
    assert {"same pair reversed", "framed reversed"} <= back
    assert set(pair_features(("RU", NOBODY), statement, cast, before)) == {"alone"}


@given(st.lists(st.sampled_from(["RU", "TR", "FR", "IN", "US"]), unique=True))
def test_nobody_deals_with_himself(codes: list[str]) -> None:
    """All pairs of candidates are weighed, but for a state with itself."""
    pairs = pairs_of([*codes, NOBODY])
    assert len(pairs) == len(set(pairs)) == (len(codes) + 1) ** 2 - len(codes)
    assert all(s != r or s == NOBODY for s, r in pairs)
    assert (NOBODY, NOBODY) in pairs
