"""Tables as typed columns: headers recognised, rows realigned, merged cells filled.

A table that went through Word→text or PDF→text comes with cells shifted to the left, with
category cells that stand once for many rows, and with its header again on every page.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from awareweek.plan.dates import mentions
from awareweek.plan.document import Block
from awareweek.plan.draft import Span
from awareweek.plan.fold import fold
from awareweek.plan.units import unit_list

# The kinds of column, by the words that head them; the first that fits counts.
_HEADERS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("index", re.compile(r"^(?:序号|编号|序|no\.?|#|number|item)$", re.IGNORECASE)),
    ("phone", re.compile(r"电话|手机|联系方式|传真|phone|tel", re.IGNORECASE)),
    ("mail", re.compile(r"邮箱|邮件|e-?mail", re.IGNORECASE)),
    ("to", re.compile(r"^to$|报送(?:单位|对象|至)|接收单位|submit to", re.IGNORECASE)),
    (
        "person",
        re.compile(
            r"联系人|联络员|姓名|责任人|负责人|负责同志|^contact|person|^name$", re.IGNORECASE
        ),
    ),
    ("post", re.compile(r"^职务|职称|岗位|position|title$", re.IGNORECASE)),
    ("theme_day", re.compile(r"主题日|^日活动|theme day", re.IGNORECASE)),
    (
        "due",
        re.compile(
            r"完成时[限间]|截止|时限|报送时间|时间节点|完成期限|进度|deadline|due|^by$",
            re.IGNORECASE,
        ),
    ),
    ("guide", re.compile(r"^指导(?:单位|部门)?$|guid", re.IGNORECASE)),
    (
        "support",
        re.compile(
            r"配合|协办|参[与加](?:单位|部门)|协同|支持单位|支撑|support|assist", re.IGNORECASE
        ),
    ),
    ("task", re.compile(r"^(?:main |key )?responsibilit(?:y|ies)", re.IGNORECASE)),
    (
        "unit",
        re.compile(
            r"主办|承办|承主办|责任(?:单位|部门|处室|科室)|牵头|组织(?:单位|部门)|"
            r"实施(?:单位|部门)|负责(?:单位|部门|处室)|举办(?:单位|部门)|落实|执行|"
            r"任务(?:单位|部门)|^(?:单位|部门|单位名称|部门名称|单位\(部门\)|处室|"
            r"分工单位|申报单位|地区|各单位|成员单位|社区(?:名称)?|支行|分公司|"
            r"科室|(?:部门|单位)[/、](?:部门|单位))$|^team$|host|organi[sz]er|responsib|"
            r"lead|department|^unit|owner|office",
            re.IGNORECASE,
        ),
    ),
    ("date", re.compile(r"时间|日期|^日程|date|time|^day$|when", re.IGNORECASE)),
    ("place", re.compile(r"地点|场所|场地|venue|place|location|where", re.IGNORECASE)),
    (
        "category",
        re.compile(r"类别|类型|板块|分类|大类|专题|门类|category|type|track", re.IGNORECASE),
    ),
    (
        "name",
        re.compile(
            r"活动名称|活动项目|项目名称|^名称|^(?:主题)?活动$|^项目$|活动(?:主题|事项|"
            r"题目)|竞赛名称|赛事|演练名称|课程|重点活动|^项目|activity|event|topic|"
            r"session|title|theme$",
            re.IGNORECASE,
        ),
    ),
    (
        "task",
        re.compile(
            r"任务|职责|分工|工作(?:内容|事项|要求|措施)|事项|措施|task|dut(?:y|ies)|"
            r"action",
            re.IGNORECASE,
        ),
    ),
    (
        "content",
        re.compile(r"内容|重点|说明|简介|方案|安排|content|description|detail|what", re.IGNORECASE),
    ),
    ("theme", re.compile(r"主题$|theme", re.IGNORECASE)),
    ("form", re.compile(r"形式|方式|form|channel", re.IGNORECASE)),
    ("audience", re.compile(r"对象|受众|参加人员|范围|人员|audience|participants", re.IGNORECASE)),
    ("number", re.compile(r"人数|数量|场次|规模|预计", re.IGNORECASE)),
    ("remark", re.compile(r"备注|说明|note|remark", re.IGNORECASE)),
)
_UNIT_COLUMNS = frozenset({"unit", "support", "guide"})
_UNDATED = re.compile(
    r"待定|另行|全年|常态|长期|贯穿|期间|每[天日周月]|前后|持续|上旬|中旬|下旬|"
    r"TB[CDA]",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Cell:
    """A cell: its block, its text as read, and where it begins in the block's text."""

    block: int
    text: str
    start: int

    @property
    def folded(self) -> str:
        """The cell folded."""
        return fold(self.text).text.strip()

    @property
    def span(self) -> Span:
        """Where the cell stands."""
        return Span(self.block, self.start, self.start + len(self.text))


