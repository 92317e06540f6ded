"""Tables of which only lines of text are left."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from awareweek.plan.flattened import rebuild
from tests.plan.plans import make_blocks
from tests.plan.variants import units

DEEDS = (
    "牵头组织开展校园日活动。",
    "负责活动的组织、实施、协调，对各区县和有关部门开展活动情况进行指导和督促。",
    "承办启动仪式、高峰论坛。做好现场保障工作。",
    "组织本地区宣传周活动；组织企业参与体验展。",
)


def rows(*lines: str) -> list[tuple[str, ...]]:
    return [block.cells for block in rebuild(make_blocks(*lines)) if block.kind == "row"]


def cut(text: str, width: int) -> list[str]:
    return [text[at : at + width] for at in range(0, len(text), width)]


def test_units_tell_where_the_rows_of_two_columns_begin():
    assert rows(
        "单位 重点任务", "市教育局", "牵头组织校园日活动。", "市公安局 牵头组织法治日活动。"
    ) == [
        ("单位", "重点任务"),
        ("市教育局", "牵头组织校园日活动。"),
        ("市公安局", "牵头组织法治日活动。"),
    ]


@settings(max_examples=60)
@given(
    st.lists(st.tuples(units(), st.sampled_from(DEEDS)), min_size=2, max_size=8),
    st.integers(7, 12),
    st.integers(18, 28),
)
def test_wrapped_cells_come_back(made, narrow, wide):
    lines = [line for unit, deed in made for line in (*cut(unit, narrow), *cut(deed, wide))]
    assert rows("责任单位 工作任务", *lines)[1:] == made


def test_lines_with_as_many_parts_as_columns_are_rows():
    assert rows(
        "序号 活动名称 时间 主办单位",
        "1 开幕式 9月13日 市委网信办",
        "2 主题展 9月14日 市教育局",
        "3 论坛 9月15日 市公安局",
    )[1:] == [
        ("1", "开幕式", "9月13日", "市委网信办"),
        ("2", "主题展", "9月14日", "市教育局"),
        ("3", "论坛", "9月15日", "市公安局"),
    ]


def test_the_table_ends_where_the_next_chapter_begins():
    blocks = rebuild(
        make_blocks(
            "六、任务分工", "单位 重点任务", "市教育局", "组织校园日。", "市公安局", "组织法治日。",
            "七、工作要求", "各单位要高度重视。",
        )
    )  # fmt: skip
    assert [block.text for block in blocks] == [
        "六、任务分工", "单位\t重点任务", "市教育局\t组织校园日。", "市公安局\t组织法治日。",
        "七、工作要求", "各单位要高度重视。",
    ]  # fmt: skip
    assert [block.header for block in blocks].index(True) == 1


@pytest.mark.parametrize(
    "lines",
    [
        ("各单位 要高度重视", "市教育局", "组织校园日。"),
        ("单位 重点任务", "正文到此结束。"),
        ("一、单位 任务", "市教育局", "组织校园日。", "市公安局", "组织法治日。"),
    ],
)
def test_lines_without_a_table_stay_lines(lines):
    assert rows(*lines) == []
