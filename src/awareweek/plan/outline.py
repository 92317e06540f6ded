"""The outline of a plan: chapters and items as a tree, each knowing its own text.

Marks nest in the order in which their styles first appear: under 一、 a （一）, under that a
1., whatever the style is. A heading may share its line with the text behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from awareweek.plan.document import Block
from awareweek.plan.draft import Section
from awareweek.plan.english import is_english
from awareweek.plan.fold import Folded, fold
from awareweek.plan.marks import ENUMERATED, MARKS, Mark, mark_of


@dataclass(slots=True)
class Piece:
    """A stretch of folded text of one block that belongs together."""

    block: int
    folded: Folded
    start: int
    end: int

    @property
    def text(self) -> str:
        """The folded text of the piece."""
        return self.folded.text[self.start : self.end]


@dataclass(slots=True)
class Node:
    """A chapter or item: its heading, the text on its own line, and what stands under it.

    ``title`` is folded text; a node without one is an item that is plain text. ``blocks``
    are the numbers of the paragraphs and rows directly under it.
    """

    block: int
    level: int
    mark: Mark | None = None
    title: str = ""
    title_at: tuple[int, int] = (0, 0)
    inline: Piece | None = None
    line: Piece | None = None
    blocks: list[int] = field(default_factory=list)
    children: list[Node] = field(default_factory=list)
    parent: Node | None = None
    own_lines: list[str] = field(default_factory=list)
    days: list[Node] = field(default_factory=list)
    day: Piece | None = None

    def walk(self) -> Iterator[Node]:
        """This node and all beneath it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()

    def ancestors(self) -> Iterator[Node]:
        """The nodes above, nearest first."""
        node = self.parent
        while node is not None:
            yield node
            node = node.parent


_TITLE_END = re.compile(
    r"。|[:;](?!(?<=\d.)\d)|\s?[.](?=\s|$)|(?<=[一-龥)”》])\s(?=[一-龥])|!|\?(?!\?)|\n"
)
_CHAPTER_WORDS = re.compile(
    r"^(?:指导思想|总体要求|总体目标|基本原则|(?:活动|宣传)?(?:目的|目标|意义|背景)|(?:活动|宣传)?主题|(?:活动|宣传)?时间(?:[和与及]?(?:主题|地点|安排))?|活动地点|活动对象|"
    r"(?:重点|主要|重要|具体)?活动(?:安排|内容|形式|项目)?|活动内容(?:及|与|和)安排|(?:任务|责任|职责)分工|(?:工作|活动|有关|相关|具体)要求|组织领导|组织机构|领导机构|组织协调|几点提醒|温馨提示|保障措施|总结评估|"
    r"guiding ideology|activity (?:theme|time|content|purpose)s?|work "
    r"requirements|background|introduction|overview|schedule|purpose|"
    r"objectives?|goals?|themes?|dates?(?: and (?:theme|place|venue))?|"
    r"(?:theme|time) and (?:dates?|theme)|program(?:me)?(?: of (?:events|"
    r"activities))?|(?:key |main |planned |schedule of )?(?:events|activities)|"
    r"calendar|roles?(?: and responsibilities)?|responsibilities|"
    r"(?:(?:department|task) )?assignments|"
    r"due dates|deadlines|key dates|budget|communications?|reporting|"
    r"evaluation|measures? of success|risks|questions|contacts?|contact "
    r"information)[:]?$",
    re.IGNORECASE,
)
_MAX_TITLE = 60


def outline(blocks: Sequence[Block], first: int, last: int) -> Node:
    """The tree of ``blocks[first:last]``; the root holds what stands before any chapter."""
    root = Node(block=first, level=0)
    stack = [root]
    styles: list[str] = [""]
    for index in range(first, last):
        block = blocks[index]
        node = None if block.kind == "row" else _node(block, index)
        if node is None or (_unmarked(node, block) and not _may_open(node, styles)):
            stack[-1].blocks.append(index)
            continue
        style = _style(node, block)
        _climb(stack, styles, style, node)
        node.level, node.parent = len(stack), stack[-1]
        stack[-1].children.append(node)
        stack.append(node)
        styles.append(style)
    return root


_MARKED = frozenset(style for style, _ in MARKS) | {"style1", "style2", "style3"} - {"bullet"}


