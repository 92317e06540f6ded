"""Tasks out of tables, sentences and theme days."""

from __future__ import annotations

import pytest

from awareweek.plan.draft import Task
from tests.plan.plans import read_one

TITLE = "2027年云川市网络安全宣传周活动方案"


def tasks(*lines: str | tuple[str, ...]) -> tuple[Task, ...]:
    return read_one(TITLE, *lines).tasks


def told(*lines: str | tuple[str, ...]) -> list[tuple[tuple[str, ...], str]]:
    return [(one.units, one.text) for one in tasks(*lines)]


WANTED = [
    (("市教育局",), "组织校园日活动。"),
    (("市公安局", "团市委"), "组织法治日活动。"),
    (("各县（市、区）委网信办",), "组织本地活动。"),
]
UNITS = ("市教育局", "市公安局、团市委", "各县（市、区）委网信办")
DEEDS = tuple(deed for _, deed in WANTED)


def folded(found: list[tuple[tuple[str, ...], str]]) -> list[tuple[tuple[str, ...], str]]:
    return [
        (tuple(unit.replace("（", "(").replace("）", ")") for unit in units), text)
        for units, text in found
    ]


@pytest.mark.parametrize(
    "lines",
    [
        [("单位", "重点任务"), *zip(UNITS, DEEDS, strict=True)],
        [("重点任务", "责任单位"), *zip(DEEDS, UNITS, strict=True)],
        [("序号", "牵头部门", "工作内容"), *zip("123", UNITS, DEEDS, strict=True)],
        [("序号", "主要任务", "责任单位"), *zip("123", DEEDS, UNITS, strict=True)],
    ],
)
def test_a_table_gives_each_unit_its_task_in_any_order_of_columns(lines):
    assert folded(told("一、任务分工", *lines)) == folded(WANTED)


def test_a_merged_unit_cell_counts_for_each_row():
    assert told(
        "一、任务分工", ("单位", "任务"), ("市教育局", "组织校园日。"), ("", "组织云课堂。")
    ) == [
        (("市教育局",), "组织校园日。"),
        (("市教育局",), "组织云课堂。"),
    ]


def test_support_and_due_date_of_a_row_are_kept():
    (found,) = tasks(
        "一、任务分工",
        ("责任单位", "重点任务", "配合单位", "完成时限"),
        ("市教育局", "组织校园日。", "市科协、团市委", "9月14日"),
    )
    assert (found.supports, found.due, found.from_table) == (
        ("市科协", "团市委"),
        "2027-09-14",
        True,
    )


def test_a_due_cell_without_a_day_keeps_its_words():
    (found,) = tasks(
        "一、任务分工", ("责任单位", "任务", "完成时限"), ("市教育局", "上课。", "长期坚持")
    )
    assert found.due == "长期坚持"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("市教育局负责组织校园日活动。", [(("市教育局",), "负责组织校园日活动")]),
        ("由市公安局维护现场秩序。", [(("市公安局",), "维护现场秩序")]),
        (
            "市教育局组织讲座，市公安局维护秩序。",
            [(("市教育局",), "组织讲座"), (("市公安局",), "维护秩序")],
        ),
        ("市教育局、市公安局制作宣传手册。", [(("市教育局", "市公安局"), "制作宣传手册")]),
    ],
)
def test_a_sentence_gives_a_unit_a_task(line, expected):
    assert told("一、职责分工", line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "各单位要高度重视，加强领导。",
        "各有关部门应当认真组织。",
        "市教育局可结合实际开展活动。",
        "中央网信办牵头主办国家网络安全宣传周。",
        "各单位于9月21日前报送总结。",
        "活动内容丰富，形式多样。",
    ],
)
def test_exhortations_and_reports_are_no_tasks(line):
    assert told("一、工作要求", line) == []


def test_aims_give_no_task():
    assert told("一、指导思想", "市教育局深入贯彻工作要求。") == []


def test_an_activity_gives_its_leads_the_task_of_it():
    assert told(
        "一、主要活动", "（一）高峰论坛。由市教育局主办，市公安局承办。", "（二）主题展。9月15日。"
    ) == [
        (("市教育局",), "主办高峰论坛"),
        (("市公安局",), "承办高峰论坛"),
    ]


def test_a_bare_verb_takes_the_activity_it_stands_in():
    said = told("一、主要活动", "（一）网络安全主题公园。由桐岭区委网信办建设，市民免费参观。")
    assert (("桐岭区委网信办",), "建设网络安全主题公园，市民免费参观") in said


def test_the_leads_of_a_theme_day_organise_it():
    lines = (
        ("时间", "主题日", "牵头单位"),
        ("9月13日", "校园日", "市教育局"),
        ("9月14日", "法治日", "市公安局"),
    )
    assert told("一、主题日活动", *lines) == [
        (("市教育局",), "组织校园日活动"),
        (("市公安局",), "组织法治日活动"),
    ]


def test_the_same_task_counts_once():
    table = (("单位", "任务"), ("市教育局", "组织校园日。"), ("市教育局", "组织校园日。"))
    assert len(tasks("一、任务分工", *table)) == 1


def test_a_timetable_with_names_is_no_division_of_tasks():
    assert (
        tasks("一、活动安排", ("时间", "活动名称", "主办单位"), ("9月13日", "论坛", "市教育局"))
        == ()
    )
