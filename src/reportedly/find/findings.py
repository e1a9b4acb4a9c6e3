"""Documents come in; everything found in them by place (Findings) goes out, in the same order."""

from collections.abc import Iterable, Iterator, Sequence

from reportedly.find.binding import bind
from reportedly.find.features import Scene
from reportedly.find.frames import arguments, clause
from reportedly.find.judge import Heads, Verdict, judge, shipped_heads
from reportedly.find.links import form, links
from reportedly.find.mentions import mentions
from reportedly.find.report import Report, report
from reportedly.find.scenes import scenes
from reportedly.find.speakers import attributions
from reportedly.find.tenses import tense_of
from reportedly.model.document import Document
from reportedly.model.statement import Findings, Mention, Span, Statement, TimeLink


def find(documents: Iterable[Document], heads: Heads | None = None) -> Iterator[Findings]:
    """One Findings a document.

    Args:
        documents: as received.
        heads: the judge's models; the shipped ones if None.

    Raises:
        LanguageModelError: the language model is absent or not the expected one.
    """
    chosen = shipped_heads() if heads is None else heads
    for document in documents:
        yield _findings(report(document), chosen)


def _findings(seen: Report, heads: Heads) -> Findings:
    found: list[Statement] = []
    for (span, _), scene in zip(seen.parses, scenes(seen), strict=True):
        found.extend(statements(seen, span, scene, tuple(judge(scene, heads))))
    return assemble(seen, found)


def assemble(seen: Report, found: Sequence[Statement]) -> Findings:
    """The findings of a report, given its statements."""
    return Findings(
        document_id=seen.document.document_id,
        sentences=seen.sentences,
        title=_title(seen.document),
        mentions=seen.mentions,
        amounts=seen.amounts,
        times=seen.times,
        attributions=attributions(seen.parses, seen.mentions, seen.document.text),
        statements=tuple(found),
    )


def _title(document: Document) -> tuple[Mention, ...]:
    title = document.title or ""
    return mentions(title, (Span(0, len(title)),))


def statements(
    seen: Report, span: Span, scene: Scene, verdicts: Sequence[Verdict]
) -> Iterator[Statement]:
    """One statement a verdict, with what stands around its cue.

    Args:
        seen: the report.
        span: the sentence's place in it.
        scene: the sentence, parsed.
        verdicts: which of its cues state which stage.
    """
    cues = [verdict.cue for verdict in verdicts]
    times = {i: t.span for i, t in enumerate(seen.times) if span.holds(*t.span)}
    sums = {i: a.span for i, a in enumerate(seen.amounts) if span.holds(*a.span)}
    when = bind(scene.parse, span.start, cues, times)
    how_many = bind(scene.parse, span.start, cues, sums)
    number = seen.sentences.index(span)
    for verdict in verdicts:
        first = verdict.cue.first
        ways = links(scene.parse, span.start, verdict.cue, cues, times)
        yield _statement(scene, span, number, verdict, (when[first], how_many[first]), ways)


def _statement(
    scene: Scene,
    span: Span,
    number: int,
    verdict: Verdict,
    bound: tuple[Sequence[int], Sequence[int]],
    ways: tuple[TimeLink, ...],
) -> Statement:
    parse = scene.parse
    head, last = parse[verdict.cue.first], parse[verdict.cue.last]
    pattern = next(
        (p for p in verdict.cue.patterns if verdict.stage in p.stages), verdict.cue.patterns[0]
    )
    start = span.start + head.idx
    cue = Span(start, span.start + last.idx + len(last.text))
    return Statement(
        sentence=number,
        cue=cue,
        stage=verdict.stage,
        polarity=verdict.polarity,
        certainty=verdict.certainty,
        frame=pattern.frame,
        arguments=arguments(head, span.start),
        clause=clause(head, span.start),
        times=tuple(bound[0]),
        amounts=tuple(bound[1]),
        tense=tense_of(head),
        rule=f"{pattern.group}:{pattern.text.replace(' ', '_')}",
        form=form(head),
        links=ways,
    )
