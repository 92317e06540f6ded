"""The `awareweek` command's first and last moments: signals, output that cannot be written.

What is said and done stands in `app.py`; it loads inside `main`, so that Ctrl-C while it
loads ends the command as at any other time.
"""

from __future__ import annotations

import errno
import os
import signal
import sys
from collections.abc import Sequence
from types import FrameType
from typing import NoReturn

_FAILED, _INTERRUPTED = 1, 130


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line and end the process with its exit status.

    0 done; 1 something is wrong with a file or with the output; 2 wrong usage; 130 Ctrl-C.
    """
    try:
        if arguments is None:
            _listen_to_signals()
        status = _run(arguments)
    except KeyboardInterrupt:
        status = _INTERRUPTED
    except OSError as error:
        status = _tell_of(error)
    if arguments is None:
        _let_go_of_output()
    raise SystemExit(status)


def _run(arguments: Sequence[str] | None) -> int:
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - till the end
    # The name is None where the shell closed it: `awareweek … >&-`.
    if sys.stdout is None:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    from awareweek.cli.app import run

    status = run(arguments)
    sys.stdout.flush()
    return status


def _tell_of(error: OSError) -> int:
    """One sentence instead of a traceback, as far as there is still something to write on."""
    try:
        from awareweek.cli.app import tell_of

        tell_of(error)
        sys.stderr.flush()
    except OSError:
        # The full disk, or the closed pipe, may be that of standard error as well.
        pass
    return _FAILED


def _let_go_of_output() -> None:
    """Drop what could not be written, which Python would try to write once more at the end."""
    for stream in (sys.stdout, sys.stderr):
        if stream is None:
            continue
        try:
            stream.flush()
        except OSError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _listen_to_signals() -> None:
    """Let being ended from outside erase what a conversion has written to disk."""
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), _end)
    if hasattr(signal, "SIGPIPE"):
        # `awareweek … | head` ends quietly, like any other tool. Nothing is printed while a
        # file is converted, so no copy can be left by it.
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)


def _end(number: int, _frame: FrameType | None) -> NoReturn:
    # A second one must not interrupt the erasing.
    signal.signal(number, signal.SIG_IGN)
    raise SystemExit(128 + number)
