"""A cue's token comes in; whether its verb speaks of the past, the present or the future goes out."""

from typing import Final

from reportedly.find.language import Token
from reportedly.model.statement import Tense

_AHEAD: Final = frozenset({"will", "shall", "would", "should", "'ll", "’ll", "may", "might", "could", "can"})
# "is to", "is due to", "is expected to": the infinitive under them lies ahead.
_PROMISE: Final = frozenset({"be", "expect", "schedule", "plan", "due", "set", "hope", "want", "promise", "aim", "intend"})


def tense_of(token: Token) -> Tense:
    """The tense of the verb that a cue is or hangs on; a noun alone is in the present."""
    verb = token
    while verb.pos_ not in ("VERB", "AUX") and verb.head.i != verb.i:
        verb = verb.head
    below = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    if below & _AHEAD or ("to" in below and verb.head.lemma_.lower() in _PROMISE):
        return "future"
    if verb.tag_ in ("VBD", "VBN") or below & {"had", "was", "were", "has", "have"}:
        return "past"
    return "present"
