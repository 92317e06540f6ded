"""What stands over the whole plan: its title, its year and its level."""

from __future__ import annotations

import re
from collections import Counter

from awareweek.plan.context import PlanText
from awareweek.plan.dates import mentions
from awareweek.plan.draft import Level, Named, Span
from awareweek.plan.facts.chapters import purpose
from awareweek.plan.fold import fold
from awareweek.plan.numerals import NUMERAL, number
from awareweek.plan.outline import Piece, pieces

_TITLE = re.compile(
    r"(?:方案|计划|通知|要求|需求|安排|安排表|一览表|清单|名单|预案|意见|函|公告|项目表|活动表|日程|目录|总表|汇总表|工作要点)(?:\([^()]*\))?$|"
    r"\b(?:plan|notice|programme|program|schedule|proposal|scheme|week|month|"
    r"circular)s?(?: \(?20\d\d\)?)?$",
    re.IGNORECASE,
)
_ISSUES = re.compile(r"(?:印发|下发|转发|发布)[^《]{0,20}《([^》]+(?:》[^》]{0,4}《[^》]*)?)》")
_NOTICE_HEAD = re.compile(r"^关于|^(?:印发|转发)")
_YEAR = re.compile(rf"(20\d{{2}}|二[〇零][{NUMERAL}]{{2}})(?=年|\b|[^\d])")


def title(plan: PlanText) -> Named | None:
    """The plan's title: of a notice that issues a plan, the plan's own."""
    lines = _title_lines(plan)
    if not lines:
        return Named(plan.heading, _heading_span(plan)) if plan.heading else None
    first = lines[0]
    issued = _ISSUES.search(fold(first.text).text)
    if issued or _NOTICE_HEAD.match(fold(first.text).text):
        own = [
            line
            for line in lines[1:]
            if re.search(r"方案|计划", line.text) and "附件" not in line.text
        ]
        if own:
            return own[0]
    return first


def _title_lines(plan: PlanText) -> list[Named]:
    """Lines outside all chapters that read like a title, those broken in two joined."""
    found: list[Named] = []
    held: list[int] = []
    for index in [*plan.root.blocks, *_style_titles(plan)]:
        block = plan.blocks[index]
        if block.kind == "row":
            held = []
            continue
        text = fold(block.text).text
        if len(text) > 110 or re.search(r"[。;:,]$", text) or text.startswith(("附件", "抄送")):
            held = []
            continue
        held.append(index)
        if _TITLE.search(text):
            joined = _joined_title(plan, held)
            end = len(fold(plan.blocks[held[-1]].text).text)
            found.append(Named(joined, plan.span(held[-1], 0, end)))
            held = []
    return found


def _style_titles(plan: PlanText) -> list[int]:
    return [
        child.block
        for child in plan.root.children
        if child.mark is None and child.title and _TITLE.search(child.title) and child.level == 1
    ]


_OWN_LINE = re.compile(r"(?:文件|号|日|室|会|局|委|部|司|院|校|厅|办)$")


def _joined_title(plan: PlanText, held: list[int]) -> str:
    last = plan.blocks[held[-1]].text.strip()
    text = last
    for index in reversed(held[-3:-1]):
        before = plan.blocks[index].text.strip()
        folded = fold(before).text
        about = fold(text).text.startswith("关于")
        if re.search(r"\d号$|文件$|^\d{4}年\d", folded) or (_OWN_LINE.search(folded) and not about):
            break
        if len(folded) + len(text) > 70:
            break
        text = before + ("" if not text[:1].isascii() else " ") + text
    return re.sub(r"\s*\n\s*", "", text)


