"""Command-line arguments come in; output, one clear line for an error, and a status go out."""

from reportedly.cli.program import main

__all__ = ["main"]
