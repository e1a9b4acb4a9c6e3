"""The lexicon comes in; each of its names by key, and in which spelling it counts, goes out."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from reportedly.lexicon.outlets import outlet_names
from reportedly.lexicon.parties import PartyName, party_names
from reportedly.lexicon.systems import all_names, nouns
from reportedly.lexicon.tables import name_key
from reportedly.model.statement import MentionKind

RUN: Final = re.compile(r"[^\W_]+")
# Where a name may be split by a space or a hyphen: after letters, after figures, before a capital.
_PART: Final = re.compile(r"[0-9]+|[A-Z]+(?![^\W\d_A-Z])|[A-Z]?[^\W\d_A-Z]+|[A-Z]")
# Marks that a text may not put into a name: "1+1", "L(3", "P&W".
_OWN_MARKS: Final = re.compile(r"[&+(/]")
_INITIALS: Final = re.compile(r"[A-Z](?:[.’'] ?[A-Z])+")
_DECIMAL: Final = re.compile(r"\d\.\d")
_ARTICLE: Final = re.compile(r"^[Tt]he ")
# Up to this many letters, an acronym is written in capitals throughout: "INA" is not "In a".
_SHORT: Final = 4
_CODE: Final = 3
# Parties whose plural means several people or things of theirs: "Boeings", "U.S. Marines".
_PLURAL_PARTIES: Final = frozenset({"demonym", "firm", "force"})
# One letter and one figure: "A-4" is a jet, and "A4" may be paper.
_BARE_CODE: Final = re.compile(r"[A-Z][ \u00a0-]?\d")
_LETTERS: Final = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Entry:
    """One name of the lexicon.

    Attributes:
        kind, name, states, sort: of the mention that it makes.
        form: as the lexicon writes it, without an article.
        ambiguous: counts only in company (find/doubts.py).
        seams: offsets in its key at which a text may split it.
    """

    kind: MentionKind
    name: str
    states: tuple[str, ...]
    sort: str
    form: str
    ambiguous: bool
    seams: frozenset[int]

    @property
    def plural(self) -> bool:
        """Whether an added "s" leaves the name what it is."""
        return self.kind in ("system", "noun") or self.sort in _PLURAL_PARTIES

    def spelt(self, words: str, cuts: Sequence[int]) -> bool:
        """Whether the words of a text are a spelling of this name.

        Args:
            words: as written.
            cuts: offsets in their key at which they are split.
        """
        if words == self.form:
            return True
        return self.seams.issuperset(cuts) and self._marks_fit(words) and self._case_fits(words)

    def doubtful(self, words: str) -> bool:
        """Whether the words, spelt so, need company to count as this name."""
        if self.ambiguous or (self._short_acronym() and not _capitals(words)):
            return True
        loose = self.kind == "system" and self.form != words
        return loose and _BARE_CODE.fullmatch(words) is not None

    def _short_acronym(self) -> bool:
        return self.form.isalpha() and self.form.isupper() and len(self.form) <= _SHORT

    def _marks_fit(self, words: str) -> bool:
        own = set(self.form)
        if any(mark not in own for mark in _OWN_MARKS.findall(words)):
            return False
        if "&" in own and "&" not in words:
            return False
        if "." not in own and (_INITIALS.fullmatch(words) or _DECIMAL.search(words)):
            return False
        # Two capitals and a figure are a station only where they stand so: "N1", not "N-1".
        return self.kind != "outlet" or len(self.form) > _CODE

    def _case_fits(self, words: str) -> bool:
        if self.kind == "noun" or (self.kind == "system" and self.form[0].islower()):
            return True
        if self.sort == "periphrasis":
            return words.lower() == self.form.lower()
        if self.form.isupper():
            return self._capitals_fit(words)
        own = _ARTICLE.sub("", words) if self.kind == "outlet" else words
        return own[0].isupper() or own[0].isdigit()

    def _capitals_fit(self, words: str) -> bool:
        """Whether a name of capitals is written in them, or as a word: "Nasams", "Tow missiles"."""
        if self._short_acronym() and not _capitals(words):
            # In doubt (see above), but no two words and no "Dr".
            return words.istitle() and (self.kind == "system" or len(self.form) == _SHORT)
        longer = len(name_key(words)) > len(name_key(self.form))
        if longer and words[-1] == "S":
            return False
        runs = _LETTERS.findall(words.removesuffix("s"))
        return all(run.isupper() or (run.istitle() and len(run) > _SHORT) for run in runs)


def _capitals(words: str) -> bool:
    return words.removesuffix("s").isupper()


@cache
def index() -> tuple[Mapping[str, tuple[Entry, ...]], Mapping[str, int]]:
    """All entries by key, weapons before parties before outlets, and how many runs to try.

    Returns:
        The entries, and by the key of a first run the longest name that begins with it.
    """
    found: dict[str, tuple[Entry, ...]] = {}
    depth: dict[str, int] = {}
    for entry in (*_systems(), *_parties(), *_outlets(), *_nouns()):
        key, runs = name_key(entry.form), RUN.findall(entry.form)
        found[key] = (*found.get(key, ()), entry)
        first = name_key(runs[0])
        # A text may split a name further than the lexicon writes it.
        depth[first] = max(depth.get(first, 0), len(runs) + 1, 3)
    return found, depth


def _seams(form: str) -> frozenset[int]:
    at, seams = 0, set()
    for run in RUN.findall(form):
        for part in _PART.findall(run):
            at += len(name_key(part))
            seams.add(at)
    return frozenset(seams)


def _systems() -> Iterator[Entry]:
    for name, system in all_names():
        doubt, seams = name in system.ambiguous, _seams(name)
        yield Entry("system", system.designation, (), system.klass, name, doubt, seams)


def _parties() -> Iterator[Entry]:
    shared = _shared()
    for party in party_names():
        bare = _ARTICLE.sub("", party.name)
        states = shared.get(bare, party.states) if party.ambiguous else party.states
        yield Entry("party", bare, states, party.kind, bare, party.ambiguous, _seams(bare))


@cache
def _shared() -> dict[str, tuple[str, ...]]:
    """States by a name that several of them share ("Korean"), the usual one first."""
    found: dict[str, tuple[str, ...]] = {}
    for party in filter(_of_a_state, party_names()):
        bare = _ARTICLE.sub("", party.name)
        found[bare] = tuple(dict.fromkeys((*found.get(bare, ()), *party.states)))
    return found


def _of_a_state(party: PartyName) -> bool:
    return party.ambiguous and party.kind in ("state", "demonym")


def _outlets() -> Iterator[Entry]:
    for name, outlet in outlet_names():
        states = (outlet.state,) if outlet.state is not None else ()
        # "The National" is a paper, "National" an adjective: the article belongs to the name.
        bare = _ARTICLE.sub("", name)
        form = bare if " " in bare or name.startswith("the ") else name
        doubt = name in outlet.ambiguous
        yield Entry("outlet", outlet.name, states, outlet.kind, form, doubt, _seams(form))


def _nouns() -> Iterator[Entry]:
    for noun in nouns().values():
        yield Entry("noun", noun.noun, (), noun.plain, noun.noun, False, _seams(noun.noun))  # noqa: FBT003 - as above
