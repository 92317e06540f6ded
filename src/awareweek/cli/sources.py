"""What the person named on the command line: files, folders, standard input."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from awareweek.plan.messages import Message
from awareweek.plan.readers.limits import DEFAULT

STDIN = "-"


class Source(msgspec.Struct, frozen=True):
    """A file to read. ``found`` says that it was met in a folder, not named itself."""

    name: str
    found: bool = False


class Problem(msgspec.Struct, frozen=True):
    """Something to say of one file."""

    name: str
    message: Message


def find_sources(names: Sequence[str]) -> tuple[list[Source], list[Problem]]:
    """Every file that ``names`` stand for, folders walked in order, each file once.

    Hidden files and the lock files that Word leaves (~$…) are passed over; links to
    folders are not followed.
    """
    sources: list[Source] = []
    problems: list[Problem] = []
    for name in names:
        if name == STDIN or not _is_folder(name):
            sources.append(Source(name))
            continue
        inside = [Source(path, found=True) for path in _walk(name, problems)]
        if not inside and not any(one.name.startswith(name) for one in problems):
            problems.append(Problem(name, Message("folder_without_plans")))
        sources += inside
    return list({source.name: source for source in sources}.values()), problems


def _is_folder(name: str) -> bool:
    try:
        return Path(name).is_dir()
    except OSError:
        # A name too long, or a folder that may not be entered: opening it tells why.
        return False


def _walk(folder: str, problems: list[Problem]) -> Iterator[str]:
    def report(error: OSError) -> None:
        problems.append(Problem(str(error.filename), explain(error)))

    for here, folders, names in os.walk(folder, onerror=report):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith((".", "~$")):
                yield str(Path(here) / name)


def explain(error: OSError) -> Message:
    """Why a file could not be opened, as a message."""
    if isinstance(error, FileNotFoundError):
        return Message("file_missing")
    if isinstance(error, PermissionError):
        return Message("not_permitted")
    return Message("not_readable", {"reason": errno_name(error)})


def errno_name(error: OSError) -> str:
    """The system's own name of what went wrong, such as ENOSPC; its sentence has a language."""
    known = errno.errorcode.get(error.errno) if error.errno else None
    return known or type(error).__name__


def standard_input() -> bytes:
    """All of standard input, kept in memory only: it may be a document of any secrecy.

    Raises OSError where there is none.
    """
    # The name is None where the shell closed it: `awareweek … - <&-`.
    if sys.stdin is None:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    # One byte over the limit is enough for the reader to refuse it.
    return sys.stdin.buffer.read(DEFAULT.file_bytes + 1)
