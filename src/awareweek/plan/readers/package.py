"""Office packages (zip with XML parts), opened so that none can unpack into a bomb."""

from __future__ import annotations

import posixpath
import zipfile
from io import BytesIO

from lxml import etree

from awareweek.plan.messages import Damaged, Encrypted, TooComplex, UnsafeArchive, UnsafeMarkup
from awareweek.plan.readers.limits import Limits

_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main",
     b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships",
     b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
)  # fmt: skip
_DOCTYPE = ("<!DOCTYPE", "<!ENTITY", "<!doctype")
_DOCTYPES = tuple(
    mark.encode(encoding) for mark in _DOCTYPE for encoding in ("utf-8", "utf-16-le", "utf-16-be")
)


class Package:
    """The parts of an office file, read from memory; nothing is ever written to disk.

    Sizes are checked before the first part is unpacked. Raises UnsafeArchive, Encrypted.
    """

    def __init__(self, data: bytes, *, kind: str, limits: Limits) -> None:
        self.kind = kind
        self._limits = limits
        self._zip = zipfile.ZipFile(BytesIO(data))
        self._infos = {_clean(info.filename): info for info in self._zip.infolist()}
        self._check()

    @property
    def names(self) -> list[str]:
        """The names of all parts."""
        return list(self._infos)

    def read(self, name: str) -> bytes:
        """The bytes of a part. Raises Damaged if there is no such part."""
        info = self._infos.get(name.lstrip("/"))
        if info is None:
            raise Damaged(kind=self.kind)
        # zipfile never gives more bytes than the size that was checked.
        return self._zip.read(info)

    def xml(self, name: str) -> etree._Element:
        """The tree of an XML part. Raises Damaged, UnsafeMarkup, TooComplex."""
        return parse_xml(self.read(name), limits=self._limits)

    def relations(self, name: str) -> list[tuple[str, str, str]]:
        """The relations of part ``name`` as (id, last word of the type, target part)."""
        folder, file = posixpath.split(name)
        rels = posixpath.join(folder, "_rels", file + ".rels")
        if rels not in self._infos:
            return []
        found = []
        for relation in self.xml(rels).iter("{*}Relationship"):
            if relation.get("TargetMode") == "External":
                continue
            target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target", "")))
            kind = relation.get("Type", "").rsplit("/", 1)[-1]
            found.append((relation.get("Id", ""), kind, target.lstrip("/")))
        return found

    def related(self, name: str, kind: str) -> list[str]:
        """The parts that part ``name`` is related to by ``kind``, where they exist."""
        return [to for _, what, to in self.relations(name) if what == kind and to in self._infos]

    def check_xml(self, folder: str) -> None:
        """Refuse DTDs and swollen parts under ``folder``, for a library that parses by itself."""
        for name in self._infos:
            if name.startswith(folder) and name.lower().endswith((".xml", ".rels")):
                check_markup(self.read(name), limits=self._limits)

    def _check(self) -> None:
        limits, infos = self._limits, list(self._zip.infolist())
        if len(infos) > limits.members or sum(i.file_size for i in infos) > limits.unpacked_bytes:
            raise UnsafeArchive
        for info in infos:
            swollen = info.file_size > limits.ratio * max(info.compress_size, 1)
            if info.file_size > limits.ratio_from and swollen:
                raise UnsafeArchive
            if info.flag_bits & 0x1:
                raise Encrypted(kind=self.kind)
            if info.filename.lower().endswith(".xml") and info.file_size > limits.part_bytes:
                raise UnsafeArchive


def _clean(name: str) -> str:
    return name.replace("\\", "/").lstrip("/")


def check_markup(data: bytes, *, limits: Limits) -> None:
    """Refuse entities, which office parts never declare, and too many tags.

    ECMA-376 part 2, 6.2.5 forbids DTDs in packages. Raises UnsafeMarkup, TooComplex.
    """
    if any(mark in data for mark in _DOCTYPES):
        raise UnsafeMarkup
    if data.count(b"<") > limits.elements:
        raise TooComplex


def parse_xml(data: bytes, *, limits: Limits) -> etree._Element:
    """The tree of ``data``: no entities, no network, no huge nodes.

    Strict OOXML gets the namespaces of the transitional one. Raises UnsafeMarkup, TooComplex.
    """
    check_markup(data, limits=limits)
    for strict, transitional in _STRICT:
        data = data.replace(strict, transitional)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        if "depth" in str(error).lower():
            raise TooComplex from error
        raise
