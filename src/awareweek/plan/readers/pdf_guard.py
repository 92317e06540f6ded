"""Looks over the streams of a PDF before a library unpacks them whole."""

from __future__ import annotations

import re
import zlib
from binascii import Error as HexError

from pdfminer.ascii85 import ascii85decode, asciihexdecode

from awareweek.plan.messages import UnsafeArchive
from awareweek.plan.readers.limits import Limits

_STREAM = re.compile(rb"stream\r?\n")
_FILTER = re.compile(rb"/(FlateDecode|Fl|ASCII85Decode|A85|ASCIIHexDecode|AHx|LZWDecode|LZW)\b")
_COLUMNS = re.compile(rb"/(?:Columns|Colors|BitsPerComponent)\s+(\d{5,})")
_DICTIONARY = 600
_STREAM_BYTES = 25 * 2**20
_LZW_BYTES = 2**18


def refuse_bombs(data: bytes, limits: Limits) -> None:
    """Refuse a PDF whose streams unpack to far more than pages of text are.

    Pictures are left out of the count: they are never unpacked here. Raises UnsafeArchive.
    """
    total = 0
    for found in _STREAM.finditer(data):
        head = data[max(0, found.start() - _DICTIONARY) : found.start()]
        head = head[head.rfind(b" obj") + 1 :]
        if b"/Image" in head:
            continue
        if _COLUMNS.search(head):
            # Of this many bytes is one line of the predictor, whatever the stream holds.
            raise UnsafeArchive
        end = data.find(b"endstream", found.end())
        packed = data[found.end() : end if end >= 0 else len(data)]
        total += _unpacked_size(packed, _FILTER.findall(head))
        if total > limits.unpacked_bytes:
            raise UnsafeArchive


def _unpacked_size(packed: bytes, filters: list[bytes]) -> int:
    """How large the stream is when ``filters`` are undone in order. Raises UnsafeArchive."""
    for name in filters:
        try:
            if name in (b"FlateDecode", b"Fl"):
                packed = zlib.decompressobj().decompress(packed, _STREAM_BYTES + 1)
            elif name in (b"ASCII85Decode", b"A85"):
                packed = ascii85decode(packed)
            elif name in (b"ASCIIHexDecode", b"AHx"):
                packed = asciihexdecode(packed)
            elif len(packed) > _LZW_BYTES:
                # LZW has no bounded decoder at hand, and has not been written for decades.
                raise UnsafeArchive
        except (zlib.error, HexError, ValueError):
            break
        if len(packed) > _STREAM_BYTES:
            raise UnsafeArchive
    return len(packed)
