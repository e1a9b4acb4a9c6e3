"""One frozen Settings, made once by the command line and passed down; nothing goes out."""

import os
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Bounds under which untrusted reports are read.

    Attributes:
        max_bytes: largest file that is opened, in bytes (a dump in JSONL or CSV may be larger).
        max_dump_bytes: largest dump (.jsonl, .csv) that is opened, in bytes.
        max_text_chars: longest text of one report, in characters; a long newspaper page has
            about 100,000, so anything beyond is a book or a mistake.
        workers: number of local processes that read reports.
    """

    max_bytes: int = 20_000_000
    max_dump_bytes: int = 2_000_000_000
    max_text_chars: int = 200_000
    workers: int = 1


def from_environment(*, workers: int | None = None) -> Settings:
    """Settings for this run: the command line's choice, else REPORTEDLY_WORKERS, else one."""
    chosen = workers if workers is not None else int(os.environ.get("REPORTEDLY_WORKERS", "1"))
    return Settings(workers=chosen)
