"""Sightings of names come in; those that the rest of the report bears out go out as mentions."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from reportedly.find.names import Entry
from reportedly.lexicon.systems import nouns, systems
from reportedly.model.statement import Mention, Span

# How far a weapon noun may stand behind an ambiguous name, over words without punctuation.
_PHRASE: Final = 40
_PLAIN_JOINT: Final = re.compile(
    r"(?:[ \u00a0-]+(?!and\b|or\b|in\b|to\b|with\b|for\b|that\b)[\w-]+){0,3}?[ \u00a0-]+"
)
_LOOK: Final = 40
# A plural a number: what one counts is no place and no person.
_COUNTED: Final = re.compile(
    r"(?:\b\d[\d,]*|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|"
    r"sixteen|eighteen|twenty|thirty|forty|fifty|hundred|dozen))"
    r"(?: (?:more|used|new|old|of the))? $",
    re.IGNORECASE,
)
# Words of passing on beside an outlet: "told Prime", "(ANA) -", "the newspaper Dawn".
_PASSED_ON: Final = re.compile(
    r"(?:\b(?:told|tells|to|by|on|with|cit\w+|quot\w+|accord\w+ to|newspaper|paper|daily|weekly|"
    r"magazine|agency|website|portal|channel|broadcaster|television|radio|journal|source)"
    r"(?: the)? |[(/])$",
    re.IGNORECASE,
)
_PASSES_ON: Final = re.compile(
    r"(?:['’]s)?,?(?: (?:state )?(?:news )?(?:agency|news|newspaper|daily|weekly|magazine|"
    r"channel|website|portal|television|radio|journal|correspondent|reporter)|"
    r" (?:also )?(?:has |have |had )?(?:said|says|reports?|reported|quot\w+|cit\w+|wrote|writes|"
    r"written|announced|ascrib\w+|disclosed|confirmed|estimate[sd]?|found|put))\b|[)/]"
)
# Bodies that are spoken of more than they are quoted.
_SELDOM_QUOTED: Final = frozenset({"organ", "ministry", "institute"})
# Places that follow a comma where they say which of several is meant: "Marietta, Georgia".
_IN_PLACES: Final = frozenset({"state", "capital", "city", "metonym"})
# Bodies of which every state has its own.
_BODIES: Final = frozenset({"metonym", "force", "firm"})
# What makes a thing of a capitalised word: "the Redback", "for its Lynx".
_OF_THINGS: Final = re.compile(
    r"(?<!across)(?<!along)(?<!\bin)(?<!into)(?<!near)"
    r" (?:the|an?|its|their|whose|our|old|new|used) $"
)
_WORD_BEFORE: Final = re.compile(r"([^\W\d_][\w’'-]*)([ \u00a0]|, )$")
_WORD_AFTER: Final = re.compile(r"[ \u00a0]([^\W\d_][\w’'-]*)")
# Capitalised words that stand beside any name: at the head of a sentence, or a user's.
# fmt: off
_PLAIN: Final = frozenset((
    "a", "after", "although", "an", "and", "as", "at", "because", "before", "both", "but", "by",
    "during", "even", "for", "from", "if", "in", "into", "like", "not", "now", "of", "on",
    "only", "or", "since", "so", "than", "that", "the", "then", "though", "to", "under",
    "until", "when", "where", "while", "why", "with", "without", "did", "does", "has", "how",
    "is", "should", "was", "what", "will", "would", "force", "army", "navy", "corps", "guard",
    "block", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen", "twenty", "thirty", "forty", "fifty", "sixty", "hundred", "several", "some",
    "dozens", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth",
    "ninth", "tenth", "last",
))
# fmt: on


class Sighting(NamedTuple):
    """A stretch of text, and the entries that it can name, the likeliest first."""

    span: Span
    text: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class _Sure:
    """What the text names beyond doubt."""

    designations: Counter[str]
    families: Counter[str]
    outlets: Counter[str]
    states: Counter[str]
    classes: Counter[str]
    kinds: frozenset[str]
    spans: dict[Span, tuple[str, ...]]
    weapons: tuple[tuple[Span, tuple[str, ...]], ...]


def settle(seen: Sequence[Sighting], text: str) -> Iterator[Mention]:
    """A mention for each sighting of which an entry holds.

    An ambiguous system counts where a weapon noun follows, a number precedes or the text speaks
    of its kind, and then wherever it is no part of another name; an outlet where somebody is told
    or quoted; a state's name where it is no part of another name; a firm, force or place where
    the text also names its state for sure. A name that several states share takes the one that
    the text names, else the usual one; a periphrasis with two candidates left keeps them all.
    """
    sure = _sure(seen)
    borne_out = {
        systems()[entry.name].family
        for sighting in seen
        for entry in sighting.entries
        if entry.kind == "system" and _backed(entry, sighting, sure, text)
    }
    taken = 0
    for sighting in seen:
        if sighting.span.start < taken:
            continue
        holding = [e for e in sighting.entries if _holds(e, sighting, sure, borne_out, text)]
        if holding:
            taken = sighting.span.end
            entry = _fittest(holding, sighting, sure, text)
            states = _chosen(entry, sure)
            yield Mention(entry.kind, entry.name, states, entry.sort, *sighting[:2])


def _sure(seen: Sequence[Sighting]) -> _Sure:
    firm = [(s.span, s.entries[0]) for s in seen if not s.entries[0].doubtful(s.text)]
    arms = [e.name for _, e in firm if e.kind == "system"]
    named = [(span, nouns()[e.name]) for span, e in firm if e.kind == "noun"]
    return _Sure(
        designations=Counter(arms),
        families=Counter(systems()[name].family for name in arms),
        outlets=Counter(e.name for _, e in firm if e.kind == "outlet"),
        states=Counter(e.states[0] for _, e in firm if e.kind == "party" and len(e.states) == 1),
        classes=Counter(klass for _, noun in named for klass in noun.classes),
        kinds=frozenset(klass for _, noun in named if not noun.weak for klass in noun.classes),
        spans={span: e.states for span, e in firm},
        weapons=tuple((span, noun.classes) for span, noun in named),
    )


def _holds(entry: Entry, sighting: Sighting, sure: _Sure, borne_out: set[str], text: str) -> bool:
    if not entry.doubtful(sighting.text):
        return True
    if entry.kind == "system" and _armed(entry, sighting.span, sure, text):
        return True
    if not _alone(entry, sighting.span, sure, text):
        return False
    if entry.kind == "system":
        family = systems()[entry.name].family
        return family in sure.families or family in borne_out
    if entry.kind == "outlet":
        voiced = entry.sort in _SELDOM_QUOTED or entry.name in sure.outlets
        return voiced or _cited(sighting.span, text)
    return entry.sort == "state" or any(state in sure.states for state in entry.states)


def _backed(entry: Entry, sighting: Sighting, sure: _Sure, text: str) -> bool:
    """Whether this very place proves an ambiguous system.

    A weapon noun stands beside it, a number precedes, or the report speaks of its kind; in a
    report on weapons an article or a plural is proof enough.
    """
    before = text[max(0, sighting.span.start - _LOOK) : sighting.span.start]
    if _armed(entry, sighting.span, sure, text):
        return True
    if not _alone(entry, sighting.span, sure, text):
        return False
    if _COUNTED.search(before) or entry.sort in sure.kinds:
        return True
    several = sighting.text == entry.form + "s" and before[-1:] == " "
    return bool(several or _OF_THINGS.search(before)) and bool(sure.kinds or sure.designations)


def _armed(entry: Entry, span: Span, sure: _Sure, text: str) -> bool:
    """Whether a noun for its kind of weapon is beside it: "Patriot batteries", "carrier Varyag"."""
    return any(
        (not classes or entry.sort in classes)
        and (noun.end + 1 == span.start or _follows(noun, span, text))
        for noun, classes in sure.weapons
    )


def _follows(noun: Span, span: Span, text: str) -> bool:
    near = 0 < noun.start - span.end <= _PHRASE
    return near and _PLAIN_JOINT.fullmatch(text, span.end, noun.start) is not None


def _cited(span: Span, text: str) -> bool:
    before = text[max(0, span.start - _LOOK) : span.start]
    return bool(_PASSED_ON.search(before) or _PASSES_ON.match(text, span.end))


def _alone(entry: Entry, span: Span, sure: _Sure, text: str) -> bool:
    """Whether the name is no part of another: not "Atlanta, Georgia", not "Chad Smith"."""
    start = max(0, span.start - _LOOK)
    before = _WORD_BEFORE.search(text[start : span.start])
    after = _WORD_AFTER.match(text, span.end)
    if before is not None and _is_name(before[1]):
        own = Span(start + before.start(1), start + before.end(1))
        if before[2] == ", " and entry.sort in _IN_PLACES:
            return False
        if before[2] != ", " and not _at_home(entry, own, sure):
            return False
    if after is None or not _is_name(after[1]):
        return True
    return entry.kind != "outlet" and any(_touch(Span(*after.span(1)), s) for s in sure.spans)


def _at_home(entry: Entry, own: Span, sure: _Sure) -> bool:
    """Whether the name before is another's, and of no other state: not "the Polish Senate"."""
    states = [states for span, states in sure.spans.items() if _touch(span, own)]
    abroad = entry.sort in _BODIES and any(s and not set(s) & set(entry.states) for s in states)
    return bool(states) and not abroad


