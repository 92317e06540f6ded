"""Tasks: a named unit made responsible for something, in a table or in a sentence."""

from __future__ import annotations

import re

from awareweek.plan.context import PlanText
from awareweek.plan.dates import iso, mentions
from awareweek.plan.draft import Span, Task, ThemeDay
from awareweek.plan.english import is_english
from awareweek.plan.facts.activity_rows import is_activity_table
from awareweek.plan.facts.chapters import purpose
from awareweek.plan.facts.found import Found
from awareweek.plan.facts.repeats import without_repeats
from awareweek.plan.fold import fold, loose
from awareweek.plan.outline import Node, Piece, pieces
from awareweek.plan.statements import Statement, clauses, statements
from awareweek.plan.tables import Cell, Row, Table, fill_down
from awareweek.plan.units import unit_key, unit_list, units_in_cell

_TASK_ROLES = frozenset({"host", "organiser", "lead", "responsible"})
_VERB = {"host": "主办", "organiser": "承办", "lead": "牵头"}
_EN_VERB = {"host": "Host ", "organiser": "Organize ", "lead": "Lead "}


def tasks(plan: PlanText, found: list[Found], days: list[ThemeDay]) -> list[Task]:
    """Every task of the plan, the table's first; the same unit and text once."""
    made: list[Task] = []
    for table in plan.tables:
        if table.has("theme_day") or (not is_activity_table(table) and _is_day_table(table)):
            continue
        if not is_activity_table(table):
            made += _of_table(plan, table)
        elif re.search(r"责任", table.head_of("unit")) and not table.has("name"):
            made += _of_schedule(table)
    made += _of_text(plan, found)
    made = without_repeats(made)
    made += _of_theme_days(plan, days, made)
    return _distinct(made)


def _of_schedule(table: Table) -> list[Task]:
    """The tasks of a timetable that names who is responsible for each item."""
    made = []
    for row in table.rows:
        unit, what = row.get("unit"), row.get("content") or row.get("theme") or row.get("task")
        if unit is None or what is None:
            continue
        names = units_in_cell(unit.text)
        span = Span(what.block, what.start, what.start + len(what.text))
        made.append(Task("、".join(names), what.text.strip(), span, units=names, from_table=True))
    return made


def _is_day_table(table: Table) -> bool:
    cells = [row.get("name") or row.get("theme") for row in table.rows]
    return bool(cells) and all(cell is not None and cell.folded.endswith("日") for cell in cells)


# --- tables --------------------------------------------------------------------------------


def _of_table(plan: PlanText, table: Table) -> list[Task]:
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
        span=Span(cell.block, cell.start, cell.start + len(cell.text)),
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


# --- sentences -----------------------------------------------------------------------------


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
    text = _task_text(statement, node, event, piece.folded.text[: statement.start])
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


def _task_text(statement: Statement, node: Node, event: Found | None, before: str) -> str:
    """What the unit does: its predicate, with the activity's name where it names none."""
    said = statement.said.strip(" ,。;")
    name = event.activity.name if event else node.title
    if event and event.activity.kind == "theme_day":
        name = _day_before(before) or name
    plain = _OPENING_VERB.sub("", name)
    if statement.field:
        verb = (_EN_VERB if is_english(name) else _VERB).get(statement.role, "")
        more = (
            _first_deed(event.node or node)
            if event and statement.role in ("lead", "responsible")
            else ""
        )
        return f"{verb}{plain if verb else name}" + (f"，{more}" if more else "")
    if is_english(said):
        said = re.sub(r"^(?:will|shall) ", "", said)
        passive = re.match(r"(?:organi[sz]e|host|sponsor|lead|hold|conduct|undertake) ", said)
        return f"{passive[0]}{name}" if passive and event and len(said) > 60 else said[:140]
    role = _JUST_ROLE.match(said)
    if role is None:
        return _core(said)
    own = statement.object.strip(" ,")
    subject = (
        own if 3 <= len(own) <= 40 and not mentions(own) and not _PRONOUN.search(own) else plain
    )
    rest = _core(said[role.end() :].strip(" ,"))
    return role.group() + subject + ("，" + rest if rest and not mentions(rest[:12]) else "")


def _first_deed(node: Node) -> str:
    """The first clauses of an activity's own text that tell what is done, not when or who."""
    texts = [node.inline.text] if node.inline else []
    for line in [*texts, *node.own_lines]:
        text = re.sub(r"^(?:活动)?内容[:]", "", line)
        if re.match(r"[一-龥]{2,8}[:]", text):
            continue
        parts = [text[c.start : c.end] for c in clauses(text, 0, min(len(text), 160))]
        deeds = [
            part
            for part in parts
            if not mentions(part) and len(part) > 4 and not re.match(r"由|按照|根据|结合", part)
        ]
        if deeds:
            return "，".join(deeds[:2])[:18]
    return ""


_DAY_NAME = re.compile(
    r"(?:^|[、,。;:()“”\d日是为展行 ])(?P<name>[一-龥]{2,7}日)(?=[,:。()”为由、 ]|主题|活动|$)"
)


def _day_before(text: str) -> str | None:
    """The theme day last named in ``text``."""
    names = [match["name"] for match in _DAY_NAME.finditer(text)]
    return names[-1] if names else None


_OPENING_VERB = re.compile(r"^(?:开展|举办|组织|举行|召开|组织开展|做好|推进)(?=.{3})")
_PRONOUN = re.compile(
    r"^(?:竞赛|比赛|活动|论坛|大赛|展览|讲座|培训|演练|评选|征集|调查|仪式|该项工作|此项工作|每个|同时)$"
)
_OPENERS = re.compile(
    r"^(?:结合|围绕|着眼|聚焦|按照|根据|依据|针对|为|以|充分|就|坚持|立足|紧扣|对标|发挥|将)(?:[^,“”]|“[^”]*”)*,(?=.{6})"
)
_LONGEST = 44


def _core(said: str) -> str:
    """The predicate without what leads up to it, and no more than its first deeds."""
    bare = said
    while len(bare) > _LONGEST and (shorter := _OPENERS.sub("", bare)) != bare:
        bare = shorter
    parts = [bare[c.start : c.end] for c in clauses(bare, 0, len(bare))]
    text = parts[0] if parts else bare
    for part in parts[1:]:
        if "”" in text and len(text) >= 8:
            break
        if len(text) + len(part) > _LONGEST and len(text) >= 12:
            break
        text += "，" + part
    return text


_JUST_ROLE = re.compile(
    r"^(?:具体|共同|联合|统一|分别)*(?:主办|承办|牵头|举办|负责|组织|实施|承担|组织实施|具体实施|牵头组织|牵头负责|负责组织|组织开展|开展)(?=$|[,。;])"
)


# --- theme days ----------------------------------------------------------------------------


def _of_theme_days(plan: PlanText, days: list[ThemeDay], made: list[Task]) -> list[Task]:
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
    if is_english(name):
        return f"organize {name}"
    return f"组织{name}活动" + (f"：{said}" if len(said) > 3 else "")


def _distinct(made: list[Task]) -> list[Task]:
    kept: list[Task] = []
    seen: set[tuple[str, str]] = set()
    for task in made:
        key = (loose(task.unit), loose(task.text))
        if key not in seen and task.unit:
            seen.add(key)
            kept.append(task)
    return kept
