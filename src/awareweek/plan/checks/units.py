"""Units with a part in the text, against the units of the table that divides the tasks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from awareweek.plan.checks.finding import Finding, in_row
from awareweek.plan.document import Document
from awareweek.plan.draft import Draft, Span
from awareweek.plan.fold import fold
from awareweek.plan.units import unit_key

_DOING = {"host", "organiser", "lead", "jointly", "responsible"}
_CLASS = re.compile(
    r"^(?:各|每|有关|相关|全[市省区县校]|所有|部分|其他|市级|区级|县级|市直|区直|属地|基层)|有关|相关"
)
_CLASS_OFFICE = re.compile(r"各[市区县旗州盟]{1,3}(?:\([^)]*\))?(?P<office>[一-龥]*)$")
_OFFICE = re.compile(r"[一-龥]{1,7}?[市区县旗州盟](?P<office>[一-龥]*)$")
_ENGLISH_CLASS = re.compile(r"^(?:all|each|every|relevant|various|other|the)\b|s$", re.IGNORECASE)


def check_units(draft: Draft, document: Document) -> Iterator[Finding]:
    """Units that do something in the text but have no row, and rows the text never names."""
    table = [task for task in draft.tasks if task.from_table]
    if not table:
        return
    owners = [(name, task.span) for task in table for name in task.units or (task.unit,)]
    listed = [name for name, _ in owners] + [name for task in table for name in task.supports]
    known = _Known(listed, draft.aliases)
    for name, span in _first_of_each(_doing_in_text(draft, document), draft):
        if not known.covers(name):
            yield Finding("unit_not_in_table", "warning", span, {"unit": name})
    written = _text_outside(draft, document, {task.span.block for task in table})
    for name, span in _first_of_each(owners, draft):
        if not _is_class(name) and not _is_written(name, written, draft):
            yield Finding("unit_only_in_table", "note", span, {"unit": name})


class _Known:
    """The units of the table, asked whether one of them is meant by another name."""

    def __init__(self, names: Iterable[str], aliases: dict[str, str]) -> None:
        self._aliases = aliases
        self._keys = {_key(name, aliases) for name in names}
        self._offices = {
            match["office"] for name in names if (match := _CLASS_OFFICE.match(_bare(name)))
        }

    def covers(self, name: str) -> bool:
        """Whether the table has ``name``, a part or a whole of it, or a class it belongs to."""
        key = _key(name, self._aliases)
        return any(_joined(key, other) for other in self._keys) or self._in_class(name)

    def _in_class(self, name: str) -> bool:
        match = _OFFICE.match(_bare(name))
        return match is not None and any(
            match["office"].removeprefix("委") == office.removeprefix("委")
            for office in self._offices
        )


def _doing_in_text(draft: Draft, document: Document) -> Iterator[tuple[str, Span]]:
    """Units made responsible in sentences; long lists of activities are left aside."""
    for activity in draft.activities:
        if in_row(document, activity.span):
            continue
        for unit in activity.units:
            if unit.role in _DOING:
                yield unit.unit, unit.span
    for day in draft.theme_days:
        yield from ((name, day.span) for name in day.leads)
    for task in draft.tasks:
        if not task.from_table:
            yield from ((name, task.span) for name in task.units or (task.unit,))


def _first_of_each(named: Iterable[tuple[str, Span]], draft: Draft) -> list[tuple[str, Span]]:
    """Each unit once, where it stands first; classes of units are nobody in particular."""
    first: dict[str, tuple[str, Span]] = {}
    for name, span in named:
        if not _is_class(name):
            first.setdefault(_key(name, draft.aliases), (name, span))
    return list(first.values())


def _is_class(name: str) -> bool:
    return bool((_ENGLISH_CLASS if name.isascii() else _CLASS).search(_bare(name)))


def _bare(name: str) -> str:
    return fold(name).text.replace(" ", "") if not name.isascii() else name.strip()


def _key(name: str, aliases: dict[str, str]) -> str:
    """A name reduced for comparing; a commission and its office count as one unit."""
    return re.sub(r"网信委$", "网信办", unit_key(aliases.get(name, name)))


def _joined(one: str, other: str) -> bool:
    """Whether two keys are one unit: equal, a place and its office, or a fuller form."""
    short, long = sorted((one, other), key=len)
    if one == other:
        return True
    if short.endswith(("区", "县", "市", "旗")) and len(short) >= 3:
        return long.startswith(short)
    bare = short.lstrip("市省区县州")
    return len(bare) >= 4 and (long.endswith(bare) or long.startswith(short))


def _text_outside(draft: Draft, document: Document, rows: set[int]) -> str:
    last = draft.last or len(document.blocks)
    chosen = (
        block.text
        for number, block in enumerate(document.blocks[draft.first : last], draft.first)
        if number not in rows
    )
    return fold("\n".join(chosen)).text.replace(" ", "")


def _is_written(name: str, written: str, draft: Draft) -> bool:
    forms = {name, draft.aliases.get(name, name), unit_key(name)}
    forms |= {short for short, full in draft.aliases.items() if full == name}
    return any(form and _bare(form).replace(" ", "") in written for form in forms)
