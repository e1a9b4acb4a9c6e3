"""A statement and acts of saying around it come in; the voice chosen is held to the rule."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from reportedly.interpret.voices import Voice, voice_of
from reportedly.model.statement import Attribution, Findings, Span, Statement

_CUE = Span(40, 49)
_ELSEWHERE = Span(0, 4)


def _said(
    content: Span, speaker: str | None = None, relays: tuple[str, ...] = (), cue: Span = _ELSEWHERE
) -> Attribution:
    return Attribution(None, cue, (content,), relays, speaker, anonymous=False)


def _voice(*attributions: Attribution) -> Voice:
    statement = Statement(
        sentence=0,
        cue=_CUE,
        stage="delivered",
        polarity="asserted",
        certainty="fact",
        frame="",
        arguments=(),
        clause=_CUE,
        times=(),
        amounts=(),
        tense="past",
        rule="",
    )
    return voice_of(statement, _findings(attributions))


def _findings(attributions: Sequence[Attribution]) -> Findings:
    return Findings(
        document_id="d1",
        sentences=(Span(0, 100),),
        title=(),
        mentions=(),
        amounts=(),
        times=(),
        attributions=tuple(attributions),
        statements=(),
    )


def test_the_outlet_itself_speaks_where_nobody_is_said_to() -> None:
    """No act of saying around the cue: no speaker, no relay."""
    assert _voice(_said(Span(0, 30), "officials", ("TASS",))) == Voice()


def test_the_innermost_act_names_the_speaker() -> None:
    """Of two acts around a cue the one with the shorter content speaks."""
    outer, inner = _said(Span(0, 90), "the minister"), _said(Span(35, 60), "officials")
    assert _voice(outer, inner).speaker == "officials"


def test_an_act_without_speaker_leaves_it_to_the_next() -> None:
    """In "Interfax said, citing an aide" the inner act names only the relay."""
    outer, inner = _said(Span(0, 90), "an aide"), _said(Span(35, 60), None, ("Interfax",))
    assert _voice(outer, inner) == Voice("an aide", anonymous=False, relays=("Interfax",))


def test_relays_run_from_the_outermost_act_inwards_and_once_each() -> None:
    """The chain begins with the outlet nearest to the report."""
    outer = _said(Span(0, 90), None, ("Al-Watan",))
    inner = _said(Span(35, 60), "an official", ("RIA Novosti", "Al-Watan"))
    assert _voice(inner, outer).relays == ("Al-Watan", "RIA Novosti")


def test_a_promise_that_somebody_reports_is_the_word_of_him_who_reports_it() -> None:
    """Where the cue is itself the verb of saying, an act around it speaks."""
    promise = _said(Span(40, 60), "Moscow", cue=_CUE)
    assert _voice(_said(Span(0, 90), "officials"), promise).speaker == "officials"
    assert _voice(promise).speaker == "Moscow"


_SPANS = st.tuples(st.integers(0, 60), st.integers(0, 60)).map(lambda p: Span(p[0], p[0] + p[1]))


@given(st.permutations([Span(0, 90), Span(10, 80), Span(35, 60)]), st.lists(_SPANS, max_size=3))
def test_the_order_in_which_acts_are_found_does_not_matter(
    order: list[Span], others: list[Span]
) -> None:
    """Nested acts in any order, among acts without a speaker, give the same speaker."""
    acts = [_said(span, f"speaker {span.start}") for span in order]
    assert _voice(*acts, *(_said(span) for span in others)).speaker == "speaker 35"
