"""Activities: the items of the chapters that list them, the rows of activity tables, and the
events that districts and bureaus are each said to hold."""

from __future__ import annotations

import re
from dataclasses import dataclass

from awareweek.plan.context import PlanText
from awareweek.plan.dates import Mention, hours_in, mentions
from awareweek.plan.draft import Activity, ActivityKind, Named, Period, UnitRole
from awareweek.plan.facts.chapters import leaves_no_activity, purpose
from awareweek.plan.facts.kinds import kind_of
from awareweek.plan.facts.references import settings
from awareweek.plan.fold import fold, loose
from awareweek.plan.outline import Node, Piece, pieces
from awareweek.plan.statements import LEADING, Statement, clauses, statements
from awareweek.plan.tables import Cell, Row, Table
from awareweek.plan.units import unit_key, units_in_cell

_SPECIFIC = frozenset(
    {"ceremony", "exhibition", "forum", "contest", "quiz", "game", "survey", "competition", "drill", "interview",
     "carnival", "park", "selection", "theme_day"}
)  # fmt: skip


@dataclass(slots=True)
class Found:
    """An activity with the node it was found in, for the tasks and leads to be tied to."""

    activity: Activity
    node: Node | None
    said: list[Statement]


def activities(plan: PlanText) -> list[Found]:
    """Every activity of the plan in reading order, those named twice once."""
    found: list[Found] = []
    for node in _activity_nodes(plan):
        found += _of_node(plan, node)
    listed = len([one for one in found if one.node is not None])
    for table in plan.tables:
        if not table.has("name") and listed >= 3 and not _inside_activities(plan, table):
            continue
        found += _of_table(plan, table)
    return _distinct(found)


def _inside_activities(plan: PlanText, table: Table) -> bool:
    """Whether ``table`` stands in a chapter of activities, not in a timetable behind them."""
    for node in plan.root.walk():
        if table.first in node.blocks:
            above = [node, *node.ancestors()]
            return any(purpose(one) == "activities" and not _TIMETABLE.search(one.title) for one in above)
    return False


# --- which items are activities -----------------------------------------------------------


def _activity_nodes(plan: PlanText) -> list[Node]:
    for node in plan.root.walk():
        node.own_lines = [
            fold(plan.blocks[index].text).text
            for index in node.blocks
            if plan.blocks[index].kind != "row"
        ]
        node.days = [] if node.children else _unmarked_items(plan, node)
    all_chapters = _chapters(plan)
    chapters = [node for node in all_chapters if purpose(node) == "activities"]
    open_ones = [node for node in all_chapters if purpose(node) in ("maybe", "unknown")]
    chapters += [node for node in open_ones if _holds_events(node)]
    if not any(_items(chapter) for chapter in chapters):
        weak = [node for node in open_ones if purpose(node) == "maybe"]
        chapters = [*chapters, *[node for node in weak if _looks_active(node)]]
    nodes: list[Node] = []
    for chapter in _chapters(plan):
        if any(chapter is one for one in chapters):
            own = _items(chapter) or ([chapter] if _is_event(chapter) or _LISTS_EVENTS.search(chapter.title) else [])
            nodes += [item for item in own if not _only_table(plan, item)]
        elif _is_event(chapter):
            nodes.append(chapter)
    return nodes


def _unmarked_items(plan: PlanText, node: Node) -> list[Node]:
    """The items of a chapter that marks none: by day, under day lines, or under headings."""
    return _day_items(plan, node) or _under_days(plan, node) or _headed_items(plan, node)


_DAY_HEAD = re.compile(
    r"^(?:第[一二三四五六七][、至]?[一二三四五六七]?天|Day \d)?[:,]?\s?(?:(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:[至\-](?:\d{1,2}月)?\d{1,2}日)?)?\s?(?:\([^()]{1,10}\))?\s?[:]?\s?(?:“?[一-龥]{2,8}日”?(?:主题日)?)?$"
)


def _under_days(plan: PlanText, node: Node) -> list[Node]:
    """Paragraphs under lines that are only a day, each an item of that day."""
    items: list[Node] = []
    day: Piece | None = None
    for index in node.blocks:
        folded = fold(plan.blocks[index].text)
        if plan.blocks[index].kind == "row":
            continue
        whole = Piece(index, folded, 0, len(folded.text))
        if len(folded.text) <= 34 and _DAY_HEAD.match(folded.text) and mentions(folded.text):
            day = whole
        elif day is not None and len(folded.text) > 10:
            items.append(Node(index, node.level + 1, inline=whole, line=whole, parent=node, day=day))
    return items if day is not None and len(items) >= 2 else []


