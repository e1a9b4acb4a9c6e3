"""The table of dated events comes in; its form and its phrases are checked."""

from datetime import date

import pytest

from reportedly.errors import LexiconError
from reportedly.lexicon import events as table
from reportedly.lexicon.events import events


def _named(sentence: str) -> set[date]:
    return {event.day for event in events() if event.pattern.search(sentence)}


def test_there_are_enough_events_with_days_of_the_past() -> None:
    """Some thirty events lie between 1990 and today."""
    assert len(events()) >= 30
    assert all(date(1990, 1, 1) <= event.day <= date.today() for event in events())  # noqa: DTZ011


def test_a_phrase_with_a_gap_stays_in_its_sentence() -> None:
    """The gap bridges words, never the end of a sentence."""
    assert _named("He lifted a ban on selling the S-300.") == {date(2015, 4, 13)}
    assert not _named("He lifted a ban. They sold the S-300.")


def test_a_phrase_is_a_whole_word() -> None:
    """A phrase inside a longer word names nothing, and case does not matter."""
    assert not _named("the nuclear deals")
    assert _named("the Nuclear Deal") == {date(2013, 11, 24), date(2015, 7, 14)}


def test_a_line_without_a_day_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A malformed line stops the program with its name."""
    monkeypatch.setattr(table, "load", lambda _name: {"the war": {"phrases": ["the war"]}})
    events.cache_clear()
    with pytest.raises(LexiconError, match="the war"):
        events()
    events.cache_clear()
