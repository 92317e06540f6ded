"""The blocks of a part of a web page: paragraphs, headings, list items, table rows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from awareweek.plan.document import Place
from awareweek.plan.readers.content import Collector, looks_like_header
from awareweek.plan.readers.numerals import in_list

_DROPPED = frozenset({
    "script", "style", "noscript", "template", "nav", "footer", "aside", "form", "iframe",
    "button", "select", "svg", "object", "embed", "audio", "video", "canvas", "map", "head",
    "input", "textarea", "dialog", "menu",
})  # fmt: skip
_BLOCKS = frozenset({
    "address", "article", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li",
    "main", "ol", "p", "pre", "section", "summary", "table", "ul", "html", "tr", "td", "th",
    "tbody", "thead", "tfoot", "caption",
})  # fmt: skip
_JUNK_NAME = re.compile(
    r"(?:^|[\s_-])(?:bread-?crumbs?|crumbs?|share|bdshare|related|recommend|footer|foot|nav|navbar"
    r"|menu|side-?bar|copyright|pager|pagination|prev-?next|comments?|qrcode|toolbar|tools"
    r"|position|location|weizhi|dqwz|hidden|banner|login|search|beian)(?:$|[\s_-])",
    re.IGNORECASE,
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_JUNK_LINE = re.compile(
    r"^(?:[【\[<>《]?\s*)(?:(?:当前|您的?|你的?|所在)\S{0,3}位置|您现在的?位置|首\s*页\s*[>›»/→-]"
    r"|上一[篇条页]|下一[篇条页]|前一篇|后一篇|相关(?:阅读|链接|文章|新闻|推荐|稿件|资讯)|推荐阅读|延伸阅读"
    r"|热门(?:文章|推荐)|猜你喜欢|版权声明|版权所有|免责声明|Copyright|©|All rights reserved"
    r"|\S{0,12}ICP备|\S{0,12}公网安备|备案号|网站标识码|(?:微信)?扫[一描]扫?|分享(?:到|至|本文)|打印(?:本[页文])?\s*[】\]]?$|关闭(?:窗口|本页)?\s*[】\]]?$"
    r"|(?:责任)?编辑\s*[:：]|责编\s*[:：]|字\s*[体号]\s*[:：]|浏览(?:次数|量)|点击(?:数|量|次数)\s*[:：]"
    r"|阅读(?:次数|量)\s*[:：]"
    r"|网站地图|返回(?:顶部|首页|列表)|收藏本[页站]|我要纠错|Previous\s*(?:article|post)?\s*[:：]|Next\s*(?:article|post)?\s*[:：]"
    r"|Related (?:articles|posts|reading)|Share (?:this|on)|Home\s*[>›»/])",
    re.IGNORECASE,
)
_META_LINE = re.compile(
    r"^(?=.{0,120}$)(?:(?:信息|文章|稿件|内容)?来源|发布(?:时间|日期|机构)|(?:更新|发稿)(?:时间|日期)|作者|时间)\s*[:：]"
    r".*(?:来源|发布|浏览|字[体号]|大\s*中\s*小|打印|编辑|\d{4}-\d{1,2}-\d{1,2})",
)
_MAX_SPAN = 200
_LIST_STYLES = {
    "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman",
    "lower-alpha": "lowerLetter", "upper-alpha": "upperLetter", "lower-roman": "lowerRoman",
    "upper-roman": "upperRoman", "cjk-ideographic": "chineseCountingThousand",
    "simp-chinese-informal": "chineseCountingThousand", "none": "none",
}  # fmt: skip
_LIST_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([a-z-]+)", re.IGNORECASE)


def is_junk_line(text: str) -> bool:
    """Whether ``text`` belongs to the site and not to its article: 当前位置, 上一篇, 备案号."""
    line = text.strip()
    return len(line) < 200 and bool(_JUNK_LINE.match(line) or _META_LINE.match(line))


def visible_text(element: etree._Element) -> str:
    """The text of ``element`` on one line, scripts and hidden parts left out."""
    return re.sub(r"\s+", " ", "".join(_pieces(element)).replace("\n", " "))


def is_read(element: etree._Element) -> bool:
    """Whether ``element`` belongs to the text that a person came to read."""
    if element.tag in _DROPPED:
        return False
    if element.get("hidden") is not None or _HIDDEN.search(element.get("style", "")):
        return False
    if element.tag in ("body", "html", "article", "main"):
        return True
    names = f"{element.get('class', '')} {element.get('id', '')}"
    return not (_JUNK_NAME.search(names) and element.tag not in ("p", "span", "td", "h1"))


class Extent(NamedTuple):
    """How much there is in an element: readable characters, those outside links, links.

    ``attached`` says that a link in it is an attachment of the article.
    """

    text: int = 0
    plain: int = 0
    links: int = 0
    attached: bool = False


Extents = dict[etree._Element, Extent]  # noqa: SLF001 lxml names its type so


def extents(body: etree._Element) -> Extents:
    """The extent of every element in ``body``, in one pass over the page."""
    found: Extents = {}
    for _, element in etree.iterwalk(body, events=("end",)):
        if not is_read(element):
            found[element] = Extent()
            continue
        text = plain = len(squeezed(element.text or ""))
        links, attached = 0, False
        for child in element:
            tail, inner = len(squeezed(child.tail or "")), found.get(child, Extent())
            text, plain = text + tail + inner.text, plain + tail + inner.plain
            links, attached = links + inner.links, attached or inner.attached
        if element.tag == "a":
            plain, links, attached = 0, 1, "附件" in "".join(_pieces(element))
        found[element] = Extent(text, plain, links, attached)
    return found


def squeezed(text: str) -> str:
    """``text`` without spaces and without the marks that conversions put in."""
    return re.sub(r"[\s|#*\-\u200b]+", "", text)


class Walker:
    """Collects the blocks of a part of a page, in order."""

    def __init__(self, collector: Collector, sizes: Extents) -> None:
        self.collector = collector
        self._sizes = sizes
        self._items: dict[etree._Element, int] = {}
        self._line: list[str] = []
        self._paragraph = len(collector.blocks)

    def walk(self, element: etree._Element) -> None:
        """Collect the blocks under ``element``."""
        self._children(element)
        self._break(element)

    def _element(self, element: etree._Element) -> None:
        tag = element.tag
        if not is_read(element) or self._is_link_list(element):
            return
        if tag == "br":
            self._break(element)
        elif tag == "table" and not _is_layout(element):
            self._break(element)
            self._table(element)
        elif tag in _BLOCKS:
            self._break(element)
            self._begin_item(element)
            self._children(element)
            self._break(element)
        else:
            self._children(element)

    def _children(self, element: etree._Element) -> None:
        if element.text:
            self._say(element.text, element)
        for child in element:
            self._element(child)
            if child.tail:
                self._say(child.tail, element)

    def _say(self, text: str, element: etree._Element) -> None:
        if element.tag == "pre":
            for number, line in enumerate(text.split("\n")):
                if number:
                    self._break(element)
                self._line.append(line)
        else:
            self._line.append(text)

    def _break(self, element: etree._Element) -> None:
        """End the block; it is a heading if ``element`` stands in one."""
        text = re.sub(r"[\s\xa0\u3000]+", " ", "".join(self._line)).strip(" \u200b\ufeff")
        self._line = []
        if not text:
            return
        self._paragraph += 1
        place = Place(paragraph=self._paragraph)
        heading = next(
            (up.tag for up in (element, *element.iterancestors()) if _heading(up.tag)), None
        )
        if heading:
            self.collector.add_text(text, place, level=int(heading[1]))
        else:
            self.collector.add_text(text, place)

    def _is_link_list(self, element: etree._Element) -> bool:
        """Whether the text of ``element`` is all links, as in menus and 相关阅读.

        Attachments are links too, but named so.
        """
        size = self._sizes.get(element, Extent())
        return (
            element.tag in ("ul", "ol", "div", "dl", "section")
            and size.links >= 3
            and size.plain < 0.2 * size.text
            and not size.attached
        )

    def _begin_item(self, element: etree._Element) -> None:
        """Write the number that a browser shows before an item of a numbered list."""
        parent = element.getparent()
        if element.tag != "li" or parent is None or parent.tag != "ol":
            return
        style = _LIST_STYLE.search(parent.get("style", ""))
        name = _LIST_STYLES.get(style[1] if style else parent.get("type", ""), "decimal")
        before = self._items.get(parent, 0)
        self._items[parent] = before + 1
        start = parent.get("start", "1")
        first = int(start) if re.fullmatch(r"-?\d{1,6}", start) else 1
        label = in_list(first + before, name)
        if label:
            self._line.append(label + ("、" if name == "chineseCountingThousand" else ". "))

    def _table(self, table: etree._Element) -> None:
        caption = table.find("caption")
        if caption is not None:
            self._line.append(visible_text(caption))
            self._break(caption)
        grid, heads = [], set()
        above: dict[int, tuple[str, int]] = {}
        for number, row in enumerate(_rows(table)):
            cells = [cell for cell in row if cell.tag in ("td", "th")]
            grid.append(_lay(cells, above))
            parent = row.getparent()
            in_head = parent is not None and parent.tag == "thead"
            if in_head or (number == 0 and cells and all(c.tag == "th" for c in cells)):
                heads.add(number)
        if not heads and looks_like_header(grid):
            heads.add(0)
        self.collector.add_table(grid, headers=frozenset(heads))


def _heading(tag: object) -> bool:
    return isinstance(tag, str) and len(tag) == 2 and tag[0] == "h" and tag[1] in "123456"


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag in ("thead", "tbody", "tfoot"):
            yield from (row for row in child if row.tag == "tr")


def _lay(cells: list[etree._Element], above: dict[int, tuple[str, int]]) -> list[str]:
    """One row by columns; ``above`` holds the cells that reach down, and for how many rows."""
    laid: list[str] = []
    reaching: dict[int, tuple[str, int]] = {}
    for cell in cells:
        _take_from_above(laid, above, reaching)
        column, text = len(laid), _cell_text(cell)
        across, down = _span(cell, "colspan"), _span(cell, "rowspan")
        laid += [text] + [""] * (across - 1)
        if down > 1:
            for offset in range(across):
                reaching[column + offset] = ("" if offset else text, down - 1)
    _take_from_above(laid, above, reaching)
    above.clear()
    above.update(reaching)
    return laid[:_MAX_SPAN]


def _take_from_above(
    laid: list[str], above: dict[int, tuple[str, int]], reaching: dict[int, tuple[str, int]]
) -> None:
    """Fill the next columns with the cells that reach into this row."""
    while len(laid) in above:
        column = len(laid)
        text, rows = above.pop(column)
        laid.append(text)
        if rows > 1:
            reaching[column] = (text, rows - 1)


def _span(cell: etree._Element, name: str) -> int:
    """How many columns or rows ``cell`` covers, within reason."""
    text = cell.get(name, "1").strip()
    return min(max(int(text), 1), _MAX_SPAN) if re.fullmatch(r"\d{1,6}", text) else 1


def _cell_text(cell: etree._Element) -> str:
    lines = "".join(_pieces(cell)).split("\n")
    squeezed = (re.sub(r"[\s\xa0\u3000]+", " ", line).strip() for line in lines)
    return "\n".join(line for line in squeezed if line)


def _pieces(element: etree._Element) -> Iterator[str]:
    """The text under ``element`` with a line end around every block."""
    if element.tag == "br":
        yield "\n"
    block = element.tag in _BLOCKS
    if block:
        yield "\n"
    yield re.sub(r"\s+", " ", element.text or "")
    for child in element:
        if child.tag not in _DROPPED:
            yield from _pieces(child)
        yield re.sub(r"\s+", " ", child.tail or "")
    if block:
        yield "\n"


def _is_layout(table: etree._Element) -> bool:
    """Whether ``table`` only arranges the page: it holds tables, or has a single cell or column."""
    if table.find(".//table") is not None:
        return True
    rows = list(_rows(table))
    return all(sum(1 for cell in row if cell.tag in ("td", "th")) <= 1 for row in rows)
