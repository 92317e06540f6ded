"""Old Office files (OLE2 compound files, MS-CFB): told apart, and converted where possible."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

from awareweek.plan.messages import Damaged, Encrypted, LegacyWord, TooLarge, UnknownKind
from awareweek.plan.readers.limits import Limits

_SECTOR = 512
_ENTRY = 128
_STREAMS = (
    ("EncryptedPackage", "encrypted"),
    ("WordDocument", "doc"),
    ("WpsDocument", "wps"),
    ("MatOST", "wps"),
    ("Workbook", "xls"),
    ("Book", "xls"),
    ("PowerPoint Document", "ppt"),
    ("__properties_version1.0", "msg"),
)
_FIB_MARK = b"\xec\xa5"
_FIB_ENCRYPTED = 0x01


def refuse_or_convert(data: bytes, limits: Limits, *, convert: bool) -> bytes:
    """The .docx that LibreOffice makes of an old Word file.

    Raises LegacyWord where there is no LibreOffice or ``convert`` is off, Encrypted,
    UnknownKind for other compound files, Damaged where the conversion fails.
    """
    kind = compound_kind(data)
    if kind == "encrypted":
        raise Encrypted(kind="office")
    if kind not in ("doc", "wps"):
        raise UnknownKind(kind=kind)
    if _is_encrypted_word(data):
        raise Encrypted(kind=kind)
    office = (shutil.which("soffice") or shutil.which("libreoffice")) if convert else None
    if office is None:
        raise LegacyWord(kind=kind)
    return _convert(data, office, limits, kind=kind)


def compound_kind(data: bytes) -> str:
    """What a compound file holds, by the names in its directory: doc, xls, encrypted.

    It looks for the names where directory entries can stand, without following the chains
    of sectors: so it is right for damaged files too, and has no loops to be caught in.
    """
    for name, kind in _STREAMS:
        if _entry(data, name) is not None:
            return kind
    return "ole"


def _entry(data: bytes, name: str) -> int | None:
    """Where the directory entry of the stream ``name`` begins; None if there is none."""
    mark = name.encode("utf-16-le") + b"\x00\x00"
    length = len(mark).to_bytes(2, "little")
    at = data.find(mark)
    while at >= 0:
        if at % _ENTRY == 0 and data[at + 64 : at + 66] == length:
            return at
        at = data.find(mark, at + 1)
    return None


def _is_encrypted_word(data: bytes) -> bool:
    """Whether the Word document says in its first bytes (MS-DOC, FibBase) that it is locked."""
    entry = _entry(data, "WordDocument")
    if entry is None:
        return False
    start = int.from_bytes(data[entry + 116 : entry + 120], "little")
    fib = data[(start + 1) * _SECTOR : (start + 1) * _SECTOR + 12]
    return fib.startswith(_FIB_MARK) and len(fib) == 12 and bool(fib[11] & _FIB_ENCRYPTED)


def _convert(data: bytes, office: str, limits: Limits, *, kind: str) -> bytes:
    """Convert in a private folder, which is erased in every case."""
    with tempfile.TemporaryDirectory(prefix="awareweek-") as folder:
        source = Path(folder) / f"plan.{kind}"
        source.write_bytes(data)
        # An own profile: LibreOffice would wait for, or disturb, the person's running one.
        profile = (Path(folder) / "profile").as_uri()
        command = [office, f"-env:UserInstallation={profile}", "--headless", "--norestore",
                   "--convert-to", "docx", "--outdir", folder, str(source)]  # fmt: skip
        try:
            _run(command, limits.seconds)
            made = source.with_suffix(".docx")
            if made.stat().st_size > limits.file_bytes:
                raise TooLarge(megabytes=made.stat().st_size >> 20, limit=limits.file_bytes >> 20)
            return made.read_bytes()
        except (OSError, subprocess.SubprocessError) as error:
            raise Damaged(kind=kind) from error


def _run(command: list[str], seconds: int) -> None:
    """Run ``command``; it and all it started are ended however this is left.

    LibreOffice's first program starts others: one that lived on would write the document
    into the folder anew while it is being erased.
    Raises SubprocessError where it fails or takes longer than ``seconds``.
    """
    quiet = subprocess.DEVNULL
    with subprocess.Popen(
        command, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True
    ) as program:
        try:
            status = program.wait(seconds)
        finally:
            _end_all(program)
    if status:
        raise subprocess.CalledProcessError(status, command)


def _end_all(program: subprocess.Popen[bytes]) -> None:
    try:
        if hasattr(os, "killpg"):
            os.killpg(program.pid, signal.SIGKILL)
        else:
            program.kill()
    except (ProcessLookupError, PermissionError):
        # All of them have ended by themselves; macOS tells it in the second way.
        pass
