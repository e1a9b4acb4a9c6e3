"""What is said about one transfer comes in; its latest credible stage goes out, as a cell."""

from collections.abc import Sequence
from datetime import date

from reportedly.model.claim import STAGES, Claim
from reportedly.model.transfer import Cell
from reportedly.weigh.evidence import Voices, is_fact

_PROGRESS = STAGES[: STAGES.index("delivery_completed") + 1]
_AFTER_DELIVERY = frozenset(("disputed", "settled"))

# "Nothing has been delivered" denies more than the stage that it names.
_DENIED_BY = {
    "delivery_started": ("delivery_started", "delivered"),
    "delivered": ("delivery_started", "delivered"),
    "delivery_completed": ("delivery_started", "delivered", "delivery_completed"),
}
_BEFORE_ORDER = ("negotiated", "offered", "requested")


def stage_cell(voices: Voices) -> tuple[Cell, str | None]:
    """The latest credible stage, and its date as EDTF.

    Only what is said to have happened counts, in order of the days on which it happened:

    * a stage further on in a deal's life replaces an earlier one; a later mention of an earlier
      stage does not set a transfer back, unless it was stopped or barred in between;
    * after the last delivery only a dispute changes the stage;
    * a claim without a date is background of unknown age: it can only bring the stage forward.

    Where nothing is said to have happened, a possible or planned talk, offer or request stands in;
    a planned contract or delivery never does. A denial that is said no earlier than the stage, and
    whose time overlaps, speaks against it.
    """
    setting = _setting(voices)
    if setting is None:
        return voices.cell(None, ()), None
    if not is_fact(setting):
        return voices.cell(setting.stage, [setting]), _edtf(setting)
    backing = [c for c in voices.facts(setting.stage) if _meet(c, setting)]
    denials = voices.denials(*_DENIED_BY.get(setting.stage, (setting.stage,)))
    against = [c for c in denials if _denies(voices, c, setting)]
    dated = min(backing, key=lambda c: (_vagueness(c), c.claim_id))
    return voices.cell(setting.stage, backing, against), _edtf(dated)


def _setting(voices: Voices) -> Claim | None:
    facts = voices.facts()
    dated = sorted((c for c in facts if _happened(voices, c)), key=lambda c: _age(voices, c))
    current = _last(dated)
    undated = sorted((c for c in facts if c.event_date is None), key=lambda c: _rank(voices, c))
    for claim in undated:
        if _brings_forward(current, claim):
            current = claim
    return current if current is not None else _wish(voices)


def _rank(voices: Voices, undated: Claim) -> tuple[bool, date, str]:
    # Steps before stops: a stop stops what is there, and the last delivery outlasts it.
    said = voices.said(undated) or date.min
    return (undated.stage not in _PROGRESS, said, undated.claim_id)


def _last(dated: Sequence[Claim]) -> Claim | None:
    current: Claim | None = None
    for claim in dated:
        if current is None or _replaces(current.stage, claim.stage):
            current = claim
    return current


def _replaces(current: str, later: str) -> bool:
    if current == "delivery_completed":
        return later == current or later in _AFTER_DELIVERY
    if current in _PROGRESS and later in _PROGRESS:
        return _PROGRESS.index(later) >= _PROGRESS.index(current)
    return True


def _brings_forward(current: Claim | None, undated: Claim) -> bool:
    if current is None:
        return True
    if undated.stage in _PROGRESS:
        # Whether a stop came before or after an undated step, no one says.
        return current.stage in _PROGRESS and _is_further(current.stage, undated.stage)
    return current.event_date is None and _replaces(current.stage, undated.stage)


def _is_further(current: str, later: str) -> bool:
    return _PROGRESS.index(later) > _PROGRESS.index(current)


def _wish(voices: Voices) -> Claim | None:
    hedged = [c for c in voices.claims if c.polarity == "asserted" and c.stage in _BEFORE_ORDER]
    return min(hedged, key=lambda c: (_BEFORE_ORDER.index(c.stage), c.claim_id), default=None)


def _happened(voices: Voices, claim: Claim) -> date | None:
    event = claim.event_date
    if event is None:
        return None
    # What has happened had happened by the day of the report, however vaguely it is dated.
    bounds = [day for day in (event.latest, voices.said(claim)) if day is not None]
    return max(min(bounds), event.earliest or date.min) if bounds else event.earliest


def _age(voices: Voices, claim: Claim) -> tuple[date, int, str]:
    happened = _happened(voices, claim) or date.min
    return (happened, STAGES.index(claim.stage), claim.claim_id)


def _meet(one: Claim, other: Claim) -> bool:
    if one.event_date is None or other.event_date is None:
        return True
    return one.event_date.shares_a_day_with(other.event_date)


def _denies(voices: Voices, denial: Claim, setting: Claim) -> bool:
    said, happened = voices.said(denial), _happened(voices, setting)
    too_early = said is not None and happened is not None and said < happened
    return not too_early and _meet(denial, setting)


def _vagueness(claim: Claim) -> int:
    event = claim.event_date
    if event is None or event.earliest is None or event.latest is None:
        return date.max.toordinal()
    return (event.latest - event.earliest).days


def _edtf(claim: Claim) -> str | None:
    return claim.event_date.edtf if claim.event_date is not None else None
