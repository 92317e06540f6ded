"""Every fact says where it stands, and that place lies in the text of its plan."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from awareweek.library import demo_plan
from awareweek.plan import draft as shapes
from awareweek.plan.draft import Draft, Named, Reading, Span
from awareweek.plan.read import read_file
from tests.house.files import ROOT
from tests.plan.conversions import NOISES, noisy, wrapped
from tests.plan.plans import make_document, read_all
from tests.plan.spans import lost_spans, spans
from tests.plan.variants import STYLES, facts, render

SHARED = ROOT.parent / "shared" / "plans"
FILES = sorted(path for path in SHARED.glob("**/*.*") if path.suffix in (".txt", ".docx", ".pdf"))
NONE = pytest.param(
    SHARED, marks=pytest.mark.skip("the labelled plans are not beside the repository")
)


def lost(reading: Reading) -> list[str]:
    return [one for draft in reading.drafts for one in lost_spans(draft, reading.document)]


def test_demo_facts_stand_in_the_text():
    reading = read_file(demo_plan())
    assert len([one for draft in reading.drafts for one in spans(draft)]) > 100
    assert lost(reading) == []


@pytest.mark.parametrize(
    "path", FILES or [NONE], ids=lambda path: path.relative_to(SHARED).as_posix()
)
def test_facts_of_real_plans_stand_in_the_text(path):
    assert lost(read_file(path)) == []


@settings(max_examples=40)
@given(facts(), STYLES, NOISES)
def test_facts_of_any_plan_stand_in_the_text(said, style, noise):
    assert lost(read_all(*noisy(render(said, style), noise))) == []


@settings(max_examples=20)
@given(facts(), STYLES, st.integers(20, 40), st.integers(12, 40))
def test_facts_of_a_wrapped_plan_stand_in_the_text(said, style, width, page):
    lines = [line for line in render(said, style) if isinstance(line, str)]
    assert lost(read_all(*wrapped(lines, width, page))) == []


@settings(max_examples=20)
@given(facts(), facts(), STYLES)
def test_facts_of_two_plans_in_one_file_stand_each_in_its_own(one, other, style):
    assert lost(read_all(*render(one, style), "附件", *render(other, style))) == []


def test_every_shape_of_a_fact_has_a_span():
    facts_of_drafts = [
        shape
        for shape in vars(shapes).values()
        if isinstance(shape, type)
        and issubclass(shape, msgspec.Struct)
        and shape.__module__ == shapes.__name__
    ]
    without = {shape.__name__ for shape in facts_of_drafts if "span" not in shape.__struct_fields__}
    assert without == {"Span", "Section", "Draft", "Reading"}


@pytest.mark.parametrize(
    "span", [Span(0, 0, 0), Span(0, 2, 1), Span(0, -1, 2), Span(0, 0, 3), Span(1, 0, 1)]
)
def test_a_span_outside_its_plan_is_found(span):
    draft = Draft(themes=(Named("二字", span),), last=1)
    assert len(lost_spans(draft, make_document("二字", "后"))) == 1
    assert (
        lost_spans(Draft(themes=(Named("二字", Span(0, 0, 2)),), last=1), make_document("二字"))
        == []
    )
