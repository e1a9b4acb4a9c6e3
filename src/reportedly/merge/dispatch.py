"""Reports come in; for each the dispatch that it carries goes out, shared by its copies."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from reportedly.merge.sets import DisjointSets
from reportedly.model.document import Document

MIN_WORDS = 8
MIN_SHARED = 2
MIN_SHARE = 0.5

# How many later carriers of a sentence each report is compared with. Copies of one dispatch stand
# side by side in every one of its sentences, so this loses none, and a footer that a million pages
# carry costs a million comparisons, not their square.
_NEIGHBOURS = 16

_SENTENCE_END = re.compile(r"[.!?][\"'\u201d\u2019)\]]*\s+|\n+")
_WORD = re.compile(r"\w+")


def dispatches(documents: Sequence[Document]) -> dict[str, str]:
    """Says which dispatch each report carries.

    Two reports carry one dispatch when they share at least half of the sentences of the shorter
    one, and at least two, where a sentence counts from eight words and case, punctuation and
    spaces do not; or when their whole texts are equal in this sense.

    Returns:
        document_id to dispatch_id: "x" and what follows the "d" in the id of the dispatch's
        earliest report (by latest day of publication, then id).
    """
    ordered = sorted(documents, key=_seniority)
    sentences = {d.document_id: frozenset(_sentences(d.text)) for d in ordered}
    same = DisjointSets(sentences)
    for (one, other), shared in _shared(sentences).items():
        if _is_copy(shared, min(len(sentences[one]), len(sentences[other]))):
            same.join(one, other)
    for one, other in _twins(ordered):
        same.join(one, other)
    return {member: "x" + group[0][1:] for group in same.sets() for member in group}


def _seniority(document: Document) -> tuple[date, str]:
    published = document.published
    latest = published.latest if published is not None else None
    return (latest or date.max, document.document_id)


def _sentences(text: str) -> Iterator[bytes]:
    for sentence in _SENTENCE_END.split(text):
        words = _WORD.findall(sentence.casefold())
        if len(words) >= MIN_WORDS:
            yield _digest(words)


def _digest(words: Sequence[str]) -> bytes:
    return hashlib.blake2b(" ".join(words).encode(), digest_size=12).digest()


def _shared(sentences: Mapping[str, frozenset[bytes]]) -> Counter[tuple[str, str]]:
    carriers: dict[bytes, list[str]] = {}
    for document_id, digests in sentences.items():
        for digest in digests:
            carriers.setdefault(digest, []).append(document_id)
    found: Counter[tuple[str, str]] = Counter()
    for carried_by in carriers.values():
        for place, one in enumerate(carried_by):
            found.update((one, other) for other in carried_by[place + 1 : place + 1 + _NEIGHBOURS])
    return found


def _is_copy(shared: int, shorter: int) -> bool:
    return shared >= MIN_SHARED and shared >= MIN_SHARE * shorter


def _twins(ordered: Sequence[Document]) -> Iterator[tuple[str, str]]:
    first_with: dict[bytes, str] = {}
    for document in ordered:
        words = _WORD.findall(document.text.casefold())
        if words:
            first = first_with.setdefault(_digest(words), document.document_id)
            if first != document.document_id:
                yield first, document.document_id
