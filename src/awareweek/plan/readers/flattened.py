"""Gives a table of two columns back its rows where only its lines of text are left.

Some PDFs and most copied texts lose the rulings of 单位 | 重点任务 tables: what stood in
one cell comes as lines below each other, the left cell first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from awareweek.plan.readers.lines import join, starts_chapter

_HEADING = re.compile(
    r"^\s*(?P<left>(?:责任|牵头|承办|主办|参与|成员)?(?:单位|部门)(?:名称)?)[\s\t]+"
    r"(?P<right>(?:重点|主要|工作|具体|职责)*(?:任务|职责|内容|分工|事项)(?:分工|内容|安排)?)\s*$"
)
_VERB = re.compile(
    r"(?:牵头|负责|组织|承办|主办|协办|举办|开展|制作|协同|协调|配合|指导|推动|推进|做好|落实|参与|参加"
    r"|会同|联合|统筹|加强|督促|发动|利用|围绕|面向|结合|按照|根据|在|对|将|于|为|通过|安排|提供|保障|支持"
    r"|发布|发送|承担|编制|印发|报送|监督|宣传|普及|策划|邀请|完成)"
)
_ONE_LINE = re.compile(r"^(?P<left>\S{2,14})[ \t\u3000]+(?P<right>.*[。；;.])$")
_MAX_LEFT = 14


def heading(line: str) -> tuple[str, str] | None:
    """The two column names, if ``line`` is the heading of such a table."""
    found = _HEADING.match(line)
    return None if found is None else (found["left"], found["right"])


def table_end(lines: Sequence[str], start: int) -> int:
    """Where the table whose heading is line ``start - 1`` ends: before the next chapter."""
    for at in range(start, len(lines)):
        if starts_chapter(lines[at]) and not _VERB.match(lines[at]):
            return at
    return len(lines)


def rows(lines: Sequence[str]) -> list[tuple[str, str, int]]:
    """The rows that ``lines`` hold, as (left, right, number of the row's first line)."""
    width = _left_width(lines)
    found: list[tuple[str, str, int]] = []
    left, right, first, in_left = "", "", 0, True
    for at, line in enumerate(map(str.strip, lines)):
        whole = _ONE_LINE.match(line)
        closed = (in_left and not left) or (right and _closed(right))
        if whole and closed and not _VERB.match(whole["left"]):
            found += [(left, right, first)] if left else []
            left, right, first, in_left = whole["left"], whole["right"], at, False
        elif in_left and (not left or _could_be_left(line, width)):
            first, left = (first if left else at), join(left, line)
        elif in_left or not (closed and _could_be_left(line, width)):
            right, in_left = join(right, line), False
        else:
            found.append((left, right, first))
            left, right, first, in_left = line, "", at, True
    if left:
        found.append((left, right, first))
    return found


def _closed(text: str) -> bool:
    return text.endswith(("。", "；", ";", "."))


def _could_be_left(line: str, width: int) -> bool:
    return not (_closed(line) or len(line) > width or _VERB.match(line))


def _left_width(lines: Sequence[str]) -> int:
    """The longest line of a left cell, in characters: such lines follow a closed one."""
    lengths = [
        len(line)
        for before, line in zip(("。", *lines), lines, strict=False)
        if _closed(before)
        and len(line) <= _MAX_LEFT
        and not _closed(line)
        and not _VERB.match(line)
        and " " not in line
    ]
    return max(lengths, default=_MAX_LEFT)