def _unmarked(node: Node, block: Block) -> bool:
    """A heading told by its words alone, with neither mark nor style."""
    return node.mark is None and block.kind != "heading"


def _may_open(node: Node, styles: list[str]) -> bool:
    """Whether an unmarked heading opens a chapter: no mark is open, or only under its like."""
    chapters_by_words = styles[1:2] == ["words"] and node.inline is None
    return chapters_by_words or not any(style in _MARKED for style in styles)


def _climb(stack: list[Node], styles: list[str], style: str, node: Node) -> None:
    """Leave the nodes that ``node`` closes.

    Of open lists of its style it goes on with the one it counts on; a list that starts
    again at 1 opens beneath; a chapter mark closes everything below its rank. A chapter
    numbered in another style than the one before it (IV. and then 5.) is its sibling.
    """
    number = node.mark.number if node.mark else 0
    depth = _own_list(stack, styles, style, number)
    if depth is None and _follows_chapter(stack, styles, number, node):
        depth = 1
    if depth:
        del stack[depth:], styles[depth:]
        return
    rank = _RANK.get(style)
    if rank is None:
        return
    while len(stack) > 1 and _RANK.get(styles[-1], 99) > rank and rank < 4:
        del stack[-1], styles[-1]


def _own_list(stack: list[Node], styles: list[str], style: str, number: int) -> int | None:
    """The depth of the open list of ``style`` that ``number`` goes on with."""
    open_lists = [depth for depth in range(1, len(styles)) if styles[depth] == style]
    if not open_lists:
        return _mixed_list(stack, styles, style, number)
    for depth in reversed(open_lists):
        mark = stack[depth].mark
        if mark is None or mark.number + 1 == number:
            return depth
    restarts = number == 1 and style not in _RANK and style != "words" and len(open_lists) == 1
    return None if restarts else open_lists[-1]


_PARENTHESISED = frozenset({"letter", "number_paren", "cn_paren"})


def _mixed_list(stack: list[Node], styles: list[str], style: str, number: int) -> int | None:
    """One list marked in two ways: (A) and then (2)."""
    top = stack[-1].mark
    mixed = style in _PARENTHESISED and styles[-1] in _PARENTHESISED
    return len(stack) - 1 if mixed and top and number > 1 and top.number + 1 == number else None


def _follows_chapter(stack: list[Node], styles: list[str], number: int, node: Node) -> bool:
    if len(stack) < 2 or number < 2 or not node.title or node.inline is not None:
        return False
    chapter = stack[1].mark
    other = styles[1] in _RANK or styles[1] == "number"
    return bool(
        chapter and other and chapter.number + 1 == number and _CHAPTER_TITLE.search(node.title)
    )


_CHAPTER_TITLE = re.compile(
    r"要求|领导|保障|总结|时间|主题|内容|思想|activit|division|responsibilit|requirement|leadership|theme|time|content|summary|guarantee|safeguard",
    re.IGNORECASE,
)


def _style(node: Node, block: Block) -> str:
    if node.mark:
        return node.mark.style
    return f"style{min(block.level or 1, 4)}" if block.kind == "heading" else "words"


_RANK = {
    "style1": 0,
    "part": 1,
    "en_chapter": 1,
    "chapter": 1,
    "section": 2,
    "roman": 2,
    "cn": 3,
    "en_word": 3,
    "caps": 3,
    "symbol": 3,
    "style2": 2,
    "style3": 4,
    "style4": 5,
}


def _node(block: Block, index: int) -> Node | None:
    folded = fold(block.text)
    text = folded.text
    mark = mark_of(text)
    heading = block.kind == "heading"
    if mark is None:
        if heading or (len(text) <= 36 and _CHAPTER_WORDS.match(text)):
            return _titled(Node(index, 0), folded, 0, heading=True)
        field_match = _CHAPTER_FIELD.match(text)
        return _titled(Node(index, 0), folded, 0, heading=False) if field_match else None
    node = Node(index, 0, mark)
    if mark.style in ENUMERATED - {"circle"} or mark.end >= len(text):
        if mark.style == "ordinal" and mark.number:
            node.line = node.inline = Piece(index, folded, mark.end, len(text))
            return node
        return None if mark.style in ("in_turn", "ordinal", "bullet") else node
    return _titled(node, folded, mark.end, heading=heading)


_CHAPTER_FIELD = re.compile(r"^(?:活动|宣传)(?:主题|时间|内容|目的|要求)[:]")


