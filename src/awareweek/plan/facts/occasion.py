"""When and where an activity takes place."""

from __future__ import annotations

import re

from awareweek.plan.context import PlanText
from awareweek.plan.dates import Mention, hours_in, mentions
from awareweek.plan.draft import Named, Period
from awareweek.plan.outline import Node, Piece

_TIME_FIELD = re.compile(
    r"(?:活动|举办|竞赛|比赛|开展|展览|培训|演练|征集)?(?:时间|日期)\s?[:为]|\b(?:time|date|when)\s?:",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"宣传周(?:第一天|首日)|网安周(?:第一天|首日)|活动(?:第一天|首日)|开幕当天|"
    r"first day of the week",
    re.IGNORECASE,
)
_NOT_EVENT_DATE = re.compile(
    r"(?:发布|印发|公布|公示|报名|通知|结果|截止|截至|投稿|提交)[^,。;]{0,12}$"
)


def when_of(plan: PlanText, node: Node, text_pieces: list[Piece]) -> Period | None:
    """When the activity takes place: by its label, else the first date that is no limit."""
    title = node.line
    candidates: list[tuple[int, Piece, Mention]] = []
    head = Piece(node.block, title.folded, title.start, node.title_at[1]) if title else None
    spans = [head] if head and node.title else []
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
            shifted = mention._replace(
                start=mention.start + piece.start, end=mention.end + piece.start
            )
            candidates.append((rank + order * 10 + (5 if mention.vague else 0), piece, shifted))
        opening = _OPENING.search(text)
        if opening and plan.opening and plan.opening[0] and (order < 3):
            span = plan.span(
                piece.block, piece.start + opening.start(), piece.start + opening.end()
            )
            hours = hours_in(text[opening.end() : opening.end() + 14])
            return Period(text=opening[0], span=span, start=plan.opening[0], hours=hours)
    if not candidates and node.day is not None:
        found = mentions(node.day.text)
        return plan.period(node.day.folded, found[0], node.day.block) if found else None
    if not candidates:
        return None
    _, piece, mention = min(candidates, key=lambda c: c[0])
    return plan.period(piece.folded, mention, piece.block)


_PLACE_FIELD = re.compile(
    r"(?:活动|举办|比赛|培训)?地点\s?[:]\s?([^,。;\n]{2,40}?)(?=$|[,。;\n]|\s?[一-龥]{2,4}[:])|\b(?:venue|place|location)\s?:\s?([^.;\n]{3,60})",
    re.IGNORECASE,
)
_PLACE_AT = re.compile(
    r"在([^,。;、\"“]{3,26}?(?:广场|中心|礼堂|报告厅|会议室|会议中心|展览馆|体育馆|图书馆|科技馆|博物馆|大厦|大厅|剧院|公园|学校|校区|酒店|宾馆|党校|校园|阶梯教室|操场|商圈|软件园|大学|学院|中学|小学|文化宫|机房|影院|演播室|书院|步行街|会场|园区|文化馆|活动室|会展中心\([^()]*\)))(?:[一-龥]{0,3})?(?:举行|举办|召开|开展|组织|设|,|进行)"
)


def places_of(plan: PlanText, text_pieces: list[Piece]) -> tuple[Named, ...]:
    """The places that a label or 在……举行 names, each once."""
    found: dict[str, Named] = {}
    for piece in text_pieces:
        for pattern in (_PLACE_FIELD, _PLACE_AT):
            for match in pattern.finditer(piece.folded.text, piece.start, piece.end):
                group = 1 if match[1] else 2
                text = piece.folded.source(*match.span(group)).strip()
                found.setdefault(text, Named(text, plan.span(piece.block, *match.span(group))))
    return tuple(found.values())
