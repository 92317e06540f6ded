"""Reads web pages: the main text out of its navigation, with headings and tables."""

from __future__ import annotations

import logging
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

import trafilatura
from lxml import etree, html

from awareweek.plan.document import Block, Place
from awareweek.plan.messages import Empty, TooComplex
from awareweek.plan.readers.content import Collector, Content
from awareweek.plan.readers.encodings import decode, decode_as
from awareweek.plan.readers.html_blocks import (
    Extent,
    Extents,
    Walker,
    extents,
    is_junk_line,
    is_read,
    squeezed,
    visible_text,
)
from awareweek.plan.readers.limits import Limits
from awareweek.plan.readers.lines import starts_chapter
from awareweek.plan.readers.marks import starred_mark

# Its warnings quote the page and would stand in the terminal.
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)

_META = re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_\-]{2,30})", re.IGNORECASE)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
_SITE = re.compile(r"\s*[-_|—–·»]{1,2}\s*[^-_|—–·»]{1,40}$")
_GB = frozenset({"gb2312", "gbk", "gb_2312-80", "x-gbk", "cp936", "hz-gb-2312"})
_ENOUGH = 0.5
_COVERED = 0.9
_DEPTH = 200
_LONG_PAGE = 2_000_000


def read(data: bytes, limits: Limits) -> Content:
    """The main text of a page. Raises Empty, UnknownEncoding, TooComplex."""
    if data.count(b"<") > limits.elements // 8:
        raise TooComplex
    root = _parse(_decoded(data))
    body = root.find("body") if root.tag == "html" else root
    if body is None:
        raise Empty
    sizes = extents(body)
    container = _main(body, sizes)
    walker = Walker(Collector(limits), sizes)
    title = _title(root, container)
    if title is not None:
        walker.collector.add_text(title, Place(paragraph=1), level=1)
    walker.walk(container)
    return Content("html", _without_twice(walker.collector.blocks), _head_marks(body))


def _decoded(data: bytes) -> str:
    """The text of the page: by its byte order mark, its ``meta``, else as any text."""
    found = _META.search(data[:4096])
    if found and not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        named = found[1].decode("ascii").lower()
        # Browsers read GB2312 as its superset too; a page that lies is read as any text.
        try:
            text = decode_as(data, "gb18030" if named in _GB else named)
        except LookupError:
            text = None
        if text is not None and not named.startswith("utf-16"):
            return text
    return decode(data)


def _parse(text: str) -> html.HtmlElement:
    parser = html.HTMLParser(
        no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    text = _DECLARATION.sub("", text).replace("\x00", "")
    root = html.document_fromstring(text, parser=parser)
    if _depth(root) > _DEPTH:
        raise TooComplex
    return root


def _depth(root: etree._Element) -> int:
    """How deep the tree is: walking it is recursive."""
    depth = deepest = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


def _main(body: etree._Element, sizes: Extents) -> etree._Element:
    """The smallest element that holds the main text as trafilatura finds it.

    Trafilatura knows what is navigation, but loses merged cells and levels; so it only
    says where to read. Where it finds too little, the densest element is read.
    """
    dense = _densest(body, sizes)
    markup = html.tostring(body, encoding="unicode")
    if len(markup) > _LONG_PAGE:
        # Trafilatura takes seconds for each megabyte; pages that long are all main text.
        return dense
    found = trafilatura.extract(
        markup, output_format="txt", favor_recall=True, include_comments=False,
        include_tables=True, deduplicate=False,
    )  # fmt: skip
    wanted = Counter(squeezed(line) for line in (found or "").splitlines())
    total = sum(len(line) * times for line, times in wanted.items())
    if total < _ENOUGH * sizes[dense].plain:
        return dense
    holder = _holder(body, wanted, sizes)
    return dense if holder is None else holder


def _densest(body: etree._Element, sizes: Extents) -> etree._Element:
    """The deepest element that still holds most of the text outside links."""
    element = body
    while True:
        best = max(element, key=lambda child: sizes.get(child, Extent()).plain, default=None)
        inline = best is None or best.tag in ("p", "table", "tbody", "tr", "ul", "ol", "span")
        if best is None or inline or sizes[best].plain < 0.85 * max(sizes[element].plain, 1):
            return element
        element = best


def _holder(body: etree._Element, wanted: Counter[str], sizes: Extents) -> etree._Element | None:
    """The deepest element whose blocks hold ``_COVERED`` of the ``wanted`` lines."""
    weights: dict[etree._Element, int] = {}
    total = 0
    left = Counter(wanted)
    longest = max(map(len, wanted), default=0)
    for _, element in etree.iterwalk(body, events=("end",)):
        weight = sum(weights.get(child, 0) for child in element)
        if not weight and 0 < sizes[element].text <= longest:
            line = squeezed(visible_text(element))
            if line and left[line] > 0:
                left[line] -= 1
                weight = len(line)
                total += weight
        weights[element] = weight
    if total < _ENOUGH * sum(len(line) * times for line, times in wanted.items()):
        return None
    element = body
    while True:
        best = max(element, key=lambda child: weights.get(child, 0), default=None)
        if best is None or weights[best] < _COVERED * total or best.tag in ("p", "tr", "tbody"):
            return element
        element = best


def _title(root: etree._Element, container: etree._Element) -> str | None:
    """The page's title, where the main text does not begin with it itself."""
    inside = container.find(".//h1") if container.tag != "h1" else container
    if inside is not None and visible_text(inside).strip():
        return None
    outside = [visible_text(h1).strip() for h1 in root.iter("h1") if is_read(h1)]
    titles = [visible_text(element).strip() for element in root.iter("title")]
    page_title = re.sub(r"\s+", " ", titles[0]) if titles else ""
    cut = _SITE.sub("", page_title)
    title = next((one for one in outside if one and _alike(one, page_title)), "")
    title = title or (cut if len(cut) >= 6 else page_title)
    head = squeezed(visible_text(container))[:400]
    return None if not title or squeezed(title) in head else title


def _alike(one: str, other: str) -> bool:
    """Whether a heading outside the text is its title and not the name of the site."""
    return not other or squeezed(other).startswith(squeezed(one)[:20])


def _head_marks(body: etree._Element) -> list[str]:
    """Lines of the page before its first chapter that are marks with their star.

    They are looked for in the whole page: the main text may be taken to begin below them.
    """
    marks = []
    for line in _raw_lines(body):
        if starts_chapter(line):
            break
        if starred_mark(line):
            marks.append(line)
    return marks


def _raw_lines(body: etree._Element) -> Iterator[str]:
    for element in body.iter("p", "div", "td", "h1", "h2", "h3", "span", "center"):
        if len(element) <= 3:
            text = unicodedata.normalize("NFKC", visible_text(element)).strip()
            if text and len(text) < 200:
                yield text


def _without_twice(blocks: list[Block]) -> list[Block]:
    """``blocks`` without junk lines, and without a title that is said twice at the top."""
    kept: list[Block] = []
    for block in blocks:
        if block.kind != "row" and is_junk_line(block.text):
            continue
        twice = kept and len(kept) < 3 and block.kind != "row"
        if twice and squeezed(block.text) == squeezed(kept[0].text):
            continue
        kept.append(block)
    return kept