def _titled(node: Node, folded: Folded, start: int, *, heading: bool) -> Node:
    """``node`` with its title: the whole line, or what stands before the first stop."""
    text = folded.text
    node.line = Piece(node.block, folded, start, len(text))
    stop = _stop(text, start)
    if stop < len(text) - 2 and _ONLY_DATE.fullmatch(text[start:stop].strip()):
        start = stop + 1 + len(text[stop + 1 :]) - len(text[stop + 1 :].lstrip())
        stop = _stop(text, start)
    longest = _MAX_TITLE * 2 if text.isascii() or is_english(text) else _MAX_TITLE
    whole = len(text) - start <= longest and not re.search(r"[。;]|[a-z)\"”]\. ", text[start:-1])
    if heading or (stop >= len(text.rstrip(" 。.:;")) and whole):
        stop = len(text)
    elif stop - start > longest or stop >= len(text.rstrip(" 。.:;")):
        node.inline = Piece(node.block, folded, start, len(text))
        return node
    title = text[start:stop].rstrip(" 。.:;,")
    node.title, node.title_at = title.strip(), (start, start + len(title))
    if stop + 1 < len(text):
        begin = stop + (0 if text[stop] == "(" else 1)
        if text[begin:].strip():
            node.inline = Piece(node.block, folded, begin, len(text))
    return node


_ONLY_DATE = re.compile(
    r"(?:\d{4}年)?\d{1,2}月\d{1,2}日?(?:\(.{1,4}\))?(?:[至\-]+(?:\d{1,"
    r"2}月)?\d{1,2}日?(?:\(.{1,4}\))?)?(?:上午|下午|晚上?)?|(?:[A-Z][a-z]+day,"
    r"? )?[A-Z][a-z]+\.? \d{1,2}(?:-\d{1,2})?|星期[一二三四五六日]|"
    r"周[一二三四五六日]|Day \d"
)


def _stop(text: str, start: int) -> int:
    """Where the heading ends: at the first stop outside quotation marks and brackets."""
    depth = 0
    for match in re.finditer(r"[“《(‘]|[”》)’]|" + _TITLE_END.pattern, text[start:]):
        char = match[0]
        if char in "“《(‘":
            depth += 1
        elif char in "”》)’":
            depth = max(0, depth - 1)
        elif depth == 0 or char == "。":
            if char.isspace() and not _opens_field(text, start + match.end()):
                continue
            return start + match.start()
    return len(text)


def _opens_field(text: str, at: int) -> bool:
    return bool(re.match(r"[一-龥]{2,6}:", text[at:]))


def pieces(node: Node, blocks: Sequence[Block], *, deep: bool = True) -> Iterator[Piece]:
    """The running text of ``node`` in reading order: its line's rest and its paragraphs.

    With ``deep`` the lines beneath it follow; table rows are left out.
    """
    if node.inline is not None:
        yield node.inline
    yield from _beneath(node, blocks, deep=deep)


def _beneath(node: Node, blocks: Sequence[Block], *, deep: bool) -> Iterator[Piece]:
    for index in node.blocks:
        if blocks[index].kind != "row":
            folded = fold(blocks[index].text)
            yield Piece(index, folded, 0, len(folded.text))
    for child in node.children if deep else ():
        line = child.line or child.inline
        if line is not None:
            yield line
        yield from _beneath(child, blocks, deep=True)


def sections(root: Node, last: int) -> tuple[Section, ...]:
    """The titled nodes as the draft's outline."""
    nodes = [node for node in root.walk() if node.title]
    ends = _ends(nodes, last)
    return tuple(
        Section(
            node.title,
            node.level,
            node.block,
            end,
            fold_mark(node),
        )
        for node, end in zip(nodes, ends, strict=True)
    )


def fold_mark(node: Node) -> str:
    """The mark of ``node`` as written: 一、 or （一）."""
    if node.mark is None or node.line is None:
        return ""
    return node.line.folded.source(0, node.mark.end).strip()


def _ends(nodes: list[Node], last: int) -> list[int]:
    ends = [last] * len(nodes)
    open_nodes: list[int] = []
    for index, node in enumerate(nodes):
        while open_nodes and nodes[open_nodes[-1]].level >= node.level:
            ends[open_nodes.pop()] = node.block
        open_nodes.append(index)
    return ends
