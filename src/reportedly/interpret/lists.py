"""A statement and its system come in; the systems in one list with it go out."""

from collections.abc import Sequence
from typing import Final

from reportedly.interpret.armoury import Armoury, family
from reportedly.model.statement import Mention, Statement

# Letters between two members of one list: ", twenty" or " missiles and up to 125 kits for".
_LIST_GAP: Final = 48
_LISTS: Final = ("object", "of", "subject", "for")


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
