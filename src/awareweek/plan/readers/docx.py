"""Reads Word files (.docx, .docm): ECMA-376 WordprocessingML."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec
from lxml import etree

from awareweek.plan.document import Place
from awareweek.plan.messages import Damaged, Message
from awareweek.plan.readers.content import Collector, Content
from awareweek.plan.readers.docx_numbering import Numbering, prefix
from awareweek.plan.readers.docx_styles import Styles, W, heading_level, is_on, number, value
from awareweek.plan.readers.docx_text import MC, ParagraphText
from awareweek.plan.readers.limits import Limits
from awareweek.plan.readers.package import Package

_WRAPPERS = frozenset(
    W + name for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag")
)
_MAX_COLUMNS = 200


def read(data: bytes, limits: Limits) -> Content:
    """The body of a Word file in its order; page headers are handed over for their marks."""
    package = Package(data, kind="docx", limits=limits)
    main = next(iter(package.related("", "officeDocument")), "word/document.xml")
    body = package.xml(main).find(f"{W}body")
    if body is None:
        raise Damaged(kind="docx")
    reader = _Reader(package, main, limits)
    reader.blocks_of(body)
    warnings = []
    if any(name.lower().endswith("vbaproject.bin") for name in package.names):
        warnings.append(Message("macros_ignored"))
    headers = [*reader.box_lines, *_header_lines(package, main)]
    return Content("docx", reader.collector.blocks, headers, warnings)


def _header_lines(package: Package, main: str) -> Iterator[str]:
    """The lines of all page headers: classification marks may stand there."""
    for part in (*package.related(main, "header"), *package.related(main, "footer")):
        for paragraph in package.xml(part).iter(f"{W}p"):
            yield "".join(text.text or "" for text in paragraph.iter(f"{W}t"))


def _optional(package: Package, main: str, kind: str) -> etree._Element | None:
    part = next(iter(package.related(main, kind)), None)
    return None if part is None else package.xml(part)


class _Cell(msgspec.Struct):
    """A cell as written: its text, the tables in it, how many columns it covers."""

    text: str
    span: int
    inner: list[etree._Element]
    goes_on: bool


class _Reader:
    """Walks one document body; counts its paragraphs and tables."""

    def __init__(self, package: Package, main: str, limits: Limits) -> None:
        self.collector = Collector(limits)
        self.box_lines: list[str] = []
        self._styles = Styles(_optional(package, main, "styles"))
        self._numbering = Numbering(_optional(package, main, "numbering"))
        self._text = ParagraphText(self._styles)
        self._paragraph = 0
        self._carried = ""

    def blocks_of(self, parent: etree._Element) -> None:
        """Collect the paragraphs and tables under ``parent``, in order."""
        for child in parent:
            if child.tag == f"{W}p":
                self._add_paragraph(child)
            elif child.tag == f"{W}tbl":
                self._add_table(child)
            elif child.tag in _WRAPPERS and not _is_contents(child):
                self.blocks_of(child)
            elif child.tag == f"{MC}AlternateContent" and len(child):
                self.blocks_of(child[0])

    def _add_paragraph(self, paragraph: etree._Element) -> None:
        self._paragraph += 1
        place = Place(paragraph=self._paragraph)
        properties = paragraph.find(f"{W}pPr")
        style = self._styles.of(value(properties, f"{W}pStyle"))
        text = self._read(paragraph)
        level = heading_level(properties) or style.level
        if level is not None and level > 9:
            level = None
        if not style.contents:
            for line in text.split("\n"):
                if clean := _tidy(line):
                    heading = level is not None or style.title
                    self.collector.add_text(clean, place, heading=heading, level=level)
        self._add_boxes()

    def _read(self, paragraph: etree._Element) -> str:
        """The text of ``paragraph`` with its number; "" while its end is deleted.

        Where the paragraph mark itself is deleted, the text goes on in the next one.
        """
        properties = paragraph.find(f"{W}pPr")
        identity = value(properties, f"{W}pStyle")
        style = self._styles.of(identity)
        text = self._carried + self._text.of(paragraph)
        self._carried = ""
        mark = None if properties is None else properties.find(f"{W}rPr")
        if mark is not None and mark.find(f"{W}del") is not None:
            self._carried = text
            return ""
        if style.hidden or (not text.strip() and is_on(mark, "vanish")):
            return ""
        num_id = value(properties, f"{W}numPr/{W}numId")
        ilvl = number(value(properties, f"{W}numPr/{W}ilvl"))
        if num_id is None:
            num_id, ilvl = style.num_id, style.ilvl if ilvl is None else ilvl
        label = self._numbering.label(num_id, ilvl, style=identity)
        return prefix(label, text.lstrip()) if text.strip() else ""

    def _add_boxes(self) -> None:
        """Collect the text boxes anchored in the last paragraph, after it."""
        boxes, self._text.boxes = self._text.boxes, []
        for box in boxes:
            first = len(self.collector.blocks)
            self.blocks_of(box)
            self.box_lines += [block.text for block in self.collector.blocks[first:]]

    def _add_table(self, table: etree._Element) -> None:
        rows = [row for row in _rows(table) if not _is_deleted(row)]
        cells = [list(_cells(row)) for row in rows]
        if sum(map(len, cells)) == 1:
            # A frame around text, not a table.
            self.blocks_of(next(cell for row in cells for cell in row))
            return
        grid: list[list[str]] = []
        inner: list[etree._Element] = []
        above: dict[int, str] = {}
        for row, row_cells in zip(rows, cells, strict=True):
            read = [self._cell(cell) for cell in row_cells]
            grid.append(_lay(row, read, above))
            inner += [table for cell in read for table in cell.inner]
        headers = frozenset(
            at for at, row in enumerate(rows) if is_on(row.find(f"{W}trPr"), "tblHeader")
        )
        self.collector.add_table(grid, headers=headers)
        for nested in inner:
            self._add_table(nested)

    def _cell(self, cell: etree._Element) -> _Cell:
        lines: list[str] = []
        inner: list[etree._Element] = []
        self._gather(cell, lines, inner)
        properties = cell.find(f"{W}tcPr")
        span = number(value(properties, f"{W}gridSpan")) or 1
        merge = None if properties is None else properties.find(f"{W}vMerge")
        goes_on = merge is not None and merge.get(f"{W}val", "continue") == "continue"
        return _Cell("\n".join(lines), max(1, min(span, _MAX_COLUMNS)), inner, goes_on)

    def _gather(
        self, parent: etree._Element, lines: list[str], inner: list[etree._Element]
    ) -> None:
        """Put the lines under ``parent`` into ``lines``, the tables into ``inner``."""
        for child in parent:
            if child.tag == f"{W}p":
                lines += [clean for line in self._read(child).split("\n") if (clean := _tidy(line))]
                boxes, self._text.boxes = self._text.boxes, []
                for box in boxes:
                    self._gather(box, lines, inner)
            elif child.tag == f"{W}tbl":
                inner.append(child)
            elif child.tag in _WRAPPERS:
                self._gather(child, lines, inner)


def _tidy(line: str) -> str:
    """``line`` without what cannot be read: private signs, soft hyphens, spaces at the ends."""
    kept = "".join(sign for sign in line if sign == "\t" or sign.isprintable() or sign.isspace())
    return re.sub(r"[\xa0\u2000-\u200b]", " ", kept).strip()


def _is_contents(wrapper: etree._Element) -> bool:
    """Whether this is Word's table of contents, which only repeats the headings."""
    gallery = value(wrapper, f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
    return gallery == "Table of Contents"


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    for child in table:
        if child.tag == f"{W}tr":
            yield child
        elif child.tag in _WRAPPERS:
            yield from _rows(child)


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    for child in row:
        if child.tag == f"{W}tc":
            yield child
        elif child.tag in _WRAPPERS:
            yield from _cells(child)


def _is_deleted(row: etree._Element) -> bool:
    return row.find(f"{W}trPr/{W}del") is not None


def _lay(row: etree._Element, cells: list[_Cell], above: dict[int, str]) -> list[str]:
    """The texts of a row by grid column; ``above`` holds what merged cells go on with."""
    before = number(value(row.find(f"{W}trPr"), f"{W}gridBefore")) or 0
    laid = [""] * max(0, min(before, _MAX_COLUMNS))
    for cell in cells:
        column = len(laid)
        if column >= _MAX_COLUMNS:
            raise Damaged(kind="docx")
        text = above.get(column, "") if cell.goes_on else cell.text
        above[column] = text
        laid += [text] + [""] * (cell.span - 1)
    return laid
