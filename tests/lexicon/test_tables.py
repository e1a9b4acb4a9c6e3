"""Tables, good and malformed, come in; the loaders' form, refusals and keys are checked."""

import tomllib
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.errors import LexiconError
from reportedly.lexicon import tables
from reportedly.lexicon.tables import load, name_key, names_under, word, words

DATA = Path(tables.__file__).parent / "data"
TABLES = sorted(f.relative_to(DATA).with_suffix("").as_posix() for f in DATA.rglob("*.toml"))
PLACES = ("states", "cities", "firms", "outlets", "forces")
LETTERS = st.text(st.characters(whitelist_categories=("Lu", "Ll", "Nd")), max_size=30)


@pytest.mark.parametrize("name", TABLES)
def test_every_table_loads_and_says_how_to_argue_with_it(name: str) -> None:
    """Every table is TOML of tables, and begins with a comment for its readers."""
    assert load(name)
    assert (DATA / f"{name}.toml").read_text(encoding="utf-8").startswith("#")


def test_a_folder_names_its_tables_in_order() -> None:
    """The tables of a folder come sorted, as `load` takes them."""
    found = list(names_under("systems"))
    assert found == sorted(found)
    assert set(found) == {name for name in TABLES if name.startswith("systems/")}


@pytest.mark.parametrize("name", PLACES)
def test_ambiguous_forms_are_forms_of_their_line(name: str) -> None:
    """What a line calls ambiguous is one of its own forms, or the line says yes to all."""
    for key, line in load(name).items():
        if key == "historic" or line.get("ambiguous") is True:
            continue
        lists = ("names", "demonyms", "metonyms", "aliases")
        own = {key, word(line, "name"), word(line, "capital")}
        own |= {form for field in lists for form in words(line, field)}
        assert set(words(line, "ambiguous")) <= own, key


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("key = ", "Invalid value"),
        ('"F-16" = "fighter"', "'F-16' is no table"),
        ('"F-16" = ["fighter"]', "'F-16' is no table"),
        ('"F-16" = { }\n"F-16" = { }', "Cannot overwrite a value"),
        ("count = 3", "'count' is no table"),
    ],
)
def test_a_malformed_table_is_refused_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, reason: str
) -> None:
    """The error names the file, the reason and the way out, in one line."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "odd.toml").write_text(text, encoding="utf-8")
    monkeypatch.setattr(resources, "files", lambda _package: tmp_path)
    with pytest.raises(LexiconError) as refused:
        load("odd")
    assert str(refused.value).startswith("odd.toml: ")
    assert reason in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_missing_table_is_refused() -> None:
    """A table that is not there is named, with the way out."""
    with pytest.raises(LexiconError, match=r"none such\.toml: .*reinstall"):
        load("none such")


@pytest.mark.parametrize("value", ["one", 3, [3], ["one", 3], {"a": "b"}, True])
def test_a_list_of_words_is_nothing_else(value: Any) -> None:  # noqa: ANN401 - any value
    """A field of words holds words; the error shows what stood there."""
    with pytest.raises(LexiconError, match=r"aliases: .* is no list of words; write"):
        words({"aliases": value}, "aliases")


@pytest.mark.parametrize("value", [3, ["one"], {"a": "b"}, True, 1.5])
def test_a_word_is_nothing_else(value: Any) -> None:  # noqa: ANN401 - any value
    """A field of one word holds a word; the error shows what stood there."""
    with pytest.raises(LexiconError, match=r"class: .* is no word; write"):
        word({"class": value}, "class")


def test_an_absent_field_is_empty() -> None:
    """Fields may be left out: no words, or the default."""
    assert words({}, "aliases") == ()
    assert word({}, "class") == ""
    assert word({}, "family", "F-16") == "F-16"


@pytest.mark.parametrize(
    ("one", "other"),
    [("Su-30 MKI", "SU30MKI"), ("Élysée", "elysee"), ("S-300PMU-1", "S 300 PMU 1"), ("ß", "SS")],
)
def test_spellings_of_one_name_have_one_key(one: str, other: str) -> None:
    """Case, accents, spaces and hyphens do not count."""
    assert name_key(one) == name_key(other)


@given(st.text(max_size=40))
def test_a_key_is_its_own_key(name: str) -> None:
    """Taking the key twice changes nothing, and a key is case-folded."""
    assert name_key(name_key(name)) == name_key(name)
    assert name_key(name) == name_key(name).casefold()


@given(LETTERS, LETTERS)
def test_keys_of_parts_make_the_key_of_the_whole(one: str, other: str) -> None:
    """A hyphen or a space between two parts of a name leaves the key as it is."""
    whole = name_key(one) + name_key(other)
    assert name_key(f"{one}-{other}") == name_key(f"{one} {other}") == whole


def test_toml_has_no_second_reading() -> None:
    """What `load` returns is what the file says."""
    file = DATA / "states.toml"
    assert load("states") == tomllib.loads(file.read_text(encoding="utf-8"))
