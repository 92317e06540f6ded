"""Activities: which items are some, and who holds them, when and where."""

from __future__ import annotations

import pytest

from awareweek.plan.draft import Activity
from tests.plan.plans import first_day, read_one

TITLE = "2027年云川市网络安全宣传周活动方案"


def activities(*lines: str | tuple[str, ...]) -> tuple[Activity, ...]:
    return read_one(TITLE, "一、活动时间", "9月13日至19日", *lines).activities


def names(*lines: str | tuple[str, ...]) -> list[str]:
    return [one.name for one in activities(*lines)]


def one(text: str) -> Activity:
    """The activity of an item with this text, beside another item."""
    found = activities("二、主要活动", "（一）高峰论坛", *text.split("\n"), "（二）闭幕式。")
    return found[0]


# --- which items are activities


@pytest.mark.parametrize(
    "heading", ["主要活动", "活动内容", "重点活动安排", "活动安排", "系列宣传活动"]
)
def test_items_of_the_chapter_of_activities_are_activities(heading):
    assert names(
        f"二、{heading}", "（一）开幕式", "（二）高峰论坛。", "三、工作要求", "（一）加强领导。"
    ) == [
        "开幕式",
        "高峰论坛",
    ]


def test_items_of_groups_are_activities_and_their_groups_are_not():
    assert names(
        "二、主要活动",
        "（一）线上活动",
        "1.知识竞赛。",
        "2.微视频征集。",
        "（二）线下活动",
        "1.高峰论坛。",
        "2.主题展。",
        "三、工作要求",
    ) == ["知识竞赛", "微视频征集", "高峰论坛", "主题展"]


def test_the_agenda_of_an_activity_is_no_activity():
    assert names(
        "二、主要活动",
        "（一）开幕式",
        "9月13日举行。主要议程：",
        "1.领导致辞；",
        "2.颁奖仪式；",
        "3.启动仪式。",
        "（二）高峰论坛",
    ) == ["开幕式", "高峰论坛"]


def test_the_fields_of_an_activity_are_no_activities():
    assert names(
        "二、主要活动",
        "（一）高峰论坛",
        "1.时间：9月14日",
        "2.地点：报告厅",
        "3.主办单位：市教育局",
        "（二）主题展",
        "1.时间：9月15日",
        "2.地点：会展中心",
        "3.主办单位：市公安局",
    ) == ["高峰论坛", "主题展"]


def test_an_item_of_plain_text_is_named_by_its_event():
    assert names(
        "二、主要活动",
        f"1.各校要{'积极创造条件，' * 8}举办网络安全知识竞赛，普及知识。",
        "2.高峰论坛",
    ) == [
        "网络安全知识竞赛",
        "高峰论坛",
    ]


def test_rows_of_an_activity_table_are_activities():
    found = activities(
        "二、主要活动",
        ("类别", "活动名称", "时间", "地点", "主办单位"),
        ("展示", "主题展", "9月13日至19日", "会展中心", "市教育局、市公安局"),
        ("", "体验馆开放", "9月14日", "科技馆", "市科协"),
        ("论坛", "高峰论坛", "9月下旬", "报告厅", "市数据局"),
    )
    assert [
        (
            one.category,
            one.name,
            first_day(one.when),
            [place.text for place in one.places],
            one.leads,
        )
        for one in found
    ] == [
        ("展示", "主题展", "2027-09-13", ["会展中心"], ("市教育局", "市公安局")),
        ("展示", "体验馆开放", "2027-09-14", ["科技馆"], ("市科协",)),
        ("论坛", "高峰论坛", None, ["报告厅"], ("市数据局",)),
    ]
    assert found[2].when.text == "9月下旬"


def test_an_activity_named_twice_counts_once():
    assert names(
        "二、主要活动",
        ("活动名称", "时间", "主办单位"),
        ("高峰论坛", "9月14日", "市教育局"),
        ("主题展", "9月15日", "市教育局"),
        ("高峰论坛", "9月14日", "市教育局"),
    ) == ["高峰论坛", "主题展"]


def test_a_plan_without_activities_has_none():
    assert names("二、工作要求", "（一）加强领导。", "（二）注重实效。") == []


# --- who, when, where


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        ("由市教育局主办。", ("市教育局",)),
        ("由市教育局主办，市公安局承办。", ("市教育局", "市公安局")),
        ("由市教育局、市公安局主办。", ("市教育局", "市公安局")),
        ("市教育局牵头，市公安局配合。", ("市教育局",)),
        ("由市委网信办指导，市教育局承办。", ("市教育局",)),
        ("主办单位：市教育局\n承办单位：市公安局", ("市教育局", "市公安局")),
        ("开展学术交流。（责任单位：市教育局）", ("市教育局",)),
        ("开展学术交流（市教育局负责）。", ("市教育局",)),
        ("市教育局联合市公安局举办。", ("市教育局", "市公安局")),
        ("由市教育局、市公安局共同组织，市妇联承办。", ("市教育局", "市公安局", "市妇联")),
        ("由云川市教育局、澄湖市教育局主办。", ("云川市教育局", "澄湖市教育局")),
        ("市教育局组织各校开展交流。", ("市教育局",)),
        ("由市委网信办指导。", ("市委网信办",)),
        ("各有关单位要积极参加。", ()),
        ("交流经验。", ()),
    ],
)
def test_leads_are_those_who_hold_it(text, leads):
    assert one(text).leads == leads


