"""Activities: items of chapters, rows of tables, and events that units are said to hold."""

from __future__ import annotations

import re

from awareweek.plan.context import PlanText
from awareweek.plan.draft import Activity
from awareweek.plan.facts.activity_rows import of_table
from awareweek.plan.facts.found import Found
from awareweek.plan.facts.held import listed_by_units, sub_events
from awareweek.plan.facts.items import activity_nodes, inside_activities
from awareweek.plan.facts.kinds import kind_of
from awareweek.plan.facts.naming import name_of
from awareweek.plan.facts.occasion import places_of, when_of
from awareweek.plan.facts.references import settings
from awareweek.plan.facts.roles import leads_of, node_statements, roles_of
from awareweek.plan.fold import loose
from awareweek.plan.outline import Node, Piece, pieces
from awareweek.plan.statements import Statement


def activities(plan: PlanText) -> list[Found]:
    """Every activity of the plan in reading order, those named twice once."""
    found: list[Found] = []
    for node in activity_nodes(plan):
        found += _of_node(plan, node)
    listed = len([one for one in found if one.node is not None])
    for table in plan.tables:
        if not table.has("name") and listed >= 3 and not inside_activities(plan, table):
            continue
        found += of_table(plan, table)
    return _distinct(found)


def _of_node(plan: PlanText, node: Node) -> list[Found]:
    text_pieces = list(pieces(node, plan.blocks))
    said = node_statements(node, text_pieces)
    several = sub_events(plan, node)
    own = _activity(plan, node, text_pieces, said)
    held = listed_by_units(plan, node, text_pieces)
    if own and len(held) >= 3 and not own.leads:
        own = None
    found = [Found(own, node, said)] if own else []
    return [*found, *several, *held]


def _activity(
    plan: PlanText, node: Node, text_pieces: list[Piece], said: list[Statement]
) -> Activity | None:
    named = name_of(plan, node)
    if named is None:
        return None
    name, start, end = named
    body = "\n".join(piece.text for piece in text_pieces)
    kind = kind_of(name, body)
    when = None if kind == "theme_day" else when_of(plan, node, text_pieces)
    roles = [] if kind == "theme_day" else roles_of(plan, node, said)
    return Activity(
        name=name,
        kind=kind,
        span=plan.span(node.block, start, end),
        when=when,
        places=places_of(plan, text_pieces),
        units=tuple(roles),
        leads=leads_of(roles),
        settings=settings(f"{name}{body}"),
        confidence=0.9 if node.title else 0.6,
    )


def _distinct(found: list[Found]) -> list[Found]:
    kept: list[Found] = []
    seen: dict[str, Found] = {}
    for one in found:
        key = loose(re.sub(r"^(?:开展|举办|组织|举行|召开)", "", one.activity.name))
        if (
            key in seen
            and one.activity.category == seen[key].activity.category
            and (one.activity.leads == seen[key].activity.leads or not one.activity.leads)
        ):
            continue
        seen.setdefault(key, one)
        kept.append(one)
    return kept
