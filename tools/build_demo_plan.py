"""Write the demonstration plan: `python tools/build_demo_plan.py [FILE]`.

The text stands in `demo_plan.txt` beside this file; this program sets it as a Word
document after GB/T 9704-2012 (A4, its margins, 3号 type, automatic numbering) and
writes it into `awareweek.library`. The same text gives the same document.

Two slips are in the text on purpose, so that `awareweek plan check` has something to
find: the final of the skills competition is given a Thursday (17 September 2027 is a
Friday), and 市邮政管理局 hosts an activity but is missing from the division of tasks.
"""

from __future__ import annotations

import sys
import zipfile
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK, WD_LINE_SPACING
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt
from docx.table import Table
from docx.text.paragraph import Paragraph

HERE = Path(__file__).parent
TEXT = HERE / "demo_plan.txt"
TARGET = HERE.parent / "src/awareweek/library/demo/yunchuan-2027-plan.docx"
WRITTEN = datetime(2027, 7, 30, 9, 0)
ZIP_TIME = (2027, 7, 30, 9, 0, 0)

BODY, TITLE, CHAPTER, SECTION = "仿宋", "方正小标宋简体", "黑体", "楷体"
WIDTHS = {"主题日": (14, 22, 32, 48, 40), "重点任务": (12, 36, 60, 30, 18)}
ANNEX_WIDTHS = (12, 26, 60, 26, 32)


def build(text: str) -> bytes:
    """The document of ``text``, as the bytes of a .docx."""
    document = docx.Document()
    _page(document)
    numbering = _Numbering(document)
    rows: list[list[str]] = []
    for line in [*text.splitlines(), "%"]:
        if line.startswith("|"):
            rows.append([cell.strip() for cell in line[1:].split("|")])
            continue
        if rows:
            _table(document, rows)
            rows = []
        _line(document, numbering, line)
    return _packed(document)


def _page(document: Document) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    properties = document.core_properties
    properties.author = properties.last_modified_by = "awareweek"
    properties.title, properties.comments = "2027年云川市网络安全宣传周活动实施方案", ""
    properties.created = properties.modified = WRITTEN
    for name, font, size in (("Normal", BODY, 16), ("Heading 1", CHAPTER, 16),
                             ("Heading 2", SECTION, 16), ("Title", TITLE, 22)):  # fmt: skip
        style = document.styles[name]
        _font(style.element.get_or_add_rPr(), font, size)
        form = style.paragraph_format
        form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(28.95)
        form.space_before = form.space_after = Pt(0)
    _drop_border(document)


def _font(properties: Any, name: str, size: float) -> None:
    """Set type and size for Chinese and Latin letters alike, in black."""
    properties.clear()
    fonts = f'<w:rFonts {nsdecls("w")} w:ascii="{name}" w:hAnsi="{name}" w:eastAsia="{name}"/>'
    properties.append(parse_xml(fonts))
    properties.append(parse_xml(f'<w:color {nsdecls("w")} w:val="000000"/>'))
    properties.append(parse_xml(f'<w:sz {nsdecls("w")} w:val="{int(size * 2)}"/>'))


def _drop_border(document: Document) -> None:
    """The Title style of the template has a blue line below it; official titles do not."""
    properties = document.styles["Title"].element.pPr
    for border in properties.findall(qn("w:pBdr")):
        properties.remove(border)


def _line(document: Document, numbering: _Numbering, line: str) -> None:
    """Set one line of the text that is not a table row."""
    mark, _, rest = line.partition(" ")
    if mark == "%" or not line:
        return
    if mark == "---":
        document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    elif mark == "=":
        document.add_paragraph(rest, "Title").alignment = WD_ALIGN_PARAGRAPH.CENTER
    elif mark == "<":
        document.add_paragraph(rest)
    elif mark == ">":
        document.add_paragraph(rest).alignment = WD_ALIGN_PARAGRAPH.RIGHT
    elif mark in ("#", "##"):
        numbering.number(document.add_heading(rest, len(mark)), level=len(mark) - 1)
    elif mark == "-":
        numbering.number(document.add_paragraph(rest), level=2)
        return
    else:
        document.add_paragraph(line).paragraph_format.first_line_indent = Pt(32)
    numbering.restart_points()


