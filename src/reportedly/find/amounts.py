"""A report's sentences and mentions come in; sums of money and counts of weapons go out."""

from collections import Counter
from collections.abc import Sequence

from reportedly.find.counts import counts
from reportedly.find.sums import sums
from reportedly.model.statement import Amount, Mention, Span, TimeWord


def amounts(
    text: str,
    sentences: Sequence[Span],
    mentions: Sequence[Mention],
    times: Sequence[TimeWord] = (),
) -> tuple[Amount, ...]:
    """Sums and counts of a text in order of place.

    Args:
        text: the report's stored text.
        sentences: spans of its sentences.
        mentions: what a count may count, and which states choose between currencies.
        times: time words; the numbers in them count nothing.
    """
    named = Counter(m.states[0] for m in mentions if len(m.states) == 1)
    states = [code for code, _ in named.most_common()]
    money = tuple(sums(text, sentences, states))
    taken = [*(a.span for a in money), *(m.span for m in mentions), *(t.span for t in times)]
    units = [a for sentence in sentences for a in counts(text, sentence, mentions, taken)]
    return tuple(sorted((*money, *units), key=lambda amount: amount.span))
