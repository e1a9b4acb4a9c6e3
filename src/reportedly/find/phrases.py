"""A token comes in; the phrase that it heads goes out: its words, its name, its labels."""

import re
from typing import Final

from reportedly.find.language import Token
from reportedly.lexicon.sayings import saying

_CLAUSES: Final = frozenset({"relcl", "acl", "appos", "advcl", "ccomp", "parataxis"})
_CLOSE_MARKS: Final = frozenset({"-", "–", "‑", "/", "&", "+", ".", "’", "'"})
# A comma and two words at least.
_FULL_NAME: Final = 2
EDGES: Final = ' ,;:"“”()–—'
ABOUT_TIME: Final = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August"
    r"|September|October|November|December|week|month|year|statement|interview|morning|evening"
)


def lemma(token: Token) -> str:
    """A word's dictionary form in small letters."""
    return token.lemma_.lower()


def words_of(token: Token) -> list[Token]:
    """The unbroken run of words around a source's head, without the clauses that hang on it."""
    kept = {token.i}
    for child in token.children:
        if _belongs(child, token):
            kept.update(t.i for t in child.subtree if not _in_clause(t, child))
    first = last = token.i
    while first - 1 in kept and not _is_dash(token.doc[first - 1]):
        first -= 1
    while last + 1 in kept and not _is_dash(token.doc[last + 1]):
        last += 1
    return _trimmed([token.doc[i] for i in range(first, last + 1)], token)


def _is_dash(token: Token) -> bool:
    """A dash with a space on both sides parts phrases; in "Shin Won-sik" it joins them."""
    spaced = token.i > 0 and bool(token.doc[token.i - 1].whitespace_)
    return token.text in ("-", "–", "—", "--") and spaced


def _belongs(child: Token, head: Token) -> bool:
    if child.dep_ == "punct":
        return child.text in _CLOSE_MARKS
    if child.dep_ == "acl":
        about = child.lemma_.lower() in saying("say") | saying("cite")
        return lemma(head) in saying("people") and not about and not _has_comma(child)
    if child.dep_ == "prep":
        return not any(ABOUT_TIME.search(t.text) for t in child.children)
    if child.dep_ == "conj":
        return child.pos_ in ("NOUN", "PROPN") and not _has_comma(child)
    return child.dep_ not in _CLAUSES


def _has_comma(child: Token) -> bool:
    before = child.left_edge.i - 1
    return any(t.text in (",", ";") for t in child.subtree) or child.doc[before].text == ","


def _in_clause(token: Token, top: Token) -> bool:
    at = token
    while at.i != top.i:
        if at.dep_ in ("relcl", "appos", "advcl") or (at.dep_ == "punct" and at.text in ",;"):
            return True
        at = at.head
    return False


def _trimmed(words: list[Token], head: Token) -> list[Token]:
    while words[-1].i > head.i and words[-1].pos_ in ("PUNCT", "ADP", "CCONJ", "DET"):
        words.pop()
    while words[0].i < head.i and words[0].pos_ in ("PUNCT", "CCONJ", "ADP", "ADV"):
        words.pop(0)
    return words


def name_of(token: Token) -> str:
    """The source as named: for "the defence minister, Ali Asad," the name and not the office."""
    return text_of(named(token))


def named(token: Token) -> Token:
    """The head of the phrase that names a source: its own, or a proper name in apposition."""
    if token.pos_ not in ("NOUN", "NUM") or lemma(token) not in saying("people") | saying("bodies"):
        return token
    name = next((c for c in token.children if c.dep_ == "appos" and c.pos_ == "PROPN"), None)
    return name or _name_behind(token) or token


def _name_behind(token: Token) -> Token | None:
    """The name in "the head of the yard, Igor Orlov," where the parse hangs it elsewhere."""
    doc = token.doc
    at = words_of(token)[-1].i + 1
    if at >= len(doc) or doc[at].text != ",":
        return None
    end = at + 1
    while end < len(doc) and (doc[end].pos_ == "PROPN" or doc[end].text in _CLOSE_MARKS - {"."}):
        end += 1
    closed = end == len(doc) or doc[end].text in (",", ".", ";")
    return doc[end - 1] if closed and end - at > _FULL_NAME else None


def text_of(token: Token) -> str:
    """The words of a phrase as written."""
    kept = words_of(token)
    return token.doc[kept[0].i : kept[-1].i + 1].text.strip(EDGES)


def is_proper(token: Token) -> bool:
    """Whether a word is a proper name; the parse takes the end of "Shin Won-sik" for a noun."""
    doc = token.doc
    joined = token.i > 1 and doc[token.i - 1].text == "-" and doc[token.i - 2].pos_ == "PROPN"
    return token.pos_ == "PROPN" or (joined and token.tag_ == "NN" and token.text.islower())


def is_definite(token: Token) -> bool:
    """Whether a phrase has an article or a pronoun that points back."""
    return any(c.lower_ in ("the", "this", "that", "these", "those") for c in token.children)


def labels_of(token: Token) -> frozenset[str]:
    """The words by which a text may come back to a source: "minister" after "Minister Ali Asad"."""
    around = [c for c in token.children if c.dep_ in ("appos", "compound", "amod", "nmod", "poss")]
    deeper = [d for c in around for d in c.children if d.dep_ in ("compound", "amod", "conj")]
    if token.dep_ == "appos":
        around.append(token.head)
    return frozenset(lemma(t) for t in (token, *words_of(token), *around, *deeper))
