"""Lines come in; coloured, wrapped text for a terminal or plain text for a file goes out."""

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

# A file or a pipe gets the same width everywhere, so that two runs can be compared.
PLAIN_WIDTH = 110


class _Output(Console):
    """A console that leaves it to the program what a closed pipe means."""

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError


def console() -> Console:
    """Standard output: colours and its own width on a terminal (but NO_COLOR), else plain."""
    out = _Output(highlight=False, markup=False, emoji=False)
    return (
        out
        if out.is_terminal
        else _Output(
            highlight=False, markup=False, emoji=False, width=PLAIN_WIDTH, color_system=None
        )
    )


class Page:
    """A page of indented lines: wrapped on a terminal, one line each elsewhere (for grep)."""

    def __init__(self, out: Console | None = None) -> None:
        self._out = out if out is not None else console()

    def heading(self, text: str) -> None:
        """A heading, after an empty line."""
        self._out.print()
        self.line(text, style="bold")

    def line(self, text: str, *, indent: int = 0, style: str = "") -> None:
        """One line, or the lines that a terminal needs for it, all indented."""
        words = Text(text, style=style)
        if self._out.is_terminal:
            self._out.print(Padding(words, (0, 0, 0, indent)))
        else:
            self._out.print(Text(" " * indent) + words, soft_wrap=True)
