"""The list of mistakes."""

from collections.abc import Callable
from pathlib import Path

from reportedly.evaluate.gold import read_gold
from reportedly.evaluate.matching import compare_all
from reportedly.evaluate.mistakes import mistakes
from reportedly.model.claim import Claim

MakeClaim = Callable[..., Claim]
WriteGold = Callable[..., Path]


def test_each_kind_of_mistake_is_listed_once(make_claim: MakeClaim, write_gold: WriteGold) -> None:
    """A wrong role shows gold and reading; a miss shows what else the sentence was read as."""
    folder = write_gold("a", {}, {"event": "paid", "quote": "Iran paid a third of the price."})
    false = make_claim(stage="delivered", quote="Iran paid a third of the price.")
    comparisons = compare_all(read_gold(folder), [("a.txt", [make_claim(quantity=4), false])])
    wrong, missed, spurious = mistakes(comparisons)
    assert wrong.roles == {"quantity": (5, 4)}
    assert (missed.kind, missed.stage, missed.read_as) == ("missed", "paid", ("delivered",))
    assert (spurious.kind, spurious.stage, spurious.rule) == ("false", "delivered", "test")


def test_a_line_says_gold_and_reading(make_claim: MakeClaim, write_gold: WriteGold) -> None:
    """One line: report, kind, stage, role as gold ≠ read, rule, quote."""
    claim = make_claim(supplier=("CN",), value=None)
    comparisons = compare_all(read_gold(write_gold("a", {})), [("a.txt", [claim])])
    (line,) = (mistake.line for mistake in mistakes(comparisons))
    assert line.startswith(
        "a | wrong | contracted | supplier: RU ≠ CN, value: USD 800000000 ≠ none | test | Russia"
    )
