"""Which items of the outline are activities.

A chapter lists activities if its heading says so, or if most of its items say who holds them
or on which day. Items may be marked, headed by short lines, or stand under days.
"""

from __future__ import annotations

import re

from awareweek.plan.context import PlanText
from awareweek.plan.dates import mentions
from awareweek.plan.facts.chapters import leaves_no_activity, purpose
from awareweek.plan.facts.kinds import kind_of
from awareweek.plan.facts.roles import GENERIC_JOINT, LISTS_EVENTS
from awareweek.plan.fold import fold
from awareweek.plan.outline import Node, Piece
from awareweek.plan.statements import LEADING, statements
from awareweek.plan.tables import Table

SPECIFIC = frozenset(
    {
        "ceremony",
        "exhibition",
        "forum",
        "contest",
        "quiz",
        "game",
        "survey",
        "competition",
        "drill",
        "interview",
        "carnival",
        "park",
        "selection",
        "theme_day",
    }
)


def inside_activities(plan: PlanText, table: Table) -> bool:
    """Whether ``table`` stands in a chapter of activities, not in a timetable behind them."""
    node = plan.node_of(table.first)
    above = [node, *node.ancestors()] if node else []
    return any(
        purpose(one) == "activities" and not _TIMETABLE_HEAD.search(one.title) for one in above
    )


def activity_nodes(plan: PlanText) -> list[Node]:
    """The nodes of the outline that are activities, in reading order."""
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
    chosen = {id(chapter) for chapter in chapters}
    for chapter in all_chapters:
        if id(chapter) in chosen:
            own = _items(chapter) or (
                [chapter] if _is_event(chapter) or LISTS_EVENTS.search(chapter.title) else []
            )
            nodes += [item for item in own if not _only_table(plan, item)]
        elif _is_event(chapter):
            nodes.append(chapter)
    return nodes


def _unmarked_items(plan: PlanText, node: Node) -> list[Node]:
    """The items of a chapter that marks none: by day, under day lines, or under headings."""
    return (
        _day_items(plan, node)
        or _under_days(plan, node)
        or _headed_items(plan, node)
        or _paragraph_items(plan, node)
    )


def _paragraph_items(plan: PlanText, node: Node) -> list[Node]:
    """Paragraphs that each name an event and who is responsible for it, as items."""
    items: list[Node] = []
    for index in node.blocks:
        folded = fold(plan.blocks[index].text)
        owned = _OWNED.search(folded.text)
        if plan.blocks[index].kind == "row" or owned is None or owned.start() == 0:
            continue
        whole = Piece(index, folded, 0, len(folded.text))
        stop = re.search(r"。|\.(?=\s|$)|[:](?=\s?[一-龥])", folded.text)
        end = stop.start() if stop else len(folded.text)
        if 3 <= end <= (110 if folded.text.isascii() else 50):
            item = Node(index, node.level + 1, inline=whole, line=whole, parent=node)
            item.title, item.title_at = folded.text[:end], (0, end)
            items.append(item)
    return items if len(items) >= 3 else []


_OWNED = re.compile(
    r"(?:责任|牵头|主办|承办|负责)(?:单位|部门|科室|处室)?[:]|\b(?:owners?|lead|host|responsible|organi[sz]er)\s?:",
    re.IGNORECASE,
)


