"""Reads Excel files (.xlsx, .xlsm): every visible sheet, values only."""

from __future__ import annotations

import datetime as dt
import re
import zipfile
from collections.abc import Iterator
from contextlib import redirect_stdout
from io import BytesIO, StringIO

import openpyxl
from openpyxl.utils.cell import range_boundaries
from openpyxl.worksheet.worksheet import Worksheet

from awareweek.plan.document import Place
from awareweek.plan.messages import Message, UnsafeArchive
from awareweek.plan.readers.content import Collector, Content
from awareweek.plan.readers.limits import Limits
from awareweek.plan.readers.package import Package

_MERGE = re.compile(rb"<(?:\w+:)?mergeCell\s[^>]*?ref\s*=\s*[\"']([A-Za-z0-9:$]{1,40})[\"']")
_HEADER_CODES = re.compile(r"&(?:\"[^\"]*\"|[LCRPNDTAFGBIUEXYSZ]|K[0-9A-F]{6}|\d+)")
_NEEDED = re.compile(
    r"\[Content_Types\]\.xml$|_rels/\.rels$"
    r"|xl/(?:_rels/[^/]+\.rels|[^/]+\.xml|(?:worksheets|theme)/[^/]+\.xml)$",
    re.IGNORECASE,
)
_MAX_COLUMNS = 500


def read(data: bytes, limits: Limits) -> Content:
    """The rows of all visible sheets; a row merged across the top is a paragraph."""
    package = Package(data, kind="xlsx", limits=limits)
    package.check_xml("")
    _check_merges(package, limits)
    # Formulas are never calculated: the file's own last results are shown.
    with redirect_stdout(StringIO()):
        # openpyxl prints its doubts about styles, and they would stand in a --json answer.
        book = openpyxl.load_workbook(_only_cells(package), data_only=True, keep_links=False)
    collector, headers = Collector(limits), []
    for sheet in book.worksheets:
        if sheet.sheet_state == "visible":
            headers += list(_header_lines(sheet))
            _add_sheet(sheet, collector)
    warnings = []
    if any(name.lower().endswith("vbaproject.bin") for name in package.names):
        warnings.append(Message("macros_ignored"))
    return Content("xlsx", collector.blocks, headers, warnings)


def _only_cells(package: Package) -> BytesIO:
    """The file with nothing in it but cells, texts and styles.

    Drawings, charts, comments and properties hold no rows, and openpyxl gives the whole
    file up over a fault in any of them.
    """
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as bare:
        for name in package.names:
            if _NEEDED.match(name):
                bare.writestr(name, package.read(name))
    return stream


def _check_merges(package: Package, limits: Limits) -> None:
    """Refuse merges over more cells than a plan has: openpyxl makes an object for each."""
    covered = 0
    for name in package.names:
        if name.startswith("xl/worksheets/"):
            for reference in _MERGE.findall(package.read(name)):
                left, top, right, bottom = (at or 0 for at in range_boundaries(reference.decode()))
                covered += (right - left + 1) * (bottom - top + 1)
    if covered > limits.merged_cells:
        raise UnsafeArchive


def _add_sheet(sheet: Worksheet, collector: Collector) -> None:
    grid = _grid(sheet)
    across = {m.min_row: m for m in sheet.merged_cells.ranges if m.max_col > m.min_col}
    rows: list[list[str]] = []
    paragraph = 0
    width = max((len(cells) for _, cells in grid), default=0)
    for number, cells in grid:
        filled = [cell for cell in cells if cell]
        alone = len(filled) == 1 and (number in across or (not rows and width > 1))
        if alone:
            _flush(rows, sheet, collector)
            paragraph += 1
            for line in filled[0].splitlines():
                collector.add_text(
                    line.strip(), Place(paragraph=paragraph, sheet=sheet.title, row=number)
                )
        else:
            rows.append(cells + [""] * (width - len(cells)))
    _flush(rows, sheet, collector)


def _flush(rows: list[list[str]], sheet: Worksheet, collector: Collector) -> None:
    if rows:
        collector.add_table(rows, sheet=sheet.title)
        rows.clear()


def _grid(sheet: Worksheet) -> list[tuple[int, list[str]]]:
    """The rows that hold text, as (number, cells); merged cells repeat downwards.

    It goes through the cells that exist (``_cells``): ``iter_rows`` would make one for
    every place up to the last, which may be XFD1048576.
    """
    rows: dict[int, dict[int, str]] = {}
    for (number, column), cell in sheet._cells.items():  # noqa: SLF001 see the docstring
        if column <= _MAX_COLUMNS and (text := _text(cell.value)):
            rows.setdefault(number, {})[column] = text
    for merge in sheet.merged_cells.ranges:
        merged = rows.get(merge.min_row, {}).get(merge.min_col)
        for number in range(merge.min_row + 1, merge.max_row + 1) if merged else ():
            # Only beside other text: a merge over a whole empty block makes no rows.
            if number in rows and merged is not None:
                rows[number].setdefault(merge.min_col, merged)
    hidden = {number for number, row in sheet.row_dimensions.items() if row.hidden}
    left = min((min(cells) for cells in rows.values()), default=1)
    return [
        (number, [cells.get(column, "") for column in range(left, max(cells) + 1)])
        for number, cells in sorted(rows.items())
        if number not in hidden
    ]


def _text(value: object) -> str:
    """A cell's value as a person reads it: 2025年9月15日, 9:30, 12, 1.5."""
    if value is None or isinstance(value, bool):
        return "" if value is None else ("是" if value else "否")
    if isinstance(value, dt.datetime):
        day = f"{value.year}年{value.month}月{value.day}日"
        return day if value.time() == dt.time() else f"{day}{value.hour}:{value.minute:02d}"
    if isinstance(value, dt.date):
        return f"{value.year}年{value.month}月{value.day}日"
    if isinstance(value, dt.time):
        return f"{value.hour}:{value.minute:02d}"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else f"{value:.10g}"
    return re.sub(r"_x000D_|[\x00-\x08\x0b-\x1f\t]", " ", str(value)).strip()


def _header_lines(sheet: Worksheet) -> Iterator[str]:
    """The lines of the sheet's page header: classification marks may stand there."""
    for header in (sheet.oddHeader, sheet.firstHeader, sheet.evenHeader):
        for part in (header.left, header.center, header.right) if header else ():
            yield from _HEADER_CODES.sub("", part.text or "").splitlines()
