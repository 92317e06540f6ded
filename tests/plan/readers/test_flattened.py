"""Tables of two columns of which only lines of text are left."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from awareweek.plan.readers import flattened

UNITS = [
    "市委网信办",
    "市教委",
    "市公安局",
    "人行某某市分行",
    "市总工会、市妇联",
    "各区县网信办",
    "市信息安全协会、市互联网界联合会、市计算机学会",
]
TASKS = [
    "牵头组织开展校园日活动。",
    "负责活动的组织、实施、协调，对各区县和有关部门开展活动情况进行指导和督促。",
    "承办启动仪式、高峰论坛。做好现场保障工作。", "组织本地区宣传周活动；组织企业参与体验展。",
]  # fmt: skip


def wrapped(text: str, width: int) -> list[str]:
    return [text[at : at + width] for at in range(0, len(text), width)]


@pytest.mark.parametrize(
    "line", ["单位 重点任务", "责任单位\t工作任务", "牵头单位　主要职责", "部门 任务分工"]
)
def test_a_heading_names_units_and_tasks(line):
    assert flattened.heading(line) is not None


@pytest.mark.parametrize("line", ["单位重点任务", "各单位 要高度重视", "重点任务", "单位 名称"])
def test_other_lines_are_no_heading(line):
    assert flattened.heading(line) is None


@settings(max_examples=60)
@given(st.lists(st.tuples(st.sampled_from(UNITS), st.sampled_from(TASKS)), min_size=2, max_size=9))
def test_rows_come_back_from_wrapped_cells(rows):
    lines = [line for unit, task in rows for line in (*wrapped(unit, 9), *wrapped(task, 21))]
    found = flattened.rows(lines)
    assert [(left, right) for left, right, _ in found] == rows


def test_a_row_may_stand_on_one_line():
    lines = [
        "市教委 牵头组织开展校园日活动。",
        "市公安局",
        "牵头组织开展法治日活动。",
        "团市委 负责青少年日活动。",
    ]
    assert flattened.rows(lines) == [
        ("市教委", "牵头组织开展校园日活动。", 0), ("市公安局", "牵头组织开展法治日活动。", 1),
        ("团市委", "负责青少年日活动。", 3),
    ]  # fmt: skip


def test_the_table_ends_before_the_next_chapter():
    assert flattened.table_end(["市教委", "组织活动。", "七、有关要求", "正文"], 0) == 2
