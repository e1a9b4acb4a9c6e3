"""The text of a report and what its header says come in; the language, or doubt, goes out."""

import re
from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

_SAMPLE = 2000
_SHORT = 200
# Confidence from which a language other than English is believed, by length of the text.
_SURE = 0.8
_VERY_SURE = 0.99
_ENGLISH = re.compile(r"en|eng|english|en[-_].*", re.IGNORECASE)
_UNSAID = frozenset({"", "und", "mul", "zxx", "unknown", "none", "null", "n/a", "-", "?"})


def language_of(text: str, stated: str | None) -> str | None:
    """The language of a report: what its header states, else what its letters betray.

    Returns:
        "en", the code or name of another language, or None where the text leaves doubt.
    """
    said = (stated or "").strip().lower()
    if said not in _UNSAID:
        return "en" if _ENGLISH.fullmatch(said) else said
    language, confidence = _identifier().classify(text[:_SAMPLE])
    needed = _SURE if len(text) >= _SHORT else _VERY_SURE
    return str(language) if language == "en" or confidence >= needed else None


@cache
def _identifier() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
