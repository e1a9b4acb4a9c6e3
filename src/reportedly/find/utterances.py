"""A parsed sentence comes in; its acts of saying (Act) go out, pronouns not yet resolved."""

from collections.abc import Iterator
from typing import Final

from reportedly.find.acts import Act
from reportedly.find.citations import according, by_account, citing, document, referring
from reportedly.find.language import Doc, Token
from reportedly.find.outlets import Outlet, Setting, outlet_of
from reportedly.find.phrases import lemma
from reportedly.find.speech import announced_by, before_colon, is_saying_verb, speaking
from reportedly.lexicon.sayings import saying

_REFERRING: Final = frozenset({"reference", "basis", "authority", "strength"})
_GOING_ON: Final = frozenset({"add", "say", "note", "stress"})


def acts(parse: Doc, setting: Setting) -> list[Act]:
    """The acts of saying of a sentence, in order of their cues."""
    found: list[Act] = []
    for token in parse:
        for act in _acts_at(token, setting):
            if found and token.tag_ == "VBG" and lemma(token) in ("add", "say", "note", "stress"):
                # "…, an aide said, adding that": the one who spoke goes on.
                act.source = found[-1].source
            if found and not act.relays and lemma(token) in saying("cite"):
                # "as Reuters reported on the day, citing an aide": the aide through Reuters.
                act.relays += _own_outlet(found[-1], setting)
            found.append(act)
    return found


def _own_outlet(act: Act, setting: Setting) -> list[Outlet]:
    own = outlet_of(act.source, setting) if act.source is not None else None
    return [own] if own is not None else []


def _acts_at(token: Token, setting: Setting) -> Iterator[Act]:
    word = lemma(token)
    following = token.doc[token.i + 1].lower_ if token.i + 1 < len(token.doc) else ""
    if word in ("accord", "according") and following == "to":
        yield from according(token, setting)
    elif word in saying("cite") and token.pos_ in ("VERB", "ADP"):
        yield from citing(token, setting)
    elif word in saying("according") and token.pos_ == "NOUN":
        yield from by_account(token, setting)
    elif token.lower_ in ("reference", "basis", "authority", "strength"):
        yield from referring(token, setting)
    elif word in saying("documents") and token.pos_ == "NOUN":
        yield from document(token, setting)
    elif token.text == ":":
        yield from before_colon(token, setting)
    elif token.pos_ == "VERB" and is_saying_verb(token):
        yield from announced_by(token, setting)
        yield from speaking(token, setting)
