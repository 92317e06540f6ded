from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from types import SimpleNamespace

import pytest

from awareweek import __version__
from tests.plan.readers.test_refusals import compound

RUN = [sys.executable, "-c", "from awareweek.cli.main import main; main()"]


def test_version_is_told(awareweek):
    assert awareweek("--version") == (0, f"awareweek {__version__}\n", "")


def test_help_speaks_the_language_of_the_system(awareweek, monkeypatch):
    assert "Read and check plan documents." in awareweek("--help").output
    monkeypatch.setenv("AWAREWEEK_LANG", "zh")
    assert "读取和核对方案。" in awareweek("--help").output
    shown = awareweek("plan", "read", "--help").output
    assert "显示帮助。" in shown
    assert "help." not in shown


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("plan",),
        ("plan", "read"),
        ("plan", "check"),
        ("plan", "write"),
        ("plan", "read", "--colour", "x"),
        ("plan", "read", "--lang", "fr", "x"),
        ("plan", "check", "--on", "tomorrow", "x"),
    ],
)
def test_wrong_usage_ends_with_two_and_says_how(awareweek, arguments):
    ended = awareweek(*arguments)
    assert ended.status == 2
    assert ended.output == ""
    assert "Usage: awareweek" in ended.errors
    assert "Traceback" not in ended.errors


def test_reader_that_goes_away_ends_the_command_quietly():
    with subprocess.Popen(
        [*RUN, "plan", "read", "--all", "--demo"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        process.stdout.close()
        errors = process.stderr.read()
        status = process.wait(60)
    assert errors == b""
    assert status == -signal.SIGPIPE


@pytest.mark.skipif(sys.platform == "win32", reason="signals of Unix")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_being_ended_leaves_no_copy_of_the_document(tmp_path, number):
    temporary, office, plan = tmp_path / "temporary", tmp_path / "soffice", tmp_path / "plan.doc"
    temporary.mkdir()
    # Its child would write on, if only the first program were ended.
    office.write_text(f"#!{sys.executable}\nimport os, time\nos.fork()\ntime.sleep(60)\n")
    office.chmod(0o755)
    plan.write_bytes(compound("WordDocument"))
    environment = {**os.environ, "TMPDIR": str(temporary), "PATH": str(tmp_path)}
    with subprocess.Popen(
        [*RUN, "plan", "read", str(plan)], env=environment, stderr=subprocess.PIPE
    ) as process:
        until = time.monotonic() + 60
        while not list(temporary.glob("*/plan.doc")):
            assert time.monotonic() < until
            time.sleep(0.05)
        process.send_signal(number)
        errors = process.stderr.read()
        status = process.wait(60)
    assert (status, errors) == (128 + number, b"")
    assert list(temporary.iterdir()) == []


def test_interrupt_ends_with_130_and_no_words(awareweek, monkeypatch):
    def interrupt(_size: int) -> bytes:
        raise KeyboardInterrupt

    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=SimpleNamespace(read=interrupt)))
    assert awareweek("plan", "read", "-") == (130, "", "")


def test_terminal_without_chinese_shows_question_marks_and_no_traceback(plan_file):
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "AWAREWEEK_LANG": "zh"}
    ended = subprocess.run(
        [*RUN, "plan", "read", str(plan_file)], capture_output=True, env=environment, check=False
    )
    assert ended.returncode == 0
    assert b"Traceback" not in ended.stderr
    assert b"2027?" in ended.stdout
