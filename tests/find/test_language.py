"""Sentences and faked installations come in; parses, or one clear line of error, are checked."""

import hashlib
import importlib.util
from collections.abc import Iterator
from pathlib import Path

import pytest

from reportedly.errors import LanguageModelError
from reportedly.find import language
from reportedly.find.language import full_pipeline, parse


@pytest.fixture
def anew() -> Iterator[None]:
    """Loads the model anew in a test, and again for those after it."""
    kept = language._pipeline  # noqa: SLF001 - the cached loader is what is tested
    kept.cache_clear()
    yield
    kept.cache_clear()


def _one_line(error: LanguageModelError, *words: str) -> None:
    line = str(error)
    assert "\n" not in line
    assert all(word in line for word in words)


def test_a_parse_gives_tags_lemmas_and_dependencies() -> None:
    """Everything that the rooms ask of a token is filled in."""
    (doc,) = parse(["Russia delivered the tanks."])
    assert [token.text for token in doc] == ["Russia", "delivered", "the", "tanks", "."]
    assert [token.pos_ for token in doc] == ["PROPN", "VERB", "DET", "NOUN", "PUNCT"]
    assert [token.dep_ for token in doc] == ["nsubj", "ROOT", "det", "dobj", "punct"]
    assert [token.lemma_ for token in doc][1:4:2] == ["deliver", "tank"]
    assert doc[1].tag_ == "VBD"


def test_parses_come_in_order_and_one_a_sentence() -> None:
    """Every sentence has its Doc, even an empty one, and the text is kept."""
    texts = ["Iran paid.", "", "  Two  spaces ", "Iran paid."]
    assert [doc.text for doc in parse(texts)] == texts
    assert list(parse([])) == []


def test_a_parse_does_not_depend_on_its_neighbours() -> None:
    """A sentence alone and in a batch is parsed alike."""
    text = "The yard has launched a frigate for Greece."
    (alone,) = parse([text])
    *_, last = parse(["Iran paid.", "What now?", text])
    assert [(t.dep_, t.head.i, t.tag_) for t in alone] == [(t.dep_, t.head.i, t.tag_) for t in last]


def test_only_the_needed_parts_are_loaded() -> None:
    """Tagger, parser and lemmas run; entities come from the lexicon."""
    loaded = language._pipeline()  # noqa: SLF001
    assert loaded.pipe_names == ["tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer"]
    assert "ner" in full_pipeline().pipe_names


def test_the_installed_weights_have_the_pinned_digest() -> None:
    """The digest is that of the weights' bytes, part after part."""
    folder = language._model_folder()  # noqa: SLF001
    parts = [(folder / part / "model").read_bytes() for part in ("tok2vec", "tagger", "parser")]
    assert hashlib.sha256(b"".join(parts)).hexdigest() == language._WEIGHTS  # noqa: SLF001


@pytest.mark.usefixtures("anew")
def test_other_weights_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A model that reads otherwise than the one we learned with stops the program in one line."""
    monkeypatch.setattr(language, "_WEIGHTS", "0" * 64)
    with pytest.raises(LanguageModelError) as caught:
        list(parse(["Iran paid."]))
    _one_line(caught.value, "digest", "000000000000", "install")


@pytest.mark.usefixtures("anew")
def test_without_a_model_the_way_out_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no model is installed, one line says which to install."""
    monkeypatch.setattr(importlib.util, "find_spec", lambda _name: None)
    with pytest.raises(LanguageModelError) as caught:
        list(parse(["Iran paid."]))
    _one_line(caught.value, "none is installed", "pip install")
    with pytest.raises(LanguageModelError):
        full_pipeline()


def test_data_beside_the_package_are_found(tmp_path: Path) -> None:
    """A model keeps its data in its package, or one folder down."""
    assert language._data_folder(tmp_path) == tmp_path  # noqa: SLF001
    inner = tmp_path / "en_core_web_sm-3.8.0"
    inner.mkdir()
    (inner / "config.cfg").touch()
    assert language._data_folder(tmp_path) == inner  # noqa: SLF001
