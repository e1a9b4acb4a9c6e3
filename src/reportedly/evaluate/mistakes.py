"""Comparisons come in; every miss, false claim and wrong role goes out as a record to read."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from typing import Literal

from reportedly.evaluate.agreement import overlap, words
from reportedly.evaluate.gold import GoldClaim
from reportedly.evaluate.matching import Comparison, Match
from reportedly.model.claim import Claim

_SAME_SENTENCE = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Mistake:
    """One thing that the reader got wrong in one sentence.

    Attributes:
        report: name of the gold report.
        kind: "missed" (in gold only), "false" (read only) or "wrong" (in both, not alike).
        stage: what gold says; for a false claim what was read.
        read_as: the stages read in the same sentence, where they are not the gold one.
        roles: for each wrong role what gold has and what was read.
        rule: which rule read it, "" for a miss.
    """

    report: str
    kind: Literal["missed", "false", "wrong"]
    stage: str
    quote: str
    read_as: tuple[str, ...] = ()
    roles: dict[str, tuple[object, object]] = field(default_factory=dict)
    rule: str = ""

    def as_dict(self) -> dict[str, object]:
        """The record, ready for JSON; a role is [gold, read]."""
        return asdict(self)

    @property
    def line(self) -> str:
        """The record on one line: report, kind, stage, roles as gold ≠ read, rule and quote."""
        stage = f"{self.stage} (read as {', '.join(self.read_as)})" if self.read_as else self.stage
        roles = ", ".join(
            f"{role}: {_plain(gold)} ≠ {_plain(read)}" for role, (gold, read) in self.roles.items()
        )
        parts = (self.report, self.kind, stage, roles, self.rule, self.quote)
        return " | ".join(part for part in parts if part)


def mistakes(comparisons: Iterable[Comparison]) -> Iterator[Mistake]:
    """Every mistake, report by report: wrong ones, then misses, then false claims."""
    for comparison in comparisons:
        name = comparison.report.name
        for match in comparison.counted:
            if not match.full:
                yield _wrong(name, match)
        for gold in comparison.missed:
            yield Mistake(
                report=name,
                kind="missed",
                stage=gold.stage,
                quote=gold.quote,
                read_as=_read_as(gold, comparison.false),
            )
        for claim in comparison.false:
            yield Mistake(
                report=name, kind="false", stage=claim.stage, quote=claim.quote, rule=claim.rule
            )


def _wrong(name: str, match: Match) -> Mistake:
    wrong = [role for role, right in match.roles.items() if right is False]
    return Mistake(
        report=name,
        kind="wrong",
        stage=match.gold.stage,
        quote=match.gold.quote,
        read_as=() if match.same_stage else (match.claim.stage,),
        roles={role: (_of_gold(match.gold, role), _of_claim(match.claim, role)) for role in wrong},
        rule=match.claim.rule,
    )


def _read_as(gold: GoldClaim, false: Iterable[Claim]) -> tuple[str, ...]:
    expected = words(gold.quote)
    near = {c.stage for c in false if overlap(expected, words(c.quote)) >= _SAME_SENTENCE}
    return tuple(sorted(near))


def _of_gold(gold: GoldClaim, role: str) -> object:
    fields = {"date": gold.event_date, "relay": gold.relayed_by}
    return _jsonable(fields[role] if role in fields else getattr(gold, role))


def _of_claim(claim: Claim, role: str) -> object:
    event = claim.event_date
    fields = {"date": event.edtf if event is not None else None, "relay": claim.relayed_by}
    return _jsonable(fields[role] if role in fields else getattr(claim, role))


def _jsonable(value: object) -> object:
    if isinstance(value, (frozenset, tuple)):
        return sorted(value) if isinstance(value, frozenset) else list(value)
    money = getattr(value, "as_dict", None)
    return money() if callable(money) else value


def _plain(value: object) -> str:
    if value is None or value == []:
        return "none"
    if isinstance(value, list):
        return "+".join(map(str, value))
    if isinstance(value, dict):
        return f"{value['currency']} {value['amount']}"
    return str(value)
