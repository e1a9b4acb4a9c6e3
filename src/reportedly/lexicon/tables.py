"""A table's name comes in; its lines, checked for form, go out."""

import re
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib import resources

from reportedly.errors import LexiconError

Line = Mapping[str, object]

_NOT_ALNUM = re.compile(r"[\W_]+")


@cache
def load(name: str) -> dict[str, Line]:
    """The lines of one table of the lexicon.

    Args:
        name: file name under lexicon/data without its ending ("states", "systems/ships").

    Raises:
        LexiconError: the file is not TOML, or a line is not a table.
    """
    file = resources.files("reportedly.lexicon") / "data" / f"{name}.toml"
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise LexiconError(f"{name}.toml", str(error), "reinstall, or mend the line") from error
    for key, line in table.items():
        if not isinstance(line, dict):
            raise LexiconError(f"{name}.toml", f"{key!r} is no table", "write { … } after the =")
    return table


def names_under(folder: str) -> Iterator[str]:
    """The tables in a folder of the lexicon, sorted, as `load` takes them."""
    files = (resources.files("reportedly.lexicon") / "data" / folder).iterdir()
    for file in sorted(f.name for f in files):
        if file.endswith(".toml"):
            yield f"{folder}/{file.removesuffix('.toml')}"


def words(line: Line, field: str) -> tuple[str, ...]:
    """A field that holds a list of words; absent is empty.

    Raises:
        LexiconError: the field holds something else.
    """
    value = line.get(field, [])
    if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
        raise LexiconError(field, f"{value!r} is no list of words", 'write ["…", "…"]')
    return tuple(value)


def word(line: Line, field: str, default: str = "") -> str:
    """A field that holds one word.

    Raises:
        LexiconError: the field holds something else.
    """
    value = line.get(field, default)
    if not isinstance(value, str):
        raise LexiconError(field, f"{value!r} is no word", 'write "…"')
    return value


@lru_cache(maxsize=1 << 15)
def name_key(name: str) -> str:
    """A name without case, accents, spaces and hyphens: "Su-30 MKI" and "SU30MKI" are one."""
    bare = unicodedata.normalize("NFKD", name)
    bare = "".join(letter for letter in bare if not unicodedata.combining(letter))
    return _NOT_ALNUM.sub("", bare).casefold()
