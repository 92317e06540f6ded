"""A plan in the terminal: what it is, its outline with the facts, its theme days, the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from rich import box
from rich.cells import cell_len, chop_cells
from rich.console import OverflowMethod
from rich.panel import Panel
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from awareweek.cli.catalogue import SENTENCES
from awareweek.cli.terminal import Terminal
from awareweek.cli.words import Language
from awareweek.plan.document import Document
from awareweek.plan.draft import Contact, Deadline, Draft, Period, Section, Span
from awareweek.plan.fold import loose

_FACTS_SHOWN, _UNPLACED_SHOWN, _DEEPEST = 6, 6, 3
_LINE = 56
# Not 发送: that is done with text messages and leaflets.
_HANDED_IN = re.compile(r"报送|上报|提交|报至|送交|寄送|\b(?:submit|hand in)", re.IGNORECASE)


class _Fact(NamedTuple):
    """A fact for the outline: as a line of its own, and as details behind a heading."""

    span: Span
    name: str
    line: Text
    details: Text


def show_plan(terminal: Terminal, document: Document, draft: Draft) -> None:
    """Print ``draft`` for a person: calm, at any width, long lists shortened."""
    view = _View(terminal, document, draft)
    terminal.output.print(view.head())
    terminal.output.print(view.outline())
    if draft.theme_days:
        terminal.output.print()
        terminal.output.print(view.theme_days())
    terminal.output.print()
    terminal.output.print(view.unplaced())


class _View:
    """The parts of one plan's page."""

    def __init__(self, terminal: Terminal, document: Document, draft: Draft) -> None:
        self.terminal, self.document, self.draft = terminal, document, draft
        self.words, self.clean = terminal.words, terminal.clean
        chinese = self.words.language is Language.ZH
        self.comma, self.semicolon = ("、", "；") if chinese else (", ", "; ")
        self.brackets = "（{}）" if chinese else " ({})"
        self.year = _year(draft)

    def head(self) -> Panel:
        """The plan's own facts, under its title."""
        table = Table.grid(padding=(0, 2))
        table.add_column(no_wrap=True, style="dim")
        table.add_column(overflow="fold")
        for code, value in self._head_rows():
            if value:
                table.add_row(self.words(code), self.clean(value))
        title = self.draft.title.text if self.draft.title else self.words("text.untitled")
        return Panel(
            table,
            title=Text(self.clean(title), style="bold"),
            title_align="left",
            box=box.ROUNDED,
            border_style="blue",
        )

    def _head_rows(self) -> Iterator[tuple[str, str]]:
        draft = self.draft
        yield "label.year", draft.year.text if draft.year else ""
        yield "label.level", self.words(f"level.{draft.level}") if draft.level else ""
        yield "label.period", self._when(draft.period, weekday=True, full=True)
        yield "label.themes", self.semicolon.join(theme.text for theme in draft.themes)
        yield "label.lead_unit", draft.lead_unit.text if draft.lead_unit else ""
        basis = (f"{one.title}{self._in_brackets(one.number)}" for one in draft.basis)
        yield "label.basis", self.comma.join(basis)
        yield "label.laws", self.comma.join(law.text for law in draft.laws)
        yield "label.settings", self.comma.join(one.text for one in draft.settings)
        yield "label.contacts", self.comma.join(map(self._contact, draft.contacts))
        counts = {
            name: len(getattr(draft, name))
            for name in ("activities", "theme_days", "tasks", "deadlines", "contacts")
        }
        yield "label.counts", self.words("text.counts", **counts)

    def outline(self) -> Tree:
        """The chapters, each with the facts that stand in it."""
        root = Tree(Text(self.words("label.outline"), style="bold"), guide_style="dim")
        sections = [one for one in self.draft.sections if self._is_shown(one)]
        homes = _homes(sections)
        facts: dict[int, list[_Fact]] = {}
        for fact in sorted(self._facts(), key=lambda fact: (fact.span.block, fact.span.start)):
            facts.setdefault(homes.get(fact.span.block, -1), []).append(fact)
        self._hang(root, facts.get(-1, []))
        branch: list[tuple[int, Tree]] = [(0, root)]
        for number, section in enumerate(sections):
            while branch[-1][0] >= section.level:
                branch.pop()
            here = facts.get(number, [])
            heading, rest = self._heading(section, here)
            node = branch[-1][1].add(heading)
            branch.append((max(section.level, 1), node))
            self._hang(node, rest)
        return root

    def _is_shown(self, section: Section) -> bool:
        return self.terminal.everything or section.level <= _DEEPEST

    def _heading(self, section: Section, facts: list[_Fact]) -> tuple[Text, list[_Fact]]:
        """A chapter's heading; the fact that has the same name stands on its line."""
        heading = self._text(f"{section.number}{section.title}")
        for fact in facts:
            if loose(fact.name) == loose(section.title):
                return heading.append_text(fact.details), [one for one in facts if one != fact]
        return heading, facts

    def _hang(self, node: Tree, facts: Sequence[_Fact]) -> None:
        shown = len(facts) if self.terminal.everything else _FACTS_SHOWN
        # One more is shown rather than a line that says there is one more.
        shown = len(facts) if len(facts) <= shown + 1 else shown
        for fact in facts[:shown]:
            node.add(fact.line)
        if len(facts) > shown:
            more = self.words("text.more", count=len(facts) - shown)
            node.add(Text(more, style="dim"))

    def _facts(self) -> Iterator[_Fact]:
        """Activities, tasks and deadlines."""
        for activity in self.draft.activities:
            when, leads = self._when(activity.when), self.comma.join(activity.leads)
            kind = self.words(f"kind.{activity.kind}")
            yield self._fact(activity.span, kind, activity.name, when, leads)
        for task in self.draft.tasks:
            due = self._day(task.due) if task.due else ""
            yield self._fact(task.span, self.words("label.task"), task.unit, due, task.text)
        for one in self.draft.deadlines:
            to = f"→ {one.to}" if one.to else ""
            rest = (self._when(one.when), to, self.comma.join(map(self._channel, one.channels)))
            yield self._fact(one.span, self.words(self._deadline_label(one)), one.what, *rest)

    def _deadline_label(self, one: Deadline) -> str:
        """Whether something is to be handed in by then, or only to be done."""
        block = self.document.blocks[one.span.block : one.span.block + 1]
        said = block[0].text[one.span.start : one.span.end] if block else ""
        handed_in = one.to or one.channels or _HANDED_IN.search(f"{one.what} {said}")
        return "label.submission" if handed_in else "label.deadline"

    def _fact(self, span: Span, label: str, name: str, *rest: str) -> _Fact:
        said = "".join(f"  {self.clean(part)}" for part in rest if part)
        line = self._text("").append(f"{label} ", "blue").append(self.clean(name))
        details = Text(f"  {label}", style="blue").append(said, "dim not blue")
        return _Fact(span, name, line.append(said, "dim"), details)

    def _text(self, text: str) -> Text:
        """A line of the outline, cut at the edge unless everything is to be shown."""
        whole = self.terminal.everything
        overflow: OverflowMethod = "fold" if whole else "ellipsis"
        return Text(self.clean(text), no_wrap=not whole, overflow=overflow)

    def theme_days(self) -> Table:
        """The theme days with their dates and units."""
        table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
        table.add_column(self.words("label.date"), no_wrap=True)
        table.add_column(self.words("label.theme_day"), overflow="fold")
        table.add_column(self.words("label.leads"), overflow="fold", style="dim")
        for day in self.draft.theme_days:
            cells = (self._when(day.when, weekday=True), day.name, self.comma.join(day.leads))
            table.add_row(*(Text(self.clean(cell)) for cell in cells))
        return table

    def unplaced(self) -> Text:
        """What the reader did not understand, with its place."""
        left = self.draft.unplaced
        if not left:
            return Text(self.words("text.nothing_unplaced"), style="dim")
        shown = len(left) if self.terminal.everything else _UNPLACED_SHOWN
        page = Text(self.words("label.unplaced"), style="bold")
        for one in left[:shown]:
            where = place_text(self.terminal, self.document, one.span)
            text = one.text if self.terminal.everything else self._short(one.text)
            page.append(f"\n  {where}  ", style="dim").append(self.clean(text), style="not bold")
        if len(left) > shown:
            more = self.words("text.more", count=len(left) - shown)
            page.append(f"\n  {more}", style="dim not bold")
        return page

    def _channel(self, channel: str) -> str:
        code = f"channel.{channel}"
        return self.words(code) if code in SENTENCES else channel

    def _contact(self, contact: Contact) -> str:
        numbers = [*contact.phones, *contact.mails] if self.terminal.with_numbers else []
        if not numbers:
            said = (("label.phone", contact.has_phone), ("label.mail", contact.has_mail))
            numbers = [self.words(code) for code, there in said if there]
        return f"{contact.name}{self._in_brackets(self.comma.join(numbers))}"

    def _in_brackets(self, text: str | None) -> str:
        return self.brackets.format(text) if text else ""

    def _when(self, period: Period | None, *, weekday: bool = False, full: bool = False) -> str:
        if period is None:
            return ""
        if not period.start:
            return period.text
        days = self._day(period.start, weekday=weekday, full=full)
        if period.end and period.end != period.start:
            days = f"{days}—{self._day(period.end, weekday=weekday)}"
        return f"{days} {period.hours or ''}".strip()

    def _day(self, text: str, *, weekday: bool = False, full: bool = False) -> str:
        return self.words.day(text, year=None if full else self.year, weekday=weekday)

    def _short(self, text: str) -> str:
        line = " ".join(text.split())
        return line if cell_len(line) <= _LINE else f"{chop_cells(line, _LINE - 1)[0]}…"


def place_text(terminal: Terminal, document: Document, span: Span) -> str:
    """Where ``span`` stands in its file, in words; empty where the file has no places."""
    if span.block >= len(document.blocks):
        return ""
    place = document.blocks[span.block].place
    if place.sheet and place.row:
        return terminal.words("place.sheet", sheet=place.sheet, row=place.row)
    if place.table and place.row:
        return terminal.words("place.row", table=place.table, row=place.row)
    parts = [("page", place.page), ("paragraph", place.paragraph)]
    said = [terminal.words(f"place.{name}", **{name: value}) for name, value in parts if value]
    return " ".join(said)


def _homes(sections: Sequence[Section]) -> dict[int, int]:
    """For each block of the plan the number of the innermost section that holds it."""
    owner: dict[int, int] = {}
    for number, section in enumerate(sections):
        owner |= dict.fromkeys(range(section.first, section.last), number)
    return owner


def _year(draft: Draft) -> int | None:
    if draft.period and draft.period.start:
        return date.fromisoformat(draft.period.start).year
    text = draft.year.text[:4] if draft.year else ""
    return int(text) if text.isdecimal() else None
