"""A verb of saying in its parse comes in; who says what by it goes out, if it says anything."""

from collections.abc import Iterator
from typing import Final

from reportedly.find.acts import Act, heard_by, issuer, sourced
from reportedly.find.contents import has_that, of_verb, stands_behind
from reportedly.find.language import Token
from reportedly.find.outlets import Setting, outlet_of
from reportedly.find.phrases import lemma
from reportedly.find.sources import SourceKind, can_speak, kind_of
from reportedly.find.subjects import above_dateline, is_finite, subject_of
from reportedly.lexicon.sayings import saying

_FIRST: Final = frozenset({"i", "we", "you", "me", "us"})
# What somebody learns from a source is that source's word.
_LEARN: Final = frozenset({"learn", "hear", "understand", "know", "gather", "obtain"})
_WHO: Final = frozenset({"person", "people", "body", "press", "document", "pronoun"})
_REPORTS: Final = frozenset({"report", "write", "broadcast", "publish"})
_TELL: Final = frozenset({"tell", "inform", "assure", "remind"})
# Even "the list" may say something by these.
_PLAIN: Final = frozenset({"say", "tell", "add", "note", "show"})
_NOUNS: Final = frozenset({"dobj", "prep", "xcomp", "dative", "punct", "npadvmod"})
# "Did not …" by these says nothing.
_WITHHELD: Final = frozenset(
    {"say", "comment", "confirm", "disclose", "specify", "reveal", "give", "name", "mention",
     "put", "elaborate", "announce"}
)  # fmt: skip


def is_saying_verb(verb: Token) -> bool:
    """Whether a verb is in the lexicon of saying."""
    groups = saying("say") | saying("measure") | saying("silent")
    return lemma(verb) in groups or lets_know(verb)


def lets_know(verb: Token) -> bool:
    """As in "Let it be known", "let slip", "made clear"."""
    below = {
        lemma(c) for c in verb.children if c.dep_ in ("ccomp", "xcomp", "oprd", "acomp", "prt")
    }
    lets = lemma(verb) == "let" and bool(below & {"know", "slip", "understand", "out"})
    return lets or (lemma(verb) == "make" and "clear" in below)


def before_colon(colon: Token, setting: Setting) -> Iterator[Act]:
    """As in 'An aide: "It was paid."': the subject of what stands before the colon."""
    doc = colon.doc
    if colon.i + 1 >= len(doc) or doc[colon.i + 1].text not in '"“' or colon.i == 0:
        return
    left = [t for t in doc[: colon.i] if t.idx >= setting.floor and t.pos_ != "NUM"]
    subjects = [t for t in left if t.dep_ == "nsubj"]
    heads = subjects or [t for t in left if t.head.i not in {u.i for u in left} or t.head.i == t.i]
    source = heads[-1] if heads else None
    if source is not None and kind_of(source, setting) in _WHO and source.lower_ not in _FIRST:
        relays = [o for t in left if t.dep_ == "pobj" and (o := outlet_of(t, setting)) is not None]
        yield Act(colon, source, relays, [(colon.i + 1, len(doc) - 1)])


def announced_by(verb: Token, setting: Setting) -> Iterator[Act]:
    """As in "Announced by the minister": the agent of a passive speaks."""
    passive = verb.dep_ == "acl" or any(c.dep_ == "auxpass" for c in verb.children)
    agents = [p for c in verb.children if c.dep_ in ("agent", "prep") and c.lower_ == "by"
              for p in c.children if p.dep_ == "pobj"]  # fmt: skip
    if verb.tag_ != "VBN" or not passive or not agents or lemma(verb) == "publish":
        return
    if kind_of(agents[0], setting) in _WHO:
        host = verb.head if verb.dep_ == "acl" else verb
        yield sourced(verb, agents[0], [(host.left_edge.i, host.right_edge.i)], setting)


def speaking(verb: Token, setting: Setting) -> Iterator[Act]:
    """The act of saying that a verb makes with its subject; none where it says nothing."""
    subject = above_dateline(subject_of(verb), verb, setting)
    if subject is None:
        return
    told = _learnt_from(verb)
    if told is not None:
        outlet = outlet_of(subject, setting)
        yield Act(verb, told, [outlet] if outlet is not None else [], of_verb(verb, subject))
    elif _admits(verb, subject, setting):
        content = of_verb(verb, subject)
        speaker = _antecedent(subject)
        act = sourced(verb, issuer(speaker) or speaker, content, setting)
        yield _heard(act, verb, speaker, setting)


