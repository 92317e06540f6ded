"""A process of its own in which files are read: little memory, little time, no way out."""

from __future__ import annotations

import multiprocessing
import resource
import signal
import tempfile
import time
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from types import FrameType
from typing import NamedTuple

from awareweek.plan.messages import PlanRefused
from awareweek.plan.readers import read_document

SECONDS = 10
MEMORY = 2**30
_FORK = multiprocessing.get_context("fork")
_RENEWED_AFTER = 1000


class Outcome(NamedTuple):
    """What became of one file: a code, "read", or what went wrong in ``fault``."""

    code: str
    seconds: float
    fault: str = ""


class TooSlow(BaseException):
    """Time is up. Not an Exception, so that no reader can catch it."""


class Jail:
    """Reads files one after another in a process that is replaced when it dies."""

    def __init__(self) -> None:
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
        self._process = _FORK.Process(target=_serve, args=(theirs, ours), daemon=True)
        self._process.start()
        theirs.close()
        self._pipe = ours
        return ours


def _serve(pipe: Connection, other_end: Connection) -> None:
    # Or it would hold its own pipe open and outlive a test process that is killed.
    other_end.close()
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    signal.signal(signal.SIGALRM, _ring)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "plan"
        with suppress(EOFError, OSError):
            while True:
                path.write_bytes(pipe.recv_bytes())
                pipe.send(tuple(_read(path)))


def _ring(_number: int, _frame: FrameType | None) -> None:
    raise TooSlow


def _read(path: Path) -> Outcome:
    begun = time.monotonic()
    signal.alarm(SECONDS)
    code, fault = "read", ""
    try:
        if not read_document(path, convert=False).blocks:
            fault = "a document without blocks"
    except PlanRefused as refused:
        code, fault = refused.code, _own_fault(refused.__cause__)
    except TooSlow:
        fault = f"takes over {SECONDS} seconds"
    except BaseException as error:  # noqa: BLE001 whatever gets out is what we look for
        fault = f"lets out {error!r}"
    finally:
        signal.alarm(0)
    return Outcome(code, time.monotonic() - begun, fault)


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
