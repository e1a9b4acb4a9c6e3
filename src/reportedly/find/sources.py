"""A noun phrase that says something comes in; what sort of source it is goes out."""

from typing import Final, Literal

from reportedly.find.language import Token
from reportedly.find.outlets import Setting, outlet_of
from reportedly.find.phrases import ABOUT_TIME, is_proper, lemma, named
from reportedly.lexicon.sayings import saying

SourceKind = Literal["pronoun", "person", "people", "body", "press", "document", "thing"]

_PRONOUNS: Final = frozenset(
    {"he", "she", "they", "it", "i", "we", "you", "him", "her", "them", "his", "its", "their",
     "who", "which", "that", "what", "nobody", "none"}
)  # fmt: skip
_DEFINITE: Final = frozenset({"the", "its", "their", "his", "her", "our"})


def kind_of(token: Token, setting: Setting) -> SourceKind:
    """What sort of source a phrase is, by its head."""
    word = lemma(token)
    if token.lower_ in _PRONOUNS:
        return "pronoun"
    if outlet_of(token, setting) is not None:
        return "press"
    if is_proper(token) and word not in saying("bodies") | saying("people"):
        return _kind_of_name(token, setting)
    if word in saying("people") | saying("some") or token.pos_ in ("NUM", "PRON"):
        plural = token.tag_ in ("NNS", "NNPS", "CD") or word in saying("some")
        return "people" if plural else "person"
    if word in saying("bodies"):
        return "body"
    return "document" if word in saying("documents") else "thing"


def _kind_of_name(token: Token, setting: Setting) -> SourceKind:
    mention = setting.covering(token)
    if mention is not None and mention.kind in ("party", "outlet"):
        return "body" if mention.span.start <= setting.start + token.left_edge.idx + 4 else "person"
    titled = any(c.dep_ in ("compound", "appos", "nmod") for c in token.children)
    return "person" if titled or not token.text.isupper() else "body"


def can_speak(token: Token) -> bool:
    """Whether a common noun could be a speaker at all: "last month" and "nobody" could not."""
    return token.lower_ not in ("nobody", "none", "what") and not ABOUT_TIME.search(token.text)


def is_anonymous(token: Token) -> bool:
    """Whether a phrase names neither a person nor a body ("an Iranian official")."""
    head = named(token)
    word = lemma(head)
    if word in saying("people") | saying("some") or head.pos_ in ("NUM", "PRON"):
        modifiers = [c for c in head.children if c.dep_ in ("compound", "poss", "det", "nmod")]
        known = any(c.pos_ == "PROPN" or c.lower_ in _DEFINITE for c in modifiers)
        if word in saying("office"):
            return head.tag_ == "NNS" or not (known or _of_a_body(head))
        if word in saying("voice"):
            return not (_of_a_body(head) or any(c.pos_ in ("PROPN", "NOUN") for c in modifiers))
        return head.pos_ != "PROPN" or not any(c.pos_ == "PROPN" for c in modifiers)
    known_kind = saying("bodies") | saying("documents") | saying("press")
    return not is_proper(head) and word not in known_kind


def _of_a_body(head: Token) -> bool:
    return any(c.dep_ == "prep" and c.lower_ in ("for", "of") for c in head.children)
