"""From blocks to drafts, and the demonstration plan end to end."""

from __future__ import annotations

from functools import cache

import msgspec
import pytest

from awareweek.library import demo_plan
from awareweek.plan.draft import Activity, Draft, Period, Reading, Span
from awareweek.plan.fold import loose
from awareweek.plan.read import read_file
from tests.plan.plans import first_day, make_document, read_all, words

SMALL = (
    "一、活动时间",
    "9月13日至19日",
    "二、主要活动",
    "（一）开幕式。由市委网信办主办，9月13日举行。",
    "（二）高峰论坛。由市教育局主办，9月14日举行。",
    "三、工作要求",
    "9月21日前将活动总结报市委网信办。",
)


@cache
def demo(*, with_numbers: bool = False) -> Reading:
    return read_file(demo_plan(), with_numbers=with_numbers)


@cache
def draft() -> Draft:
    (found,) = demo().drafts
    return found


def text_at(span: Span) -> str:
    return demo().document.blocks[span.block].text[span.start : span.end]


# --- the demonstration plan


def test_demo_plan_is_read_whole():
    found = draft()
    assert (found.title.text, found.year.text, found.level) == (
        "2027年云川市网络安全宣传周活动实施方案",
        "2027",
        "city",
    )
    assert (found.period.start, found.period.end, found.period.weekdays) == (
        "2027-09-13",
        "2027-09-19",
        (0, 6),
    )
    assert words(found.themes) == ["网络安全为人民，网络安全靠人民"]
    assert found.lead_unit.text == "中共云川市委网络安全和信息化委员会办公室"


def test_demo_activities_are_read_in_their_order():
    assert [one.name for one in draft().activities[:18]] == [
        "开幕式",
        "网络安全主题展",
        "网络安全高峰论坛",
        "“网安会客厅”系列访谈",
        "网络安全技能竞赛",
        "网络安全有奖知识问答",
        "网络安全微视频征集评选",
        "网民网络安全感满意度调查",
        "“守门人”在线对战小游戏",
        "网络安全嘉年华",
        "网络安全主题公园",
        "网络安全应急演练",
        "网络安全教育云课堂",
        "寄递行业个人信息保护行动",
        "网络安全进基层",
        "网上主题宣传",
        "优秀案例推选",
        "闭幕式",
    ]
    assert len(draft().activities) == 18 + 24


def test_demo_opening_is_read_with_all_that_is_said_of_it():
    opening = draft().activities[0]
    assert (opening.kind, opening.when.start, opening.when.hours) == (
        "ceremony",
        "2027-09-13",
        "09:30",
    )
    assert words(opening.places) == ["云川国际会议中心"]
    assert [(one.unit, one.role) for one in opening.units] == [
        ("市委网信办", "host"),
        ("市委宣传部", "host"),
        ("澄湖区委网信办", "organiser"),
    ]


def test_demo_theme_days_are_read():
    assert [(one.name, first_day(one.when), one.leads) for one in draft().theme_days] == [
        ("校园日", "2027-09-13", ("市教育局",)),
        ("电信日", "2027-09-14", ("云川通管办",)),
        ("法治日", "2027-09-15", ("市公安局",)),
        ("金融日", "2027-09-16", ("人民银行云川市分行", "市委金融办")),
        ("青少年日", "2027-09-17", ("团市委",)),
        ("个人信息保护日", "2027-09-18", ("市总工会", "市妇联")),
        ("网络文明日", "2027-09-19", ("市委宣传部", "市委网信办")),
    ]


def test_demo_task_table_is_read_whole():
    made = [one for one in draft().tasks if one.from_table]
    assert len(made) == 23
    assert (made[7].units, made[7].supports, made[7].due) == (
        ("人民银行云川市分行", "市委金融办"),
        ("各银行机构",),
        "2027-09-16",
    )


@pytest.mark.parametrize(
    ("what", "day", "to"),
    [
        ("联络员名单", "2027-08-16", "市委网信办"),
        ("本地本单位实施方案", "2027-08-20", "市委网信办"),
        ("活动总结", "2027-09-21", "市委网信办"),
    ],
)
def test_demo_deadlines_are_read(what, day, to):
    found = [one for one in draft().deadlines if first_day(one.when) == day and one.to]
    assert [one.to for one in found] == [to]
    assert what[-3:] in found[0].what or day == "2027-08-16"


def test_demo_basis_and_laws_are_read():
    assert [(one.title, one.number) for one in draft().basis] == [
        ("2027年国家网络安全宣传周活动方案", None),
        ("关于做好2027年岭东省网络安全宣传周工作的通知", "岭网办通〔2027〕18号"),
        ("云川市2027年网络安全工作要点", "云委网信〔2027〕3号"),
    ]
    assert words(draft().laws) == [
        "网络安全法",
        "数据安全法",
        "个人信息保护法",
        "密码法",
        "关键信息基础设施安全保护条例",
        "网络数据安全管理条例",
        "未成年人网络保护条例",
    ]


