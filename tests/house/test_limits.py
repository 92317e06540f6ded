"""The lengths that docs/decisions/0005 sets, measured."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

import pytest

from tests.house.files import ROOT, python_files

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CODE = python_files("src", "bench", "tools")
LONGEST_FILE = 500
LONGEST_FUNCTION = 50
WORDS_THAT_SAY_NOTHING = re.compile(
    r"(^|_)(manager|helper|helpers|handle|process|utils?|common)(_|$)"
)


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", python_files("src", "bench", "tools", "tests"), ids=name)
def test_no_file_is_longer_than_a_person_reads(path: Path):
    assert len(path.read_text("utf-8").splitlines()) <= LONGEST_FILE


@pytest.mark.parametrize("path", CODE, ids=name)
def test_no_function_is_longer_than_a_screen(path: Path):
    long = {
        f"{node.name}, line {node.lineno}": lines
        for node in functions(path)
        if (lines := (node.end_lineno or 0) - node.lineno + 1) > LONGEST_FUNCTION
    }
    assert long == {}


@pytest.mark.parametrize("path", CODE, ids=name)
def test_names_are_words_of_the_product(path: Path):
    named = [path.stem, *(node.name for node in functions(path))]
    assert [word for word in named if WORDS_THAT_SAY_NOTHING.search(word)] == []


def test_tests_mirror_the_tree():
    packages = {
        path.parent.relative_to(ROOT / "src" / "awareweek")
        for path in python_files("src")
        if path.name == "__init__.py" and path.parent != ROOT / "src" / "awareweek"
    }
    tested = {path.parent.relative_to(ROOT / "tests") for path in python_files("tests")}
    assert packages - tested == set()
