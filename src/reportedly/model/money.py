"""Money: an amount and its currency come in, the same in full units go out."""

from dataclasses import dataclass
from typing import Literal

Scope = Literal["deal", "package", "part"]


@dataclass(frozen=True, slots=True)
class Money:
    """A price as said, in full units of one currency.

    Attributes:
        amount: full units ("4.5 lakh crore rupees" is 4_500_000_000_000).
        currency: ISO 4217 code.
        scope: what the price covers: the whole deal, a package of several systems, a part.
    """

    amount: int
    currency: str
    scope: Scope = "deal"

    def as_dict(self) -> dict[str, str | int]:
        """The form of contract.md: amount, currency, scope."""
        return {"amount": self.amount, "currency": self.currency, "scope": self.scope}
