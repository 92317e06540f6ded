"""The draft of a plan: the facts a reader found, each with its place in the text.

A person confirms a draft before anything becomes of it. Dates are ISO 8601 strings where
the text gives a whole date; a partial or relative date has only its words.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from awareweek.plan.document import Document
from awareweek.plan.messages import Message

ActivityKind = Literal[
    "ceremony",
    "exhibition",
    "forum",
    "theme_day",
    "contest",
    "quiz",
    "game",
    "survey",
    "competition",
    "drill",
    "training",
    "outreach",
    "media",
    "interview",
    "carnival",
    "park",
    "selection",
    "report",
    "other",
]
Role = Literal[
    "host",
    "organiser",
    "co_organiser",
    "guide",
    "lead",
    "support",
    "jointly",
    "backing",
    "responsible",
]
Level = Literal["nation", "province", "city", "district", "street", "school", "company", "bureau"]


class Span(msgspec.Struct, frozen=True):
    """Characters ``start`` to ``end`` of block number ``block`` (from 0) of the document."""

    block: int
    start: int
    end: int


class Named(msgspec.Struct, frozen=True, omit_defaults=True):
    """A fact that is one piece of text: a theme, a law, a basis document, a place."""

    text: str
    span: Span
    confidence: float = 1.0


class UnitRole(msgspec.Struct, frozen=True):
    """A unit and what it does in an activity, as written."""

    unit: str
    role: Role
    span: Span


class Period(msgspec.Struct, frozen=True, omit_defaults=True):
    """A day or a range of days as far as the text tells; ``text`` keeps its words.

    ``hours`` is the time of day as HH:MM or HH:MM-HH:MM; ``weekdays`` are the weekdays
    written beside the first and last day (0 Monday … 6 Sunday, -1 where none).
    """

    text: str
    span: Span
    start: str | None = None
    end: str | None = None
    hours: str | None = None
    weekdays: tuple[int, int] = (-1, -1)


class Activity(msgspec.Struct, frozen=True, omit_defaults=True):
    """One thing that takes place. ``leads`` are those of ``units`` who host it."""

    name: str
    kind: ActivityKind
    span: Span
    category: str | None = None
    when: Period | None = None
    places: tuple[Named, ...] = ()
    units: tuple[UnitRole, ...] = ()
    leads: tuple[str, ...] = ()
    settings: tuple[str, ...] = ()
    confidence: float = 1.0


class ThemeDay(msgspec.Struct, frozen=True, omit_defaults=True):
    """A day of the week given to one theme, and the units that lead it."""

    name: str
    span: Span
    when: Period | None = None
    leads: tuple[str, ...] = ()
    confidence: float = 1.0


class Task(msgspec.Struct, frozen=True, omit_defaults=True):
    """A unit, or several as grouped in the text, made responsible for something."""

    unit: str
    text: str
    span: Span
    units: tuple[str, ...] = ()
    supports: tuple[str, ...] = ()
    due: str | None = None
    from_table: bool = False
    confidence: float = 1.0


class Deadline(msgspec.Struct, frozen=True, omit_defaults=True):
    """What must reach whom by when, and through which channel."""

    what: str
    span: Span
    when: Period | None = None
    to: str | None = None
    channels: tuple[str, ...] = ()
    confidence: float = 1.0


class Contact(msgspec.Struct, frozen=True, omit_defaults=True):
    """A person to turn to. Numbers are kept only where the caller asked for them."""

    name: str
    span: Span
    unit: str | None = None
    has_phone: bool = False
    has_mail: bool = False
    phones: tuple[str, ...] = ()
    mails: tuple[str, ...] = ()


class BasisDocument(msgspec.Struct, frozen=True, omit_defaults=True):
    """A document the plan rests on, with its 发文字号 where given."""

    title: str
    span: Span
    number: str | None = None


class Quantity(msgspec.Struct, frozen=True, omit_defaults=True):
    """A number required of somebody: 不少于10名 is at least, 10, 名."""

    text: str
    span: Span
    bound: Literal["at_least", "at_most", "exactly"] = "exactly"
    value: int | None = None
    unit: str = ""


class Section(msgspec.Struct, frozen=True, omit_defaults=True):
    """A chapter of the outline: its number and heading, and its blocks [first, last)."""

    title: str
    level: int
    first: int
    last: int
    number: str = ""


class Draft(msgspec.Struct, frozen=True, omit_defaults=True):
    """One plan as read. Fields that the text does not give are None or empty.

    ``unplaced`` lists the sentences that ask for something or give a date but gave no
    fact, so that a person can see what the reader did not understand.
    """

    title: Named | None = None
    year: Named | None = None
    level: Level | None = None
    period: Period | None = None
    themes: tuple[Named, ...] = ()
    lead_unit: Named | None = None
    issuer: Named | None = None
    addressees: tuple[str, ...] = ()
    activities: tuple[Activity, ...] = ()
    theme_days: tuple[ThemeDay, ...] = ()
    tasks: tuple[Task, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    contacts: tuple[Contact, ...] = ()
    basis: tuple[BasisDocument, ...] = ()
    laws: tuple[Named, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    settings: tuple[Named, ...] = ()
    aliases: dict[str, str] = {}
    sections: tuple[Section, ...] = ()
    unplaced: tuple[Named, ...] = ()
    first: int = 0
    last: int = 0


class Reading(msgspec.Struct, frozen=True):
    """A file and the drafts found in it, one for each plan the file holds."""

    document: Document
    drafts: tuple[Draft, ...]
    warnings: tuple[Message, ...] = ()
