"""A cue in its scene comes in; the name of the rule that forbids it to speak goes out, or None.

Each rule is a general fact of English about the words of cues.toml, and its docstring is its
published explanation. They hold before the judge weighs anything, in training as in reading.
"""

from collections.abc import Callable, Mapping
from typing import Final

from reportedly.find.constructions import (
    about_something_else,
    belongs_to_a_construction,
    stated_stage,
)
from reportedly.find.cues import Cue
from reportedly.find.language import Doc, Token
from reportedly.lexicon.sayings import saying
from reportedly.lexicon.vetoes import silencing

_WEAPONS: Final = frozenset({"system", "weapon", "generic"})
_OBJECTS: Final = frozenset({"dobj", "nsubjpass"})

Marks = Mapping[int, str]
Groups = frozenset[str]


def veto(cue: Cue, parse: Doc, marks: Marks) -> str | None:
    """The first rule that forbids a cue, by name.

    Args:
        cue: the words.
        parse: their sentence.
        marks: what each token belongs to (see find/features.py, Scene).
    """
    head = parse[cue.first]
    groups = frozenset(pattern.group for pattern in cue.patterns)
    return next((name for name, rule in _RULES.items() if rule(head, groups, marks)), None)


def light_verb(head: Token, _groups: Groups, _marks: Marks) -> bool:
    """In "hold talks" and "make a delivery" the noun says the stage, the verb carries it."""
    carried = {c.lemma_.lower() for c in head.children if c.dep_ in _OBJECTS}
    return _lemma(head) in silencing("light_verbs") and bool(carried & silencing("stage_nouns"))


def has_yet_to(head: Token, _groups: Groups, _marks: Marks) -> bool:
    """In "has yet to pay" the infinitive says the stage, "have" only when."""
    return _lemma(head) == "have" and any(
        c.dep_ in ("xcomp", "ccomp") and c.pos_ in ("VERB", "AUX") for c in head.children
    )


def no_comment(head: Token, groups: Groups, _marks: Marks) -> bool:
    """Who "refused to be drawn" or "declined to comment" has refused no transfer."""
    below = {c.lemma_.lower() for c in head.children if c.dep_ in ("xcomp", "dobj", "ccomp")}
    return "refuse" in groups and bool(below & silencing("silence"))


def another_deal(head: Token, groups: Groups, marks: Marks) -> bool:
    """The nuclear deal, a travel ban: bargains and bars about other things."""
    if not groups & {"contract", "agree", "bar", "unbar", "talk"}:
        return False
    nouns = [head] if head.pos_ in ("NOUN", "PROPN") else _objects_of(head)
    about_arms = any(marks.get(c.i) in _WEAPONS for noun in nouns for c in noun.children)
    return any(about_something_else(noun) for noun in nouns) and not about_arms


def _objects_of(verb: Token) -> list[Token]:
    bare = [verb.head] if verb.dep_ == "acl" and verb.tag_ == "VBN" else []
    return [c for c in verb.children if c.dep_ in _OBJECTS] + bare


def said_above(head: Token, _groups: Groups, _marks: Marks) -> bool:
    """In "refused to deliver" and "lifted the ban" the verb above has said the stage."""
    return belongs_to_a_construction(head)


def somebody_travels(head: Token, groups: Groups, marks: Marks) -> bool:
    """The minister arrived, she left the palace: people are no deliveries."""
    subjects = [c for c in head.children if c.dep_ == "nsubj"]
    objects = [c for c in head.children if c.dep_ in _OBJECTS]
    if not groups & {"arrive", "deliver"} or head.pos_ != "VERB" or objects or not subjects:
        return False
    phrase = {marks.get(t.i) for t in subjects[0].subtree}
    consigned = _lemma(head) in silencing("consigning")
    return not consigned and not _WEAPONS & phrase and _is_person(subjects[0])


def _is_person(token: Token) -> bool:
    full_name = any(c.pos_ == "PROPN" and c.dep_ == "compound" for c in token.children)
    return _lemma(token) in saying("people") or (token.pos_ == "PROPN" and full_name)


def no_weapon_changes_hands(head: Token, groups: Groups, marks: Marks) -> bool:
    """A speech is delivered, a letter sent, a warning given: the object is no weapon."""
    return (
        bool(groups & {"deliver", "receive"})
        and head.pos_ == "VERB"
        and any(
            c.dep_ in _OBJECTS
            and c.lemma_.lower() in silencing("no_weapons")
            and marks.get(c.i) not in _WEAPONS
            for c in head.children
        )
    )


def bar_on_something_else(head: Token, groups: Groups, marks: Marks) -> bool:
    """A ban counts where the sentence speaks of arms or of their sale and delivery."""
    if "bar" not in groups or _lemma(head) not in silencing("bans"):
        return False
    about = {_lemma(t) for t in head.doc} | {t.lower_ for t in head.doc}
    return not about & silencing("arms_trade") and not _WEAPONS & set(marks.values())


def pact_about_something_else(head: Token, groups: Groups, marks: Marks) -> bool:
    """An agreement to cooperate is no order where the sentence names no weapon and no business."""
    signed = {c.lemma_.lower() for c in head.children if c.dep_ in _OBJECTS} | {_lemma(head)}
    if not groups & {"contract", "agree"} or not signed & silencing("pacts"):
        return False
    about = {_lemma(t) for t in head.doc}
    friendly = bool(about & silencing("relations")) and not about & silencing("business")
    return friendly and not _WEAPONS & set(marks.values())


def talk_about_relations(head: Token, groups: Groups, marks: Marks) -> bool:
    """Talks on cooperation are no talks on a sale where no weapon and no business is named."""
    if "talk" not in groups or _WEAPONS & set(marks.values()):
        return False
    about = {_lemma(t) for t in head.doc}
    return bool(about & silencing("relations")) and not about & silencing("business")


def said_below(head: Token, groups: Groups, _marks: Marks) -> bool:
    """In "agreed to lift the ban" the verb below says the stage, not the agreement."""
    below = [child for child in head.children if child.dep_ == "xcomp"]
    return "agree" in groups and any(stated_stage(verb) is not None for verb in below)


def only_a_date(head: Token, _groups: Groups, marks: Marks) -> bool:
    """In "starting from the summer of 2020" nothing starts but a time."""
    if head.tag_ != "VBG" or _lemma(head) not in ("start", "begin"):
        return False
    below = [g for c in head.children if c.dep_ == "prep" for g in c.children]
    timed = any(marks.get(t.i) == "time" for g in below for t in g.subtree)
    return timed and not any(c.dep_ in ("dobj", "nsubj", "xcomp") for c in head.children)


def telling_only(head: Token, _groups: Groups, _marks: Marks) -> bool:
    """In "reckoned that…" what is told is the event, not the telling of it."""
    return _lemma(head) in silencing("telling") and any(c.dep_ == "ccomp" for c in head.children)


def _lemma(token: Token) -> str:
    return token.lemma_.lower()


_RULES: Final[dict[str, Callable[[Token, Groups, Marks], bool]]] = {
    "light verb": light_verb,
    "has yet to": has_yet_to,
    "no comment": no_comment,
    "another deal": another_deal,
    "somebody travels": somebody_travels,
    "no weapon changes hands": no_weapon_changes_hands,
    "bar on something else": bar_on_something_else,
    "pact about something else": pact_about_something_else,
    "talk about relations": talk_about_relations,
    "telling only": telling_only,
    "only a date": only_a_date,
    "said above": said_above,
    "said below": said_below,
}
