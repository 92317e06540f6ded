"""Theme days: from their table, from dated items and from prose, each with day and leads."""

from __future__ import annotations

import re

from awareweek.plan.context import PlanText
from awareweek.plan.dates import Mention, mentions
from awareweek.plan.draft import Period, ThemeDay
from awareweek.plan.english import units_of
from awareweek.plan.fold import fold
from awareweek.plan.outline import Piece, pieces
from awareweek.plan.statements import LEADING, Statement, statements
from awareweek.plan.tables import Row, Table, fill_down
from awareweek.plan.units import unit_list, units_in_cell

_DAY = re.compile(
    r"(?P<name>(?:[一-龥A-Za-z]{2,9}?)(?:主题)?日)(?=$|[、,;。:()“”\"\s]|主题|活动|宣传|等|的|为|由|-|系列|是|和|及|与|当天)"
)
_NOT_DAY = re.compile(
    r"^[一二三四五六七八九十]+月|^(?:.?近日|.?今日|次日|即日|当日|每日|首日|末日|平日|周日|往日|昔日|明日|昨日|全日|春日|夏日|秋日|冬日|抓好日|日|各日|生日|节日|假日|.{0,2}系列日|相关日|有关日|专题日)$"
    r"|(?:个日|主题日|节假日|工作日|纪念日|教育日|休息日|星期日|开放日|体验日|赶集日|家长日|宣传日|日日)$"
)
_LEAD_WORDS = re.compile(
    r"^(?:安排|分别|举办|举行|组织|开展|设立|设置|设|包括|即|为|是|分为|如|有|的|将|和|及|与|由|在|于|确定|围绕|结合|统一|做好|参与|参加|推进|校园内|指导|牵头|负责|相关|配合|共同|同步|推出|日|周期间|期间|承办|主办|实施|利用|以)+"
)
_CONTEXT = re.compile(r"主题日|theme day", re.IGNORECASE)
_EN_DAY = re.compile(
    r"\b(?P<name>[A-Z][A-Za-z\-]{1,20} (?:(?:of (?:the )?)?[A-Z][A-Za-z\-]{1,20} ){0,3}Day)\b"
)


def theme_days(plan: PlanText) -> list[ThemeDay]:
    """The theme days of the plan; what several places say of one is put together."""
    found: list[ThemeDay] = []
    for table in plan.tables:
        found += _in_table(plan, table)
    for piece, context in _pieces_in_context(plan):
        found += _in_text(plan, piece, context=context)
    return _merged([*found, *_headings(plan)])


def _headings(plan: PlanText) -> list[ThemeDay]:
    """The days that head an item, with the day and the leads that stand in its lines."""
    found: list[ThemeDay] = []
    for node in plan.root.walk():
        context = any(_CONTEXT.search(above.title) for above in (node, *node.ancestors()))
        names = _names(node.title, context=context) if node.title else []
        if len(names) != 1 or names[0][1] > 1:
            continue
        name, start, end = names[0]
        lines = list(pieces(node, plan.blocks))
        said = [
            s
            for line in lines
            for s in statements(line.folded.text, line.block, line.start, line.end)
            if s.role in LEADING and not s.modal
        ]
        chosen = [s for s in said if s.field] or said[:1]
        span = plan.span(node.block, node.title_at[0] + start, node.title_at[0] + end)
        leads = tuple(dict.fromkeys(unit for s in chosen for unit in s.units))
        found.append(ThemeDay(name, span, _first_day(plan, lines), leads, 0.8))
    return found


def _first_day(plan: PlanText, lines: list[Piece]) -> Period | None:
    for line in lines:
        for date in mentions(line.text):
            if not (date.last or date.vague or date.before):
                shifted = date._replace(start=date.start + line.start, end=date.end + line.start)
                return plan.period(line, shifted, line.block)
    return None


def _pieces_in_context(plan: PlanText) -> list[tuple[Piece, bool]]:
    """Every piece, and whether it stands in a chapter or paragraph on theme days."""
    inside: set[int] = set()
    for node in plan.root.walk():
        if _CONTEXT.search(node.title):
            for below in node.walk():
                inside |= {below.block, *below.blocks}
    return [
        (piece, piece.block in inside or bool(_CONTEXT.search(piece.text)))
        for piece in plan.pieces()
    ]