def _headed_items(plan: PlanText, node: Node) -> list[Node]:
    """Short lines without a stop, each with text under it, as headings of items."""
    items: list[Node] = []
    for index in node.blocks:
        block = plan.blocks[index]
        folded = fold(block.text)
        if block.kind == "row":
            return []
        if 3 <= len(folded.text) <= 26 and not re.search(r"[。,;:!?]", folded.text):
            item = Node(index, node.level + 1, parent=node, title=folded.text, title_at=(0, len(folded.text)))
            item.line = Piece(index, folded, 0, len(folded.text))
            items.append(item)
        elif items:
            items[-1].blocks.append(index)
            items[-1].own_lines.append(folded.text)
    good = len(items) >= 2 and all(item.blocks for item in items)
    return items if good and sum(_named_event(item.title) for item in items) >= 0.5 * len(items) else []


def _day_items(plan: PlanText, node: Node) -> list[Node]:
    """Paragraphs that each begin with their day, as items: 9月9日：悬挂横幅（后勤组负责）。"""
    items = []
    for index in node.blocks:
        if plan.blocks[index].kind == "row":
            continue
        folded = fold(plan.blocks[index].text)
        match = _DAY_LINE.match(folded.text)
        if match:
            item = Node(index, node.level + 1, parent=node)
            item.line = item.inline = Piece(index, folded, 0, len(folded.text))
            stop = re.search(r"[。;]|,(?=由)|\((?=[^()]*(?:负责|牵头|承办|主办|责任))", folded.text[match.end() :])
            end = match.end() + stop.start() if stop else len(folded.text)
            if 3 <= end - match.end() <= 60:
                item.title, item.title_at = folded.text[match.end() : end], (match.end(), end)
                items.append(item)
    return items if len(items) >= 3 else []


_DAY_LINE = re.compile(
    r"(?:\d{4}年)?\d{1,2}月\d{1,2}日?(?:\(.{1,4}\))?(?:上午|下午|全天|晚上?)?\s?[:,]?\s?|(?:星期|周)[一二三四五六日](?:\(.{1,12}\))?\s?[:,]\s?|[A-Z][a-z]+day(?:,? [^:]{0,24})?:\s|Day \d[:.]\s"
)


def _chapters(plan: PlanText) -> list[Node]:
    """The chapters of the plan; a part (第一部分) or a lone title counts as its children."""
    chapters: list[Node] = []
    for node in plan.root.children:
        holds_chapters = bool(node.children) and node.inline is None and _is_wrapper(node)
        chapters += node.children if holds_chapters else [node]
    return chapters


def _is_wrapper(node: Node) -> bool:
    if node.mark is None:
        return sum(purpose(child) != "unknown" for child in node.children) >= 2 or not node.blocks
    return not node.blocks and node.mark.style in ("part", "chapter", "en_chapter") and purpose(node) in ("unknown", "not", "maybe") and any(
        purpose(child) != "unknown" for child in node.children
    )


def _is_event(node: Node) -> bool:
    """A chapter that is itself an event: 三、启动仪式."""
    title = node.title
    return (
        bool(title)
        and len(title) <= 30
        and purpose(node) == "unknown"
        and kind_of(title) in _SPECIFIC
        and node.mark is not None
        and not leaves_no_activity(title)
        and not re.match(r"关于|附件", title)
    )


_STAGES = re.compile(r"阶段|步骤|学习|贯彻|重点内容|stage|phase", re.IGNORECASE)


def _holds_events(chapter: Node) -> bool:
    """Whether most items of the chapter say by whom they are held or on which day."""
    if chapter.days:
        return not _STAGES.search(chapter.title)
    items = [child for child in chapter.children if child.title]
    if len(items) < 2 or any(_STAGES.search(child.title) for child in items) or _STAGES.search(chapter.title):
        return False
    if any(leaves_no_activity(child.title) for child in items):
        return False
    told = sum(_has_own_roles(child) or _has_day(child) or bool(_items(child)) for child in items)
    return told >= 0.5 * len(items)


def _has_day(node: Node) -> bool:
    texts = [node.inline.text] if node.inline else []
    return any(not m.before for text in [*texts, *node.own_lines] for m in mentions(text))


def _looks_active(chapter: Node) -> bool:
    items = [child for child in chapter.children if child.title or child.inline]
    if len(items) < 2:
        return False
    active = sum(kind_of(_item_words(child)) not in ("other",) for child in items)
    return active >= 0.5 * len(items) and not re.search(r"宣传重点|重点内容|学习|贯彻", chapter.title)


_TIMETABLE = re.compile(r"日程|安排表|一览|清单|目录|(?:活动)?安排$")


