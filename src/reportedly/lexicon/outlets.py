"""News agencies, outlets and ministries come in from lexicon/data; their canonical names go out."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from reportedly.lexicon.tables import load, name_key, word, words


@dataclass(frozen=True, slots=True)
class Outlet:
    """One source of reports or statements.

    Attributes:
        name: canonical name.
        state: ISO 3166-1 alpha-2 of its seat; None for bodies of no state.
        kind: agency, newspaper, broadcaster, magazine, trade, institute, ministry, organ or firm.
        aliases: other surface forms.
        ambiguous: forms that are also something else, and count only where somebody is quoted.
    """

    name: str
    state: str | None
    kind: str
    aliases: tuple[str, ...]
    ambiguous: tuple[str, ...]


@cache
def outlets() -> dict[str, Outlet]:
    """All outlets by canonical name."""
    return {
        name: Outlet(
            name=name,
            state=word(line, "state") or None,
            kind=word(line, "kind"),
            aliases=words(line, "aliases"),
            ambiguous=words(line, "ambiguous"),
        )
        for name, line in load("outlets").items()
    }


def outlet_names() -> Iterator[tuple[str, Outlet]]:
    """Every surface form with its outlet."""
    for outlet in outlets().values():
        for name in (*outlet.aliases, outlet.name):
            yield name, outlet


@cache
def _by_key() -> dict[str, Outlet]:
    return {_bare_key(name): outlet for name, outlet in outlet_names()}


def canonical_outlet(name: str) -> str:
    """The canonical name of an outlet; an unknown name comes back as it is."""
    outlet = _by_key().get(_bare_key(name))
    return name if outlet is None else outlet.name


def _bare_key(name: str) -> str:
    return name_key(name.removeprefix("the ").removeprefix("The "))
