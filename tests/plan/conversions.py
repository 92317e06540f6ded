"""What conversions do to a plan's text: lines cut at a width, page numbers, odd digits."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hypothesis import strategies as st

from tests.plan.variants import Line


@dataclass(frozen=True)
class Noise:
    """What a conversion leaves in the text: nothing of it is said."""

    pad: bool = False
    wide: bool = False
    stars: bool = False


NOISES = st.builds(Noise, st.booleans(), st.booleans(), st.booleans())
_UNCUT = re.compile(r".[，。、；：）”]")
_LABEL = re.compile(r"(?:[一-龥]{2}单位|活动主题|时间|联系电话)：")
_WIDE = {ord(str(n)): chr(0xFF10 + n) for n in range(10)}


def wrapped(
    paragraphs: list[str] | tuple[str, ...], width: int, page: int, *, by_count: bool = False
) -> list[str]:
    """``paragraphs`` cut to lines of ``width`` wide characters, a number behind each ``page``.

    As a typesetter does: a digit is half as wide, and no line begins with a stop; or
    ``by_count`` of their characters, so that lines with many digits are short. Not
    generated yet: a line that begins with a label or the end of one (责任 / 单位：), which
    is taken for a field.
    """
    measure = len if by_count else _columns
    full = width if by_count else 2 * width
    lines: list[str] = []
    for text in paragraphs:
        rest = text
        while rest:
            end = next((n for n in range(1, len(rest)) if measure(rest[:n]) >= full), len(rest))
            while _UNCUT.match(rest, end - 1):
                end += 1
            end = next((m.end() for m in _LABEL.finditer(rest) if m.start() <= end < m.end()), end)
            lines.append(rest[:end])
            rest = rest[end:]
    return [
        one
        for number, line in enumerate(lines, 1)
        for one in ((line,) if number % page else (line, f"- {number // page} -"))
    ]


def _columns(text: str) -> int:
    return sum(1 if char.isascii() else 2 for char in text)


def noisy(lines: list[Line], noise: Noise) -> list[Line]:
    """``lines`` with spaces around digits, full-width digits and ** around headings."""
    return [
        tuple(_noisy(cell, noise) for cell in line)
        if isinstance(line, tuple)
        else _starred(_noisy(line, noise), noise)
        for line in lines
    ]


def _noisy(text: str, noise: Noise) -> str:
    if noise.pad:
        text = re.sub(r"(?<=[月年日至（]) ?(\d+)(?=[月日年])", r" \1 ", text)
    return text.translate(_WIDE) if noise.wide else text


def _starred(text: str, noise: Noise) -> str:
    return f"**{text}**" if noise.stars and len(text) <= 20 and not text.endswith("。") else text
