"""What a Word style says of a paragraph: its numbering, its outline level, its hiddenness."""

from __future__ import annotations

import re

import msgspec
from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HEADING_NAME = re.compile(r"^(?:heading|标题)\s*([1-9])$", re.IGNORECASE)
_CONTENTS_NAME = re.compile(r"^(?:toc|目录)\s*\d$", re.IGNORECASE)
_OFF = frozenset({"0", "false", "off", "none"})
_BODY_TEXT = 9


class Style(msgspec.Struct, frozen=True):
    """A style with all that it inherits. ``num_id`` 0 means: numbering taken away."""

    num_id: str | None = None
    ilvl: int | None = None
    level: int | None = None
    hidden: bool = False
    contents: bool = False
    title: bool = False


NO_STYLE = Style()


def value(element: etree._Element | None, path: str) -> str | None:
    """The ``w:val`` of the child at ``path``, None where there is no such child."""
    child = None if element is None else element.find(path)
    return None if child is None else child.get(f"{W}val")


def number(text: str | None) -> int | None:
    """``text`` as a number, None where it is none."""
    try:
        return None if text is None else int(text)
    except ValueError:
        return None


def is_on(properties: etree._Element | None, name: str) -> bool | None:
    """Whether the switch ``name`` is on; None where the properties do not say."""
    child = None if properties is None else properties.find(f"{W}{name}")
    if child is None:
        return None
    return (child.get(f"{W}val") or "true").lower() not in _OFF


def heading_level(properties: etree._Element | None) -> int | None:
    """The outline level (from 1) in paragraph properties; None where they do not say."""
    level = number(value(properties, f"{W}outlineLvl"))
    if level is None or not 0 <= level <= _BODY_TEXT:
        return None
    return level + 1


class Styles:
    """The styles of a document, each worked out once along its ``basedOn`` chain."""

    def __init__(self, root: etree._Element | None) -> None:
        self._elements: dict[str, etree._Element] = {}
        self._resolved: dict[str, Style] = {}
        self.default: str | None = None
        for element in () if root is None else root.iter(f"{W}style"):
            identity = element.get(f"{W}styleId", "")
            self._elements[identity] = element
            switched = element.get(f"{W}default", "0").lower()
            if element.get(f"{W}type") == "paragraph" and switched not in _OFF:
                self.default = identity

    def of(self, identity: str | None) -> Style:
        """The style of that id; the default paragraph style for None."""
        name = identity if identity in self._elements else self.default
        if name is None or name not in self._elements:
            return NO_STYLE
        if name not in self._resolved:
            self._resolve(name)
        return self._resolved[name]

    def _resolve(self, identity: str) -> None:
        # Iterative, and stopping at a known id: a damaged file may chain styles in a circle.
        chain: list[str] = []
        current: str | None = identity
        while current in self._elements and current not in chain and current not in self._resolved:
            chain.append(str(current))
            current = value(self._elements[str(current)], f"{W}basedOn")
        style = self._resolved.get(current or "", NO_STYLE)
        for name in reversed(chain):
            style = _inherit(self._elements[name], style)
            self._resolved[name] = style


def _inherit(element: etree._Element, parent: Style) -> Style:
    """The style of ``element``, which has from ``parent`` what it does not say itself."""
    properties = element.find(f"{W}pPr")
    name = value(element, f"{W}name") or ""
    named = _HEADING_NAME.match(name)
    level = heading_level(properties) or (int(named[1]) if named else parent.level)
    num_id = value(properties, f"{W}numPr/{W}numId")
    ilvl = number(value(properties, f"{W}numPr/{W}ilvl"))
    hidden = is_on(element.find(f"{W}rPr"), "vanish")
    return Style(
        num_id=num_id if num_id is not None else parent.num_id,
        ilvl=ilvl if ilvl is not None else parent.ilvl,
        level=level,
        hidden=parent.hidden if hidden is None else hidden,
        contents=bool(_CONTENTS_NAME.match(name)) or parent.contents,
        title=name.lower() in ("title", "标题"),
    )
