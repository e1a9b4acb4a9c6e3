"""The sentences about one transfer come in; sale, licence, donation, lease or upgrade goes out."""

import re
from collections.abc import Iterable

# A kind is told by these words; a mention in passing is not enough, see `kind_of`.
_KINDS = (
    (
        "donation",
        r"\b(donat|gift|free of charge|without payment|military aid|pledg|g[ia]ven? (away|to))",
    ),
    ("lease", r"\b(leas(e|ed|es|ing)\b|rent(ed|al)?\b)"),
    ("licence", r"under licen[cs]e|licen[cs]ed (prod|manuf)|licen[cs]e[- ]buil"),
    ("upgrade", r"\b(upgrad|moderni[sz])"),
)
_SHARE = 3


def kind_of(quotes: Iterable[str]) -> str:
    """The kind of transfer: the first whose words stand in a third of the sentences, else sale."""
    sentences = sorted(set(quotes))
    for kind, words in _KINDS:
        if sum(bool(re.search(words, s, re.IGNORECASE)) for s in sentences) * _SHARE >= max(
            len(sentences), 1
        ):
            return kind
    return "sale"
