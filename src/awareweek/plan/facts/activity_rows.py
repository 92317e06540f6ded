"""Activities from the rows of tables."""

from __future__ import annotations

import re

from msgspec.structs import replace

from awareweek.plan.context import PlanText
from awareweek.plan.dates import hours_in, mentions
from awareweek.plan.draft import Activity, ActivityKind, Named, Period, UnitRole
from awareweek.plan.facts.found import Found
from awareweek.plan.facts.kinds import kind_of
from awareweek.plan.facts.naming import tidy
from awareweek.plan.facts.references import settings
from awareweek.plan.facts.roles import leads_of
from awareweek.plan.fold import fold
from awareweek.plan.statements import role_of, statements
from awareweek.plan.tables import Cell, Row, Table, fill_down
from awareweek.plan.units import units_in_cell


def is_activity_table(table: Table) -> bool:
    """Whether the rows of ``table`` are activities: names, or dated items of a schedule."""
    if (
        table.has("theme_day")
        or ("due" in table.kinds and table.has("task"))
        or (table.has("person") and table.has("phone") and not table.has("date", "name"))
    ):
        return False
    names = [cell.folded for row in table.rows if (cell := row.get("name"))]
    if names and all(re.fullmatch(r"“?[一-龥]{2,8}日”?", name) for name in names):
        return False
    if table.has("name"):
        return True
    has_what = table.has("content") or table.has("theme") or table.has("task")
    return (
        has_what
        and table.has("date")
        and "due" not in table.kinds
        and not (
            table.has("task")
            and table.has("unit")
            and not re.search("日期|时间", table.head_of("date"))
        )
    )


def of_table(plan: PlanText, table: Table) -> list[Found]:
    """The activities of ``table``'s rows, [] if it is no table of activities."""
    if not is_activity_table(table):
        return []
    fill_down(table, "category")
    if table.kinds.count("date") > 1:
        _fill_days(table)
    elif any(row.get("date") is None for row in table.rows) and not table.has("index"):
        fill_down(table, "date")
    found = [_of_row(plan, table, row) for row in table.rows]
    return [one for one in found if one is not None]


_TO_BE_COUNTED = re.compile(r"\((?:场|次|人次|场次|人|份|条|条次|篇|个|家|万人次)\)$")


def _fill_days(table: Table) -> None:
    """Of a day and an hour column, the day stands once for all the hours beneath it."""
    last: Cell | None = None
    for row in table.rows:
        cells = row.cells.get("date", [])
        if cells and cells[0].text.strip():
            last = cells[0]
        elif cells and last is not None:
            row.cells["date"] = [last, *cells[1:]]


def _of_row(plan: PlanText, table: Table, row: Row) -> Found | None:
    cell = row.get("name") or row.get("theme") or row.get("content") or row.get("task")
    if (
        cell is None
        or len(cell.folded) < 2
        or re.match(r"合计|小计|备注|注[:：]|说明", cell.folded)
        or _TO_BE_COUNTED.search(cell.folded)
    ):
        return None
    name = tidy(re.split(r"[。;]", _cell_name(cell.text), maxsplit=1)[0])
    if len(name) > 60 and not cell.text.isascii():
        name = tidy(re.split(r"[,，:：]", name, maxsplit=1)[0])
    category = row.get("category")
    roles = _row_roles(table, row)
    date_cell = row.get("date")
    content = row.get("content")
    place = row.get("place")
    label = category.folded.replace("\n", "") if category else None
    activity = Activity(
        name=name,
        kind=_row_kind(name, content, label),
        span=cell.span,
        category=label,
        when=_cell_period(plan, date_cell) if date_cell else None,
        places=(Named(place.folded, place.span),) if place else (),
        units=tuple(roles),
        leads=leads_of(roles),
        settings=settings(name),
        confidence=0.95,
    )
    return Found(activity, None, [])


def _cell_name(text: str) -> str:
    """The name in a cell that goes on to explain it: 科技展：设三个展区."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    head = lines[0]
    if len(lines) > 1 and not (len(head) >= 4 and re.match(r"[(（]", lines[1])):
        head = " ".join(lines)
    bracket = re.search(r"[（(][^（()）]*[，,、；;][^（()）]*[)）]$", head)
    head = head[: bracket.start()] if bracket and bracket.start() > 3 else head
    before = re.split(r"[:：]", head, maxsplit=1)[0]
    explained = (
        len(head) > len(before) + 8 and 4 <= len(before) <= 40 and kind_of(before) != "other"
    )
    return before if explained else head


def _row_kind(name: str, content: Cell | None, category: str | None) -> ActivityKind:
    return kind_of(name, content.folded if content else "", category)


def _row_roles(table: Table, row: Row) -> list[UnitRole]:
    """The roles that the unit columns give, the cells of one kind in their columns' order."""
    roles: list[UnitRole] = []
    waiting = {kind: iter(row.cells.get(kind, ())) for kind in ("unit", "support", "guide")}
    for column, kind in enumerate(table.kinds):
        cell = next(waiting[kind], None) if kind in waiting else None
        if cell is not None:
            head = table.heads[column] if column < len(table.heads) else "主办"
            roles += _cell_roles(cell, head)
    return roles


def _cell_roles(cell: Cell, head: str) -> list[UnitRole]:
    """The units of a cell under ``head``; labels inside the cell (指导：) count for their own."""
    labelled = [s for s in statements(cell.folded, cell.block) if s.field]
    span = cell.span
    if labelled:
        return [UnitRole(unit, s.role, span) for s in labelled for unit in s.units]
    role = role_of(head) or "host"
    text = cell.text
    if re.search(r"指导.*[/、].*主办", head) and "/" in text:
        guide, _, host = text.partition("/")
        return [UnitRole(u, "guide", span) for u in units_in_cell(guide)] + [
            UnitRole(u, "host", span) for u in units_in_cell(host)
        ]
    return [UnitRole(unit, role, span) for unit in units_in_cell(text)]


def _cell_period(plan: PlanText, cell: Cell) -> Period:
    folded = fold(cell.text)
    found = [m for m in mentions(folded.text) if not m.before]
    span = cell.span
    if not found:
        return Period(text=cell.folded, span=span, hours=hours_in(cell.folded))
    period = plan.period(folded, found[0], cell.block)
    return replace(period, span=span, text=cell.folded)
