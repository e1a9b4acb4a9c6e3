"""A web page comes in; its main text, title, outlet, address and date go out."""

import logging
import re
from collections.abc import Iterator
from dataclasses import replace

import trafilatura

from reportedly.errors import InputRefused
from reportedly.read.encoding import decode
from reportedly.read.fields import Fields, fields_of
from reportedly.read.received import contents, printable
from reportedly.settings import Settings

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset=[\"']?([\w-]{1,30})", re.IGNORECASE)
_END_OF_HEAD = re.compile(r"</head\b|<body\b", re.IGNORECASE)
_SCRIPT = re.compile(r"<script\b", re.IGNORECASE)
_LINKED_DATE = re.compile(r"\"datePublished\"\s*:\s*\"(\d{4}-\d\d-\d\d)")
_TIME_DATE = re.compile(
    r"<time\b(?=[^>]{0,300}(?:datePublished|pubdate|\bpublished\b))"
    r"[^>]{0,300}\bdatetime=[\"'](\d{4}-\d\d-\d\d)",
    re.IGNORECASE,
)
_FEWEST_WORDS = 25
_DATES = {"original_date": True, "extensive_search": False}

# A page that cannot be read is a refusal, never a line of somebody's log.
for _parser in ("trafilatura", "htmldate"):
    logging.getLogger(_parser).addHandler(logging.NullHandler())


def read_html(path: str, settings: Settings) -> Iterator[Fields]:
    """The article of a page.

    Raises:
        InputRefused: the file cannot be opened, or no article is found in it.
    """
    source = printable(path)
    content = contents(path, settings.max_bytes)
    charset = _CHARSET.search(content[:4096])
    page = decode(content, source, charset[1].decode() if charset else None)
    try:
        text, values = _article(page)
    except Exception as error:  # a hostile page must not stop the run, whatever the parser raises
        reason = f"the page cannot be parsed ({type(error).__name__})"
        raise InputRefused(source, reason, "save its text as .txt") from error
    if len(text.split()) < _FEWEST_WORDS:
        raise InputRefused(source, "no article is found in the page", "save its text as .txt")
    yield replace(fields_of(source, content, text, values), from_page=True)


def _article(page: str) -> tuple[str, dict[str, str | None]]:
    found = trafilatura.bare_extraction(
        page, with_metadata=True, fast=True, include_comments=False, date_extraction_params=_DATES
    )
    if found is None or isinstance(found, dict):
        return "", {}
    values = {
        "title": found.title,
        "outlet": found.sitename,
        "url": found.url,
        "published": _date_of(page),
    }
    return found.text or "", values


def _date_of(page: str) -> str | None:
    """The date of the page's head, else the only one that its body marks as publication.

    Other dates in the body may be a neighbour's: a list of related reports has many.
    """
    bare = f"{_head(page)}</head><body></body></html>"
    found = trafilatura.extract_metadata(bare, date_config=_DATES, extensive=False)
    if found.date:
        return str(found.date)
    for marked in (_LINKED_DATE, _TIME_DATE):
        days = set(marked.findall(page))
        if days:
            return days.pop() if len(days) == 1 else None
    return None


def _head(page: str) -> str:
    """The head without its scripts, which may list related reports with their dates."""
    end = _END_OF_HEAD.search(page)
    first, *others = _SCRIPT.split(page[: end.start()] if end else "")
    return first + "".join(part.partition("</script>")[2] for part in others)
