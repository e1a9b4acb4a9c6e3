"""A statement, a candidate system and the report come in; the features that speak for it go out."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from reportedly.lexicon.systems import Noun, nouns, system_named
from reportedly.model.statement import Findings, Mention, Span, Statement

ARMS = "arms"
# Letters between two members of one list: ", twenty" or " missiles and up to 125 kits for".
_LIST_GAP = 48
_LISTS = ("object", "of", "subject", "for")


@lru_cache(maxsize=1 << 12)
def family(name: str) -> str:
    """The head of a designation's family; a plain noun is its own."""
    system = system_named(name)
    return name if system is None else system.family


@dataclass(frozen=True)
class Armoury:
    """What a report names: its candidates for the system of a claim.

    Attributes:
        found: the report's findings.
    """

    found: Findings

    @cached_property
    def weapons(self) -> tuple[Mention, ...]:
        """Mentions of systems and weapon nouns in the text, in order."""
        return tuple(m for m in self.found.mentions if m.kind in ("system", "noun"))

    @cached_property
    def candidates(self) -> tuple[str, ...]:
        """Every designation, every plain noun that names a kind of weapon, and "arms"."""
        named = [m.name for m in (*self.found.title, *self.weapons) if m.kind == "system"]
        kinds = [nouns()[m.name] for m in self.weapons if m.kind == "noun"]
        plain = [noun.plain for noun in kinds if not noun.weak or not named]
        return tuple(dict.fromkeys((*named, *plain, ARMS)))

    def names_a_system(self, stretch: Span) -> bool:
        """Whether a designation stands in a stretch of the text."""
        return any(m.kind == "system" and stretch.holds(*m.span) for m in self.weapons)

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each candidate is named; a noun counts for every designation that it fits."""
        counts: Counter[str] = Counter(m.name for m in self.weapons if m.kind == "system")
        for mention in self.weapons:
            if mention.kind == "noun":
                counts[nouns()[mention.name].plain] += 1
        return counts

    @cached_property
    def states(self) -> dict[int, frozenset[str]]:
        """The states that each sentence names."""
        spans = enumerate(self.found.sentences)
        parties = [m for m in self.found.mentions if m.kind == "party" and len(m.states) == 1]
        return {n: frozenset(m.states[0] for m in parties if s.holds(*m.span)) for n, s in spans}

    @cached_property
    def homes(self) -> dict[str, frozenset[int]]:
        """The sentences that name each family."""
        homes: dict[str, set[int]] = {}
        for mention in self.weapons:
            if mention.kind == "system":
                for number, span in enumerate(self.found.sentences):
                    if span.holds(*mention.span):
                        homes.setdefault(family(mention.name), set()).add(number)
        return {name: frozenset(found) for name, found in homes.items()}

    def together(self, name: str, states: frozenset[str], but: int) -> int:
        """In how many other sentences a candidate is named beside one of some states."""
        homes = self.homes.get(family(name), frozenset())
        return sum(bool(self.states[number] & states) for number in homes if number != but)

    @cached_property
    def titled(self) -> frozenset[str]:
        """Families and plain nouns that the title names."""
        systems = {family(m.name) for m in self.found.title if m.kind == "system"}
        return frozenset(
            systems | {nouns()[m.name].plain for m in self.found.title if m.kind == "noun"}
        )

    @cached_property
    def firsts(self) -> dict[str, int]:
        """Where each designation is named first."""
        places: dict[str, int] = {}
        for mention in self.weapons:
            if mention.kind == "system":
                places.setdefault(mention.name, mention.span.start)
        return places


def weapon_features(
    name: str, statement: Statement, armoury: Armoury, before: Sequence[str]
) -> Iterator[str]:
    """What speaks for a candidate as the system of a statement.

    Args:
        name: the candidate.
        statement: whose system is asked for.
        armoury: the report's weapons.
        before: systems of the statements before this one, the latest last.
    """
    system = system_named(name)
    sort = "arms" if name == ARMS else "system" if system is not None else "noun"
    yield f"sort={sort}"
    places = set(_places(name, statement, armoury))
    yield from (f"{sort}@{place}" for place in places)
    if not places:
        yield from (f"{sort}@elsewhere", *_distance(name, statement, armoury))
    yield from (f"{sort}:{word}" for word in _salience(name, armoury))
    if before:
        yield f"{sort}:{'as' if family(before[-1]) == family(name) else 'not as'} before"
        if family(name) in {family(other) for other in before[:-1]}:
            yield f"{sort}:seen"
    if statement.stage.startswith("embargo"):
        yield f"{sort}:embargo"
        yield from (f"{sort}:embargo@{place}" for place in places)
    yield from (f"{sort}&{word}" for word in _pointed(name, statement, armoury))
    yield from (f"{sort}&{word}" for word in _company(name, statement, armoury))


def _places(name: str, statement: Statement, armoury: Armoury) -> Iterator[str]:
    """Where around the cue a candidate is named, or pointed to by a noun that fits it."""
    sentence = armoury.found.sentences[statement.sentence]
    for mention in armoury.weapons:
        if not sentence.holds(*mention.span):
            continue
        how = _names(mention, name)
        if how is None:
            continue
        yield f"sentence:{how}"
        if statement.clause.holds(*mention.span):
            yield f"clause:{how}"
        yield "after" if mention.span.start > statement.cue.start else "before"
        for argument in statement.arguments:
            if argument.span.holds(*mention.span):
                yield f"argument:{how}"
                yield f"{argument.relation}:{how}"
    if _nearest(name, statement, armoury, sentence):
        yield "nearest"


def _names(mention: Mention, name: str) -> str | None:
    """How a mention names a candidate: by designation, by family, by a fitting noun, or not."""
    if mention.kind == "system":
        if mention.name == name:
            return "name"
        return "family" if family(mention.name) == family(name) else None
    noun = nouns()[mention.name]
    if noun.plain == name or (noun.generic and name == ARMS):
        return "weak" if noun.weak else "noun"
    return _fit(noun, name)


def _fit(noun: Noun, name: str) -> str | None:
    system = system_named(name)
    if system is None or system.klass not in noun.classes:
        return None
    return "weakfit" if noun.weak else "fit"


def _nearest(name: str, statement: Statement, armoury: Armoury, sentence: Span) -> bool:
    here = [m for m in armoury.weapons if sentence.holds(*m.span) and m.kind == "system"]
    if not here:
        return False
    nearest = min(here, key=lambda m: (abs(m.span.start - statement.cue.start), m.span.start))
    return nearest.name == name


def _distance(name: str, statement: Statement, armoury: Armoury) -> Iterator[str]:
    """How many sentences back a candidate was named last, and how many others came between."""
    cue = statement.cue.start
    earlier = [
        m for m in armoury.weapons if m.span.start < cue and _names(m, name) in ("name", "family")
    ]
    if not earlier:
        yield "named later" if name in armoury.firsts else "named in the title only"
        return
    last = earlier[-1].span.start
    back = sum(last < span.start <= cue for span in armoury.found.sentences)
    yield f"back={min(back, 4)}"
    between = {
        family(m.name)
        for m in armoury.weapons
        if m.kind == "system" and last < m.span.start < cue and family(m.name) != family(name)
    }
    yield f"between={min(len(between), 3)}"


def _salience(name: str, armoury: Armoury) -> Iterator[str]:
    if family(name) in armoury.titled or name in armoury.titled:
        yield "title"
    ranked = [other for other, _ in armoury.counts.most_common() if system_named(other) is not None]
    if name in ranked:
        yield f"rank={min(ranked.index(name), 4)}"
        yield f"count={min(armoury.counts[name], 4)}"
    places = sorted(armoury.firsts, key=lambda other: armoury.firsts[other])
    if name in places:
        yield f"order={min(places.index(name), 4)}"
    yield f"systems={min(len(armoury.firsts), 4)}"


def _pointed(name: str, statement: Statement, armoury: Armoury) -> Iterator[str]:
    """Whether the sentence's own weapon words fit the candidate at all."""
    sentence = armoury.found.sentences[statement.sentence]
    here = [m for m in armoury.weapons if sentence.holds(*m.span)]
    strong = [m for m in here if m.kind == "system" or not nouns()[m.name].weak]
    if not here:
        yield "sentence without weapons"
    elif not strong:
        yield "sentence with weak words"
    if here and not any(_names(m, name) for m in here):
        yield "fits nothing here"
        if any(m.kind == "system" for m in here):
            yield "another system here"