def _only_table(plan: PlanText, node: Node) -> bool:
    """A heading over a timetable, whose rows are the activities."""
    rows = [index for index in node.blocks if plan.blocks[index].kind == "row"]
    return len(rows) >= 3 and bool(_TIMETABLE.search(node.title))


def _item_words(node: Node) -> str:
    return node.title or (node.inline.text[:60] if node.inline else "")


_AGENDA = re.compile(r"(?:包括|议程|流程|环节|如下|分为|内容为|主要有|includes?|agenda|as follows)[^。;]{0,16}:?$", re.I)
_GROUP = re.compile(
    r"(?:线上|线下|网上|网下|集中|系列|专项|特色|配套|自选|规定|各类|竞赛|宣传|教育|展示|市级|校级|院级|区级|县级|常态化|基础|重点|学生|教师|家长|班级|年级|品牌|线上宣传|线下宣传)[^，。]{0,8}(?:活动|行动|板块|阶段|项目|宣传|部分)$|阶段|板块|\b(?:online|offline|series|stage|phase)\b",
    re.IGNORECASE,
)


def _items(chapter: Node) -> list[Node]:
    """The activities under ``chapter``: its items, or the items of items that only group."""
    items: list[Node] = []
    if not chapter.children:
        return chapter.days
    for child in chapter.children:
        if child.title and leaves_no_activity(child.title) and kind_of(child.title) not in _SPECIFIC:
            continue
        under = _items(child) if _groups(child) else []
        if len(under) >= 2 or (under and _STAGES.search(child.title)):
            items += under
        elif child.title or child.inline is not None:
            items.append(child)
            items += _side_items(child)
    return items


def _groups(node: Node) -> bool:
    """Whether ``node`` is a heading over activities rather than one activity."""
    children = [child for child in node.children if child.title]
    if children and re.search(r"阶段|\bstage\b|\bphase\b", node.title):
        return True
    if len(children) < 2 or any(_AGENDA.search(text) for text in _lines_before(node)):
        return False
    staged = bool(_STAGES.search(node.title))
    if kind_of(node.title) == "theme_day" or (node.inline and not staged) or _has_own_roles(node):
        return False
    if sum(_has_own_roles(child) for child in children) >= max(2, 0.5 * len(children)):
        return True
    events = sum(_named_event(child.title) for child in children)
    own = kind_of(node.title) in _SPECIFIC and not _GROUP.search(node.title)
    if own and not all(_named_event(child.title) for child in children):
        return False
    return events >= 0.6 * len(children) and (bool(_GROUP.search(node.title)) or not own)


_ROLE_LINE = re.compile(
    r"(?:主办|承办|责任|牵头|组织|负责)(?:单位|部门|处室|学院)?[:]|活动时间[:]|由[^,。;]{2,40}?(?:主办|承办|牵头|负责|组织|举办)"
)


def _has_own_roles(node: Node) -> bool:
    """Whether the item's own text says who holds it or when: it is an activity, no group."""
    texts = [node.inline.text] if node.inline else []
    texts += [child.line.text for child in node.children if child.line and not child.title]
    lines = [*texts, *_own_lines(node)]
    if any(_ROLE_LINE.search(text) for text in lines):
        return True
    said = [s for text in lines[:3] for s in statements(text, node.block) if not s.modal]
    return any(s.role in LEADING and not _GENERIC_JOINT.match(s.units[0]) for s in said)


def _own_lines(node: Node) -> list[str]:
    return node.own_lines


def _named_event(title: str) -> bool:
    if leaves_no_activity(title) or len(title) > (130 if title.isascii() else 60):
        return False
    return kind_of(title) != "other" and not re.search(r"^(?:一等奖|评分|参赛|作品要求|报名)", title)


def _lines_before(node: Node) -> list[str]:
    lines = [node.inline.text] if node.inline else []
    return [line.rstrip() for line in [*lines, node.title] if line]


_HOLDS = re.compile(r"^(?:召开|举办|举行|开展|组织开展|convene|hold|organi[sz]e|carry out|conduct)\b|^(?:召开|举办|举行|开展)", re.IGNORECASE)


def _side_items(node: Node) -> list[Node]:
    """Events of their own beneath an activity: the class meeting under a launch ceremony."""
    if any(_AGENDA.search(text) for text in [*_lines_before(node), *node.own_lines[-1:]]):
        return []
    own = kind_of(node.title)
    return [
        child for child in node.children
        if child.title and _HOLDS.match(child.title) and _named_event(child.title) and kind_of(child.title) not in (own, "outreach")
    ]  # fmt: skip


