"""A gold claim and a read claim come in; role by role, whether they agree goes out."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from reportedly.evaluate.gold import GoldClaim
from reportedly.model.claim import Claim
from reportedly.model.money import Money

# Stages within a family are told apart by `stage_f1`, not by `family_f1`. Names that the codebook
# dropped stay, so that older gold reports can be scored.
FAMILIES: Mapping[str, tuple[str, ...]] = {
    "interest": ("requested", "offered", "negotiated", "considered"),
    "agree": ("agreed", "contracted"),
    "approve": ("approved",),
    "pay": ("paid",),
    "produce": ("produced",),
    "deliver": ("shipped", "delivery_started", "delivered", "delivery_completed"),
    "stop": ("suspended", "cancelled", "refused", "delayed"),
    "resume": ("resumed",),
    "bar": ("embargo_imposed",),
    "unbar": ("embargo_lifted",),
    "dispute": ("disputed", "settled"),
}
_FAMILY_OF = {stage: family for family, stages in FAMILIES.items() for stage in stages}

# Words that two sources can share without being the same source.
_EMPTY_WORDS = frozenset(
    ("the", "a", "of", "ministry", "minister", "official", "news", "agency", "spokesman")
)
_PRICE_TOLERANCE = 0.02
_NAME_OVERLAP = 0.5
_SHORTEST_DESIGNATION = 3
_MONTH_CHARS = 7  # "YYYY-MM"


def same_family(gold_stage: str, read_stage: str) -> bool:
    """Whether two stages are the same or of one family."""
    family = _FAMILY_OF.get(gold_stage)
    return gold_stage == read_stage or (family is not None and family == _FAMILY_OF.get(read_stage))


def words(text: str) -> Counter[str]:
    """The words of a text, in lower case, with how often each occurs."""
    return Counter(re.findall(r"[a-z0-9]+", text.lower()))


def overlap(one: Counter[str], other: Counter[str]) -> float:
    """Shared words as a part of the shorter text, 0 to 1."""
    shorter = min(one.total(), other.total())
    return (one & other).total() / shorter if shorter else 0.0


def agreement(gold: GoldClaim, claim: Claim) -> dict[str, bool | None]:
    """For each role of ROLES whether the claim has it right; None where gold has none."""
    return {role: agree(gold, claim) for role, agree in ROLES.items()}


def _sides(gold: frozenset[str], read: Iterable[str]) -> bool | None:
    return bool(gold & {code.upper() for code in read}) if gold else None


def _system(gold: str | None, read: str | None) -> bool | None:
    if not gold:
        return None
    one, other = (re.sub(r"[^a-z0-9]", "", (name or "").lower()) for name in (gold, read))
    if not read or one == other:
        return bool(read)
    long_enough = min(len(one), len(other)) >= _SHORTEST_DESIGNATION
    return long_enough and (one in other or other in one)


def _quantity(gold: int | None, read: int | None) -> bool | None:
    return None if gold is None else gold == read


def _value(gold: Money | None, read: Money | None) -> bool | None:
    if gold is None:
        return None
    if read is None or read.currency != gold.currency:
        return False
    return abs(read.amount - gold.amount) <= _PRICE_TOLERANCE * gold.amount


def _date(gold: str | None, claim: Claim) -> bool | None:
    """Right when any bound agrees as far as the coarser of the two states it, month at most."""
    if not gold:
        return None
    read = claim.event_date.edtf if claim.event_date is not None else None
    stated, understood = (
        re.findall(r"\d{4}(?:-\d{2})?(?:-\d{2})?", edtf or "") for edtf in (gold, read)
    )
    return any(_same_date(one, other) for one in stated for other in understood)


def _same_date(one: str, other: str) -> bool:
    grain = min(len(one), len(other), _MONTH_CHARS)
    return one[:grain] == other[:grain]


def _name(gold: str | None, read: Iterable[str]) -> bool | None:
    if not gold:
        return None
    expected = set(words(gold))
    return any(_same_name(expected, set(words(name))) for name in read)


def _same_name(one: set[str], other: set[str]) -> bool:
    shared = one & other
    if shared - _EMPTY_WORDS:
        return True
    return bool(one and other) and len(shared) / min(len(one), len(other)) >= _NAME_OVERLAP


ROLES: Mapping[str, Callable[[GoldClaim, Claim], bool | None]] = {
    "supplier": lambda gold, claim: _sides(gold.supplier, claim.supplier),
    "recipient": lambda gold, claim: _sides(gold.recipient, claim.recipient),
    "system": lambda gold, claim: _system(gold.system, claim.system),
    "polarity": lambda gold, claim: gold.polarity == claim.polarity,
    "certainty": lambda gold, claim: gold.certainty == claim.certainty,
    "quantity": lambda gold, claim: _quantity(gold.quantity, claim.quantity),
    "value": lambda gold, claim: _value(gold.value, claim.value),
    "date": lambda gold, claim: _date(gold.event_date, claim),
    "speaker": lambda gold, claim: _name(gold.speaker, (claim.speaker,) if claim.speaker else ()),
    "relay": lambda gold, claim: _name(" ".join(gold.relayed_by), claim.relayed_by),
}

# A deal is who to whom and what; a whole claim adds how it was said, how many, how much and when.
DEAL_ROLES = ("supplier", "recipient", "system")
CLAIM_ROLES = (*DEAL_ROLES, "polarity", "certainty", "quantity", "value", "date")
