"""Help and wrong usage in the person's language.

typer tells both in English only. Its help pages are rewritten at the words it puts in; its
errors are known by their sentences, and one that is not known is passed on as it is.
"""

from __future__ import annotations

import re
from typing import Any, TypeAlias

import typer
from typer.core import TyperCommand, TyperGroup

from awareweek.cli.terminal import Terminal
from awareweek.cli.words import Words, system_language

# typer keeps the classes of its contexts and of most of its errors to itself.
OfTyper: TypeAlias = Any

# typer names only some of its errors in public; the base of this one is all wrong usage.
WrongUsage: OfTyper = typer.BadParameter.__bases__[0]

_PAGE_WORDS = (
    (re.compile(r"^Usage: ", re.MULTILINE), "page.usage"),
    (re.compile(r"^Arguments:$", re.MULTILINE), "page.arguments"),
    (re.compile(r"^Options:$", re.MULTILINE), "page.options"),
    (re.compile(r"^Commands:$", re.MULTILINE), "page.commands"),
    (re.compile(r"\[OPTIONS\]"), "page.usage_options"),
    (re.compile(r"COMMAND \[ARGS\]\.\.\."), "page.usage_command"),
)
_TYPE_OF_LIST = re.compile(r" <list\[\w+\]>")
_MISTAKES = (
    (re.compile(r"No such option:? '?(?P<text>[^\s']+)'?"), "usage.no_option"),
    (re.compile(r"No such command '(?P<text>.*?)'\."), "usage.no_command"),
    (re.compile(r"Missing command"), "usage.command_missing"),
    (re.compile(r"Option '(?P<text>\S+)' requires an argument"), "usage.value_missing"),
    (re.compile(r"Option '(?P<text>\S+)' does not take a value"), "usage.value_given"),
    (re.compile(r"Got unexpected extra arguments?(?:\(s\))? \((?P<text>.*)\)"), "usage.extra"),
    (
        re.compile(
            r"Invalid value for '(?P<name>\S+)': .*?"
            r"'(?P<text>.*)' is not one of (?P<known>.*)\."
        ),
        "usage.choice",
    ),
)


class SpokenCommand(TyperCommand):
    """A command whose help is in the person's language."""

    def get_help(self, ctx: OfTyper) -> str:
        """The whole help page."""
        return _in_words(super().get_help(ctx))

    def get_usage(self, ctx: OfTyper) -> str:
        """The first line of the help page."""
        return _in_words(super().get_usage(ctx))


class SpokenGroup(TyperGroup):
    """A group of commands whose help is in the person's language."""

    def get_help(self, ctx: OfTyper) -> str:
        """The whole help page."""
        return _in_words(super().get_help(ctx))

    def get_usage(self, ctx: OfTyper) -> str:
        """The first line of the help page."""
        return _in_words(super().get_usage(ctx))


def _in_words(page: str) -> str:
    words = Words(system_language())
    for pattern, code in _PAGE_WORDS:
        page = pattern.sub(words(code), page)
    return _TYPE_OF_LIST.sub("", page)


def tell_mistake(mistake: OfTyper, words: Words) -> int:
    """Say on standard error what is wrong with a command line; gives the exit status.

    A command named without what it needs answers with its help page alone.
    """
    terminal = Terminal(words)
    if type(mistake).__name__ == "NoArgsIsHelpError":
        terminal.say(mistake.format_message())
        return int(mistake.exit_code)
    if mistake.ctx is not None:
        terminal.say(mistake.ctx.get_usage())
        terminal.say(words("page.try", command=mistake.ctx.command_path) + "\n")
    terminal.say(words("page.error", text=sentence_of(mistake, words)))
    return int(mistake.exit_code)


def sentence_of(mistake: OfTyper, words: Words) -> str:
    """What is wrong, in one sentence; in typer's words where they are not known here."""
    english = str(mistake.format_message())
    for pattern, code in _MISTAKES:
        if found := pattern.match(english):
            named = {name: text.replace("'", "") for name, text in found.groupdict().items()}
            return words(code, **named)
    # Ours are raised with a hint and are in the person's language already.
    if isinstance(mistake, typer.BadParameter) and isinstance(mistake.param_hint, str):
        return words("text.colon", label=mistake.param_hint, text=mistake.message)
    return english
