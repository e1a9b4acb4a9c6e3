"""Reading gold reports."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reportedly.errors import GoldError
from reportedly.evaluate.gold import gold_digest, read_gold

WriteGold = Callable[..., Path]

_BUNDLED = Path(__file__).parents[2] / "evaluation" / "gold"


def test_a_claim_takes_its_sides_from_its_transfer(write_gold: WriteGold) -> None:
    """Supplier, recipient and system come from the transfer, unless the claim has its own."""
    (report,) = read_gold(write_gold("a", {}, {"supplier": ["by"]}))
    assert [claim.supplier for claim in report.claims] == [frozenset({"RU"}), frozenset({"BY"})]
    assert {claim.system for claim in report.claims} == {"S-300"}


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"gold": {"transfers": [], "claims": [{}]}}'])
def test_a_malformed_report_is_named(content: str, tmp_path: Path) -> None:
    """The error names the file, and where its form is described."""
    (tmp_path / "a.json").write_text(content, encoding="utf-8")
    with pytest.raises(GoldError, match=r"a\.json: not a gold report.*evaluation/README\.md"):
        read_gold(tmp_path)


@pytest.mark.parametrize("name", ["", "missing"])
def test_a_folder_without_gold_is_an_error(name: str, tmp_path: Path) -> None:
    """An empty or absent folder never scores as perfect."""
    with pytest.raises(GoldError, match="no gold report is there"):
        read_gold(tmp_path / name)


def test_the_digest_changes_with_any_report(write_gold: WriteGold) -> None:
    """Other gold reports, other digest; the same ones, the same."""
    first = gold_digest(write_gold("a", {}))
    assert gold_digest(write_gold("a", {})) == first
    assert gold_digest(write_gold("b")) != first


def test_the_bundled_reports_can_be_read() -> None:
    """Every bundled gold report has the documented form, and quotes what its text says."""
    reports = read_gold(_BUNDLED)
    assert len(reports) > 200
    assert sum(len(report.claims) for report in reports) > 2000
