"""Tables of a PDF page, from their ruling lines."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

import msgspec

from awareweek.plan.readers.lines import join
from awareweek.plan.readers.pdf_lines import Line, Sign, lines_of

_SNAP = 3.0


class Table(msgspec.Struct):
    """A table: its rows, the page of each, its edges on the last page, where columns begin."""

    rows: list[list[str]]
    pages: list[int]
    top: float
    bottom: float
    columns: tuple[float, ...]


Box = tuple[float, float, float, float]


def lay_table(boxes: Sequence[Box], signs: Sequence[Sign], *, page: int) -> Table | None:
    """The table whose cells are ``boxes`` (x0, top, x1, bottom) with the ``signs`` in them.

    A cell over several rows is repeated in each; over several columns it stands once.
    None for a frame that has but one row or column of cells.
    """
    lefts = _edges([box[0] for box in boxes])
    tops = _edges([box[1] for box in boxes])
    if len(lefts) < 2 or len(tops) < 2:
        return None
    grid: list[list[int | None]] = [[None] * len(lefts) for _ in tops]
    for number, (x0, top, x1, bottom) in enumerate(boxes):
        for row in range(_at(tops, top), _at(tops, bottom - 2 * _SNAP) + 1):
            for column in range(_at(lefts, x0), _at(lefts, x1 - 2 * _SNAP) + 1):
                grid[row][column] = number
    texts = _texts(boxes, grid, lefts, tops, signs, page)
    return Table(
        rows=[_row(numbers, texts) for numbers in grid],
        pages=[page] * len(grid),
        top=min(box[1] for box in boxes),
        bottom=max(box[3] for box in boxes),
        columns=tuple(lefts),
    )


def _edges(values: Sequence[float]) -> list[float]:
    """The different ``values``, those within a few points taken as one."""
    edges: list[float] = []
    for value in sorted(values):
        if not edges or value - edges[-1] > _SNAP:
            edges.append(value)
    return edges


def _at(edges: Sequence[float], value: float) -> int:
    return max(0, bisect_right(edges, value + _SNAP) - 1)


def _texts(
    boxes: Sequence[Box],
    grid: list[list[int | None]],
    lefts: Sequence[float],
    tops: Sequence[float],
    signs: Sequence[Sign],
    page: int,
) -> list[str]:
    """The text of each box: every sign is looked up in the grid once."""
    inside: list[list[Sign]] = [[] for _ in boxes]
    for sign in signs:
        middle = (sign.x0 + sign.x1) / 2
        number = grid[_place(tops, sign.middle)][_place(lefts, middle)]
        if number is not None:
            inside[number].append(sign)
    return [
        _cell_text(lines_of(within, page=page), box)
        for box, within in zip(boxes, inside, strict=True)
    ]


def _place(edges: Sequence[float], value: float) -> int:
    return max(0, bisect_right(edges, value) - 1)


def _cell_text(lines: Sequence[Line], box: Box) -> str:
    """The lines of a cell: joined where a line was full, else kept apart."""
    text = ""
    right = max((line.x1 for line in lines), default=0.0)
    for before, line in zip((None, *lines), lines, strict=False):
        plain = line.text.replace("\t", " ")
        # The right edge is that of the longest line, if it comes near the ruling.
        room = (right if right > box[2] - 2.5 * line.size else box[2]) - line.size * 1.2
        full = before is not None and before.x1 >= room
        text = join(text, plain) if full or not text else f"{text}\n{plain}"
    return text


def _row(numbers: Sequence[int | None], texts: Sequence[str]) -> list[str]:
    cells = []
    before: int | None = None
    for number in numbers:
        cells.append("" if number is None or number == before else texts[number])
        before = number
    return cells


def goes_on(before: Table, after: Table) -> bool:
    """Whether ``after``, at the top of the next page, is the rest of ``before``."""
    return (
        after.pages[0] == before.pages[-1] + 1
        and len(before.columns) == len(after.columns)
        and all(
            abs(one - other) < 2 * _SNAP
            for one, other in zip(before.columns, after.columns, strict=True)
        )
    )


def append(before: Table, after: Table) -> None:
    """Add the rows of ``after`` to ``before``, without the heading printed on each page."""
    squeezed = [["".join(cell.split()) for cell in row] for row in (before.rows[0], after.rows[0])]
    skip = 1 if squeezed[0] == squeezed[1] else 0
    before.rows += after.rows[skip:]
    before.pages += after.pages[skip:]
    before.bottom = after.bottom
