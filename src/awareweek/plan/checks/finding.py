"""What a check says, and the law list it is given."""

from __future__ import annotations

from datetime import date
from typing import Literal

import msgspec

from awareweek.plan.document import Document
from awareweek.plan.draft import Span

Severity = Literal["error", "warning", "note"]


class Finding(msgspec.Struct, frozen=True):
    """Something in a plan to look at again: a ``code``, what its sentence needs, its place.

    An error contradicts itself or must not be published; a warning is probably an
    oversight; a note is worth knowing. A finding never holds a telephone number, an
    identity number or a mail address.
    """

    code: str
    severity: Severity
    span: Span
    params: dict[str, str | int] = {}


class LawVersion(msgspec.Struct, frozen=True):
    """One version of a law: passed or promulgated, and in force from ``effective``."""

    issued: date | None = None
    effective: date | None = None


class Law(msgspec.Struct, frozen=True):
    """A law as the checks know it: its names, its versions in order, and its end."""

    name: str
    versions: tuple[LawVersion, ...]
    other_names: tuple[str, ...] = ()
    repealed: date | None = None
    replaced_by: str | None = None


def in_row(document: Document, span: Span) -> bool:
    """Whether ``span`` stands in a table."""
    return span.block < len(document.blocks) and document.blocks[span.block].kind == "row"
