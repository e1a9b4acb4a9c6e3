"""Designations come in from lexicon/data/systems; families, classes and categories go out."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from reportedly.errors import LexiconError
from reportedly.lexicon.tables import Line, load, name_key, names_under, word, words


@dataclass(frozen=True, slots=True, kw_only=True)
class System:
    """One weapon system.

    Attributes:
        designation: canonical name.
        family: designation of the family's head; its own where it is the head.
        names: other surface forms: nicknames, NATO reporting names, maker's names.
        klass: what it is ("SAM system").
        sipri: SIPRI category.
        unroca: class of the UN Register, or "none".
        makers: ISO 3166-1 alpha-2 of the makers' states, the principal one first.
        ambiguous: names that are ordinary words, and count only beside other weapons.
    """

    designation: str
    family: str
    names: tuple[str, ...]
    klass: str
    sipri: str
    unroca: str
    makers: tuple[str, ...]
    ambiguous: tuple[str, ...]


@cache
def systems() -> dict[str, System]:
    """All systems by designation.

    Raises:
        LexiconError: a family is named that does not exist, or a designation occurs twice.
    """
    found: dict[str, System] = {}
    for table in names_under("systems"):
        for designation, line in load(table).items():
            if designation in found:
                raise LexiconError(f"{table}.toml", f"{designation!r} occurs twice", "keep one")
            found[designation] = _system(designation, line)
    for system in found.values():
        if system.family not in found:
            raise LexiconError(system.designation, f"no family {system.family!r}", "add its head")
    return found


def _system(designation: str, line: Line) -> System:
    return System(
        designation=designation,
        family=word(line, "family", designation),
        names=words(line, "aliases") + words(line, "nato"),
        klass=word(line, "class"),
        sipri=word(line, "sipri"),
        unroca=word(line, "unroca"),
        makers=words(line, "makers"),
        ambiguous=words(line, "ambiguous"),
    )


@cache
def _by_key() -> dict[str, System]:
    return {name_key(name): system for name, system in all_names()}


def all_names() -> Iterator[tuple[str, System]]:
    """Every surface form with its system; a designation wins over another system's nickname."""
    for system in systems().values():
        for name in system.names:
            yield name, system
    for system in systems().values():
        yield system.designation, system


@lru_cache(maxsize=1 << 14)
def system_named(name: str) -> System | None:
    """The system that a surface form names, whatever its case, hyphens, spaces and class noun."""
    words = name.split()
    # "Dolphin-class submarine", "F414 engine": plain words behind a name say what it is.
    while len(words) > 1 and words[-1].islower() and name_key("".join(words)) not in _by_key():
        words.pop()
    return _by_key().get(name_key("".join(words)))


def family_of(name: str) -> str:
    """The head of the family that a designation belongs to; an unknown name is its own head."""
    system = system_named(name)
    return name if system is None else system.family


def sipri_category(name: str) -> str | None:
    """SIPRI's category of a system or of a plain weapon noun; None where nothing is known."""
    system = system_named(name)
    if system is not None:
        return system.sipri
    return next((noun.sipri for noun in nouns().values() if noun.plain == name), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Noun:
    """A common noun for weapons ("jets"), and what it can stand for.

    Attributes:
        noun: the lemma, lower case.
        plain: what a claim calls its system when no designation is known.
        classes: classes of systems that the noun can point back to; empty: any.
        sipri: SIPRI category, None where several are possible.
        weak: the word means a weapon only beside other words of the trade ("boat", "system").
        generic: it names no system at all ("arms").
    """

    noun: str
    plain: str
    classes: tuple[str, ...]
    sipri: str | None
    weak: bool
    generic: bool


@cache
def nouns() -> dict[str, Noun]:
    """All weapon nouns by lemma."""
    return {
        noun: Noun(
            noun=noun,
            plain=word(line, "plain", noun),
            classes=words(line, "classes"),
            sipri=word(line, "sipri") or None,
            weak=line.get("weak") is True,
            generic=line.get("generic") is True,
        )
        for noun, line in load("nouns").items()
    }


def is_generic(name: str) -> bool:
    """Whether a claim's system is no system at all: "arms", "military equipment"."""
    return any(noun.generic and noun.plain == name for noun in nouns().values())
