"""Small real files of every kind, and ways to damage them; the same number, the same damage."""

from __future__ import annotations

import re
import zipfile
import zlib
from copy import deepcopy
from functools import cache
from io import BytesIO
from random import Random

from lxml import etree

from tests.plan.readers.made import (
    TITLE,
    PdfMaker,
    abstract,
    filled,
    lvl,
    num,
    numbered,
    p,
    with_parts,
    word,
)
from tests.plan.readers.test_docx import BOXES, field, run, tbl, tc, tr
from tests.plan.readers.test_html import SITES, page
from tests.plan.readers.test_pdf import LONG, SAY, composite, forms, mapping, stream_pdf
from tests.plan.readers.test_refusals import compound
from tests.plan.readers.test_text import MARKDOWN
from tests.plan.readers.test_xlsx import book

NUMBERS = (
    b"0", b"-1", b"1", b"2", b"255", b"65535", b"65536", b"99999", b"2147483647", b"4294967296",
    b"1e9", b"NaN", b"-0.5", b"", b"99999999999999999999",
)  # fmt: skip
_BROKEN_ZIP = (
    zipfile.BadZipFile, zlib.error, OSError, ValueError, RuntimeError, EOFError,
)  # fmt: skip
# Damage on damage multiplies: without a bound the maker itself would be a bomb.
_LARGE, _REPEATED = 300_000, 40
KINDS = ("docx", "xlsx", "pdf", "html", "text", "other")


@cache
def seeds(kind: str) -> tuple[bytes, ...]:
    """The whole files from which damaged ones are made."""
    return tuple(_SEEDS[kind]())


def _docx() -> list[bytes]:
    numbering = abstract(
        lvl(0, "chineseCountingThousand", "%1、"), lvl(1, "decimal", "%1.%2", more="<w:isLgl/>")
    ) + num(1, overrides='<w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/></w:lvlOverride>')
    merged = tbl(
        tr(tc("序号"), tc("类别"), tc("名称"), props="<w:tblHeader/>"),
        tr(tc("1"), tc("展示", props='<w:vMerge w:val="restart"/><w:gridSpan w:val="2"/>')),
        tr(tc("2"), tc(props="<w:vMerge/>"), tc(inner=tbl(tr(tc("内"), tc("层"))) + p("下"))),
    )
    fields = field("begin") + "<w:r><w:instrText>X</w:instrText></w:r>" + field("separate")
    text = p(runs=run("正文") + fields + run("果") + field("end") + f"<w:r>{BOXES}</w:r>")
    body = (p(TITLE), numbered("时间"), numbered("地点", ilvl=1), text, merged)
    style = (
        '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="heading 1"/>'
        '<w:basedOn w:val="A"/></w:style>'
    )
    small = {
        "word/styles.xml": _few_styles,
        "docProps/thumbnail.jpeg": b"",
        "word/theme/theme1.xml": b"<a/>",
    }
    return [
        with_parts(word(*body, numbering=numbering, styles=style), small),
        with_parts(word(*body, numbering=numbering), {"word/vbaProject.bin": b"x", **small}),
    ]


def _few_styles(part: bytes) -> bytes:
    head, _, rest = part.partition(b"<w:latentStyles")
    styles = re.findall(rb"<w:style .*?</w:style>", rest, re.DOTALL)
    return head + b"".join(styles[:6] + styles[-2:]) + b"</w:styles>"


def _xlsx() -> list[bytes]:
    rows = [
        ["活动清单"],
        ["序号", "名称", "时间"],
        [1, "仪式", "9月"],
        [2, None, 45000.5],
        [3, "论坛", True],
    ]
    return [book(*rows, merge=("A1:C1", "B3:B4")), book(*rows, 第二=[["甲", "乙"], [1, 2]])]


def _pdf() -> list[bytes]:
    plain = PdfMaker(pageCompression=0).lines(TITLE, *filled(LONG)).page().lines(*filled(LONG))
    ruled = (
        PdfMaker(pageCompression=1).grid([80, 180, 300], [100, 130, 160, 190]).text("单位", 84, 120)
    )
    ruled.text("任务", 184, 120).text("市教委", 84, 150).text("校园日", 184, 150)
    by_hand = stream_pdf(
        SAY,
        font=composite("/W [0 9 500 20 [1 2 3]]", "/ToUnicode 6 0 R"),
        extra=mapping("<0000> <00ff> <0041>"),
    )
    return [plain.done(), ruled.done(), by_hand, stream_pdf(SAY + b" /X0 Do", extra=forms(2))]


