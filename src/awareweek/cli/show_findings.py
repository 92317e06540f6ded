"""What a check found, in the terminal and as JSON."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from awareweek.cli.show_plan import place_text
from awareweek.cli.terminal import Terminal
from awareweek.plan.check import Finding, Severity
from awareweek.plan.document import Document
from awareweek.plan.draft import Draft

_SIGNS: dict[Severity, tuple[str, str]] = {
    "error": ("✕", "red"),
    "warning": ("▲", "yellow"),
    "note": ("·", "dim"),
}
_SHOWN = 5
# In fewer columns the sentences would stand in a strip of a few signs: each has its own line.
_TABLE_FITS = 60

# What kind of finding, where, and its sentence.
Row = tuple[Text, Text, Text]


def show_findings(
    terminal: Terminal, document: Document, draft: Draft, findings: Sequence[Finding]
) -> None:
    """Print what was found in one plan, the gravest first, many of one kind shortened."""
    title = draft.title.text if draft.title else terminal.words("text.untitled")
    heading = terminal.words("text.check", title=title)
    terminal.output.print(Text(terminal.clean(heading), style="bold"))
    if not findings:
        terminal.output.print(Text(terminal.words("text.no_findings"), style="dim"))
        return
    ordered = sorted(findings, key=lambda found: list(_SIGNS).index(found.severity))
    rows = _rows(terminal, document, ordered)
    if terminal.output.width < _TABLE_FITS:
        for sign, where, sentence in rows:
            head = Text("  ").join(part for part in (sign, where) if part)
            if head:
                terminal.output.print(head)
            terminal.output.print(Padding(sentence, (0, 0, 0, 2)))
    else:
        terminal.output.print(_table(rows))
    terminal.output.print(Text(_counts(terminal, findings), style="dim"))


def _table(rows: Iterable[Row]) -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True)
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for row in rows:
        table.add_row(*row)
    return table


def _rows(terminal: Terminal, document: Document, findings: Sequence[Finding]) -> Iterator[Row]:
    """A row for each finding; of one code only the first few, then how many more."""
    totals, seen = Counter(found.code for found in findings), Counter[str]()
    for found in findings:
        seen[found.code] += 1
        limit = totals[found.code] if terminal.everything else _SHOWN
        if seen[found.code] > limit + (totals[found.code] == limit + 1):
            if seen[found.code] == limit + 1:
                more = terminal.words("text.more", count=totals[found.code] - limit)
                yield Text(), Text(), Text(more, style="dim")
            continue
        sign, style = _SIGNS[found.severity]
        word = terminal.words(f"severity.{found.severity}")
        where = Text(place_text(terminal, document, found.span), style="dim")
        yield Text(f"{sign} {word}", style=style), where, _sentence(terminal, found)


def _sentence(terminal: Terminal, found: Finding) -> Text:
    return Text(terminal.clean(terminal.words(found.code, **found.params)))


def _counts(terminal: Terminal, findings: Sequence[Finding]) -> str:
    count = Counter(found.severity for found in findings)
    return terminal.words(
        "text.findings", errors=count["error"], warnings=count["warning"], notes=count["note"]
    )


def finding_object(
    terminal: Terminal, file: str, draft: Draft, source: dict[str, Any], found: Finding
) -> dict[str, Any]:
    """A finding as a JSON object."""
    return {
        "file": file,
        "plan": draft.title.text if draft.title else None,
        "code": found.code,
        "severity": found.severity,
        "message": terminal.words(found.code, **found.params),
        "params": found.params,
        "source": source,
    }