def _is_name(word: str) -> bool:
    return word[0].isupper() and not word.isupper() and word.lower().split("-")[0] not in _PLAIN


def _touch(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _fittest(holding: list[Entry], sighting: Sighting, sure: _Sure, text: str) -> Entry:
    """One name of two systems ("Mistral", a missile and a ship) goes by the report's own words."""
    if holding[0].kind != "system":
        return holding[0]
    bare = sighting.text.removesuffix("s")

    def fitness(entry: Entry) -> tuple[bool, int, bool, int, int, bool]:
        named, family = sure.designations[entry.name], systems()[entry.name].family
        armed = _armed(entry, sighting.span, sure, text)
        exact = entry.form in (bare, sighting.text)
        kin, kind = sure.families[family], sure.classes[entry.sort]
        made = any(state in sure.states for state in systems()[entry.name].makers)
        return armed, named, exact, kin, kind, made

    return max((entry for entry in holding if entry.kind == "system"), key=fitness)


def _chosen(entry: Entry, sure: _Sure) -> tuple[str, ...]:
    """The state among several that the text names otherwise."""
    if entry.kind != "party" or len(entry.states) < 2:  # noqa: PLR2004 - nothing to choose
        return entry.states
    named = tuple(state for state in entry.states if state in sure.states)
    if len(named) == 1:
        return named
    return entry.states if entry.sort == "periphrasis" else (named or entry.states)[:1]
