"""Any plan, composed of parts, is read as what it was composed of."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from awareweek.plan.draft import Draft
from awareweek.plan.fold import fold
from awareweek.plan.read import read_file
from tests.plan import variants
from tests.plan.conversions import NOISES, Noise, noisy, wrapped
from tests.plan.plans import first_day, read_one
from tests.plan.variants import STYLES, Facts, Line, Style, facts, render

PLANS = settings(max_examples=100)
UNITS = variants.stock()


def told(draft: Draft) -> dict[str, object]:
    """What was read, as plainly as what was composed."""
    return {
        "year": draft.year.text if draft.year else None,
        "period": (draft.period.start, draft.period.end) if draft.period else None,
        "themes": [fold(one.text).text for one in draft.themes],
        "activities": [
            (fold(one.name).text, one.when and (one.when.start, one.when.end), one.leads)
            for one in draft.activities
            if one.kind != "theme_day"
        ],
        "theme days": [(one.name, first_day(one.when), one.leads) for one in draft.theme_days],
        "deadlines": sorted(
            (fold(one.what).text, first_day(one.when), one.to) for one in draft.deadlines
        ),
        "contacts": [(one.name, one.has_phone) for one in draft.contacts],
        "issuer": draft.issuer.text if draft.issuer else None,
    }


def composed(said: Facts, style: Style) -> dict[str, object]:
    return {
        "year": str(said.first.year),
        "period": (said.first.isoformat(), said.last.isoformat()),
        "themes": [fold(said.slogan).text],
        "activities": [
            (
                fold(one.name).text,
                (one.first.isoformat(), one.last.isoformat() if one.last else None),
                one.leads,
            )
            for one in said.events
        ],
        "theme days": [(one.name, one.on.isoformat(), one.leads) for one in said.days],
        "deadlines": sorted((one.what, one.on.isoformat(), one.to) for one in said.dues),
        "contacts": [(name, True) for name in said.people],
        "issuer": f"{said.place}市委网信办" if style.signed else None,
    }


def table_tasks(draft: Draft) -> list[tuple[tuple[str, ...], str]]:
    return [(one.units, one.text) for one in draft.tasks if one.from_table]


def said_tasks(draft: Draft) -> list[tuple[tuple[str, ...], str]]:
    return [(one.units, one.text.rstrip("。")) for one in draft.tasks if not one.from_table]


def assert_read(lines: list[Line], said: Facts, style: Style, *, is_wrapped: bool = False) -> None:
    draft = read_one(*lines, wrapped=is_wrapped)
    assert told(draft) == composed(said, style)
    if style.tasks == ("sentences",):
        wanted = [(who, deed.rstrip("。")) for who, deed in said.tasks]
        assert [task for task in wanted if task not in said_tasks(draft)] == []
    else:
        assert table_tasks(draft) == list(said.tasks)


@PLANS
@given(facts(), STYLES)
def test_a_plan_in_any_style_gives_the_facts_it_was_composed_of(said, style):
    assert_read(render(said, style), said, style)


@PLANS
@given(facts(), st.sampled_from(sorted(variants.CHAPTERS)), st.sampled_from(sorted(variants.ITEMS)))
def test_a_plan_in_any_numbering_gives_the_same_facts(said, chapter, item):
    if variants.may_nest(chapter, item):
        style = Style(chapter=chapter, item=item)
        assert_read(render(said, style), said, style)


@PLANS
@given(facts(), st.sampled_from(variants.DATES), st.sampled_from(["至", "—", "-", "～", "到"]))
def test_a_plan_with_dates_in_any_writing_gives_the_same_facts(said, writing, to):
    style = Style(date=writing, to=to)
    assert_read(render(said, style), said, style)


@PLANS
@given(facts(), st.sampled_from(variants.DAY_FORMS), st.sampled_from(variants.COLUMNS))
def test_a_plan_with_any_tables_gives_the_same_facts(said, days, columns):
    style = Style(days=days, tasks=columns)
    assert_read(render(said, style), said, style)


@PLANS
@given(facts(), STYLES, st.integers(0, len(UNITS) - 1))
def test_a_plan_of_other_units_gives_the_same_facts(said, style, start):
    listed = sorted(
        {unit for one in said.events for unit in (*one.leads, *one.helpers)}
        | {unit for one in said.days for unit in one.leads}
        | {unit for who, _ in said.tasks for unit in who}
    )
    others = [UNITS[(start + 7 * n) % len(UNITS)] for n in range(len(listed))]
    swapped = variants.other_units(said, dict(zip(listed, others, strict=True)))
    assert_read(render(swapped, style), swapped, style)


@PLANS
@given(facts(), STYLES, NOISES)
def test_a_plan_with_spaces_wide_digits_and_stars_gives_the_same_facts(said, style, noise):
    assert_read(noisy(render(said, style), noise), said, style)


@PLANS
@given(
    facts(),
    STYLES,
    st.integers(26, 34),
    st.integers(12, 40),
    st.sampled_from([1, 4]),
    st.booleans(),
)
def test_a_plan_wrapped_at_any_width_gives_the_same_facts(
    said, style, width, page, prose, by_count
):
    lines: list[Line] = []
    paragraphs: list[str] = []
    for line in [*render(said, style, prose=prose), ()]:
        if isinstance(line, str):
            paragraphs.append(line)
        else:
            lines += wrapped(paragraphs, width, page, by_count=by_count)
            paragraphs = []
            lines += [line] if line else []
    assert_read(lines, said, style, is_wrapped=True)


@PLANS
@given(facts(), STYLES)
def test_a_plan_read_from_a_text_file_gives_the_same_facts(said, style):
    text = "\n".join(
        "\t".join(line) if isinstance(line, tuple) else line for line in render(said, style)
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "plan.txt"
        path.write_text(text, encoding="utf-8")
        (draft,) = read_file(path).drafts
    assert told(draft) == composed(said, style)


@given(facts(), STYLES)
@settings(max_examples=20)
def test_a_plan_read_twice_gives_equal_drafts(said, style):
    lines = render(said, style)
    assert read_one(*lines) == read_one(*lines)


@given(facts(), STYLES)
@settings(max_examples=30)
def test_every_name_stands_where_it_was_read(said, style):
    lines = render(said, style)
    draft = read_one(*lines)
    for one in (*draft.activities, *draft.theme_days, *draft.contacts):
        line = lines[one.span.block]
        text = "\t".join(line) if isinstance(line, tuple) else line
        assert one.name in text[one.span.start : one.span.end]


@pytest.mark.parametrize("noise", [Noise(), Noise(pad=True), Noise(wide=True), Noise(stars=True)])
def test_noise_changes_only_what_it_should(noise):
    lines = ["一、主要活动", "于9月13日举行。", ("1", "9月14日")]
    assert [fold("".join(line)).text for line in noisy(lines, noise)] == [
        "一、主要活动", "于9月13日举行。", "19月14日",
    ]  # fmt: skip