# --- one item ----------------------------------------------------------------------------


def _of_node(plan: PlanText, node: Node) -> list[Found]:
    text_pieces = list(pieces(node, plan.blocks))
    said = _node_statements(plan, node, text_pieces)
    several = _sub_events(plan, node)
    own = _activity(plan, node, text_pieces, said)
    held = _listed_by_units(plan, node, text_pieces)
    if own and len(held) >= 3 and not own.leads:
        own = None
    found = [Found(own, node, said)] if own else []
    return [*found, *several, *held]


def _node_statements(plan: PlanText, node: Node, text_pieces: list[Piece]) -> list[Statement]:
    said: list[Statement] = []
    for piece in text_pieces:
        said += statements(piece.folded.text, piece.block, piece.start, piece.end)
    if node.line and node.title:
        line = statements(node.line.folded.text, node.block, node.line.start, node.title_at[1])
        said = [*[s for s in line if not s.modal], *said]
    return said


def _activity(
    plan: PlanText, node: Node, text_pieces: list[Piece], said: list[Statement]
) -> Activity | None:
    named = _name(plan, node)
    if named is None:
        return None
    name, start, end = named
    body = "\n".join(piece.text for piece in text_pieces)
    kind = kind_of(name, body)
    when = None if kind == "theme_day" else _when(plan, node, text_pieces)
    roles = [] if kind == "theme_day" else _roles(plan, node, said)
    return Activity(
        name=name, kind=kind, span=plan.span(node.block, start, end), when=when,
        places=_places(plan, text_pieces), units=tuple(roles), leads=leads_of(roles),
        settings=settings(f"{name}{body}"), confidence=0.9 if node.title else 0.6,
    )  # fmt: skip


_QUOTE_NAME = re.compile(r"[“\"][^”\"]{2,40}[”\"][^,。;:]{0,30}")
_PHRASE = re.compile(
    r"(?:开展|举办|组织|举行|召开|制作|开设|设立|播放|推出|发起|打造|进行|参加|实施)[^,。;:]{0,6}?(?P<name>[^,。;:]{4,50}?(?:活动|大赛|竞赛|比赛|演练|讲座|培训|班会|课堂|论坛|展览|展|仪式|征集|评选|调查|问答|答题|宣讲|直播|专栏|专题|公益广告|短片|宣传片|行动|座谈会|研讨会|班|课|会|游戏|作品|手册|海报|宣传))(?=[,。;:、]|$)"
)


def _name(plan: PlanText, node: Node) -> tuple[str, int, int] | None:
    """The name of the activity of ``node`` with its folded offsets in the node's block."""
    if node.title and node.line:
        start, end = _without_role(node.line.folded.text, *node.title_at)
        fuller = _fuller(plan, node, node.line.folded.text[start:end])
        if fuller:
            return fuller, start, end
        return _tidy(node.line.folded.source(start, end)), start, end
    if node.inline is None:
        return None
    text = node.inline.text
    match = _PHRASE.search(text)
    if match:
        start, end = match.span("name")
    else:
        first = clauses(text, 0, len(text))
        if not first:
            return None
        start, end = first[0].start, min(first[0].end, first[0].start + 60)
    start, end = start + node.inline.start, end + node.inline.start
    return _tidy(node.inline.folded.source(start, end)), start, end


_BARE = re.compile(r"^(?:开幕式|启动仪式|闭幕式|启动会|开幕活动|启动活动|主场活动|启动大会)$")


def _fuller(plan: PlanText, node: Node, title: str) -> str | None:
    """For a bare 启动仪式 the full name that its own text gives it."""
    if not _BARE.match(title):
        return None
    for piece in pieces(node, plan.blocks):
        match = re.search(rf"(?:举行|举办|召开|开展)(?P<name>[^,。;:由在“]{{2,24}}{title})", piece.text) or re.search(
            rf"^(?P<name>[^,。;:由在]{{4,24}}{title})(?:由|于|计划|定于)", piece.text
        )
        if match:
            return _tidy(piece.folded.source(piece.start + match.start("name"), piece.start + match.end("name")))
    return None


def _without_role(text: str, start: int, end: int) -> tuple[int, int]:
    """The offsets without a date before the name and a role in brackets behind it."""
    part = text[start:end]
    tail = re.search(r"[(\[](?:责任|牵头|主办|承办|时间|地点|负责|\d{1,2}月|[^()]{2,20}(?:局|委|办|部|厅|中心|街道|科|处)[、)])[^()]*[)\]]?$", part)
    if tail and tail.start() > 3:
        end = start + tail.start()
    return start, end


