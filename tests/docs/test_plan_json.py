"""The page on the JSON output names exactly the fields there are."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from typing import get_args

import pytest

from awareweek.cli.plan_json import plan_object
from awareweek.plan.document import Block, Document
from awareweek.plan.draft import (
    Activity,
    ActivityKind,
    BasisDocument,
    Contact,
    Deadline,
    Draft,
    Level,
    Named,
    Quantity,
    Role,
    Section,
    Span,
    Task,
    ThemeDay,
    UnitRole,
)
from tests.house.files import ROOT

PAGE = (ROOT / "docs" / "reference" / "plan-json.md").read_text("utf-8")
SPAN = Span(0, 0, 1)
DRAFT = Draft(
    activities=(Activity("a", "other", SPAN, units=(UnitRole("u", "lead", SPAN),)),),
    theme_days=(ThemeDay("d", SPAN),),
    tasks=(Task("u", "t", SPAN),),
    deadlines=(Deadline("w", SPAN),),
    contacts=(Contact("c", SPAN),),
    basis=(BasisDocument("b", SPAN),),
    laws=(Named("l", SPAN),),
    quantities=(Quantity("q", SPAN),),
    sections=(Section("s", 1, 0, 1),),
    unplaced=(Named("x", SPAN),),
)
PLAN = plan_object("f", Document("f", "text", "", (Block("x"),)), DRAFT, with_numbers=True)
TABLES = {
    "PLAN": PLAN,
    "ACTIVITY": PLAN["activities"][0],
    "THEME DAY": PLAN["theme_days"][0],
    "TASK": PLAN["tasks"][0],
    "DEADLINE": PLAN["deadlines"][0],
    "CONTACT": PLAN["contacts"][0],
}


def section(title: str) -> str:
    return PAGE.split(f"\n### {title}\n")[1].split("\n#")[0]


def row(field: str, text: str) -> str:
    (found,) = [line for line in text.splitlines() if line.startswith(f"| `{field}` |")]
    return found.split(" | ", 1)[1]


@pytest.mark.parametrize("title", TABLES)
def test_each_field_is_described(title):
    first = [line.split(" | ")[0] for line in section(title).splitlines() if line.startswith("| `")]
    assert set(re.findall(r"`(\w+)`", " ".join(first))) == set(TABLES[title])


@pytest.mark.parametrize("field", ["basis", "laws", "quantities", "outline", "unplaced"])
def test_each_field_of_a_small_fact_is_described(field):
    assert set(re.findall(r"`(\w+)`", row(field, section("PLAN")))) == set(PLAN[field][0])


def test_each_kind_level_and_role_is_named():
    activity = section("ACTIVITY")
    kinds = row("kind", activity).rstrip(" |").split(", ")
    roles = re.search(r"`role` \(([^)]*)\)", activity)[1].split(", ")
    levels = row("level", section("PLAN")).rstrip(" |").split(": ")[1].split(", ")
    assert (kinds, roles, levels) == (
        [*get_args(ActivityKind)],
        [*get_args(Role)],
        [*get_args(Level)],
    )


def test_each_field_of_a_finding_and_a_warning_is_described():
    code = "from awareweek.cli.main import main; main()"
    words = ["plan", "check", "--demo", "--json", "--quiet", "no-such-file"]
    done = subprocess.run(
        [sys.executable, "-c", code, *words], capture_output=True, check=False, cwd=ROOT
    )
    printed = json.loads(done.stdout)
    findings = PAGE.split("\n## What `plan check --json` prints\n")[1]
    for page, found in (
        (findings, printed["findings"][0]),
        (section("WARNING"), printed["warnings"][0]),
    ):
        first = [line.split(" | ")[0] for line in page.splitlines() if line.startswith("| `")]
        assert set(re.findall(r"`(\w+)`", " ".join(first))) == set(found)
