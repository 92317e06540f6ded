"""The words of facts as a Chinese reader writes them: full-width marks beside Chinese.

Rules match on folded text; what they build from it (units, tasks, what is due) gets its
marks back here, so that 各县(市、区) reads 各县（市、区） again.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from awareweek.plan.draft import Activity, Deadline, Draft, Task, ThemeDay, UnitRole

_HAN = r"\u3007\u3400-\u9fff“”《》、。"
_MARKS = {",": "，", ":": "：", ";": "；"}
_MARK = re.compile(rf"(?<=[{_HAN})]) ?([,:;])(?!//) ?|(?<!\d)([,:;])(?=[{_HAN}])")
_BRACKETS = re.compile(rf"\((?=[^()]*[{_HAN}])([^()]*)\)|(?<=[{_HAN}])\(([^()]*)\)")
_DASH = re.compile(r"--")


def written(text: str) -> str:
    """``text`` with full-width marks where they stand beside Chinese."""
    if text.isascii():
        return text
    text = _BRACKETS.sub(lambda match: f"（{match[1] or match[2] or ''}）", text)
    text = _MARK.sub(lambda match: _MARKS[match[1] or match[2]], text)
    return _DASH.sub("——", text)


def in_words(draft: Draft) -> Draft:
    """``draft`` with the marks of its units and sentences as they are written."""
    return replace(
        draft,
        activities=tuple(_activity(one) for one in draft.activities),
        theme_days=tuple(_day(one) for one in draft.theme_days),
        tasks=tuple(_task(one) for one in draft.tasks),
        deadlines=tuple(_deadline(one) for one in draft.deadlines),
        aliases={written(name): written(full) for name, full in draft.aliases.items()},
    )


def _all(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(written(name) for name in names)


def _activity(one: Activity) -> Activity:
    units = tuple(UnitRole(written(role.unit), role.role, role.span) for role in one.units)
    return replace(one, units=units, leads=_all(one.leads))


def _day(one: ThemeDay) -> ThemeDay:
    return replace(one, leads=_all(one.leads))


def _task(one: Task) -> Task:
    return replace(
        one,
        unit=written(one.unit),
        text=written(one.text),
        units=_all(one.units),
        supports=_all(one.supports),
    )


def _deadline(one: Deadline) -> Deadline:
    return replace(one, what=written(one.what), to=written(one.to) if one.to else None)
