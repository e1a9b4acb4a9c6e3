"""States, firms, forces, cities and periphrases come in; what they stand for is checked."""

import pytest

from reportedly.lexicon.parties import PartyName, party_names, state_name
from reportedly.lexicon.tables import load, word, words

# The members of the United Nations, and three that arms reports name besides.
MEMBERS = (
    "AF AL DZ AD AO AG AR AM AU AT AZ BS BH BD BB BY BE BZ BJ BT BO BA BW BR BN BG BF BI CV KH CM "
    "CA CF TD CL CN CO KM CG CD CR CI HR CU CY CZ DK DJ DM DO EC EG SV GQ ER EE SZ ET FJ FI FR GA "
    "GM GE DE GH GR GD GT GN GW GY HT HN HU IS IN ID IR IQ IE IL IT JM JP JO KZ KE KI KP KR KW KG "
    "LA LV LB LS LR LY LI LT LU MG MW MY MV ML MT MH MR MU MX FM MD MC MN ME MA MZ MM NA NR NP NL "
    "NZ NI NE NG MK NO OM PK PW PA PG PY PE PH PL PT QA RO RU RW KN LC VC WS SM ST SA SN RS SC SL "
    "SG SK SI SB SO ZA SS ES LK SD SR SE CH SY TJ TH TL TG TO TT TN TR TM TV UG UA AE GB TZ US UY "
    "UZ VU VE VN YE ZM ZW"
)
BESIDES = {"TW", "XK", "PS"}


def _named(name: str) -> list[PartyName]:
    return [p for p in party_names() if p.name.removeprefix("the ") == name.removeprefix("the ")]


@pytest.mark.parametrize("code", MEMBERS.split(" "))
def test_every_member_of_the_united_nations(code: str) -> None:
    """All 193 members have a name, a demonym and a capital."""
    line = load("states")[code]
    assert word(line, "name")
    assert words(line, "demonyms")
    assert word(line, "capital")
    assert state_name(code) == word(line, "name")


def test_there_are_193_members_and_the_others() -> None:
    """No member is missing from the list of the test itself, and three more are known."""
    members = set(MEMBERS.split(" "))
    assert len(members) == 193
    assert members | BESIDES <= set(load("states"))


@pytest.mark.parametrize("table", ["firms", "forces", "cities"])
def test_lines_name_a_state_that_exists(table: str) -> None:
    """Every firm, force and city stands for a state of the table of states."""
    for name, line in load(table).items():
        assert word(line, "state") in load("states"), name


def test_periphrases_are_narrowed_by_states_that_exist() -> None:
    """A periphrasis begins with its article and lists known states, none twice."""
    for name, line in load("periphrases").items():
        states = words(line, "states")
        assert name.startswith("the "), name
        assert states, name
        assert set(states) <= set(load("states")), name
        assert len(set(states)) == len(states), name


def test_a_form_of_two_states_is_ambiguous_in_both() -> None:
    """A name, demonym or capital that two states share says so in both lines."""
    found: dict[str, list[PartyName]] = {}
    for party in party_names():
        if party.kind in ("state", "demonym", "capital", "metonym"):
            found.setdefault(party.name, []).append(party)
    for name, held in found.items():
        if len({p.states for p in held}) > 1:
            assert all(p.ambiguous for p in held), name


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("South Korea", "KR"),
        ("North Korean", "KP"),
        ("South Sudanese", "SS"),
        ("Sudanese", "SD"),
        ("Nigerien", "NE"),
        ("Nigerian", "NG"),
        ("the Kremlin", "RU"),
        ("Rosoboronexport", "RU"),
        ("Soviet Union", "RU"),
        ("Ballhausplatz", "AT"),
        ("Bundeswehr", "DE"),
    ],
)
def test_facts(name: str, code: str) -> None:
    """Names that are easily confused stand for their own state, without doubt."""
    assert {p.states for p in _named(name)} == {(code,)}
    assert not any(p.ambiguous for p in _named(name))


@pytest.mark.parametrize(
    "name", ["Georgia", "Jordan", "Chad", "Korea", "Congo", "Dominican", "Rafael", "Patria", "EDGE"]
)
def test_words_that_are_also_others_are_ambiguous(name: str) -> None:
    """Persons, American states and plain words need company."""
    assert _named(name)
    assert all(p.ambiguous for p in _named(name))


def test_an_unknown_code_is_its_own_name() -> None:
    """A state that the lexicon does not have is called by its code."""
    assert state_name("ZZ") == "ZZ"
