"""Every message is explained where a person looks its code up."""

from __future__ import annotations

import re

from awareweek.cli.catalogue import FINDINGS, REFUSALS, WARNINGS
from awareweek.plan.messages import PlanRefused
from tests.house.files import ROOT

PAGE = (ROOT / "docs" / "reference" / "messages.md").read_text("utf-8")
ROWS = re.findall(r"^\| `([a-z_]+)` \| (.*?) \|", PAGE, re.MULTILINE)


def test_each_message_has_its_row_with_its_sentence_in_the_catalogues_order():
    assert [*{**REFUSALS, **WARNINGS, **FINDINGS}.items()] == ROWS


def test_each_refusal_has_a_sentence():
    codes = {refusal.code for refusal in PlanRefused.__subclasses__()}
    assert codes - REFUSALS.keys() == set()
