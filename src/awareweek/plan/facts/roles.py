"""Who does what in an activity, and which of them lead it."""

from __future__ import annotations

import re

from awareweek.plan.context import PlanText
from awareweek.plan.draft import UnitRole
from awareweek.plan.outline import Node, Piece
from awareweek.plan.statements import LEADING, Statement, statements
from awareweek.plan.units import same_unit

LISTS_EVENTS = re.compile(
    r"各区|各县|各市|各地|各行业|特色|分会场|各单位|各部门|各街道|各镇|各学院|各支行|各分公司|区县|一区一品|亮点"
)


def leads_of(roles: list[UnitRole]) -> tuple[str, ...]:
    """Those who host, organise or lead; those who guide or support where there are no others."""
    strong = [r.unit for r in roles if r.role in ("host", "organiser", "lead")]
    plain = [r.unit for r in roles if r.role == "responsible"]
    joint = [r.unit for r in roles if r.role == "jointly" and not GENERIC_JOINT.search(r.unit)]
    if strong:
        chosen = [*strong, *joint] if any(r.role in ("host", "lead") for r in roles) else strong
        chosen = [r.unit for r in roles if r.unit in chosen]
    else:
        chosen = [r.unit for r in roles if r.unit in plain or r.unit in joint]
    if not chosen:
        chosen = [r.unit for r in roles if r.role in ("guide", "support", "co_organiser")]
    return tuple(dict.fromkeys(chosen))


_BY = re.compile(r"^承担")
GENERIC_JOINT = re.compile(r"有关|相关|^各")


def roles_of(plan: PlanText, node: Node, said: list[Statement]) -> list[UnitRole]:
    """The roles of units in the activity: labelled or by role verb; else who does it."""
    usable = [s for s in said if not s.modal]
    fields = [s for s in usable if s.field]
    strong = [s for s in usable if not s.field and s.role in ("host", "organiser", "lead")]
    if LISTS_EVENTS.search(node.title) and strong:
        strong = [
            s for s in strong if (s.block, s.sentence) == (strong[0].block, strong[0].sentence)
        ]
    passive = [s for s in usable if s.object or _BY.match(s.said)]
    if strong and any(s in passive for s in strong):
        strong = [s for s in strong if s in passive or s.role in ("host", "organiser")]
    chosen = fields or strong
    if strong and fields:
        chosen = (
            fields + [s for s in strong if s.role in ("host", "lead")]
            if not any(f.role in LEADING for f in fields)
            else fields
        )
    if not any(s.role in LEADING for s in chosen):
        plain = [
            s
            for s in usable
            if s.role == "responsible"
            and not s.field
            and not _reports(s)
            and not _ASIDE.match(s.said)
        ]
        chosen = [*chosen, *_first_group(plain)]
    with_these = [
        s for s in usable if s.role in ("jointly", "guide", "support", "co_organiser", "backing")
    ]
    near = {(s.block, s.sentence) for s in chosen if not s.field}
    chosen = [
        *chosen,
        *[
            s
            for s in with_these
            if s not in chosen and (s.role != "jointly" or (s.block, s.sentence) in near)
        ],
    ]
    roles: list[UnitRole] = []
    for s in sorted(chosen, key=lambda s: (s.block, s.start)):
        span = plan.span(s.block, s.start, s.end)
        roles += [
            UnitRole(unit, s.role, span)
            for unit in s.units
            if not any(old.role == s.role and same_unit(old.unit, unit) for old in roles)
        ]
    return roles


_ASIDE = re.compile(r"^(?:主持|遴选|推荐|汇总|选送|收集|成立|参加|参与|出席|结合本|可|派|负责同志)")
_REPORT = re.compile(
    r"^[^,。;]{0,40}(?:报送|报至|上报|提交|(?<![海简小板举日晚情周墙早])报)(?!道|名|纸|刊|告|会|警|社)"
)


def _reports(statement: Statement) -> bool:
    return bool(_REPORT.match(statement.said)) and "汇总" not in statement.said


def _first_group(plain: list[Statement]) -> list[Statement]:
    """The statements of the first sentence that has any, and of the one right behind it.

    The second only counts where it goes on, in the same paragraph, with a unit named for
    itself.
    """
    if not plain:
        return []
    first = plain[0]
    return [
        s
        for s in plain
        if s.block == first.block
        and (
            s.sentence == first.sentence
            or (
                not GENERIC_JOINT.match(s.units[0])
                and abs(s.sentence - first.sentence) <= 1
                and not GENERIC_JOINT.match(first.units[0])
            )
        )
    ]


def node_statements(node: Node, text_pieces: list[Piece]) -> list[Statement]:
    """Who does what in the text of ``node``, its heading first."""
    said: list[Statement] = []
    for piece in text_pieces:
        said += statements(piece.folded.text, piece.block, piece.start, piece.end)
    if node.line and node.title:
        line = statements(node.line.folded.text, node.block, node.line.start, node.title_at[1])
        said = [*[s for s in line if not s.modal], *said]
    return said
