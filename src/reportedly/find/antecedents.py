"""Sources come in as a report names them; the source that a later word means goes out."""

from dataclasses import dataclass, field
from typing import Final

from reportedly.find.language import Doc, Token
from reportedly.find.outlets import RELAYS, Outlet, Setting, outlet_of
from reportedly.find.phrases import is_definite, is_proper, labels_of, lemma, name_of, named
from reportedly.find.sources import SourceKind, is_anonymous, kind_of
from reportedly.lexicon.sayings import saying
from reportedly.model.statement import Mention

# How many parsed sentences back a source can be meant without being named.
_REACH: Final = 12
_PERSONAL: Final[dict[str, tuple[SourceKind, ...]]] = {
    "he": ("person",),
    "him": ("person",),
    "his": ("person",),
    "its": ("body", "press", "document"),
    "their": ("people", "body"),
    "she": ("person",),
    "her": ("person",),
    "it": ("body", "press", "document"),
    "they": ("people", "body"),
    "them": ("people", "body"),
}
_DEFINITE: Final = frozenset({"the", "this", "that", "these", "those", "same", "both"})
_RANKS: Final = {
    "gen.": "general", "gen": "general", "adm.": "admiral", "col.": "colonel", "capt.": "captain",
    "lt.": "lieutenant", "maj.": "major", "sen.": "senator", "brig.": "brigadier", "pm": "minister",
    "presidential": "president", "ministry": "ministry",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Source:
    """Somebody who speaks, or could: as named, and by which words the report may come back to him.

    Attributes:
        name: as named; None for an outlet that only passes on.
        kind: person, people, body, press or document.
        relays: outlets between him and the report, outermost first.
        labels: words that may stand for him.
        sentence: number of the parsed sentence that named him last.
        place: where in the report.
        spoke: whether he said something there, or was only spoken of.
        anonymous: no person or body is named.
    """

    name: str | None
    kind: SourceKind
    relays: tuple[Outlet, ...]
    labels: frozenset[str]
    sentence: int
    place: int
    spoke: bool
    anonymous: bool = False


@dataclass(slots=True)
class Memory:
    """The sources of a report so far, the latest last."""

    known: list[Source] = field(default_factory=list)

    def add(self, source: Source) -> None:
        """Remember a source as the latest."""
        self.known.append(source)

    def last_speaker(self) -> Source | None:
        """Who spoke last."""
        return next((s for s in reversed(self.known) if s.spoke), None)

    def meant_by(self, token: Token, setting: Setting, sentence: int) -> Source | None:
        """The earlier source that a pronoun, "the official" or a bare surname stands for."""
        at = _at(token, setting)
        near = [s for s in reversed(self.known) if sentence - s.sentence <= _REACH and s.place < at]
        token = named(token)
        if token.lower_ in _PERSONAL:
            return _by_pronoun(token.lower_, near)
        if token.pos_ == "PROPN":
            return _by_surname(token, self.known)
        if not _points_back(token):
            return None
        return _by_label(token, setting, near)

    def group_of(self, token: Token, setting: Setting, sentence: int) -> Source | None:
        """Those of whom "one of the officials" or "two of them" is part."""
        preps = [c for c in token.children if c.dep_ == "prep" and c.lower_ == "of"]
        whole = next((p for c in preps for p in c.children if p.dep_ == "pobj"), None)
        if whole is None:
            return None
        # The part itself, which stands before, is not what it is part of.
        earlier = Memory([s for s in self.known if s.place < _at(token, setting)])
        return earlier.meant_by(whole, setting, sentence)

    def outlet_meant(self, outlet: Outlet) -> Outlet | None:
        """The outlet that "the paper" stands for; None for a person taken for an outlet."""
        if outlet.proper:
            stranger = not outlet.known and any(
                _ends_in(s.name or "", outlet.name) for s in self.known
            )
            return None if stranger else outlet
        relays = (r for s in reversed(self.known) for r in s.relays if r.proper)
        return next(relays, outlet if outlet.known else None)

    def notice(self, parse: Doc, setting: Setting, sentence: int) -> None:
        """Remember the named subjects of a sentence, who may be meant by "he" or "the company"."""
        for mention in setting.mentions:
            if mention.kind == "outlet" and mention.sort in RELAYS:
                self.add(_press(Outlet(mention.text, mention.span, known=True), sentence))
            if mention.kind == "party" and mention.sort == "firm":
                self.add(_firm(mention, sentence))
        for token in parse:
            subject = token.dep_ in ("nsubj", "nsubjpass") and token.idx >= setting.floor
            if not subject or not _is_named(token):
                continue
            kind = kind_of(token, setting)
            if kind in ("person", "people", "body", "press"):
                self.add(_noticed(token, kind, setting, sentence))


def _at(token: Token, setting: Setting) -> int:
    return setting.start + token.idx


def _press(outlet: Outlet, sentence: int) -> Source:
    at = outlet.span.start
    return Source(None, "press", (outlet,), frozenset(), sentence, at, spoke=False)


def _firm(mention: Mention, sentence: int) -> Source:
    name = mention.text.removesuffix("'s").removesuffix("’s")
    at = mention.span.start
    return Source(name, "body", (), saying("firms"), sentence, at, spoke=False)


def _noticed(token: Token, kind: SourceKind, setting: Setting, sentence: int) -> Source:
    outlet = outlet_of(token, setting)
    labels, at = _labels(token, setting), _at(token, setting)
    if outlet is not None:
        return Source(None, "press", (outlet,), labels, sentence, at, spoke=False)
    unnamed = is_anonymous(token)
    return Source(name_of(token), kind, (), labels, sentence, at, spoke=False, anonymous=unnamed)


def _is_named(token: Token) -> bool:
    head = named(token)
    known = saying("bodies") | saying("press")
    person = lemma(head) in saying("people") and not is_definite(head)
    return is_proper(head) or lemma(head) in known or person


def source_of(token: Token, relays: tuple[Outlet, ...], setting: Setting, sentence: int) -> Source:
    """A source as this sentence names it."""
    return Source(
        name=name_of(token),
        kind=kind_of(named(token), setting),
        relays=relays,
        labels=_labels(token, setting),
        sentence=sentence,
        place=_at(token, setting),
        spoke=True,
        anonymous=is_anonymous(token),
    )


def _labels(token: Token, setting: Setting) -> frozenset[str]:
    labels = labels_of(token) | labels_of(named(token))
    labels |= {_RANKS[word] for word in labels if word in _RANKS}
    mention = setting.covering(named(token))
    if mention is not None and mention.kind == "party" and mention.sort == "firm":
        labels |= saying("firms")
    return frozenset(labels)


def _by_pronoun(word: str, near: list[Source]) -> Source | None:
    kinds = _PERSONAL[word]
    near = [s for s in near if s.spoke or s.labels]
    fitting = [s for s in near if s.kind in kinds and not (word == "they" and s.kind == "body")]
    if not fitting and word in ("they", "them"):
        fitting = [s for s in near if s.kind in kinds]
    # Of two named in one sentence the one who spoke is meant.
    return max(fitting, key=lambda s: (s.sentence, s.spoke), default=None)


def _points_back(token: Token) -> bool:
    return any(
        c.lower_ in _DEFINITE and c.dep_ in ("det", "amod", "predet") for c in token.children
    )


def _by_label(token: Token, setting: Setting, near: list[Source]) -> Source | None:
    word, kind = lemma(token), kind_of(token, setting)
    modifiers = {lemma(c) for c in token.children if c.dep_ in ("amod", "compound", "poss", "nmod")}
    wanted = (modifiers - {"same"}) | {word}
    if kind == "press" or word == "agency":
        return next((s for s in near if s.kind == "press" or (s.relays and s.spoke)), None)
    alike = [s for s in near if s.kind == kind]
    exact = next((s for s in alike if wanted <= s.labels), None)
    if exact is not None:
        return exact
    if word in saying("firms"):
        firms = [s for s in alike if word in s.labels]
        return max(firms, key=lambda s: (s.sentence, s.spoke), default=None)
    plain = kind in ("person", "people") and not modifiers - {"same"}
    return next((s for s in alike if s.spoke), None) if plain else None


def _by_surname(token: Token, known: list[Source]) -> Source | None:
    """Who was named in full: "Moussawi" after "Ali al-Moussawi"."""
    if any(c.pos_ == "PROPN" and not _is_title(c) for c in token.children):
        return None
    end = token.text
    longer = (s for s in reversed(known) if s.kind == "person" and s.name is not None)
    return next((s for s in longer if _ends_in(s.name or "", end)), None)


def _ends_in(name: str, surname: str) -> bool:
    parts = name.split()
    within = len(parts) > 1 and surname in {*parts, parts[-1].removeprefix("al-")}
    return within and name != surname


def _is_title(token: Token) -> bool:
    return token.text.endswith(".") or lemma(token) in saying("people") | {
        "mr",
        "mrs",
        "ms",
        "dr",
        "sir",
    }
