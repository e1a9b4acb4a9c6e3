"""Bytes of a text come in; its characters go out, or a refusal where no encoding fits."""

import codecs
import re

from reportedly.errors import InputRefused

# UTF-32 stands first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_SAMPLE = 4096


def decode(content: bytes, source: str, declared: str | None = None) -> str:
    """The text of the bytes, by a strict ladder: mark, UTF-8, UTF-16, declared, Windows-1252.

    Args:
        content: the bytes of one text.
        source: what a refusal names.
        declared: an encoding that the text itself names (an HTML page does).

    Raises:
        InputRefused: no encoding of the ladder fits.
    """
    marked = byte_order_mark(content)
    ladder = (marked,) if marked else ("utf-8", _unmarked_utf16(content), declared)
    for encoding in filter(None, ladder):
        try:
            return content.decode(encoding)
        except (UnicodeError, LookupError):
            continue
    if marked is None:
        return _patched_utf8(content) or _western(content, source)
    raise InputRefused(source, f"its bytes are no {marked} text", "save it as UTF-8")


def byte_order_mark(content: bytes) -> str | None:
    """The encoding that the first bytes announce, None without a mark."""
    return next((name for mark, name in _MARKS if content.startswith(mark)), None)


def is_binary(text: str) -> bool:
    """Whether the characters are no text: a NUL, or more than one control character in 200."""
    return "\0" in text or len(_CONTROL.findall(text)) * 200 > len(text)


def _unmarked_utf16(content: bytes) -> str | None:
    """UTF-16 without a mark is evident in Latin script: every second byte is NUL."""
    sample = content[:_SAMPLE]
    half = len(sample) // 2
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd * 2 > half and even * 20 < half:
        return "utf-16-le"
    if even * 2 > half and odd * 20 < half:
        return "utf-16-be"
    return None


def _patched_utf8(content: bytes) -> str | None:
    """UTF-8 with a few broken bytes: better one hole than a page of mojibake."""
    text = content.decode("utf-8", "replace")
    sound = sum(letter > "\x7f" for letter in text) - text.count("�")
    return text if sound > 2 * text.count("�") else None


def _western(content: bytes, source: str) -> str:
    try:
        return content.decode("cp1252")
    except UnicodeDecodeError as error:
        reason = "binary, or in an encoding other than UTF-8, UTF-16 and Windows-1252"
        raise InputRefused(source, reason, "save it as UTF-8 text") from error
