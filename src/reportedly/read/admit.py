"""The fields of one report come in; a Document goes out, or a refusal that says what it lacks."""

import hashlib

from reportedly.errors import InputRefused
from reportedly.model.document import Document, document_id
from reportedly.read.encoding import is_binary
from reportedly.read.fields import Fields
from reportedly.read.language import language_of
from reportedly.read.published import publication_date
from reportedly.read.text import stored
from reportedly.settings import Settings


def admit(fields: Fields, settings: Settings) -> Document:
    """The document of a report that can be read.

    Raises:
        InputRefused: no text, a binary or overlong text, or a language other than English.
    """
    text = stored(fields.text)
    _check_text(fields.source, text, settings.max_text_chars)
    language = language_of(text, fields.language)
    if language not in ("en", None):
        reason = f"its language is {language}; only English is read today"
        raise InputRefused(fields.source, reason, "give an English report, or state language: en")
    published, basis = publication_date(fields, text)
    return Document(
        document_id=document_id(fields.source, fields.content),
        source=fields.source,
        text=text,
        sha256=hashlib.sha256(fields.content).hexdigest(),
        title=fields.title,
        outlet=fields.outlet,
        url=fields.url,
        language=language,
        published=published,
        published_basis=basis,
    )


def _check_text(source: str, text: str, most: int) -> None:
    if not text.strip():
        raise InputRefused(source, "it holds no text", "fetch the report again")
    if is_binary(text):
        raise InputRefused(source, "binary, not a text", "export it as UTF-8 text")
    if len(text) > most:
        reason = f"its {len(text):,} characters exceed the {most:,} of the longest report"
        raise InputRefused(source, reason, "split it into single reports")
