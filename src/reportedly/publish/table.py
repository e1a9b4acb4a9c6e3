"""Rows come in; the register as a table, or as short blocks on a narrow terminal, goes out."""

import textwrap
from collections.abc import Sequence
from typing import Literal

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from reportedly.model.transfer import Row
from reportedly.publish.words import date_words, money_words, sides, stage_words, visible

_NARROW = 100
_NAME_WIDTH = 30
_CONFLICT = "≠"
_STYLES = {1: "green", 2: "green", 3: "yellow", 4: "red", 5: "red", 6: "dim"}
_COLUMNS: tuple[tuple[str, Literal["left", "right"]], ...] = (
    ("Transfer", "left"),
    ("Stage", "left"),
    ("Ordered", "left"),
    ("Units", "right"),
    ("Value", "left"),
    ("Sure", "right"),
    ("Origins", "right"),
    ("", "left"),
)
_LEGEND = (
    "Sure: credibility of the stage, from 1 (confirmed) to 6 (cannot be judged). "
    f"Origins: independent origins behind it. {_CONFLICT}: some report contradicts a cell."
)


def print_register(rows: Sequence[Row], out: Console) -> None:
    """Prints the register, a transfer a row, and how to read it."""
    if not rows:
        out.print(
            "No transfer: the reports of this casefile name none with a recipient and system."
        )
        return
    if out.width < _NARROW:
        for row in rows:
            out.print(_block(row))
    else:
        out.print(_table(rows))
    out.print(
        Text(
            f"{_LEGEND}\nWhy a cell has its value: reportedly why {rows[0].transfer_id} stage "
            "-c CASEFILE",
            style="dim",
        )
    )


def _table(rows: Sequence[Row]) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, padding=(0, 1, 0, 0))
    for heading, justify in _COLUMNS:
        table.add_column(heading, justify=justify, overflow="fold")
    # An id is there to be copied, so its column keeps its width and the others give way.
    table.columns[0].no_wrap = True
    for row in rows:
        table.add_row(*_cells(row))
    return table


def _cells(row: Row) -> tuple[Text, ...]:
    sure, origins = _credibility(row)
    return (
        _name(row),
        Text(stage_words(row.stage)) + Text(f"\n{date_words(row.stage_date)}", style="dim"),
        Text(date_words(row.order_date)),
        Text("" if row.quantity is None else f"{row.quantity:,}"),
        Text("" if row.value is None else money_words(row.value)),
        Text(f"{sure}", style=_STYLES.get(sure, "")),
        Text(f"{origins}"),
        Text(_mark(row), style="red"),
    )


def _name(row: Row) -> Text:
    deal = f"{sides(row.supplier, row.recipient)}: {visible(row.system)}"
    width = max(_NAME_WIDTH, len(row.transfer_id))
    lines = "\n".join(textwrap.wrap(deal, width, break_on_hyphens=False))
    return Text.assemble((lines, "bold"), (f"\n{row.transfer_id}", "dim"))


def _block(row: Row) -> Text:
    sure, origins = _credibility(row)
    facts = [
        f"{stage_words(row.stage)} {date_words(row.stage_date)}".strip(),
        f"ordered {date_words(row.order_date)}" if row.order_date is not None else "",
        f"{row.quantity:,} units" if row.quantity is not None else "",
        money_words(row.value) if row.value is not None else "",
        f"sure {sure}, origins {origins} {_mark(row)}".strip(),
    ]
    return Text.assemble(_name(row), "\n  ", "; ".join(fact for fact in facts if fact), "\n")


def _credibility(row: Row) -> tuple[int, int]:
    stage = row.cells.get("stage")
    return (6, 0) if stage is None else (stage.credibility, stage.origins)


def _mark(row: Row) -> str:
    return _CONFLICT if any(cell.contradicting for cell in row.cells.values()) else ""
