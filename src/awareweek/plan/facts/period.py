"""The days of the week: where a chapter or a label says so, else the likeliest range."""

from __future__ import annotations

import re

from awareweek.plan.context import PlanText
from awareweek.plan.dates import Mention, mentions
from awareweek.plan.draft import Period
from awareweek.plan.facts.chapters import activity_blocks, purpose
from awareweek.plan.outline import Piece, pieces

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
    if _TIME_LABEL.search(before) and piece.block not in activity_blocks(plan):
        score += 3
    if ranged:
        score += 4 if not inside_activity else 1
        if piece.block in activity_blocks(plan):
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


def _days(mention: Mention) -> int:
    if mention.last is None:
        return 1
    (_, month, day), (_, last_month, last_day) = mention.first, mention.last
    return (last_month - month) % 12 * 31 + last_day - day + 1
