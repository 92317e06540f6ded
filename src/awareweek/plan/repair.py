"""Paragraphs put together again from hard-wrapped lines, and pages' leftovers dropped.

Text saved from a PDF breaks paragraphs into lines of one width; text saved from a browser
breaks them at page ends only. Both are told apart by the lengths of the lines.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator
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


def join_wrapped(blocks: Iterable[Block]) -> list[Block]:
    """``blocks`` with the lines of hard-wrapped paragraphs joined and page numbers gone."""
    lines = [block for block in blocks if not _is_page_number(block)]
    width = wrap_width([line.text for line in lines if line.kind == "paragraph"])
    joined: list[Block] = []
    pieces: list[str] = []
    for line in lines:
        if joined and _continues(pieces[-1], joined[-1], line, width):
            pieces[-1] = _glue(pieces[-1], line.text)
        else:
            pieces.append(line.text)
            joined.append(line)
            continue
        joined[-1] = Block(pieces[-1], joined[-1].place, joined[-1].kind, joined[-1].level)
        pieces[-1] = _last_line(pieces[-1], line.text)
    return joined


def _last_line(whole: str, line: str) -> str:
    return line if len(whole) > 4000 else whole


def _is_page_number(block: Block) -> bool:
    return block.kind == "paragraph" and bool(_PAGE_NUMBER.match(block.text.strip()))


def display_width(text: str) -> int:
    """How many columns ``text`` takes where a Chinese character takes two."""
    return sum(2 if east_asian_width(char) in "WFA" else 1 for char in text)


def wrap_width(texts: list[str]) -> int:
    """The width at which these lines were wrapped, 0 if they are whole paragraphs."""
    widths = [display_width(text.strip()) for text in texts if text.strip()]
    if len(widths) < 8:
        return 0
    longest = sorted(widths)[int(len(widths) * 0.97) - 1]
    if not 36 <= longest <= 130:
        return 0
    full = [
        text
        for text, width in zip((t for t in texts if t.strip()), widths, strict=True)
        if longest - 7 <= width <= longest + 6
    ]
    broken = sum(not _SENTENCE_END.search(fold(text).text) for text in full)
    return longest if broken >= 0.2 * len(widths) and broken >= 4 else 0


def _continues(text: str, block: Block, line: Block, width: int) -> bool:
    """Whether ``line`` goes on with the paragraph that ends with ``text``."""
    if block.kind != "paragraph" or line.kind != "paragraph" or line.level or block.level:
        return False
    if mark_of(fold(line.text).text) and not _inside_number(text, line.text):
        return False
    ending = fold(text[-40:]).text
    opening = fold(line.text).text
    if _FIELD.match(opening) or _DATE_LINE.match(opening) or _ANNEX.match(ending):
        return False
    if _CUT_DATE.search(ending) and _REST_OF_DATE.match(opening):
        return True
    if width:
        return _full(text, width) and not _ends_paragraph(ending, opening)
    return _broken(text, ending, opening)


_CUT_DATE = re.compile(r"(?:\d|[年月至到\-])$")
_REST_OF_DATE = re.compile(r"(?:[年月日]|\d{1,2}[月日])")


def _inside_number(text: str, line: str) -> bool:
    """A line that opens with 2. only because 1 stood before it on the last line."""
    return bool(re.search(r"[年月—-]\s?$", text)) and bool(re.match(r"\s*\d", line))


def _full(text: str, width: int) -> bool:
    last = text.rsplit("\n", 1)[-1]
    return _tail_width(last, width) >= width - 9


def _tail_width(text: str, width: int) -> int:
    full = display_width(text)
    return full if full <= width + 8 else width


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
    latin = left[-1:].isascii() and right[:1].isascii()
    both_words = left[-1:].isalnum() or left[-1:] in ",.;:)"
    return left + (" " if latin and both_words else "") + right


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
