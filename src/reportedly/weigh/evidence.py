"""Claims for and against a value come in; a Cell with its digit goes out."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from reportedly.model.claim import Claim
from reportedly.model.dates import DateRange
from reportedly.model.transfer import Cell
from reportedly.weigh.credibility import Evidence, judge


@dataclass(frozen=True, slots=True)
class Voices:
    """All that is said about one transfer.

    Attributes:
        claims: of the transfer, in order of document and place.
        origin_of: claim_id to origin_id.
        said_on: document_id to the report's date; missing or None where nobody knows.
    """

    claims: Sequence[Claim]
    origin_of: Mapping[str, str]
    said_on: Mapping[str, DateRange | None]

    def facts(self, *stages: str) -> list[Claim]:
        """Claims that say that one of the stages (any, if none is given) has happened.

        What begins later than the day after its report cannot have happened, whatever it says;
        the day is for reports from the other side of the date line.
        """
        facts = [c for c in self.claims if is_fact(c) and not self._is_ahead(c)]
        return [c for c in facts if not stages or c.stage in stages]

    def _is_ahead(self, claim: Claim) -> bool:
        said = self.said(claim)
        begins = None if claim.event_date is None else claim.event_date.earliest
        return said is not None and begins is not None and (begins - said).days > 1

    def denials(self, *stages: str) -> list[Claim]:
        """Claims that say that one of the stages has not happened."""
        denied = [c for c in self.claims if c.polarity == "denied" and c.certainty == "fact"]
        return [c for c in denied if c.stage in stages]

    def origins(self, claims: Iterable[Claim]) -> frozenset[str]:
        """The independent origins behind claims."""
        return frozenset(self.origin_of[c.claim_id] for c in claims)

    def said(self, claim: Claim) -> date | None:
        """The last day on which the claim's report can have been published."""
        published = self.said_on.get(claim.document_id)
        return None if published is None else published.latest

    def cell(self, value: object, backing: Sequence[Claim], against: Sequence[Claim] = ()) -> Cell:
        """A cell of the register, judged by the published rules."""
        behind = self.origins(backing)
        # Who says both is no witness against himself: the claim stays visible, it does not count.
        contrary = self.origins(against) - behind
        beside = self.origins(self.claims) - behind - contrary
        rule = judge(Evidence(len(behind), len(contrary), len(beside)))
        return Cell(
            value=value,
            credibility=rule.digit,
            origins=len(behind),
            supporting=tuple(c.claim_id for c in backing),
            contradicting=tuple(c.claim_id for c in against),
            reason=rule.reason,
        )


def is_fact(claim: Claim) -> bool:
    """Whether the claim says that its stage has happened."""
    return claim.polarity == "asserted" and claim.certainty == "fact"
