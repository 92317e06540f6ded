"""The tasks that theme days give to those who lead them."""

from __future__ import annotations

import re

from awareweek.plan.context import PlanText
from awareweek.plan.dates import mentions
from awareweek.plan.draft import Task, ThemeDay
from awareweek.plan.facts.activity_rows import is_activity_table
from awareweek.plan.fold import fold
from awareweek.plan.units import unit_key, unit_list


def of_theme_days(plan: PlanText, days: list[ThemeDay], made: list[Task]) -> list[Task]:
    """The leads of a theme day organise it; nothing is added where a sentence says so."""
    new: list[Task] = []
    listed = {row.block for table in plan.tables if is_activity_table(table) for row in table.rows}
    for day in days:
        if not day.leads or day.span.block in listed:
            continue
        unit = "、".join(day.leads)
        said = any(
            unit_key(task.units[0]) == unit_key(day.leads[0])
            and (day.name in task.text or (not task.from_table and _beside(plan, task, day)))
            for task in made
            if task.units
        )
        if not said:
            text = _item_text(plan, day)
            new.append(Task(unit=unit, text=text, span=day.span, units=day.leads, confidence=0.8))
    return new


def _beside(plan: PlanText, task: Task, day: ThemeDay) -> bool:
    """Whether ``task`` was said in the very item that names ``day``."""
    same = task.span.block == day.span.block and plan.blocks[task.span.block].kind != "row"
    return same and 0 <= task.span.start - day.span.end < 80


def _item_text(plan: PlanText, day: ThemeDay) -> str:
    """组织 the day, with what its table row or item says of it."""
    block = plan.blocks[day.span.block]
    if block.kind == "row":
        taken = {
            cell
            for cell in block.cells
            if cell.strip() in (day.name, "") or (mentions(fold(cell).text) and len(cell) < 20)
        }
        rest = [
            cell
            for cell in block.cells
            if cell not in taken
            and not cell.strip().isdigit()
            and unit_list(fold(cell).text) is None
        ]
        said = "，".join(cell.strip() for cell in rest if len(cell) > 4)
    else:
        after = block.text[day.span.end :]
        match = re.match(r"\s*[（(][^（()）]*[)）]\s*[:：](.*)", after, re.DOTALL) or re.match(
            r"\s*[:：](.*)", after, re.DOTALL
        )
        said = re.split(r"。$", match[1].strip())[0] if match else ""
        said = re.sub(r"[（(](?:责任|牵头)单位[:：][^（()）]*[)）]", "", said)
        if len(said) > 160:
            said = said[:160]
    name = day.name
    if name.isascii():
        return f"organize {name}"
    return f"组织{name}活动" + (f"：{said}" if len(said) > 3 else "")
