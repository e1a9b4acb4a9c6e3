"""Gold reports come in; the shipped weights go out, or the cross-validated figures.

    python -m training.train                     writes the weights
    python -m training.train --cross-validate    prints the figures with whole sets held out

A set is the first letter of a gold report's id; reports of one set share deals, so no report is
judged by what its own set taught. The reports in evaluation/held_out teach nothing at all.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from reportedly.evaluate import gold as scored
from reportedly.evaluate.matching import compare_all
from reportedly.evaluate.score import Scores, score
from reportedly.evaluate.summary import summary
from reportedly.find.findings import find
from reportedly.find.judge import heads_from
from reportedly.interpret.claims import interpret
from reportedly.interpret.ranker import Ranker
from reportedly.model.claim import Claim
from reportedly.model.document import Document
from reportedly.read.inputs import read_inputs
from reportedly.settings import Settings
from training.amounts import amount_weights
from training.dating import date_weights
from training.gold import GoldReport, read_gold
from training.judging import Judging
from training.ranking import Weights, rank_weights, save

_GOLD = Path("evaluation/gold")
_HEADS = Path("src/reportedly/find/weights.npz")
_RANKER = Path("src/reportedly/interpret/weights.tsv")


def main(arguments: Sequence[str]) -> int:
    """Train, or cross-validate."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--cross-validate", action="store_true", help="print held-out figures")
    parser.add_argument("--sets", default="abcd", help="which sets to hold out in turn")
    parser.add_argument("--test", type=Path, help="other gold reports to score instead of a set")
    options = parser.parse_args(arguments)
    reports = read_gold(_GOLD)
    if options.cross_validate:
        print(summary(_cross_validate(reports, options.sets, options.test)))
    else:
        Judging(reports).save(_HEADS, scored.gold_digest(_GOLD))
        save(_weights(reports), _RANKER)
        print(f"{len(reports)} reports -> {_HEADS}, {_RANKER}")
    return 0


def _cross_validate(reports: Sequence[GoldReport], sets: str, test: Path | None) -> Scores:
    files = {file: file.stem for file in scored.gold_files(_GOLD)}
    pairs: list[tuple[str, tuple[Claim, ...]]] = []
    for held in sets:
        taught = [report for report in reports if not report.name.startswith(held)]
        heads, ranker = heads_from(Judging(taught).arrays()), Ranker(_weights(taught))
        chosen = [file for file, name in files.items() if name.startswith(held)]
        documents = list(_documents(scored.gold_files(test) if test is not None else chosen))
        for document, found in zip(documents, find(documents, heads), strict=True):
            pairs.append((document.source, interpret(document, found, ranker)))
        if test is not None:
            break
        print(f"held out {held}: {len(documents)} reports", file=sys.stderr)
    gold = scored.read_gold(test if test is not None else _GOLD)
    judged = {Path(source).stem for source, _ in pairs}
    return score(compare_all([report for report in gold if report.name in judged], pairs))


def _weights(reports: Sequence[GoldReport]) -> Weights:
    return {
        **rank_weights(reports),
        **amount_weights(reports),
        "date": date_weights(reports),
    }


def _documents(files: Sequence[Path]) -> Iterator[Document]:
    for item in read_inputs([str(file) for file in files], Settings()):
        if isinstance(item, Document):
            yield item


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
