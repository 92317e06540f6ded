"""What stands over the whole plan: title, year, level, period, themes, who issues and leads."""

from __future__ import annotations

import re
from collections import Counter

from awareweek.plan.context import PlanText
from awareweek.plan.dates import Mention, mentions
from awareweek.plan.draft import Level, Named, Period
from awareweek.plan.english import is_english
from awareweek.plan.facts.chapters import purpose
from awareweek.plan.fold import fold
from awareweek.plan.numerals import NUMERAL, number
from awareweek.plan.outline import Node, Piece, pieces
from awareweek.plan.statements import Statement
from awareweek.plan.units import is_unit, unit_key, unit_list

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
        return Named(plan.heading, plan.span(plan.first, 0, 0)) if plan.heading else None
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


_OWN_LINE = re.compile(r"(?:文件|号|日|室|会|局|委|部|司|院|校|厅)$")


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
            return Named(str(number(match[1])), heading.span)
        if re.search(r"20(?:xx|__|XX|××)", heading.text):
            return None
    counts: Counter[int] = Counter()
    where: dict[int, Named] = {}
    for weight, piece in _year_pieces(plan):
        for mention in mentions(piece.text):
            if 2010 <= mention.first[0] <= 2100:
                counts[mention.first[0]] += weight
                span = plan.span(piece.block, mention.start, mention.end)
                where.setdefault(mention.first[0], Named(str(mention.first[0]), span))
        for match in re.finditer(r"(20[12]\d)年(?:度)?(?=[^\d月]{0,14}宣传周)", piece.text):
            counts[int(match[1])] += 3 * weight
            where.setdefault(int(match[1]), Named(match[1], plan.span(piece.block, *match.span(1))))
    return where[counts.most_common(1)[0][0]] if counts else None


def _year_pieces(plan: PlanText) -> list[tuple[int, Piece]]:
    time_nodes = [node for node in plan.root.walk() if purpose(node) == "period"]
    weighted = [(5, piece) for node in time_nodes for piece in pieces(node, plan.blocks)]
    return [*weighted, *[(1, piece) for piece in plan.pieces()]]


_TIME_LABEL = re.compile(
    r"(?:活动|宣传周|举办|宣传|起止|开展)?(?:时间|日期)(?:安排)?\s?[:为]|"
    r"\b(?:activity |event )?(?:time|dates?|period|when)\s?:|runs? from|\bheld "
    r"(?:from|on)\b|take place|takes place",
    re.IGNORECASE,
)
_WEEK = re.compile(r"宣传(?:教育)?周|宣传月|活动|week|month|campaign", re.IGNORECASE)


def period(plan: PlanText) -> Period | None:
    """The days of the week: where a chapter or label says time, else the first range."""
    best: tuple[int, int, Piece, Mention] | None = None
    time_blocks = _time_blocks(plan)
    for order, piece in enumerate(plan.pieces()):
        for mention in mentions(piece.text):
            score = _period_score(plan, piece, mention, time_blocks)
            if score and (best is None or score > best[0]):
                best = (score, order, piece, mention)
    if best is None:
        return None
    _, _, piece, mention = best
    return plan.period(piece, mention, piece.block)


def _time_blocks(plan: PlanText) -> dict[int, int]:
    """The blocks of the chapters on time, the top one weighing most."""
    weights: dict[int, int] = {}
    top = True
    for node in plan.root.walk():
        if purpose(node) == "period" or re.match(r"(?:活动|宣传)?时间[:]", node.title):
            outer = [above for above in node.ancestors() if above.title]
            if any(purpose(above) == "activities" for above in outer):
                continue
            blocks = {piece.block for piece in pieces(node, plan.blocks)} | {node.block}
            for block in blocks:
                weights.setdefault(block, 8 if top else 5)
            top = False
    return weights


def _period_score(plan: PlanText, piece: Piece, mention: Mention, times: dict[int, int]) -> int:
    if mention.vague or mention.before:
        return 0
    ranged = mention.last is not None and _days(mention) in range(2, 45)
    score = times.get(piece.block, 0)
    before = piece.text[max(0, mention.start - 26) : mention.start]
    inside_activity = bool(
        re.search(r"征集|报名|投稿|答题|调查|初赛|作品|演练|展期|collection|registration", before)
    )
    if _TIME_LABEL.search(before) and piece.block not in _activity_blocks(plan):
        score += 3
    if ranged:
        score += 4 if not inside_activity else 1
        if piece.block in _activity_blocks(plan):
            score -= 3
        if _WEEK.search(piece.text) and _days(mention) in range(5, 32):
            score += 1
        if re.search(
            r"宣传周|week|month",
            piece.text[max(0, mention.start - 40) : mention.end + 40],
            re.IGNORECASE,
        ):
            score += 2
    elif not score or score < 5:
        return 0
    return score


