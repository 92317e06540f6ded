"""A process of its own in which files are read: little memory, little time, no way out."""

from __future__ import annotations

import multiprocessing
import os
import resource
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from multiprocessing.connection import Connection
from pathlib import Path
from types import FrameType
from typing import NamedTuple

import awareweek
from awareweek.cli.plan import known_laws
from awareweek.cli.plan_json import plan_object, source_object
from awareweek.cli.show_findings import finding_object
from awareweek.cli.terminal import Terminal
from awareweek.cli.words import Words
from awareweek.library import load_laws
from awareweek.plan.check import check_draft
from awareweek.plan.messages import PlanRefused
from awareweek.plan.read import read_blocks
from awareweek.plan.readers import read_document

SECONDS = 10
MEMORY = 2**30
ON = date(2027, 9, 1)
LAWS = known_laws(load_laws())
_SOURCE = Path(awareweek.__file__).parent
_FORK = multiprocessing.get_context("fork")
_RENEWED_AFTER = 1000
_RECURSION = 50


class Outcome(NamedTuple):
    """What became of one file: a code, "read", or what went wrong in ``fault``."""

    code: str
    seconds: float
    fault: str = ""


class TooSlow(BaseException):
    """Time is up. Not an Exception, so that no reader can catch it."""


def through_reader(path: Path) -> str:
    """Read the file to blocks; what is wrong with the outcome, or nothing."""
    return "" if read_document(path, convert=False).blocks else "a document without blocks"


def whole_way(path: Path) -> str:
    """Read the file, find its plans, check each, print all as JSON, as the commands do."""
    reading = read_blocks(read_document(path, convert=False))
    terminal = Terminal(Words("en"))
    for draft in reading.drafts:
        told = plan_object(path.name, reading.document, draft, with_numbers=False)
        findings = [
            finding_object(
                terminal, path.name, draft, source_object(reading.document, one.span), one
            )
            for one in check_draft(draft, reading.document, laws=LAWS, on=ON)
        ]
        terminal.print_json({"plans": [told], "findings": findings})
    return ""


class Jail:
    """Reads files one after another in a process that is replaced when it dies.

    ``way`` is how far each file goes; it returns what is wrong, or nothing.
    """

    def __init__(self, way: Callable[[Path], str] = through_reader) -> None:
        self._way = way
        self._pipe: Connection | None = None
        self._process: multiprocessing.process.BaseProcess | None = None
        self._count = 0

    def read(self, data: bytes) -> Outcome:
        """Read ``data``; a death or a hang of the process is an outcome too."""
        if self._count % _RENEWED_AFTER == 0:
            self.close()
        pipe = self._pipe or self._open()
        self._count += 1
        begun = time.monotonic()
        try:
            pipe.send_bytes(data)
            if pipe.poll(2 * SECONDS):
                return Outcome(*pipe.recv())
            fault = "hangs"
        except (EOFError, OSError) as error:
            fault = f"dies: {error!r}"
        self.close()
        return Outcome("", time.monotonic() - begun, fault)

    def close(self) -> None:
        """End the process."""
        if self._process is not None and self._pipe is not None:
            self._process.kill()
            self._process.join()
            self._pipe.close()
        self._pipe = self._process = None

    def _open(self) -> Connection:
        ours, theirs = _FORK.Pipe()
        self._process = _FORK.Process(target=_serve, args=(self._way, theirs, ours), daemon=True)
        self._process.start()
        theirs.close()
        self._pipe = ours
        return ours


def _serve(way: Callable[[Path], str], pipe: Connection, other_end: Connection) -> None:
    # Or it would hold its own pipe open and outlive a test process that is killed.
    other_end.close()
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    signal.signal(signal.SIGALRM, _ring)
    with tempfile.TemporaryDirectory() as folder, Path(os.devnull).open("w") as nowhere:
        sys.stdout = nowhere
        path = Path(folder) / "plan"
        with suppress(EOFError, OSError):
            while True:
                path.write_bytes(pipe.recv_bytes())
                pipe.send(tuple(_read(way, path)))


def _ring(_number: int, _frame: FrameType | None) -> None:
    raise TooSlow


def _read(way: Callable[[Path], str], path: Path) -> Outcome:
    begun = time.monotonic()
    signal.alarm(SECONDS)
    code, fault = "read", ""
    try:
        fault = way(path)
    except PlanRefused as refused:
        code, fault = refused.code, _own_fault(refused.__cause__)
    except TooSlow as late:
        fault = f"takes over {SECONDS} seconds{_where(late)}"
    except BaseException as error:  # noqa: BLE001 whatever gets out is what we look for
        fault = f"lets out {error!r:.200}{_where(error)}"
    finally:
        signal.alarm(0)
    return Outcome(code, time.monotonic() - begun, fault)


def _where(error: BaseException) -> str:
    """The function of ours in which ``error`` arose; of a recursion, the one most often there."""
    ours = [
        f"{Path(frame.filename).stem}.{frame.name}"
        for frame in traceback.extract_tb(error.__traceback__)
        if frame.filename.startswith(str(_SOURCE))
    ]
    if not ours:
        return ""
    often, times = Counter(ours).most_common(1)[0]
    return f" in {often if times > _RECURSION else ours[-1]}"


def _own_fault(cause: BaseException | None) -> str:
    """What is wrong although the file was refused: memory gave out, or our own code tripped."""
    if isinstance(cause, MemoryError):
        return "takes over 1 GB"
    trace = cause.__traceback__ if cause else None
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None or "awareweek" not in trace.tb_frame.f_code.co_filename:
        return ""
    where = Path(trace.tb_frame.f_code.co_filename).name
    return f"trips in {where}, line {trace.tb_lineno}: {cause!r}"
