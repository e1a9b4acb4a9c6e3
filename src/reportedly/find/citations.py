"""A phrase of citing comes in ("according to", "citing"); its acts of saying go out."""

from collections.abc import Iterator

from reportedly.find.acts import Act, issuer, sourced
from reportedly.find.contents import Stretch, of_adjunct, of_verb, segment, short_of_next
from reportedly.find.language import Token
from reportedly.find.outlets import Setting, outlet_of
from reportedly.find.sources import kind_of
from reportedly.find.subjects import participle_subject, subject_of


def according(cue: Token, setting: Setting) -> Iterator[Act]:
    """As in "according to X"."""
    to = cue.nbor()
    for child in (*to.children, *cue.children):
        if child.dep_ == "pobj":
            content = of_adjunct(cue, child)
            yield sourced(cue, issuer(child) or child, content, setting)
            return


def by_account(noun: Token, setting: Setting) -> Iterator[Act]:
    """As in "By Interfax's reckoning", "in the words of an aide"."""
    if noun.dep_ != "pobj" or noun.head.lower_ not in ("by", "in", "on"):
        return
    source = _owner(noun)
    if source is not None and kind_of(source, setting) not in ("thing", "document"):
        yield sourced(noun, source, of_adjunct(noun.head, noun), setting)


def _owner(noun: Token) -> Token | None:
    for child in noun.children:
        if child.dep_ == "poss":
            return child
        if child.dep_ == "prep" and child.lower_ in ("of", "by", "from"):
            return next((p for p in child.children if p.dep_ == "pobj"), None)
    return None


def referring(noun: Token, setting: Setting) -> Iterator[Act]:
    """As in "Interfax wrote with reference to a diplomat", "on the strength of a cable"."""
    if noun.dep_ != "pobj" or noun.head.lower_ not in ("with", "on"):
        return
    preps = [c for c in noun.children if c.dep_ == "prep" and c.lower_ in ("to", "of")]
    for source in (p for c in preps for p in c.children if p.dep_ == "pobj"):
        verb = noun.head.head
        teller = subject_of(verb) if verb.pos_ == "VERB" else None
        outlet = outlet_of(teller, setting, likely=True) if teller is not None else None
        if outlet is not None and _speaks(source, setting):
            yield Act(noun, source, [outlet], of_verb(verb, teller))


def document(noun: Token, setting: Setting) -> Iterator[Act]:
    """As in "A report in The Hindu that talks had begun", "her claim that it was paid"."""
    clause = next(
        (c for c in noun.children if c.dep_ in ("acl", "ccomp", "relcl") and _that(c)), None
    )
    if clause is None:
        return
    content = [(clause.left_edge.i, clause.right_edge.i)]
    owner = _owner(noun)
    if owner is not None and kind_of(owner, setting) not in ("thing", "document"):
        yield sourced(noun, owner, content, setting)
        return
    places = [p for c in noun.children if c.dep_ == "prep" for p in c.children if p.dep_ == "pobj"]
    for place in places:
        outlet = outlet_of(place, setting)
        if outlet is not None:
            yield Act(noun, place, [outlet], content)


def _that(clause: Token) -> bool:
    return any(c.dep_ == "mark" and c.lower_ == "that" for c in clause.children)


def citing(cue: Token, setting: Setting) -> Iterator[Act]:
    """As in "Interfax said, citing X", "Interfax quoted X as saying", "X, quoted by Interfax"."""
    agents = [p for c in cue.children if c.dep_ in ("agent", "prep") and c.lower_ == "by"
              for p in c.children if p.dep_ == "pobj"]  # fmt: skip
    if agents or any(c.dep_ == "nsubjpass" for c in cue.children):
        yield from _quoted_by(cue, agents, setting)
        return
    objects = [c for c in cue.children if c.dep_ in ("dobj", "pobj")]
    relay = subject_of(cue) or participle_subject(cue)
    outlet = outlet_of(relay, setting, likely=True) if relay is not None else None
    if not objects or (outlet is None and not _speaks(objects[0], setting)):
        return
    source = objects[0]
    content = _cited(cue, source)
    yield Act(cue, source, [outlet] if outlet is not None else [], content)


def _speaks(token: Token, setting: Setting) -> bool:
    return kind_of(token, setting) in ("person", "people", "body", "press", "document")


def _cited(cue: Token, source: Token) -> list[Stretch]:
    low, high = segment(cue)
    high = short_of_next(cue, high)
    as_saying = [c for c in cue.children if c.dep_ == "prep" and c.lower_ == "as"]
    if as_saying:
        verb = next((v for v in as_saying[0].children if v.pos_ == "VERB"), cue)
        if any(c.dep_ == "ccomp" and c.i > verb.i for c in verb.children):
            return [(verb.i, verb.right_edge.i)]
    return [(low, high)] if source.i else []


def _quoted_by(cue: Token, agents: list[Token], setting: Setting) -> Iterator[Act]:
    """As in "X, quoted by RIA, said"; "X was quoted by RIA as saying"."""
    source = next((c for c in cue.children if c.dep_ == "nsubjpass"), None)
    if source is None and cue.dep_ in ("acl", "relcl"):
        source = cue.head
    if source is None:
        source = next((c for c in cue.head.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    outlets = [o for a in agents if (o := outlet_of(a, setting, likely=True)) is not None]
    if source is not None and source.pos_ != "VERB":
        yield Act(cue, source, outlets, _cited(cue, source))