def _heard(act: Act, verb: Token, speaker: Token, setting: Setting) -> Act:
    """The act with the outlets that the words went through."""
    if not act.relays and lemma(verb) in _REPORTS and _press_in_apposition(speaker):
        outlet = outlet_of(speaker, setting, likely=True)
        act.relays += [outlet] if outlet is not None else []
    heard = heard_by(verb, setting)
    told = any(c.dep_ in ("dobj", "dative") for c in verb.children) and lemma(verb) == "tell"
    act.elsewhere = told and not heard
    act.relays += heard
    for child in verb.children:
        if child.dep_ in ("advcl", "acl") and lemma(child) not in saying("cite"):
            act.relays += heard_by(child, setting)
    return act


def _learnt_from(verb: Token) -> Token | None:
    """The source in "Reuters learnt from coalition sources"."""
    if lemma(verb) not in _LEARN:
        return None
    preps = [c for c in verb.children if c.dep_ == "prep" and c.lower_ == "from"]
    return next((p for c in preps for p in c.children if p.dep_ == "pobj"), None)


def _press_in_apposition(subject: Token) -> bool:
    about = [c for c in subject.children if c.dep_ == "appos"]
    return any(lemma(c) in saying("press") for c in about)


def _antecedent(subject: Token) -> Token:
    # "the owners, who said": the pronoun stands for the noun that its clause hangs on.
    if subject.lower_ in ("who", "which", "that") and subject.head.dep_ in ("relcl", "ccomp"):
        return subject.head.head
    return subject


def _admits(verb: Token, subject: Token, setting: Setting) -> bool:
    """Whether this verb says something here, and whether its subject can speak."""
    kind = kind_of(_antecedent(subject), setting)
    if kind == "thing" and lemma(verb) not in _PLAIN:
        return False
    return not _is_silent(verb, subject) and _says(verb, subject, kind)


def _is_silent(verb: Token, subject: Token) -> bool:
    nobody = subject.lower_ in _FIRST or not can_speak(subject)
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    moves = lemma(verb) in ("go", "run") and not any(c.lower_ == "on" for c in verb.children)
    return nobody or passive or moves or _withholds(verb) or _is_bare_infinitive(verb)


def _says(verb: Token, subject: Token, kind: SourceKind) -> bool:
    word = lemma(verb)
    deps = {c.dep_ for c in verb.children if c.i != subject.i}
    if word in saying("measure") and deps & {"dobj", "prep"} and _with_figure(verb):
        return True
    clause = _has_clause(verb, subject, deps)
    if word not in saying("say") | saying("silent"):
        return clause and lets_know(verb)
    by_noun = word in saying("utter") - saying("silent") and kind != "thing" and deps & _NOUNS
    return clause or bool(by_noun) or (kind != "thing" and _beside_quotation(verb))


def _has_clause(verb: Token, subject: Token, deps: set[str]) -> bool:
    """Whether a clause is what is said: after the verb, before it, or around it."""
    spoken = is_finite(verb) or any(lemma(c) == "have" for c in verb.children)
    free = lemma(verb) in _TELL or "dobj" not in deps
    behind = spoken and free and stands_behind(verb, subject)
    governs = "ccomp" in deps or verb.dep_ == "parataxis" or lets_know(verb)
    return governs or behind or has_that(verb)


def _is_bare_infinitive(verb: Token) -> bool:
    """As in "Too early to speak of a contract": nobody speaks."""
    to = any(c.dep_ == "aux" and c.tag_ == "TO" for c in verb.children)
    return to and not any(c.dep_ == "ccomp" for c in verb.children)


def _withholds(verb: Token) -> bool:
    """As in "Did not say whether", "would not confirm": nothing is said by it."""
    negated = any(c.dep_ == "neg" for c in verb.children)
    return negated and lemma(verb) in _WITHHELD


def _with_figure(verb: Token) -> bool:
    preps = [c for c in verb.children if c.dep_ == "prep" and c.lower_ in ("at", "as", "of")]
    deeper = [c for d in verb.children if d.dep_ == "dobj" for c in d.children]
    preps += [c for c in deeper if c.dep_ == "prep" and c.lower_ == "at"]
    digits = any(t.like_num or t.pos_ in ("NUM", "SYM") for p in preps for t in p.subtree)
    return digits and lemma(verb) not in ("set", "place")


def _beside_quotation(verb: Token) -> bool:
    near = verb.doc[max(verb.left_edge.i - 1, 0) : verb.i + 4]
    return any(t.text in '"“”' for t in near)
