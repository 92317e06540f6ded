"""Automatic numbering of Word, resolved to the text that a person reads.

ECMA-376 part 1, 17.9: a paragraph names an instance (``num``), which stands on a
definition (``abstractNum``) of nine levels; the instances of one definition count on
together, unless an instance overrides a level's start.
"""

from __future__ import annotations

import re

import msgspec
from lxml import etree

from awareweek.plan.readers.docx_styles import W, is_on, number, value
from awareweek.plan.readers.lines import is_cjk
from awareweek.plan.readers.numerals import in_list

_PLACEHOLDER = re.compile(r"%([1-9])")
_OPEN_END = re.compile(r"[0-9A-Za-z\u4e00-\u9fff]$")
_LEVELS = 9


class Level(msgspec.Struct, frozen=True):
    """One level of a list. ``restart`` is the level (from 1) whose advance restarts it."""

    start: int = 1
    format_name: str = "decimal"
    text: str = ""
    suffix: str = "tab"
    all_decimal: bool = False
    restart: int | None = None
    style: str | None = None
    digits: int = 0


class Instance(msgspec.Struct, frozen=True):
    """A ``num``: its definition, and the levels or starts that it sets anew."""

    abstract: str
    levels: dict[int, Level]
    starts: dict[int, int]


class Numbering:
    """Counts the numbered paragraphs of one document, in its order."""

    def __init__(self, root: etree._Element | None) -> None:
        self._abstract: dict[str, dict[int, Level]] = {}
        self._instances: dict[str, Instance] = {}
        self._counters: dict[str, dict[int, int]] = {}
        self._started: set[tuple[str, int]] = set()
        if root is not None:
            self._read(root)

    def label(self, num_id: str | None, ilvl: int | None, *, style: str | None = None) -> str:
        """Count one paragraph and give its number with the gap behind it, "" if it has none.

        ``style`` is the paragraph's style: a level may be bound to it (``w:pStyle``).
        """
        instance = self._instances.get(num_id or "")
        if instance is None:
            return ""
        levels = self._abstract.get(instance.abstract, {}) | instance.levels
        if ilvl is None:
            ilvl = next((at for at, level in levels.items() if style and level.style == style), 0)
        level = levels.get(ilvl)
        if level is None:
            return ""
        self._advance(num_id or "", instance, levels, ilvl)
        return self._write(instance, levels, level)

    def _advance(
        self, num_id: str, instance: Instance, levels: dict[int, Level], ilvl: int
    ) -> None:
        counters = self._counters.setdefault(instance.abstract, {})
        if ilvl in instance.starts and (num_id, ilvl) not in self._started:
            self._started.add((num_id, ilvl))
            counters[ilvl] = instance.starts[ilvl]
        elif ilvl in counters:
            counters[ilvl] += 1
        else:
            counters[ilvl] = levels[ilvl].start
        for deeper in [at for at in counters if at > ilvl]:
            restart = levels[deeper].restart if deeper in levels else None
            # 17.9.10: 0 never restarts, n restarts after level n or a higher one.
            if restart is None or (restart and ilvl < restart):
                del counters[deeper]

    def _write(self, instance: Instance, levels: dict[int, Level], level: Level) -> str:
        if level.format_name == "bullet":
            return ""
        counters = self._counters[instance.abstract]

        def figure(found: re.Match[str]) -> str:
            at = int(found[1]) - 1
            shown = levels.get(at, Level())
            count = counters.get(at, instance.starts.get(at, shown.start))
            if shown.digits:
                return f"{count:0{shown.digits}d}"
            keep = not level.all_decimal or shown.format_name in ("none", "decimalZero")
            return in_list(count, shown.format_name if keep else "decimal")

        text = _PLACEHOLDER.sub(figure, level.text)
        return text if level.suffix == "nothing" or not text else text + "\t"

    def _read(self, root: etree._Element) -> None:
        links: dict[str, str] = {}
        owners: dict[str, str] = {}
        for element in root.iter(f"{W}abstractNum"):
            identity = element.get(f"{W}abstractNumId", "")
            self._abstract[identity] = _levels(element)
            if link := value(element, f"{W}numStyleLink"):
                links[identity] = link
            if owner := value(element, f"{W}styleLink"):
                owners[owner] = identity
        for identity, link in links.items():
            self._abstract[identity] = self._abstract.get(owners.get(link, ""), {})
        for element in root.iter(f"{W}num"):
            self._instances[element.get(f"{W}numId", "")] = _instance(element)


def _instance(element: etree._Element) -> Instance:
    levels: dict[int, Level] = {}
    starts: dict[int, int] = {}
    for override in element.iter(f"{W}lvlOverride"):
        ilvl = number(override.get(f"{W}ilvl")) or 0
        if (start := number(value(override, f"{W}startOverride"))) is not None:
            starts[ilvl] = start
        levels |= _levels(override)
    return Instance(value(element, f"{W}abstractNumId") or "", levels, starts)


def _levels(parent: etree._Element) -> dict[int, Level]:
    """The levels under ``parent``, by their number from 0."""
    levels = {}
    for element in parent.findall(f"{W}lvl")[:_LEVELS]:
        start = number(value(element, f"{W}start"))
        format_name, digits = _format(element)
        levels[number(element.get(f"{W}ilvl")) or 0] = Level(
            start=0 if start is None else start,
            format_name=format_name,
            text=value(element, f"{W}lvlText") or "",
            suffix=value(element, f"{W}suff") or "tab",
            all_decimal=bool(is_on(element, "isLgl")),
            restart=number(value(element, f"{W}lvlRestart")),
            style=value(element, f"{W}pStyle"),
            digits=digits,
        )
    return levels


def _format(level: etree._Element) -> tuple[str, int]:
    """The number format, and for 001, 002, … how many digits it pads to."""
    element = level.find(f".//{W}numFmt")
    if element is None:
        return "decimal", 0
    name = element.get(f"{W}val", "decimal")
    if name != "custom":
        return name, 0
    pattern = element.get(f"{W}format", "").split(",")[0].strip()
    return "decimal", len(pattern) if re.fullmatch(r"0+1", pattern) else 0


def prefix(label: str, text: str) -> str:
    """``text`` with its number before it, set apart as it would be typed.

    一、 and （一） touch the Chinese text; 1.1 and 第一章 have a space behind them.
    """
    bare = label.rstrip("\t")
    if bare == label or not bare or not text:
        return bare + text
    closed = not _OPEN_END.search(bare)
    return bare + text if closed and is_cjk(text[0]) else f"{bare} {text}"
