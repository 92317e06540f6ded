"""`make setup` on machines that lack something: one sentence, and nothing half made."""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING

from tests.house.files import ROOT

if TYPE_CHECKING:
    from pathlib import Path

OLD = "exit 1"
WITHOUT_VENV = """
case "$2" in
  *'[:2]'*) echo python3.12-venv ;;
  *ensurepip*) test -e "$(dirname "$0")/mended" ;;
  venv) mkdir "$4" ;;
esac
"""


def make_machine(folder: Path, **programs: str) -> Path:
    """A folder of programs that is the whole PATH: the shell's own, and those given."""
    folder.mkdir()
    for needed in ("bash", "sh", "dirname", "mkdir", "touch"):
        (folder / needed).symlink_to(shutil.which(needed))
    for name, body in programs.items():
        program = folder / name.replace("_", "-")
        program.write_text(f"#!/bin/sh\n{body}\n")
        program.chmod(0o755)
    return folder


def make_venv(machine: Path, target: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [machine / "bash", ROOT / "tools" / "venv.sh", target],
        env={"PATH": str(machine)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_setup_says_which_python_is_needed(tmp_path):
    machine = make_machine(tmp_path / "bin", python3=OLD)

    done = make_venv(machine, tmp_path / "venv")

    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("setup: Python 3.11 or later is needed and was not found;")
    assert not (tmp_path / "venv").exists()


def test_setup_says_what_to_install_where_it_may_not(tmp_path):
    machine = make_machine(tmp_path / "bin", python3=WITHOUT_VENV, id="echo 1000")

    done = make_venv(machine, tmp_path / "venv")

    assert done.returncode == 1
    assert done.stderr == (
        "setup: this Python lacks its venv module; on Debian and Ubuntu mend it with: "
        "sudo apt install python3.12-venv\n"
    )
    assert not (tmp_path / "venv").exists()


def test_setup_installs_what_is_missing_where_it_may(tmp_path):
    apt = 'test "$1" = update || touch "$(dirname "$0")/mended"'
    machine = make_machine(tmp_path / "bin", python3=WITHOUT_VENV, id="echo 0", apt_get=apt)

    done = make_venv(machine, tmp_path / "venv")

    assert done.returncode == 0
    assert (tmp_path / "venv").is_dir()


def test_setup_looks_on_for_a_python_that_will_do(tmp_path):
    newer = 'test "$2" != venv || mkdir "$4"'
    machine = make_machine(tmp_path / "bin", python3=OLD, **{"python3.12": newer})

    assert make_venv(machine, tmp_path / "venv").returncode == 0
    assert (tmp_path / "venv").is_dir()


def test_setup_is_done_once_and_again_when_the_pins_change(tmp_path):
    for name in ("Makefile", "pyproject.toml", "requirements/run.txt", ".venv/bin/python"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    shutil.copyfile(ROOT / "Makefile", tmp_path / "Makefile")
    (tmp_path / ".venv" / ".installed-run").touch()

    assert asks_for_work(tmp_path) is False

    os.utime(tmp_path / "requirements" / "run.txt", (4e9, 4e9))
    assert asks_for_work(tmp_path) is True


def asks_for_work(folder: Path) -> bool:
    return run_make("--question", "setup", folder=folder).returncode == 1


def run_make(*words: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run make as from a terminal, also where a make started these tests."""
    env = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    return subprocess.run(
        ["make", *words], cwd=folder, env=env, check=False, capture_output=True, text=True
    )


def test_help_names_each_command():
    done = run_make(folder=ROOT)
    named = [line.split()[1] for line in done.stdout.splitlines()]
    wanted = "help setup run test lint format types walls unit prove bench pins clean"
    assert named == wanted.split()