def test_demo_settings_are_the_eight():
    assert words(draft().settings) == "社区 农村 企业 机关 校园 军营 家庭 商圈".split()


def test_demo_aliases_join_the_cac_with_its_long_name():
    assert draft().aliases["市委网信办"] == "中共云川市委网络安全和信息化委员会办公室"


def test_demo_contact_has_numbers_that_stay_out():
    (contact,) = draft().contacts
    assert (contact.name, contact.has_phone, contact.has_mail) == ("陈某某", True, True)
    told = repr(draft()) + msgspec.json.encode(draft()).decode()
    assert [number for number in ("60000000", "wangan") if number in told] == []
    (asked,) = demo(with_numbers=True).drafts[0].contacts
    assert (asked.phones, asked.mails) == (("0000-60000000",), ("wangan@yunchuan.example",))


# --- places


def test_every_span_stands_in_its_block():
    blocks = demo().document.blocks
    outside = [
        span
        for span in spans(draft())
        if not (span.block < len(blocks) and 0 <= span.start <= span.end)
        or span.end > len(blocks[span.block].text)
    ]
    assert outside == []


def spans(value: object) -> list[Span]:
    """Every span in ``value``, however deep."""
    if isinstance(value, Span):
        return [value]
    if isinstance(value, msgspec.Struct):
        return [one for name in value.__struct_fields__ for one in spans(getattr(value, name))]
    if isinstance(value, tuple):
        return [one for item in value for one in spans(item)]
    return []


def test_named_facts_stand_where_they_say():
    found = draft()
    named = [
        *found.themes,
        *found.laws,
        *found.settings,
        found.issuer,
        found.lead_unit,
        found.title,
    ]
    assert [one.text for one in named if one.text not in text_at(one.span)] == []
    assert [one.text for one in found.quantities if one.text != text_at(one.span)] == []


def test_activities_stand_where_they_say():
    assert [
        one.name for one in draft().activities if loose(text_at(one.span)) != loose(one.name)
    ] == []


def test_units_of_activities_stand_where_they_say():
    apart = [
        (one.name, unit.unit)
        for one in draft().activities
        for unit in one.units
        if loose(unit.unit) not in loose(text_at(unit.span))
    ]
    assert apart == []


def test_days_and_periods_stand_where_they_say():
    found = draft()
    whens: list[Period | None] = [found.period]
    whens += [one.when for one in (*found.activities, *found.theme_days, *found.deadlines)]
    assert [
        one.text for one in whens if one and loose(one.text) not in loose(text_at(one.span))
    ] == []


def test_theme_days_contacts_and_tasks_stand_where_they_say():
    found = draft()
    assert [one.name for one in found.theme_days if one.name not in text_at(one.span)] == []
    assert [one.name for one in found.contacts if one.name != text_at(one.span)] == []
    assert [
        one.text for one in found.tasks if one.from_table and one.text != text_at(one.span)
    ] == []


def test_unplaced_sentences_stand_where_they_say():
    assert [
        one.text for one in draft().unplaced if loose(one.text) != loose(text_at(one.span))
    ] == []


# --- the whole


def test_reading_twice_gives_the_same():
    assert read_file(demo_plan()) == read_file(demo_plan())


def test_several_plans_in_one_document_give_several_drafts():
    second = tuple(line.replace("9月", "10月").replace("开幕式", "启动仪式") for line in SMALL)
    reading = read_all(
        "篇一：2027年澄湖小学活动方案", *SMALL, "篇二：2026年桐岭公司活动方案", *second
    )
    assert [
        (one.title.text, one.year.text, one.period.start, [a.name for a in one.activities])
        for one in reading.drafts
    ] == [
        ("2027年澄湖小学活动方案", "2027", "2027-09-13", ["开幕式", "高峰论坛"]),
        ("2026年桐岭公司活动方案", "2026", "2026-10-13", ["启动仪式", "高峰论坛"]),
    ]
    assert [(one.first, one.last) for one in reading.drafts] == [(0, 8), (8, 16)]


@pytest.mark.parametrize("text", ["你好", "购物清单：苹果、梨。", "会议于9月13日举行。"])
def test_a_text_that_is_no_plan_gives_no_draft(text):
    reading = read_all(text)
    assert (reading.drafts, [one.code for one in reading.warnings]) == ((), ["no_plan_found"])


def test_the_document_read_is_the_one_the_spans_are_counted_in():
    reading = read_all("2027年活动方案", *SMALL)
    opening: Activity = reading.drafts[0].activities[0]
    text = reading.document.blocks[opening.span.block].text
    assert text[opening.span.start : opening.span.end] == "开幕式"
    assert reading.document.name == make_document().name


def test_the_outline_is_kept():
    (found,) = read_all("2027年活动方案", *SMALL).drafts
    assert [(one.number, one.title) for one in found.sections] == [
        ("一、", "活动时间"),
        ("二、", "主要活动"),
        ("（一）", "开幕式"),
        ("（二）", "高峰论坛"),
        ("三、", "工作要求"),
    ]