def _in_table(plan: PlanText, table: Table) -> list[ThemeDay]:
    column = "theme_day" if table.has("theme_day") else None
    if column is None:
        column = next(
            (kind for kind in ("name", "theme", "content") if _all_days(table, kind)), None
        )
    if column is None:
        return _among_activities(plan, table)
    fill_down(table, "date")
    return [day for row in table.rows if (day := _of_row(plan, row, column))]


def _among_activities(plan: PlanText, table: Table) -> list[ThemeDay]:
    """Rows of an activity list that are theme days, such as 校园日 and 电信日."""
    rows = [row for row in table.rows if (cell := row.get("name")) and _is_name(cell.folded)]
    if len(rows) < _SEVERAL:
        rows = [row for row in rows if (cell := row.get("name")) and _KNOWN.match(cell.folded)]
    return [day for row in rows if (day := _of_row(plan, row, "name"))]


_SEVERAL = 3


def _all_days(table: Table, kind: str) -> bool:
    cells = [row.get(kind) for row in table.rows]
    texts = [cell.folded for cell in cells if cell]
    if kind == "theme":
        return len(texts) >= _SEVERAL and all(
            re.fullmatch(r"[一-龥]{2,10}日", text) for text in texts
        )
    return len(texts) >= _SEVERAL and all(_is_name(text) for text in texts)


def _is_name(text: str) -> bool:
    return bool(
        re.fullmatch(r"“?[一-龥A-Za-z]{2,10}日(?:主题日?|活动|主题活动)?”?", text)
    ) and not _NOT_DAY.search(text)


def _of_row(plan: PlanText, row: Row, column: str) -> ThemeDay | None:
    cell = row.get(column)
    if cell is None:
        return None
    name = re.sub(r"(?<=日)(?:主题日?|主题活动|活动|宣传)$", "", cell.folded.strip("“” "))
    match = _DAY.search(name) or _EN_DAY.search(name)
    if match and column != "theme":
        name = match["name"]
    elif not name.endswith(("日", "Day")) or len(name) > 12:
        return None
    if column not in ("theme", "theme_day") and _NOT_DAY.search(name):
        return None
    date_cell, unit_cell = row.get("date"), row.get("unit")
    when = None
    if date_cell:
        folded = fold(date_cell.text)
        days = mentions(folded.text)
        when = plan.period(folded, days[0], row.block) if days else None
        span = date_cell.span
        when = (
            Period(when.text, span, when.start, when.end, when.hours, when.weekdays)
            if when
            else None
        )
    leads = units_in_cell(unit_cell.text) if unit_cell else ()
    return ThemeDay(name, cell.span, when, leads, 0.95)


def _in_text(plan: PlanText, piece: Piece, *, context: bool) -> list[ThemeDay]:
    text = piece.text
    names = _names(text, context=context)
    if not names:
        return []
    dates = mentions(text)
    said = [
        s for s in statements(piece.folded.text, piece.block, piece.start, piece.end) if not s.modal
    ]
    found = []
    for order, (name, start, end) in enumerate(names):
        low = names[order - 1][2] if order else 0
        high = names[order + 1][1] if order + 1 < len(names) else len(text)
        when = _date_of(plan, piece, dates, text, (low, start, end, high))
        leads = _leads_of(text, said, piece.start, (low, start, end, high))
        span = plan.span(piece.block, piece.start + start, piece.start + end)
        found.append(ThemeDay(name, span, when, leads, 0.85))
    return found


def _names(text: str, *, context: bool) -> list[tuple[str, int, int]]:
    names: list[tuple[str, int, int]] = []
    for pattern in (_DAY, _EN_DAY):
        for match in pattern.finditer(text):
            name, start = match["name"], match.start("name")
            stripped = _LEAD_WORDS.sub("", name)
            stripped = re.split(r"[是为设]|包括|分别|开展|举办|举行|组织|安排|牵头|期间", stripped)[
                -1
            ]
            start += len(name) - len(stripped)
            bare = (
                stripped.removesuffix("主题日") + "日"
                if stripped.endswith("主题日") and len(stripped) > 4
                else stripped
            )
            if len(bare) < 3 or _NOT_DAY.search(bare) or re.search(r"国家安全|月$", bare):
                continue
            if not context and not _KNOWN.search(bare):
                continue
            names.append((bare, start, match.end("name")))
    return names


