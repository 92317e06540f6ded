"""Marks of classification in header position (GB/T 9704-2012, 7.2.2)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from awareweek.plan.document import Block
from awareweek.plan.messages import Classified, Message
from awareweek.plan.readers.lines import starts_chapter

HEAD_LINES = 12
_TERM = r"(?:长\s*期|[\d一二三四五六七八九十两]+\s*(?:年|个?\s*月|天|日)|[^，。；、,;]{1,10}前)"
_AROUND_LEFT = r"^[\s\[【(（<《「]*(?:密\s*级\s*[::]\s*)?"
_AROUND_RIGHT = (
    r"[\s\])】）>》」]*(?:\s+(?:特\s*急|加\s*急|平\s*急|特提|急件|(?:NO|No)?\.?\s*\d+))?\s*$"
)
_CLASSIFIED = re.compile(
    _AROUND_LEFT
    + r"(?P<mark>[绝絕]\s*密|[机機]\s*密|秘\s*密)\s*(?:级\s*)?(?:[★☆⭐✩*·]\s*[^，。；,;]{0,12}?|\(?"
    + _TERM
    + r"\)?)?"
    + _AROUND_RIGHT
)
_STARRED = re.compile(r"^\s*(?P<mark>[绝絕]\s*密|[机機]\s*密|秘\s*密)\s*[★☆⭐]")
_STAR_TERM = r"[★☆⭐*].{0,12}"
_KEEP = r"注意保[存密管]|请勿外传|不得外传|妥善保管|严禁外传"
_WORK_SECRET = re.compile(rf"{_AROUND_LEFT}工\s*作\s*秘\s*密\s*(?:{_STAR_TERM})?{_AROUND_RIGHT}")
_INTERNAL = re.compile(
    rf"{_AROUND_LEFT}(?:仅供)?(?:注意保[存密管]|内\s*部\s*"
    rf"(?:资料|文件|使用|材料|参考|传阅|掌握|公开|事项|{_STAR_TERM}|(?=[\s\])】>》」]*$)))"
    rf"(?:[\s,、·;]*(?:{_KEEP}))?{_AROUND_RIGHT}"
)


def classified_mark(line: str) -> str | None:
    """绝密, 机密 or 秘密, if ``line`` is such a mark and nothing else."""
    found = _CLASSIFIED.match(_plain(line))
    if found is None:
        return None
    mark = re.sub(r"\s", "", found["mark"])
    return mark.replace("絕", "绝").replace("機", "机")


def starred_mark(line: str) -> str | None:
    """The mark, if ``line`` is one with its star: unmistakable wherever a page begins."""
    return classified_mark(line) if _STARRED.match(_plain(line)) else None


def refuse_classified(headers: Iterable[str], blocks: Sequence[Block]) -> list[Message]:
    """Refuse a file that bears a mark where marks stand; warn of 内部 and 工作秘密.

    Looked at are ``headers`` (page headers, text boxes) and the first lines of the text
    up to its first chapter. The same words in a sentence are no mark. Raises Classified.
    """
    warnings: dict[str, Message] = {}
    for line in (*headers, *head_lines(blocks)):
        if mark := classified_mark(line):
            raise Classified(mark=mark)
        plain = _plain(line)
        if _WORK_SECRET.match(plain):
            warnings.setdefault("work_secret_mark", Message("work_secret_mark", {"mark": plain}))
        elif _INTERNAL.match(plain):
            warnings.setdefault("internal_mark", Message("internal_mark", {"mark": plain}))
    return list(warnings.values())


def head_lines(blocks: Sequence[Block]) -> Iterator[str]:
    """The lines in header position: the first dozen, up to the first chapter.

    In a table only what stands above its heading row counts: below it, 秘密 is a value.
    """
    table: int | None = None
    for block in blocks[:HEAD_LINES]:
        if block.kind == "row":
            if block.header or (table is not None and block.place.table == table):
                table = block.place.table
                continue
            yield from (line for cell in block.cells for line in cell.splitlines())
            continue
        if starts_chapter(block.text):
            return
        yield from block.text.splitlines()


def _plain(line: str) -> str:
    return unicodedata.normalize("NFKC", line).strip()
