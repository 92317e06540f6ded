"""What a reader hands back: blocks within the length limit, and what stood around them."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from awareweek.plan.document import Block, BlockKind, FileKind, Place, row
from awareweek.plan.messages import Message, TooLong
from awareweek.plan.readers.limits import Limits


class Content(msgspec.Struct):
    """A file's blocks; ``headers`` are page headers and the like, only looked at for marks."""

    kind: FileKind
    blocks: list[Block]
    headers: list[str] = []
    warnings: list[Message] = []
    wrapped: bool = False


class Collector:
    """Takes blocks in reading order and refuses a text that grows too long.

    It counts while reading, not afterwards: cells merged downwards are repeated, so a
    small file can hold a very long text. Raises TooLong.
    """

    def __init__(self, limits: Limits) -> None:
        self.blocks: list[Block] = []
        self.tables = 0
        self._limits = limits
        self._characters = 0

    def add(self, block: Block) -> None:
        """Keep ``block``, unless it has no text."""
        # Every cell costs memory too, also an empty one.
        self._characters += len(block.text) + len(block.cells)
        if self._characters > self._limits.characters:
            raise TooLong(characters=self._characters, limit=self._limits.characters)
        if block.text.strip():
            self.blocks.append(block)

    def add_text(
        self, text: str, place: Place, *, level: int | None = None, heading: bool = False
    ) -> None:
        """Keep a paragraph; a heading if it has a ``level`` or is one without."""
        kind: BlockKind = "heading" if heading or level is not None else "paragraph"
        self.add(Block(text, place, kind, level=level))

    def add_table(
        self,
        rows: Sequence[Sequence[str]],
        *,
        headers: frozenset[int] = frozenset(),
        sheet: str | None = None,
        pages: Sequence[int] = (),
    ) -> None:
        """Keep a table, row by row; ``headers`` are the numbers (from 0) of its heading rows."""
        self.tables += 1
        if not headers and looks_like_header(rows):
            headers = frozenset({0})
        for number, cells in enumerate(rows):
            page = pages[number] if pages else None
            place = Place(page=page, sheet=sheet, table=self.tables, row=number + 1)
            self.add(row(tuple(cells), place, header=number in headers))


COLUMN_WORDS = (
    "序号", "时间", "日期", "单位", "部门", "名称", "内容", "任务", "备注", "地点", "主题",
    "责任", "类别", "活动", "主办", "承办", "联系", "项目", "职责", "no", "date", "time",
    "activity", "name", "unit", "place", "venue", "task", "organi", "lead",
)  # fmt: skip
_SENTENCE = frozenset("。；！？：;")


def looks_like_header(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the first of ``rows`` names the columns: short words, no sentence, no figures."""
    if len(rows) < 2:
        return False
    cells = [cell.strip() for cell in rows[0] if cell.strip()]
    if any(len(cell) > 20 or _SENTENCE.intersection(cell) for cell in cells):
        return False
    if any(character.isdigit() for cell in cells for character in cell):
        return False
    named = any(word in cell.lower() for cell in cells for word in COLUMN_WORDS)
    return len(cells) >= 3 or (len(cells) == 2 and named)
