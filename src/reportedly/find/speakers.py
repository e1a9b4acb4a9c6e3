"""A parsed sentence comes in; who says what in it, and through whom, goes out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from reportedly.find.language import Doc, Token
from reportedly.lexicon.sayings import saying
from reportedly.model.statement import Attribution, Mention, Span

_SUBJECTS: Final = frozenset({"nsubj", "nsubjpass"})
_PRONOUNS: Final = frozenset({"he", "she", "they", "it", "who"})
# An outlet of these kinds passes on what others say; a ministry speaks for itself.
_RELAYS: Final = frozenset({"agency", "newspaper", "broadcaster", "magazine", "trade"})
_QUOTES: Final = frozenset('"“”')


@dataclass(slots=True)
class _Said:
    """One act of saying, before pronouns are resolved."""

    cue: Token
    source: Token | None
    relays: list[str] = field(default_factory=list)
    whole: bool = False


def attributions(
    parses: Sequence[tuple[Span, Doc]], mentions: Sequence[Mention]
) -> tuple[Attribution, ...]:
    """Acts of saying of a report in order, one for each sentence that somebody speaks.

    A pronoun takes the speaker named last; a sentence inside a quotation that runs on takes the
    speaker of the sentence before it.
    """
    found: list[Attribution] = []
    last: Attribution | None = None
    running = False
    for number, (span, parse) in enumerate(parses):
        here = [_resolved(said, span, mentions, last) for said in _sayings(parse, span, mentions)]
        if not here and last is not None and (running or _inside_quotes(parse)):
            following = _next_speaker(parses, number, mentions, last) if not running else None
            source = following or last
            here = [_carried(source, span)]
        found.extend(here)
        named = [a for a in here if a.speaker is not None or a.relays]
        last = named[-1] if named else last
        running = _still_open(parse, running)
    return tuple(found)


def _sayings(parse: Doc, span: Span, mentions: Sequence[Mention]) -> Iterator[_Said]:
    for token in parse:
        lemma = token.lemma_.lower()
        if lemma == "accord" and token.i + 1 < len(parse) and parse[token.i + 1].lower_ == "to":
            yield from _according(parse[token.i + 1], token, span, mentions)
        elif lemma in saying("cite") and token.pos_ in ("VERB", "ADP"):
            yield from _citing(token, span, mentions)
        elif token.pos_ == "VERB" and lemma in saying("say") and _says_something(token):
            yield from _speaking(token, span, mentions)


def _says_something(verb: Token) -> bool:
    """Whether a verb of saying governs a clause, a quotation, or stands after what was said."""
    deps = {child.dep_ for child in verb.children}
    if "ccomp" in deps or verb.dep_ in ("parataxis",) or _SUBJECTS & deps and _quoted_beside(verb):
        return True
    if verb.lemma_ in ("say", "tell", "report", "announce", "confirm", "deny"):
        return bool(_SUBJECTS & deps) and bool(deps & {"ccomp", "dobj", "prep", "dative", "punct"})
    return False


def _quoted_beside(verb: Token) -> bool:
    return any(token.text in _QUOTES for token in verb.doc)


def _according(
    to: Token, cue: Token, span: Span, mentions: Sequence[Mention]
) -> Iterator[_Said]:
    for child in (*to.children, *cue.children):
        if child.dep_ == "pobj":
            yield _with_relays(_Said(cue, child, whole=True), child, span, mentions)
            return


def _citing(cue: Token, span: Span, mentions: Sequence[Mention]) -> Iterator[_Said]:
    objects = [t for t in cue.children if t.dep_ in ("dobj", "pobj", "nsubjpass")]
    subject = _subject(cue) or (_subject(cue.head) if cue.head.i != cue.i else None)
    agent = [g for c in cue.children if c.dep_ in ("agent", "prep") and c.lower_ == "by"
             for g in c.children if g.dep_ == "pobj"]  # fmt: skip
    relay = agent[0] if agent else subject
    source = objects[0] if objects else (subject if agent else None)
    said = _Said(cue, source, whole=True)
    if relay is not None:
        name = _outlet(relay, span, mentions, strict=True)
        if name is not None and (source is None or relay.i != source.i):
            said.relays.append(name)
    yield said


def _speaking(verb: Token, span: Span, mentions: Sequence[Mention]) -> Iterator[_Said]:
    subject = _subject(verb)
    if subject is None:
        return
    said = _with_relays(_Said(verb, subject), subject, span, mentions)
    for child in verb.children:
        if child.dep_ in ("dobj", "dative", "pobj"):
            heard = _outlet(child, span, mentions, strict=True)
            if heard is not None:
                said.relays.append(heard)
    said.whole = verb.dep_ == "parataxis" or _after_content(verb)
    yield said


def _subject(verb: Token) -> Token | None:
    own = next((child for child in verb.children if child.dep_ in _SUBJECTS), None)
    if own is None and verb.dep_ == "conj":
        return _subject(verb.head)
    return own


def _after_content(verb: Token) -> bool:
    # "…, officials said": the clause that was said stands before its verb.
    return any(c.dep_ == "ccomp" and c.i < verb.i for c in verb.children)


def _with_relays(said: _Said, token: Token, span: Span, mentions: Sequence[Mention]) -> _Said:
    name = _outlet(token, span, mentions, strict=False)
    if name is not None:
        said.source = None
        said.relays.append(name)
    return said


def _outlet(token: Token, span: Span, mentions: Sequence[Mention], *, strict: bool) -> str | None:
    """The outlet that a phrase is headed by, or (strict) that it names at all."""
    low = span.start + token.left_edge.idx
    high = span.start + token.i * 0 + token.idx + len(token.text)
    for mention in mentions:
        if mention.kind == "outlet" and mention.sort in _RELAYS:
            inside = mention.span.start >= low and mention.span.end <= high + (12 if strict else 0)
            if inside or mention.span.holds(span.start + token.idx, span.start + token.idx + 1):
                return mention.name
    return None


def _resolved(
    said: _Said, span: Span, mentions: Sequence[Mention], last: Attribution | None
) -> Attribution:
    source, speaker, anonymous, relays = None, None, False, tuple(dict.fromkeys(said.relays))
    if said.source is not None:
        source = _phrase(said.source, span.start)
        if said.source.lower_ in _PRONOUNS and last is not None:
            speaker, anonymous = last.speaker, last.anonymous
            relays = relays or last.relays
        elif said.source.lower_ not in _PRONOUNS:
            speaker = _words(said.source)
            anonymous = _is_anonymous(said.source, span, mentions)
    cue = Span(span.start + said.cue.idx, span.start + said.cue.idx + len(said.cue.text))
    return Attribution(source, cue, _content(said, span), relays, speaker, anonymous)


def _content(said: _Said, span: Span) -> tuple[Span, ...]:
    if said.whole or _quoted_beside(said.cue):
        return (span,)
    clauses = [c for c in said.cue.children if c.dep_ in ("ccomp", "dobj", "advcl", "prep", "xcomp")]
    if not clauses:
        return (span,)
    first = min(c.left_edge.idx for c in clauses)
    last = max(c.right_edge.idx + len(c.right_edge.text) for c in clauses)
    return (Span(span.start + first, span.start + last),)


def _phrase(token: Token, offset: int) -> Span:
    kept = _kept(token)
    return Span(offset + kept[0].idx, offset + kept[-1].idx + len(kept[-1].text))


def _kept(token: Token) -> list[Token]:
    """The noun phrase of a source: its words up to a comma, a clause or an apposition."""
    drop = {"relcl", "acl", "appos", "advcl", "conj", "cc", "punct"}
    kept = [token]
    for child in token.children:
        if child.dep_ not in drop:
            kept.extend(child.subtree)
    kept.sort(key=lambda t: t.i)
    at = kept.index(token)
    first = at
    while first > 0 and kept[first - 1].i == kept[first].i - 1:
        first -= 1
    last = at
    while last + 1 < len(kept) and kept[last + 1].i == kept[last].i + 1:
        last += 1
    return kept[first : last + 1]


def _words(token: Token) -> str:
    kept = _kept(token)
    names = [t for t in token.children if t.dep_ == "appos" and t.pos_ == "PROPN"]
    if token.pos_ == "NOUN" and names:
        kept = _kept(names[0])
    text = token.doc[kept[0].i : kept[-1].i + 1].text
    return text.strip(" ,\"“”")


def _is_anonymous(token: Token, span: Span, mentions: Sequence[Mention]) -> bool:
    kept = _kept(token)
    if token.pos_ == "PROPN" or any(t.dep_ == "appos" and t.pos_ == "PROPN" for t in token.children):
        return False
    if any(t.pos_ == "PROPN" and t.dep_ == "compound" and t.head is token for t in kept):
        return False
    return token.lemma_.lower() not in saying("bodies")


def _carried(source: Attribution, span: Span) -> Attribution:
    cue = Span(span.start, span.start)
    return Attribution(None, cue, (span,), source.relays, source.speaker, source.anonymous)


def _inside_quotes(parse: Doc) -> bool:
    return parse[0].text in _QUOTES and not any(t.text in _QUOTES for t in parse[1:-1])


def _still_open(parse: Doc, running: bool) -> bool:
    for token in parse:
        if token.text == "“":
            running = True
        elif token.text == "”":
            running = False
        elif token.text == '"':
            running = not running
    return running


def _next_speaker(
    parses: Sequence[tuple[Span, Doc]], number: int, mentions: Sequence[Mention], last: Attribution
) -> Attribution | None:
    """In '"Yes." He paused. "No," the minister said', the speaker may follow his words."""
    if number + 1 >= len(parses):
        return None
    span, parse = parses[number + 1]
    for said in _sayings(parse, span, mentions):
        resolved = _resolved(said, span, mentions, last)
        if resolved.speaker is not None and any(t.text in _QUOTES for t in parse):
            return resolved
    return None
