"""The text of a Word paragraph as a person reads it."""

from __future__ import annotations

from lxml import etree

from awareweek.plan.readers.docx_styles import Styles, W, is_on

MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_BREAK = "\n"
_SKIPPED = frozenset(
    W + name
    for name in (
        "del", "moveFrom", "pPr", "rPr", "sdtPr", "sdtEndPr", "tblPr", "trPr", "tcPr", "instrText",
        "delText", "delInstrText", "fldData", "rt", "rubyPr", "commentReference",
        "footnoteReference", "endnoteReference", "annotationRef", "customXmlPr", "smartTagPr",
    )
)  # fmt: skip
_SIGNS = {
    f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}br": _BREAK, f"{W}cr": _BREAK,
    f"{W}noBreakHyphen": "-",
}  # fmt: skip


class ParagraphText:
    """Collects the text of paragraphs; ``boxes`` are the text boxes met on the way."""

    def __init__(self, styles: Styles) -> None:
        self.boxes: list[etree._Element] = []
        self._styles = styles
        self._pieces: list[str] = []
        # For each open field: whether its result has begun. Its instruction is not text.
        self._fields: list[bool] = []

    def of(self, paragraph: etree._Element) -> str:
        """The text of ``paragraph``: insertions in, deletions and hidden text out."""
        self._pieces = []
        for child in paragraph:
            self._walk(child)
        # A field whose result never begins must not swallow the paragraphs that follow.
        self._fields = [begun for begun in self._fields if begun]
        return "".join(self._pieces)

    def _walk(self, element: etree._Element) -> None:
        tag = element.tag
        if tag in _SKIPPED or not isinstance(tag, str):
            return
        if tag == f"{W}txbxContent":
            self.boxes.append(element)
        elif tag == f"{MC}AlternateContent":
            self._walk_one_alternative(element)
        elif tag == f"{W}fldChar":
            self._field(element.get(f"{W}fldCharType"))
        elif tag in (f"{W}t", f"{_M}t"):
            self._say(element.text or "")
        elif tag in _SIGNS:
            self._say(_SIGNS[tag])
        elif tag != f"{W}r" or not self._hidden(element):
            for child in element:
                self._walk(child)

    def _say(self, text: str) -> None:
        if all(self._fields):
            self._pieces.append(text)

    def _field(self, kind: str | None) -> None:
        if kind == "begin":
            self._fields.append(False)
        elif kind == "separate" and self._fields:
            self._fields[-1] = True
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _walk_one_alternative(self, element: etree._Element) -> None:
        """Word writes a text box twice, for new and old readers: take the first that has text."""
        for branch in element:
            if branch.find(f".//{W}t") is not None:
                for child in branch:
                    self._walk(child)
                return

    def _hidden(self, run: etree._Element) -> bool:
        properties = run.find(f"{W}rPr")
        hidden = is_on(properties, "vanish")
        if hidden is None and properties is not None:
            style = properties.find(f"{W}rStyle")
            name = None if style is None else style.get(f"{W}val")
            return name is not None and self._styles.of(name).hidden
        return bool(hidden)
