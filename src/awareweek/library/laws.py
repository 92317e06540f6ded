"""The list of laws that plans cite, with their versions and dates."""

from __future__ import annotations

from datetime import date
from importlib.resources import files
from typing import Literal

import msgspec

LawKind = Literal["law", "regulation", "rule", "normative"]


class LawVersion(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One version: passed or promulgated on ``issued``, in force from ``effective``.

    A date that is not certain is left out. ``number`` is the order or document number.
    """

    issued: date | None = None
    effective: date | None = None
    change: Literal["amended", "revised"] | None = None
    number: str | None = None


class LawEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A law, regulation, rule or normative document, with its versions in order of time.

    ``name`` is the name without 中华人民共和国 where that is how it is cited;
    ``other_names`` are further names a text may use. A repealed one has the day it ended
    and the name of what replaced it. ``source`` is the publisher's site.
    """

    name: str
    kind: LawKind
    issuer: str
    versions: tuple[LawVersion, ...]
    source: str
    other_names: tuple[str, ...] = ()
    repealed: date | None = None
    replaced_by: str | None = None


class _LawFile(msgspec.Struct, forbid_unknown_fields=True):
    as_of: date
    laws: tuple[LawEntry, ...]


def load_laws() -> tuple[LawEntry, ...]:
    """The shipped law list, as it stood on the day named in the file (``as_of``)."""
    return _file().laws


def laws_as_of() -> date:
    """The day up to which the law list was kept."""
    return _file().as_of


def _file() -> _LawFile:
    data = files("awareweek.library").joinpath("laws.json").read_bytes()
    return msgspec.json.decode(data, type=_LawFile)