def _tidy(name: str) -> str:
    name = re.sub(r"\*+|\?\?", "", name)
    return re.sub(r"\s+", " ", name).strip(" 。.;；:：,，、")


def leads_of(roles: list[UnitRole]) -> tuple[str, ...]:
    """Those who host, organise or lead; those who guide or support where there are no others."""
    strong = [r.unit for r in roles if r.role in ("host", "organiser", "lead")]
    plain = [r.unit for r in roles if r.role == "responsible"]
    joint = [r.unit for r in roles if r.role == "jointly" and not _GENERIC_JOINT.search(r.unit)]
    if strong:
        chosen = [*strong, *joint] if any(r.role in ("host", "lead") for r in roles) else strong
        chosen = [r.unit for r in roles if r.unit in chosen]
    else:
        chosen = [r.unit for r in roles if r.unit in plain or r.unit in joint]
    if not chosen:
        chosen = [r.unit for r in roles if r.role in ("guide", "support", "co_organiser")]
    return tuple(dict.fromkeys(chosen))


_BY = re.compile(r"^承担")
_GENERIC_JOINT = re.compile(r"有关|相关|^各")


def _roles(plan: PlanText, node: Node, said: list[Statement]) -> list[UnitRole]:
    """The roles of units in the activity: labelled or by role verb; else who does it."""
    usable = [s for s in said if not s.modal]
    fields = [s for s in usable if s.field]
    strong = [s for s in usable if not s.field and s.role in ("host", "organiser", "lead")]
    if _LISTS_EVENTS.search(node.title) and strong:
        strong = [s for s in strong if (s.block, s.sentence) == (strong[0].block, strong[0].sentence)]
    passive = [s for s in usable if s.object or _BY.match(s.said)]
    if strong and any(s in passive for s in strong):
        strong = [s for s in strong if s in passive or s.role in ("host", "organiser")]
    chosen = fields or strong
    if strong and fields:
        chosen = fields + [s for s in strong if s.role in ("host", "lead")] if not any(f.role in LEADING for f in fields) else fields
    if not any(s.role in LEADING for s in chosen):
        plain = [s for s in usable if s.role == "responsible" and not s.field and not _reports(s) and not _ASIDE.match(s.said)]
        chosen = [*chosen, *_first_group(plain)]
    with_these = [s for s in usable if s.role in ("jointly", "guide", "support", "co_organiser", "backing")]
    near = {(s.block, s.sentence) for s in chosen if not s.field}
    chosen = [*chosen, *[s for s in with_these if s not in chosen and (s.role != "jointly" or (s.block, s.sentence) in near)]]
    roles: dict[tuple[str, str], UnitRole] = {}
    for s in sorted(chosen, key=lambda s: (s.block, s.start)):
        for unit in s.units:
            roles.setdefault((unit_key(unit), s.role), UnitRole(unit, s.role, plan.span(s.block, s.start, s.end)))
    return list(roles.values())


_ASIDE = re.compile(r"^(?:主持|遴选|推荐|汇总|选送|收集|成立|参加|参与|出席|结合本|可|派|负责同志)")
_REPORT = re.compile(r"^[^,。;]{0,40}(?:报送|报至|上报|提交|报)(?!道|名|纸|刊|告|会|警|社)")


def _reports(statement: Statement) -> bool:
    return bool(_REPORT.match(statement.said)) and "汇总" not in statement.said


def _first_group(plain: list[Statement]) -> list[Statement]:
    """The statements of the first sentence that has any, and those behind it that go on
    in the same paragraph with another specific unit."""
    if not plain:
        return []
    first = plain[0]
    return [s for s in plain if s.block == first.block and (s.sentence == first.sentence or not _GENERIC_JOINT.match(s.units[0]) and abs(s.sentence - first.sentence) <= 1 and not _GENERIC_JOINT.match(first.units[0]))]


# --- dates and places --------------------------------------------------------------------

_TIME_FIELD = re.compile(r"(?:活动|举办|竞赛|比赛|开展|展览|培训|演练|征集)?(?:时间|日期)\s?[:为]|\b(?:time|date|when)\s?:", re.IGNORECASE)
_OPENING = re.compile(r"宣传周(?:第一天|首日)|网安周(?:第一天|首日)|活动(?:第一天|首日)|开幕当天|first day of the week", re.IGNORECASE)
_NOT_EVENT_DATE = re.compile(r"(?:发布|印发|公布|公示|报名|通知|结果|截止|截至|投稿|提交)[^,。;]{0,12}$")