class _Numbering:
    """Word's own numbering 一、（一）1. ; points begin again at 1 after other text."""

    LEVELS = (("chineseCountingThousand", "%1、"), ("chineseCountingThousand", "（%2）"),
              ("decimal", "%3."))  # fmt: skip

    def __init__(self, document: Document) -> None:
        self._part = document.part.numbering_part.element
        self._abstract = 90
        levels = "".join(
            f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
            f'<w:suff w:val="nothing"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
            '<w:pPr><w:ind w:left="0" w:firstLine="640"/></w:pPr></w:lvl>'
            for level, (form, text) in enumerate(self.LEVELS)
        )
        self._part.insert(0, parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{self._abstract}">'
            f'<w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
        ))  # fmt: skip
        self._last = 900
        self._chapters = self._points = self._instance(fresh_points=False)
        self._fresh = False

    def _instance(self, *, fresh_points: bool) -> int:
        self._last += 1
        override = (
            '<w:lvlOverride w:ilvl="2"><w:startOverride w:val="1"/></w:lvlOverride>'
            if fresh_points
            else ""
        )
        self._part.append(parse_xml(
            f'<w:num {nsdecls("w")} w:numId="{self._last}">'
            f'<w:abstractNumId w:val="{self._abstract}"/>{override}</w:num>'
        ))  # fmt: skip
        return self._last

    def restart_points(self) -> None:
        """Let the next point begin again at 1."""
        self._fresh = True

    def number(self, paragraph: Paragraph, *, level: int) -> None:
        """Give ``paragraph`` the next number of ``level``."""
        if level == 2 and self._fresh:
            self._points, self._fresh = self._instance(fresh_points=True), False
        number = self._points if level == 2 else self._chapters
        properties: Any = paragraph._p.get_or_add_pPr()
        numbering = properties.get_or_add_numPr()
        numbering.get_or_add_ilvl().val = level
        numbering.get_or_add_numId().val = number


def _table(document: Document, rows: list[list[str]]) -> None:
    """Set ``rows`` as a table; the first is its heading, ``^`` continues the cell above."""
    table = document.add_table(len(rows), len(rows[0]), style="Table Grid")
    table.autofit = False
    widths = next((w for head, w in WIDTHS.items() if head in rows[0]), ANNEX_WIDTHS)
    for number, cells in enumerate(rows):
        for column, text in enumerate(cells):
            cell = table.cell(number, column)
            cell.width = Mm(widths[column])
            if text != "^":
                cell.paragraphs[0].text = text
                _small(cell.paragraphs[0], bold=number == 0)
    _merge_down(table, rows)
    heading = table.rows[0]._tr.get_or_add_trPr()
    heading.append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))


def _small(paragraph: Paragraph, *, bold: bool) -> None:
    """Tables are set in 小四, their heading in 黑体."""
    paragraph.paragraph_format.line_spacing = Pt(20)
    for run in paragraph.runs:
        _font(run._r.get_or_add_rPr(), CHAPTER if bold else BODY, 12)


def _merge_down(table: Table, rows: list[list[str]]) -> None:
    for column in range(len(rows[0])):
        first = 0
        for number in range(1, len(rows) + 1):
            if number < len(rows) and rows[number][column] == "^":
                continue
            if number - first > 1:
                _merge(table, column, first, number - 1)
            first = number


def _merge(table: Table, column: int, first: int, last: int) -> None:
    """Merge cells downwards; Word keeps an empty paragraph of each, which goes."""
    merged = table.cell(first, column).merge(table.cell(last, column))
    for paragraph in merged.paragraphs[1:]:
        paragraph._p.getparent().remove(paragraph._p)


def _packed(document: Document) -> bytes:
    """The document's bytes with fixed times, so that two builds are equal."""
    raw, packed = BytesIO(), BytesIO()
    document.save(raw)
    with zipfile.ZipFile(raw) as source, zipfile.ZipFile(packed, "w") as target:
        for name in sorted(source.namelist(), key=lambda name: (name[0] != "[", name)):
            entry = zipfile.ZipInfo(name, ZIP_TIME)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            target.writestr(entry, source.read(name))
    return packed.getvalue()


def main() -> None:
    """Build the plan into the package, or into the file named."""
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else TARGET
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(build(TEXT.read_text(encoding="utf-8")))


if __name__ == "__main__":
    main()
