"""A casefile's path comes in; its documents, claims and transfers as Arrow tables go out."""

import os
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from reportedly.pipeline import recall
from reportedly.publish.files import SCHEMAS
from reportedly.publish.parquet import arrow_table


@dataclass(frozen=True, slots=True)
class OpenCasefile:
    """What a casefile knew when it was opened, in the columns of `reportedly export`.

    Each table has `.to_pandas()`, and `polars.from_arrow` takes it as it is.
    """

    path: Path
    case: recall.Case

    @property
    def documents(self) -> pa.Table:
        """The reports."""
        return self._table("documents")

    @property
    def claims(self) -> pa.Table:
        """The claims, each with its transfer and its origin."""
        return self._table("claims")

    @property
    def transfers(self) -> pa.Table:
        """The register."""
        return self._table("register")

    def _table(self, kind: str) -> pa.Table:
        return arrow_table(recall.records(self.case, kind), SCHEMAS[kind])


def open_casefile(path: str | os.PathLike[str]) -> OpenCasefile:
    """Opens a casefile for reading.

    Raises:
        CasefileError: it is missing, damaged, newer than the program, or another kind of file.
    """
    return OpenCasefile(Path(path), recall.recall(Path(path), None))
