"""Hostile, broken and foreign files: each is refused by its own name, nothing else comes out."""

from __future__ import annotations

import os
import struct
import zipfile
from io import BytesIO

import pytest

from awareweek.plan.messages import (
    Damaged,
    Empty,
    Encrypted,
    LegacyWord,
    Ofd,
    PlanRefused,
    TooComplex,
    TooLarge,
    TooLong,
    UnknownKind,
    UnsafeArchive,
    UnsafeMarkup,
)
from awareweek.plan.readers import Limits, read_document
from tests.plan.readers.made import TITLE, PdfMaker, p, read, texts, with_parts, word
from tests.plan.readers.test_docx import tbl, tc, tr
from tests.plan.readers.test_html import SITES, page
from tests.plan.readers.test_xlsx import book


def archive(**members: bytes) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", 8) as made:
        for name, data in members.items():
            made.writestr(name.replace("__", "/"), data)
    return stream.getvalue()


def compound(*names: str, encrypted: bool = False) -> bytes:
    """The skeleton of an OLE2 file: a header and a directory of streams, then the first stream."""
    directory = b""
    for name in ("Root Entry", *names):
        mark = name.encode("utf-16-le") + b"\0\0"
        entry = mark.ljust(64, b"\0") + struct.pack("<H", len(mark))
        directory += entry.ljust(116, b"\0") + struct.pack("<I", 4) + bytes(8)
    fib = b"\xec\xa5" + bytes(9) + bytes([1 if encrypted else 0])
    header = bytes.fromhex("d0cf11e0a1b11ae1").ljust(512, b"\0")
    return header + directory.ljust(2048, b"\0") + fib.ljust(1024, b"\0")


LAUGHS = (
    b'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "ha">'
    + b"".join(b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(10))
    + b']><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    b"<w:body><w:p><w:r><w:t>&k;</w:t></w:r></w:p></w:body></w:document>"
)
QUADRATIC = (
    LAUGHS[:24]
    + b'<!DOCTYPE w [<!ENTITY a "'
    + b"h" * 50_000
    + b'">]><w>'
    + b"&a;" * 50_000
    + b"</w>"
)
EXTERNAL = b'<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]><w>&a;</w>'
DEEP = b"<w>" * 100_000 + b"</w>" * 100_000
GOOD = word(p(TITLE), p("一、时间"))


@pytest.mark.parametrize(
    ("data", "refusal"),
    [
        (b"", Empty),
        (b" \r\n\t\n", Empty),
        (b"\xef\xbb\xbf\r\n", Empty),
        (b"\xff\xfe\r\x00\n\x00", Empty),
        (b"\xff" * 5000, UnknownKind),
        (b"<html><body>" + b"<div>" * 20_000 + "一、时间".encode(), TooComplex),
        (b"<html><body>" + b"<br>" * 300_000, TooComplex),
        ("\u3000\u3000\n".encode(), Empty),
        (word(p("  ")), Empty),
        (book(), Empty),
        (archive(OFD__xml=b"").replace(b"OFD/xml", b"OFD.xml"), Ofd),
        (archive(a=b"x"), UnknownKind),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), UnknownKind),
        (b"\xff\xd8\xff\xe0" + bytes(100), UnknownKind),
        (b"GIF89a" + bytes(50), UnknownKind),
        (b"BM" + bytes(60), UnknownKind),
        (b"MZ\x90\x00" + bytes(60), UnknownKind),
        (b"{\\rtf1 text}", UnknownKind),
        (b"\x1f\x8b\x08" + bytes(50), UnknownKind),
        (b"7z\xbc\xaf\x27\x1c" + bytes(50), UnknownKind),
        (os.urandom(64) + bytes(200), UnknownKind),
        (compound("Workbook"), UnknownKind),
        (compound("PowerPoint Document"), UnknownKind),
        (compound(), UnknownKind),
        (compound("WordDocument"), LegacyWord),
        (compound("WordDocument", encrypted=True), Encrypted),
        (compound("EncryptionInfo", "EncryptedPackage"), Encrypted),
        (b"PK\x03\x04 word/document.xml broken", Damaged),
        (b"%PDF-1.7 broken", Damaged),
        (with_parts(GOOD, {"word/document.xml": b"<w:document"}), Damaged),
        (with_parts(GOOD, {"word/document.xml": b"<a/>"}), Damaged),
        (with_parts(GOOD, {"word/document.xml": LAUGHS}), UnsafeMarkup),
        (with_parts(GOOD, {"word/document.xml": QUADRATIC}), UnsafeMarkup),
        (with_parts(GOOD, {"word/document.xml": EXTERNAL}), UnsafeMarkup),
        (with_parts(GOOD, {"word/document.xml": LAUGHS.decode().encode("utf-16")}), UnsafeMarkup),
        (with_parts(GOOD, {"word/document.xml": DEEP}), TooComplex),
        (with_parts(GOOD, {"word/styles.xml": LAUGHS}), UnsafeMarkup),
        (with_parts(GOOD, {"word/media/image.bin": bytes(80 * 2**20)}), UnsafeArchive),
        (
            with_parts(GOOD, {"word/document.xml": b"<w>" + b"<a/>" * 2_100_000 + b"</w>"}),
            UnsafeArchive,
        ),
        (with_parts(GOOD, {f"word/m{n}.bin": b"" for n in range(5100)}), UnsafeArchive),
    ],
)
def test_each_is_refused_by_its_own_name(tmp_path, data, refusal):
    with pytest.raises(PlanRefused) as refused:
        read(tmp_path, data, name="plan.docx")
    assert type(refused.value) is refusal


