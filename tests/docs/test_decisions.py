"""Each decision says what, why, what was refused, and how to tell it was wrong."""

from __future__ import annotations

import re

import pytest

from tests.house.files import ROOT

FOLDER = ROOT / "docs" / "decisions"
PAGES = sorted(FOLDER.glob("[0-9]*.md"))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_decision_has_its_four_parts(path):
    headings = re.findall(r"^#+ (.*)$", path.read_text("utf-8"), re.MULTILINE)
    assert headings[0].startswith(f"{path.stem[:4]} · ")
    assert headings[1:] == ["What", "Why", "What was refused", "How to tell it was wrong"]


def test_the_list_has_each_decision_in_order_under_its_title():
    listed = re.findall(
        r"^\| \[\d{4}\]\(([^)]+)\) \| (.*) \|$",
        (FOLDER / "README.md").read_text("utf-8"),
        re.MULTILINE,
    )
    titles = [path.read_text("utf-8").splitlines()[0].partition(" · ")[2] for path in PAGES]
    assert listed == [(path.name, title) for path, title in zip(PAGES, titles, strict=True)]


def test_numbers_run_without_a_gap():
    assert [int(path.stem[:4]) for path in PAGES] == list(range(1, len(PAGES) + 1))
