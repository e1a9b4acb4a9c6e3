"""Tables of words that say, hedge and silence come in; their form and vocabularies are checked."""

from pathlib import Path

import pytest

from reportedly.errors import LexiconError
from reportedly.find import constructions
from reportedly.find import vetoes as rules
from reportedly.lexicon import cues as table
from reportedly.lexicon.cues import cue_patterns
from reportedly.lexicon.hedges import mood_phrases, moods
from reportedly.lexicon.sayings import saying
from reportedly.lexicon.tables import load, words
from reportedly.lexicon.vetoes import silencing
from reportedly.model.claim import STAGES

_PATTERNS = [pattern for known in cue_patterns().values() for pattern in known]
_MOODS = {"planned", "possible", "conditional", "denied", "over"}


def test_every_stage_can_be_said() -> None:
    """Each stage of the codebook is the usual reading of some words, or another one."""
    assert {stage for pattern in _PATTERNS for stage in pattern.stages} == set(STAGES)


def test_every_pattern_begins_where_it_is_filed() -> None:
    """A pattern is found by its first lemma; the longest of a lemma comes first."""
    for first, known in cue_patterns().items():
        assert all(pattern.text.split()[0] == first for pattern in known)
        lengths = [len(pattern.rest) for pattern in known]
        assert lengths == sorted(lengths, reverse=True)


def test_patterns_are_lemmas_with_gaps_inside() -> None:
    """Patterns are lower case, and a gap stands between words only."""
    for pattern in _PATTERNS:
        assert pattern.text == pattern.text.lower()
        assert not pattern.text.startswith("~")
        assert not pattern.text.endswith("~")


def test_no_group_lists_a_word_twice() -> None:
    """Within one list of a group a word stands once."""
    for group, line in load("cues").items():
        for part in ("v", "n", "a", "p"):
            listed = words(line, part)
            assert len(listed) == len(set(listed)), (group, part)


@pytest.mark.parametrize(
    ("lemma", "group", "frame"),
    [("sell", "sell", "give"), ("buy", "buy", "take"), ("arrive", "arrive", "come")],
)
def test_plain_verbs_of_the_trade_are_known(lemma: str, group: str, frame: str) -> None:
    """Selling gives, buying takes, arriving comes."""
    known = {pattern.group: pattern.frame for pattern in cue_patterns()[lemma]}
    assert known[group] == frame


@pytest.mark.parametrize(
    "line",
    [
        {"stages": ["sold"], "frame": "give", "v": ["sell"]},
        {"stages": ["contracted"], "frame": "gives", "v": ["sell"]},
        {"stages": "contracted", "frame": "give", "v": ["sell"]},
        {"stages": ["contracted"], "frame": "give", "v": [1]},
    ],
)
def test_a_malformed_group_is_refused(
    line: dict[str, object], monkeypatch: pytest.MonkeyPatch
) -> None:
    """An unknown stage or frame, and a list that is none, stop the program."""
    monkeypatch.setattr(table, "load", lambda _name: {"deal": line})
    cue_patterns.cache_clear()
    with pytest.raises(LexiconError):
        cue_patterns()
    cue_patterns.cache_clear()


def test_hedges_have_known_moods() -> None:
    """Every hedge says one of five things about its verb."""
    assert set(load("hedges")) == _MOODS
    assert {mood for found in moods().values() for mood in found} == _MOODS
    assert moods()["may"] == ("possible",)
    assert set(moods()["would"]) == {"planned", "conditional"}


def test_phrases_of_several_words_are_kept_apart() -> None:
    """A hedge of two words is looked for in the sentence, not among its tokens."""
    phrases = mood_phrases()
    assert ("close to", "possible") in phrases
    assert all(" " in phrase and mood in _MOODS for phrase, mood in phrases)


def test_words_of_saying_load_in_their_groups() -> None:
    """The groups that the readers ask for hold lower-case words."""
    for group in load("sayings"):
        assert saying(group), group
    assert "say" in saying("say")
    assert "spokesman" in saying("people")
    assert all(word == word.lower() for group in load("sayings") for word in saying(group))


def test_every_group_of_silencing_words_serves_a_rule() -> None:
    """No group of vetoes.toml waits for a rule, and no rule for a group."""
    files = (rules.__file__, constructions.__file__)
    source = "".join(Path(file).read_text(encoding="utf-8") for file in files)
    asked = {group for group in load("vetoes") if f'silencing("{group}")' in source}
    assert asked == set(load("vetoes"))
    assert source.count('silencing("') >= len(asked)
    assert all(silencing(group) for group in asked)


def test_every_veto_explains_itself() -> None:
    """A rule's docstring is its published explanation."""
    for name, rule in rules._RULES.items():  # noqa: SLF001 - the table is what is published
        assert rule.__doc__, name


@pytest.mark.parametrize("group", ["nothing", ""])
def test_an_unknown_group_is_an_error(group: str) -> None:
    """A group that no table has is a mistake of the program, not an empty set."""
    with pytest.raises(KeyError):
        silencing(group)
