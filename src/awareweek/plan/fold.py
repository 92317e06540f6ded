"""Text folded for matching: one width of letters, no stray spaces, offsets kept.

Official texts write the same thing as ``9月11日``, ``9 月 11 日`` and ``９月１１日``, and
conversions leave ``**`` and ``??`` behind. Rules match on the folded text; every fact is
cut from the original through the offsets.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_SAME = {
    ord("\u3000"): " ",
    ord("\xa0"): " ",
    ord("\t"): " ",
    ord("〇"): "〇",
    ord("○"): "〇",
    ord("〔"): "[",
    ord("〕"): "]",
    ord("【"): "[",
    ord("】"): "]",
    ord("—"): "-",
    ord("–"): "-",
    ord("―"): "-",
    ord("－"): "-",
    ord("─"): "-",
    ord("−"): "-",
    ord("～"): "~",
    ord("〜"): "~",
    ord("•"): "·",
    ord("・"): "·",
    ord("｡"): "。",
    ord("﹑"): "、",
    ord("﹒"): ".",
    ord("ˎ"): ",",
}
_FOLDS: dict[int, int | str] = {**_WIDE, **_SAME}
_CJK = r"\u3007\u3400-\u4dbf\u4e00-\u9fff"
_CJK_OR_MARK = _CJK + r"、。《》〈〉“”‘’"
# What is dropped: emphasis marks of Markdown, bookmarks' names, tags, the ?? that a lost
# character left in English, and a space with Chinese on one side and Latin, a digit or
# punctuation on the other.
_DROPPED = re.compile(
    rf"\*+|\?\?+(?=[A-Za-z])|\[bookmark: ?\w+\]|<\s*/?\s*(?:p|br|div|"
    rf"span)\s*/?>|[\u200b\u200c\u200d\u2060\ufeff]"
    rf"|(?<=[{_CJK_OR_MARK}]) +(?=[^{_CJK}\s])|(?<=[^{_CJK}\s]) +(?=[{_CJK_OR_MARK}])"
    rf"|(?<= ) +|^ +| +$",
)


class Folded:
    """A folded text with its way back: ``source(a, b)`` is the original of ``text[a:b]``."""

    __slots__ = ("_offsets", "original", "text")

    def __init__(self, original: str) -> None:
        self.original = original
        same = original.translate(_FOLDS)
        kept: list[int] = []
        end = 0
        for match in _DROPPED.finditer(same):
            kept.extend(range(end, match.start()))
            end = match.end()
        kept.extend(range(end, len(same)))
        self._offsets = kept
        self.text = "".join([same[index] for index in kept]) if len(kept) < len(same) else same

    def source(self, start: int, end: int) -> str:
        """The original characters behind ``text[start:end]``, without those dropped."""
        return "".join([self.original[index] for index in self._offsets[start:end]])

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The original span behind ``text[start:end]``."""
        if not self._offsets:
            return 0, 0
        last = len(self._offsets) - 1
        begin = self._offsets[min(start, last)]
        if end <= start:
            return begin, begin
        return begin, self._offsets[min(end - 1, last)] + 1

    def at(self, original: int) -> int:
        """Where the original offset stands in the folded text."""
        return bisect_left(self._offsets, original)


@lru_cache(maxsize=16384)
def fold(text: str) -> Folded:
    """``text`` folded; the same text gives the same object while it is remembered."""
    return Folded(text)


_LOOSE = re.compile(r"[\s\W_]+")


def loose(text: str) -> str:
    """``text`` for comparing names: folded, lower case, without spaces and punctuation."""
    return _LOOSE.sub("", fold(text).text).lower()
