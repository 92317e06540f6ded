"""The person's terminal: what is printed, in which language, and what is hidden."""

from __future__ import annotations

import io
import re
import sys
from typing import Any

import msgspec
from rich.console import Console
from rich.text import Text

from awareweek.cli.sources import STDIN, Problem
from awareweek.cli.words import Language, Words
from awareweek.plan.masking import mask

# Signs that steer a terminal or turn the direction of writing; a plan has no use for them.
_STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


class Terminal:
    """Standard output for results and standard error for messages, in one language.

    Numbers of persons are hidden in all that is printed unless ``with_numbers``.
    """

    def __init__(
        self, words: Words, *, with_numbers: bool = False, everything: bool = False
    ) -> None:
        forgive_encoding()
        self.words = words
        self.with_numbers = with_numbers
        self.everything = everything
        self.output = Console(highlight=False, markup=False, emoji=False)
        self.errors = Console(stderr=True, highlight=False, markup=False, emoji=False)

    def clean(self, text: str) -> str:
        """``text`` fit to be shown: without steering signs, numbers hidden."""
        plain = _STEERING.sub("", text).encode("utf-8", "replace").decode()
        return plain if self.with_numbers else mask(plain)

    def tell(self, problem: Problem) -> None:
        """Say on standard error what there is to say of a file, in one sentence."""
        name = self.words("text.stdin") if problem.name == STDIN else problem.name
        sentence = self.clean(self.words.message(problem.message))
        where = self.words("text.colon", label=_STEERING.sub("", name), text="") if name else ""
        where = where.encode("utf-8", "replace").decode()
        self.errors.print(Text(f"{where}{sentence} [{problem.message.code}]"), soft_wrap=True)

    def note(self, sentence: str) -> None:
        """A remark on standard error."""
        self.errors.print(Text(self.clean(sentence), style="dim"), soft_wrap=True)

    def say(self, text: str) -> None:
        """A line of help, or of what is wrong with the command line, on standard error."""
        self.errors.print(Text(self.clean(text)), soft_wrap=True)

    def tell_of_encoding(self) -> None:
        """Say once, in words that can be shown, that this terminal cannot show Chinese."""
        if _can_show(self.output.encoding):
            return
        words = self.words if _can_show(self.errors.encoding) else Words(Language.EN)
        self.note(words("text.encoding", encoding=self.output.encoding))

    def print_json(self, found: dict[str, Any]) -> None:
        """One JSON object on standard output, in UTF-8 whatever the locale."""
        shown = found if self.with_numbers else _masked(found)
        data = msgspec.json.format(msgspec.json.encode(shown), indent=1)
        sys.stdout.flush()
        sys.stdout.buffer.write(data + b"\n")
        sys.stdout.buffer.flush()


def _can_show(encoding: str) -> bool:
    try:
        "网络安全宣传周".encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def _masked(value: object) -> object:
    """``value`` with every text in it masked, but for the names of files."""
    if isinstance(value, str):
        return mask(value)
    if isinstance(value, dict):
        return {mask(key): one if key == "file" else _masked(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_masked(one) for one in value]
    return value


def forgive_encoding() -> None:
    """A terminal that cannot show a character shows ? instead of ending the program."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
