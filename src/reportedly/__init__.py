"""The front door: a text or a casefile comes in; claims, or Arrow tables of what it holds, go out.

    import reportedly

    reportedly.read_report("Russia delivered ...", published="2016-07-31", outlet="Tasnim")
    reportedly.open("iran.case").claims.to_pandas()

Nothing heavy is imported before it is used.
"""

import importlib
from typing import TYPE_CHECKING

from reportedly.errors import (
    CasefileError,
    GoldError,
    InputRefused,
    LanguageModelError,
    LexiconError,
    NotFound,
    ReportedlyError,
)

if TYPE_CHECKING:
    from reportedly.pipeline.library import open_casefile as open  # noqa: A004 - the contract's name
    from reportedly.pipeline.text import read_report

__version__ = "0.1.0"

__all__ = [
    "CasefileError",
    "GoldError",
    "InputRefused",
    "LanguageModelError",
    "LexiconError",
    "NotFound",
    "ReportedlyError",
    "__version__",
    "open",
    "read_report",
]

_LAZY = {
    "open": ("reportedly.pipeline.library", "open_casefile"),
    "read_report": ("reportedly.pipeline.text", "read_report"),
}


def __getattr__(name: str) -> object:
    """The functions that need more than the standard library, imported at their first use."""
    if name not in _LAZY:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    module, attribute = _LAZY[name]
    return getattr(importlib.import_module(module), attribute)
