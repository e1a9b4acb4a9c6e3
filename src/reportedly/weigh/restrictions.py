"""Claims about embargoes come in; legal bars with their span and whether they hold go out."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from reportedly.lexicon.systems import is_generic
from reportedly.model.claim import Claim
from reportedly.model.transfer import Transfer
from reportedly.weigh.evidence import is_fact

EMBARGO = ("embargo_imposed", "embargo_lifted")

# The words of a quote that name a regime, first match wins; the group becomes part of the name.
_REGIMES = (
    (r"resolution (?:no\.? )?(\d{3,4})", "UN Security Council resolution {}"),
    (r"security council|\bUN\b|U\.N\.|united nations", "UN Security Council"),
    (r"\bEU\b|european union|common position|brussels", "EU"),
    (r"\bdecree|executive order|presidential order", "national decree"),
)
UNSPECIFIED = "unspecified"


def is_sweeping(claim: Claim) -> bool:
    """Whether a claim bars or frees all arms, not those of one system."""
    return claim.stage in EMBARGO and (claim.system is None or is_generic(claim.system))


def concerns(claim: Claim, transfer: Transfer) -> bool:
    """Whether a claim speaks of a bar on a transfer: on it, or on all arms for its recipient."""
    if claim.stage not in EMBARGO:
        return False
    target = is_sweeping(claim) and set(claim.recipient) >= set(transfer.recipient)
    side = not claim.supplier or bool(set(claim.supplier) & set(transfer.supplier))
    return claim.claim_id in transfer.claim_ids or (target and side)


def restrictions(
    claims: Iterable[Claim], first_event: date | None = None
) -> tuple[dict[str, str | None], ...]:
    """Legal bars by regime: `{regime, from, to, in_force}`, dates as EDTF.

    `in_force` is "no" once the bar is said to have been lifted and not said to have been imposed
    anew since, "disputed" where someone denies that it was imposed, or lifted, else "yes".

    Args:
        claims: those that `concerns` chose for one transfer.
        first_event: the earliest day that is said of the transfer; a bar on all arms that had
            ended before does not touch it.
    """
    found: list[dict[str, str | None]] = []
    stated = [c for c in claims if c.certainty == "fact"]
    for sweeping in (False, True):
        regimes: defaultdict[str, list[Claim]] = defaultdict(list)
        for claim in stated:
            if is_sweeping(claim) is sweeping:
                regimes[_regime(claim)].append(claim)
        _pair(regimes)
        found.extend(
            _restriction(name, regimes[name])
            for name in sorted(regimes)
            if not (sweeping and _was_over(regimes[name], first_event))
        )
    return tuple(found)


def _was_over(claims: Sequence[Claim], first_event: date | None) -> bool:
    events = [c.event_date for c in _facts(claims, "embargo_lifted")]
    ends = [when.latest for when in events if when is not None and when.latest is not None]
    return bool(ends) and first_event is not None and max(ends) < first_event


def _pair(regimes: dict[str, list[Claim]]) -> None:
    """Lets the only bar without an end end with the only end without a bar.

    Reports say that the Council's bar of 2010 was lifted, and name the decree that lifted it.
    """
    begun = [r for r, said in regimes.items() if not _facts(said, "embargo_lifted")]
    ended = [r for r, said in regimes.items() if not _facts(said, "embargo_imposed")]
    if len(begun) == len(ended) == 1 and begun != ended:
        name = ended[0] if begun[0] == UNSPECIFIED else begun[0]
        regimes[name] = regimes.pop(begun[0]) + regimes.pop(ended[0])


def _restriction(regime: str, claims: Sequence[Claim]) -> dict[str, str | None]:
    imposed = sorted(_facts(claims, "embargo_imposed"), key=_when)
    lifted = sorted(_facts(claims, "embargo_lifted"), key=_when)
    return {
        "regime": regime,
        "from": next((edtf for c in imposed if (edtf := _edtf(c))), None),
        "to": _edtf(lifted[-1]) if lifted else None,
        "in_force": _in_force(claims, imposed, lifted),
    }


def _in_force(claims: Sequence[Claim], imposed: Sequence[Claim], lifted: Sequence[Claim]) -> str:
    if any(c.polarity == "denied" for c in claims):
        return "disputed"
    if not lifted:
        return "yes"
    again = bool(imposed) and _when(imposed[-1])[0] > _when(lifted[-1])[0]
    return "yes" if again else "no"


def _facts(claims: Iterable[Claim], stage: str) -> list[Claim]:
    return [c for c in claims if c.stage == stage and is_fact(c)]


def _when(claim: Claim) -> tuple[date, str]:
    event = claim.event_date
    day = None if event is None else event.earliest or event.latest
    return (day or date.min, claim.claim_id)


def _edtf(claim: Claim) -> str | None:
    return None if claim.event_date is None else claim.event_date.edtf


def _regime(claim: Claim) -> str:
    for words, name in _REGIMES:
        found = re.search(words, claim.quote, re.IGNORECASE)
        if found is not None:
            return name.format(*found.groups())
    return UNSPECIFIED