def _when(plan: PlanText, node: Node, text_pieces: list[Piece]) -> Period | None:
    """When the activity takes place: by its label, else the first date that is no limit."""
    title = node.line
    candidates: list[tuple[int, Piece, Mention]] = []
    spans = [Piece(node.block, title.folded, *node.title_at)] if title and node.title else []
    for order, piece in enumerate([*spans, *text_pieces]):
        text = piece.text
        for mention in mentions(text):
            if mention.before:
                continue
            labelled = bool(_TIME_FIELD.search(text[max(0, mention.start - 12) : mention.start]))
            bad = bool(_NOT_EVENT_DATE.search(text[max(0, mention.start - 24) : mention.start]))
            year_only = mention.first[0] and plan.year and abs(mention.first[0] - plan.year) > 1
            if bad or year_only:
                continue
            rank = -1000 if labelled else 0
            shifted = mention._replace(start=mention.start + piece.start, end=mention.end + piece.start)
            candidates.append((rank + order * 10 + (5 if mention.vague else 0), piece, shifted))
        opening = _OPENING.search(text)
        if opening and plan.opening and plan.opening[0] and (order < 3):
            span = plan.span(piece.block, piece.start + opening.start(), piece.start + opening.end())
            hours = hours_in(text[opening.end() : opening.end() + 14])
            return Period(text=opening[0], span=span, start=plan.opening[0], hours=hours)
    if not candidates and node.day is not None:
        found = mentions(node.day.text)
        return plan.period(node.day.folded, found[0], node.day.block) if found else None
    if not candidates:
        return None
    _, piece, mention = min(candidates, key=lambda c: c[0])
    return plan.period(piece.folded, mention, piece.block)


_PLACE_FIELD = re.compile(r"(?:活动|举办|比赛|培训)?地点\s?[:]\s?([^,。;\n]{2,40}?)(?=$|[,。;\n]|\s?[一-龥]{2,4}[:])|\b(?:venue|place|location)\s?:\s?([^.;\n]{3,60})", re.I)
_PLACE_AT = re.compile(r"在([^,。;、\"“]{3,26}?(?:广场|中心|礼堂|报告厅|会议室|会议中心|展览馆|体育馆|图书馆|科技馆|博物馆|大厦|大厅|剧院|公园|学校|校区|酒店|宾馆|党校|校园|阶梯教室|操场|商圈|软件园|大学|学院|中学|小学|文化宫|机房|影院|演播室|书院|步行街|会场|园区|文化馆|活动室|会展中心\([^()]*\)))(?:[一-龥]{0,3})?(?:举行|举办|召开|开展|组织|设|,|进行)")


def _places(plan: PlanText, text_pieces: list[Piece]) -> tuple[Named, ...]:
    found: dict[str, Named] = {}
    for piece in text_pieces:
        for pattern in (_PLACE_FIELD, _PLACE_AT):
            for match in pattern.finditer(piece.folded.text, piece.start, piece.end):
                group = 1 if match[1] else 2
                text = piece.folded.source(*match.span(group)).strip()
                found.setdefault(text, Named(text, plan.span(piece.block, *match.span(group))))
    return tuple(found.values())


# --- events that units are each said to hold ------------------------------------------------

_HELD = re.compile(
    r"(?:开展|举办|主办|组织|打造|设立|创设|制作|策划|推出|举行|建设|开设|承办)(?:以)?(?P<what>[^,;。“《]{0,24}?(?:(?:“[^”]{2,40}”|《[^》]{2,40}》|\"[^\"]{2,40}\")+[^,;。:]{0,24}?|[^,;。:“《]{2,40}?(?:展|赛|大赛|论坛|公园|演练|汇演|课堂|基地|营业厅|街区|品牌|视频|驿站|活动|节|行动|讲座|培训)))(?=$|[,;。:]|,)"
)


def _listed_by_units(plan: PlanText, node: Node, text_pieces: list[Piece]) -> list[Found]:
    """Events in sentences like 甲区举办“……”；乙区开展“……”, each with its unit as lead."""
    found: list[Found] = []
    for piece in text_pieces:
        said = [
            s
            for s in statements(piece.folded.text, piece.block, piece.start, piece.end)
            if not s.modal and not s.field and s.role in LEADING and len(s.units) <= 3 and not _GENERIC_JOINT.match(s.units[0])
        ]
        if len({unit_key(s.units[0]) for s in said}) < 3 or not _LISTS_EVENTS.search(node.title):
            continue
        for statement in said:
            found += _held_by(plan, piece, statement)
    return found


_LISTS_EVENTS = re.compile(r"各区|各县|各市|各地|各行业|特色|分会场|各单位|各部门|各街道|各镇|各学院|各支行|各分公司|区县|一区一品|亮点")