def _activity_blocks(plan: PlanText) -> set[int]:
    if plan.activity_blocks is None:
        plan.activity_blocks = {
            index
            for chapter in plan.root.walk()
            if purpose(chapter) == "activities"
            for node in chapter.walk()
            for index in [node.block, *node.blocks]
        }
    return plan.activity_blocks


def _days(mention: Mention) -> int:
    if mention.last is None:
        return 1
    (_, month, day), (_, last_month, last_day) = mention.first, mention.last
    return (last_month - month) * 31 + last_day - day + 1


_THEME_LABEL = re.compile(
    r"(?:活动|宣传周|本次活动|本届)?主题(?:是|为|口号)?\s?[:]\s?|(?:活动|"
    r"宣传周|本次|本届|今年)[^，。,;:日]{0,16}主题[是为]\s?|(?:宣传|"
    r"活动)口号\s?[:]\s?|主题[是为]\s?(?=[“\"])|\b(?:theme|slogan)(?: (?:of|"
    r"for) [^.:\"“]{0,40}?)?(?: is|:)\s?",
    re.IGNORECASE,
)
_AS_THEME = re.compile(
    r"以[“\"]([^”\"]{6,40})[”\"]为主题|[“\"]([^”\"]{6,40})[”\"](?:这一|"
    r"的)?(?:活动)?主题|theme (?:of )?[“\"]([^”\"]{6,80})[”\"]",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"^[“\"]([^”\"]+)[”\"]")


def themes(plan: PlanText) -> tuple[Named, ...]:
    """The slogans of the week, from the chapter or label on the theme."""
    for node in plan.root.walk():
        if purpose(node) == "theme" and not _within_activities(node):
            found = _themes_of(plan, node)
            if found:
                return tuple(found)
    for piece in plan.pieces():
        if piece.block in _activity_blocks(plan):
            continue
        match = _THEME_LABEL.search(piece.text)
        if match:
            found = _slogans(plan, piece, match.end(), len(piece.text))
            if found:
                return tuple(found[:2])
    for piece in plan.pieces():
        match = _AS_THEME.search(piece.text)
        if match and piece.block not in _activity_blocks(plan):
            group = next(i for i in (1, 2, 3) if match[i])
            return (_named(plan, piece, *match.span(group)),)
    return ()


def _within_activities(node: Node) -> bool:
    return any(purpose(above) == "activities" for above in node.ancestors())


def _themes_of(plan: PlanText, node: Node) -> list[Named]:
    label = _THEME_LABEL.match(node.title + ":")
    found: list[Named] = []
    for piece in pieces(node, plan.blocks):
        match = _THEME_LABEL.search(piece.text)
        start = match.end() if match and match.start() < 12 else 0
        if re.match(r"时间|日期|地点|time|date", piece.text, re.IGNORECASE) and not match:
            continue
        if not start and mentions(piece.text) and len(piece.text) < 60 and not label:
            continue
        found += _slogans(
            plan, Piece(piece.block, piece.folded, piece.start, piece.end), start, None
        )
        if len(found) >= 2:
            break
    return found[:3]


_SLOGAN_END = re.compile(
    r"[。;\n]|,(?=(?:旨在|aiming|要求|突出|重点|同时))|\. |!|\s(?=填表|时间|联系|制表|编制)"
)


def _slogans(plan: PlanText, piece: Piece, start: int, end: int | None) -> list[Named]:
    """The slogans in ``piece`` from ``start`` on: quoted ones, else up to the first stop."""
    begin = piece.start + start
    text = piece.folded.text[begin : piece.end if end is None else piece.start + end]
    lead = len(text) - len(text.lstrip(" :"))
    quoted = list(re.finditer(r"[“\"]([^”\"]{5,60})[”\"]", text))
    if quoted and (
        quoted[0].start() <= 24
        or "主题" in text[: quoted[0].start()]
        or "theme" in text[: quoted[0].start()]
    ):
        joined = [
            m
            for i, m in enumerate(quoted)
            if i == 0
            or re.fullmatch(r"[、,和及;]?", text[quoted[i - 1].end() : m.start()])
            or re.match(r"[^。;]{0,6}主题", text[m.end() :])
        ]
        return [_named(plan, piece, begin + m.start(1), begin + m.end(1)) for m in joined]
    stop = _SLOGAN_END.search(text, lead + 2)
    finish = stop.start() if stop else len(text)
    if not 4 <= finish - lead <= 90:
        return []
    found = [_named(plan, piece, begin + lead, begin + finish)]
    rest = text[finish + 1 :] if stop and stop[0] == ";" else ""
    if 6 <= len(rest.strip("。; ")) <= 40 and not mentions(rest):
        found.append(_named(plan, piece, begin + finish + 1, begin + len(text.rstrip("。; "))))
    return found


