"""Sentences in the reader's language: codes in, words out."""

from __future__ import annotations

import locale
import os
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from functools import lru_cache
from importlib.resources import files

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from awareweek.cli.catalogue import SENTENCES
from awareweek.plan.messages import Message

LANGUAGE_VARIABLE = "AWAREWEEK_LANG"


class Language(StrEnum):
    """A language the command line speaks."""

    ZH = "zh"
    EN = "en"


def system_language(environment: Mapping[str, str] = os.environ) -> Language:
    """The language the environment asks for: Chinese where its locale is, else English.

    AWAREWEEK_LANG goes before the locale variables, in their usual order, if it is a
    language that is spoken here.
    """
    if spoken := known_language(environment.get(LANGUAGE_VARIABLE, "")):
        return spoken
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if wanted := environment.get(name):
            return _language(wanted)
    return _language(locale.getlocale()[0] or "")


def known_language(wanted: str) -> Language | None:
    """The language that ``wanted`` names, as zh, zh_CN or Chinese; None for one not spoken here."""
    if wanted.lower().startswith(("zh", "chinese")):
        return Language.ZH
    return Language.EN if wanted.lower().startswith("en") else None


def _language(wanted: str) -> Language:
    return known_language(wanted) or Language.EN


@lru_cache
def chinese() -> Catalog:
    """The Simplified Chinese catalogue, read from its .po file."""
    path = files("awareweek").joinpath("locale/zh_CN/LC_MESSAGES/awareweek.po")
    with path.open("rb") as file:
        return read_po(file, locale="zh_CN", ignore_obsolete=True)


class Words:
    """Says what a code stands for, in one language.

    Dates among the parameters are written out, weekdays and kinds of files named.
    """

    def __init__(self, language: Language) -> None:
        self.language = language

    def __call__(self, code: str, /, **params: str | int) -> str:
        """The sentence of ``code``; a code without a sentence is given back as it is."""
        named = _Params({name: self._param(name, value) for name, value in params.items()})
        return self._sentence(code).format_map(named)

    def message(self, message: Message) -> str:
        """The sentence of ``message``."""
        return self(message.code, **message.params)

    def day(self, text: str, *, year: int | None = None, weekday: bool = True) -> str:
        """A day of ISO 8601 as people write it; its year is left out where it is ``year``.

        Any other text is given back: a vague date keeps its words.
        """
        try:
            day = date.fromisoformat(text)
        except ValueError:
            return text
        if self.language is Language.ZH:
            years = "" if day.year == year else f"{day.year}年"
            said = f"（周{'一二三四五六日'[day.weekday()]}）" if weekday else ""
            return f"{years}{day.month}月{day.day}日{said}"
        years = "" if day.year == year else f" {day.year}"
        said = f"{_DAYS[day.weekday()]} " if weekday else ""
        return f"{said}{day.day} {_MONTHS[day.month - 1]}{years}"

    def _sentence(self, code: str) -> str:
        english = SENTENCES.get(code, code)
        if self.language is Language.EN:
            return english
        found = chinese().get(english, context=code)
        return str(found.string) if found and found.string else english

    def _param(self, name: str, value: str | int) -> str | int:
        if name in ("date", "start", "end", "as_of") and isinstance(value, str):
            return self.day(value, weekday=False)
        if name in ("written", "actual"):
            return self._sentence(f"weekday.{value}")
        if name == "kind" and f"file.{value}" in SENTENCES:
            return self._sentence(f"file.{value}")
        if name == "reason" and f"errno.{value}" in SENTENCES:
            return self._sentence(f"errno.{value}")
        return value


_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class _Params(dict[str, str | int]):
    """Parameters for a sentence; one that is missing keeps its place visible."""

    def __missing__(self, name: str) -> str:
        return f"{{{name}}}"
