"""Mention and Statement: what was found in a report, by place, goes from find to interpret."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from reportedly.model.claim import Certainty, Polarity

MentionKind = Literal["system", "noun", "party", "outlet"]
Tense = Literal["past", "present", "future"]
Relation = Literal["subject", "object", "agent", "of", "to", "from", "for", "with", "poss", "other"]


class Span(NamedTuple):
    """Character offsets in a report's text."""

    start: int
    end: int

    def holds(self, start: int, end: int) -> bool:
        """Whether another span lies inside this one."""
        return self.start <= start and end <= self.end


@dataclass(frozen=True, slots=True)
class Mention:
    """At this place the report names a system, a weapon noun, a party or an outlet.

    Attributes:
        kind: what is named.
        name: designation, noun's lemma, the party's name in the lexicon, or the outlet's name.
        states: ISO codes that a party (or an outlet's seat) stands for; empty for weapons.
        sort: the party's kind ("demonym"), the system's class, or the outlet's kind.
        span: where.
        text: the words.
    """

    kind: MentionKind
    name: str
    states: tuple[str, ...]
    sort: str
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Amount:
    """A number of units or a sum of money, as found.

    Attributes:
        number: the value, with magnitudes multiplied out; a sum is in full units.
        currency: ISO 4217, None for a count.
        unit: the counted noun as written ("batteries"), None for money or a bare number.
        exact: False for "more than N", "up to N", "dozens".
        span: where.
    """

    number: float
    currency: str | None
    unit: str | None
    exact: bool
    span: Span


@dataclass(frozen=True, slots=True)
class TimeWord:
    """A time expression as found, not yet resolved.

    Attributes:
        span: where.
        text: the words.
        pattern: which rule of find/times.py read it.
        parts: what the rule captured: year, month, day, weekday, number, unit, and so on.
        relation: by, before, since, until, after, during or on, from the word before it.
    """

    span: Span
    text: str
    pattern: str
    parts: dict[str, str]
    relation: str


@dataclass(frozen=True, slots=True)
class Attribution:
    """Somebody is said to have said something.

    Attributes:
        source: the speaker's words, None where only a relay is named.
        cue: the words of saying.
        content: what was said.
        relays: agencies or outlets between speaker and this report, outermost first.
        speaker: the speaker as named, None where the outlet itself speaks.
        anonymous: no person or body is named.
    """

    source: Span | None
    cue: Span
    content: tuple[Span, ...]
    relays: tuple[str, ...]
    speaker: str | None
    anonymous: bool


@dataclass(frozen=True, slots=True)
class Argument:
    """A phrase beside a cue, by its grammatical relation.

    Attributes:
        relation: to the cue.
        span: where.
        plural: the phrase is a pronoun for several things ("them", "both").
    """

    relation: Relation
    span: Span
    plural: bool = False


class TimeLink(NamedTuple):
    """How a time word of the sentence stands to a cue.

    Attributes:
        time: which time word of the report, by index.
        how: named features of the way between the two (find/links.py).
    """

    time: int
    how: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """At this cue the report states a stage of some transfer.

    Attributes:
        sentence: which sentence, counted from 0.
        cue: where the words stand that say it.
        stage, polarity, certainty: of the codebook.
        frame: who is who around the cue (lexicon/data/cues.toml).
        arguments: the phrases around the cue.
        clause: the stretch of the sentence that the cue governs.
        times, amounts: which time words and amounts of the report hang on the cue, by index.
        tense: past, present or future of the cue's verb, for dates without a year.
        rule: which rule read it, and on which words.
        form: the cue's own grammar, for dates ("perfect", "definite"; find/links.py).
        links: how every time word of the sentence stands to the cue.
    """

    sentence: int
    cue: Span
    stage: str
    polarity: Polarity
    certainty: Certainty
    frame: str
    arguments: tuple[Argument, ...]
    clause: Span
    times: tuple[int, ...]
    amounts: tuple[int, ...]
    tense: Tense
    rule: str
    form: tuple[str, ...] = ()
    links: tuple[TimeLink, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """Everything found in one report, by place; `title` counts in the title's own characters."""

    document_id: str
    sentences: tuple[Span, ...]
    title: tuple[Mention, ...]
    mentions: tuple[Mention, ...]
    amounts: tuple[Amount, ...]
    times: tuple[TimeWord, ...]
    attributions: tuple[Attribution, ...]
    statements: tuple[Statement, ...]
