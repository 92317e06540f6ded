"""Several plans in one document: where each begins and what its heading says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from awareweek.plan.document import Block
from awareweek.plan.fold import fold
from awareweek.plan.numerals import number

_N = r"(?P<n>[一二三四五六七八九十]{1,2}|\d{1,2})"
_HEADS = (
    re.compile(
        rf"^\[?第?{_N}?篇(?P<m>[一二三四五六七八九十]{{1,2}}|\d{{1,2}})?\]?\s?[:、]?\s?(?P<title>.{{0,60}})$"
    ),
    re.compile(rf"^(?:范文|方案|计划书?|模板){_N}\s?[:、.]?\s?(?P<title>.{{0,60}})$"),
    re.compile(rf"^(?P<title>.{{4,50}}(?:方案|计划|策划书|通知)[\s(]*?)(?:[(（篇])?{_N}[)）]?$"),
    re.compile(
        rf"^(?:chapter|part|article|plan|sample)\s{_N}\s?[:.\-]\s?(?P<title>.{{0,"
        rf"90}})$",
        re.IGNORECASE,
    ),
    re.compile(rf"^(?P<title>.{{8,90}}(?:plan|programme|notice))\s{_N}$", re.IGNORECASE),
)


class Part(NamedTuple):
    """The blocks ``[first, last)`` of one plan, and the title its heading gives it."""

    first: int
    last: int
    title: str = ""


def parts(blocks: Sequence[Block]) -> list[Part]:
    """The plans in ``blocks``: one, unless headings number several (篇一, Chapter 1:)."""
    for pattern in _HEADS:
        starts = _numbered(blocks, pattern)
        if len(starts) >= 2:
            edges = [*[index for index, _ in starts], len(blocks)]
            return [
                Part(index, edges[order + 1], title) for order, (index, title) in enumerate(starts)
            ]
    return [Part(0, len(blocks))]


def _numbered(blocks: Sequence[Block], pattern: re.Pattern[str]) -> list[tuple[int, str]]:
    """The headings that ``pattern`` finds numbered 1, 2, 3 … in order."""
    starts: list[tuple[int, str]] = []
    for index, block in enumerate(blocks):
        if block.kind == "row" or len(block.text) > 120:
            continue
        folded = fold(block.text).text.strip()
        match = pattern.match(folded)
        if not match:
            continue
        groups = match.groupdict()
        value = number(groups.get("n") or groups.get("m") or "")
        if value == len(starts) + 1 and _opens_plan(index, starts):
            starts.append((index, (groups["title"] or "").strip(" :")))
    return starts


def _opens_plan(index: int, starts: list[tuple[int, str]]) -> bool:
    """A heading of a plan has text of some length behind it, not the next heading."""
    return not starts or index - starts[-1][0] >= 4
