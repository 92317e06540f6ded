"""Events named inside an activity: held by districts, by sub-forums, by items of their own."""

from __future__ import annotations

import itertools
import re

from awareweek.plan.context import PlanText
from awareweek.plan.draft import Activity, UnitRole
from awareweek.plan.facts.found import Found
from awareweek.plan.facts.kinds import kind_of
from awareweek.plan.facts.naming import tidy
from awareweek.plan.facts.occasion import when_of
from awareweek.plan.facts.roles import GENERIC_JOINT, LISTS_EVENTS, leads_of, roles_of
from awareweek.plan.fold import loose
from awareweek.plan.outline import Node, Piece, pieces
from awareweek.plan.statements import LEADING, Statement, statements
from awareweek.plan.units import unit_key

_HELD = re.compile(
    r"(?:开展|举办|主办|组织|打造|设立|创设|制作|策划|推出|举行|建设|开设|承办)(?:以)?(?P<what>[^,;。“《]{0,24}?(?:(?:“[^”]{2,40}”|《[^》]{2,40}》|\"[^\"]{2,40}\")+[^,;。:]{0,24}?|[^,;。:“《]{2,40}?(?:展|赛|大赛|论坛|公园|演练|汇演|课堂|基地|营业厅|街区|品牌|视频|驿站|活动|节|行动|讲座|培训)))(?=$|[,;。:]|,)"
)


def listed_by_units(plan: PlanText, node: Node, text_pieces: list[Piece]) -> list[Found]:
    """Events in sentences like 甲区举办“……”；乙区开展“……”, each with its unit as lead."""
    found: list[Found] = []
    for piece in text_pieces:
        said = [
            s
            for s in statements(piece.folded.text, piece.block, piece.start, piece.end)
            if not s.modal
            and not s.field
            and s.role in LEADING
            and len(s.units) <= 3
            and not GENERIC_JOINT.match(s.units[0])
        ]
        if len({unit_key(s.units[0]) for s in said}) < 3 or not LISTS_EVENTS.search(node.title):
            continue
        for statement in said:
            found += _held_by(plan, piece, statement)
    return found


def _held_by(plan: PlanText, piece: Piece, statement: Statement) -> list[Found]:
    text = piece.folded.text
    begin = text.find(statement.said, statement.start, statement.end + 1)
    begin = statement.start if begin < 0 else begin
    found: list[Found] = []
    for match in _HELD.finditer(text, begin, statement.end):
        for begun, end in _several_quoted(text, *match.span("what")):
            start = _name_start(text, begun, end)
            name = tidy(piece.folded.source(start, end))
            if len(name) < 4:
                continue
            role = "host" if statement.role == "responsible" else statement.role
            roles = [
                UnitRole(unit, role, plan.span(piece.block, statement.start, statement.end))
                for unit in statement.units
            ]
            activity = Activity(
                name=name,
                kind=kind_of(name, text[match.start() : match.end()]),
                span=plan.span(piece.block, start, end),
                units=tuple(roles),
                leads=tuple(statement.units),
                confidence=0.7,
            )
            found.append(Found(activity, None, [statement]))
    return found


def _name_start(text: str, start: int, end: int) -> int:
    """Where the name begins in what is held: behind a second verb, at a late quotation."""
    inner = re.search(r".*(?:开展|举办|组织|主办|创设)", text[start:end])
    if inner and end - start - inner.end() >= 4:
        start += inner.end()
    quote = text.find("“", start, end)
    return quote if quote - start > 8 and text.find("”", quote, end) > quote else start


def _several_quoted(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """“甲大赛”“乙比武” as two; “甲”“乙”系列活动 as one."""
    quotes = [
        (start + m.start(), start + m.end())
        for m in re.finditer(r"[“《][^”》]*[”》]", text[start:end])
    ]
    if (
        len(quotes) >= 2
        and quotes[-1][1] >= end - 1
        and all(b[0] - a[1] <= 1 for a, b in itertools.pairwise(quotes))
    ):
        return [(a + 1, b - 1) for a, b in quotes]
    return [(start, end)]


_SUB_EVENT = re.compile(r"(?:论坛|演练|大赛|竞赛|展|讲座|分会场|仪式|培训|沙龙|班会|评比)$")


_SERIES = re.compile(
    r"(?:举办|召开|举行)(?P<name>[^,。;]{2,24}(?:系列|平行|专题)?分论坛)(?=$|[,。;])"
)


def _series(plan: PlanText, node: Node) -> list[Found]:
    """A series of sub-forums held by others than the main forum: 举办……系列分论坛."""
    if kind_of(node.title) != "forum":
        return []
    found = []
    for piece in pieces(node, plan.blocks, deep=False):
        match = _SERIES.search(piece.text)
        said = statements(piece.folded.text, piece.block, piece.start, piece.end) if match else []
        if not match or not said or loose(match["name"]) == loose(node.title):
            continue
        roles = [
            UnitRole(u, s.role, plan.span(s.block, s.start, s.end))
            for s in said[:2]
            if s.role != "guide"
            for u in s.units
        ]
        start, end = piece.start + match.start("name"), piece.start + match.end("name")
        activity = Activity(
            name=tidy(piece.folded.source(start, end)),
            kind="forum",
            span=plan.span(piece.block, start, end),
            units=tuple(roles),
            leads=leads_of(roles),
            confidence=0.7,
        )
        found.append(Found(activity, None, said))
    return found


def sub_events(plan: PlanText, node: Node) -> list[Found]:
    """Items under an activity that name hosts of their own: 数据分论坛，由市数据局主办."""
    found = _series(plan, node)
    for child in node.children:
        line = child.line or child.inline
        if line is None:
            continue
        said = [
            s
            for s in statements(line.folded.text, line.block, line.start, line.end)
            if s.role in ("host", "organiser", "lead") and not s.modal
        ]
        first = re.split(r"[,:。(]", line.text, maxsplit=1)[0]
        if not said or not _SUB_EVENT.search(first) or len(first) > 40:
            continue
        roles = roles_of(plan, child, said)
        end = line.start + len(first)
        activity = Activity(
            name=tidy(line.folded.source(line.start, end)),
            kind=kind_of(first),
            span=plan.span(line.block, line.start, end),
            units=tuple(roles),
            leads=leads_of(roles),
            when=when_of(plan, child, [line]),
            confidence=0.8,
        )
        found.append(Found(activity, child, said))
    return found
