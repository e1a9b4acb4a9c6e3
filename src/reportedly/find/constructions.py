"""A cue's token comes in; the stage that it states together with its object goes out, or None."""

from collections.abc import Iterator
from typing import Final

from reportedly.find.language import Token
from reportedly.lexicon.constructions import speaking_objects, stated_by, stated_by_subject
from reportedly.lexicon.vetoes import silencing

_ABOUT: Final = frozenset({"on", "about", "over"})
_OBJECTS: Final = frozenset({"dobj", "nsubjpass", "xcomp", "pcomp"})


def stated_stage(head: Token) -> str | None:
    """The stage of "lifted the ban", "refused to deliver" or "deliveries began".

    Such a pair of words leaves no doubt, so the judge is not asked; whether it is denied, planned
    or done is still for the judge to say.
    """
    return next((stage for _, stage in _stated(head)), None)


def belongs_to_a_construction(token: Token) -> bool:
    """Whether a verb above already states the stage with this word as its object."""
    below_a_preposition = token.dep_ in ("pcomp", "pobj") and token.head.pos_ == "ADP"
    above = token.head.head if below_a_preposition else token.head
    raised = (child for child in above.children if child.dep_ == "xcomp")
    verbs = (above, *raised, *(child for child in token.children if child.dep_ == "acl"))
    if token.lemma_.lower() in speaking_objects():
        return False
    return any(noun.i == token.i for verb in verbs for noun, _ in _stated(verb))


def about_something_else(noun: Token) -> bool:
    """The nuclear deal, a travel ban: nouns of the trade that belong to other trades."""
    modifiers = {c.lemma_.lower() for c in noun.children if c.dep_ in ("amod", "compound", "nmod")}
    return bool(modifiers & silencing("other_deals"))


def _stated(head: Token) -> Iterator[tuple[Token, str]]:
    verb = head.lemma_.lower()
    subjects = [child for child in head.children if child.dep_ == "nsubj"]
    for nouns, known in ((_objects(head), stated_by()), (subjects, stated_by_subject())):
        for noun in nouns:
            stage = known.get((verb, noun.lemma_.lower()))
            if stage is not None and not about_something_else(noun):
                yield noun, stage


def _objects(head: Token) -> Iterator[Token]:
    yield from (child for child in head.children if child.dep_ in _OBJECTS)
    for child in head.children:
        if child.dep_ == "prep" and child.lower_ in _ABOUT:
            yield from (below for below in child.children if below.dep_ == "pobj")
    if head.dep_ == "xcomp" and any(child.dep_ == "auxpass" for child in head.children):
        # "The ban is expected to be lifted": the subject above is what will be lifted.
        yield from (c for c in head.head.children if c.dep_ in ("nsubj", "nsubjpass"))
    if head.dep_ == "acl" and head.tag_ == "VBN":
        # "A contract signed in May": the participle's object is the noun that it follows.
        yield head.head