@dataclass(slots=True)
class Row:
    """A row: its block and its cells by kind of column; two columns of a kind are a list."""

    block: int
    cells: dict[str, list[Cell]] = field(default_factory=dict)

    def get(self, kind: str) -> Cell | None:
        """The first filled cell of ``kind``."""
        return next((cell for cell in self.cells.get(kind, ()) if cell.text.strip()), None)


@dataclass(slots=True)
class Table:
    """A table with the kinds of its columns, the words that head them, and its rows."""

    kinds: list[str]
    heads: list[str]
    rows: list[Row]
    first: int
    last: int
    caption: str = ""

    def has(self, *kinds: str) -> bool:
        """Whether the table has a column of each of these kinds."""
        return all(kind in self.kinds for kind in kinds)

    def head_of(self, kind: str) -> str:
        """The words over the first column of ``kind``."""
        column = self.kinds.index(kind) if kind in self.kinds else len(self.heads)
        return self.heads[column] if column < len(self.heads) else ""


def column_kind(head: str) -> str | None:
    """What the column under ``head`` holds, None if its words tell nothing."""
    text = re.sub(r"\s", "", fold(head).text) if not head.isascii() else head.strip()
    if not text or len(text) > (14 if not head.isascii() else 30):
        return None
    return next((kind for kind, pattern in _HEADERS if pattern.search(text)), None)


def header_kinds(cells: Sequence[str]) -> list[str] | None:
    """The kinds of the columns that ``cells`` head, None if they are no header."""
    filled = [cell for cell in cells if cell.strip()]
    kinds = [column_kind(cell) or "" for cell in cells]
    known = sum(bool(kind) for kind in kinds)
    if len(filled) < 2 or known < 2 or known < 0.6 * len(filled):
        return None
    if any(mentions(fold(cell).text) or (len(cell) > 18 and not cell.isascii()) for cell in filled):
        return None
    return _resolved(kinds)


def _resolved(kinds: list[str]) -> list[str]:
    """Columns that need each other to be understood: 任务 beside 活动名称 is content."""
    if "name" in kinds:
        return ["content" if kind == "task" else kind for kind in kinds]
    if (
        "unit" in kinds
        and "content" in kinds
        and not {"task", "theme_day", "theme", "date"} & set(kinds)
    ):
        return ["task" if kind == "content" else kind for kind in kinds]
    return kinds


def tables(blocks: Sequence[Block], first: int, last: int) -> list[Table]:
    """The tables among ``blocks[first:last]``, a table over several pages as one."""
    found: list[Table] = []
    current: Table | None = None
    for index in range(first, last):
        block = blocks[index]
        if block.kind != "row":
            current = None
            continue
        cells = list(block.cells)
        kinds = header_kinds(cells)
        if kinds:
            if current is None or [head for head in current.heads if head] != [
                c for c in cells if c
            ]:
                current = Table(kinds, cells, [], index, index + 1, _caption(blocks, index, first))
                found.append(current)
            current.last = index + 1
        elif current is None:
            current = Table(
                _guess(blocks, index, last),
                [],
                [],
                index,
                index + 1,
                _caption(blocks, index, first),
            )
            found.append(current)
            _add(current, index, cells)
        else:
            _add(current, index, cells)
    return [table for table in found if table.rows]


def _caption(blocks: Sequence[Block], index: int, first: int) -> str:
    before = blocks[index - 1] if index > first else None
    return (
        fold(before.text).text if before and before.kind != "row" and len(before.text) < 60 else ""
    )


def _guess(blocks: Sequence[Block], index: int, last: int) -> list[str]:
    """The kinds of columns of a table without a header, by what its cells hold."""
    rows = [
        list(blocks[i].cells) for i in range(index, min(last, index + 8)) if blocks[i].kind == "row"
    ]
    width = max(len(row) for row in rows)
    return [_content_kind([row[c] for row in rows if c < len(row)]) for c in range(width)]