_DAY_HEAD = re.compile(
    r"^(?:第[一二三四五六七][、至]?[一二三四五六七]?天|Day "
    r"\d)?[:,]?\s?(?:(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:[至\-](?:\d{1,2}月)?\d{1,"
    r"2}日)?)?\s?(?:\([^()]{1,10}\))?\s?[:]?\s?(?:“?[一-龥]{2,"
    r"8}日”?(?:主题日)?)?$"
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
            items.append(
                Node(index, node.level + 1, inline=whole, line=whole, parent=node, day=day)
            )
    return items if day is not None and len(items) >= 2 else []


_DATED_HEAD = re.compile(
    r"^(?:[A-Z][a-z]+day,? )?(?:\d{1,2} [A-Z][a-z]+|[A-Z][a-z]+ \d{1,2})(?:[^-]{0,16})? - (?=\w)"
    r"|^(?:All (?:week|month)|Unannounced|Ongoing|Throughout the week|Day \d)\s?[-:] (?=\w)"
)


def _is_headline(text: str) -> bool:
    """A short line without a stop; in English one that capitalises its words or is dated."""
    if _DATED_HEAD.match(text):
        return len(text) <= 110 and not text.endswith(".")
    if text.isascii():
        words = [word for word in re.findall(r"[A-Za-z][\w'-]*", text) if len(word) > 3]
        capital = sum(word[0].isupper() for word in words)
        stopped = re.search(r"[:;.]|\d{1,2}:\d\d", text)
        return 6 <= len(text) <= 80 and not stopped and capital >= 0.75 * max(1, len(words))
    return 3 <= len(text) <= 26 and not re.search(r"[。,;:!?]", text)


def _headed_items(plan: PlanText, node: Node) -> list[Node]:
    """Short lines without a stop, each with text under it, as headings of items."""
    items: list[Node] = []
    for index in node.blocks:
        block = plan.blocks[index]
        folded = fold(block.text)
        if block.kind == "row":
            return []
        if _is_headline(folded.text):
            dated = _DATED_HEAD.match(folded.text)
            at = (dated.end() if dated else 0, len(folded.text))
            item = Node(index, node.level + 1, parent=node, title=folded.text[at[0] :], title_at=at)
            item.line = Piece(index, folded, 0, len(folded.text))
            items.append(item)
        elif items:
            items[-1].blocks.append(index)
            items[-1].own_lines.append(folded.text)
    good = len(items) >= 2 and all(item.blocks for item in items)
    return (
        items
        if good and sum(_named_event(item.title) for item in items) >= 0.5 * len(items)
        else []
    )


def _day_items(plan: PlanText, node: Node) -> list[Node]:
    """Paragraphs that each begin with their day (9月9日：悬挂横幅), as items."""
    items = []
    for index in node.blocks:
        if plan.blocks[index].kind == "row":
            continue
        folded = fold(plan.blocks[index].text)
        match = _DAY_LINE.match(folded.text)
        if match:
            item = Node(index, node.level + 1, parent=node)
            item.line = item.inline = Piece(index, folded, 0, len(folded.text))
            stop = re.search(
                r"[。;]|(?<=[a-z])\.(?=\s)|,(?=由)|\((?=[^()]*(?:负责|牵头|承办|主办|责任))",
                folded.text[match.end() :],
            )
            end = match.end() + stop.start() if stop else len(folded.text)
            if not 3 <= end - match.end() <= (110 if folded.text.isascii() else 60):
                continue
            items.append(item)
            if not _TELLS_DEED.search(folded.text[match.end() : end]):
                item.title, item.title_at = folded.text[match.end() : end], (match.end(), end)
    return items if len(items) >= 3 else []


_TELLS_DEED = re.compile(r"^[一-龥]{2,7}日[,:]|.{6,}(?:开展|举办|举行|组织).{6,}")
_DAY_LINE = re.compile(
    r"(?:\d{4}年)?\d{1,2}月\d{1,2}日?(?:\(.{1,4}\))?(?:上午|下午|全天|"
    r"晚上?)?\s?[:,]?\s?|(?:星期|周)[一二三四五六日](?:\(.{1,12}\))?\s?[:,]\s?|"
    r"[A-Z][a-z]+day(?:,? [^:]{0,24})?:\s|Day \d(?: \([^()]{3,24}\))?[:.]\s"
)


def _chapters(plan: PlanText) -> list[Node]:
    """The chapters of the plan; a part (第一部分) or a lone title counts as its children."""
    chapters: list[Node] = []
    for node in plan.root.children:
        holds_chapters = bool(node.children) and node.inline is None and _is_wrapper(node)
        chapters += node.children if holds_chapters else [node]
    return chapters


def _is_wrapper(node: Node) -> bool:
    if purpose(node) == "activities":
        return False
    if node.mark is None:
        return sum(purpose(child) != "unknown" for child in node.children) >= 2 or not node.blocks
    return (
        not node.blocks
        and node.mark.style in ("part", "chapter", "en_chapter")
        and purpose(node) in ("unknown", "not", "maybe")
        and any(purpose(child) != "unknown" for child in node.children)
    )


def _is_event(node: Node) -> bool:
    """A chapter that is itself an event: 三、启动仪式."""
    title = node.title
    return (
        bool(title)
        and len(title) <= 30
        and purpose(node) == "unknown"
        and kind_of(title) in SPECIFIC
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
    if (
        len(items) < 2
        or any(_STAGES.search(child.title) for child in items)
        or _STAGES.search(chapter.title)
    ):
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
    active = sum(kind_of(_item_words(child)) != "other" for child in items)
    return active >= 0.5 * len(items) and not re.search(
        r"宣传重点|重点内容|学习|贯彻", chapter.title
    )


TIMETABLE = re.compile(r"日程|安排表|一览|清单|目录|(?:活动)?安排$")


_TIMETABLE_HEAD = re.compile(r"日程|安排表|一览|清单|目录")


def _only_table(plan: PlanText, node: Node) -> bool:
    """A heading over a timetable, whose rows are the activities."""
    rows = [index for index in node.blocks if plan.blocks[index].kind == "row"]
    return len(rows) >= 3 and bool(TIMETABLE.search(node.title))


def _item_words(node: Node) -> str:
    return node.title or (node.inline.text[:60] if node.inline else "")


_AGENDA = re.compile(
    r"(?:包括|议程|流程|环节|如下|分为|内容为|主要有|includes?|agenda|as follows)[^。;]{0,16}:?$",
    re.IGNORECASE,
)
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
        if child.title and leaves_no_activity(child.title) and kind_of(child.title) not in SPECIFIC:
            continue
        under = _items(child) if _groups(child) else []
        if len(under) >= 2 or (
            (under and re.search(r"篇$", child.title)) or (under and _STAGES.search(child.title))
        ):
            items += under
        elif child.title or child.inline is not None:
            items.append(child)
            items += _side_items(child)
    return items


def _groups(node: Node) -> bool:
    """Whether ``node`` is a heading over activities rather than one activity."""
    children = [child for child in node.children if child.title]
    if children and re.search(r"阶段|篇$|\bstage\b|\bphase\b", node.title):
        return True
    if len(children) < 2 or any(_AGENDA.search(text) for text in _lines_before(node)):
        return False
    staged = bool(_STAGES.search(node.title))
    if kind_of(node.title) == "theme_day" or (node.inline and not staged) or _has_own_roles(node):
        return False
    if sum(_has_own_roles(child) for child in children) >= max(2, 0.5 * len(children)):
        return True
    events = sum(_named_event(child.title) for child in children)
    own = kind_of(node.title) in SPECIFIC and not _GROUP.search(node.title)
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
    return any(s.role in LEADING and not GENERIC_JOINT.match(s.units[0]) for s in said)


def _own_lines(node: Node) -> list[str]:
    return node.own_lines


def _named_event(title: str) -> bool:
    if leaves_no_activity(title) or len(title) > (130 if title.isascii() else 60):
        return False
    return kind_of(title) != "other" and not re.search(
        r"^(?:一等奖|评分|参赛|作品要求|报名)", title
    )


def _lines_before(node: Node) -> list[str]:
    lines = [node.inline.text] if node.inline else []
    return [line.rstrip() for line in [*lines, node.title] if line]


_HOLDS = re.compile(
    r"^(?:召开|举办|举行|开展|组织开展|convene|hold|organi[sz]e|carry out|"
    r"conduct)\b|^(?:召开|举办|举行|开展)",
    re.IGNORECASE,
)


def _side_items(node: Node) -> list[Node]:
    """Events of their own beneath an activity: the class meeting under a launch ceremony."""
    if any(_AGENDA.search(text) for text in [*_lines_before(node), *node.own_lines[-1:]]):
        return []
    own = kind_of(node.title)
    return [
        child
        for child in node.children
        if child.title
        and _HOLDS.match(child.title)
        and _named_event(child.title)
        and kind_of(child.title) not in (own, "outreach")
    ]
