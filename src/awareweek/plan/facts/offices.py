"""Who issues a plan, and which office leads the week."""

from __future__ import annotations

import re
from collections import Counter

from awareweek.plan.context import PlanText
from awareweek.plan.dates import mentions
from awareweek.plan.draft import Deadline, Named
from awareweek.plan.english import is_english
from awareweek.plan.facts.chapters import activity_blocks
from awareweek.plan.fold import fold
from awareweek.plan.numerals import NUMERAL
from awareweek.plan.statements import Statement
from awareweek.plan.units import is_unit, unit_key, unit_list

_DATE_LINE = re.compile(
    rf"^(?:\d{{4}}|[{NUMERAL}]{{4}})年(?:\d{{1,2}}|[{NUMERAL}]{{1,3}})月(?:\d{{1,2}}|[{NUMERAL}]{{1,3}})日$"
)
_FROM = re.compile(r"^(?:from|issued by|prepared by)\s?:\s*(?P<unit>\S.{3,80})$", re.IGNORECASE)
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
    for index in numbers[:8]:
        folded = fold(plan.blocks[index].text)
        sender = _FROM.match(folded.text)
        if sender and plan.blocks[index].kind != "row":
            return Named(
                folded.source(*sender.span("unit")), plan.span(index, *sender.span("unit"))
            )
    for index in numbers[:4]:
        folded = fold(plan.blocks[index].text)
        text = folded.text.strip()
        match = _LETTERHEAD.match(text)
        if match and unit_list(match[1]):
            return Named(folded.source(0, len(match[1])), plan.span(index, 0, len(match[1])))
        if len(text) < 40 and is_unit(text) and plan.blocks[index].kind != "row":
            return Named(folded.source(0, len(text)), plan.span(index, 0, len(text)))
    return _title_issuer(plan)


_EVERY = re.compile(r"^(?:各|全体|市直|市级|区直|县直|有关|相关|所属)")


def addressees(plan: PlanText) -> tuple[str, ...]:
    """Whom the document is addressed to: the line ending in a colon before its first chapter.

    GB/T 9704-2012, 7.3.2: the main addressees stand on a line of their own beneath the title.
    """
    for index in plan.root.blocks:
        text = fold(plan.blocks[index].text).text.strip()
        if plan.blocks[index].kind == "row" or not text.endswith(":") or len(text) > _LONGEST_LINE:
            continue
        listed = unit_list(text[:-1])
        if listed:
            return listed.names
        if _EVERY.match(text) and not re.search(r"如下|通知", text):
            return tuple(part for part in re.split(r"[,、]", text[:-1]) if part)
    return ()


_LONGEST_LINE = 300


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
    plan: PlanText, issued: Named | None, said: list[Statement], due: list[Deadline]
) -> Named | None:
    """The office that runs the whole: who signs, else who is in charge or gathers reports."""
    if issued:
        first = issued.text.split("、")
        return issued if len(first) <= 2 else Named(first[0], issued.span)
    hosts = [
        s for s in said if s.field and s.role == "host" and s.block not in activity_blocks(plan)
    ]
    if hosts:
        at = hosts[0]
        return Named(
            at.unit_text if len(at.units) <= 2 else at.units[0],
            plan.span(at.block, at.start, at.end),
            0.8,
        )
    votes: Counter[str] = Counter()
    names: dict[str, Named] = {}
    for statement in said:
        if len(statement.units) != 1 or statement.modal:
            continue
        key = unit_key(statement.units[0])
        if _IN_CHARGE.search(statement.said[:40]):
            votes[key] += 4
        elif statement.role in ("host", "lead", "guide"):
            votes[key] += 1
        end = statement.start + len(statement.units[0])
        span = plan.span(statement.block, statement.start, end)
        names.setdefault(key, Named(statement.units[0], span, 0.7))
    for deadline in due:
        if deadline.to:
            key = unit_key(deadline.to)
            votes[key] += 3
            names.setdefault(key, Named(deadline.to, deadline.span, 0.7))
    best = [key for key, count in votes.most_common() if count >= 3 and is_unit(names[key].text)]
    best = [key for key in best if _OFFICE.search(key)]
    best.sort(key=lambda key: (not re.search(r"网信|cyberspace", key), -votes[key]))
    return names[best[0]] if best else None
