"""Short reports come in; the quantity and the price of one of their statements are checked."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from reportedly.find.findings import assemble, statements
from reportedly.find.judge import Verdict
from reportedly.find.report import report
from reportedly.find.scenes import scenes
from reportedly.interpret.amounts import quantity_of, value_of
from reportedly.interpret.placing import Numbers
from reportedly.interpret.ranker import shipped_ranker
from reportedly.model.document import Document
from reportedly.model.statement import Statement

_PILES = ("in_the_wild", "synthetic", "must_stay_silent", "known_failures")
_KNOWN = pytest.mark.xfail(reason="a known failure, see its pile", strict=True)


def _cases() -> Iterator[object]:
    for pile in _PILES:
        file = Path(__file__).parent / "cases" / f"amounts_{pile}.toml"
        marks = [_KNOWN] if pile == "known_failures" else []
        for case in tomllib.loads(file.read_text(encoding="utf-8"))["case"]:
            name = f"{pile}: {case['cue']}: {case['text'][:50]}"
            yield pytest.param(case, id=name, marks=marks)


def _stated(text: str, cue: str, stage: str) -> tuple[Statement, Numbers]:
    """The statement at a cue, beside those of every other verb that states anything.

    A headline goes before the text, since a report that names no weapon is not read at all.
    """
    text = f"Tanks and jets\n{text}"
    seen = report(Document(document_id="a", source="a.txt", text=text, sha256=""))
    found: list[Statement] = []
    for (span, _), scene in zip(seen.parses, scenes(seen), strict=True):
        verdicts = [
            Verdict(
                place,
                stage if scene.parse[place.first].text == cue else place.patterns[0].stages[0],
                "asserted",
                "fact",
                1.0,
            )
            for place in scene.cues
            if scene.parse[place.first].pos_ == "VERB"
        ]
        found.extend(statements(seen, span, scene, verdicts))
    chosen = next(s for s in found if text[s.cue.start :].startswith(cue))
    return chosen, Numbers(assemble(seen, found), text)


@pytest.mark.parametrize("case", list(_cases()))
def test_cases(case: dict[str, Any]) -> None:
    """Every case of the piles has the quantity and the price that it says, or none."""
    statement, numbers = _stated(case["text"], case["cue"], case["stage"])
    ranker, name = shipped_ranker(), case.get("system")
    payers = (case["recipient"],) if "recipient" in case else ()
    quantity, _ = quantity_of(statement, name, numbers, ranker)
    price = value_of(statement, [name], payers, numbers, ranker)
    written = None if price is None else f"{price.amount} {price.currency} {price.scope}"
    assert (quantity, written) == (case.get("quantity"), case.get("value"))


def test_one_price_of_several_systems_is_a_package() -> None:
    """A price given for two systems at once carries the scope of a package."""
    text = "Oman bought Typhoon fighters and Hawk trainers for £2.5 billion."
    statement, numbers = _stated(text, "bought", "contracted")
    price = value_of(statement, ["Typhoon", "Hawk"], ("OM",), numbers, shipped_ranker())
    assert price is not None
    assert (price.amount, price.currency, price.scope) == (2_500_000_000, "GBP", "package")
