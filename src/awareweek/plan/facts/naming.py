"""The name of an activity: its heading, or the words in its text that name it."""

from __future__ import annotations

import re

from awareweek.plan.context import PlanText
from awareweek.plan.outline import Node, pieces
from awareweek.plan.statements import clauses

_PHRASE = re.compile(
    r"(?:开展|举办|组织|举行|召开|制作|开设|设立|播放|推出|发起|打造|进行|参加|实施)[^,。;:]{0,6}?(?P<name>[^,。;:]{4,50}?(?:活动|大赛|竞赛|比赛|演练|讲座|培训|班会|课堂|论坛|展览|展|仪式|征集|评选|调查|问答|答题|宣讲|直播|专栏|专题|公益广告|短片|宣传片|行动|座谈会|研讨会|班|课|会|游戏|作品|手册|海报|宣传))(?=[,。;:、]|$)"
)


def name_of(plan: PlanText, node: Node) -> tuple[str, int, int] | None:
    """The name of the activity of ``node`` with its folded offsets in the node's block."""
    if node.title and node.line:
        start, end = _without_role(node.line.folded.text, *node.title_at)
        fuller = _fuller(plan, node, node.line.folded.text[start:end])
        if fuller:
            return fuller, start, end
        return tidy(node.line.folded.source(start, end)), start, end
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
    return tidy(node.inline.folded.source(start, end)), start, end


_BARE = re.compile(
    r"^(?:举办|举行|召开)?(?:开幕式|启动仪式|闭幕式|启动会|开幕活动|启动活动|主场活动|启动大会)$"
)


def _fuller(plan: PlanText, node: Node, title: str) -> str | None:
    """For a bare 启动仪式 the full name that its own text gives it."""
    if not _BARE.match(title):
        return None
    title = re.sub(r"^(?:举办|举行|召开)", "", title)
    for piece in pieces(node, plan.blocks):
        match = re.search(
            rf"(?:举行|举办|召开|开展)(?P<name>[^,。;:由在“]{{2,24}}{title})", piece.text
        ) or re.search(rf"^(?P<name>[^,。;:由在]{{4,24}}{title})(?:由|于|计划|定于)", piece.text)
        if match:
            return tidy(
                piece.folded.source(
                    piece.start + match.start("name"), piece.start + match.end("name")
                )
            )
    return None


def _without_role(text: str, start: int, end: int) -> tuple[int, int]:
    """The offsets without a date before the name and a role in brackets behind it."""
    part = text[start:end]
    tail = re.search(
        r"[(\[](?:责任|牵头|主办|承办|时间|地点|负责|\d{1,2}月|[^()]{2,20}(?:局|委|办|部|厅|中心|街道|科|处)[、)])(?:[^()]|\([^()]{1,8}\))*[)\]]?$",
        part,
    )
    if tail and tail.start() > 3:
        end = start + tail.start()
    return start, end


def tidy(name: str) -> str:
    """``name`` without leftover marks and with single spaces."""
    name = re.sub(r"\*+|\?\?", "", name)
    return re.sub(r"\s+", " ", name).strip(" 。.;；:：,，、")