def year(plan: PlanText, heading: Named | None) -> Named | None:
    """The year of the plan: from its title, else its period, its body, its date of issue."""
    if heading:
        match = _YEAR.search(fold(heading.text).text)
        if match:
            return Named(str(number(match[1])), _year_span(plan, heading, match[1]))
        if re.search(r"20(?:xx|__|XX|××)", heading.text):
            return None
    counts: Counter[int] = Counter()
    where: dict[int, Named] = {}
    for weight, piece in _year_pieces(plan):
        for mention in mentions(piece.text):
            if 2010 <= mention.first[0] <= 2100:
                counts[mention.first[0]] += weight
                start, end = piece.start + mention.start, piece.start + mention.end
                span = plan.span(piece.block, start, end)
                where.setdefault(mention.first[0], Named(str(mention.first[0]), span))
        for match in re.finditer(r"(20[12]\d)年(?:度)?(?=[^\d月]{0,14}宣传周)", piece.text):
            counts[int(match[1])] += 3 * weight
            start, end = (piece.start + at for at in match.span(1))
            where.setdefault(int(match[1]), Named(match[1], plan.span(piece.block, start, end)))
    return where[counts.most_common(1)[0][0]] if counts else None


def _heading_span(plan: PlanText) -> Span:
    """Where the heading that opens this plan among several stands: before its first block."""
    index = max(0, plan.first - 1)
    for block in (index, plan.first):
        at = plan.blocks[block].text.find(plan.heading)
        if at >= 0:
            return Span(block, at, at + len(plan.heading))
    return Span(index, 0, len(plan.blocks[index].text))


def _year_span(plan: PlanText, heading: Named, written: str) -> Span:
    """The year as it stands in a title, which may go over lines."""
    block = heading.span.block
    for index in range(block, max(-1, block - 3), -1):
        at = fold(plan.blocks[index].text).text.find(written)
        if at >= 0:
            return plan.span(index, at, at + len(written))
    return heading.span


def _year_pieces(plan: PlanText) -> list[tuple[int, Piece]]:
    time_nodes = [node for node in plan.root.walk() if purpose(node) == "period"]
    weighted = [(5, piece) for node in time_nodes for piece in pieces(node, plan.blocks)]
    return [*weighted, *[(1, piece) for piece in plan.pieces()]]


_LEVELS: tuple[tuple[Level, re.Pattern[str]], ...] = (
    (
        "school",
        re.compile(
            r"小学|中学|学校|我校|学院|大学|幼儿园|校园|我院师生|\bschool|campus|"
            r"universit|college|student union",
            re.IGNORECASE,
        ),
    ),
    ("street", re.compile(r"街道|社区|\bstreet\b|subdistrict|\btown\b|乡镇|镇", re.IGNORECASE)),
    ("company", re.compile(r"公司|集团|支行|分行|总行|company|corporation|group\b", re.IGNORECASE)),
    ("bureau", re.compile(r"局|厅|委员会|医院|bureau|commission|hospital", re.IGNORECASE)),
    ("nation", re.compile(r"中央网信办|中央网络安全")),
    (
        "district",
        re.compile(r"[^地社小园学校]区(?!域)|县|开发区|\bdistrict\b|\bcounty\b", re.IGNORECASE),
    ),
    ("city", re.compile(r"市|州|\bcity\b|municipal", re.IGNORECASE)),
    ("province", re.compile(r"省|自治区(?!.*[市县])|provinc", re.IGNORECASE)),
)


def level(plan: PlanText, heading: Named | None, lead: Named | None) -> Level | None:
    """The level of government or kind of body the plan is of, by its title and office."""
    own = fold(f"{heading.text if heading else ''} {lead.text if lead else ''}").text
    own = re.sub(r"国家网络安全宣传周|网络安全宣传周", "", own)
    body = " ".join(piece.text for piece in list(plan.pieces())[:12])
    order: tuple[Level, ...] = ("province", "city", "district", "street")
    government = re.search(r"([省市区县州镇])(?:党)?委网|网络安全和信息化委员会|网信办", own)
    if government and not re.search(r"学校|小学|中学|大学|公司|医院|街道", own):
        found = {
            "省": "province",
            "市": "city",
            "州": "city",
            "区": "district",
            "县": "district",
            "镇": "street",
        }
        letters = re.findall(r"([省市区县州])(?:党)?委", own)
        if letters:
            return found[letters[-1]]  # type: ignore[return-value]
    for text in (own, body):
        for name, pattern in _LEVELS:
            if pattern.search(text) and (name not in order or name):
                return name
    return None
