"""A register row comes in; its state in one plain sentence goes out."""

import calendar
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from reportedly.model.transfer import Delivery, Row
from reportedly.weigh.wording import count_words, day_words, when_words

_STAGES = {
    "requested": "asked for",
    "offered": "offered",
    "negotiated": "under negotiation",
    "agreed": "agreed in principle",
    "approved": "approved",
    "contracted": "contracted",
    "paid": "paid for at least in part",
    "produced": "in production",
    "suspended": "suspended",
    "resumed": "resumed",
    "cancelled": "cancelled",
    "refused": "refused",
    "disputed": "in dispute",
    "settled": "the dispute settled",
}
# More consignments than this do not fit into a sentence.
_FEW = 3
_ENDED = frozenset(("cancelled", "refused"))


def state_sentence(row: Row, as_of: date | None) -> str:
    """A transfer's state in plain words.

    "As of 1 March 2016: contracted in 2007, barred from 2010 to April 2015, not delivered. Two
    conflicts."

    Args:
        row: weighed from the reports known on the day.
        as_of: the day; None where all reports count.
    """
    said = [part for part in (*_order(row), *_bars(row), *_now(row), _delivered(row)) if part]
    conflicts = sum(bool(cell.contradicting) for cell in row.cells.values())
    sentence = f"{_opening(as_of)}: {', '.join(said)}."
    if not conflicts:
        return sentence
    return f"{sentence} {count_words(conflicts, 'conflict').capitalize()}."


def _opening(as_of: date | None) -> str:
    if as_of is None:
        return "All reports together"
    return f"As of {as_of.day} {calendar.month_name[as_of.month]} {as_of.year}"


def _order(row: Row) -> Iterator[str]:
    if row.order_date is not None:
        yield f"contracted {when_words(row.order_date)}"
    elif row.stage == "contracted":
        yield "contracted"


def _bars(row: Row) -> Iterator[str]:
    """One phrase for all bars: where only some were lifted, it says so."""
    phrases = list(dict.fromkeys(_bar(bar) for bar in row.restrictions))
    if len(phrases) <= 1:
        yield from phrases
        return
    starts = sorted(bar["from"] or "" for bar in row.restrictions if bar["from"] is not None)
    ended = [bar for bar in row.restrictions if bar["in_force"] != "yes"]
    since = f" since {_point(starts[0])}" if starts else ""
    ends = sorted(bar["to"] or "" for bar in ended if bar["to"] is not None)
    if len(ended) == len(row.restrictions) and starts and ends:
        since = f" from {_point(starts[0])} to {_point(ends[-1])}"
    elif ended:
        since += ", in part lifted" + (f" by {_point(ends[-1])}" if ends else "")
    doubt = any(bar["in_force"] == "disputed" for bar in row.restrictions)
    yield f"barred{since}" + (" (disputed)" if doubt else "")


def _bar(bar: Mapping[str, str | None]) -> str:
    start, end = bar["from"], bar["to"] if bar["in_force"] != "yes" else None
    doubt = " (disputed)" if bar["in_force"] == "disputed" else ""
    if start is not None and end is not None:
        return f"barred from {_point(start)} to {_point(end)}{doubt}"
    if end is not None:
        return f"barred until {_point(end)}{doubt}"
    if bar["in_force"] == "no":
        return "no longer barred"
    return "barred" + (f" since {_point(start)}" if start is not None else "") + doubt


def _now(row: Row) -> Iterator[str]:
    if row.stage is None:
        yield "only plans or possibilities are reported"
    words = _STAGES.get(row.stage or "")
    if words is not None and row.stage != "contracted":
        yield words + (f" {when_words(row.stage_date)}" if row.stage_date is not None else "")


def _delivered(row: Row) -> str:
    if not row.deliveries:
        return "" if row.stage in _ENDED else "not delivered"
    whole = "fully delivered" if row.stage == "delivery_completed" else "delivered"
    if row.stage == "delivery_completed" and len(row.deliveries) > _FEW:
        # The consignments stand in the cell; the sentence gives the end of the story.
        return f"{whole} {when_words(row.stage_date)}" if row.stage_date is not None else whole
    said = [words for delivery in row.deliveries if (words := _consignment(delivery))]
    if any(delivery.quantity is not None for delivery in row.deliveries):
        return f"{whole} ({_listed(said)})"
    return f"{whole} {_listed(said)}".rstrip()


def _listed(words: Sequence[str]) -> str:
    return " and ".join((", ".join(words[:-1]), words[-1])) if len(words) > 1 else "".join(words)


def _consignment(delivery: Delivery) -> str:
    edtf = delivery.date.edtf if delivery.date is not None else None
    number = str(delivery.quantity) if delivery.quantity is not None else ""
    return " ".join(word for word in (number, when_words(edtf) if edtf else "") if word)


def _point(edtf: str) -> str:
    start, _, end = edtf.partition("/")
    return day_words(end if start == ".." else start)
