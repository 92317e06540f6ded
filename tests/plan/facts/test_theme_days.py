"""Theme days out of tables, lists and prose."""

from __future__ import annotations

import pytest

from tests.plan.plans import first_day, read_one

TITLE = "2027年云川市网络安全宣传周活动方案"
Day = tuple[str, str | None, tuple[str, ...]]


def days(*lines: str | tuple[str, ...]) -> list[Day]:
    found = read_one(TITLE, "一、时间", "9月13日至19日", "二、主题日活动", *lines).theme_days
    return [(one.name, first_day(one.when), one.leads) for one in found]


WANTED = [
    ("校园日", "2027-09-13", ("市教育局",)),
    ("数据日", "2027-09-14", ("市数据局", "市公安局")),
    ("青少年日", "2027-09-15", ("团市委",)),
]


@pytest.mark.parametrize(
    "lines",
    [
        [
            ("序号", "时间", "主题日", "牵头单位"),
            ("1", "9月13日", "校园日", "市教育局"),
            ("2", "9月14日", "数据日", "市数据局、市公安局"),
            ("3", "9月15日", "青少年日", "团市委"),
        ],
        [
            ("日期", "主题日活动", "责任部门", "内容"),
            ("9月13日（星期一）", "校园日", "市教育局", "上课"),
            ("9月14日（星期二）", "数据日", "市数据局\n市公安局", "讲座"),
            ("9月15日（星期三）", "青少年日", "团市委", "沙龙"),
        ],
        [
            "1.校园日（9月13日）由市教育局牵头。",
            "2.数据日（9月14日）由市数据局、市公安局牵头。",
            "3.青少年日（9月15日）由团市委牵头。",
        ],
        [
            "（一）9月13日：校园日。牵头单位：市教育局。",
            "（二）9月14日：数据日。牵头单位：市数据局、市公安局。",
            "（三）9月15日：青少年日。牵头单位：团市委。",
        ],
        [
            "9月13日为校园日，由市教育局牵头；9月14日为数据日，由市数据局、市公安局牵头；9月15日为青少年日，由团市委牵头。"
        ],
        [
            "校园日（9月13日，市教育局）、数据日（9月14日，市数据局、市公安局）、青少年日（9月15日，团市委）。"
        ],
        [
            "（一）校园日",
            "时间：9月13日",
            "牵头单位：市教育局",
            "（二）数据日",
            "时间：9月14日",
            "牵头单位：市数据局、市公安局",
            "（三）青少年日",
            "时间：9月15日",
            "牵头单位：团市委",
        ],
        [
            "1.校园日（9月13日）。由市教育局牵头。",
            "2.数据日（9月14日）。由市数据局、市公安局牵头。",
            "3.青少年日（9月15日）。由团市委牵头。",
        ],
        [
            "校园日（9月13日（星期一），市教育局）、数据日（9月14日（星期二），市数据局、市公安局）、青少年日（9月15日（星期三），团市委）。"
        ],
        [
            "校园日（九月十三日，市教育局）、数据日（九月十四日，市数据局、市公安局）、青少年日（九月十五日，团市委）。"
        ],
        [
            "9月13日设校园日，由市教育局牵头；9月14日设数据日，由市数据局、市公安局牵头；9月15日设青少年日，由团市委牵头。"
        ],
        [
            "九月十三日为校园日，由市教育局牵头；九月十四日为数据日，由市数据局、市公安局牵头；九月十五日为青少年日，由团市委牵头。"
        ],
    ],
)
def test_theme_days_are_read_from_tables_lists_and_prose(lines):
    assert days(*lines) == WANTED


def test_what_two_places_say_of_a_day_is_put_together():
    assert days(
        "主题日为校园日、数据日。",
        "9月13日为校园日。9月14日为数据日。",
        "校园日由市教育局牵头。",
    ) == [("校园日", "2027-09-13", ("市教育局",)), ("数据日", "2027-09-14", ())]


def test_quotation_marks_and_the_word_theme_are_no_part_of_a_name():
    assert days("9月13日“校园日”主题活动。", "9月14日：数据主题日。") == [
        ("校园日", "2027-09-13", ()),
        ("数据日", "2027-09-14", ()),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "每日报送信息。",
        "近日开展。",
        "节假日值班。",
        "9月13日举行。",
        "工作日开放。",
        "即日起报名。",
    ],
)
def test_other_words_that_end_in_day_are_no_theme_days(line):
    assert days(line) == []


def test_a_day_out_of_context_is_a_theme_day_only_by_a_usual_name():
    found = read_one(
        TITLE, "一、主要活动", "（一）宣传。9月13日校园日。植树日另行安排。"
    ).theme_days
    assert [one.name for one in found] == ["校园日"]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("September 13 is Campus Day. Lead: Education Bureau", "Campus Day"),
        ("September 13: Campus Day. Lead: Education Bureau", "Campus Day"),
        ("September 13: Rule of Law Day. Lead: Education Bureau", "Rule of Law Day"),
    ],
)
def test_english_theme_days(line, name):
    found = read_one("2027 Security Week Plan", "1. Theme days", line).theme_days
    assert [(one.name, first_day(one.when), one.leads) for one in found] == [
        (name, "2027-09-13", ("Education Bureau",))
    ]
