"""Office files, pages and PDFs made in the tests."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from reportlab.lib import pagesizes
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from awareweek.plan.document import Document
from awareweek.plan.readers import DEFAULT, Limits, read_document

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TITLE = "2025年某市网络安全宣传周活动方案"
A4_WIDTH, A4_HEIGHT = pagesizes.A4


def read(tmp_path: Path, data: bytes, *, name: str = "plan", limits: Limits = DEFAULT) -> Document:
    path = tmp_path / name
    path.write_bytes(data)
    return read_document(path, limits=limits, convert=False)


def texts(document: Document) -> list[str]:
    return [block.text for block in document.blocks]


def cells(document: Document) -> list[tuple[str, ...]]:
    return [block.cells for block in document.blocks if block.kind == "row"]


def word(*bodies: str, numbering: str | None = None, styles: str = "") -> bytes:
    """A .docx whose body is the given WordprocessingML (without namespaces)."""
    document = docx.Document()
    body = document.element.body
    for element in list(body)[:-1]:
        body.remove(element)
    for xml in bodies:
        wrapped = parse_xml(f"<w:body {DECLARATIONS}>{xml}</w:body>")
        for element in list(wrapped):
            body.insert(len(body) - 1, element)
    if numbering is not None:
        root = document.part.numbering_part.element
        for element in list(root):
            root.remove(element)
        for element in parse_xml(f"<w:numbering {nsdecls('w')}>{numbering}</w:numbering>"):
            root.append(element)
    if styles:
        for element in parse_xml(f"<w:styles {nsdecls('w')}>{styles}</w:styles>"):
            document.styles.element.append(element)
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


DECLARATIONS = (
    nsdecls("w", "r", "wp", "a", "m")
    + ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
)


def p(text: str = "", *, props: str = "", runs: str = "") -> str:
    inner = runs or f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'
    return f"<w:p><w:pPr>{props}</w:pPr>{inner}</w:p>"


def numbered(text: str, num_id: int = 1, ilvl: int = 0) -> str:
    return p(text, props=f'<w:numPr><w:ilvl w:val="{ilvl}"/><w:numId w:val="{num_id}"/></w:numPr>')


def lvl(ilvl: int, format_name: str, text: str, *, more: str = "", start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{ilvl}"><w:start w:val="{start}"/><w:numFmt w:val="{format_name}"/>'
        f'{more}<w:lvlText w:val="{text}"/></w:lvl>'
    )


def abstract(*levels: str, identity: int = 7, more: str = "") -> str:
    return f'<w:abstractNum w:abstractNumId="{identity}">{more}{"".join(levels)}</w:abstractNum>'


def num(identity: int, of: int = 7, overrides: str = "") -> str:
    return f'<w:num w:numId="{identity}"><w:abstractNumId w:val="{of}"/>{overrides}</w:num>'


def with_parts(data: bytes, parts: Mapping[str, bytes | Callable[[bytes], bytes]]) -> bytes:
    """The zip ``data`` with parts put in, or changed by a function."""
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(stream, "w", 8) as new:
        left = dict(parts)
        for name in old.namelist():
            part = old.read(name)
            change = left.pop(name, part)
            new.writestr(name, change if isinstance(change, bytes) else change(part))
        for name, change in left.items():
            assert isinstance(change, bytes)
            new.writestr(name, change)
    return stream.getvalue()


class PdfMaker:
    """Draws a PDF by hand: text at places in points from the top left."""

    def __init__(self, **options: object) -> None:
        self._stream = BytesIO()
        pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
        self.canvas = Canvas(self._stream, pagesize=pagesizes.A4, **options)

    def text(self, text: str, x: float, y: float, *, size: float = 16) -> PdfMaker:
        self.canvas.setFont("STSong-Light", size)
        self.canvas.drawString(x, A4_HEIGHT - y, text)
        return self

    def lines(self, *texts: str, x: float = 80, y: float = 100, size: float = 16) -> PdfMaker:
        """Lines below each other; one that begins with full-width spaces stands in."""
        for number, text in enumerate(texts):
            bare = text.lstrip("\u3000")
            indent = (len(text) - len(bare)) * size
            self.text(bare, x + indent, y + number * 28, size=size)
        return self

    def grid(self, xs: list[float], ys: list[float]) -> PdfMaker:
        """A ruled table with edges at ``xs`` and ``ys``."""
        self.canvas.grid(xs, [A4_HEIGHT - y for y in ys])
        return self

    def page(self) -> PdfMaker:
        self.canvas.showPage()
        return self

    def done(self) -> bytes:
        self.canvas.save()
        return self._stream.getvalue()


def filled(text: str, width: int = 27) -> list[str]:
    """A Chinese paragraph set in lines of ``width`` characters, the first one standing in."""
    text = "\u3000\u3000" + text
    return [text[at : at + width] for at in range(0, len(text), width)]
