"""Looks over the tables of a PDF font before pdfminer unfolds them."""

from __future__ import annotations

from contextlib import suppress
from io import BytesIO

from pdfminer.pdftypes import PDFStream, dict_value, list_value, resolve1
from pdfminer.psparser import PSEOF, PSKeyword, PSStackParser
from pdfminer.utils import choplist

from awareweek.plan.messages import UnsafeArchive

_CODES = 2**17
_MAP_BYTES = 2 * 2**20


def check_font(font: dict[str, object]) -> None:
    """Refuse a font with ranges that unfold to more codes than there are characters.

    A range is two numbers in the file and an entry for each code in memory: one of a few
    bytes may stand for four thousand million. Raises UnsafeArchive.
    """
    codes = _mapped(font.get("ToUnicode")) + _mapped(font.get("Encoding"))
    children = resolve1(font.get("DescendantFonts"))
    for child in list_value(children) if isinstance(children, list) else ():
        inner = dict_value(child)
        codes += _mapped(inner.get("ToUnicode"))
        codes += _widths(inner.get("W"), 3) + _widths(inner.get("W2"), 5)
    if codes > _CODES:
        raise UnsafeArchive


class _RangeCounter(PSStackParser[object]):
    """Reads a character map as pdfminer does, and only counts."""

    codes = 0

    def do_keyword(self, pos: int, token: PSKeyword) -> None:
        """Count the codes of the ranges that ``token`` closes."""
        if token.name in (b"endcidrange", b"endbfrange"):
            entries = [entry for _, entry in self.popall()]
            for first, last, _ in choplist(3, entries):
                if isinstance(first, bytes) and isinstance(last, bytes):
                    self.codes += max(0, int.from_bytes(last) - int.from_bytes(first))
        elif bytes(token.name).startswith((b"begin", b"end")):
            self.popall()
        else:
            self.push((pos, token))

    def flush(self) -> None:
        """Keep what was read until a range is closed."""


def _mapped(stream: object) -> int:
    """How many codes the ranges of a character map stand for."""
    found = resolve1(stream)
    if not isinstance(found, PDFStream):
        return 0
    data = found.get_data()
    if len(data) > _MAP_BYTES:
        raise UnsafeArchive
    counter = _RangeCounter(BytesIO(data))
    with suppress(PSEOF):
        counter.nextobject()
    return counter.codes


def _widths(array: object, size: int) -> int:
    """How many codes the ranges (first, last, …) of a width array stand for."""
    found = resolve1(array)
    total = 0
    numbers: list[float] = []
    for entry in found if isinstance(found, list) else ():
        value = resolve1(entry)
        if isinstance(value, list):
            total, numbers = total + len(value), []
        elif isinstance(value, int | float):
            numbers.append(value)
        if len(numbers) == size:
            total, numbers = total + max(0, int(numbers[1] - numbers[0])), []
    return total
