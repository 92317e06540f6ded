"""The `awareweek` command."""

from __future__ import annotations

import signal
from collections.abc import Sequence
from types import FrameType
from typing import Annotated, Any, NoReturn

import typer
import typer.main
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from awareweek import __version__
from awareweek.cli import plan, up
from awareweek.cli.catalogue import SENTENCES
from awareweek.cli.words import Words, system_language


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line and end the process with its exit status.

    0 done; 1 a file was refused or a check found an error; 2 wrong usage; 130 Ctrl-C.
    """
    if arguments is None:
        _listen_to_signals()
    command = typer.main.get_command(_app())
    assert isinstance(command, TyperGroup)
    _translate(command, Words(system_language()))
    command(args=None if arguments is None else list(arguments), prog_name="awareweek")
    raise SystemExit(0)


def _listen_to_signals() -> None:
    """Let being ended from outside erase what a conversion has written to disk."""
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), _end)
    if hasattr(signal, "SIGPIPE"):
        # `awareweek … | head` ends quietly, like any other tool. Nothing is printed while a
        # file is converted, so no copy can be left by it.
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)


def _end(number: int, _frame: FrameType | None) -> NoReturn:
    # A second one must not interrupt the erasing.
    signal.signal(number, signal.SIG_IGN)
    raise SystemExit(128 + number)


def _app() -> typer.Typer:
    settings: dict[str, Any] = {"no_args_is_help": True, "rich_markup_mode": None}
    app = typer.Typer(help="help.awareweek", add_completion=False, **settings)
    app.callback(help="help.awareweek")(_awareweek)
    plans = typer.Typer(help="help.plan", **settings)
    plans.command("read", help="help.read")(plan.read)
    plans.command("check", help="help.check")(plan.check)
    app.add_typer(plans, name="plan")
    app.command("up", help="help.up")(up.up)
    app.pretty_exceptions_enable = False
    return app


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
        if isinstance(param, TyperOption | TyperArgument) and param.help in SENTENCES:
            param.help = words(param.help)
    for child in command.commands.values() if isinstance(command, TyperGroup) else ():
        if isinstance(child, TyperGroup | TyperCommand):
            _translate(child, words)
