"""A folder of gold reports comes in; their cues with features, and their claims, go out."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reportedly.find.features import Scene, cue_features, sentence_features
from reportedly.find.judge import FAMILIES
from reportedly.find.report import Report, report
from reportedly.find.scenes import scenes
from reportedly.model.document import Document
from reportedly.model.statement import Span

Label = Mapping[str, Any]
Key = tuple[str, int]

# How well a stage fits a cue: its usual reading, another reading, the same family, none of these.
_USUAL, _POSSIBLE, _RELATED, _STRANGE = 3.0, 2.5, 2.0, 0.05
# An earlier model's opinion counts this much more than the table's.
_OPINION, _TABLE = 3.0, 0.15


@dataclass(frozen=True, slots=True)
class Example:
    """A cue of a gold report.

    Attributes:
        report, sentence: where it stands.
        features: as the judge sees them.
        usual: for each of its patterns, the stages that its words can mean.
    """

    report: str
    sentence: int
    features: tuple[str, ...]
    usual: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class GoldReport:
    """A gold report with what the finder sees in it before anybody judges."""

    name: str
    gold: Mapping[str, Any]
    seen: Report
    scenes: tuple[tuple[Span, Scene], ...]

    def claims(self, number: int) -> list[Label]:
        """The gold claims whose quote is the numbered sentence."""
        span = self.scenes[number][0]
        words = self.gold["text"][span.start : span.end]
        return [claim for claim in self.gold["gold"]["claims"] if _same(claim["quote"], words)]

    def examples(self) -> list[Example]:
        """Every cue of the report."""
        found = []
        for number, (_, scene) in enumerate(self.scenes):
            shared = sentence_features(scene)
            for cue in scene.cues:
                usual = tuple(pattern.stages for pattern in cue.patterns)
                features = (*cue_features(scene, cue), *shared)
                found.append(Example(self.name, number, features, usual))
        return found


def read_gold(folder: Path) -> list[GoldReport]:
    """All gold reports of a folder, in order of name."""
    return [_read(path) for path in sorted(folder.glob("*.json"))]


def _read(path: Path) -> GoldReport:
    gold = json.loads(path.read_text(encoding="utf-8"))
    document = Document(
        document_id=path.stem, source=path.name, text=gold["text"], sha256="", title=gold["title"]
    )
    seen = report(document)
    spans = (span for span, _ in seen.parses)
    return GoldReport(path.stem, gold, seen, tuple(zip(spans, scenes(seen), strict=True)))


def _same(quote: str, sentence: str) -> bool:
    one, other = Counter(quote.lower().split()), Counter(sentence.lower().split())
    shared = (one & other).total()
    return 2 * shared >= min(one.total(), other.total())


def align(
    usual: Sequence[tuple[tuple[str, ...], ...]],
    claims: Sequence[Label],
    opinions: Sequence[Mapping[str, float]] | None = None,
) -> dict[int, Label]:
    """Which cue of one sentence says which of its gold claims, one to one, the best fit first.

    Args:
        usual: for each cue the stages that its patterns can mean.
        claims: the sentence's gold claims.
        opinions: for each cue an earlier model's probability of each stage.
    """
    pairs = []
    for order, claim in enumerate(claims):
        for index, stages in enumerate(usual):
            fit = _fit(stages, claim["event"])
            if opinions is not None:
                fit = _TABLE * fit + _OPINION * opinions[index].get(claim["event"], 0.0)
            pairs.append((-fit, order, index))
    chosen: dict[int, Label] = {}
    done: set[int] = set()
    for _, order, index in sorted(pairs):
        if order not in done and index not in chosen:
            done.add(order)
            chosen[index] = claims[order]
    return chosen


def _fit(usual: Sequence[Sequence[str]], stage: str) -> float:
    families = {FAMILIES[name] for stages in usual for name in stages}
    if any(stages[0] == stage for stages in usual):
        return _USUAL
    if any(stage in stages for stages in usual):
        return _POSSIBLE
    return _RELATED if FAMILIES[stage] in families else _STRANGE
