"""A cue's token comes in; the tense of its verb (past, present, future) goes out."""

from typing import Final

from reportedly.find.language import Token
from reportedly.model.statement import Tense

_AHEAD: Final = frozenset(
    {"will", "shall", "would", "should", "'ll", "’ll", "may", "might", "could", "can", "wo", "must"}
)
# "is to", "is due to", "is expected to": the infinitive under them lies ahead.
_PROMISE: Final = frozenset(
    {"be", "expect", "schedule", "plan", "due", "set", "hope", "want", "promise", "aim", "intend"}
    | {"slate", "likely", "project", "go", "pledge", "agree", "undertake", "propose", "prepare"}
)
_PAST_HELPERS: Final = frozenset({"had", "was", "were", "has", "have"})
_EXPECTED: Final = frozenset(
    {"expect", "schedule", "plan", "due", "set", "slate", "foresee", "await"}
)


def tense_of(token: Token) -> Tense:
    """The tense of the verb that a cue is or hangs on; a noun alone is in the present."""
    verb = token
    while verb.pos_ not in ("VERB", "AUX") and verb.head.i != verb.i:
        verb = verb.head
    below = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    if below & _AHEAD or _lies_ahead(verb, below):
        return "future"
    if verb.tag_ in ("VBD", "VBN") or below & _PAST_HELPERS:
        return "past"
    return "present"


def _lies_ahead(verb: Token, helpers: set[str]) -> bool:
    """Whether a verb is an infinitive under a promise, or is one itself ("is due in March")."""
    if "to" in helpers and verb.head.lemma_.lower() in _PROMISE:
        return True
    if helpers & _PAST_HELPERS or verb.tag_ == "VBD":
        return False
    if verb.lemma_.lower() in _EXPECTED and verb.tag_ == "VBN":
        return True
    return verb.lemma_.lower() == "be" and any(_to_come(child) for child in verb.children)


def _to_come(child: Token) -> bool:
    marked = any(below.lower_ == "to" for below in child.children)
    infinitive = child.dep_ in ("xcomp", "ccomp") and child.tag_ == "VB" and marked
    return infinitive or (child.dep_ == "acomp" and child.lemma_.lower() in _EXPECTED)