def _company(name: str, statement: Statement, armoury: Armoury) -> Iterator[str]:
    """Whether elsewhere the candidate is named together with the states of this sentence."""
    here = armoury.states[statement.sentence]
    shared = {
        other: armoury.together(other, here, statement.sentence) for other in armoury.candidates
    }
    if here:
        yield f"with={min(shared[name], 2)}"
        if shared[name] and shared[name] == max(shared.values()):
            yield "with most"


def listed_with(name: str, statement: Statement, armoury: Armoury) -> tuple[str, ...]:
    """The chosen system and those in one list with it ("S-300 and S-400"), in order of place."""
    sentence = armoury.found.sentences[statement.sentence]
    here = [m for m in armoury.weapons if m.kind == "system" and sentence.holds(*m.span)]
    for argument in statement.arguments:
        inside = [m for m in here if argument.span.holds(*m.span)]
        if any(m.name == name for m in inside) and argument.relation in _LISTS:
            return _one_a_family(name, _chain(name, inside))
    if not here and any(argument.plural for argument in statement.arguments):
        return _meant_by_them(name, statement, armoury)
    return (name,)


def _meant_by_them(name: str, statement: Statement, armoury: Armoury) -> tuple[str, ...]:
    """The list that "them" points to, where the sentence before names one."""
    if statement.sentence == 0:
        return (name,)
    before = armoury.found.sentences[statement.sentence - 1]
    there = [m for m in armoury.weapons if m.kind == "system" and before.holds(*m.span)]
    if not any(m.name == name for m in there):
        return (name,)
    return _one_a_family(name, _chain(name, there))


def _chain(name: str, inside: Sequence[Mention]) -> list[Mention]:
    """Mentions that follow each other closely, as the members of a list do, around a name."""
    chains: list[list[Mention]] = []
    for mention in inside:
        if chains and mention.span.start - chains[-1][-1].span.end <= _LIST_GAP:
            chains[-1].append(mention)
        else:
            chains.append([mention])
    return next(chain for chain in chains if any(m.name == name for m in chain))


def _one_a_family(name: str, chain: Sequence[Mention]) -> tuple[str, ...]:
    names = {family(m.name): m.name for m in reversed(chain)}
    names[family(name)] = name
    order = dict.fromkeys(family(m.name) for m in chain)
    return tuple(names[head] for head in order)
