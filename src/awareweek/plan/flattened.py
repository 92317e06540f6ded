"""Tables that a conversion flattened to lines of text, made rows again.

A header line (``单位 重点任务``) is followed by lines in which cells stand behind one another,
some wrapped. With two columns, units and tasks, the units' names tell where a row begins;
with more, a line with as many parts as the header has columns is a row.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from awareweek.plan.document import Block, row
from awareweek.plan.fold import fold
from awareweek.plan.marks import mark_of
from awareweek.plan.repair import join_wrapped
from awareweek.plan.tables import header_kinds
from awareweek.plan.units import unit_list

_PARTS = re.compile(r"[ \u3000]+")
_CHAPTER_STYLES = frozenset({"part", "chapter", "section", "cn", "cn_paren", "roman", "en_chapter"})
_SENTENCE = re.compile(r"[。;]$")


def rebuild(blocks: Iterable[Block]) -> list[Block]:
    """``blocks`` with flattened tables as rows and the other lines joined to paragraphs."""
    lines = list(blocks)
    result: list[Block] = []
    plain: list[Block] = []
    index = 0
    while index < len(lines):
        header = _header(lines[index])
        end = _table_end(lines, index + 1) if header else index
        rows = _rows(header, lines[index + 1 : end]) if header else []
        if header and len(rows) >= 2:
            result += [*join_wrapped(plain), row(header, lines[index].place, header=True), *rows]
            plain, index = [], end
        else:
            plain.append(lines[index])
            index += 1
    return [*result, *join_wrapped(plain)]


def _header(block: Block) -> tuple[str, ...] | None:
    if (
        block.kind != "paragraph"
        or len(_PARTS.sub(" ", block.text)) > 60
        or mark_of(fold(block.text).text)
    ):
        return None
    cells = _cells(block.text)
    longest = 24 if block.text.isascii() else 10
    if not 2 <= len(cells) <= 8 or any(len(cell) > longest for cell in cells):
        return None
    kinds = header_kinds(cells)
    return cells if kinds and all(kinds) and len(set(kinds)) == len(kinds) else None


def _cells(text: str) -> tuple[str, ...]:
    """The cells of a line: parted by wide gaps if it has any, else by single spaces."""
    wide = [part.strip() for part in _GAP.split(text.strip()) if part.strip()]
    if len(wide) >= 2 or text.isascii():
        return tuple(wide)
    return tuple(part for part in _PARTS.split(text.strip()) if part)


_GAP = re.compile(r"[ \u3000]{2,}|\u3000")
_RULE = re.compile(r"^[\s\-=—─_+|]+$")


def _table_end(lines: list[Block], start: int) -> int:
    for index in range(start, len(lines)):
        block = lines[index]
        text = fold(block.text).text
        mark = mark_of(text)
        if block.kind != "paragraph" or text.startswith(("附件", "备注", "注:")):
            return index
        if mark and mark.style in _CHAPTER_STYLES | {"caps"}:
            return index
        if block.text.isascii() and len(_cells(block.text)) < 2 and not _RULE.match(block.text):
            return index
    return len(lines)


def _rows(header: tuple[str, ...], lines: list[Block]) -> list[Block]:
    kinds = header_kinds(header) or []
    if kinds == ["unit", "task"]:
        return _unit_rows(lines)
    return _split_rows(header, kinds, lines)


def _unit_rows(lines: list[Block]) -> list[Block]:
    """Rows of units and tasks: a row begins where, after a finished task, a unit stands."""
    rows: list[Block] = []
    unit, task, place = "", "", None
    for index, line in enumerate(lines):
        text = line.text.strip()
        if not unit or (not task and _more_of_unit(unit, text)):
            begun = _begins(lines, index) if not unit else (text, "")
            unit, task = unit + (begun[0] if begun else text), begun[1] if begun else ""
            place = place or line.place
            continue
        begun = _begins(lines, index) if task and _SENTENCE.search(fold(task).text) else None
        if begun:
            rows.append(row((unit, task), place or line.place))
            (unit, task), place = begun, line.place
        else:
            task += text
    if unit and task:
        rows.append(row((unit, task), place or lines[-1].place))
    return rows if all(unit_list(fold(r.cells[0]).text) for r in rows) else []


def _more_of_unit(unit: str, text: str) -> bool:
    """Whether ``text`` still belongs to the unit cell whose lines so far read ``unit``."""
    if unit_list(fold(unit).text) is None or unit.endswith(("、", "，")):
        return True
    return unit_list(fold(unit + text).text) is not None


def _begins(lines: list[Block], index: int) -> tuple[str, str] | None:
    """The unit and the first words of its task if a row begins at ``index``."""
    text = lines[index].text.strip()
    head, _, rest = text.partition(" ")
    if rest and unit_list(fold(head).text):
        return head, rest.strip()
    joined = ""
    for line in lines[index : index + 7]:
        joined += line.text.strip()
        if _SENTENCE.search(joined):
            return None
        if unit_list(fold(joined).text):
            return text, ""
    return None


def _split_rows(header: tuple[str, ...], kinds: list[str], lines: list[Block]) -> list[Block]:
    """Rows of lines with as many parts as columns; a lone part goes on with the row above."""
    rows: list[list[str]] = []
    places = []
    for line in lines:
        if _RULE.match(line.text):
            continue
        cells = list(_cells(line.text))
        if len(cells) > len(header):
            cells = [*cells[: len(header) - 1], "".join(cells[len(header) - 1 :])]
        starts = kinds[0] != "index" or cells[0].isdigit()
        if len(cells) == len(header) and starts:
            rows.append(cells)
            places.append(line.place)
        elif rows and len(cells) < len(header):
            _extend(rows[-1], cells, kinds)
        else:
            return []
    return [row(tuple(cells), place) for cells, place in zip(rows, places, strict=True)]


def _extend(cells: list[str], more: list[str], kinds: list[str]) -> None:
    """Put the wrapped rest of a row behind its last columns of running text."""
    open_columns = [i for i, kind in enumerate(kinds) if kind not in ("index", "date")]
    for column, text in zip(open_columns[-len(more) :], more, strict=False):
        cells[column] += text
