"""A claim comes in; what it names of a transfer (supplier, recipient, system) goes out."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from reportedly.lexicon.systems import is_generic, nouns, system_named
from reportedly.merge.naming import slug
from reportedly.model.claim import Claim


@dataclass(frozen=True, slots=True)
class Subject:
    """Which transfer a claim speaks of, as far as it says.

    Attributes:
        supplier, recipient: state codes; empty where it does not say.
        family: family head of the system, or a plain noun ("helicopters"); None where it names
            no system or a generic one ("arms").
        plain: the family is a plain noun.
        sweeping: it bars or frees all arms, so it belongs to no single transfer.
    """

    supplier: frozenset[str]
    recipient: frozenset[str]
    family: str | None
    plain: bool
    sweeping: bool

    @property
    def firm(self) -> bool:
        """Whether recipient and designated system are said, so that it can found a transfer."""
        return bool(self.recipient) and self.family is not None and not self.plain

    def fits(self, supplier: frozenset[str], recipient: frozenset[str], family: str) -> bool:
        """Whether nothing that the claim says speaks against a transfer of these parties."""
        return (
            not self.sweeping
            and (not self.supplier or not supplier or bool(self.supplier & supplier))
            and (not self.recipient or self.recipient == recipient)
            and self._names(family)
        )

    def _names(self, family: str) -> bool:
        if self.family is None or slug(self.family) == slug(family):
            return True
        return self.plain and _stands_for(self.family, family)


def subject(claim: Claim, families: Callable[[str], str]) -> Subject:
    """What a claim names of a transfer.

    Args:
        claim: any claim.
        families: maps a designation to the head of its family.
    """
    generic = claim.system is not None and is_generic(claim.system)
    named = None if generic else claim.system
    return Subject(
        supplier=frozenset(claim.supplier),
        recipient=frozenset(claim.recipient),
        family=None if named is None else families(named),
        plain=named in _classes_of_nouns(),
        sweeping=generic and claim.stage.startswith("embargo_"),
    )


@cache
def _classes_of_nouns() -> dict[str | None, frozenset[str]]:
    found: dict[str | None, frozenset[str]] = {}
    for noun in nouns().values():
        found[noun.plain] = found.get(noun.plain, frozenset()) | frozenset(noun.classes)
    return found


def _stands_for(noun: str | None, family: str) -> bool:
    system = system_named(family)
    return system is not None and system.klass in _classes_of_nouns().get(noun, frozenset())
