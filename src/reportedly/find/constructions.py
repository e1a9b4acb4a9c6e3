"""A cue's token comes in; the stage that it states together with its object goes out, or None."""

from collections.abc import Iterator
from typing import Final

from reportedly.find.language import Token
from reportedly.lexicon.constructions import stated_by, stated_by_subject

_OBJECTS: Final = frozenset({"dobj", "nsubjpass", "xcomp", "pcomp"})


def stated_stage(head: Token) -> str | None:
    """The stage of "lifted the ban", "refused to deliver" or "deliveries began".

    Such a pair of words leaves no doubt, so the judge is not asked; whether it is denied, planned
    or done is still for the judge to say.
    """
    verb = head.lemma_.lower()
    for noun in _objects(head):
        stage = stated_by().get((verb, noun.lemma_.lower()))
        if stage is not None:
            return stage
    subjects = (child for child in head.children if child.dep_ == "nsubj")
    found = (stated_by_subject().get((verb, noun.lemma_.lower())) for noun in subjects)
    return next((stage for stage in found if stage is not None), None)


def _objects(head: Token) -> Iterator[Token]:
    yield from (child for child in head.children if child.dep_ in _OBJECTS)
    if head.dep_ == "acl" and head.tag_ == "VBN":
        # "A contract signed in May": the participle's object is the noun that it follows.
        yield head.head
