"""The slogans of the week."""

from __future__ import annotations

import re

from awareweek.plan.context import PlanText
from awareweek.plan.dates import mentions
from awareweek.plan.draft import Named
from awareweek.plan.facts.chapters import activity_blocks, purpose
from awareweek.plan.outline import Node, Piece, pieces

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
        if piece.block in activity_blocks(plan):
            continue
        match = _THEME_LABEL.search(piece.text)
        if match:
            found = _slogans(plan, piece, match.end(), len(piece.text))
            if found:
                return tuple(found[:2])
    for piece in plan.pieces():
        match = _AS_THEME.search(piece.text)
        if match and piece.block not in activity_blocks(plan):
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


# Think. Check. Report. — a slogan of short sentences.
_SHORT_STOPS = re.compile(r"(?:[A-Z][\w', ]{1,24}[.!] ?){2,4}")


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
    stop = None if _SHORT_STOPS.fullmatch(text[lead:]) else _SLOGAN_END.search(text, lead + 2)
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
