"""The real plans that lie beside the repository, where they do, against their labels."""

from __future__ import annotations

import importlib.util
import json
from functools import cache
from types import ModuleType

import pytest

from awareweek.cli.plan_json import plan_object
from awareweek.plan.read import read_file
from tests.house.files import ROOT

SHARED = ROOT.parent / "shared"
PLANS, SCORER = SHARED / "plans", SHARED / "tools" / "score_plans.py"
FLOOR = 0.92

pytestmark = pytest.mark.skipif(
    not (PLANS.is_dir() and SCORER.is_file()),
    reason="the labelled plans are not beside the repository",
)


@cache
def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_plans", SCORER)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def read(path) -> list[dict]:
    reading = read_file(path)
    return [
        plan_object(path.name, reading.document, draft, with_numbers=False)
        for draft in reading.drafts
    ]


@cache
def tally(folder: str):
    """All that was right, expected and found in the documents of ``folder``."""
    total = scorer().Tally()
    for label in sorted((PLANS / "expected").glob("*.json")):
        paths = sorted((PLANS / folder).glob(f"{label.stem}.*"))
        if not paths:
            continue
        wanted = json.loads(label.read_text("utf-8"))
        wanted = wanted if isinstance(wanted, list) else [wanted]
        got = read(paths[0])
        got += [{}] * (len(wanted) - len(got))
        wanted += [{}] * (len(got) - len(wanted))
        for expected, found in zip(wanted, got, strict=True):
            total.merge(scorer().score_plan(expected, found))
    return total


def marks(folder: str) -> dict[str, float]:
    names = (*scorer().SCALARS, *scorer().LISTS)
    return {name: mark for name in names if (mark := tally(folder).f1(name)) is not None}


@pytest.mark.parametrize("folder", [".", "office"])
def test_the_mean_mark_is_high_enough(folder):
    found = marks(folder)
    assert sum(found.values()) / len(found) >= FLOOR


@pytest.mark.parametrize("folder", [".", "office"])
def test_each_kind_of_fact_with_many_labels_is_read_well(folder):
    many = [name for name, (_, expected, _) in tally(folder).items() if expected >= 20]
    assert {
        name: mark for name, mark in marks(folder).items() if name in many and mark < 0.85
    } == {}
