"""Names come in; the readable part of an id that they make goes out."""

import re

_BETWEEN = re.compile(r"[^\w+]+")


def slug(*parts: str) -> str:
    """Lower-case words of the parts joined by hyphens: ("RU", "IR", "S-300") is "ru-ir-s-300"."""
    words = (_BETWEEN.sub("-", part.casefold()).strip("-") for part in parts)
    return "-".join(word for word in words if word)
