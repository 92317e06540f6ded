"""Tells what a file is by its first bytes and, for archives, by what is inside."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

from awareweek.plan.messages import Damaged, Ofd, UnknownKind

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "pdf"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"{\\rtf", "rtf"),
    (b"\x89PNG\r\n\x1a\n", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF87a", "image"),
    (b"GIF89a", "image"),
    (b"II*\x00", "image"),
    (b"MM\x00*", "image"),
    (b"BM", "image?"),
    (b"\x1f\x8b", "gzip"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"Rar!\x1a\x07", "rar"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ\x00", "xz"),
    (b"MZ", "program?"),
    (b"\x7fELF", "program"),
    (b"SQLite format 3\x00", "sqlite"),
    (b"%!PS", "postscript"),
)
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body"
    rb"|meta|title|div|table|article|p|h[1-6])\b",
    re.IGNORECASE | re.DOTALL,
)
_MHTML = re.compile(rb"(?:MIME-Version|From):[^\n]{0,200}\n", re.IGNORECASE)


def sniff(data: bytes) -> str:
    """What ``data`` is: docx, xlsx, ole, pdf, html, text, or a kind that is not read.

    Raises Ofd, and Damaged for an archive whose list of contents is broken.
    """
    kind = _by_magic(data)
    if kind == "zip":
        return _sniff_zip(data)
    if kind:
        return kind
    # Some scanners and mail gateways put a few bytes before the mark of a PDF.
    if b"%PDF-" in data[:1024] and b"\x00" not in data[: data.index(b"%PDF-")]:
        return "pdf"
    if looks_like_html(data):
        return "html"
    # Erased memory reads as ones; no text in any encoding begins so.
    if data.startswith(b"\xff" * 4):
        return "binary"
    return "text"


def _by_magic(data: bytes) -> str | None:
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            # Two letters are too little to call a text an image: it must hold zeros too.
            if not kind.endswith("?"):
                return kind
            if b"\x00" in data[:64]:
                return kind[:-1]
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image"
    return None


def looks_like_html(data: bytes) -> bool:
    """Whether ``data`` begins as a web page does, in any encoding that keeps ASCII readable."""
    head = data[:8192]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head.replace(b"\x00", b"")[2:]
    return bool(_HTML.match(head.removeprefix(b"\xef\xbb\xbf")))


def _sniff_zip(data: bytes) -> str:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise Damaged(kind=_damaged_zip_kind(data)) from error
    return _kind_of_names(names)


def _kind_of_names(names: list[str]) -> str:
    lowered = [name.replace("\\", "/").lower() for name in names]
    if "ofd.xml" in lowered:
        raise Ofd
    if "[content_types].xml" in lowered:
        for folder, kind in (("word/", "docx"), ("xl/", "xlsx"), ("ppt/", "pptx")):
            if any(name.startswith(folder) for name in lowered):
                return kind
    return "opendocument" if "mimetype" in lowered else "zip"


def _damaged_zip_kind(data: bytes) -> str:
    """What a broken archive was, by the names that still stand in it."""
    for mark, kind in ((b"word/", "docx"), (b"xl/", "xlsx"), (b"ppt/", "pptx")):
        if mark in data:
            return kind
    return "ofd" if b"OFD.xml" in data else "zip"


def refuse_unknown(kind: str) -> None:
    """Refuse a ``kind`` that no reader takes. Raises UnknownKind."""
    raise UnknownKind(kind=kind)
