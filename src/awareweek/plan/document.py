"""A document as read: blocks in reading order, each with its place in the file."""

from __future__ import annotations

from typing import Literal

import msgspec

from awareweek.plan.messages import Message

FileKind = Literal["docx", "pdf", "html", "text", "xlsx"]
BlockKind = Literal["paragraph", "heading", "row"]


class Place(msgspec.Struct, frozen=True, omit_defaults=True):
    """Where in its file a block stands; everything counts from 1.

    ``page`` is known for PDF only, ``sheet`` for Excel; ``table`` and ``row`` for rows.
    ``paragraph`` counts the file's own paragraphs (for text files: lines).
    """

    page: int | None = None
    paragraph: int | None = None
    sheet: str | None = None
    table: int | None = None
    row: int | None = None


class Block(msgspec.Struct, frozen=True, omit_defaults=True):
    """A paragraph, a heading, or one row of a table.

    ``text`` is what a person reads there, automatic numbers included; spans of facts are
    counted in it. A row's text is its ``cells`` joined by tabs; cells merged downwards
    are repeated in each row, cells merged across stand once with empty cells behind, so
    that columns stay aligned. ``level`` is the heading level by the file's own styles
    (1 is the highest), where it has one; ``header`` marks the heading rows of a table.
    """

    text: str
    place: Place = Place()
    kind: BlockKind = "paragraph"
    level: int | None = None
    cells: tuple[str, ...] = ()
    header: bool = False


class Document(msgspec.Struct, frozen=True):
    """A file as read: what it is, its blocks, and what to warn the person of.

    ``wrapped`` says that a block may be one line of a hard-wrapped paragraph, so that
    lines still have to be joined.
    """

    name: str
    kind: FileKind
    sha256: str
    blocks: tuple[Block, ...]
    warnings: tuple[Message, ...] = ()
    wrapped: bool = False


def row(cells: tuple[str, ...], place: Place, *, header: bool = False) -> Block:
    """A table row as a block."""
    return Block("\t".join(cells), place, "row", cells=cells, header=header)
