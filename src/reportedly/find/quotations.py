"""A report's text comes in; what is quoted, and who is named before a colon, goes out."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from reportedly.lexicon.sayings import saying
from reportedly.model.statement import Attribution, Span

_MARKS: Final = re.compile(r'["“”]')
# "MR. HOON:", "ANDERS:" or "The ADDITIONAL SECRETARY:" at the head of a paragraph.
_LABEL: Final = re.compile(
    r"^(?:\d{1,2}[:.]\d\d\s*[—–-]\s*)?(?P<name>(?:The |An? )?[A-ZÀ-Þ][\w.’'-]*(?: [\w.’'-]+){0,6})"
    r"(?P<aside>, [^:\n]{1,90})?: (?=[^\s\"“])",
    re.MULTILINE,
)
# As in: ANKARA, July 3 (HPS) -
_DATELINE: Final = re.compile(
    r"^[A-ZÀ-Þ][A-ZÀ-Þ .,'’/-]+"
    r"(?:,? ?(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})(?:, \d{4})?\.?)?"
    r"(?: ?[(/][^)/\n]{2,40}[)/]\.?)? ?[-–—]{1,2} "
)
_TITLES: Final = re.compile(
    r"^(?:The |An? )?(?:Mr|Mrs|Ms|Dr|Lord|Lady|Sir|Baroness|Senator|Sen|President|Minister|General"
    r"|Gen|Colonel|Col|Admiral|Adm|Captain|Capt|Secretary|Ambassador)\b"
)
_ASKERS: Final = frozenset(
    {
        "Q",
        "HOST",
        "QUESTION",
        "INTERVIEWER",
        "PRESENTER",
        "MODERATOR",
        "REPORTER",
        "ANCHOR",
        "PRICE",
    }
)
_QUESTION: Final = re.compile(r"(?:^|\s)Q: ")
_ANSWER: Final = re.compile(r"(?<!\S)(?P<label>A): (?P<words>.*?)(?=\sQ: |\sA: |\n|\Z)", re.DOTALL)
_PARTNER: Final = re.compile(
    r"\b(?:interview|conversation|chat|spoke|sat down)\b[^.\n]{0,60}? (?:with|to) "
    r"(?P<name>(?:an? )?[^,.;\n]{3,60}?)(?= who\b| at\b| in\b| on\b|[,.;\n])"
)
_HEADINGS: Final = re.compile(
    r"correction|sources?|reminder|note|update|editor|price|value|related|read|photo|picture|image"
    r"|by|from|date|subject|summary|background|key|facts|status|type|contact",
    re.IGNORECASE,
)


def behind_dateline(sentence: str) -> int:
    """Where a sentence begins behind its dateline, in characters; 0 without one."""
    match = _DATELINE.match(sentence)
    return 0 if match is None else match.end()


def is_quoted(sentence: str) -> bool:
    """Whether a sentence opens with a quotation mark and is quoted to its end, or to no end."""
    words = sentence.strip()
    if not words or words[0] not in '"“':
        return False
    marks = [mark.start() for mark in _MARKS.finditer(words)]
    return len(marks) == 1 or (len(marks) == 2 and marks[1] >= len(words) - 2)  # noqa: PLR2004


def stays_open(text: str, span: Span, *, running: bool) -> bool:
    """Whether a quotation that is open or opens in a sentence goes on behind it."""
    words = text[span.start : span.end]
    for mark in _MARKS.findall(words):
        running = mark == "“" or (mark == '"' and not running)
    end_of_paragraph = text[span.end : span.end + 1] in ("\n", "")
    # An odd straight mark would turn the rest of the report into a quotation.
    return running and not (end_of_paragraph and "“" not in words)


def labelled(text: str) -> Iterator[Attribution]:
    """What stands behind a speaker's name and a colon, as in Hansard or an interview.

    Where several paragraphs of a text open so, each speaker goes on until the next one is named.
    In "Q: … A: …" the answers are those of whom the text says it spoke with.
    """
    matches = list(_LABEL.finditer(text))
    often = Counter(match["name"] for match in matches)
    heads = [m for m in matches if _is_speaker(m, often[m["name"]])]
    for number, match in enumerate(heads):
        end = heads[number + 1].start() if number + 1 < len(heads) else _paragraph_end(text, match)
        if match["name"].upper() not in _ASKERS:
            yield _labelled(match.span("name"), Span(match.end(), end), match["name"])
    if len(_QUESTION.findall(text)) > 1:
        yield from _answers(text)


def _paragraph_end(text: str, match: re.Match[str]) -> int:
    end = text.find("\n", match.end())
    return len(text) if end < 0 else end


def _labelled(place: tuple[int, int], content: Span, name: str) -> Attribution:
    anonymous = name[:2] in ("a ", "an")
    return Attribution(Span(*place), Span(place[1], place[1] + 1), (content,), (), name, anonymous)


def _answers(text: str) -> Iterator[Attribution]:
    partner = _PARTNER.search(text)
    if partner is None:
        return
    for answer in _ANSWER.finditer(text):
        yield _labelled(answer.span("label"), Span(*answer.span("words")), partner["name"].strip())


def _is_speaker(match: re.Match[str], times: int) -> bool:
    name, aside = match["name"], match["aside"] or ""
    if _HEADINGS.match(name):
        return False
    last = name.split()[-1]
    shouted = last.isupper() and len(last) > 2 and not any(c.isdigit() for c in name)  # noqa: PLR2004
    office = " " in name and any(
        word.lower() in saying("people") for word in re.findall(r"\w+", aside)
    )
    return shouted or office or bool(_TITLES.match(name)) or (times > 1 and " " in name)
