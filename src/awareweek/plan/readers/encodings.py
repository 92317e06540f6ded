"""Finds out how a text is encoded, strictly: a wrong guess would be half-read."""

from __future__ import annotations

import codecs

from awareweek.plan.messages import UnknownEncoding, UnknownKind

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 200_000
_ALLOWED_CONTROLS = frozenset("\t\n\r\x0b\x0c\x1a\x1b\x85")


def decode(data: bytes) -> str:
    """The text of ``data``: by its byte order mark, else UTF-8, UTF-16 or GB18030.

    A character cut off at the very end is dropped. Raises UnknownKind (binary),
    UnknownEncoding.
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            text = decode_as(data[len(bom) :], encoding)
            if text is None:
                raise UnknownEncoding
            return _refuse_binary(text)
    if b"\x00" in data:
        return _decode_wide(data)
    for encoding in ("utf-8", "gb18030"):
        text = decode_as(data, encoding)
        if text is not None and (encoding == "utf-8" or is_plausible(text)):
            return _refuse_binary(text)
    if _binary_share(data[:_SAMPLE].decode("latin-1")) > 0.02:
        raise UnknownKind(kind="binary")
    raise UnknownEncoding


def decode_as(data: bytes, encoding: str) -> str | None:
    """``data`` in ``encoding``, None where it is not; an unfinished last character is dropped."""
    decoder = codecs.getincrementaldecoder(encoding)("strict")
    try:
        return decoder.decode(data, False)
    except UnicodeDecodeError:
        return None


def is_plausible(text: str) -> bool:
    """Whether ``text`` could be Chinese: its characters are the usual ones of GB 2312.

    Any bytes of Latin-1 or Big5 decode as GB18030 too, but into rare characters.
    """
    unusual = foreign = 0
    for character in text[:_SAMPLE]:
        if character > "\x7f":
            foreign += 1
            unusual += not _is_usual(character)
    return unusual <= 0.1 * foreign


def _is_usual(character: str) -> bool:
    if "\u4e00" <= character <= "\u9fff" or "\u3000" <= character <= "\u303f":
        try:
            character.encode("gb2312")
        except UnicodeEncodeError:
            return False
        return True
    return (
        "\uff00" <= character <= "\uffef"
        or "\u2000" <= character <= "\u27ff"
        or character in "·—×÷±°§é\xa0\u200b\ufeff"
    )


def _decode_wide(data: bytes) -> str:
    """UTF-16 without a mark, where that is clear. Raises UnknownKind."""
    for encoding in ("utf-16-le", "utf-16-be"):
        text = decode_as(data, encoding)
        if text is None or _binary_share(text) > 0:
            continue
        usual = sum(c < "\x7f" or _is_usual(c) for c in text[:_SAMPLE])
        if usual >= 0.9 * len(text[:_SAMPLE]):
            return text
    text = decode_as(data, "utf-8")
    if text is not None and _binary_share(text) < 0.001:
        return text
    raise UnknownKind(kind="binary")


def _refuse_binary(text: str) -> str:
    if _binary_share(text) > 0.02:
        raise UnknownKind(kind="binary")
    return text


def _binary_share(text: str) -> float:
    sample = text[:_SAMPLE]
    controls = sum(1 for c in sample if (c < " " or c == "\x7f") and c not in _ALLOWED_CONTROLS)
    return controls / max(1, len(sample))