def _held_by(plan: PlanText, piece: Piece, statement: Statement) -> list[Found]:
    text = piece.folded.text
    begin = text.find(statement.said, statement.start, statement.end + 1)
    begin = statement.start if begin < 0 else begin
    found: list[Found] = []
    for match in _HELD.finditer(text, begin, statement.end):
        for start, end in _several_quoted(text, *match.span("what")):
            inner = re.search(r".*(?:开展|举办|组织|主办|创设)", text[start:end])
            start += inner.end() if inner and end - start - inner.end() >= 4 else 0
            quote = text.find("“", start, end)
            if quote - start > 8 and text.find("”", quote, end) > quote:
                start = quote
            name = _tidy(piece.folded.source(start, end))
            if len(name) < 4:
                continue
            role = "host" if statement.role == "responsible" else statement.role
            roles = [UnitRole(unit, role, plan.span(piece.block, statement.start, statement.end)) for unit in statement.units]
            activity = Activity(
                name=name, kind=kind_of(name, text[match.start() : match.end()]), span=plan.span(piece.block, start, end),
                units=tuple(roles), leads=tuple(statement.units), confidence=0.7,
            )  # fmt: skip
            found.append(Found(activity, None, [statement]))
    return found


def _several_quoted(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """“甲大赛”“乙比武” as two; “甲”“乙”系列活动 as one."""
    quotes = [(start + m.start(), start + m.end()) for m in re.finditer(r"[“《][^”》]*[”》]", text[start:end])]
    if len(quotes) >= 2 and quotes[-1][1] >= end - 1 and all(b[0] - a[1] <= 1 for a, b in zip(quotes, quotes[1:], strict=False)):
        return [(a + 1, b - 1) for a, b in quotes]
    return [(start, end)]


_SUB_EVENT = re.compile(r"(?:论坛|演练|大赛|竞赛|展|讲座|分会场|仪式|培训|沙龙|班会|评比)$")


_SERIES = re.compile(r"(?:举办|召开|举行)(?P<name>[^,。;]{2,24}(?:系列|平行|专题)?分论坛)(?=$|[,。;])")


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
        roles = [UnitRole(u, s.role, plan.span(s.block, s.start, s.end)) for s in said[:2] if s.role != "guide" for u in s.units]
        start, end = piece.start + match.start("name"), piece.start + match.end("name")
        activity = Activity(
            name=_tidy(piece.folded.source(start, end)), kind="forum", span=plan.span(piece.block, start, end),
            units=tuple(roles), leads=leads_of(roles), confidence=0.7,
        )  # fmt: skip
        found.append(Found(activity, None, said))
    return found


def _sub_events(plan: PlanText, node: Node) -> list[Found]:
    """Items under an activity that name hosts of their own: 数据分论坛，由市数据局主办."""
    found = _series(plan, node)
    for child in node.children:
        line = child.line or child.inline
        if line is None:
            continue
        said = [s for s in statements(line.folded.text, line.block, line.start, line.end) if s.role in ("host", "organiser", "lead") and not s.modal]
        first = re.split(r"[,:。(]", line.text, maxsplit=1)[0]
        if not said or not _SUB_EVENT.search(first) or len(first) > 40:
            continue
        roles = _roles(plan, child, said)
        end = line.start + len(first)
        activity = Activity(
            name=_tidy(line.folded.source(line.start, end)), kind=kind_of(first), span=plan.span(line.block, line.start, end),
            units=tuple(roles), leads=leads_of(roles), when=_when(plan, child, [line]), confidence=0.8,
        )  # fmt: skip
        found.append(Found(activity, child, said))
    return found


# --- tables --------------------------------------------------------------------------------


def is_activity_table(table: Table) -> bool:
    """Whether the rows of ``table`` are activities: names, or dated items of a schedule."""
    if table.has("theme_day") or "due" in table.kinds and table.has("task") or (table.has("person") and table.has("phone") and not table.has("date", "name")):
        return False
    if table.has("name"):
        return True
    has_what = table.has("content") or table.has("theme") or table.has("task")
    return has_what and table.has("date") and "due" not in table.kinds and not (table.has("task") and table.has("unit") and not re.search("日期|时间", table.head_of("date")))


def _of_table(plan: PlanText, table: Table) -> list[Found]:
    if not is_activity_table(table):
        return []
    from awareweek.plan.tables import fill_down

    fill_down(table, "category")
    if any(row.get("date") is None for row in table.rows) and not table.has("index"):
        fill_down(table, "date")
    found = [_of_row(plan, table, row) for row in table.rows]
    return [one for one in found if one is not None]


def _of_row(plan: PlanText, table: Table, row: Row) -> Found | None:
    cell = row.get("name") or row.get("theme") or row.get("content") or row.get("task")
    if cell is None or len(cell.folded) < 2 or re.match(r"合计|小计|备注|注[:：]|说明", cell.folded):
        return None
    name = _tidy(re.split(r"[。;]", _cell_name(cell.text), maxsplit=1)[0])
    if len(name) > 60 and not cell.text.isascii():
        name = _tidy(re.split(r"[,，:：]", name, maxsplit=1)[0])
    category = row.get("category")
    roles = _row_roles(plan, table, row)
    date_cell = row.get("date")
    content = row.get("content")
    place = row.get("place")
    label = category.folded.replace("\n", "") if category else None
    activity = Activity(
        name=name, kind=_row_kind(name, content, label), span=_cell_span(plan, cell), category=label,
        when=_cell_period(plan, date_cell) if date_cell else None,
        places=(Named(place.folded, _cell_span(plan, place)),) if place else (),
        units=tuple(roles), leads=leads_of(roles), settings=settings(name), confidence=0.95,
    )  # fmt: skip
    return Found(activity, None, [])


def _cell_name(text: str) -> str:
    """The name in a cell that goes on to explain it: 科技展：设三个展区."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    head = lines[0]
    if len(lines) > 1 and not (len(head) >= 4 and re.match(r"[(（]", lines[1])):
        head = " ".join(lines)
    before = re.split(r"[:：]", head, maxsplit=1)[0]
    explained = len(head) > len(before) + 8 and 4 <= len(before) <= 40 and kind_of(before) != "other"
    return before if explained else head


def _row_kind(name: str, content: Cell | None, category: str | None) -> ActivityKind:
    return kind_of(name, content.folded if content else "", category)


def _row_roles(plan: PlanText, table: Table, row: Row) -> list[UnitRole]:
    roles: list[UnitRole] = []
    for column, kind in enumerate(table.kinds):
        if kind not in ("unit", "support", "guide"):
            continue
        for cell in row.cells.get(kind, ()):
            head = table.heads[column] if column < len(table.heads) else "主办"
            if len([k for k in table.kinds if k == kind]) > 1 and cell is not _column_cell(table, row, column):
                continue
            roles += _cell_roles(plan, cell, head)
    return roles


def _column_cell(table: Table, row: Row, column: int) -> Cell | None:
    kind = table.kinds[column]
    nth = [c for c, k in enumerate(table.kinds) if k == kind].index(column)
    cells = row.cells.get(kind, [])
    return cells[nth] if nth < len(cells) else None


def _cell_roles(plan: PlanText, cell: Cell, head: str) -> list[UnitRole]:
    """The units of a cell under ``head``; labels inside the cell (指导：) count for their own."""
    from awareweek.plan.statements import role_of

    labelled = [s for s in statements(cell.folded, cell.block) if s.field]
    span = _cell_span(plan, cell)
    if labelled:
        return [UnitRole(unit, s.role, span) for s in labelled for unit in s.units]
    role = role_of(head) or "host"
    text = cell.text
    if re.search(r"指导.*[/、].*主办", head) and "/" in text:
        guide, _, host = text.partition("/")
        return [UnitRole(u, "guide", span) for u in units_in_cell(guide)] + [UnitRole(u, "host", span) for u in units_in_cell(host)]
    return [UnitRole(unit, role, span) for unit in units_in_cell(text)]


def _cell_span(plan: PlanText, cell: Cell):  # type: ignore[no-untyped-def]
    from awareweek.plan.draft import Span

    return Span(cell.block, cell.start, cell.start + len(cell.text))


def _cell_period(plan: PlanText, cell: Cell) -> Period:
    folded = fold(cell.text)
    found = [m for m in mentions(folded.text) if not m.before]
    span = _cell_span(plan, cell)
    if not found:
        return Period(text=cell.folded, span=span, hours=hours_in(cell.folded))
    period = plan.period(folded, found[0], cell.block)
    from msgspec.structs import replace

    return replace(period, span=span, text=cell.folded)


# --- the same activity named twice -----------------------------------------------------------


def _distinct(found: list[Found]) -> list[Found]:
    kept: list[Found] = []
    seen: dict[str, Found] = {}
    for one in found:
        key = loose(re.sub(r"^(?:开展|举办|组织|举行|召开)", "", one.activity.name))
        if key in seen and one.activity.category == seen[key].activity.category and (one.activity.leads == seen[key].activity.leads or not one.activity.leads):
            continue
        seen.setdefault(key, one)
        kept.append(one)
    return kept
