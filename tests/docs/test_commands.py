"""Commands in documents are commands of the product, with all their options."""

from __future__ import annotations

import re
import shlex
from typing import Any

import pytest
from typer.main import get_command

from awareweek.cli.app import make_app
from tests.house.files import ROOT, tracked_files

PAGE = ROOT / "docs" / "reference" / "commands.md"
DOCUMENTS = [path for path in tracked_files() if path.suffix == ".md"]
TARGETS = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)


def find_commands(command: Any, name: str = "awareweek") -> dict[str, Any]:
    """Every command that does something, by what a person types."""
    if not hasattr(command, "commands"):
        return {name: command}
    return {
        full: leaf
        for word, inner in command.commands.items()
        if not inner.hidden
        for full, leaf in find_commands(inner, f"{name} {word}").items()
    }


def options(command: Any) -> set[str]:
    return {
        word
        for option in command.params
        if option.param_type_name == "option" and not option.hidden
        for word in [*option.opts, *option.secondary_opts]
        if word.startswith("--")
    }


COMMANDS = find_commands(get_command(make_app()))
SECTIONS = dict(
    re.findall(
        r"^## `(awareweek [a-z -]+)`\n(.*?)(?=^## |\Z)",
        PAGE.read_text("utf-8"),
        re.MULTILINE | re.DOTALL,
    )
)


def shell_lines() -> list[tuple[str, str]]:
    """Each line that a document tells a person to type."""
    return [
        (path.relative_to(ROOT).as_posix(), line.strip())
        for path in DOCUMENTS
        for fence in re.findall(
            r"^```sh\n(.*?)^```", path.read_text("utf-8"), re.MULTILINE | re.DOTALL
        )
        for line in fence.splitlines()
        if line.strip()
    ]


def test_each_command_has_its_section():
    assert set(SECTIONS) == set(COMMANDS)


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_each_option_has_its_row(name):
    documented = set(re.findall(r"`(--[a-z-]+)", SECTIONS[name]))
    assert documented - {"--help"} == options(COMMANDS[name]) - {"--help"}


@pytest.mark.parametrize("line", sorted({line for _, line in shell_lines()}))
def test_a_line_to_type_can_be_typed(line):
    words = shlex.split(line.partition(">")[0], comments=True)
    if words[0] == "make":
        assert words[1] in TARGETS
        return
    typed = " ".join(["awareweek", *words[1:]])
    (name,) = [name for name in COMMANDS if f"{typed} ".startswith(f"{name} ")]
    used = {word.partition("=")[0] for word in words if word.startswith("--")}
    assert words[0].endswith("awareweek")
    assert used <= options(COMMANDS[name])


@pytest.mark.parametrize("page", ["README.md", "README.zh-CN.md"])
def test_the_two_commands_stand_first(page):
    typed = [line.split("#")[0].strip() for where, line in shell_lines() if where == page]
    assert typed[:2] == ["make run", "make test"]
