"""A PDF page taken apart within a budget of things and of time."""

from __future__ import annotations

import time
from collections.abc import Sequence

from pdfminer.converter import PDFPageAggregator
from pdfminer.layout import LTPage
from pdfminer.pdfcolor import PDFColorSpace
from pdfminer.pdffont import PDFFont
from pdfminer.pdfinterp import PDFGraphicState, PDFPageInterpreter, PDFResourceManager
from pdfminer.pdftypes import dict_value, resolve1, stream_value
from pdfminer.utils import Matrix, PathSegment, Rect
from pdfplumber.page import Page

from awareweek.plan.messages import UnsafeArchive
from awareweek.plan.readers.pdf_fonts import check_font

_CONTENT_BYTES = 8 * 2**20
_LOOKS = 256
_FIGURE_COST = 10


class Budget:
    """How many things one page may hold, and until when the document may be read.

    A few drawings that draw each other ten times over need no large file to take for ever.
    """

    def __init__(self, *, objects: int, seconds: float) -> None:
        self._objects = objects
        self._left = objects
        self._end = time.monotonic() + seconds
        self._looks = _LOOKS
        self.fonts: set[int] = set()

    def begin_page(self) -> None:
        """Count anew. Raises UnsafeArchive when the time is over."""
        self._left = self._objects
        self._check_time()

    def spend(self, cost: int = 1) -> None:
        """Count one thing. Raises UnsafeArchive when the budget is over."""
        self._left -= cost
        if self._left < 0:
            raise UnsafeArchive
        self._looks -= 1
        if self._looks < 0:
            self._looks = _LOOKS
            self._check_time()

    def _check_time(self) -> None:
        if time.monotonic() > self._end:
            raise UnsafeArchive


class _Device(PDFPageAggregator):
    """Gathers the characters and strokes of a page; each one is counted."""

    def __init__(self, manager: PDFResourceManager, budget: Budget) -> None:
        super().__init__(manager, laparams=None)
        self._budget = budget

    def begin_figure(self, name: str, bbox: Rect, matrix: Matrix) -> None:
        self._budget.spend(_FIGURE_COST)
        super().begin_figure(name, bbox, matrix)

    def paint_path(
        self,
        gstate: PDFGraphicState,
        stroke: bool,
        fill: bool,
        evenodd: bool,
        path: Sequence[PathSegment],
    ) -> None:
        self._budget.spend()
        super().paint_path(gstate, stroke, fill, evenodd, path)

    def render_char(  # noqa: PLR0913, PLR0917 pdfminer's own signature
        self,
        matrix: Matrix,
        font: PDFFont,
        fontsize: float,
        scaling: float,
        rise: float,
        cid: int,
        ncs: PDFColorSpace,
        graphicstate: PDFGraphicState,
    ) -> float:
        self._budget.spend()
        return super().render_char(matrix, font, fontsize, scaling, rise, cid, ncs, graphicstate)


class _Interpreter(PDFPageInterpreter):
    """Runs a page's drawing commands, after a look at how much they and the fonts unfold to."""

    def __init__(self, manager: PDFResourceManager, device: _Device, budget: Budget) -> None:
        super().__init__(manager, device)
        self._counted = device
        self._budget = budget

    def dup(self) -> _Interpreter:
        """An interpreter for a drawing within the page, with the same budget."""
        return _Interpreter(self.rsrcmgr, self._counted, self._budget)

    def init_resources(self, resources: dict[object, object]) -> None:
        """Check the fonts before pdfminer builds their tables."""
        # A damaged page may have anything here; dict_value makes it an empty dictionary.
        fonts = resolve1(dict_value(resources).get("Font"))
        for reference in fonts.values() if isinstance(fonts, dict) else ():
            font = dict_value(reference)
            if id(font) not in self._budget.fonts:
                self._budget.fonts.add(id(font))
                check_font(font)
        super().init_resources(resources)

    def execute(self, streams: Sequence[object]) -> None:
        """Run ``streams``, unless they are longer than the commands of a page ever are."""
        size = 0
        for stream in streams:
            size += len(stream_value(stream).get_data())
            if size > _CONTENT_BYTES:
                raise UnsafeArchive
        super().execute(streams)


class GuardedPage(Page):
    """A page of pdfplumber whose layout is made within a budget."""

    budget: Budget

    @property
    def layout(self) -> LTPage:
        """What stands on the page. Raises UnsafeArchive, and whatever pdfminer raises."""
        if not hasattr(self, "_layout"):
            self.budget.begin_page()
            device = _Device(self.pdf.rsrcmgr, self.budget)
            _Interpreter(self.pdf.rsrcmgr, device, self.budget).process_page(self.page_obj)
            self._layout = device.get_result()
        return self._layout