def _named(plan: PlanText, piece: Piece, start: int, end: int) -> Named:
    return Named(piece.folded.source(start, end).strip(), plan.span(piece.block, start, end))


_DATE_LINE = re.compile(
    rf"^(?:\d{{4}}|[{NUMERAL}]{{4}})年(?:\d{{1,2}}|[{NUMERAL}]{{1,3}})月(?:\d{{1,2}}|[{NUMERAL}]{{1,3}})日$"
)
_LETTERHEAD = re.compile(r"^(.{4,40}?)(?:文件|\(通知\)|\(函\))$")


def issuer(plan: PlanText) -> Named | None:
    """Who signs: the unit line before the date line, else the unit in the letterhead."""
    numbers = list(range(plan.first, plan.last))
    for index in reversed(numbers[1:]):
        text = fold(plan.blocks[index].text).text.strip()
        if _DATE_LINE.match(text) or _is_date_line(text):
            signed = _signature(plan, index - 1)
            if signed:
                return signed
    for index in numbers[:4]:
        folded = fold(plan.blocks[index].text)
        text = folded.text.strip()
        match = _LETTERHEAD.match(text)
        if match and unit_list(match[1]):
            return Named(folded.source(0, len(match[1])), plan.span(index, 0, len(match[1])))
        if len(text) < 40 and is_unit(text) and plan.blocks[index].kind != "row":
            return Named(folded.source(0, len(text)), plan.span(index, 0, len(text)))
    return _title_issuer(plan)


def _is_date_line(text: str) -> bool:
    if len(text) > 30 or not is_english(text):
        return False
    found = mentions(text)
    return (
        bool(found)
        and found[0].start <= 2
        and found[0].end >= len(text) - 1
        and bool(found[0].first[0])
    )


def _signature(plan: PlanText, index: int) -> Named | None:
    names: list[str] = []
    while index >= plan.first and len(names) < 6:
        text = fold(plan.blocks[index].text).text.strip()
        listed = unit_list(text) if len(text) < (120 if is_english(text) else 60) else None
        if listed is None or plan.blocks[index].kind == "row":
            break
        names = [*listed.names, *names]
        index -= 1
    if not names:
        return None
    first = index + 1
    return Named("、".join(names), plan.span(first, 0, len(fold(plan.blocks[first].text).text)))


def _title_issuer(plan: PlanText) -> Named | None:
    for index in range(plan.first, min(plan.first + 6, plan.last)):
        folded = fold(plan.blocks[index].text)
        at = folded.text.find("关于")
        if 4 <= at <= 40 and unit_list(folded.text[:at]):
            return Named(folded.source(0, at), plan.span(index, 0, at))
    return None


_OFFICE = re.compile(
    r"网信|网络安全|综合办|办公室|宣传部|信息中心|信息化|cyber|office|管理局", re.IGNORECASE
)
_IN_CHARGE = re.compile(
    r"牵头负责|统一领导|总体统筹|统筹协调|综合协调|总体策划|整体方案|日常工作|汇总"
)


def lead_unit(
    plan: PlanText, issued: Named | None, said: list[Statement], to: Counter[str]
) -> Named | None:
    """The office that runs the whole: who signs, else who is in charge or gathers reports."""
    if issued:
        first = issued.text.split("、")
        return issued if len(first) <= 2 else Named(first[0], issued.span)
    hosts = [
        s for s in said if s.field and s.role == "host" and s.block not in _activity_blocks(plan)
    ]
    if hosts:
        at = hosts[0]
        return Named(
            at.unit_text if len(at.units) <= 2 else at.units[0],
            plan.span(at.block, at.start, at.end),
            0.8,
        )
    votes: Counter[str] = Counter()
    names: dict[str, tuple[str, Statement | None]] = {}
    for statement in said:
        if len(statement.units) != 1 or statement.modal:
            continue
        key = unit_key(statement.units[0])
        if _IN_CHARGE.search(statement.said[:40]):
            votes[key] += 4
        elif statement.role in ("host", "lead", "guide"):
            votes[key] += 1
        names.setdefault(key, (statement.units[0], statement))
    for name, count in to.items():
        key = unit_key(name)
        votes[key] += 3 * count
        names.setdefault(key, (name, None))
    best = [key for key, count in votes.most_common() if count >= 3 and is_unit(names[key][0])]
    best = [key for key in best if _OFFICE.search(key)]
    best.sort(key=lambda key: (not re.search(r"网信|cyberspace", key), -votes[key]))
    if not best:
        return None
    name, said_at = names[best[0]]
    if said_at is None:
        return Named(name, plan.span(plan.first, 0, 0), 0.7)
    span = plan.span(said_at.block, said_at.start, said_at.start + len(name))
    return Named(name, span, 0.7)


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
