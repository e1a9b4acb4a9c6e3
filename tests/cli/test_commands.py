"""The commands end to end, in one process."""

import csv
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Reportedly = Callable[..., Any]

_ID = "ru-ir-s-300"
_QUOTE = (
    "Russia signed an $800 million contract on Tuesday to sell Iran five S-300 batteries, "
    "Iranian Defence Minister Mostafa Mohammad Najjar said on Wednesday."
)


def test_build_counts_what_it_did(reportedly: Reportedly, reports: Path, tmp_path: Path) -> None:
    """One line of text, or a JSON object, with reports, claims and refusals."""
    done = reportedly("build", reports, "-c", tmp_path / "a.case", "--format", "json")
    counts = json.loads(done.out)
    assert done.status == 0
    assert (counts["read"], counts["known"], counts["refused"]) == (3, 0, [])
    assert counts["claims"] >= 3


def test_a_report_is_not_read_twice(reportedly: Reportedly, reports: Path, tmp_path: Path) -> None:
    """Building again with the same and one more report reads only the new one."""
    case = tmp_path / "a.case"
    reportedly("build", reports / "ban.txt", "-c", case)
    done = reportedly("build", reports, "-c", case)
    assert "2 reports read, 1 known already, 0 refused" in done.out


def test_the_register_names_the_transfer(reportedly: Reportedly, case: Path) -> None:
    """Table, JSON and CSV hold the same transfer."""
    assert _ID in reportedly("register", "-c", case).out
    rows = json.loads(reportedly("register", "-c", case, "--format", "json").out)
    by_id = {row["transfer_id"]: row for row in rows}
    assert (by_id[_ID]["supplier"], by_id[_ID]["recipient"]) == (["RU"], ["IR"])
    lines = reportedly("register", "-c", case, "--format", "csv").out.splitlines()
    assert _ID in {line["transfer_id"] for line in csv.DictReader(lines)}


def test_as_of_lets_nothing_later_leak_in(reportedly: Reportedly, case: Path) -> None:
    """At the end of 2009 nobody knew of the ban or of a delivery."""
    early = reportedly("register", "-c", case, "--as-of", "2009-12-31", "--format", "json")
    (row,) = json.loads(early.out)
    assert row["stage"] == "contracted"
    assert row["restrictions"] == []
    nothing = reportedly("register", "-c", case, "--as-of", "2001-01-01", "--format", "json")
    assert json.loads(nothing.out) == []


def test_show_tells_the_transfer(reportedly: Reportedly, case: Path) -> None:
    """Stages with quotes, and cells; the beginning of an id is enough."""
    done = reportedly("show", "ru-ir", "-c", case)
    assert done.status == 0
    assert "Stages in time" in done.out
    assert "“Russia signed an $800 million contract" in done.out
    record = json.loads(reportedly("show", _ID, "-c", case, "--format", "json").out)
    assert record["sentence"]
    assert {claim["document_id"] for claim in record["claims"]}


def test_every_claim_a_cell_names_is_in_show(reportedly: Reportedly, case: Path) -> None:
    """No cell rests on a sentence that a reader cannot see."""
    record = json.loads(reportedly("show", _ID, "-c", case, "--format", "json").out)
    shown = {claim["claim_id"] for claim in record["claims"]}
    for cell in record["cells"].values():
        assert shown.issuperset(cell["supporting"] + cell["contradicting"])


@pytest.mark.parametrize(
    "cell",
    ["supplier", "recipient", "system", "order_date", "quantity", "value", "stage", "deliveries"],
)
def test_why_explains_every_cell(cell: str, reportedly: Reportedly, case: Path) -> None:
    """Each cell of the contract has a reason, and quotes that stand in the reports."""
    done = reportedly("why", _ID, cell, "-c", case)
    assert done.status == 0
    assert "Credibility" in done.out
    record = json.loads(reportedly("why", _ID, cell, "-c", case, "--format", "json").out)
    assert record["cell"] == cell
    assert len(record["for"]) == len(record["supporting"])


def test_exported_quotes_stand_at_their_offsets(
    reportedly: Reportedly, case: Path, tmp_path: Path
) -> None:
    """For every claim text[start:end] == quote."""
    for kind in ("claims", "documents"):
        assert reportedly("export", kind, "-c", case, "-o", tmp_path / f"{kind}.jsonl").status == 0
    texts = {line["document_id"]: line["text"] for line in _lines(tmp_path / "documents.jsonl")}
    claims = _lines(tmp_path / "claims.jsonl")
    assert len(claims) >= 3
    for claim in claims:
        assert texts[claim["document_id"]][claim["start"] : claim["end"]] == claim["quote"]


@pytest.mark.parametrize("kind", ["claims", "register", "documents"])
@pytest.mark.parametrize("ending", ["jsonl", "json", "csv", "parquet"])
def test_every_export_can_be_written(
    kind: str, ending: str, reportedly: Reportedly, case: Path, tmp_path: Path
) -> None:
    """Each kind in each format, with its count on stdout."""
    path = tmp_path / f"x.{ending}"
    done = reportedly("export", kind, "-c", case, "-o", path, "--format", "json")
    assert json.loads(done.out)["records"] > 0
    assert path.stat().st_size > 0


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """The gold report of contract.txt, with one claim."""
    folder = tmp_path / "gold"
    folder.mkdir()
    transfer = {"key": "s", "supplier": ["RU"], "recipient": ["IR"], "system": "S-300"}
    claim = {"transfer": "s", "event": "contracted", "quote": _QUOTE}
    content = {"text": _QUOTE, "gold": {"transfers": [transfer], "claims": [claim]}}
    (folder / "contract.json").write_text(json.dumps(content), encoding="utf-8")
    return folder


def test_evaluate_scores_a_casefile(reportedly: Reportedly, case: Path, gold: Path) -> None:
    """Claims of contract.txt are scored against contract.json."""
    done = reportedly("evaluate", gold, "-c", case, "--format", "json")
    assert json.loads(done.out)["deal_f1"]["r"] == 1.0


def test_evaluate_reads_the_texts_of_gold(
    reportedly: Reportedly, gold: Path, tmp_path: Path
) -> None:
    """Without a casefile the reader reads afresh; all mistakes can be written to a folder."""
    done = reportedly("evaluate", gold, "--errors", "5", "--errors-to", tmp_path / "errors")
    assert done.status == 0
    assert "precision" in done.out
    assert (tmp_path / "errors" / "mistakes.jsonl").is_file()


def test_a_figure_below_its_floor_fails(
    reportedly: Reportedly, case: Path, gold: Path, tmp_path: Path
) -> None:
    """Status 1 and a line for the figure; the figures are printed all the same."""
    floors = tmp_path / "floors.toml"
    arguments = ("evaluate", gold, "-c", case, "--floors", floors)
    assert reportedly(*arguments, "--raise-floors").status == 0
    assert reportedly(*arguments).status == 0
    text = re.sub(r"deal_f1 = .*", "deal_f1 = 1.1", floors.read_text(encoding="utf-8"))
    floors.write_text(text, encoding="utf-8")
    done = reportedly(*arguments)
    assert done.status == 1
    assert "precision" in done.out
    assert done.err.startswith("reportedly: deal_f1 is ")


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
