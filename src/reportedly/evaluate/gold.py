"""A folder of gold reports (JSON) comes in; typed reports with their gold claims go out."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reportedly.errors import GoldError
from reportedly.model.money import Money

_REMEDY = "write it as evaluation/README.md describes"


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldClaim:
    """What a person read in one sentence: the claim that a reader should find.

    Attributes:
        transfer: the key of its transfer, shared by the reports of one set.
        event_date: EDTF, None where the report gives no clue.
        optional: contestable, so neither a miss nor a hit.
    """

    transfer: str
    stage: str
    polarity: str
    certainty: str
    event_date: str | None
    supplier: frozenset[str]
    recipient: frozenset[str]
    system: str | None
    quantity: int | None
    value: Money | None
    speaker: str | None
    relayed_by: tuple[str, ...]
    quote: str
    optional: bool


@dataclass(frozen=True, slots=True)
class GoldReport:
    """One report with the claims a person read in it; `name` is the stem of its file."""

    name: str
    claims: tuple[GoldClaim, ...]


def read_gold(path: Path) -> tuple[GoldReport, ...]:
    """The gold reports of a folder (or the one of a file), by name.

    Raises:
        GoldError: nothing is there, or a report does not have the documented form.
    """
    return tuple(_report(file) for file in gold_files(path))


def gold_files(path: Path) -> tuple[Path, ...]:
    """The files of a gold folder, by name.

    Raises:
        GoldError: there is none.
    """
    files = tuple(sorted(path.glob("*.json"))) if path.is_dir() else (path,)
    if not files or not files[0].is_file():
        raise GoldError(str(path), "no gold report is there", "name a folder of .json reports")
    return files


def gold_digest(path: Path) -> str:
    """SHA-256 over the names and bytes of the gold reports: which corpus the floors belong to."""
    digest = hashlib.sha256()
    for file in gold_files(path):
        content = file.read_bytes()
        digest.update(f"{file.name}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def _report(file: Path) -> GoldReport:
    try:
        gold = json.loads(file.read_text(encoding="utf-8"))["gold"]
        transfers = {transfer["key"]: transfer for transfer in gold["transfers"]}
        claims = tuple(_claim(entry, transfers) for entry in gold["claims"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        reason = f"not a gold report ({type(error).__name__}: {error})"
        raise GoldError(str(file), reason, _REMEDY) from error
    return GoldReport(file.stem, claims)


def _claim(entry: Mapping[str, Any], transfers: Mapping[str, Mapping[str, Any]]) -> GoldClaim:
    transfer = transfers.get(entry["transfer"], {})
    side = {
        role: entry.get(role) or transfer.get(role) for role in ("supplier", "recipient", "system")
    }
    value = entry.get("value")
    return GoldClaim(
        transfer=entry["transfer"],
        stage=entry["event"],
        polarity=entry.get("polarity", "asserted"),
        certainty=entry.get("certainty", "fact"),
        event_date=entry.get("event_date"),
        supplier=frozenset(code.upper() for code in _list(side["supplier"])),
        recipient=frozenset(code.upper() for code in _list(side["recipient"])),
        system=side["system"],
        quantity=entry.get("quantity"),
        value=Money(value["amount"], value["currency"]) if value else None,
        speaker=entry.get("speaker"),
        relayed_by=_list(entry.get("relayed_by")),
        quote=entry["quote"],
        optional=bool(entry.get("optional")),
    )


def _list(value: str | list[str] | None) -> tuple[str, ...]:
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else tuple(value)
