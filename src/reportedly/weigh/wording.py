"""EDTF dates and counts come in; the words that people read go out."""

import calendar

_COUNTS = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
)  # fmt: skip
_FULL_DATE = 3


def count_words(number: int, noun: str) -> str:
    """A count in words, figures from eleven: two conflicts, one origin."""
    words = _COUNTS[number] if number < len(_COUNTS) else str(number)
    return f"{words} {noun}" if number == 1 else f"{words} {noun}s"


def day_words(edtf: str) -> str:
    """One EDTF date in words: "2007", "April 2015", "1 March 2016", "the 2030s"."""
    plain = edtf.removesuffix("~")
    about = "about " if plain != edtf else ""
    if plain.endswith("X"):
        return f"{about}the {plain[:-1]}0s"
    parts = [int(part) for part in plain.split("-")]
    words = [str(parts[0])]
    if len(parts) > 1:
        words.insert(0, calendar.month_name[parts[1]])
    if len(parts) == _FULL_DATE:
        words.insert(0, str(parts[2]))
    return about + " ".join(words)


def when_words(edtf: str) -> str:
    """An EDTF date or interval as the end of a sentence: "in 2007", "by June 2016"."""
    start, slash, end = edtf.partition("/")
    if not slash:
        is_day = start.count("-") == _FULL_DATE - 1
        return f"{'on' if is_day else 'in'} {day_words(edtf)}"
    if start == "..":
        return f"by {day_words(end)}"
    if end == "..":
        return f"after {day_words(start)}"
    first, last = day_words(start), day_words(end)
    # "between October and December 2007" says the shared year once.
    shared = f" {end[:4]}"
    brief = first.removesuffix(shared) if last.endswith(shared) else first
    return f"between {brief} and {last}"
