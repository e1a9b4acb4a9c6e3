"""Figures and a file of floors come in; what fell below goes out, and the file is rewritten.

A floor only rises by itself. Lowering one takes a reason, which the changelog keeps.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from reportedly.errors import GoldError
from reportedly.evaluate.score import Scores

# Floors are kept on a grid of 0.005, in thousandths, so that noise in the last place is no event.
_GRID = 5
_HEADING = "## [Unreleased]"
_HEADER = """\
# Floors of `reportedly evaluate`: a figure below its floor fails `make test`.
# Raise them:
#   reportedly evaluate evaluation/held_out --floors evaluation/floors.toml --raise-floors
# Lower them:  the same with --lower-floors --because "the reason", which CHANGELOG.md keeps.
"""


@dataclass(frozen=True, slots=True)
class Floors:
    """The least that each figure may be, and the digest of the gold reports it was measured on."""

    gold_sha256: str
    figures: Mapping[str, float]


def figures(scores: Scores) -> dict[str, float]:
    """The figures that have floors: F1 of each level, and the accuracy of each role (0 to 1)."""
    levels = {f"{level}_f1": figure.f1 for level, figure in scores.levels.items()}
    accuracy = {
        f"accuracy_{role}": right
        for role, (right, _) in scores.accuracy.items()
        if right is not None
    }
    return levels | accuracy


def read_floors(path: Path) -> Floors:
    """The floors of a file.

    Raises:
        GoldError: it is missing or not of the documented form.
    """
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
        floors = {str(name): float(floor) for name, floor in content["floors"].items()}
        return Floors(str(content["gold_sha256"]), floors)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        reason = f"no file of floors ({type(error).__name__}: {error})"
        raise GoldError(str(path), reason, "make one with --raise-floors") from error


def failures(found: Mapping[str, float], floors: Floors, digest: str) -> list[str]:
    """One line for each figure below its floor, and for other gold reports; none if all is well."""
    lines = []
    if digest != floors.gold_sha256:
        lines.append(
            "the gold reports are not those that the floors were measured on; "
            "if that is meant, measure again with --raise-floors"
        )
    for name, floor in floors.figures.items():
        figure = found.get(name, 0.0)
        if figure < floor:
            lines.append(
                f"{name} is {figure:.3f}, below its floor {floor:.3f}; repair what lost it "
                "(--errors-to DIR lists every mistake), or lower the floor with "
                '--lower-floors --because "the reason"'
            )
    return lines


def raised(found: Mapping[str, float], floors: Floors, digest: str) -> Floors:
    """Floors that are as high as the figures, and nowhere lower than before."""
    before = floors.figures
    names = sorted(before.keys() | found.keys())
    return Floors(
        digest,
        {name: max(before.get(name, 0.0), _down(found.get(name, 0.0))) for name in names},
    )


def lowered(found: Mapping[str, float], digest: str) -> Floors:
    """Floors that are as high as the figures, wherever they were before."""
    return Floors(digest, {name: _down(figure) for name, figure in sorted(found.items())})


def write_floors(path: Path, floors: Floors) -> None:
    """Writes the file of floors."""
    lines = [_HEADER, f'gold_sha256 = "{floors.gold_sha256}"', "", "[floors]"]
    lines += [f"{name} = {floor:.3f}" for name, floor in floors.figures.items()]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def log_lowering(changelog: Path, before: Floors, after: Floors, because: str) -> None:
    """Adds to the changelog, under Unreleased, which floors fell and why.

    Raises:
        GoldError: the changelog has no such heading.
    """
    text = changelog.read_text(encoding="utf-8") if changelog.is_file() else ""
    if _HEADING not in text:
        raise GoldError(str(changelog), f"no heading {_HEADING!r}", "add it, then lower the floor")
    fallen = [
        f"{name} {floor:.3f} to {after.figures.get(name, 0.0):.3f}"
        for name, floor in before.figures.items()
        if after.figures.get(name, 0.0) < floor
    ]
    entry = f"- Lowered floors ({', '.join(fallen) or 'none fell'}): {' '.join(because.split())}"
    changelog.write_text(text.replace(_HEADING, f"{_HEADING}\n\n{entry}", 1), encoding="utf-8")


def _down(figure: float) -> float:
    return round(figure * 1000) // _GRID * _GRID / 1000
