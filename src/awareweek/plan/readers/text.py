"""Reads plain text and Markdown: every line that is not empty becomes a block."""

from __future__ import annotations

import re

from awareweek.plan.document import Block, Place, row
from awareweek.plan.readers.content import Collector, Content, looks_like_header
from awareweek.plan.readers.encodings import decode
from awareweek.plan.readers.limits import Limits
from awareweek.plan.readers.lines import is_page_number
from awareweek.plan.readers.markdown import Markdown, looks_like_markdown

_CONTROLS = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\u200b\u200e\u200f\u202a-\u202e]"
)
_NEWLINES = re.compile("\r\n|[\n\r\x0b\x85\u2028\u2029]")

_MAX_COLUMNS = 64


def read(data: bytes, limits: Limits) -> Content:
    """The lines of a text. Raises UnknownEncoding, UnknownKind.

    A form feed begins a page; its first line is handed over as a page header, since a
    mark of classification may stand there.
    """
    return read_text(decode(data), limits)


def read_text(text: str, limits: Limits) -> Content:
    """The lines of ``text`` as blocks; ``Place.paragraph`` is the number of the line."""
    lines = _NEWLINES.split(text)
    reader = _Reader(limits, markdown=looks_like_markdown(lines))
    headers: list[str] = []
    for number, line in enumerate(lines, 1):
        pages = line.split("\x0c")
        if len(pages) > 1:
            headers.append(pages[-1])
        for piece in pages:
            reader.add(_CONTROLS.sub("", piece), number)
    reader.end_table()
    return Content("text", reader.collector.blocks, headers, wrapped=True)


class _Reader:
    """Turns lines into blocks; lines with tabs that follow each other are one table."""

    def __init__(self, limits: Limits, *, markdown: bool) -> None:
        self.collector = Collector(limits)
        self._markdown = Markdown() if markdown else None
        self._rows: list[Block] = []
        self._header = False

    def add(self, line: str, number: int) -> None:
        """Take one line."""
        place = Place(paragraph=number)
        level = None
        if self._markdown is not None:
            if self._markdown.is_rule(line):
                self._header = self._header or len(self._rows) == 1
                return
            if cells := self._markdown.cells(line):
                self._add_row(cells, place)
                return
            level, line = self._markdown.line(line)
        if cells := _tab_cells(line, in_table=bool(self._rows)):
            self._add_row(cells, place)
        elif line.strip() and not is_page_number(line):
            self.end_table()
            self.collector.add_text(line.strip(), place, level=level)

    def end_table(self) -> None:
        """Hand over the rows gathered so far."""
        rows, self._rows = self._rows, []
        if not rows:
            return
        self.collector.tables += 1
        headed = self._header or looks_like_header([block.cells for block in rows])
        self._header = False
        for number, block in enumerate(rows, 1):
            place = Place(paragraph=block.place.paragraph, table=self.collector.tables, row=number)
            self.collector.add(row(block.cells, place, header=headed and number == 1))

    def _add_row(self, cells: tuple[str, ...], place: Place) -> None:
        if any(cells):
            self._rows.append(row(cells, place))


def _tab_cells(line: str, *, in_table: bool) -> tuple[str, ...]:
    """The cells of a line with tabs; () for a line that tabs only indent or space out."""
    if "\t" not in line.strip(" \u3000"):
        return ()
    if line.count("\t") > _MAX_COLUMNS:
        return ()
    cells = tuple(cell.strip() for cell in line.strip(" \u3000").split("\t"))
    filled = sum(1 for cell in cells if cell)
    if filled >= 2 or (filled == 1 and in_table and len(cells) >= 3):
        return cells
    return ()
