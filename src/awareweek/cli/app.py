"""All commands, and how each is told in the person's language."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Annotated, Any

import typer
import typer.main
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from awareweek import __version__
from awareweek.cli import plan, up
from awareweek.cli.catalogue import SENTENCES
from awareweek.cli.sources import Problem, errno_name, explain
from awareweek.cli.terminal import Terminal, forgive_encoding
from awareweek.cli.usage import SpokenCommand, SpokenGroup, WrongUsage, tell_mistake
from awareweek.cli.words import LANGUAGE_VARIABLE, Words, known_language, system_language
from awareweek.plan.messages import Message


def run(arguments: Sequence[str] | None = None) -> int:
    """Run one command line and give its exit status. Raises OSError if output fails."""
    forgive_encoding()
    words = Words(system_language())
    _tell_unknown_language(words)
    command = typer.main.get_command(make_app())
    assert isinstance(command, TyperGroup)
    _translate(command, words)
    args = None if arguments is None else list(arguments)
    try:
        status = command.main(args, prog_name="awareweek", standalone_mode=False)
    except WrongUsage as mistake:
        return tell_mistake(mistake, words)
    return status if isinstance(status, int) else 0


def make_app() -> typer.Typer:
    """Every command; their help holds codes until ``run`` puts sentences there."""
    settings: dict[str, Any] = {"no_args_is_help": True, "rich_markup_mode": None}
    settings |= {"cls": SpokenGroup}
    app = typer.Typer(help="help.awareweek", add_completion=False, **settings)
    app.callback(help="help.awareweek")(_awareweek)
    plans = typer.Typer(help="help.plan", **settings)
    plans.command("read", help="help.read", cls=SpokenCommand)(plan.read)
    plans.command("check", help="help.check", cls=SpokenCommand)(plan.check)
    app.add_typer(plans, name="plan")
    app.command("up", help="help.up", cls=SpokenCommand)(up.up)
    app.pretty_exceptions_enable = False
    return app


def tell_of(error: OSError) -> None:
    """Say that output could not be written, or which of our own files could not be read."""
    terminal = Terminal(Words(system_language()))
    if isinstance(error.filename, str):
        terminal.tell(Problem(error.filename, explain(error)))
    else:
        terminal.tell(Problem("", Message("not_written", {"reason": errno_name(error)})))


def _tell_unknown_language(words: Words) -> None:
    wanted = os.environ.get(LANGUAGE_VARIABLE)
    if wanted and known_language(wanted) is None:
        Terminal(words).note(words("usage.language", text=wanted))


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"awareweek {__version__}")
        raise typer.Exit


Version = Annotated[
    bool, typer.Option("--version", callback=_show_version, is_eager=True, help="help.version")
]


def _awareweek(*, version: Version = False) -> None:
    """Only holds the options of the whole command."""
    del version


def _translate(command: TyperGroup | TyperCommand, words: Words) -> None:
    """Put sentences where a command's help and its options' help give codes."""
    shown = command.get_help_option(typer.Context(command))
    if shown is not None:
        shown.help = words("help.help")
    if command.help in SENTENCES:
        command.help = words(command.help)
    for param in command.params:
        if isinstance(param, TyperOption | TyperArgument):
            if param.help in SENTENCES:
                param.help = words(param.help)
            if param.metavar in SENTENCES:
                param.metavar = words(param.metavar)
    for child in command.commands.values() if isinstance(command, TyperGroup) else ():
        if isinstance(child, TyperGroup | TyperCommand):
            _translate(child, words)
