"""A source and its words come in; an act of saying, with the outlets that carry it, goes out."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from reportedly.find.contents import Stretch
from reportedly.find.language import Token
from reportedly.find.outlets import Outlet, Setting, outlet_of
from reportedly.find.phrases import is_definite, lemma, words_of
from reportedly.lexicon.sayings import saying

# Verbs by which words reach an outlet: "in remarks carried by RIA", "interviewed by Le Monde".
_CARRY: Final = frozenset(
    {"carry", "publish", "broadcast", "print", "interview", "quote", "cite", "report", "release",
     "air", "obtain", "see", "ask"}
)  # fmt: skip
_TELL: Final = frozenset({"tell", "inform", "remind", "assure"})
_SPEAK_TO: Final = frozenset({"say", "speak", "talk", "confirm", "give", "write", "leak"})
# An article and a noun.
_BARE: Final = 2


@dataclass(slots=True)
class Act:
    """One act of saying.

    Attributes:
        cue: the word of saying.
        source: head of the phrase that speaks; None where only an outlet is named.
        relays: outlets between the source and this report.
        content: what is said, as first and last tokens.
        elsewhere: whether the words were for other ears than an outlet's ("told parliament").
    """

    cue: Token
    source: Token | None
    relays: list[Outlet] = field(default_factory=list)
    content: list[Stretch] = field(default_factory=list)
    elsewhere: bool = False


def sourced(cue: Token, source: Token, content: list[Stretch], setting: Setting) -> Act:
    """An act of a source, who may be an outlet, or may name one in the same phrase."""
    outlet = outlet_of(source, setting)
    if outlet is not None:
        return Act(cue, source, [outlet], content)
    return Act(cue, source, carriers_in(source, setting), content)


def carriers_in(source: Token, setting: Setting) -> list[Outlet]:
    """Outlets named in a source's own phrase: "an official quoted by RIA", "papers seen by DR"."""
    found: list[Outlet] = []
    for clause in source.children:
        if clause.dep_ in ("acl", "relcl"):
            found += heard_by(clause, setting)
    return found


def heard_by(verb: Token, setting: Setting) -> list[Outlet]:
    """Outlets that a verb names as its hearers or carriers."""
    found: list[Outlet | None] = []
    for child in verb.children:
        if child.dep_ in ("dobj", "dative") and lemma(verb) in _TELL:
            heads = child.children if child.dep_ == "dative" and child.pos_ == "ADP" else (child,)
            found += [_hearer(h, setting) for h in heads if h.i >= child.i]
        elif child.dep_ in ("prep", "agent", "dative"):
            found += [o for p in child.children for o in _through(verb, child, p, setting)]
    return [o for o in found if o is not None]


def _hearer(token: Token, setting: Setting) -> Outlet | None:
    if lemma(token) == "agency" and is_definite(token) and len(words_of(token)) == _BARE:
        return Outlet(token.text, setting.place(token, token), known=False, proper=False)
    return outlet_of(token, setting, likely=True)


def _through(verb: Token, prep: Token, phrase: Token, setting: Setting) -> Iterator[Outlet | None]:
    if phrase.dep_ != "pobj":
        return
    word = prep.lower_
    if word == "by" and lemma(verb) in _CARRY:
        yield outlet_of(phrase, setting, likely=True)
    elif (
        word == "to"
        and lemma(verb)
        in (
            "say",
            "speak",
            "talk",
            "confirm",
            "give",
            "write",
            "leak",
        )
    ) or (word in ("on", "in", "with", "for") and outlet_of(phrase, setting) is not None):
        yield outlet_of(phrase, setting)
    elif word in ("in", "to", "during"):
        yield from _interview(phrase, setting)


def _interview(noun: Token, setting: Setting) -> Iterator[Outlet | None]:
    """The outlet in "in an interview with Le Monde", "in remarks carried by RIA"."""
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in ("with", "to", "for", "on", "in"):
            likely = lemma(noun) == "interview"
            yield from (outlet_of(p, setting, likely=likely) for p in child.children)
        elif child.dep_ == "acl":
            yield from heard_by(child, setting)


def issuer(noun: Token) -> Token | None:
    """Who issued a document, where "by" says it: "a report by the panel"."""
    if lemma(noun) not in saying("documents"):
        return None
    for child in noun.children:
        if child.dep_ in ("prep", "agent") and child.lower_ in ("by", "from"):
            return next((p for p in child.children if p.dep_ == "pobj"), None)
    return None
