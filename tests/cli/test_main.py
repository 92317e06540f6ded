from __future__ import annotations

import os
import re
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


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("plan", "write"), "没有命令 write"),
        (("plan", "read", "--colour", "x"), "没有选项 --colour"),
        (("plan", "read", "--lang", "fr", "x"), "--lang 不能是“fr”，可用的值为 zh, en"),
        (("plan", "read", "--lang"), "选项 --lang 需要给出值"),
        (("plan", "read", "--json=1", "x"), "选项 --json 不需要值"),
        (("up", "now"), "多余的内容：now"),
        (("--",), "请给出命令"),
        (("plan", "read"), "文件：请给出文件或文件夹，或使用 --demo"),
        (("plan", "check", "--on", "x", "x"), "--on：“x”不是日期，请写成 2027-09-13 的形式"),
    ],
)
def test_wrong_usage_is_told_in_chinese(awareweek, monkeypatch, arguments, sentence):
    monkeypatch.setenv("AWAREWEEK_LANG", "zh")
    ended = awareweek(*arguments)
    assert (ended.status, ended.output) == (2, "")
    assert ended.errors.splitlines()[-1] == f"用法有误：{sentence}"
    assert re.findall("Usage|Try|Error|OPTIONS|ARGS|FILE", ended.errors) == []


@pytest.mark.parametrize("command", [(), ("plan",), ("plan", "read"), ("plan", "check"), ("up",)])
def test_help_in_chinese_holds_no_english(awareweek, monkeypatch, command):
    monkeypatch.setenv("AWAREWEEK_LANG", "zh")
    page = awareweek(*command, "--help").output
    assert page.startswith("用法：awareweek")
    options = re.sub(r"--?[a-z]+|<zh\|en>|JSON|YYYY-MM-DD|awareweek[a-z ]*", "", page)
    assert set(re.findall("[A-Za-z]+", options)) <= {"read", "check", "plan", "up"}


def test_language_that_is_not_spoken_is_told_and_left_aside(awareweek, monkeypatch, plan_file):
    monkeypatch.setenv("AWAREWEEK_LANG", "fr")
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    ended = awareweek("plan", "read", str(plan_file))
    assert ended.errors == "环境变量 AWAREWEEK_LANG 的值“fr”无效，可用 zh 或 en\n"
    assert "提纲与事项" in ended.output


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="a device of Linux")  # noqa: PTH110
@pytest.mark.parametrize(
    "arguments", [("--help",), ("plan", "read", "--demo"), ("plan", "check", "--demo", "--json")]
)
def test_output_that_cannot_be_written_is_told_in_one_sentence(arguments):
    environment = {**os.environ, "AWAREWEEK_LANG": "en"}
    with open("/dev/full", "wb") as full:  # noqa: PTH123
        ended = subprocess.run(
            [*RUN, *arguments], stdout=full, stderr=subprocess.PIPE, env=environment, check=False
        )
    told = [line for line in ended.stderr.decode().splitlines() if "judged on" not in line]
    assert told == ["The output could not be written (no space is left) [not_written]"]
    assert ended.returncode == 1


@pytest.mark.skipif(sys.platform == "win32", reason="a shell of Unix")
@pytest.mark.parametrize(
    ("closed", "sentence"),
    [
        ("<&-", "standard input: The file cannot be opened (it is closed) [not_readable]"),
        (">&-", "The output could not be written (it is closed) [not_written]"),
    ],
)
def test_closed_streams_are_told_in_one_sentence(closed, sentence):
    ended = subprocess.run(
        ["sh", "-c", f'exec "$@" {closed}', "sh", *RUN, "plan", "read", "-"],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        env={**os.environ, "AWAREWEEK_LANG": "en"},
        check=False,
    )
    assert (ended.returncode, ended.stderr.decode().splitlines()) == (1, [sentence])


def test_interrupt_while_the_command_loads_ends_with_130_and_no_words():
    interrupt = (
        "import sys\n"
        "class Interrupts:\n"
        "    def find_spec(self, name, *_given):\n"
        "        if name == 'rich.tree':\n"
        "            raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Interrupts())\n"
        "from awareweek.cli.main import main\n"
        "main()\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", interrupt, "--version"], capture_output=True, check=False
    )
    assert (ended.returncode, ended.stdout, ended.stderr) == (130, b"", b"")


def test_terminal_without_chinese_is_told_of_once(plan_file):
    environment = {**os.environ, "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    environment |= {"LC_ALL": "POSIX", "AWAREWEEK_LANG": "zh"}
    environment.pop("PYTHONIOENCODING", None)
    ended = subprocess.run(
        [*RUN, "plan", "read", str(plan_file)], capture_output=True, env=environment, check=False
    )
    assert ended.stderr.decode("ascii").count("cannot show Chinese") == 1
    told = subprocess.run(
        [*RUN, "plan", "read", "--json", str(plan_file)],
        capture_output=True,
        env=environment,
        check=False,
    )
    assert told.stderr == b""
    assert "临湖市".encode() in told.stdout


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
