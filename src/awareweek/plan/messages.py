"""What the plan package has to say to a person: codes and parameters, never sentences.

Sentences are made at the edge (the command line, the desk) in the reader's language.
"""

from __future__ import annotations

from typing import ClassVar

import msgspec


class Message(msgspec.Struct, frozen=True):
    """Something to tell the person: a stable ``code`` and what its sentence needs."""

    code: str
    params: dict[str, str | int] = {}


class PlanRefused(Exception):
    """A file that is not read, and why.

    Every refusal is a class of its own with a stable ``code``; ``params`` hold what its
    sentence needs. Nothing of a refused file is kept.
    """

    code: ClassVar[str]

    def __init__(self, **params: str | int) -> None:
        super().__init__(self.code)
        self.params = params

    @property
    def message(self) -> Message:
        """The refusal as a message, to be translated at the edge."""
        return Message(self.code, self.params)


class Classified(PlanRefused):
    """The document bears a mark of classification (绝密, 机密, 秘密) where marks stand.

    GB/T 9704-2012, 7.2.2 says where. Params: ``mark``.
    """

    code = "classified"


class Damaged(PlanRefused):
    """The file is of a known kind but cannot be taken apart. Params: ``kind``."""

    code = "damaged"


class Empty(PlanRefused):
    """The file holds no text."""

    code = "empty"


class Encrypted(PlanRefused):
    """The file is locked with a password. Params: ``kind``."""

    code = "encrypted"


class LegacyWord(PlanRefused):
    """An old .doc or .wps, and no LibreOffice here to convert it. Params: ``kind``."""

    code = "legacy_word"


class Ofd(PlanRefused):
    """An OFD file (GB/T 33190-2016), which is not read yet."""

    code = "ofd"


class Scanned(PlanRefused):
    """A PDF of pictures, without text. Params: ``pages``."""

    code = "scanned"


class TooLarge(PlanRefused):
    """The file is over the size limit. Params: ``megabytes``, ``limit``."""

    code = "too_large"


class TooLong(PlanRefused):
    """The text is over the length limit. Params: ``characters``, ``limit``."""

    code = "too_long"


class TooManyPages(PlanRefused):
    """The PDF is over the limit of pages. Params: ``limit``."""

    code = "too_many_pages"


class TooComplex(PlanRefused):
    """The parts of the file are nested deeper, or are more, than in any document."""

    code = "too_complex"


class UnsafeMarkup(PlanRefused):
    """An office file declares entities or a document type; ECMA-376 part 2, 6.2.5 forbids it."""

    code = "unsafe_markup"


class UnsafeArchive(PlanRefused):
    """Unpacked or expanded, the file would be far larger than a document is: a bomb."""

    code = "unsafe_archive"


class UnknownKind(PlanRefused):
    """Not a kind of file that is read. Params: ``kind`` (what it looks like)."""

    code = "unknown_kind"


class UnknownEncoding(PlanRefused):
    """Text in no encoding that is known here."""

    code = "unknown_encoding"