def test_what_looks_like_what_is_said(tmp_path):
    def kind(data: bytes) -> object:
        with pytest.raises(UnknownKind) as refused:
            read(tmp_path, data)
        return refused.value.params["kind"]

    assert [
        kind(b"\x89PNG\r\n\x1a\n" + bytes(9)), kind(b"{\\rtf1 x}"), kind(compound("Workbook")),
        kind(archive(a=b"x")),
        kind(archive(mimetype=b"application/vnd.oasis.opendocument.text")),
    ] == ["image", "rtf", "xls", "zip", "opendocument"]  # fmt: skip


def test_a_file_over_the_limit_is_refused_unread(tmp_path):
    with pytest.raises(TooLarge) as refused:
        read(tmp_path, b"x" * (3 * 2**20), limits=Limits(file_bytes=2**20))
    assert refused.value.params == {"megabytes": 3, "limit": 1}


def test_a_text_over_the_limit_is_refused(tmp_path):
    with pytest.raises(TooLong):
        read(tmp_path, "网络安全。\n".encode() * 300, limits=Limits(characters=1000))


def test_a_merged_cell_that_multiplies_its_text_is_refused(tmp_path):
    start, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    rows = [tr(tc("字" * 5000, props=start), tc("1"))] + [tr(tc(props=on), tc("1"))] * 2000
    with pytest.raises(TooLong):
        read(tmp_path, word(tbl(*rows)))


def test_an_encrypted_member_is_refused(tmp_path):
    data = bytearray(GOOD)
    at = data.find(b"PK\x01\x02")
    while at >= 0:
        data[at + 8] |= 1
        at = data.find(b"PK\x01\x02", at + 1)
    with pytest.raises(Encrypted):
        read(tmp_path, bytes(data))


def test_folders_devices_and_missing_files(tmp_path):
    with pytest.raises(UnknownKind):
        read_document(tmp_path)
    with pytest.raises(FileNotFoundError):
        read_document(tmp_path / "none")


def test_members_with_evil_names_touch_nothing(tmp_path):
    inside = tmp_path / "inside"
    inside.mkdir()
    data = with_parts(
        GOOD, {"../../evil.txt": b"evil", "/etc/evil": b"evil", "word/../../x": b"evil"}
    )
    assert texts(read(inside, data)) == [TITLE, "一、时间"]
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["inside", "plan"]


def test_relations_that_point_out_of_the_package_are_not_followed(tmp_path):
    def point(part: bytes) -> bytes:
        return part.replace(b"</Relationships>", (
            b'<Relationship Id="x" Type="http://x/header" Target="http://127.0.0.1:9/h.xml" '
            b'TargetMode="External"/><Relationship Id="y" Type="http://x/header" '
            b'Target="../../../etc/passwd"/></Relationships>'
        ))  # fmt: skip

    data = with_parts(GOOD, {"word/_rels/document.xml.rels": point})
    assert texts(read(tmp_path, data)) == [TITLE, "一、时间"]


WHOLE = {
    "docx": word(*(p(f"第{n}段，网络安全宣传周。") for n in range(60))),
    "xlsx": book(["序号", "名称", "时间"], *([n, f"活动{n}", "9月"] for n in range(60))),
    "pdf": PdfMaker().lines(*(f"第{n}行网络安全宣传周活动" for n in range(20))).done(),
    "html": page(SITES["divs"]).encode(),
    "text": ("网络安全宣传周活动方案。\n" * 60).encode("gb18030"),
    "doc": compound("WordDocument"),
}


@pytest.mark.parametrize("kind", WHOLE)
@pytest.mark.parametrize("eighth", range(8))
def test_a_file_cut_at_any_eighth_is_read_or_refused(tmp_path, kind, eighth):
    data = WHOLE[kind][: len(WHOLE[kind]) * eighth // 8]
    code = "read"
    try:
        document = read(tmp_path, data)
    except PlanRefused as refused:
        code = refused.code
    else:
        assert document.blocks != ()
    if eighth == 0:
        assert code == "empty"
    elif kind in ("docx", "xlsx"):
        assert code == "damaged"