def test_units_keep_their_roles():
    found = one("由市委网信办指导，市教育局主办，市公安局承办，市妇联协办，市科协配合。")
    assert [(unit.unit, unit.role) for unit in found.units] == [
        ("市委网信办", "guide"),
        ("市教育局", "host"),
        ("市公安局", "organiser"),
        ("市妇联", "co_organiser"),
        ("市科协", "support"),
    ]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("9月14日举行。", ("2027-09-14", None, None)),
        ("时间：9月14日（星期二）下午2:00", ("2027-09-14", None, "14:00")),
        ("于9月14日至16日举办。", ("2027-09-14", "2027-09-16", None)),
        ("报名截至9月1日，9月14日举行。", ("2027-09-14", None, None)),
        ("9月10日前提交名单，9月14日举行。", ("2027-09-14", None, None)),
        ("宣传周首日举行。", ("2027-09-13", None, None)),
        ("9月中旬举行。", (None, None, None)),
    ],
)
def test_the_day_is_when_it_takes_place(text, day):
    when = one(text).when
    assert (when.start, when.end, when.hours) == day


def test_without_a_date_there_is_none():
    assert one("由市教育局主办。").when is None


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("9月14日在云川国际会议中心举行。", ["云川国际会议中心"]),
        ("地点：市图书馆三楼", ["市图书馆三楼"]),
        ("活动地点：市民中心广场。", ["市民中心广场"]),
        ("9月14日举行。", []),
    ],
)
def test_the_place_is_read(text, places):
    assert [place.text for place in one(text).places] == places


def test_settings_are_read():
    assert one("组织网络安全进社区、进校园。").settings == ("社区", "校园")


@pytest.mark.parametrize(
    "line",
    [
        "（一）高峰论坛。9月14日，由市教育局主办。",
        "（一）高峰论坛：由市教育局主办，9月14日举行。",
        "（一）高峰论坛：9月14日，由市教育局主办。",
        "（一）高峰论坛（9月14日，市教育局主办）",
        "（一）高峰论坛（9月14日（星期二），市教育局主办）。",
        "（一）９月１４日：高峰论坛。由市教育局主办。",
        "**（一）高峰论坛。** 9 月 14 日，由市教育局主办。",
    ],
)
def test_an_activity_may_share_its_line_with_its_text(line):
    found = activities("二、主要活动", line, "（二）闭幕式。")[0]
    assert found.name == "高峰论坛"
    assert (first_day(found.when), found.leads) == ("2027-09-14", ("市教育局",))


def test_lines_that_each_open_with_their_day_are_activities():
    found = read_one(
        "2027 Security Week Plan",
        "Schedule",
        "September 13 to 15",
        "Program of events",
        "Day 1 (September 13): Kick-off ceremony. It is in the hall. Responsible department: IT",
        "Day 2 (September 14): Phishing quiz. All staff play. Responsible department: Library",
        "Day 3 (September 15): Privacy workshop. Responsible department: Student Union",
    ).activities
    assert [(one.name, first_day(one.when), one.leads) for one in found] == [
        ("Kick-off ceremony", "2027-09-13", ("IT",)),
        ("Phishing quiz", "2027-09-14", ("Library",)),
        ("Privacy workshop", "2027-09-15", ("Student Union",)),
    ]


def test_a_lead_that_only_the_task_table_names_is_taken_from_it():
    found = read_one(
        TITLE,
        "一、主要活动",
        "（一）高峰论坛",
        "9月14日举行。",
        "（二）主题展",
        "9月15日举行。",
        "二、任务分工",
        ("单位", "任务"),
        ("市教育局", "承办高峰论坛。"),
        ("市公安局", "承办主题展。"),
    ).activities
    assert [(one.name, one.leads) for one in found] == [
        ("高峰论坛", ("市教育局",)),
        ("主题展", ("市公安局",)),
    ]


def test_events_of_districts_in_one_paragraph_are_told_apart():
    found = activities(
        "二、各区县特色活动",
        "（一）各区县活动。澄湖区举办“湖畔论坛”；桐岭县开展“山村讲座”；南堤区举办“江堤网安展”。",
        "（二）高峰论坛",
    )
    assert [(one.name, one.leads) for one in found[1:4]] == [
        ("“湖畔论坛”", ("澄湖区",)),
        ("“山村讲座”", ("桐岭县",)),
        ("“江堤网安展”", ("南堤区",)),
    ]