_KNOWN = re.compile(
    r"^(?:校园|电信|法治|金融|青少年|个人信息保护|应急|网络文明)日$"
    r"|^(?:Campus|Telecom(?:munications?)?|Rule of Law|Law|Finance|Financial|Youth|Personal "
    r"Information(?: Protection)?) Day$"
)


def _date_of(
    plan: PlanText, piece: Piece, dates: list[Mention], text: str, at: tuple[int, int, int, int]
) -> Period | None:
    """The date right before the name (9月10日为校园日) or in the brackets behind it."""
    low, start, end, high = at
    near: list[tuple[int, Mention]] = []
    for date in dates:
        if date.last is not None or date.vague:
            continue
        if (
            low <= date.start
            and date.end <= start
            and not re.search(r"[。;]", text[date.end : start])
        ):
            near.append((start - date.end, date))
        elif end <= date.start < high and re.fullmatch(
            r"[(:\s,。\-]*(?:[^()。]{0,16}[,、;])?(?:时间[:])?|[^。;]{0,6}", text[end : date.start]
        ):
            near.append((date.start - end, date))
    if not near:
        return None
    _, date = min(near, key=lambda item: item[0])
    shifted = date._replace(start=date.start + piece.start, end=date.end + piece.start)
    return plan.period(piece.folded, shifted, piece.block)


def _leads_of(
    text: str, said: list[Statement], offset: int, at: tuple[int, int, int, int]
) -> tuple[str, ...]:
    """Who leads the day: the units in the brackets behind it, the subject of its sentence.

    A role label in its item counts before both.
    """
    low, start, end, high = at
    bracket = re.match(r"[(\[](?P<in>(?:[^()\[\]]|\([^()]{1,8}\)){2,80})[)\]]", text[end:])
    if bracket:
        dates = [date.end for date in mentions(bracket["in"]) if date.start <= len("时间:")]
        inside = bracket["in"][dates[0] if dates else 0 :].lstrip(" ,、;:")
        inside = re.sub(r"^(?:牵头|主办|责任|承办)(?:单位|部门)?[:]", "", inside)
        listed = unit_list(re.sub(r"(?:牵头|主办|负责|承办)$", "", inside.strip(" ,;")))
        if listed:
            return listed.names
    dashed = re.match(
        r"\s*[-:,]\s*(?:[^-]{4,40}?\s?[-:]\s?)?(?P<units>[^-.]{4,160})$",
        text[end:high].rstrip(" .;"),
    )
    if dashed and units_of(dashed["units"]):
        return units_of(dashed["units"])
    sentence_start = max(text.rfind("。", 0, start), text.rfind(";", 0, start), low - 1) + 1
    stops = [p for p in (text.find("。", end), text.find(";", end), high) if p >= 0]
    sentence_end = min(stops) if stops else len(text)
    if sentence_end == end and text[end : end + 1] == "。":
        sentence_end = high
    inside_said = [
        s
        for s in said
        if s.role in LEADING
        and sentence_start <= s.start - offset < max(sentence_end, end)
        and (s.start - offset < start or s.start - offset >= end)
    ]
    before = [s for s in inside_said if s.start - offset < start]
    after = [s for s in inside_said if s.start - offset >= end]
    chosen = (before or after)[:1]
    fields = [s for s in inside_said if s.field]
    return tuple(dict.fromkeys(unit for s in (fields or chosen) for unit in s.units))


def _merged(found: list[ThemeDay]) -> list[ThemeDay]:
    days: dict[str, ThemeDay] = {}
    for day in found:
        old = days.get(day.name)
        if old is None:
            days[day.name] = day
            continue
        days[day.name] = ThemeDay(
            old.name,
            old.span,
            old.when if old.when and old.when.start else day.when or old.when,
            old.leads or day.leads,
            max(old.confidence, day.confidence),
        )
    return list(days.values())
