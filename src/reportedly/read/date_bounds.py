"""Ranges of days, each with its reason, come in; the range in which all agree goes out."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Bounds:
    """The first and last day on which a report can have been written, and why."""

    first: date
    last: date
    reason: str


def agreement(bounds: Iterable[Bounds]) -> Bounds | None:
    """The days that all bounds share, with all reasons; None where they share none."""
    known = list(bounds)
    if not known:
        return None
    first, last = max(b.first for b in known), min(b.last for b in known)
    reasons = dict.fromkeys(b.reason for b in known)
    return Bounds(first, last, "; ".join(reasons)) if first <= last else None