_SEEDS = {
    "docx": _docx,
    "xlsx": _xlsx,
    "pdf": _pdf,
    "html": lambda: [page(site).encode() for site in SITES.values()]
    + [page(SITES["divs"], charset="gb2312").encode("gb18030")],
    "text": lambda: [
        MARKDOWN.encode(),
        f"{TITLE}\n一、时间\n序号\t名称\n1\t甲\n\x0c— 1 —\n{LONG}\n".encode("gb18030"),
        f"\ufeff{TITLE}\n{LONG}".encode("utf-16-le"),
    ],
    "other": lambda: [
        compound("WordDocument"), compound("EncryptedPackage"), compound("Workbook"),
        b"\x89PNG\r\n\x1a\n" + bytes(64),
        b"{\\rtf1 x}", *(seeds(kind)[0] for kind in ("docx", "xlsx", "pdf", "html", "text")),
    ],
}  # fmt: skip


def damaged(kind: str, number: int) -> bytes:
    """File ``number`` of ``kind``: a seed, damaged in one to four places."""
    random = Random(f"{kind}/{number}")
    data = random.choice(seeds(kind))
    for _ in range(random.choice((1, 1, 2, 4))):
        if len(data) > _LARGE:
            break
        if kind in ("docx", "xlsx") and random.random() < 0.85:
            data = _inside(data, random)
        elif kind in ("pdf", "html") and random.random() < 0.6:
            data = _markup(data, random)
        else:
            data = _bytes(data, random)
    return data


def _bytes(data: bytes, random: Random) -> bytes:
    """Flip, cut, repeat, take out, put in or exchange bytes."""
    at, size = random.randrange(len(data) + 1), random.choice((1, 2, 8, 64, 512))
    way = random.randrange(6)
    if way == 0 and data:
        at = min(at, len(data) - 1)
        return data[:at] + bytes([data[at] ^ 1 << random.randrange(8)]) + data[at + 1 :]
    if way == 1:
        return data[:at]
    if way == 2:
        return data[:at] + data[at : at + size] * random.choice((2, 5, 50)) + data[at + size :]
    if way == 3:
        return data[:at] + data[at + size :]
    if way == 4:
        return data[:at] + random.randbytes(size) + data[at:]
    other = random.choice(seeds(random.choice(KINDS[:5])))
    begin = random.randrange(len(other))
    return data[:at] + other[begin : begin + size] + data[at + size :]


def _markup(data: bytes, random: Random) -> bytes:
    """Change a number, or repeat, take out or move a tag or an object."""
    way = random.randrange(4)
    if way == 0:
        found = list(re.finditer(rb"-?\d+(?:\.\d+)?", data))
        if not found:
            return data
        one = random.choice(found)
        return data[: one.start()] + random.choice(NUMBERS) + data[one.end() :]
    found = list(re.finditer(rb"<[^<>]{1,300}>|\d+ \d+ obj|/[A-Za-z0-9]+|endobj|stream", data))
    if not found:
        return data
    one, other = random.choice(found), random.choice(found)
    if way == 1:
        return data[: one.start()] + data[one.end() :]
    if way == 2:
        return data[: one.start()] + one[0] * random.choice((2, 30, 300)) + data[one.end() :]
    return data[: one.start()] + other[0] + data[one.end() :]


def _inside(data: bytes, random: Random) -> bytes:
    """Damage one part of an archive and pack it again."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
    except _BROKEN_ZIP:
        return _bytes(data, random)
    if not parts:
        return data
    likely = [
        name
        for name in parts
        if re.search(r"(document|numbering|styles|sheet\d|sharedStrings)\.xml$", name)
    ]
    name = random.choice(likely) if likely and random.random() < 0.8 else random.choice(list(parts))
    change = random.choice((_tree, _tree, _tree, _markup, _bytes))
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for one, part in parts.items():
            archive.writestr(one, change(part, random) if one == name else part)
    return stream.getvalue()


def _tree(part: bytes, random: Random) -> bytes:
    """Change one element of well-formed XML, which stays well-formed."""
    if len(part) > _LARGE:
        return part
    try:
        root = etree.fromstring(part)
    except etree.XMLSyntaxError:
        return _markup(part, random)
    elements = list(root.iter("*"))
    one, other = random.choice(elements), random.choice(elements)
    parent = one.getparent()
    way = random.randrange(6)
    if way == 0 and one.attrib:
        one.set(random.choice(list(one.attrib)), random.choice(NUMBERS).decode())
    elif way == 1 and one.attrib:
        del one.attrib[random.choice(list(one.attrib))]
    elif way == 2 and parent is not None:
        parent.remove(one)
    elif way == 3 and sum(1 for _ in other.iter()) <= _REPEATED:
        # All copies first: `one` may stand in `other`, which would grow while it is copied.
        one.extend([deepcopy(other) for _ in range(random.choice((1, 3, 30)))])
    elif way == 4:
        one.tag = other.tag
    else:
        one.text = random.choice(("", "9" * 40, "-1", "一、", "\t\n", "秘密", other.text or "x"))
    return etree.tostring(root)
