"""What was not placed, the aliases of units, and leads that only the task table tells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from awareweek.plan.context import PlanText
from awareweek.plan.dates import mentions
from awareweek.plan.draft import Activity, Deadline, Draft, Named, Span, Task, ThemeDay
from awareweek.plan.fold import fold, loose
from awareweek.plan.outline import Piece
from awareweek.plan.statements import statements
from awareweek.plan.units import unit_key, unit_place


def complete(plan: PlanText, draft: Draft) -> Draft:
    """``draft`` with leads taken from the task table, aliases joined, the unplaced listed."""
    draft = replace(
        draft,
        activities=tuple(
            _with_day(_with_table_leads(one, draft.tasks), draft.theme_days)
            for one in draft.activities
        ),
        aliases=_aliases(draft),
    )
    return replace(draft, unplaced=_unplaced(plan, draft))


_HOSTS = re.compile(r"^(?:负责)?(?:牵头)?(?:承办|主办|牵头|组织举办|组织开展|组织和保障)")


def _with_table_leads(activity: Activity, tasks: tuple[Task, ...]) -> Activity:
    """An activity without a lead takes the unit whose task is to host it by name."""
    if activity.leads or activity.kind == "theme_day":
        return activity
    core = re.sub(
        r"^[一-龥]{2,4}[市区县省州](?=.{2})|网络安全|宣传周|活动|“|”", "", fold(activity.name).text
    )
    if len(core) < 2:
        return activity
    for task in tasks:
        for part in re.split(r"[。;；]", task.text):
            if _HOSTS.match(part) and core in re.sub(
                r"网络安全|宣传周|活动|“|”", "", fold(part).text
            ):
                return replace(activity, leads=task.units)
    return activity


def _with_day(activity: Activity, days: tuple[ThemeDay, ...]) -> Activity:
    """An activity that is one of the theme days takes its date from there."""
    if activity.kind != "theme_day" or (activity.when and activity.when.start):
        return activity
    name = re.sub(r"(?<=日)(?:主题日?|主题活动|活动)$", "", fold(activity.name).text)
    day = next((day for day in days if day.name == name), None)
    return replace(activity, when=day.when) if day and day.when else activity


def _aliases(draft: Draft) -> dict[str, str]:
    """Other names of a unit in this plan, each with the longest one.

    Where cities share a name's key (云川市教育局, 澄湖市教育局) only one city's names are joined.
    """
    names: dict[str, set[str]] = {}
    for name in _unit_names(draft):
        names.setdefault(unit_key(name), set()).add(name)
    aliases: dict[str, str] = {}
    for group in _by_place(names.values()):
        full = max(group, key=lambda name: (len(name), name))
        aliases |= {name: full for name in sorted(group) if name != full}
    return aliases


def _by_place(groups: Iterable[set[str]]) -> Iterator[set[str]]:
    for group in groups:
        places = {place for name in group if (place := unit_place(name))}
        if len(places) <= 1:
            yield group
        else:
            yield from ({name for name in group if unit_place(name) == one} for one in places)


def _unit_names(draft: Draft) -> list[str]:
    names = [unit.unit for activity in draft.activities for unit in activity.units]
    names += [unit for day in draft.theme_days for unit in day.leads]
    names += [unit for task in draft.tasks for unit in task.units]
    names += [one.to for one in draft.deadlines if one.to]
    return [*names, *([draft.lead_unit.text] if draft.lead_unit else [])]


_ASKS = re.compile(r"报送|提交|上报|不少于|不得少于|务必|必须|负责|牵头|submit|must", re.IGNORECASE)


def _unplaced(plan: PlanText, draft: Draft) -> tuple[Named, ...]:
    """The sentences that give a date or charge a unit, in which no fact was found."""
    covered = _covered(draft)
    found: list[Named] = []
    for piece in plan.pieces():
        for start, end in _sentences(piece):
            text = piece.text[start:end]
            span = plan.span(piece.block, start, end)
            if _wants_place(text, piece, start, end) and not _touched(span, covered):
                found.append(Named(piece.folded.source(start, end).strip(), span))
    return tuple(found)


def _wants_place(text: str, piece: Piece, start: int, end: int) -> bool:
    if len(loose(text)) < 6:
        return False
    if mentions(text):
        return True
    if not _ASKS.search(text):
        return False
    return any(not s.modal for s in statements(piece.folded.text, piece.block, start, end))


def _sentences(piece: Piece) -> list[tuple[int, int]]:
    spans, begin = [], 0
    for match in re.finditer(r"[。;\n]", piece.text):
        spans.append((begin, match.end()))
        begin = match.end()
    return [*spans, (begin, len(piece.text))] if begin < len(piece.text) else spans


def _covered(draft: Draft) -> dict[int, list[Span]]:
    spans = [one.span for one in (*draft.themes, *draft.laws)]
    spans += [one.span for one in draft.tasks]
    spans += [one.span for one in draft.contacts]
    spans += [one.span for one in draft.basis]
    spans += [one.span for one in draft.quantities]
    dated: list[Activity | ThemeDay | Deadline] = [
        *draft.activities,
        *draft.theme_days,
        *draft.deadlines,
    ]
    for one in dated:
        spans += [one.span, *([one.when.span] if one.when else [])]
    spans += [unit.span for activity in draft.activities for unit in activity.units]
    spans += [one.span for one in (draft.title, draft.period, draft.issuer, draft.lead_unit) if one]
    covered: dict[int, list[Span]] = {}
    for span in spans:
        covered.setdefault(span.block, []).append(span)
    return covered


def _touched(span: Span, covered: dict[int, list[Span]]) -> bool:
    return any(
        one.start < span.end and span.start < max(one.end, one.start + 1)
        for one in covered.get(span.block, ())
    )
