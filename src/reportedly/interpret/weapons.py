"""A statement and a candidate system come in; the features that speak for it go out."""

from collections.abc import Iterator, Sequence

from reportedly.interpret.armoury import ARMS, Armoury, family
from reportedly.lexicon.systems import Noun, nouns, system_named
from reportedly.model.statement import Mention, Span, Statement


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
    ranked = armoury.ranked
    if name in ranked:
        yield f"rank={min(ranked.index(name), 4)}"
        yield f"count={min(armoury.counts[name], 4)}"
    places = armoury.ordered
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
    if armoury.states[statement.sentence]:
        shared = armoury.shared(statement.sentence)
        yield f"with={min(shared[name], 2)}"
        if shared[name] and shared[name] == max(shared.values()):
            yield "with most"
