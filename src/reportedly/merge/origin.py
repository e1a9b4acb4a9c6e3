"""Claims and the dispatches of their reports come in; each claim's independent origin goes out."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from reportedly.lexicon.outlets import canonical_outlet, outlets
from reportedly.model.claim import Claim

# Kinds of origin, the nearest to the source first.
_NEARNESS = ("speaker:", "agency:", "dispatch:")

_WORD = re.compile(r"\w+")
_ARTICLES = frozenset(("a", "an", "the"))
_PARTICLES = frozenset(("al", "bin", "da", "de", "del", "della", "di", "du", "el", "van", "von"))

# A newspaper or agency that speaks for itself is the same source whether it speaks or is relayed.
_PRESS = frozenset(("agency", "broadcaster", "magazine", "newspaper", "trade"))

# Last words that name a body or a post, not a person: such a speaker is known by the whole name.
_BODY = frozenset(
    """administration agency army assembly authority board bureau cabinet chancellery command
    commission committee company cooperation corporation council defence defense department
    directorate embassy exports fleet force forces general government group guard house industries
    industry institute international kremlin ministry minister mission navy office official
    officials organisation organization parliament party plant police president release senate
    service shipyard spokesman spokesperson spokeswoman state states statement union works
    """.split()  # noqa: SIM905 - a list of fifty quoted words is harder to read and to extend
)


def origins(claims: Sequence[Claim], dispatch_of: Mapping[str, str]) -> dict[str, str]:
    """Says under which independent origin each claim counts; claims of one origin count once.

    The origin is, by the first rule that applies:

    1. `speaker:NAME`: a person or body that is named, however many agencies carry the words; a
       person by the last name ("Hossein Dehghan" and "General Dehghan" are one).
    2. `agency:NAME`: the innermost agency or outlet credited in the report.
    3. `agency:NAME`: the outlet itself, when no other outlet carries the dispatch; an outlet that
       repeats itself is no second source.
    4. `dispatch:ID`: the dispatch, when several outlets carry it and none says whose it is.

    The same sentence in two copies of one dispatch has one origin: the nearest that any copy names.

    Args:
        claims: all claims that are to be compared.
        dispatch_of: document_id to dispatch_id, from `dispatches`.

    Returns:
        claim_id to origin_id.
    """
    carried_by = _carriers(claims, dispatch_of)
    found = {c.claim_id: _origin(c, dispatch_of, carried_by) for c in claims}
    for group in _copies(claims, dispatch_of):
        nearest = min((found[c.claim_id] for c in group), key=_rank)
        found.update((c.claim_id, nearest) for c in group)
    return found


def _origin(
    claim: Claim, dispatch_of: Mapping[str, str], carried_by: Mapping[str, frozenset[str]]
) -> str:
    if claim.speaker is not None and not claim.anonymous and (name := _known_as(claim.speaker)):
        return f"agency:{name}" if _is_press(claim.speaker) else f"speaker:{name}"
    if claim.relayed_by:
        return f"agency:{_plain(canonical_outlet(claim.relayed_by[-1]))}"
    dispatch = dispatch_of[claim.document_id]
    carriers = carried_by[dispatch]
    return f"agency:{min(carriers)}" if len(carriers) == 1 else f"dispatch:{dispatch}"


def _carriers(claims: Iterable[Claim], dispatch_of: Mapping[str, str]) -> dict[str, frozenset[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for claim in claims:
        carriers = found[dispatch_of[claim.document_id]]
        if claim.outlet is not None:
            carriers.add(_plain(canonical_outlet(claim.outlet)))
    return {dispatch: frozenset(names) for dispatch, names in found.items()}


def _copies(claims: Iterable[Claim], dispatch_of: Mapping[str, str]) -> list[list[Claim]]:
    groups: defaultdict[tuple[str, ...], list[Claim]] = defaultdict(list)
    seen: defaultdict[tuple[str, ...], int] = defaultdict(int)
    for claim in claims:
        place = (dispatch_of[claim.document_id], _plain(claim.quote), claim.stage, claim.polarity)
        # Two claims of one sentence can name two speakers: the first pairs with the first.
        ordinal = seen[(claim.document_id, *place)]
        seen[(claim.document_id, *place)] += 1
        groups[(*place, str(ordinal))].append(claim)
    return [group for group in groups.values() if len(group) > 1]


def _rank(origin: str) -> tuple[int, str]:
    kind = next(place for place, kind in enumerate(_NEARNESS) if origin.startswith(kind))
    return (kind, origin)


def _known_as(speaker: str) -> str:
    known = canonical_outlet(speaker)
    words = [w for w in _plain(known).split() if w not in _ARTICLES]
    return words[-1] if words and known == speaker and _is_person(speaker) else " ".join(words)


def _is_press(speaker: str) -> bool:
    known = outlets().get(canonical_outlet(speaker))
    return known is not None and known.kind in _PRESS


def _is_person(speaker: str) -> bool:
    names = [n for n in re.split(r"[\s-]+", speaker) if n not in _PARTICLES]
    capital = all(n[:1].isupper() for n in names)
    return (
        bool(names) and capital and names[0] not in ("The", "A") and _plain(names[-1]) not in _BODY
    )


def _plain(name: str) -> str:
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    return " ".join(_WORD.findall(bare))
