"""Tasks: a named unit made responsible for something, in a table or in a sentence."""

from __future__ import annotations

import re

from awareweek.plan.context import PlanText
from awareweek.plan.draft import Task, ThemeDay
from awareweek.plan.english import is_english
from awareweek.plan.facts.activity_rows import is_activity_table
from awareweek.plan.facts.chapters import purpose
from awareweek.plan.facts.found import Found
from awareweek.plan.facts.repeats import without_repeats
from awareweek.plan.facts.task_days import of_theme_days
from awareweek.plan.facts.task_rows import is_day_table, of_schedule, of_table
from awareweek.plan.facts.task_words import task_text
from awareweek.plan.fold import loose
from awareweek.plan.outline import Node, Piece, pieces
from awareweek.plan.statements import Statement, statements
from awareweek.plan.units import unit_list

_TASK_ROLES = frozenset({"host", "organiser", "lead", "responsible"})


def tasks(plan: PlanText, found: list[Found], days: list[ThemeDay]) -> list[Task]:
    """Every task of the plan, the table's first; the same unit and text once."""
    made: list[Task] = []
    for table in plan.tables:
        if table.has("theme_day") or (not is_activity_table(table) and is_day_table(table)):
            continue
        if not is_activity_table(table):
            made += of_table(plan, table)
        elif re.search(r"责任", table.head_of("unit")) and not table.has("name"):
            made += of_schedule(table)
    made += _of_text(plan, found)
    made = without_repeats(made)
    made += of_theme_days(plan, days, made)
    return _distinct(made)


def _of_text(plan: PlanText, found: list[Found]) -> list[Task]:
    by_node = {id(one.node): one for one in found if one.node is not None}
    made: list[Task] = []
    _walk(plan, plan.root, None, by_node, made)
    return [*made, *_of_offices(plan, made)]


_SEATED = re.compile(
    r"(?P<office>[^,。;]{0,12}(?:小组|工作组|组委会|专班|指挥部)(?:下设)?(?:推进)?办公室)(?:,)?(?:设在|设于|挂靠|由)(?P<unit>[^,。;]{2,24}?)(?=[,。;]|承担|负责|$)"
)


def _of_offices(plan: PlanText, before: list[Task]) -> list[Task]:
    """The unit in which a coordinating group has its office does that office's work."""
    made = []
    for piece in plan.pieces():
        for match in _SEATED.finditer(piece.text):
            listed = unit_list(match["unit"])
            if listed and not any(
                task.units == listed.names and task.text.startswith("承担") for task in before
            ):
                span = plan.span(piece.block, match.start("unit"), match.end())
                text = f"承担{re.sub('^(?:成立|设立)', '', match['office']).strip()}日常工作"
                made.append(
                    Task("、".join(listed.names), text, span, units=listed.names, confidence=0.7)
                )
    return made


def _walk(
    plan: PlanText, node: Node, event: Found | None, by_node: dict[int, Found], made: list[Task]
) -> None:
    event = by_node.get(id(node), event)
    if node is plan.root and node.children:
        body: list[Piece] = []
    elif _silent(node):
        return
    else:
        taken = {
            index for day in node.days if id(day) in by_node for index in (day.block, *day.blocks)
        }
        body = [
            piece for piece in pieces(node, plan.blocks, deep=False) if piece.block not in taken
        ]
        if node.title and node.line and not _is_label(node) and node.title_at[1] > node.title_at[0]:
            body = [Piece(node.block, node.line.folded, *node.title_at), *body]
    seen: set[str] = set()
    for piece in body:
        for statement in _joined(
            statements(piece.folded.text, piece.block, piece.start, piece.end)
        ):
            task = _of_statement(plan, piece, statement, node, event)
            if task is None:
                continue
            key = (
                f"{task.unit}|{statement.role}"
                if statement.role != "responsible" or statement.field
                else task.unit + task.text
            )
            if key not in seen:
                seen.add(key)
                made.append(task)
    for child in [*node.children, *[day for day in node.days if id(day) in by_node]]:
        _walk(plan, child, event, by_node, made)


def _joined(said: list[Statement]) -> list[Statement]:
    """Units that act together (会同, 联合) as one group, unless the others are unnamed."""
    made: list[Statement] = []
    for statement in said:
        last = made[-1] if made else None
        named = not any(
            re.match(r"各|有关|相关|本|我|属地|辖区|驻", unit) or "有关" in unit or "相关" in unit
            for unit in statement.units
        )
        if (
            statement.role == "jointly"
            and last
            and named
            and (last.block, last.sentence) == (statement.block, statement.sentence)
            and last.role in _TASK_ROLES
        ):
            made[-1] = last._replace(units=(*last.units, *statement.units))
        else:
            made.append(statement)
    return made


def _silent(node: Node) -> bool:
    """Chapters in which units are named but given nothing: aims, periods, slogans."""
    return purpose(node) in ("period", "theme") or bool(
        re.search(
            r"指导思想|总体(?:目标|思路)|意义|背景|目的|原则|口号|知识要点|宣传(?:重点|内容)$|guiding|ideology|purpose|background",
            node.title,
            re.IGNORECASE,
        )
    )


def _is_label(node: Node) -> bool:
    return purpose(node) not in ("unknown", "maybe", "activities", "tasks", "not", "summary")


