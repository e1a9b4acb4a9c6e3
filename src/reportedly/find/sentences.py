"""A report's text comes in; the spans of its sentences go out."""

import re
from collections.abc import Iterator
from typing import Final

from reportedly.model.statement import Span

_PARAGRAPH: Final = re.compile(r"[^\n]+")
_STOP: Final = re.compile(r"""[.!?…]+["”’»')\]]*(?=\s+["“‘«'(\[]*[A-Z0-9$€£À-Þ—–-])""")
# A full stop after these does not end a sentence.
_SHORT: Final = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Cmdr|Cdr|Adm|Brig|Sgt|Sen|Rep|Gov|Amb|Hon|Rev"
    r"|St|No|Nos|Vol|vs|etc|Inc|Ltd|Co|Corp|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
    r"|approx|ca|Rs|Art|para|e\.g|i\.e|a\.m|p\.m|resp|fig|Vice-Adm|Maj-Gen|Lt-Gen|Pte)"
    r"|Wis|Calif|Conn|Va|Md|Mass|Tex|Fla|Pa|Ala|Ariz|Wash|Ill|Mich"
    r"|(?<![\w/-])[A-Z]|\b(?:[A-Z]\.)+[A-Z])$"
)
# "U.S." and its like end a sentence only before a word that usually begins one.
_OPENERS: Final = re.compile(
    r"\s+[\"“‘(]*(?:The|A|An|In|On|At|It|He|She|They|But|And|This|That|These|Its|His|Her|Under)\b"
)


def sentences(text: str) -> Iterator[Span]:
    """Spans of sentences in order; no span crosses a line break, and none is blank."""
    for paragraph in _PARAGRAPH.finditer(text):
        yield from _split(text, paragraph.start(), paragraph.end())


def _split(text: str, start: int, end: int) -> Iterator[Span]:
    begin = start
    for stop in _STOP.finditer(text, start, end):
        if _ends_a_sentence(text, begin, stop):
            yield from _trimmed(text, begin, stop.end())
            begin = stop.end()
    yield from _trimmed(text, begin, end)


def _ends_a_sentence(text: str, begin: int, stop: re.Match[str]) -> bool:
    if not stop.group().startswith("."):
        # "Zelensky!" ends; "said no? he asked" does not occur before a capital.
        return True
    before = text[max(begin, stop.start() - 12) : stop.start()]
    if _SHORT.search(before) is None or len(stop.group().rstrip("\"”’»')]")) > 1:
        return True
    return "." in before and _OPENERS.match(text, stop.end()) is not None


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    words = text[start:end]
    left = len(words) - len(words.lstrip())
    right = len(words.rstrip())
    if right > left:
        yield Span(start + left, start + right)
