"""The contract that keeps the packages apart, and its agreement with what is written."""

from __future__ import annotations

import re
import tomllib

import grimp
import pytest

from tests.house.files import ROOT
from tools.walls import find_breaches, parse_allowed

CONTRACTS = {
    contract["id"]: contract
    for contract in tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"][
        "importlinter"
    ]["contracts"]
}
ALLOWED = parse_allowed(CONTRACTS["packages"]["allowed"])
SERVERS = {"square", "desk", "cli"}


def make_graph(*imports: tuple[str, str]) -> grimp.ImportGraph:
    graph = grimp.ImportGraph()
    graph.add_module("town")
    for pair in imports:
        for module in pair:
            parts = module.split(".")
            for depth in range(1, len(parts) + 1):
                graph.add_module(".".join(parts[:depth]))
    for importer, imported in imports:
        graph.add_import(importer=importer, imported=imported)
    return graph


def test_an_allowed_import_is_no_breach():
    graph = make_graph(("town.square.app", "town.ledger.store"))
    assert list(find_breaches(graph, "town", {"square": {"ledger"}, "ledger": set()})) == []


def test_an_import_that_is_not_listed_is_named():
    graph = make_graph(("town.square.app", "town.desk.models"))
    assert list(find_breaches(graph, "town", {"square": {"ledger"}, "desk": set()})) == [
        "town.square.app imports town.desk.models"
    ]


def test_a_package_without_a_line_is_named():
    graph = make_graph(("town.fair.app", "town.fair.stalls"))
    assert list(find_breaches(graph, "town", {})) == [
        "town.fair has no line in the list of allowed imports"
    ]


def test_a_package_that_may_import_all_may():
    graph = make_graph(("town.cli.main", "town.desk.models"))
    assert list(find_breaches(graph, "town", {"cli": {"*"}, "desk": set()})) == []


def test_square_and_desk_never_import_each_other():
    assert "desk" not in ALLOWED["square"]
    assert "square" not in ALLOWED["desk"]


def test_architecture_page_states_the_contract():
    page = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    rows = re.findall(r"^\| `awareweek\.(\w+)` \| ([^|]*) \|", page, re.MULTILINE)
    written = {
        package: {"*"} if imports == "all" else set(re.findall(r"`(\w+)`", imports))
        for package, imports in rows
    }
    assert written == ALLOWED


@pytest.mark.parametrize("package", sorted(ALLOWED.keys() - SERVERS))
def test_a_pure_package_that_stands_is_kept_from_frameworks(package: str):
    if (ROOT / "src" / "awareweek" / package).exists():
        assert f"awareweek.{package}" in CONTRACTS["frameworks"]["source_modules"]
