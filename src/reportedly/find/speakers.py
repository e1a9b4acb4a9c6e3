"""The parsed sentences of a report come in; who says what, and through whom, goes out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from reportedly.find.acts import Act
from reportedly.find.antecedents import Memory, Source, source_of
from reportedly.find.contents import characters
from reportedly.find.language import Doc, Token
from reportedly.find.outlets import Outlet, Setting, outlet_of
from reportedly.find.phrases import lemma, words_of
from reportedly.find.quotations import behind_dateline, is_quoted, labelled, stays_open
from reportedly.find.sources import kind_of
from reportedly.find.utterances import acts
from reportedly.model.statement import Attribution, Mention, Span

_NO_LABELS: Final[frozenset[str]] = frozenset()
# Where a report's dateline and byline stand, in characters.
_HEAD: Final = 160
_THIRD: Final = frozenset({"he", "she", "they", "it", "his", "her", "its", "their"})


def attributions(
    parses: Sequence[tuple[Span, Doc]], mentions: Sequence[Mention], text: str
) -> tuple[Attribution, ...]:
    """Acts of saying of a report, in order of sentences.

    A pronoun, "the official" or a surname takes the source that was named before; a quotation
    without a speaker takes the one who speaks beside it; so does a paragraph that opens "NAME:".

    Args:
        parses: sentences with their parses.
        mentions: everything that the lexicon found in the report.
        text: the report.
    """
    reading = _Reading(parses, tuple(mentions), text, tuple(labelled(text)))
    reading.run()
    return (*reading.labels, *reading.found)


@dataclass(slots=True)
class _Reading:
    """One pass over a report."""

    parses: Sequence[tuple[Span, Doc]]
    mentions: tuple[Mention, ...]
    text: str
    labels: tuple[Attribution, ...]
    memory: Memory = field(default_factory=Memory)
    found: list[Attribution] = field(default_factory=list)

    def run(self) -> None:
        open_before = False
        for number, (span, parse) in enumerate(self.parses):
            setting = self._setting(span)
            self.memory.notice(parse, setting, number)
            here = self._spoken(number, self.memory)
            if here:
                self.found.extend(here)
            elif open_before or is_quoted(self.text[span.start : span.end]):
                self.found.extend(self._carried(number, running=open_before))
            open_before = stays_open(self.text, span, running=open_before)

    def _setting(self, span: Span) -> Setting:
        inside = tuple(m for m in self.mentions if span.holds(*m.span))
        return Setting(span.start, inside, behind_dateline(self.text[span.start : span.end]))

    def _spoken(self, number: int, memory: Memory) -> list[Attribution]:
        span, parse = self.parses[number]
        setting = self._setting(span)
        found = acts(parse, setting)
        for act in found:
            act.relays = [relay for relay in act.relays if not self._is_no_relay(relay)]
        resolved = (_resolved(act, setting, memory, number) for act in found)
        return [attribution for attribution in resolved if attribution is not None]

    def _is_no_relay(self, relay: Outlet) -> bool:
        """This report's own agency, as its dateline names it, or a person ("told Cheney")."""
        own = re.search(rf"[(/]{re.escape(relay.name)}[)/]", self.text[:_HEAD])
        person = rf"(?:Mr|Mrs|Ms|[A-Z][a-z]+) {re.escape(relay.name)}\b"
        stranger = not relay.known and re.search(person, self.text)
        return bool(own or stranger)

    def _carried(self, number: int, *, running: bool) -> Iterator[Attribution]:
        span = self.parses[number][0]
        if any(a.content[0].holds(*span) for a in self.labels):
            return
        source = None if running else self._speaker_beside(number)
        source = source or self.memory.last_speaker()
        if source is not None:
            yield _attribution(source, None, Span(span.start, span.start), (span,))

    def _speaker_beside(self, number: int) -> Source | None:
        """In '"Yes." "No," the minister said', the speaker follows, unless one went before."""
        begin = self.text.rfind("\n", 0, self.parses[number][0].start)
        if any(a.content[0].start > begin for a in self.found[-1:] if a.content):
            return None
        if number + 1 >= len(self.parses):
            return None
        following = self.parses[number + 1][0]
        if "\n" in self.text[self.parses[number][0].end : following.start]:
            return None
        ahead = Memory(list(self.memory.known))
        spoken = self._spoken(number + 1, ahead)
        quoted = any(mark in self.text[following.start : following.end] for mark in '"“”')
        return ahead.last_speaker() if spoken and quoted else None


def _resolved(act: Act, setting: Setting, memory: Memory, number: int) -> Attribution | None:
    content = tuple(
        Span(setting.start + first, setting.start + last)
        for first, last in characters(act.content, act.cue)
    )
    cue = setting.place(act.cue, act.cue)
    source = _source(act, setting, memory, number)
    if source is None or not content:
        return None
    memory.add(source)
    place = None
    if act.source is not None:
        kept = words_of(act.source)
        place = setting.place(kept[0], kept[-1])
    return _attribution(source, place, cue, content)


def _source(act: Act, setting: Setting, memory: Memory, number: int) -> Source | None:
    """Who speaks in an act, with everything through which he is heard."""
    meant = (memory.outlet_meant(relay) for relay in act.relays)
    relays = tuple(relay for relay in meant if relay is not None)
    if act.source is None or _is_outlet(act.source, setting):
        return _passing_on(act, relays, setting, memory, number)
    at = setting.start + act.source.idx
    earlier = memory.meant_by(act.source, setting, number)
    if earlier is not None and (earlier.name is None or lemma(act.source) == "agency"):
        if not earlier.relays:
            return None
        return Source(None, "press", earlier.relays[:1], _NO_LABELS, number, at, spoke=True)
    if earlier is not None:
        heard = relays or (() if act.elsewhere else earlier.relays)
        return replace(earlier, relays=heard, sentence=number, place=at, spoke=True)
    if kind_of(act.source, setting) == "pronoun":
        return memory.last_speaker() if act.source.lower_ in _THIRD else None
    group = memory.group_of(act.source, setting, number)
    if group is not None and not relays:
        relays = group.relays
    return source_of(act.source, relays, setting, number)


def _is_outlet(token: Token, setting: Setting) -> bool:
    return outlet_of(token, setting) is not None


def _passing_on(
    act: Act, relays: tuple[Outlet, ...], setting: Setting, memory: Memory, number: int
) -> Source | None:
    """An outlet that says something itself: it is a relay, and nobody is named behind it."""
    if not relays and act.source is not None:
        own = outlet_of(act.source, setting)
        meant = memory.outlet_meant(own) if own is not None else None
        relays = (meant,) if meant is not None else ()
    at = setting.start + act.cue.idx
    return Source(None, "press", relays, _NO_LABELS, number, at, spoke=True) if relays else None


def _attribution(
    source: Source, place: Span | None, cue: Span, content: tuple[Span, ...]
) -> Attribution:
    names = tuple(dict.fromkeys(relay.name for relay in source.relays))
    return Attribution(place, cue, content, names, source.name, source.anonymous)
