"""The words of a number come in; its value goes out."""

import re
from typing import Final

_SMALL: Final = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
        " fifteen sixteen seventeen eighteen nineteen".split()
    )
}
_TENS: Final = {
    word: 10 * value
    for value, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2
    )
}
# Indian magnitudes (crore, lakh) and the trade's abbreviations stand beside the usual ones.
_MAGNITUDES: Final = {
    "dozen": 12, "hundred": 100, "thousand": 1_000, "k": 1_000, "lakh": 100_000, "lakhs": 100_000,
    "million": 10**6, "m": 10**6, "mn": 10**6, "mln": 10**6, "crore": 10**7, "crores": 10**7,
    "billion": 10**9, "b": 10**9, "bn": 10**9, "bln": 10**9, "milliard": 10**9,
    "trillion": 10**12, "tn": 10**12, "lakh crore": 10**12,
}  # fmt: skip
_FIGURES: Final = r"\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?:\.\d+)?|\d{1,3}(?: \d{3})+(?!\d)|\d+(?:\.\d+)?"
_SPELLED: Final = (
    rf"(?:{'|'.join(_TENS)})[- ](?:{'|'.join(list(_SMALL)[1:10])})"
    rf"|{'|'.join(sorted((*_SMALL, *_TENS), key=len, reverse=True))}"
)
_SCALES: Final = "|".join(re.escape(word) for word in sorted(_MAGNITUDES, key=len, reverse=True))

# A number with up to two magnitudes ("4.5 lakh crore", "a hundred thousand", "half a billion").
NUMBER: Final = (
    rf"(?:(?:{_FIGURES}|\b(?:{_SPELLED})\b|half an?\b|an?\b(?=[\s-](?:{_SCALES})\b)|dozens of\b)"
    rf"(?:[\s-]?(?:{_SCALES})\b\.?){{0,2}}|\bdozen\b)"
)
_PIECE: Final = re.compile(rf"{_FIGURES}|[a-z]+", re.IGNORECASE)


def value_of(words: str) -> float | None:
    """The value of a number as NUMBER matches it.

    Returns:
        A float, None where the words name no definite number ("dozens of").
    """
    total: float | None = None
    for piece in _PIECE.findall(words.lower()):
        step = _step(piece, total)
        if step is None:
            return None
        total = step
    return total


def _step(piece: str, total: float | None) -> float | None:
    if piece[0].isdigit():
        return float(re.sub(r"[,\s\u00a0\u202f]", "", piece))
    if piece in _MAGNITUDES:
        return (1.0 if total is None else total) * _MAGNITUDES[piece]
    if piece in ("a", "an"):
        return 1.0 if total is None else total
    if piece == "half":
        return 0.5
    spelled = _SMALL.get(piece, _TENS.get(piece))
    return None if spelled is None else (total or 0.0) + spelled
