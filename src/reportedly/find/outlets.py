"""A noun phrase comes in; the outlet that it names, if any, goes out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from reportedly.find.language import Token
from reportedly.find.phrases import ABOUT_TIME, EDGES, is_definite, lemma, words_of
from reportedly.lexicon.sayings import saying
from reportedly.model.statement import Mention, Span

# An outlet of these kinds passes on what others say; a ministry speaks for itself.
RELAYS: Final = frozenset({"agency", "newspaper", "broadcaster", "magazine", "trade"})


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a sentence stands: its place in the report, and what the lexicon found there.

    Attributes:
        start: of the sentence in the report.
        mentions: that lie in the sentence.
        floor: where its words begin behind a dateline.
    """

    start: int
    mentions: tuple[Mention, ...]
    floor: int = 0

    def place(self, first: Token, last: Token) -> Span:
        """The place in the report of a run of tokens."""
        return Span(self.start + first.idx, self.start + last.idx + len(last.text))

    def covering(self, token: Token) -> Mention | None:
        """The mention that a token is part of."""
        at = self.start + token.idx
        return next((m for m in self.mentions if m.span.holds(at, at + len(token.text))), None)


@dataclass(frozen=True, slots=True)
class Outlet:
    """An outlet as a sentence names it, and where.

    Attributes:
        name: as written.
        span: where.
        known: whether it is in the lexicon, or called a newspaper, an agency and so on.
        proper: whether it has a name; "the paper" has none.
    """

    name: str
    span: Span
    known: bool
    proper: bool = True


def outlet_of(token: Token, setting: Setting, *, likely: bool = False) -> Outlet | None:
    """The outlet that a phrase names.

    Args:
        token: head of the phrase.
        setting: of its sentence.
        likely: whether an unknown proper name here is one ("told Clarin").
    """
    for part in (token, *(c for c in token.children if c.dep_ in ("appos", "compound", "nmod"))):
        if (mention := _press_mention(part, token, setting)) is not None:
            return Outlet(mention.text, mention.span, known=True)
    if _is_press(token):
        return _described(token, setting, known=True)
    if likely and token.pos_ == "PROPN" and not _no_outlet(token, setting):
        return _described(token, setting, known=False)
    return None


def _press_mention(part: Token, head: Token, setting: Setting) -> Mention | None:
    mention = setting.covering(part)
    if mention is None or mention.kind != "outlet" or mention.sort not in RELAYS:
        return None
    if part.i != head.i and not (_is_press(head) or lemma(head) in ("agency", "service")):
        return None
    loose = [c for c in part.children if c.dep_ == "compound" and c.pos_ == "PROPN"]
    # In "Ali al-Sabah" the last word is no newspaper.
    strangers = [c for c in loose if setting.covering(c) is None and _may_be_a_name(c)]
    return None if strangers else mention


def _may_be_a_name(token: Token) -> bool:
    return lemma(token) not in saying("press") and not ABOUT_TIME.search(token.text)


def _is_press(token: Token) -> bool:
    beside = [c for c in token.children if c.dep_ in ("compound", "amod", "appos", "nmod")]
    if any(c.lower_ in ("this", "our") for c in token.children):
        return False
    if lemma(token) in ("agency", "service", "paper", "medium"):
        plain = not any(c.dep_ == "compound" and c.pos_ == "NOUN" for c in beside)
        return (lemma(token) in ("paper", "medium") and plain) or _news(beside)
    if lemma(token) in saying("carriers"):
        return any(lemma(c) in saying("press") | saying("agencies") for c in beside)
    if lemma(token) in saying("press"):
        return True
    about = [c for c in beside if lemma(c) in saying("press") and c.pos_ in ("NOUN", "PROPN")]
    agency = [c for c in beside if lemma(c) == "agency" and _news(list(c.children))]
    return token.pos_ == "PROPN" and bool(about or agency)


def _news(beside: Sequence[Token]) -> bool:
    return any(lemma(c) in saying("agencies") for c in beside)


def _described(token: Token, setting: Setting, *, known: bool) -> Outlet:
    kept = words_of(token)
    proper = list(_name_run(token, kept, setting))
    run = proper or [t for t in kept if not (t.i == kept[0].i and t.lower_ == "the")]
    text = token.doc[run[0].i : run[-1].i + 1].text.strip(EDGES).removesuffix("'s")
    bare = not proper and is_definite(token) and len(run) == 1
    return Outlet(text, setting.place(run[0], run[-1]), known, proper=not bare)


def _name_run(token: Token, kept: Sequence[Token], setting: Setting) -> Iterator[Token]:
    """The proper name in "the daily Vedomosti", "the Mehr news agency"; none in "a website"."""
    apposed = next((c for c in token.children if c.dep_ == "appos" and c.pos_ == "PROPN"), None)
    if token.pos_ == "PROPN":
        kinds = saying("press") | {"agency"}
        plain = [t.i for t in kept if lemma(t) in kinds and t.i < token.i and t.text.islower()]
        at = max(plain, default=-1)
        yield from (t for t in kept if at < t.i <= token.i and t.lower_ != "the")
    elif apposed is not None:
        yield from words_of(apposed)
    else:
        following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else token
        if following.pos_ == "PROPN" and token.tag_ == "NN":
            yield following
            return
        names = [t for t in kept if t.dep_ == "compound" and t.i < token.i and t.text[0].isupper()]
        # "Belgrade newspapers" have no name.
        yield from (t for t in names if t.pos_ == "PROPN" and setting.covering(t) is None)


def _no_outlet(token: Token, setting: Setting) -> bool:
    mention = setting.covering(token)
    titled = any(lemma(c) in saying("people") or c.text.endswith(".") for c in token.children)
    return titled or mention is not None or lemma(token) in saying("audiences") | saying("bodies")
