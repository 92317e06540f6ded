"""Tasks said twice: once in the task table and once in the text."""

from __future__ import annotations

import re
from collections import defaultdict

from awareweek.plan.draft import Task
from awareweek.plan.fold import fold
from awareweek.plan.units import unit_key

_GENERIC = re.compile(
    r"网络安全|宣传周|宣传教育|活动|牵头|负责|组织|开展|举办|承办|主办|进行|做好|工作|相关|市级|全市|的|等"
    r"|\d+月\d+日|\W"
)
_SHARE = 0.75


def without_repeats(made: list[Task]) -> list[Task]:
    """``made`` without the tasks in sentences that the task table gives to the same unit.

    A district's cyberspace office counts as the district. Deeds are the same where most of
    the pairs of characters of one clause, generic words aside, stand in one of the other's.
    """
    deeds: dict[tuple[str, ...], set[frozenset[str]]] = defaultdict(set)
    for task in made:
        if task.from_table:
            for stem in _stems(task):
                deeds[stem].update(_deeds(task.text))
    return [task for task in made if task.from_table or not _repeated(task, deeds)]


def _repeated(task: Task, deeds: dict[tuple[str, ...], set[frozenset[str]]]) -> bool:
    own = _deeds(task.text)[:2]
    rows = [row for stem in _stems(task) for row in deeds.get(stem, ())]
    return any(_same(one, row) for one in own for row in rows)


def _stems(task: Task) -> list[tuple[str, ...]]:
    """The units of ``task``; a lone unit's name also cut behind its district."""
    whole = tuple(unit_key(unit) for unit in task.units)
    if len(whole) != 1:
        return [whole] if whole else []
    district = re.match(r"[一-龥]{1,5}?[区县市](?=委|政府|人民政府|$)", whole[0])
    return [whole, (district[0],)] if district and district[0] != whole[0] else [whole]


def _deeds(text: str) -> list[frozenset[str]]:
    clauses = (_GENERIC.sub("", fold(part).text) for part in re.split(r"[，,。;；]", text))
    return [frozenset(bare[i : i + 2] for i in range(len(bare) - 1)) for bare in clauses]


def _same(one: frozenset[str], other: frozenset[str]) -> bool:
    least = min(len(one), len(other))
    return least >= 2 and len(one & other) >= _SHARE * least