_HIGHER = re.compile(r"^(?:中共)?(?:中央|国家(?!网信安全中心)|国务院|全国)")
_EXHORTED = re.compile(
    r"^(?:各地各(?:有关)?部门|各地|各部门(?:各单位)?|各单位(?:各部门)?|"
    r"各(?:有关|相关)(?:部门|单位)|各[区县市州旗(、)]+|各级各部门|各地各单位|"
    r"各级|各处室|各科室|各级各类学校|各有关单位|有关(?:部门|单位)|相关(?:部门|"
    r"单位)|各部门单位|各地区各部门|全体|各地各校|各班级?|各年级|"
    r"各区县?[和、]?各?行业|各(?:区县|区|县|市)(?:、|和)(?:相关|有关)?(?:部门|"
    r"单位)(?:和企业)?|市级部门|区级部门|县级部门|each unit|all units|every "
    r"unit|all departments)$",
    re.IGNORECASE,
)
_ORGANISATION = re.compile(
    r"(?:领导|协调|工作)小组|工作组|组委会|专班|指挥部|推进办|^(?:分行|集团|"
    r"公司|学校|小学|中学|学院|医院|开发区|总行|支行|街道|社区|市政府|区政府|"
    r"县政府|党委|.{1,3}常委|我[校院市区县局]|本[校院市区县局])$|^(?:our |the "
    r")?(?:each|department|school|college|hospital|university|students?|staff|"
    r"members?|teachers?|four .*|pupils .*|heads .*|students of .*)$",
    re.IGNORECASE,
)
_ROLE_PEOPLE = re.compile(r"(?:负责同志|分管领导|负责人|领导|同志|组长)$")
_NO_DEED = re.compile(
    r"^(?:负责同志|负责人|主要负责|分管负责|宣布|参加|参与|出席|为(?:组长|副组长|成员|责任)|任|等|的|在[^,。]{2,12}(?:领导|指导|统筹)下开展|作为|联系人|分别负责人|主要负责同志)"
)


def _of_statement(
    plan: PlanText, piece: Piece, statement: Statement, node: Node, event: Found | None
) -> Task | None:
    guided = statement.role == "guide" and is_english(statement.said)
    if (
        statement.modal
        or (statement.role not in _TASK_ROLES and not guided)
        or _HIGHER.match(statement.units[0])
    ):
        return None
    if _ROLE_PEOPLE.search(statement.unit_text.strip()) or _NO_DEED.match(statement.said):
        return None
    if re.match(r"分别.{0,12}主题日|负责同志", statement.said):
        return None
    if any(_ORGANISATION.search(unit) for unit in statement.units):
        return None
    generic = all(_EXHORTED.match(re.sub(r"\(.*?\)", "", unit)) for unit in statement.units)
    if generic and not _holds(statement, event) and not _plain_deed(statement):
        return None
    if _report_only(statement) or _OWN_WAY.match(statement.said):
        return None
    text = task_text(statement, node, event, piece.folded.text[: statement.start])
    if len(loose(text)) < 2:
        return None
    return Task(
        unit="、".join(statement.units),
        text=text,
        span=plan.span(statement.block, statement.start, max(statement.end, statement.start + 1)),
        units=statement.units,
        confidence=0.6 if generic else 0.8,
    )


def _holds(statement: Statement, event: Found | None) -> bool:
    """Whether units that are only a class (各单位) are those who hold the activity."""
    if event is None:
        return False
    plain = statement.role == "responsible" and not statement.field
    return not plain or event.activity.leads == statement.units


_OWN_WAY = re.compile(
    r"^(?:结合本|结合各自|参照|先期|并报送|自行|organizes its own time|organi[sz]e The)",
    re.IGNORECASE,
)
_DEED = re.compile(r"^(?:组织协调|组织指导|负责|组织实施|制作|集中)")


def _plain_deed(statement: Statement) -> bool:
    return (
        bool(_DEED.match(statement.said))
        and len(statement.said) >= 12
        and not re.search(r"充分认识|高度重视|加强领导|统一思想|提高", statement.said)
    )


_EN_REPORT = re.compile(r"^(?:will |shall )?(?:report|submit|send|hand)s?\b", re.IGNORECASE)
_REPORT = re.compile(
    r"^(?:于|在|将|请|按|每)?[^。;]{0,50}(?:报送|报至|上报|提交|(?<![海简小板举日晚情周墙早])报|(?<![公社外])交(?!流|通|警|互|融|易|付)|发送|反馈|填报)(?!道|名|纸|刊|告)"
)


def _report_only(statement: Statement) -> bool:
    if _EN_REPORT.match(statement.said):
        return bool(re.match(r"(?:each|all|every)\b", statement.units[0], re.IGNORECASE))
    if re.match(r"^(?:于|在)?[^。;]{0,24}前,?(?:将|把|向)|开展宣传周活动情况", statement.said):
        return "汇总" not in statement.said
    return bool(_REPORT.match(statement.said)) and not re.search(
        r"汇总|开展|组织(?!单位)|制定", statement.said[:30]
    )


def _distinct(made: list[Task]) -> list[Task]:
    kept: list[Task] = []
    seen: set[tuple[str, str]] = set()
    for task in made:
        key = (loose(task.unit), loose(task.text))
        if key not in seen and task.unit:
            seen.add(key)
            kept.append(task)
    return kept
