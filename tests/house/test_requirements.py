"""What is installed: declared, pinned, hashed, and naming no address."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions

import pytest

from tests.house.files import ROOT, python_files

REQUIREMENTS = ROOT / "requirements"
LISTS = sorted(REQUIREMENTS.glob("*.txt"))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


def named(lines: list[str]) -> list[str]:
    return [line for line in lines if line and not line.startswith(("#", "-"))]


def test_run_list_starts_with_what_the_package_declares():
    wanted = named((REQUIREMENTS / "run.in").read_text("utf-8").splitlines())
    assert set(PROJECT["dependencies"]) <= set(wanted)
    assert {re.split(r"[<>=]", line)[0] for line in set(wanted) - set(PROJECT["dependencies"])} == {
        "editables",
        "hatchling",
    }


def test_each_library_that_is_imported_is_declared():
    declared = {re.split(r"[<>=]", line)[0] for line in PROJECT["dependencies"]}
    homes = packages_distributions()
    imported = set()
    for path in python_files("src"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                imported |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                imported.add(node.module.partition(".")[0])
    outside = imported - set(sys.stdlib_module_names) - {"awareweek"}
    missing = {name for name in outside if declared.isdisjoint(map(str.lower, homes[name]))}
    unused = {
        name for name in declared if not any(name in map(str.lower, homes[top]) for top in outside)
    }
    assert (missing, unused) == (set(), set())


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.name)
def test_each_pin_is_exact_and_hashed(path):
    pins = re.split(r"\n(?=\S)", path.read_text("utf-8"))
    bare = [
        pin.splitlines()[0]
        for pin in pins
        if not pin.startswith("#") and not re.match(r"\S+==\S+.*\\\n\s+--hash=sha256:", pin)
    ]
    assert bare == []


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.name)
def test_no_list_says_where_to_fetch_from(path):
    text = path.read_text("utf-8")
    assert re.findall(r"^-.*|.*://.*|.* @ .*", text, re.MULTILINE) == []
