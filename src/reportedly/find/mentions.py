"""A report's sentences come in; the places where they name systems, parties and outlets go out."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from reportedly.find.doubts import Sighting, settle
from reportedly.find.names import RUN, Entry, index
from reportedly.lexicon.tables import name_key
from reportedly.model.statement import Mention, Span

# What may stand between two runs of one name: nothing more than punctuation and one space.
_JOINT: Final = re.compile(r"[ \u00a0]|[-–‑/.’'+(]{0,2}[ \u00a0]?|[ \u00a0]?[&/+][ \u00a0]?")
# Joints at which a name is not split: "U.S.", "Ma'ariv".
_CLOSE: Final = re.compile(r"[.’']")
_PLURAL: Final = re.compile(r"[A-Z0-9]s$")
# Figures that go on to the left or the right are sums: "P18.9 billion", "1.1".
_FIGURE_BEFORE: Final = re.compile(r"\d[.,]$")
_FIGURE_AFTER: Final = re.compile(
    r"[.,]\d|[ \u00a0-]?(?:[mb]n|million|billion|trillion|crore|lakh|per ?cent|%)\b|%"
)
# Codes that count rooms, roads and rules.
_ADDRESS: Final = re.compile(
    r"\b(?:gate|exit|route|road|highway|motorway|vitamin|form|resolution|article|section|annex|"
    r"appendix|page|room|table|figure|paragraph|rule|group|visa|level|flight|bus|line|hangar)"
    r"s? (?:no\.? )?$",
    re.IGNORECASE,
)
_ARTICLE: Final = re.compile(r"\b(?:the|this|that)[ \u00a0\n]$", re.IGNORECASE)
# "The army-ruled Southeast Asian state": one plain word may stand before a name of a region.
_FAR_ARTICLE: Final = re.compile(r"\b(?:[Tt]he|[Tt]his|[Tt]hat)[ \u00a0\n](?:[a-z][\w-]*[ ])?$")
_OF_NAME: Final = re.compile(r"[ \u00a0]of\b")
_IN_NAME: Final = re.compile(r"[ \u00a0][A-Z]")
# Namesakes of capitals: "Moscow, Idaho".
_NAMESAKE: Final = re.compile(
    r", (?:Alabama|Arkansas|Georgia|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Maine|Michigan|"
    r"Mississippi|Missouri|Nebraska|New York|Ohio|Ontario|Oregon|Pennsylvania|Tennessee|Texas|"
    r"Virginia|Wisconsin)\b"
)
_LOOK: Final = 24


def mentions(text: str, sentences: Sequence[Span]) -> tuple[Mention, ...]:
    """All names of the lexicon in a text, the longest at each place, in order.

    A name that is also something else ("Hawk", "Georgia", "Prime") counts only in company, and
    one that several things share goes by what else the text names (find/doubts.py).
    """
    seen = [sighting for sentence in sentences for sighting in _in_sentence(text, sentence)]
    return tuple(settle(seen, text))


def _in_sentence(text: str, sentence: Span) -> Iterator[Sighting]:
    runs = [m.span() for m in RUN.finditer(text, sentence.start, sentence.end)]
    taken = sentence.start
    for at, (start, _) in enumerate(runs):
        if start < taken:
            continue
        for sighting in reversed(list(_beginning_at(text, runs, at))):
            yield sighting
            if not sighting.entries[0].doubtful(sighting.text):
                taken = sighting.span.end
                break


def _beginning_at(text: str, runs: list[tuple[int, int]], at: int) -> Iterator[Sighting]:
    """All names that begin at a run, the shortest first."""
    _, depth = index()
    first = name_key(text[runs[at][0] : runs[at][1]])
    reach = max(depth.get(first, 0), depth.get(_singular(first), 0), 2)
    key, cuts = "", list[int]()
    for last in range(at, min(at + reach, len(runs))):
        if last > at:
            joint = text[runs[last - 1][1] : runs[last][0]]
            if not _JOINT.fullmatch(joint):
                return
            if not _CLOSE.fullmatch(joint):
                cuts.append(len(key))
        written = text[runs[last][0] : runs[last][1]]
        key += name_key(written)
        span = Span(runs[at][0], runs[last][1])
        entries = tuple(_entries(text, span, key, cuts, lone_s=written in ("s", "S")))
        if entries:
            yield Sighting(span, text[span.start : span.end], entries)


def _entries(
    text: str, span: Span, key: str, cuts: Sequence[int], *, lone_s: bool
) -> Iterator[Entry]:
    """The names that a stretch of text can be, those spelt exactly so first."""
    words, onward = text[span.start : span.end], text[span.end : span.end + 1]
    names, _ = index()
    exact = names.get(key, ())
    several = () if lone_s else tuple(e for e in names.get(_singular(key), ()) if e.plural)
    # "MiG-29s" are several MiG-29, "MiG-29S" is a variant: only the case tells.
    order = (*several, *exact) if _PLURAL.search(words) else (*exact, *several)
    fitting = [e for e in order if e.spelt(words, cuts) and _in_place(e, text, span)]
    # "F-16 Block 52+" and "F-16 Block 52" are two types.
    full = words + onward if onward == "+" else words
    yield from sorted(fitting, key=lambda entry: entry.form != full)


def _singular(key: str) -> str:
    if key.endswith("ies"):
        return key[:-3] + "y"
    if key.endswith(("xes", "ches", "shes", "sses", "oes")):
        return key[:-2]
    return key[:-1] if key.endswith("s") else ""


def _in_place(entry: Entry, text: str, span: Span) -> bool:
    """Whether what stands around the words lets them be a name."""
    before = text[max(0, span.start - _LOOK) : span.start]
    if entry.sort == "periphrasis":
        capital = text[span.start].isupper() and _IN_NAME.match(text, span.end) is not None
        named = capital or _OF_NAME.match(text, span.end) is not None
        article = _FAR_ARTICLE if " " in entry.form else _ARTICLE
        return article.search(before) is not None and not named
    if entry.sort == "capital" and _NAMESAKE.match(text, span.end):
        return False
    if entry.form.endswith("+") and not text.startswith("+", span.end):
        return False
    if text[span.start].isdigit() and _FIGURE_BEFORE.search(before):
        return False
    if text[span.end - 1].isdigit() and _FIGURE_AFTER.match(text, span.end):
        return False
    return entry.kind != "system" or _ADDRESS.search(before) is None
