"""Claims with their speakers, relays and outlets come in; their origins are checked."""

from collections.abc import Callable

import pytest

from reportedly.merge.origin import origins
from reportedly.model.claim import Claim

Say = Callable[..., Claim]

ALONE = {"d1": "x1", "d2": "x2", "d3": "x3"}
COPIED = {"d1": "x1", "d2": "x1", "d3": "x1"}

CASES = [
    ({"speaker": "Hossein Jaberi Ansari"}, "speaker:ansari"),
    ({"speaker": "General Dehghan", "relayed_by": ["TASS"]}, "speaker:dehghan"),
    ({"speaker": "Nuri al-Maliki"}, "speaker:maliki"),
    ({"speaker": "the Polish defence ministry"}, "speaker:polish defence ministry"),
    (
        {"speaker": "an official", "anonymous": True, "relayed_by": ["Al-Watan", "Fars"]},
        "agency:fars",
    ),
    ({"speaker": "Interfax"}, "agency:interfax"),
    ({"outlet": "Padma Herald"}, "agency:padma herald"),
    ({"speaker": "a source", "anonymous": True}, "dispatch:x1"),
    ({"speaker": "“”"}, "dispatch:x1"),
    ({"speaker": "al"}, "speaker:al"),
]


@pytest.mark.parametrize(("said", "origin"), CASES)
def test_origin_of_one_claim(say: Say, said: dict[str, object], origin: str) -> None:
    """A named speaker comes before the agency, the agency before the outlet, then the dispatch."""
    claim = say("d1", **said)
    assert origins([claim], ALONE) == {claim.claim_id: origin}


def test_aliases_of_an_agency_are_one_origin(say: Say) -> None:
    """An agency counts once, whatever a report calls it."""
    claims = [say("d1", relayed_by=["RIA Novosti"]), say("d2", relayed_by=["RIA"])]
    assert len(set(origins(claims, ALONE).values())) == 1


def test_an_outlet_is_no_second_source_of_itself(say: Say) -> None:
    """Two reports of one outlet, in its own words, have one origin."""
    claims = [say("d1", outlet="Padma Herald"), say("d2", outlet="Padma Herald")]
    assert set(origins(claims, ALONE).values()) == {"agency:padma herald"}


def test_copies_of_a_dispatch_count_once(say: Say) -> None:
    """Copies in three outlets have the origin that any one of them names for the sentence."""
    copies = [
        say("d1", outlet="A"),
        say("d2", outlet="B", relayed_by=["TASS"]),
        say("d3", outlet="C"),
    ]
    assert set(origins(copies, COPIED).values()) == {"agency:tass"}


def test_an_unsigned_dispatch_is_its_own_origin(say: Say) -> None:
    """Copies in several outlets of which none says whose they are count under the dispatch."""
    copies = [say("d1", outlet="A"), say("d2", outlet="B")]
    assert set(origins(copies, COPIED).values()) == {"dispatch:x1"}


def test_two_speakers_in_one_sentence_stay_two(say: Say) -> None:
    """Two claims of one sentence keep their own speakers in every copy."""
    fields = ("Sergei Ivanov", "Hossein Dehghan")
    claims = [say(d, n, speaker=name) for d in ("d1", "d2") for n, name in enumerate(fields)]
    assert sorted(set(origins(claims, COPIED).values())) == ["speaker:dehghan", "speaker:ivanov"]
