"""Readers: a file becomes blocks, or is refused with a reason."""

from __future__ import annotations

import hashlib
import re
import stat
import warnings
from importlib import import_module
from pathlib import Path
from typing import cast

from awareweek.plan.document import Document
from awareweek.plan.messages import (
    Damaged,
    Empty,
    Message,
    PlanRefused,
    TooLarge,
    UnknownKind,
)
from awareweek.plan.readers.content import Content
from awareweek.plan.readers.legacy import refuse_or_convert
from awareweek.plan.readers.limits import DEFAULT, Limits
from awareweek.plan.readers.marks import refuse_classified
from awareweek.plan.readers.sniff import sniff

__all__ = ["DEFAULT", "Limits", "read_bytes", "read_document"]

_READERS = ("docx", "html", "ole", "pdf", "text", "xlsx")


def read_document(path: Path, *, limits: Limits = DEFAULT, convert: bool = True) -> Document:
    """Read the file at ``path``, chosen by its content and never by its name.

    ``convert`` allows an old Word file to be converted where LibreOffice is installed.
    Raises PlanRefused with nothing kept, and OSError only if the file cannot be opened.
    """
    return read_bytes(_bytes(path, limits), path.name, limits=limits, convert=convert)


def read_bytes(
    data: bytes, name: str, *, limits: Limits = DEFAULT, convert: bool = True
) -> Document:
    """Read what came without a file of its own, as ``read_document`` reads a file.

    Nothing is written to disk, but for an old Word file while it is converted.
    Raises PlanRefused with nothing kept.
    """
    _refuse_size(data, len(data), limits)
    kind = sniff(data)
    content = _read(data, kind, limits, convert=convert)
    found = refuse_classified(content.headers, content.blocks)
    if not content.blocks:
        raise Empty
    return Document(
        name=name,
        kind=content.kind,
        sha256=hashlib.sha256(data).hexdigest(),
        blocks=tuple(content.blocks),
        warnings=(*content.warnings, *found),
        wrapped=content.wrapped,
    )


def _bytes(path: Path, limits: Limits) -> bytes:
    """The bytes of a regular file within the size limit."""
    status = path.stat()
    if not stat.S_ISREG(status.st_mode):
        raise UnknownKind(kind="folder" if stat.S_ISDIR(status.st_mode) else "device")
    with path.open("rb") as file:
        # One byte more than allowed: the file may grow after its size was asked.
        data = file.read(limits.file_bytes + 1)
    _refuse_size(data, status.st_size, limits)
    return data


def _refuse_size(data: bytes, size: int, limits: Limits) -> None:
    """Refuse what is over the limit, where ``size`` is known to be more, and what is blank."""
    if len(data) > limits.file_bytes:
        megabytes = -(-max(size, len(data)) // 2**20)
        raise TooLarge(megabytes=megabytes, limit=limits.file_bytes // 2**20)
    bare = re.sub(rb"\A(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)", b"", data)
    if not bare.strip(b" \t\r\n\x00\x0b\x0c"):
        raise Empty


def _read(data: bytes, kind: str, limits: Limits, *, convert: bool) -> Content:
    """The content of ``data``; whatever a library raises becomes Damaged here, nowhere else.

    The libraries meet files from anywhere and document no closed list of exceptions, so
    this one place catches all of them.
    """
    if kind not in _READERS:
        raise UnknownKind(kind=kind)
    # Loaded when needed: the libraries of PDF and web take longer to load than most files
    # take to read.
    reader = import_module(f"awareweek.plan.readers.{'docx' if kind == 'ole' else kind}")
    try:
        with warnings.catch_warnings():
            # What openpyxl and others warn of says nothing to a person.
            warnings.simplefilter("ignore")
            if kind != "ole":
                return cast(Content, reader.read(data, limits))
            content = cast(
                Content, reader.read(refuse_or_convert(data, limits, convert=convert), limits)
            )
            content.warnings.append(Message("converted"))
            return content
    except PlanRefused:
        raise
    except Exception as error:
        raise Damaged(kind=kind) from error