def _content_kind(cells: list[str]) -> str:
    filled = [fold(cell).text for cell in cells if cell.strip()]
    if not filled:
        return ""
    tests = (
        ("index", lambda text: text.strip().isdigit()),
        ("date", lambda text: bool(mentions(text)) and len(text) < 40),
        ("unit", lambda text: unit_list(text) is not None),
    )
    for kind, test in tests:
        if sum(test(text) for text in filled) >= 0.6 * len(filled):
            return kind
    return "name" if sum(len(text) for text in filled) / len(filled) < 40 else "task"


def _add(table: Table, index: int, cells: list[str]) -> None:
    starts, position = [], 0
    for cell in cells:
        starts.append(position)
        position += len(cell) + 1
    row = Row(index)
    for column, place in enumerate(_aligned(table.kinds, cells)):
        if place is None or place >= len(cells):
            continue
        filled = Cell(index, cells[place], starts[place])
        row.cells.setdefault(table.kinds[column], []).append(filled)
    table.rows.append(row)
    table.last = index + 1


class _Traits(NamedTuple):
    """What a cell's text looks like, told once for all columns."""

    text: str
    number: bool
    listed: bool
    dated: bool
    undated: bool


def _traits(text: str) -> _Traits:
    return _Traits(
        text,
        text.strip(". ").isdigit() and len(text) <= 4,
        unit_list(text) is not None,
        bool(mentions(text)),
        bool(_UNDATED.search(text)),
    )


def _aligned(kinds: list[str], cells: list[str]) -> list[int | None]:
    """For each column the cell that belongs to it, keeping the order of both.

    Straight alignment stands unless another one fits the kinds clearly better.
    """
    straight: list[int | None] = [i if i < len(cells) else None for i in range(len(kinds))]
    if max(len(kinds), len(cells)) > _MOST_COLUMNS:
        return straight
    traits = [_traits(fold(cell).text.strip()) for cell in cells]
    fits = [_fit(kind, traits[i]) for i, kind in enumerate(kinds) if i < len(cells)]
    if len(cells) == len(kinds) and min(fits, default=0.0) >= 0.0:
        return straight
    score, best = _best_alignment(kinds, traits)
    lost = sum(bool(one.text) for one in traits) - sum(place is not None for place in best)
    return best if score > sum(fits) + 2.5 and lost <= 0 else straight


_MOST_COLUMNS = 40


def _best_alignment(kinds: list[str], cells: list[_Traits]) -> tuple[float, list[int | None]]:
    """The order-keeping alignment of filled cells to columns that fits best.

    ``scores[column][at]`` is the best for the columns and filled cells from there on.
    """
    filled = [i for i, cell in enumerate(cells) if cell.text]
    scores = [[-4.0 * (len(filled) - at) for at in range(len(filled) + 1)]]
    taken: list[list[bool]] = []
    for kind in reversed(kinds):
        below, row, takes = scores[-1], [0.0] * (len(filled) + 1), [False] * (len(filled) + 1)
        for at in range(len(filled) + 1):
            row[at] = below[at]
            if at < len(filled):
                with_cell = below[at + 1] + _fit(kind, cells[filled[at]])
                takes[at] = with_cell > row[at]
                row[at] = max(row[at], with_cell)
        scores.append(row)
        taken.append(takes)
    places: list[int | None] = []
    at = 0
    for takes in reversed(taken):
        places.append(filled[at] if takes[at] else None)
        at += takes[at]
    return scores[-1][0], places


def _fit(kind: str, cell: _Traits) -> float:
    """How well a cell suits a column of ``kind``."""
    text = cell.text
    if not text:
        return 0.0
    if kind == "index":
        return 3.0 if cell.number else -3.0
    if cell.number and kind != "number":
        return -3.0
    if kind in _UNIT_COLUMNS:
        return 3.0 if cell.listed else -1.5
    if kind in ("date", "due"):
        return 3.0 if (cell.dated or cell.undated) and len(text) < 40 else -2.0
    if kind == "category":
        return -1.0 if cell.listed or len(text) > 20 or cell.dated else 0.8
    if kind in ("name", "content", "task", "theme_day"):
        return -1.0 if cell.listed else 1.2
    return 0.2 if not cell.listed else -0.5


def fill_down(table: Table, *kinds: str) -> None:
    """Give the cells of ``kinds`` left empty below a merged cell the text above them."""
    for kind in kinds:
        last: Cell | None = None
        for row in table.rows:
            cell = row.get(kind)
            if cell is not None:
                last = cell
            elif last is not None:
                row.cells[kind] = [last]
