from __future__ import annotations

import pytest

from awareweek.plan.checks.days import (
    check_activities,
    check_deadlines,
    check_theme_days,
    check_weekdays,
)
from awareweek.plan.draft import Deadline, Period, Span, ThemeDay
from tests.plan.checks.plans import make_activity, make_document, make_draft


def period(start: str, block: int = 0) -> Period:
    return Period(start, Span(block, 0, 4), start=start)


def test_activity_without_lead_and_without_time_is_found():
    draft = make_draft(
        activities=(
            make_activity("论坛", 0, leads=("市数据局",), when=period("2027-09-14")),
            make_activity("展览", 1, when=period("2027-09-13")),
            make_activity("访谈", 2, leads=("市委网信办",)),
        )
    )
    found = check_activities(draft, make_document("论坛", "展览", "访谈"))
    assert [(one.code, one.params["activity"]) for one in found] == [
        ("activity_without_lead", "展览"),
        ("activity_without_date", "访谈"),
    ]


def test_activity_of_a_list_needs_no_time_but_a_lead():
    draft = make_draft(activities=(make_activity("讲座", 0),))
    found = check_activities(draft, make_document(("1", "讲座")))
    assert [one.code for one in found] == ["activity_without_lead"]


def test_theme_days_have_their_own_leads():
    draft = make_draft(
        activities=(make_activity("主题日活动", kind="theme_day", when=period("2027-09-13")),),
        theme_days=(ThemeDay("校园日", Span(0, 0, 3), leads=("市教育局",)),),
    )
    assert list(check_activities(draft, make_document("主题日活动"))) == []


@pytest.mark.parametrize(
    ("day", "codes"),
    [
        ("2027-09-12", ["theme_day_outside_period"]),
        ("2027-09-13", []),
        ("2027-09-19", []),
        ("2027-09-20", ["theme_day_outside_period"]),
    ],
)
def test_theme_day_outside_the_period_is_found(day, codes):
    draft = make_draft(theme_days=(ThemeDay("校园日", Span(1, 0, 3), when=period(day, 1)),))
    assert [one.code for one in check_theme_days(draft)] == codes


def test_theme_days_of_a_plan_without_period_are_left_alone():
    day = ThemeDay("校园日", Span(1, 0, 3), when=period("2020-01-01"))
    assert list(check_theme_days(make_draft(period=None, theme_days=(day,)))) == []


def test_weekday_that_does_not_fit_is_found_with_its_place():
    document = make_document("时间：9月13日（星期一）", "决赛于9月17日（星期四）举行。")
    (found,) = check_weekdays(make_draft(), document)
    assert (found.code, found.severity, found.params) == (
        "weekday_mismatch",
        "error",
        {"date": "2027-09-17", "written": 3, "actual": 4},
    )
    text = document.blocks[found.span.block].text
    assert text[found.span.start : found.span.end] == "9月17日（星期四）"


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("2027年9月13日（星期一）至9月19日（星期日）", []),
        ("2027年9月13日（星期一）至9月19日（星期六）", ["2027-09-19"]),
        ("2026年9月13日（星期一）", ["2026-09-13"]),
        ("Friday, September 17, 2027", []),
        ("Thursday, September 17, 2027", ["2027-09-17"]),
        ("9月31日（星期一）", []),
    ],
)
def test_weekdays_of_ranges_other_years_and_english(text, wrong):
    found = check_weekdays(make_draft(), make_document(text))
    assert [one.params["date"] for one in found] == wrong


def test_weekdays_of_another_plan_in_the_file_are_not_judged():
    document = make_document("9月17日（星期四）", "9月13日（星期一）")
    assert list(check_weekdays(make_draft(first=1, last=2), document)) == []


@pytest.mark.parametrize(
    ("what", "day", "codes"),
    [
        ("活动总结", "2027-09-18", ["deadline_before_end"]),
        ("活动情况", "2027-09-18", ["deadline_before_end"]),
        ("活动总结", "2027-09-19", []),
        ("活动总结", "2027-09-21", []),
        ("实施方案", "2027-08-20", []),
        ("微视频作品", "2027-08-31", []),
        ("每日活动情况", "2027-09-14", []),
        ("summary report", "2027-09-18", ["deadline_before_end"]),
    ],
)
def test_summary_due_before_the_end_is_found(what, day, codes):
    draft = make_draft(deadlines=(Deadline(what, Span(0, 0, 4), when=period(day)),))
    assert [one.code for one in check_deadlines(draft)] == codes


@pytest.mark.parametrize(
    ("what", "day", "ends"),
    [
        ("网络安全主题展总结", "2027-09-15", ["2027-09-16"]),
        ("网络安全主题展总结", "2027-09-17", []),
        ("宣传周总结", "2027-09-17", ["2027-09-19"]),
    ],
)
def test_summary_of_an_activity_may_come_before_the_week_ends(what, day, ends):
    fair = make_activity(
        "网络安全主题展",
        0,
        when=Period("9月13日至16日", Span(0, 0, 9), start="2027-09-13", end="2027-09-16"),
    )
    due = (Deadline(what, Span(0, 0, 4), when=period(day)),)
    found = check_deadlines(make_draft(activities=(fair,), deadlines=due))
    assert [one.params["end"] for one in found] == ends
