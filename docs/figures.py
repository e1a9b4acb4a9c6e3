"""Figures of `reportedly evaluate --format json` come in; docs/method.md shows them: a table."""  # noqa: INP001 - a script

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TextIO

import click

_PAGE = Path(__file__).with_name("method.md")
_BLOCK = re.compile(r"(?<=<!-- figures -->\n).*?(?=<!-- /figures -->)", re.DOTALL)
_LEVELS = {
    "family_f1": "the sentence and the family of the stage",
    "stage_f1": "and the exact stage",
    "deal_f1": "the family, supplier, recipient and system",
    "claim_f1": "everything but the attribution",
}


@click.command()
@click.argument("figures", type=click.File(encoding="utf-8"), default="-")
@click.option("--on", "measured", required=True, help="What was measured, in one sentence.")
def main(figures: TextIO, measured: str) -> None:
    """Put FIGURES (or standard input) into docs/method.md."""
    table = "".join(f"{line}\n" for line in _lines(json.load(figures), measured))
    page = _PAGE.read_text(encoding="utf-8")
    _PAGE.write_text(_BLOCK.sub(lambda _: table, page), encoding="utf-8")


def _lines(scores: dict[str, Any], measured: str) -> Iterator[str]:
    yield f"Measured on {measured.rstrip('.')}: {scores['gold']:,} claims, {scores['pred']:,} read."
    yield ""
    yield "| what must be right | precision | recall | F1 |"
    yield "|---|---:|---:|---:|"
    for name, words in _LEVELS.items():
        figure = scores[name]
        yield f"| {words} (`{name}`) | {figure['p']:.3f} | {figure['r']:.3f} | {figure['f1']:.3f} |"
    yield ""
    yield "| role, where the sentence was found | accuracy | of |"
    yield "|---|---:|---:|"
    for role, (accuracy, of) in scores["accuracy"].items():
        yield f"| {role} | {'none' if accuracy is None else f'{accuracy:.3f}'} | {of:,} |"
    yield ""
    yield (
        f"False claims in {scores['distractor_reports']} reports that speak of no transfer: "
        f"{scores['distractor_false_claims']}."
    )


if __name__ == "__main__":
    main()
