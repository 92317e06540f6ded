"""Printed lines of a PDF page, from its single characters and where they stand."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

import msgspec

from awareweek.plan.readers.lines import is_cjk

_WORD_GAP = 0.28
_COLUMN_GAP = 2.0
_SHARED_HEIGHT = 0.5


class Sign(msgspec.Struct, frozen=True):
    """One printed character; lengths in points, ``top`` and ``bottom`` counted downwards."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float

    @property
    def middle(self) -> float:
        """The height of its middle."""
        return (self.top + self.bottom) / 2


class Line(msgspec.Struct):
    """One printed line. ``starts`` are where the parts of its text set apart by tabs begin.

    ``after_cut`` says that a page number stood right above it, in the middle of the page.
    """

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    page: int
    starts: tuple[float, ...] = ()
    after_cut: bool = False

    @property
    def size(self) -> float:
        """Its height, which is about its font size."""
        return max(self.bottom - self.top, 1.0)


def signs_of(characters: Iterable[Mapping[str, object]]) -> list[Sign]:
    """The upright characters of a page, each once.

    Some programs print bold by printing twice, half a point apart.
    """
    seen: set[tuple[str, int, int]] = set()
    signs = []
    for character in characters:
        text = _clean(str(character["text"]))
        x0, x1, top, bottom = (
            float(str(character[name])) for name in ("x0", "x1", "top", "bottom")
        )
        if not text or not character.get("upright", True) or not -1e5 < x0 <= x1 < 1e5:
            continue
        keys = [(text, round(x0) + step, round(top / 2)) for step in (0, 1, -1)]
        if text.strip() and x1 - x0 > 3 and any(key in seen for key in keys):
            continue
        seen.add(keys[0])
        signs.append(Sign(text, x0, x1, top, bottom))
    return signs


def _clean(text: str) -> str:
    """``text`` with compatibility hanzi and ligatures made plain; "" for what has no meaning.

    Full-width forms stay: they belong to the text. ``(cid:12)`` is a character whose
    meaning the PDF does not tell.
    """
    if text.startswith("(cid:") or "\ufffd" in text:
        return ""
    if any("\u2e80" <= c <= "\u2fdf" or "\uf900" <= c <= "\ufb06" for c in text):
        text = unicodedata.normalize("NFKC", text)
    return "".join(" " if c.isspace() else c for c in text if c.isprintable() or c.isspace())


def lines_of(signs: Sequence[Sign], *, page: int) -> list[Line]:
    """The lines that ``signs`` form, from top to bottom."""
    rows: list[list[Sign]] = []
    for sign in sorted(signs, key=lambda sign: (sign.middle, sign.x0)):
        if not sign.text.strip():
            continue
        # Rising height: only the last row can be the sign's own.
        if rows and _same_row(rows[-1], sign):
            rows[-1].append(sign)
        else:
            rows.append([sign])
    blanks = {(round(s.x0), round(s.middle)) for s in signs if not s.text.strip()}
    return [_line(row, blanks, page) for row in rows]


def _same_row(row: Sequence[Sign], sign: Sign) -> bool:
    first = row[0]
    height = min(first.bottom - first.top, sign.bottom - sign.top)
    return abs(sign.middle - first.middle) <= _SHARED_HEIGHT * max(height, 1.0)


def _line(row: list[Sign], blanks: set[tuple[int, int]], page: int) -> Line:
    row.sort(key=lambda sign: sign.x0)
    size = Counter(round(s.bottom - s.top, 1) for s in row).most_common(1)[0][0] or 1.0
    parts: list[str] = [row[0].text]
    starts = [row[0].x0]
    for before, sign in pairwise(row):
        gap = sign.x0 - before.x1
        if gap > _COLUMN_GAP * size:
            parts.append("\t")
            starts.append(sign.x0)
        elif _spaced(before, sign, gap, size, blanks):
            parts.append(" ")
        parts.append(sign.text)
    text = "".join(parts)
    if all(len(part) == 1 for part in text.split("\t")):
        # 通　　知: one word printed wide.
        text, starts = text.replace("\t", ""), starts[:1]
    return Line(
        text=text.strip(),
        x0=row[0].x0,
        x1=max(sign.x1 for sign in row),
        top=min(sign.top for sign in row),
        bottom=max(sign.bottom for sign in row),
        page=page,
        starts=tuple(starts),
    )


def _spaced(
    before: Sign, sign: Sign, gap: float, size: float, blanks: set[tuple[int, int]]
) -> bool:
    """Whether a space stands between two characters, printed or shown by the gap."""
    printed = (
        any((round(before.x1) + step, round(sign.middle)) in blanks for step in (0, 1, -1))
        and gap > 0.1 * size
    )
    if is_cjk(before.text[-1]) and is_cjk(sign.text[0]):
        return printed and gap > 0.2 * size
    if is_cjk(before.text[-1]) or is_cjk(sign.text[0]):
        return printed
    return printed or gap > _WORD_GAP * size
