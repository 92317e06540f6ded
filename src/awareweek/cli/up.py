"""`awareweek up`: starts what there is; today that is the demonstration plan."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.text import Text

from awareweek.cli.plan import Lang, check_all, interruptible, plans_of
from awareweek.cli.reading import read_all
from awareweek.cli.show_findings import show_findings
from awareweek.cli.show_plan import show_plan
from awareweek.cli.terminal import Terminal
from awareweek.cli.words import Words, system_language
from awareweek.library import demo_plan, laws_as_of

Demo = Annotated[bool, typer.Option("--demo", help="help.demo")]


@interruptible
def up(*, demo: Demo = False, lang: Lang = None) -> None:
    """Show the demonstration plan, read and checked, and say what is not built yet.

    The findings are judged by the day of the law list, so that each run shows the same.
    """
    words = Words(lang or system_language())
    terminal = Terminal(words)
    if not demo:
        terminal.note(words("up.without_demo"))
        raise typer.Exit(1)
    terminal.tell_of_encoding()
    terminal.output.print(Text(words("up.demo"), style="dim"))
    outcome = read_all([str(demo_plan())], terminal, with_numbers=False, quiet=True)
    for _, document, draft in plans_of(outcome):
        show_plan(terminal, document, draft)
    terminal.output.print()
    for _, document, draft, findings in check_all(outcome, laws_as_of()):
        show_findings(terminal, document, draft, findings)
    terminal.output.print()
    for code in ("up.not_built", "up.next"):
        terminal.output.print(Text(words(code), style="dim"))
    raise typer.Exit(1 if outcome.refused else 0)
