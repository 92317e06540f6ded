"""The marks of Markdown, taken off line by line."""

from __future__ import annotations

import re
from collections.abc import Sequence

_HEADING = re.compile(r"^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$")
_BULLET = re.compile(r"^\s*[-*+]\s+(?=\S)")
_QUOTE = re.compile(r"^\s{0,3}(?:>\s?)+")
_TABLE_RULE = re.compile(r"^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)+\|?\s*$")
_RULE = re.compile(r"^\s{0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,}|={3,}|```.*|~~~.*)$")
_TABLE_ROW = re.compile(r"^\s*\|(.*)\|\s*$")
_EMPHASIS = re.compile(r"(?<!\*)\*\*(?=[^\s*])([^*\n]{1,2000}?)(?<=[^\s*])\*\*(?!\*)")
_UNDERLINED = re.compile(r"(?<![\w_])__(?=[^\s_])([^_\n]{1,2000}?)(?<=[^\s_])__(?![\w_])")
_ITALIC = re.compile(r"(?<![*\w])\*(?=[^\s*])([^*\n]{1,2000}?)(?<=[^\s*])\*(?![*\w])")
_LINK = re.compile(r"!?\[([^\]\n]{0,500})\]\([^)\s]{1,2000}(?:\s+\"[^\"\n]{0,200}\")?\)")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>])")
_STRONG_START = re.compile(r"^\s*(?:[-*+]\s+)?\*\*[^*\s]")


def looks_like_markdown(lines: Sequence[str]) -> bool:
    """Whether the text is Markdown: headings, a table's rule, or lines that begin strong.

    Only then are stars taken off: 138****0000 in a plain text is a number made unreadable.
    """
    strong = 0
    for line in lines:
        if _HEADING.match(line) or ("|" in line and _TABLE_RULE.match(line)):
            return True
        strong += bool(_STRONG_START.match(line))
    return strong >= 2


class Markdown:
    """Takes the marks off the lines of one Markdown text."""

    def is_rule(self, line: str) -> bool:
        """Whether ``line`` only divides: a table's rule, a thematic break, a code fence."""
        return bool(_TABLE_RULE.match(line) or _RULE.match(line))

    def cells(self, line: str) -> tuple[str, ...]:
        """The cells of a table line ``| a | b |``, () for another line."""
        found = _TABLE_ROW.match(line)
        if found is None:
            return ()
        parts = re.split(r"(?<!\\)\|", found[1])
        return tuple(_strip_marks(part).strip() for part in parts)

    def line(self, line: str) -> tuple[int | None, str]:
        """The heading level of ``line``, None for a paragraph, and its text without marks."""
        line = _QUOTE.sub("", line)
        if heading := _HEADING.match(line):
            return len(heading[1]), _strip_marks(heading[2])
        return None, _strip_marks(_BULLET.sub("", line))


def _strip_marks(text: str) -> str:
    for mark in (_LINK, _EMPHASIS, _UNDERLINED, _ITALIC):
        text = mark.sub(r"\1", text)
    return _ESCAPE.sub(r"\1", text).replace("<br>", "\n").replace("<br/>", "\n")
