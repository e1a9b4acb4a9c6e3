"""A cue's token and a verdict come in; the verdict goes out, held to the words beside it.

The judge weighs many hints; where the grammar alone decides, these rules have the last word.
"""

from typing import Final

from reportedly.find.language import Token
from reportedly.model.claim import Certainty

_POSSIBLE: Final = frozenset({"may", "might", "could", "probably", "possibly", "perhaps", "maybe"})
_MODALS: Final = frozenset({"may", "might", "could"})
_PLANNED: Final = frozenset({"will", "shall", "'ll", "’ll", "wo"})
_DECIDE: Final = frozenset({"decide", "choose", "opt", "vow", "agree"})
_GIVING: Final = frozenset(
    {"deliver", "ship", "sell", "supply", "send", "transfer", "export", "provide", "hand"}
)


def held_certainty(head: Token, certainty: Certainty) -> Certainty:
    """What "may" come is possible and what "will" come planned, whatever else is said.

    Args:
        head: the cue's first token.
        certainty: the judge's.
    """
    beside = {c.lower_ for c in head.children if c.dep_ in ("aux", "advmod")}
    if head.i > 0 and head.nbor(-1).lower_ in _MODALS:
        # In headlines the tagger takes "May" for a name.
        beside.add(head.nbor(-1).lower_)
    if (
        certainty == "fact"
        and head.dep_ in ("acl", "relcl")
        and {"to", "be"} <= beside | _passive(head)
    ):
        return "planned"
    if certainty in ("fact", "planned") and beside & _POSSIBLE:
        return "possible"
    if certainty == "fact" and beside & _PLANNED:
        return "planned"
    return certainty


def _passive(head: Token) -> set[str]:
    return {child.lower_ for child in head.children if child.dep_ == "auxpass"}


def held_stage(head: Token, stage: str) -> str:
    """To decide not to ship is a refusal of the supplier, not a delivery."""
    decided = head.dep_ == "xcomp" and head.head.lemma_.lower() in _DECIDE
    negated = any(c.dep_ == "neg" for c in head.children)
    if decided and negated and head.lemma_.lower() in _GIVING:
        return "refused"
    return stage
