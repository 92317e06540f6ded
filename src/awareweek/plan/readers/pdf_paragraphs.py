"""Joins printed lines to paragraphs by how they stand on the page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from awareweek.plan.readers.lines import is_cjk, join, starts_chapter
from awareweek.plan.readers.pdf_lines import Line

_ENDS = frozenset("。！？；：.!?;:…")
_CLOSERS = "”’」』）)》>\"'"
_FULL, _LOOSE = 1.3, 4.5
_INDENT = 1.4
_TAIL = 3.6


class Measure(msgspec.Struct, frozen=True):
    """The text block that most lines of the document fill, in points.

    ``indented`` says that paragraphs begin with an indent here; ``pitch`` is the usual
    distance from line to line.
    """

    left: float
    right: float
    size: float
    pitch: float
    indented: bool


def measure(lines: Sequence[Line]) -> Measure:
    """The text block of a document, from its printed ``lines``."""
    size = _usual([line.size for line in lines], 0.5, 12.0)
    body = [line for line in lines if abs(line.size - size) < 0.15 * size] or list(lines)
    left = _usual([line.x0 for line in body], size / 2, 0.0)
    right = _right_edge(body, left, size)
    pitches = [
        after.top - before.top
        for before, after in pairwise(body)
        if before.page == after.page and 0 < after.top - before.top < 4 * size
    ]
    starts = [
        after.x0 - left
        for before, after in pairwise(body)
        if before.x1 < right - _FULL * size and _ended(before.text)
    ]
    indented = sum(start > _INDENT * size for start in starts) > len(starts) / 2
    pitch = _usual(pitches, 0.5, 1.5 * size)
    return Measure(left=left, right=right, size=size, pitch=pitch, indented=indented)


def _usual(values: Sequence[float], step: float, otherwise: float) -> float:
    """The most frequent of ``values``, rounded to ``step``; the smaller of two alike."""
    counts = Counter(round(value / step) for value in values)
    if not counts:
        return otherwise
    best = max(counts.values())
    return min(at for at, count in counts.items() if count == best) * step


def _right_edge(lines: Sequence[Line], left: float, size: float) -> float:
    """Where full lines end: the most frequent end, if it lies far out, else the farthest."""
    ends = Counter(round(line.x1 / (size / 2)) for line in lines if line.x1 > left)
    if not ends:
        return left
    farthest = max(ends) * size / 2
    far = {
        at: count for at, count in ends.items() if at * size / 2 > left + 0.7 * (farthest - left)
    }
    best = max(far.values(), default=0)
    if best < 3:
        return farthest
    return max(at for at, count in far.items() if count == best) * size / 2


def paragraphs(lines: Sequence[Line], shape: Measure) -> Iterator[tuple[str, int]]:
    """The paragraphs that ``lines`` form, each with the page on which it begins."""
    group: list[Line] = []
    for line in lines:
        if group and not _goes_on(group, line, shape):
            yield _joined(group), group[0].page
            group = []
        group.append(line)
    if group:
        yield _joined(group), group[0].page


def _joined(group: Sequence[Line]) -> str:
    """One text of the lines of ``group``."""
    pieces = [group[0].text]
    for line in group[1:]:
        # Only the last piece is joined with: joining the whole text each time would make
        # a long paragraph cost the square of its length.
        pieces[-1:] = _meet(pieces[-1], line.text)
    return "".join(pieces)


def _meet(left: str, right: str) -> list[str]:
    both = join(left, right)
    return [both[: len(both) - len(right.lstrip())], right.lstrip()]


def _goes_on(group: Sequence[Line], line: Line, shape: Measure) -> bool:
    """Whether ``line`` goes on with the paragraph of ``group``."""
    last = group[-1]
    size = max(last.size, line.size)
    if starts_chapter(line.text) or abs(last.size - line.size) > 0.12 * size:
        return False
    same_page = last.page == line.page and not line.after_cut
    if same_page and line.top - last.top > 1.7 * max(shape.pitch, size):
        return False
    if _centred_title(group, line, shape):
        return True
    if _is_indented(line, group, shape):
        return False
    if _is_tail(group, shape):
        return not _ended(last.text)
    return _reaches_edge(last, line, shape)


def _centred_title(group: Sequence[Line], line: Line, shape: Measure) -> bool:
    """Two lines of one title: larger than the text, both in the middle of it."""
    last = group[-1]
    middle = (shape.left + shape.right) / 2
    return (
        min(last.size, line.size) > 1.15 * shape.size
        and last.page == line.page
        and line.top - last.top < 2 * line.size
        and all(abs((one.x0 + one.x1) / 2 - middle) < 1.5 * shape.size for one in (last, line))
        and not _ended(last.text)
    )


def _is_indented(line: Line, group: Sequence[Line], shape: Measure) -> bool:
    """Whether ``line`` stands in from the left, and from the lines before it."""
    threshold = _INDENT * shape.size
    if line.x0 - shape.left <= threshold:
        return False
    # All lines of a block that is indented as a whole stand in: not a new paragraph.
    follows = group[-1].x0 if len(group) > 1 else shape.left
    return line.x0 - follows > threshold / 2 or len(group) == 1


def _is_tail(group: Sequence[Line], shape: Measure) -> bool:
    """Whether the last line is a scrap that the line before it had no room for.

    So it is where text with fixed line ends was set again in a narrower column: a full
    line, one to three characters, a full line.
    """
    if len(group) < 2:
        return False
    before, last = group[-2], group[-1]
    width = last.x1 - last.x0
    return width <= _TAIL * shape.size and before.x1 >= shape.right - _LOOSE * shape.size


def _reaches_edge(last: Line, line: Line, shape: Measure) -> bool:
    """Whether ``last`` ends because its line was full, not because its paragraph was."""
    slack = shape.right - last.x1
    if _ended(last.text):
        # A sentence that ends with the line: only an indent could tell, where there are any.
        return shape.indented and slack <= _FULL * shape.size
    if not is_cjk(last.text[-1]) and not is_cjk(line.text[0]):
        return slack < _first_word(line) + 0.5 * shape.size
    if shape.indented:
        return slack <= 2 * _FULL * shape.size
    return slack <= _LOOSE * shape.size


def _first_word(line: Line) -> float:
    """How wide the first word of ``line`` is, in points."""
    word = re.split(r"[\s\t]", line.text, maxsplit=1)[0]
    return (line.x1 - line.x0) * len(word) / max(len(line.text), 1)


def _ended(text: str) -> bool:
    """Whether ``text`` ends as a sentence does."""
    bare = text.rstrip().rstrip(_CLOSERS)
    return bool(bare) and bare[-1] in _ENDS
