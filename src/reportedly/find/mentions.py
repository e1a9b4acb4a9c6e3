"""A report's sentences come in; the places where they name systems, parties and outlets go out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from reportedly.lexicon.outlets import outlet_names
from reportedly.lexicon.parties import party_names
from reportedly.lexicon.systems import all_names, nouns
from reportedly.lexicon.tables import name_key
from reportedly.model.statement import Mention, MentionKind, Span

_RUN: Final = re.compile(r"[^\W_]+")
# What may stand between two runs of one name: nothing more than punctuation and one space.
_JOINT: Final = re.compile(r"[ \u00a0]?[-–‑/.’'&+(]{0,2}[ \u00a0]?")
_PLURAL: Final = re.compile(r"[A-Z0-9]s$")
# How far a weapon noun may stand behind an ambiguous name, over words without punctuation.
_PHRASE: Final = 40
_PLAIN_JOINT: Final = re.compile(r"(?:[ \u00a0-]+(?!and\b|or\b|in\b|to\b|with\b|for\b|that\b)[\w-]+){0,3}?[ \u00a0-]+")


@dataclass(frozen=True, slots=True)
class _Entry:
    kind: MentionKind
    name: str
    states: tuple[str, ...]
    sort: str
    ambiguous: bool
    cased: bool


def mentions(text: str, sentences: Sequence[Span]) -> tuple[Mention, ...]:
    """All names of the lexicon in a text, the longest at each place, in order.

    An ambiguous name ("Hawk", "Milan") counts only where a weapon noun follows it somewhere in
    the text ("Milan missiles"), or where the text names the same system without doubt.
    """
    found: list[tuple[Mention, bool]] = []
    for sentence in sentences:
        found.extend(_in_sentence(text, sentence))
    return tuple(_without_doubt(found, text))


def _in_sentence(text: str, sentence: Span) -> Iterator[tuple[Mention, bool]]:
    runs = [m.span() for m in _RUN.finditer(text, sentence.start, sentence.end)]
    at = 0
    while at < len(runs):
        hit = _longest_at(text, runs, at)
        if hit is None:
            at += 1
            continue
        entry, last = hit
        span = Span(runs[at][0], runs[last][1])
        words = text[span.start : span.end]
        yield Mention(entry.kind, entry.name, entry.states, entry.sort, span, words), entry.ambiguous
        at = last + 1


def _longest_at(text: str, runs: list[tuple[int, int]], at: int) -> tuple[_Entry, int] | None:
    index, depth = _index()
    first = name_key(text[runs[at][0] : runs[at][1]])
    reach = depth.get(first, 0) or depth.get(first.rstrip("s"), 0)
    best: tuple[_Entry, int] | None = None
    key = ""
    for last in range(at, min(at + max(reach, 2), len(runs))):
        if last > at and not _JOINT.fullmatch(text, runs[last - 1][1], runs[last][0]):
            break
        key += name_key(text[runs[last][0] : runs[last][1]])
        written = text[runs[last][0] : runs[last][1]]
        entry = _lookup(index, key, plural=_PLURAL.search(written) is not None)
        if entry is not None and _case_fits(entry, text[runs[at][0] : runs[last][1]]):
            best = (entry, last)
    return best


def _lookup(index: dict[str, _Entry], key: str, *, plural: bool) -> _Entry | None:
    # "MiG-29s" are several MiG-29, "MiG-29S" is a variant: only the case tells.
    if plural and (entry := index.get(_singular(key))) is not None:
        return entry
    return index.get(key) or index.get(_singular(key))


def _singular(key: str) -> str:
    if key.endswith("ies"):
        return key[:-3] + "y"
    if key.endswith(("xes", "ches", "shes", "sses", "oes")):
        return key[:-2]
    return key.removesuffix("s")


def _case_fits(entry: _Entry, words: str) -> bool:
    # Names are written with a capital or a figure; common nouns in either case.
    return not entry.cased or words[0].isupper() or words[0].isdigit()


def _without_doubt(found: list[tuple[Mention, bool]], text: str) -> Iterator[Mention]:
    """Ambiguous names count where a weapon stands beside them, or did once in the report."""
    sure = {m.name for m, ambiguous in found if not ambiguous}
    nouns_at = [m.span for m, _ in found if m.kind == "noun"]
    sure |= {m.name for m, ambiguous in found if ambiguous and _beside(m, nouns_at, text)}
    for mention, ambiguous in found:
        if not ambiguous or mention.name in sure:
            yield mention


def _beside(mention: Mention, weapons: list[Span], text: str) -> bool:
    """Whether a weapon noun follows in the same phrase: "Patriot air-defence batteries"."""
    if mention.kind != "system":
        # A city that is also a surname proves nothing by the company of weapons.
        return False
    return any(
        0 < noun.start - mention.span.end <= _PHRASE
        and _PLAIN_JOINT.fullmatch(text, mention.span.end, noun.start) is not None
        for noun in weapons
    )


@cache
def _index() -> tuple[dict[str, _Entry], dict[str, int]]:
    index: dict[str, _Entry] = {}
    depth: dict[str, int] = {}
    # Later entries win: systems over parties over outlets over plain nouns.
    for name, entry in (*_nouns(), *_outlets(), *_parties(), *_systems()):
        key = name_key(name)
        if not key:
            continue
        index[key] = entry
        runs = _RUN.findall(name)
        first = name_key(runs[0])
        # Hyphens and spaces may split a name further than the lexicon writes it.
        depth[first] = max(depth.get(first, 0), len(runs) + 1, 3)
    return index, depth


def _systems() -> Iterator[tuple[str, _Entry]]:
    for name, system in all_names():
        doubt = name in system.ambiguous
        yield name, _Entry("system", system.designation, (), system.klass, doubt, True)


def _parties() -> Iterator[tuple[str, _Entry]]:
    for party in reversed(party_names()):
        bare = party.name.removeprefix("the ").removeprefix("The ")
        cased = party.kind != "periphrasis"
        yield bare, _Entry("party", bare, party.states, party.kind, party.ambiguous, cased)


def _outlets() -> Iterator[tuple[str, _Entry]]:
    for name, outlet in outlet_names():
        states = (outlet.state,) if outlet.state is not None else ()
        bare = name.removeprefix("the ").removeprefix("The ")
        if " " not in bare:
            # "The National" is a paper, "National" an adjective: the article belongs to the name.
            bare = name
        yield bare, _Entry("outlet", outlet.name, states, outlet.kind, False, True)


def _nouns() -> Iterator[tuple[str, _Entry]]:
    for noun in nouns().values():
        yield noun.noun, _Entry("noun", noun.noun, (), noun.plain, False, False)
