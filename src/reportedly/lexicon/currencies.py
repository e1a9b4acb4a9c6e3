"""Currencies come in from lexicon/data/currencies.toml; signs and names with their codes go out."""

from collections.abc import Iterable, Iterator
from functools import cache

from reportedly.lexicon.tables import Line, load, words


@cache
def signs() -> dict[str, tuple[str, ...]]:
    """Codes by what may stand before a figure ("$", "RM", "US$"), case kept."""
    return _collect(_signs())


@cache
def spelled() -> dict[str, tuple[str, ...]]:
    """Codes by what may stand after a figure ("euros", "Canadian dollars"), lower case."""
    return _collect(_spelled())


def choose(codes: Iterable[str], states: Iterable[str]) -> str | None:
    """The one of several currencies that the states of a report speak for.

    Args:
        codes: ISO 4217 candidates; a single one needs no choice.
        states: ISO 3166-1 alpha-2 codes, the most named first.

    Returns:
        A code; None where nothing decides.
    """
    candidates = tuple(codes)
    if len(candidates) == 1:
        return candidates[0]
    if "USD" in candidates:
        # Whose dollar is meant depends on who pays: interpret/sums.py.
        return "USD"
    homes = {code: set(words(line, "default_for")) for code, line in _table()}
    for state in states:
        at_home = [code for code in candidates if state in homes[code]]
        if at_home:
            # The table has the money of today before the money of the past.
            return at_home[0]
    return None


@cache
def plain_reading(form: str) -> str | None:
    """What a shared word means where no state decides: "won" KRW, "pounds" GBP; else None."""
    holders = [
        code
        for code, line in _table()
        if form in words(line, "symbols") or form.lower() in _lowered(line, "names", "plurals")
    ]
    sure = [code for code, line in _table() if code in holders and not _doubtful(form, line)]
    return sure[0] if len(sure) == 1 else None


def _doubtful(form: str, line: Line) -> bool:
    return form in words(line, "ambiguous") or form.lower() in _lowered(line, "ambiguous")


def _lowered(line: Line, *fields: str) -> set[str]:
    return {name.lower() for field in fields for name in words(line, field)}


def own_dollar(state: str) -> str | None:
    """The dollar that a state's own prices are given in without saying whose; None for most."""
    return next((c for c, line in _table() if state in words(line, "bare_at_home")), None)


def _table() -> Iterator[tuple[str, Line]]:
    for code, line in load("currencies").items():
        if code != "magnitudes":
            yield code, line


def _signs() -> Iterator[tuple[str, str]]:
    for code, line in _table():
        yield code, code
        for sign in words(line, "symbols"):
            yield sign, code


def _spelled() -> Iterator[tuple[str, str]]:
    for code, line in _table():
        shared = {name.lower() for name in words(line, "ambiguous")}
        for name in (*words(line, "names"), *words(line, "plurals")):
            yield name.lower(), code
            for demonym in words(line, "with_demonym"):
                if name.lower() in shared or code == "USD":
                    yield f"{demonym} {name}".lower(), code


def _collect(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for name, code in pairs:
        if code not in found.get(name, ()):
            found[name] = (*found.get(name, ()), code)
    return found
