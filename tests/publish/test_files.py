"""Files in every format: the contract's fields, no harm, and nothing by halves."""

import csv
import json
import re
from pathlib import Path

import pyarrow.parquet
import pytest

from reportedly.model.transfer import Row
from reportedly.publish.csv_text import csv_text
from reportedly.publish.evidence import Evidence
from reportedly.publish.files import SCHEMAS, WRITERS, write
from reportedly.publish.records import (
    REGISTER_FIELDS,
    Record,
    claim_record,
    document_record,
    row_record,
)

Records = dict[str, list[Record]]

_CONTRACT = {
    "claims": """claim_id transfer_id document_id source stage polarity certainty event_date
        supplier recipient system quantity quantity_unit value speaker anonymous relayed_by outlet
        origin_id quote start end rule""",
    "documents": """document_id source title outlet url language published published_basis text
        sha256 dispatch_id""",
    "register": """transfer_id supplier recipient system sipri_category kind stage stage_date
        order_date quantity value deliveries restrictions cells""",
}


@pytest.fixture
def records(row: Row, evidence: tuple[Evidence, Evidence]) -> Records:
    """Records of each kind that can be exported."""
    return {
        "claims": [claim_record(item) for item in evidence],
        "documents": [document_record(item.document, "x1") for item in evidence],
        "register": [row_record(row)],
    }


@pytest.mark.parametrize("kind", list(SCHEMAS))
def test_fields_are_those_of_the_contract_in_its_order(kind: str, records: Records) -> None:
    """Records, Arrow schemas and the contract name the same fields."""
    fields = _CONTRACT[kind].split()
    assert all(list(record) == fields for record in records[kind])
    assert fields == SCHEMAS[kind].names


def test_the_register_has_one_list_of_fields() -> None:
    """`register --format csv` and `export register` agree."""
    assert list(REGISTER_FIELDS) == SCHEMAS["register"].names


@pytest.mark.parametrize("kind", list(SCHEMAS))
def test_jsonl_and_parquet_hold_every_value(kind: str, records: Records, tmp_path: Path) -> None:
    """What is read back from either is what was written."""
    write(records[kind], kind, tmp_path / "x.jsonl")
    write(records[kind], kind, tmp_path / "x.parquet")
    lines = (tmp_path / "x.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line) for line in lines] == records[kind]
    assert pyarrow.parquet.read_table(tmp_path / "x.parquet").to_pylist() == records[kind]


def test_values_are_as_the_contract_writes_them(records: Records) -> None:
    """Dates are EDTF, money an object in full units, a cell has five fields."""
    assert records["claims"][0]["event_date"] == "2007"
    assert records["documents"][0]["published"] == "2016-02-22"
    (register,) = records["register"]
    assert register["deliveries"] == [{"date": "2016-07", "quantity": 4}]
    cells = register["cells"]
    assert isinstance(cells, dict)
    assert cells["value"] == {
        "value": {"amount": 800_000_000, "currency": "USD", "scope": "deal"},
        "credibility": 4,
        "origins": 1,
        "supporting": ["d1-0-0"],
        "contradicting": ["d2-0-0"],
    }


def test_csv_flattens_lists_and_objects(records: Records, tmp_path: Path) -> None:
    """A spreadsheet shows lists with "; " and money in three columns."""
    write(records["claims"], "claims", tmp_path / "x.csv")
    with (tmp_path / "x.csv").open(encoding="utf-8", newline="") as stream:
        first, second = csv.DictReader(stream)
    assert (first["value_amount"], first["value_currency"]) == ("800000000", "USD")
    assert (first["speaker"], first["anonymous"]) == ("", "false")
    assert second["relayed_by"] == "Al-Watan; RIA Novosti"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_csv_cells_never_run_as_formulas(start: str) -> None:
    """A text from a report that looks like a formula gets an apostrophe before it."""
    (line,) = csv.DictReader(csv_text([{"quote": f"{start}HYPERLINK(1)"}], ["quote"]).splitlines())
    assert re.match(r"'.?", line["quote"])


def test_an_empty_export_still_has_its_header(tmp_path: Path) -> None:
    """No claim is not no column."""
    write([], "claims", tmp_path / "x.csv")
    assert (tmp_path / "x.csv").read_text(encoding="utf-8").startswith("claim_id,transfer_id")


@pytest.mark.parametrize("ending", list(WRITERS))
def test_a_failure_leaves_what_was_there(ending: str, tmp_path: Path) -> None:
    """Neither half a file nor a temporary one remains."""
    path = tmp_path / f"x{ending}"
    path.write_text("before", encoding="utf-8")
    with pytest.raises((TypeError, ValueError, KeyError, ArithmeticError)):
        write([{"claim_id": object()}], "claims", path)
    assert path.read_text(encoding="utf-8") == "before"
    assert list(tmp_path.iterdir()) == [path]
