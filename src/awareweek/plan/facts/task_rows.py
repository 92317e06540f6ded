"""Tasks from the rows of tables: of a division of tasks, of a timetable."""

from __future__ import annotations

import re

from awareweek.plan.context import PlanText
from awareweek.plan.dates import iso, mentions
from awareweek.plan.draft import Task
from awareweek.plan.tables import Cell, Row, Table, fill_down
from awareweek.plan.units import units_in_cell


def of_schedule(table: Table) -> list[Task]:
    """The tasks of a timetable that names who is responsible for each item."""
    made = []
    for row in table.rows:
        unit, what = row.get("unit"), row.get("content") or row.get("theme") or row.get("task")
        if unit is None or what is None:
            continue
        names = units_in_cell(unit.text)
        span = what.span
        made.append(Task("、".join(names), what.text.strip(), span, units=names, from_table=True))
    return made


def of_table(plan: PlanText, table: Table) -> list[Task]:
    """The tasks of a table of units and tasks; a merged cell holds for the rows beneath it."""
    if not table.has("unit") or not (table.has("task") or table.has("content")):
        return []
    what = "task" if table.has("task") else "content"
    fill_down(table, "unit")
    if table.has("task", "content"):
        fill_down(table, "task")
    return [task for row in table.rows if (task := _of_row(plan, row, what))]


def _of_row(plan: PlanText, row: Row, what: str) -> Task | None:
    unit, cell = row.get("unit"), row.get(what) or row.get("content") or row.get("category")
    if unit is None or cell is None or re.match(r"合计|备注", cell.folded):
        return None
    names = units_in_cell(unit.text)
    text = cell.text.replace("\n", "").strip()
    content = row.get("content") if what == "task" else None
    if content is not None and content is not cell:
        text = f"{text}：{content.text.strip()}"
    support = row.get("support")
    due = row.get("due") or row.get("date")
    return Task(
        unit="、".join(names),
        text=text,
        span=cell.span,
        units=names,
        supports=units_in_cell(support.text) if support else (),
        due=_due(plan, due) if due else None,
        from_table=True,
        confidence=0.95,
    )


def _due(plan: PlanText, cell: Cell) -> str:
    """The day a task is due as ISO 8601, or the cell's words where it is no one day."""
    days = mentions(cell.folded)
    day = iso(days[0].last or days[0].first, plan.year) if days else None
    return day or cell.folded


def is_day_table(table: Table) -> bool:
    """Whether every row of ``table`` names a theme day."""
    cells = [row.get("name") or row.get("theme") for row in table.rows]
    return bool(cells) and all(cell is not None and cell.folded.endswith("日") for cell in cells)
