"""Scores, gold and a file of floors come in; the complaints of the quality gate go out."""

from pathlib import Path
from typing import Literal

from reportedly.errors import GoldError
from reportedly.evaluate.floors import (
    Floors,
    failures,
    figures,
    log_lowering,
    lowered,
    raised,
    read_floors,
    write_floors,
)
from reportedly.evaluate.gold import gold_digest
from reportedly.evaluate.score import Scores

Change = Literal["raise", "lower"]

_CHANGELOG = Path("CHANGELOG.md")


def gate(
    scores: Scores, gold: Path, path: Path, change: Change | None, because: str | None
) -> list[str]:
    """Compares the figures with their floors, after changing these if that is asked for.

    Args:
        scores: what was measured.
        gold: the gold reports that it was measured on.
        path: the file of floors.
        change: "raise" lifts floors to the figures; "lower" sets them there, wherever they were.
        because: the reason for lowering, which the changelog of this folder keeps.

    Returns:
        One line for each figure below its floor.

    Raises:
        GoldError: the floors are missing or malformed, or a floor is lowered without a reason.
    """
    found, digest = figures(scores), gold_digest(gold)
    before = read_floors(path) if change is None or path.exists() else Floors(digest, {})
    if change == "lower" and not (because or "").strip():
        raise GoldError(str(path), "a floor falls only for a reason", 'add --because "the reason"')
    after = before
    if change == "raise":
        after = raised(found, before, digest)
    elif change == "lower":
        after = lowered(found, digest)
        log_lowering(_CHANGELOG, before, after, because or "")
    if after != before or not path.exists():
        write_floors(path, after)
    return failures(found, after, digest)
