"""A folder for reports comes in from pytest; ways to write and read them go out."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reportedly.model.document import Document, Refusal
from reportedly.read.inputs import read_inputs
from reportedly.settings import Settings

ENGLISH = (
    "The government of Ruritania has signed a contract for ten fighter aircraft, the defence "
    "ministry said on Thursday after three years of talks between the two countries. The first "
    "two aircraft are to be delivered next year, and the others will follow by the end of the "
    "decade, according to a spokesman.\n"
)

Read = Callable[..., list[Document | Refusal]]


@pytest.fixture
def english() -> str:
    """A report of several lines in plain English."""
    return ENGLISH


@pytest.fixture
def read() -> Read:
    """Reads paths with settings of choice and returns everything as a list."""

    def reading(*paths: Path | str, **settings: int) -> list[Document | Refusal]:
        return list(read_inputs([str(path) for path in paths], Settings(**settings)))

    return reading


@pytest.fixture
def one(tmp_path: Path, read: Read) -> Callable[..., Document | Refusal]:
    """Writes one file of the given name and bytes, reads it, and returns the only result."""

    def reading(name: str, content: bytes, **settings: int) -> Document | Refusal:
        path = tmp_path / name
        path.write_bytes(content)
        (result,) = read(path, **settings)
        return result

    return reading
