"""The words of a number come in; its value goes out."""

import re
from typing import Final

_SMALL: Final = {
    word: value
    for value, word in enumerate(
        (
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        )
    )
}
_TENS: Final = {
    word: 10 * value
    for value, word in enumerate(
        ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), start=2
    )
}
# Indian magnitudes (crore, lakh) and the trade's abbreviations stand beside the usual ones.
_MAGNITUDES: Final = {
    "dozen": 12, "score": 20, "hundred": 100, "thousand": 1_000, "k": 1_000, "lakh": 100_000,
    "lakhs": 100_000, "million": 10**6, "m": 10**6, "mn": 10**6, "mln": 10**6, "crore": 10**7,
    "crores": 10**7, "cr": 10**7, "billion": 10**9, "b": 10**9, "bn": 10**9, "bln": 10**9,
    "milliard": 10**9, "trillion": 10**12, "tn": 10**12, "trn": 10**12,
}  # fmt: skip
_FIGURES: Final = (
    r"\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d{2})+,\d{3}(?!\d)"
    r"|\d{1,3}(?: \d{3})+(?!\d)|\d+(?:\.\d+)?"
)
_UNITS: Final = "|".join(list(_SMALL)[1:10])
_BELOW_HUNDRED: Final = (
    rf"(?:(?:{'|'.join(_TENS)})[- ](?:{_UNITS})"
    rf"|{'|'.join(sorted((*_SMALL, *_TENS), key=len, reverse=True))})"
)
_SCALES: Final = "|".join(re.escape(word) for word in sorted(_MAGNITUDES, key=len, reverse=True))
_LARGE: Final = "hundred|thousand|million|billion|trillion|lakh|crore"
_ARTICLE: Final = rf"an?\b(?=[\s-](?:{_SCALES})\b)(?!\sscore\s(?!of\b))"

# Behind a magnitude: "two hundred (and fifty (thousand))".
_ADDED: Final = (
    rf"(?:(?:(?<=hundred)|(?<=thousand))(?:\sand|,)?[\s-]{_BELOW_HUNDRED}\b(?:[\s-](?:{_LARGE})\b"
    rf"(?:(?:\sand)?\s{_BELOW_HUNDRED}\b)?)?)?"
)
_FIRST: Final = (
    rf"(?:{_FIGURES}|\b{_BELOW_HUNDRED}\b|\bhalf an?\b|\b{_ARTICLE}|\bdozens of\b"
    r"|\b(?=hundred\sand\b))"
)

# A number with its magnitudes and what is added behind them: "4.5 lakh crore", "a hundred and
# twenty", "half a billion", "one and a half billion", "a billion and a half".
NUMBER: Final = (
    rf"(?:{_FIRST}(?:\sand\sa\shalf\b)?(?:[\s-]?(?:{_SCALES})\b\.?){{0,2}}"
    rf"{_ADDED}(?:\sand\sa\shalf\b)?|\bdozen\b)"
)
# Where no money is meant, letters are no magnitudes: "28 M-55S tanks".
COUNT: Final = rf"(?:{_FIRST}(?:[\s-]?(?:dozen|score|{_LARGE})\b){{0,2}}{_ADDED}|\bdozen\b)"
# "Over 40 tanks", but not "handed over 40 tanks" or "talks over 40 tanks".
OVER: Final = (
    "".join(
        rf"(?<!\b{word}\s)"
        for word in (
            "hand", "hands", "handed", "handing", "turn", "turned", "take", "takes", "taken",
            "took", "make", "made", "sign", "signed", "talks", "negotiations", "dispute", "row",
        )
    )
    + "over"
)  # fmt: skip
_HALF_MORE: Final = "+"
_PIECE: Final = re.compile(rf"\+|{_FIGURES}|[a-z]+", re.IGNORECASE)


def value_of(words: str) -> float | None:
    """The value of a number as NUMBER matches it.

    Returns:
        A float, None where the words name no definite number ("dozens of").
    """
    sums: list[float] = []
    scale = 1.0
    for piece in _pieces(words):
        if piece in _MAGNITUDES:
            scale = float(_MAGNITUDES[piece])
            _multiply(sums, scale)
        elif piece == _HALF_MORE:
            sums = [sum(sums) + scale / 2]
            scale = 1.0
        else:
            number = _number(piece)
            if number is None:
                return None
            sums.append(number)
            scale = 1.0
    return sum(sums) if sums else None


def _pieces(words: str) -> list[str]:
    lowered = re.sub(r"\band\s+a\s+half\b", _HALF_MORE, words.lower())
    # "a hundred" is "hundred", "half a billion" is "half billion".
    return [piece for piece in _PIECE.findall(lowered) if piece not in ("a", "an", "and")]


def _multiply(sums: list[float], scale: float) -> None:
    """Multiply what was said since the last larger magnitude ("two hundred and fifty thousand")."""
    last = sums.pop() if sums else 1.0
    while sums and sums[-1] < scale and scale > _MAGNITUDES["hundred"]:
        last += sums.pop()
    sums.append(last * scale)


def _number(piece: str) -> float | None:
    if piece[0].isdigit():
        return float(re.sub(r"[,\s\u00a0\u202f]", "", piece))
    if piece == "half":
        return 0.5
    value = _SMALL.get(piece, _TENS.get(piece))
    return None if value is None else float(value)
