"""A gold report and the claims read from it come in; who matches whom goes out, one to one."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from reportedly.evaluate.agreement import (
    CLAIM_ROLES,
    DEAL_ROLES,
    agreement,
    overlap,
    same_family,
    words,
)
from reportedly.evaluate.gold import GoldClaim, GoldReport
from reportedly.model.claim import Claim

_QUOTE_OVERLAP = 0.5
_SAME_STAGE_WEIGHT = 4


@dataclass(frozen=True, slots=True)
class Match:
    """A gold claim and the read claim that stands for it: one sentence, one family of stages."""

    gold: GoldClaim
    claim: Claim
    roles: Mapping[str, bool | None]

    @property
    def same_stage(self) -> bool:
        """Whether the exact stage is right."""
        return self.gold.stage == self.claim.stage

    @property
    def deal(self) -> bool:
        """Whether supplier, recipient and system are right."""
        return all(self.roles[role] is not False for role in DEAL_ROLES)

    @property
    def full(self) -> bool:
        """Whether nothing that is scored is wrong."""
        right = all(self.roles[role] is not False for role in CLAIM_ROLES)
        return right and self.same_stage

    @property
    def weight(self) -> int:
        """How much of the two agrees; the greatest sum is matched."""
        return _SAME_STAGE_WEIGHT * self.same_stage + sum(map(bool, self.roles.values()))


@dataclass(frozen=True, slots=True)
class Comparison:
    """One report: what was matched, what was missed, what was read and is not in gold."""

    report: GoldReport
    matches: tuple[Match, ...]
    missed: tuple[GoldClaim, ...]
    false: tuple[Claim, ...]

    @property
    def counted(self) -> tuple[Match, ...]:
        """The matches of claims that are not optional."""
        return tuple(match for match in self.matches if not match.gold.optional)


def compare_all(
    reports: Iterable[GoldReport], read: Iterable[tuple[str, Sequence[Claim]]]
) -> tuple[Comparison, ...]:
    """Compares each gold report with the claims whose source has the stem of its file.

    Args:
        reports: the gold.
        read: pairs of a source ("x/000.txt" belongs to the report "000") and its claims.
    """
    claims: dict[str, list[Claim]] = defaultdict(list)
    for source, found in read:
        claims[PurePath(source).stem].extend(found)
    return tuple(compare(report, claims[report.name]) for report in reports)


def compare(report: GoldReport, claims: Sequence[Claim]) -> Comparison:
    """Matches a report's gold claims with those read from it.

    Candidates share half the words of the shorter quote and a family of stages; they are taken
    greedily, the greatest agreement first, as the shared scorer does.
    """
    matches = _one_to_one(_candidates(report.claims, claims))
    found = {id(match.gold) for match in matches}
    used = {id(match.claim) for match in matches}
    return Comparison(
        report,
        matches,
        tuple(gold for gold in report.claims if id(gold) not in found and not gold.optional),
        tuple(claim for claim in claims if id(claim) not in used),
    )


def _candidates(golds: Iterable[GoldClaim], claims: Iterable[Claim]) -> list[Match]:
    read = [(claim, words(claim.quote)) for claim in claims]
    expected = [(gold, words(gold.quote)) for gold in golds]
    return [
        Match(gold, claim, agreement(gold, claim))
        for gold, gold_words in expected
        for claim, claim_words in read
        if same_family(gold.stage, claim.stage)
        and overlap(gold_words, claim_words) >= _QUOTE_OVERLAP
    ]


def _one_to_one(candidates: Iterable[Match]) -> tuple[Match, ...]:
    taken: set[int] = set()
    matches = []
    for match in sorted(candidates, key=lambda candidate: -candidate.weight):
        pair = {id(match.gold), id(match.claim)}
        if taken.isdisjoint(pair):
            taken |= pair
            matches.append(match)
    return tuple(matches)
