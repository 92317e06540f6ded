"""Tables that a conversion flattened to lines of text, made rows again.

A header line (``单位 重点任务``) is followed by lines in which cells stand behind one another,
some wrapped. With two columns, units and tasks, the units' names tell where a row begins;
with more, a line with as many parts as the header has columns is a row.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from awareweek.plan.document import Block, row
from awareweek.plan.fold import fold
from awareweek.plan.marks import mark_of
from awareweek.plan.repair import join_wrapped
from awareweek.plan.tables import header_kinds
from awareweek.plan.units import unit_list

_PARTS = re.compile(r"[ \u3000]+")
_GAP = re.compile(r"[ \u3000]{2,}|\u3000|\t")
_RULE = re.compile(r"^[\s\-=—─_+|]+$")
_CHAPTER_STYLES = frozenset(
    {"part", "chapter", "section", "cn", "cn_paren", "roman", "en_chapter", "caps"}
)
_SENTENCE = re.compile(r"[。;]$")


class FlatRow(NamedTuple):
    """A row made again: its cells, and the number of the line it begins on."""

    cells: tuple[str, ...]
    line: int


def rebuild(blocks: Iterable[Block]) -> list[Block]:
    """``blocks`` with flattened tables as rows and the other lines joined to paragraphs."""
    lines = list(blocks)
    result: list[Block] = []
    plain: list[Block] = []
    index = 0
    while index < len(lines):
        rows, used = _rows_at(lines, index)
        if rows:
            made = [
                row(flat.cells, lines[index + flat.line].place, header=order == 0)
                for order, flat in enumerate(rows)
            ]
            result += [*join_wrapped(plain), *made]
            plain, index = [], index + used
        else:
            plain.append(lines[index])
            index += 1
    return [*result, *join_wrapped(plain)]


def _rows_at(lines: list[Block], index: int) -> tuple[list[FlatRow], int]:
    if lines[index].kind != "paragraph" or not heads_table(lines[index].text):
        return [], 0
    end = index + 1
    while end < len(lines) and lines[end].kind == "paragraph":
        end += 1
    return flat_rows([line.text for line in lines[index:end]])


def heads_table(text: str) -> bool:
    """Whether a line of ``text`` may be the header of a flattened table."""
    return _header(text) is not None


def flat_rows(texts: Sequence[str]) -> tuple[list[FlatRow], int]:
    """The rows of a table whose header is the first of ``texts``, and how many lines it takes.

    The header comes first among them; ([], 0) where no such table begins there.
    """
    header = _header(texts[0])
    if header is None:
        return [], 0
    end = _table_end(texts)
    kinds = header_kinds(header) or []
    lines = texts[1:end]
    by_unit = kinds == ["unit", "task"] and not texts[0].isascii()
    rows = _unit_rows(lines) if by_unit else _split_rows(kinds, lines)
    if len(rows) < 2:
        return [], 0
    return [FlatRow(header, 0), *[FlatRow(one.cells, one.line + 1) for one in rows]], end


def _header(text: str) -> tuple[str, ...] | None:
    if len(_PARTS.sub(" ", text)) > 60 or mark_of(fold(text).text):
        return None
    cells = _cells(text)
    longest = 24 if text.isascii() else 10
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


def _table_end(texts: Sequence[str]) -> int:
    for index, line in enumerate(texts[1:], 1):
        text = fold(line).text
        mark = mark_of(text)
        if text.startswith(("附件", "备注", "注:")) or (mark and mark.style in _CHAPTER_STYLES):
            return index
        if line.isascii() and len(_cells(line)) < 2 and not _RULE.match(line):
            return index
    return len(texts)


def _unit_rows(texts: Sequence[str]) -> list[FlatRow]:
    """Rows of units and tasks: a row begins where, after a finished task, a unit stands."""
    rows: list[FlatRow] = []
    unit, task, first = "", "", 0
    for index, line in enumerate(texts):
        text = line.strip().replace("\t", " ")
        if not unit:
            begun = _begins(texts, index)
            (unit, task), first = begun or (text, ""), index
        elif not task and _more_of_unit(unit, text):
            unit += text
        elif task and _SENTENCE.search(fold(task).text) and (begun := _begins(texts, index)):
            rows.append(FlatRow((unit, task), first))
            (unit, task), first = begun, index
        else:
            task += text
    if unit and task:
        rows.append(FlatRow((unit, task), first))
    return rows if all(unit_list(fold(one.cells[0]).text) for one in rows) else []


def _more_of_unit(unit: str, text: str) -> bool:
    """Whether ``text`` still belongs to the unit cell whose lines so far read ``unit``."""
    if unit_list(fold(unit).text) is None or unit.endswith(("、", "，")):
        return True
    return unit_list(fold(unit + text).text) is not None


def _begins(texts: Sequence[str], index: int) -> tuple[str, str] | None:
    """The unit and the first words of its task if a row begins at ``index``."""
    text = texts[index].strip().replace("\t", " ")
    head, _, rest = text.partition(" ")
    if rest and unit_list(fold(head).text):
        return head, rest.strip()
    joined = ""
    for line in texts[index : index + 7]:
        joined += line.strip()
        if _SENTENCE.search(joined):
            return None
        if unit_list(fold(joined).text):
            return text, ""
    return None


def _split_rows(kinds: list[str], texts: Sequence[str]) -> list[FlatRow]:
    """Rows of lines with as many parts as columns; a lone part goes on with the row above."""
    rows: list[tuple[list[str], int]] = []
    for index, line in enumerate(texts):
        if _RULE.match(line):
            continue
        cells = list(_cells(line))
        if len(cells) > len(kinds):
            cells = [*cells[: len(kinds) - 1], "".join(cells[len(kinds) - 1 :])]
        starts = kinds[0] != "index" or cells[0].isdigit()
        if len(cells) == len(kinds) and starts:
            rows.append((cells, index))
        elif rows and len(cells) < len(kinds):
            _extend(rows[-1][0], cells, kinds)
        else:
            return []
    return [FlatRow(tuple(cells), index) for cells, index in rows]


def _extend(cells: list[str], more: list[str], kinds: list[str]) -> None:
    """Put the wrapped rest of a row behind its last columns of running text."""
    open_columns = [i for i, kind in enumerate(kinds) if kind not in ("index", "date")]
    for column, text in zip(open_columns[-len(more) :], more, strict=False):
        cells[column] += text
