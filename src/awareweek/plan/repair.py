"""Paragraphs put together again from hard-wrapped lines, and pages' leftovers dropped.

Text saved from a PDF breaks paragraphs into lines of one width; text saved from a browser
breaks them at page ends only. Both are told apart by the lengths of the lines.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple
from unicodedata import east_asian_width

from awareweek.plan.document import Block
from awareweek.plan.fold import fold
from awareweek.plan.marks import mark_of

_PAGE_NUMBER = re.compile(
    r"^(?:[-—–－\s]*\d{1,3}[-—–－\s]*|第\s*\d{1,3}\s*页(?:\s*共\s*\d{1,"
    r"3}\s*页)?|\d{1,3}\s*/\s*\d{1,3}|Page \d{1,3}(?: of \d{1,3})?)$",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[。!?;:.][”’\")]*$")
_OPEN_END = re.compile(r"[、,一-龥A-Za-z0-9(《“\-]$")
_FIELD = re.compile(
    r"^(?:[一-龥]{2,10}|[A-Z][A-Za-z ]{2,24})[:](?!\d)|^附件|^附表|^抄送|^(?:主题|时间|地点|日期)\s"
)
_DATE_LINE = re.compile(r"^\d{4}年\d{1,2}月\d{1,2}日$")
_ANNEX = re.compile(r"^附件\d*[:.]?$")


class Wrap(NamedTuple):
    """How a text was wrapped: its full lines in columns and in characters, 0 if it was not."""

    columns: int = 0
    characters: int = 0


def join_wrapped(blocks: Iterable[Block]) -> list[Block]:
    """``blocks`` with the lines of hard-wrapped paragraphs joined and page numbers gone."""
    lines = [block for block in blocks if not _is_page_number(block)]
    wrap = wrap_of([line.text for line in lines if line.kind == "paragraph"])
    joined: list[Block] = []
    tail = ""
    for line, after in itertools.zip_longest(lines, lines[1:]):
        signed = after is not None and _signs(tail, after)
        if joined and not signed and _continues(tail, joined[-1], line, wrap):
            whole = joined[-1]
            text = _glue(whole.text, line.text)
            joined[-1] = Block(text, whole.place, whole.kind, whole.level)
        else:
            joined.append(line)
        tail = line.text
    return joined


def _is_page_number(block: Block) -> bool:
    return block.kind == "paragraph" and bool(_PAGE_NUMBER.match(block.text.strip()))


def display_width(text: str) -> int:
    """How many columns ``text`` takes where a Chinese character takes two."""
    return sum(2 if east_asian_width(char) in "WFA" else 1 for char in text)


def wrap_of(texts: list[str]) -> Wrap:
    """How these lines were wrapped: most of the longest, all alike, stop in mid-sentence."""
    lines = [text.strip() for text in texts if text.strip()]
    widths = [display_width(line) for line in lines]
    if len(widths) < _FEW_LINES:
        return Wrap()
    longest = sorted(widths)[int(len(widths) * 0.97) - 1]
    if not _NARROWEST <= longest <= _WIDEST:
        return Wrap()
    full = [
        line
        for line, width in zip(lines, widths, strict=True)
        if longest - 7 <= width <= longest + 6
    ]
    broken = sum(not _SENTENCE_END.search(fold(line).text) for line in full)
    alike = max(widths) <= longest + 6 and broken >= max(_SURE, 0.6 * len(full))
    if broken >= _SOME and (alike or broken >= 0.2 * len(widths)):
        return Wrap(longest, max(map(len, full)))
    return Wrap()


_FEW_LINES = 8
_NARROWEST, _WIDEST = 36, 130
_SOME, _SURE = 4, 6


def _continues(tail: str, block: Block, line: Block, wrap: Wrap) -> bool:
    """Whether ``line`` goes on with the paragraph whose last line is ``tail``."""
    if block.kind != "paragraph" or line.kind != "paragraph" or line.level or block.level:
        return False
    ending = fold(tail[-40:]).text
    opening = fold(line.text).text
    full = wrap.columns > 0 and _full(tail, wrap)
    if (full and _cut_in_two(ending, opening)) or _in_label(ending, opening):
        return True
    if mark_of(opening) and not _inside_number(tail, line.text):
        return False
    if _FIELD.match(opening) or _DATE_LINE.match(opening) or _ANNEX.match(ending):
        return False
    if _CUT_DATE.search(ending) and _REST_OF_DATE.match(opening):
        return True
    if wrap.columns:
        return full and not _ends_paragraph(ending, opening)
    return _broken(tail, ending, opening)


def _signs(tail: str, after: Block) -> bool:
    """Whether a signature stands between ``tail``, which ends a sentence, and a date of issue."""
    ended = _SENTENCE_END.search(fold(tail[-40:]).text)
    return bool(ended and _DATE_LINE.match(fold(after.text).text))


def _in_label(ending: str, opening: str) -> bool:
    """A bracket cut right behind its label: （责任单位： and then the units."""
    return bool(re.search(r"\([^()]{2,8}:$", ending) and re.match(r"[^()]{2,60}\)", opening))


def _cut_in_two(ending: str, opening: str) -> bool:
    """A bracket left open, or a range of days cut at its dash."""
    if re.search(r"\([^()]*$", ending) and re.match(r"[^()]{0,12}[):]", opening):
        return True
    dated = re.search(r"日(?:\([^()]{1,4}\))?$", ending)
    return bool(dated and re.match(r"-{1,2}(?:\d{1,2}月)?\d{1,2}日", opening))


_CUT_DATE = re.compile(r"(?:\d|[年月至到\-])$")
_REST_OF_DATE = re.compile(r"(?:[年月日]|\d{1,2}[月日])")


def _inside_number(text: str, line: str) -> bool:
    """A line that opens with 2. only because 1 stood before it on the last line."""
    return bool(re.search(r"[年月—-]\s?$", text)) and bool(re.match(r"\s*\d", line))


def _full(tail: str, wrap: Wrap) -> bool:
    """A line about as wide as the widest, or of as many characters if mostly Chinese."""
    text = tail.strip()
    width = display_width(text)
    chinese = width >= 1.5 * len(text)
    return width >= wrap.columns - 9 or (chinese and len(text) >= wrap.characters - 1)


def _ends_paragraph(ending: str, opening: str) -> bool:
    return bool(_SENTENCE_END.search(ending)) and bool(mark_of(opening) or _FIELD.match(opening))


def _broken(text: str, ending: str, opening: str) -> bool:
    """In a document of whole paragraphs: a long line that stops in mid-sentence."""
    if _SENTENCE_END.search(ending) or not _OPEN_END.search(ending):
        return False
    if ending[-1:].isascii() and ending[-1:].isalpha() and not opening[:1].islower():
        return False
    long_enough = display_width(text) >= (44 if ending.endswith(("、", ",")) else 50)
    return long_enough and bool(_SENTENCE_END.search(opening) or len(opening) > 30)


def _glue(text: str, line: str) -> str:
    left, right = text.rstrip(), line.strip()
    if left.endswith("-") and right[:1].islower() and left[-2:-1].isalpha():
        return left[:-1] + right
    if _NUMBER_CUT.search(left) and _NUMBER_REST.match(right):
        return left + right
    latin = left[-1:].isascii() and right[:1].isascii()
    both_words = left[-1:].isalnum() or left[-1:] in ",.;:)"
    return left + (" " if latin and both_words else "") + right


_NUMBER_CUT = re.compile(r"[^A-Za-z\s]\d{1,3}$")
_NUMBER_REST = re.compile(r"\d{0,3}[月日号年时点人名个:]|\d{1,8}(?=[一-龥，。；：、）]|-\d)")
_INLINE_PART = re.compile(
    r"(?<=[.!?。 ])(?=(?:Chapter|Part|Article) \d{1,2}: )|"
    r"(?=【?篇[一二三四五六七八九十\d]{1,2}[】:：])"
)


def split_inline_parts(blocks: Iterable[Block]) -> Iterator[Block]:
    """``blocks`` with a new plan's heading that shares a line with the last one cut off."""
    for block in blocks:
        cuts = [match.start() for match in _INLINE_PART.finditer(block.text)]
        if block.kind == "row" or not any(cuts):
            yield block
            continue
        edges = [0, *[cut for cut in cuts if cut], len(block.text)]
        for start, end in itertools.pairwise(edges):
            if block.text[start:end].strip():
                yield Block(block.text[start:end].strip(), block.place, block.kind, block.level)
