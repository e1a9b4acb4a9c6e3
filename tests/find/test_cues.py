"""Parsed sentences come in; the words that may say a stage are held against the lexicon."""

import pytest

from reportedly.find.cues import Cue, cues
from reportedly.find.language import parse


def _cues(text: str) -> dict[str, Cue]:
    (doc,) = parse([text])
    return {doc[cue.first : cue.last + 1].text: cue for cue in cues(doc)}


@pytest.mark.parametrize(
    ("text", "words", "group"),
    [
        ("Russia delivered the tanks.", "delivered", "deliver"),
        ("Russia has been delivering tanks.", "delivering", "deliver"),
        ("The deliveries of tanks began.", "deliveries", "deliver"),
        ("Iran bought tanks.", "bought", "buy"),
        ("Iran sued the yard.", "sued", "sue"),
        ("Poland cancelled the order.", "cancelled", "cancel"),
        ("The embargo on Iran expired.", "embargo", "bar"),
        ("Moscow refused to sell tanks.", "refused", "refuse"),
        ("The army is keen on the tanks.", "keen", "ask"),
    ],
)
def test_a_word_begins_a_cue_in_every_inflection(text: str, words: str, group: str) -> None:
    """The lexicon's lemma finds the word however it is inflected."""
    found = _cues(text)[words]
    assert group in {pattern.group for pattern in found.patterns}


def test_words_may_stand_inside_a_phrase() -> None:
    """Where the lexicon writes a gap, up to four words may stand between."""
    assert "handed the two tanks over" in _cues("Russia handed the two tanks over to Iran.")
    far = _cues("Russia handed the two very old and rusty tanks over to Iran.")
    assert not any(words.endswith("over") for words in far)


def test_an_auxiliary_says_nothing() -> None:
    """The "had" of "had delivered" is no cue of its own."""
    assert set(_cues("Russia had delivered the tanks.")) == {"delivered"}


def test_the_part_of_speech_decides() -> None:
    """A verb of the lexicon is no cue where it is an adjective, and a plain word is never one."""
    assert _cues("The minister smiled at the tall guest.") == {}


def test_each_group_speaks_once_for_a_word() -> None:
    """Of several entries of one group the longest that fits speaks."""
    found = _cues("The tanks are on hold, the ministry says.")
    for cue in found.values():
        groups = [pattern.group for pattern in cue.patterns]
        assert len(groups) == len(set(groups))


def test_cues_stand_in_order() -> None:
    """Cues come by their first word, and none ends before it begins."""
    (doc,) = parse(["Peru ordered tanks, paid for them and received them after long talks."])
    found = list(cues(doc))
    assert [cue.first for cue in found] == sorted({cue.first for cue in found})
    assert all(cue.first <= cue.last < len(doc) for cue in found)
    assert {"ordered", "paid", "received", "talks"} <= {doc[cue.first].text for cue in found}
