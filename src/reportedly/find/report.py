"""A document comes in; its sentences, mentions, amounts, times and parses (Report) go out."""

from dataclasses import dataclass

from reportedly.find.amounts import amounts
from reportedly.find.language import Doc, parse
from reportedly.find.mentions import mentions
from reportedly.find.select import worth_parsing
from reportedly.find.sentences import sentences
from reportedly.find.times import time_words
from reportedly.model.document import Document
from reportedly.model.statement import Amount, Mention, Span, TimeWord


@dataclass(frozen=True, slots=True)
class Report:
    """A document with all that is found in it before anybody judges.

    Attributes:
        document: as received.
        sentences: spans in order.
        mentions, amounts, times: in order of place.
        parses: the sentences that were worth a parse, with it.
    """

    document: Document
    sentences: tuple[Span, ...]
    mentions: tuple[Mention, ...]
    amounts: tuple[Amount, ...]
    times: tuple[TimeWord, ...]
    parses: tuple[tuple[Span, Doc], ...]


def report(document: Document) -> Report:
    """Everything that the lexicon and the language model see in one document.

    Raises:
        LanguageModelError: the model is absent or not the expected one.
    """
    text = document.text
    spans = tuple(sentences(text))
    named = mentions(text, spans)
    chosen = tuple(worth_parsing(text, spans, named))
    times = tuple(time_words(text, spans))
    parses = parse(text[span.start : span.end] for span in chosen)
    return Report(
        document=document,
        sentences=spans,
        mentions=named,
        amounts=amounts(text, spans, named, times),
        times=times,
        parses=tuple(zip(chosen, parses, strict=True)),
    )
