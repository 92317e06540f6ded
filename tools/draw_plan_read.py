"""Draw docs/pictures/plan-read.svg: `awareweek plan read` of the demonstration plan.

    python tools/draw_plan_read.py

Run it again when the look of the terminal changes. The picture fetches no font: each
word has its own place, so that it stands well in whatever font a reader has.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import NamedTuple

from rich.cells import cell_len
from rich.console import Console
from rich.style import Style
from rich.text import Text

from awareweek.cli.show_plan import show_plan
from awareweek.cli.terminal import Terminal
from awareweek.cli.words import Language, Words
from awareweek.library import demo_plan
from awareweek.plan.read import read_file

TARGET = Path(__file__).parent.parent / "docs/pictures/plan-read.svg"
COLUMNS, LINES = 80, 44
CELL, HEIGHT, MARGIN = 10, 26, 20
_PIECES = re.compile(r"\s+|[\u2500-\u257f]|[^\s\u2500-\u257f]+")
_BLUE = 4
COMMAND = "$ awareweek plan read 方案.docx"
CJK = '"Sarasa Mono SC", "Noto Sans Mono CJK SC", "PingFang SC", "Microsoft YaHei", monospace'
HEAD = f"""\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {{width}} {{height}}" role="img">
<style>
text {{{{ font: 20px {CJK}; fill: #1f2328; white-space: pre; }}}}
.line {{{{ font-family: "DejaVu Sans Mono", Menlo, Consolas, monospace; }}}}
.blue {{{{ fill: #1553a8; }}}} .dim {{{{ fill: #6e7681; }}}} .bold {{{{ font-weight: bold; }}}}
</style>
<rect width="100%" height="100%" rx="8" fill="#ffffff" stroke="#d0d7de"/>
"""


class _Word(NamedTuple):
    """Characters without a space between them, where they stand, how they are dressed."""

    x: int
    text: str
    dress: str


def main() -> None:
    """Draw the picture anew."""
    shown = [Text(COMMAND, "bold"), *map(Text.from_ansi, _printed().splitlines()[:LINES])]
    shown.append(Text("…", "dim"))
    width = COLUMNS * CELL + 2 * MARGIN
    height = len(shown) * HEIGHT + 2 * MARGIN
    texts = [
        _element(word, MARGIN + (number + 1) * HEIGHT - 7)
        for number, line in enumerate(shown)
        for word in _words(line)
    ]
    head = HEAD.format(width=width, height=height)
    TARGET.write_text("\n".join([head + texts[0], *texts[1:], "</svg>\n"]), encoding="utf-8")


def _printed() -> str:
    """What the command prints on a terminal in colour."""
    reading = read_file(demo_plan())
    terminal = Terminal(Words(Language.ZH))
    terminal.output = Console(
        width=COLUMNS, file=io.StringIO(), force_terminal=True, color_system="standard"
    )
    with terminal.output.capture() as captured:
        show_plan(terminal, reading.document, reading.drafts[0])
    return captured.get()


def _words(line: Text) -> Iterator[_Word]:
    """The words of ``line`` with their places; each piece of a drawn line is one."""
    x = MARGIN
    for segment in line.render(Console(width=COLUMNS)):
        for piece in _PIECES.findall(segment.text):
            if not piece.isspace():
                yield _Word(x, piece, _dress(piece, segment.style or Style()))
            x += cell_len(piece) * CELL


def _dress(piece: str, style: Style) -> str:
    said = {"line": "\u2500" <= piece[0] <= "\u257f"}
    said["blue"] = style.color is not None and style.color.number == _BLUE
    said |= {"dim": bool(style.dim), "bold": bool(style.bold)}
    return " ".join(name for name, there in said.items() if there)


def _element(word: _Word, y: int) -> str:
    dress = f' class="{word.dress}"' if word.dress else ""
    length = f' textLength="{cell_len(word.text) * CELL}"' if len(word.text) > 1 else ""
    return f'<text x="{word.x}" y="{y}"{length}{dress}>{escape(word.text, quote=False)}</text>'


if __name__ == "__main__":
    main()
