"""Reads PDF files that hold text: printed lines become paragraphs again, rulings tables."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import islice

import msgspec
import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfminer.pdfpage import PDFPage
from pdfplumber.page import Page
from pdfplumber.pdf import PDF
from pdfplumber.utils.exceptions import PdfminerException

from awareweek.plan.document import Place
from awareweek.plan.flattened import FlatRow, flat_rows, heads_table
from awareweek.plan.messages import Damaged, Encrypted, Scanned, TooLong, TooManyPages
from awareweek.plan.readers.content import Collector, Content
from awareweek.plan.readers.limits import Limits
from awareweek.plan.readers.lines import is_bare_number, is_page_number
from awareweek.plan.readers.pdf_guard import refuse_bombs
from awareweek.plan.readers.pdf_lines import Line, Sign, lines_of, signs_of
from awareweek.plan.readers.pdf_page import Budget, GuardedPage
from awareweek.plan.readers.pdf_paragraphs import Measure, measure, paragraphs
from awareweek.plan.readers.pdf_tables import Table, append, goes_on, lay_table

# Its warnings quote the document, tell a person nothing, and would stand in the terminal.
logging.getLogger("pdfminer").setLevel(logging.CRITICAL)

_EDGE = 2
_MAX_EDGES = 4000
_MAX_UNRULED = 2000
_OBJECTS = 5_000_000


class Sheet(msgspec.Struct):
    """One page: its printed lines outside tables, and its tables, each in order."""

    number: int
    height: float
    lines: list[Line]
    tables: list[Table]


def read(data: bytes, limits: Limits) -> Content:
    """The text of a PDF. Raises Encrypted, Scanned, TooLong, Damaged, UnsafeArchive."""
    refuse_bombs(data, limits)
    sheets = _open(data, limits)
    if not any(sheet.lines or sheet.tables for sheet in sheets):
        raise Scanned(pages=len(sheets))
    headers = [line.text for sheet in sheets for line in sheet.lines[:1]]
    _drop_running_lines(sheets)
    collector = Collector(limits)
    _collect(sheets, collector)
    return Content("pdf", collector.blocks, headers)


def _open(data: bytes, limits: Limits) -> list[Sheet]:
    """All pages. A PDF that is only locked against changes opens with an empty password."""
    try:
        with pdfplumber.open(BytesIO(data)) as pdf:
            return list(_sheets(pdf, limits))
    except PdfminerException as error:
        if any(isinstance(cause, PDFPasswordIncorrect) for cause in error.args):
            raise Encrypted(kind="pdf") from error
        raise Damaged(kind="pdf") from error


def _sheets(pdf: PDF, limits: Limits) -> Iterator[Sheet]:
    """Each page, opened once and let go of."""
    if sum(span for xref in pdf.doc.xrefs for _, span in getattr(xref, "ranges", ())) > _OBJECTS:
        raise Damaged(kind="pdf")
    pages = list(islice(PDFPage.create_pages(pdf.doc), limits.pages + 1))
    if not pages:
        raise Damaged(kind="pdf")
    if len(pages) > limits.pages:
        raise TooManyPages(limit=limits.pages)
    # A page takes some 20 ms; the time allowed grows with their number.
    budget = Budget(objects=limits.page_objects, seconds=5 + 0.25 * len(pages))
    characters = 0
    for number, opened in enumerate(pages, 1):
        page = GuardedPage(pdf, opened, page_number=number)
        page.budget = budget
        signs = signs_of(page.chars)
        characters += len(signs)
        if characters > limits.characters:
            raise TooLong(characters=characters, limit=limits.characters)
        yield _sheet(page, signs)
        page.close()


def _sheet(page: Page, signs: list[Sign]) -> Sheet:
    number = int(page.page_number)
    tables: list[Table] = []
    # Crossing points are compared pairwise: a drawing of thousands of strokes is no table.
    if 3 < len(page.rects) + len(page.lines) + len(page.curves) <= _MAX_EDGES:
        for found in page.find_tables():
            inside = _within(signs, found.bbox)
            table = lay_table(found.cells, inside, page=number)
            if table is not None and any(any(row) for row in table.rows):
                tables.append(table)
                taken = set(map(id, inside))
                signs = [sign for sign in signs if id(sign) not in taken]
    lines = lines_of(signs, page=number)
    tables.sort(key=lambda table: table.top)
    return Sheet(number=number, height=float(page.height), lines=lines, tables=tables)


def _within(signs: Sequence[Sign], box: tuple[float, float, float, float]) -> list[Sign]:
    x0, top, x1, bottom = box
    return [
        sign
        for sign in signs
        if top <= sign.middle <= bottom and x0 <= (sign.x0 + sign.x1) / 2 <= x1
    ]


def _drop_running_lines(sheets: Sequence[Sheet]) -> None:
    """Take out page numbers, and headers and footers that most pages repeat."""
    counts = Counter(key for sheet in sheets for key in {_key(line) for line in _edge_lines(sheet)})
    often = max(3, len(sheets) // 2 + 1)
    for sheet in sheets:
        edge = {id(line) for line in _edge_lines(sheet) if counts[_key(line)] >= often}
        outer = {id(line) for line in (*sheet.lines[:1], *sheet.lines[-1:])}
        kept: list[Line] = []
        cut = False
        for line in sheet.lines:
            bare = id(line) in outer and is_bare_number(line.text) and _at_edge(line, sheet)
            if bare or id(line) in edge or is_page_number(line.text):
                cut = True
                continue
            line.after_cut, cut = cut, False
            kept.append(line)
        sheet.lines = kept


def _edge_lines(sheet: Sheet) -> list[Line]:
    return [*sheet.lines[:_EDGE], *sheet.lines[_EDGE:][-_EDGE:]]


def _at_edge(line: Line, sheet: Sheet) -> bool:
    """Whether a table neither stands above nor below ``line`` on the outer side."""
    return line.bottom < 0.12 * sheet.height or line.top > 0.85 * sheet.height


def _key(line: Line) -> tuple[str, int]:
    """What makes a running line the same on another page: text without figures, height."""
    text = "".join("#" if sign.isdigit() else sign for sign in line.text)
    return text, round(line.top / 4)


def _collect(sheets: Sequence[Sheet], collector: Collector) -> None:
    """Put paragraphs and tables into ``collector`` in reading order."""
    shape = measure([line for sheet in sheets for line in sheet.lines])
    for item in _items(sheets):
        if isinstance(item, Table):
            collector.add_table(item.rows, pages=item.pages)
        else:
            _collect_lines(item, shape, collector)


def _items(sheets: Sequence[Sheet]) -> list[Table | list[Line]]:
    """Runs of lines and tables by turns; what a page break cut in two is one again."""
    items: list[Table | list[Line]] = []
    for sheet in sheets:
        lines = sheet.lines
        for table in sheet.tables:
            above = [line for line in lines if line.top < table.top]
            lines = lines[len(above) :]
            _append_lines(items, above)
            last = items[-1] if items else None
            if isinstance(last, Table) and goes_on(last, table):
                append(last, table)
            else:
                items.append(table)
        _append_lines(items, lines)
    return items


def _append_lines(items: list[Table | list[Line]], lines: list[Line]) -> None:
    if not lines:
        return
    if items and isinstance(items[-1], list):
        items[-1] += lines
    else:
        items.append(list(lines))


def _collect_lines(lines: Sequence[Line], shape: Measure, collector: Collector) -> None:
    """Paragraphs, with tables that have no rulings found among them."""
    start = at = 0
    while at < len(lines):
        rows, end = _unruled(lines, at)
        if rows:
            _collect_paragraphs(lines[start:at], shape, collector)
            collector.add_table([cells for cells, _ in rows], pages=[page for _, page in rows])
            start = at = end
        else:
            at += 1
    _collect_paragraphs(lines[start:], shape, collector)


def _collect_paragraphs(lines: Sequence[Line], shape: Measure, collector: Collector) -> None:
    for text, page in paragraphs(lines, shape):
        collector.add_text(text.replace("\t", " "), Place(page=page))


def _unruled(lines: Sequence[Line], at: int) -> tuple[list[tuple[list[str], int]], int]:
    """The rows of a table without rulings that begins at line ``at``, and where it ends."""
    found: list[FlatRow] = []
    used = 0
    if heads_table(lines[at].text):
        found, used = flat_rows([line.text for line in lines[at : at + 1 + _MAX_UNRULED]])
    if found:
        return [([*flat.cells], lines[at + flat.line].page) for flat in found], at + used
    end = at
    while end < len(lines) and _aligned(lines[at], lines[end]):
        end += 1
    if end - at < 2:
        return [], at
    return [(line.text.split("\t"), line.page) for line in lines[at:end]], end


def _aligned(first: Line, line: Line) -> bool:
    """Whether two lines have gaps at the same places, as the rows of a table have."""
    return (
        len(first.starts) == len(line.starts) >= 3
        and first.text.count("\t") == line.text.count("\t")
        and all(
            abs(one - other) < 2 * first.size
            for one, other in zip(first.starts, line.starts, strict=True)
        )
    )
