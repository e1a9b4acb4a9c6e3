"""The sample reports come in; their register as a picture, docs/register.svg, goes out."""  # noqa: INP001 - a script

import io
import shutil
import sys
import tempfile
from contextlib import chdir
from pathlib import Path
from typing import Final

from rich.console import Console
from rich.terminal_theme import SVG_EXPORT_THEME

from reportedly.pipeline.build import build
from reportedly.pipeline.recall import recall, rows
from reportedly.publish.table import print_register
from reportedly.publish.terminal import PLAIN_WIDTH
from reportedly.settings import Settings

_ROOT: Final = Path(__file__).parents[1]
_PATH: Final = _ROOT / "docs" / "register.svg"
_CASE: Final = Path("demo.case")
# Like rich's own, but without fonts from the network: each text states its length, so any
# monospaced font fits.
_FORMAT: Final = """\
<svg class="register" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<title>The register of the sample reports</title>
<style>
.{unique_id}-title, .{unique_id}-matrix {{
font-family: "DejaVu Sans Mono", Menlo, Consolas, monospace;
}}
.{unique_id}-title {{ font-size: 18px; font-weight: bold; }}
.{unique_id}-matrix {{ font-size: {char_height}px; line-height: {line_height}px; }}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/>
</clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""


def picture() -> str:
    """The register of the samples as SVG; the same for the same samples."""
    out = Console(
        record=True,
        file=io.StringIO(),
        width=PLAIN_WIDTH,
        force_terminal=True,
        color_system="truecolor",
        highlight=False,
        markup=False,
        emoji=False,
        # Neither the terminal nor the environment of whoever makes it may show.
        legacy_windows=False,
        _environ={},
    )
    with tempfile.TemporaryDirectory() as folder, chdir(folder):
        shutil.copytree(_ROOT / "samples", "samples")
        report = build(["samples"], _CASE, Settings(), lambda _reports, _claims: None)
        if report.refused:
            sys.exit(report.refused[0].line)
        print_register(rows(recall(_CASE, None)), out)
    svg = out.export_svg(
        title=f"reportedly register -c {_CASE}",
        theme=SVG_EXPORT_THEME,
        code_format=_FORMAT,
        unique_id="register",
    )
    return "".join(f"{line.rstrip()}\n" for line in svg.splitlines())


if __name__ == "__main__":
    _PATH.write_text(picture(), encoding="utf-8")
