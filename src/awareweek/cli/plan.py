"""`awareweek plan`: read and check plan documents."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime
from functools import wraps
from typing import Annotated, Any, ParamSpec

import typer

from awareweek.cli.plan_json import plan_object, source_object
from awareweek.cli.reading import Outcome, read_all
from awareweek.cli.show_findings import finding_object, show_findings
from awareweek.cli.show_plan import show_plan
from awareweek.cli.sources import Problem
from awareweek.cli.terminal import Terminal
from awareweek.cli.words import Language, Words, system_language
from awareweek.library import LawEntry, demo_plan, laws_as_of, load_laws
from awareweek.plan.check import Finding, Law, LawVersion, check_draft
from awareweek.plan.document import Document
from awareweek.plan.draft import Draft

INTERRUPTED = 130

# Help texts are codes here; main.py puts the sentences in.
Files = Annotated[list[str] | None, typer.Argument(metavar="metavar.file", help="help.files")]
Demo = Annotated[bool, typer.Option("--demo", help="help.demo")]
AsJson = Annotated[bool, typer.Option("--json", help="help.json")]
Contacts = Annotated[bool, typer.Option("--contacts", help="help.contacts")]
Lang = Annotated[Language | None, typer.Option("--lang", help="help.lang")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="help.quiet")]
Everything = Annotated[bool, typer.Option("--all", help="help.all")]
On = Annotated[str | None, typer.Option("--on", metavar="metavar.date", help="help.on")]

P = ParamSpec("P")


def interruptible(command: Callable[P, None]) -> Callable[P, None]:
    """Let Ctrl-C end ``command`` with the status shells expect, and no words."""

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            command(*args, **kwargs)
        except KeyboardInterrupt:
            raise typer.Exit(INTERRUPTED) from None

    return run


@interruptible
def read(  # noqa: PLR0913 - the options of a command
    files: Files = None,
    *,
    demo: Demo = False,
    as_json: AsJson = False,
    contacts: Contacts = False,
    everything: Everything = False,
    quiet: Quiet = False,
    lang: Lang = None,
) -> None:
    """Print the facts of every plan in ``files``; ends with 1 if one was refused or none found."""
    words = Words(lang or system_language())
    terminal = Terminal(words, with_numbers=contacts, everything=everything)
    names = wanted(files, words, demo=demo)
    outcome = read_all(names, terminal, with_numbers=contacts, quiet=quiet)
    if as_json:
        terminal.print_json(_read_json(outcome, terminal))
    else:
        if not quiet:
            terminal.tell_of_encoding()
        for _, document, draft in plans_of(outcome):
            show_plan(terminal, document, draft)
        _sum_up(outcome, terminal, quiet=quiet)
    raise typer.Exit(1 if outcome.refused or not outcome.plans else 0)


@interruptible
def check(  # noqa: PLR0913 - the options of a command
    files: Files = None,
    *,
    demo: Demo = False,
    as_json: AsJson = False,
    on: On = None,
    everything: Everything = False,
    quiet: Quiet = False,
    lang: Lang = None,
) -> None:
    """Print what to look at again in ``files``; ends with 1 on an error, or without a plan."""
    words = Words(lang or system_language())
    day = _day(on, words)
    terminal = Terminal(words, everything=everything)
    outcome = read_all(wanted(files, words, demo=demo), terminal, with_numbers=False, quiet=quiet)
    checked = check_all(outcome, day)
    if as_json:
        terminal.print_json(_check_json(checked, outcome, terminal))
    else:
        if not quiet:
            terminal.tell_of_encoding()
        for _, document, draft, findings in checked:
            show_findings(terminal, document, draft, findings)
        if not quiet:
            terminal.note(words("text.judged_on", date=day.isoformat(), as_of=str(laws_as_of())))
    grave = any(one.severity == "error" for *_, findings in checked for one in findings)
    raise typer.Exit(1 if grave or outcome.refused or not outcome.plans else 0)


Checked = tuple[str, Document, Draft, tuple[Finding, ...]]


def check_all(outcome: Outcome, on: date) -> list[Checked]:
    """Every plan that was read, with what there is to look at again."""
    laws = known_laws(load_laws())
    return [
        (name, document, draft, check_draft(draft, document, laws=laws, on=on))
        for name, document, draft in plans_of(outcome)
    ]


def known_laws(entries: Iterable[LawEntry]) -> tuple[Law, ...]:
    """The shipped law list as the checks take it."""
    return tuple(
        Law(
            name=entry.name,
            versions=tuple(LawVersion(one.issued, one.effective) for one in entry.versions),
            other_names=entry.other_names,
            repealed=entry.repealed,
            replaced_by=entry.replaced_by,
        )
        for entry in entries
    )


def plans_of(outcome: Outcome) -> list[tuple[str, Document, Draft]]:
    """Every plan with its file's name and its document."""
    return [
        (file.name, file.reading.document, draft)
        for file in outcome.files
        for draft in file.reading.drafts
    ]


def wanted(files: list[str] | None, words: Words, *, demo: bool) -> list[str]:
    """The names to read. Ends with a usage error if there are none."""
    names = [*([str(demo_plan())] if demo else []), *(files or [])]
    if not names:
        raise typer.BadParameter(words("usage.no_files"), param_hint=words("metavar.file"))
    return names


def _day(text: str | None, words: Words) -> date:
    if text is None:
        return datetime.now().astimezone().date()
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(words("usage.date", text=text), param_hint="--on") from None


def _sum_up(outcome: Outcome, terminal: Terminal, *, quiet: bool) -> None:
    if quiet or len(outcome.files) + len(outcome.refused) < 2:
        return
    counts = {"files": len(outcome.files), "plans": outcome.plans}
    terminal.note(terminal.words("text.summary", **counts, refused=len(outcome.refused)))


def _read_json(outcome: Outcome, terminal: Terminal) -> dict[str, Any]:
    plans = [
        plan_object(name, document, draft, with_numbers=terminal.with_numbers)
        for name, document, draft in plans_of(outcome)
    ]
    return {"plans": plans, "warnings": _warnings(outcome, terminal)}


def _check_json(checked: Iterable[Checked], outcome: Outcome, terminal: Terminal) -> dict[str, Any]:
    findings = [
        finding_object(terminal, name, draft, source_object(document, found.span), found)
        for name, document, draft, found_here in checked
        for found in found_here
    ]
    return {"findings": findings, "warnings": _warnings(outcome, terminal)}


def _warnings(outcome: Outcome, terminal: Terminal) -> list[dict[str, Any]]:
    def as_object(problem: Problem, *, refused: bool) -> dict[str, Any]:
        message = problem.message
        sentence = terminal.words.message(message)
        said = {"code": message.code, "params": message.params, "message": sentence}
        return {"file": problem.name or None, "refused": refused, **said}

    return [
        *(as_object(one, refused=True) for one in outcome.refused),
        *(as_object(one, refused=False) for one in outcome.warnings),
    ]
