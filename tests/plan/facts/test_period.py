"""The days of the week."""

from __future__ import annotations

import pytest

from tests.plan.plans import read_one

CITY = "2027年云川市网络安全宣传周活动方案"


def period(*lines: str) -> tuple[str | None, str | None] | None:
    found = read_one(CITY, *lines).period
    return (found.start, found.end) if found else None


@pytest.mark.parametrize(
    "lines",
    [
        ["一、活动时间", "2027年9月13日至19日"],
        ["一、活动时间：9月13日至19日"],
        ["一、活动时间。9月13日至19日，为期一周。"],
        ["一、时间和主题", "时间：9月13日（星期一）至9月19日（星期日）", "主题：网络安全为人民"],
        [
            "一、总体安排",
            "活动时间：9月13日—19日",
            "二、活动内容",
            "（一）答题。9月1日至30日开展。",
        ],
        ["本届宣传周于9月13日至19日举行。", "一、活动内容", "（一）答题。9月1日至30日开展。"],
        [
            "一、活动内容",
            "（一）作品征集。征集时间为8月1日至25日。",
            "二、活动时间",
            "9月13日至19日",
        ],
        ["二〇二七年九月十三日至十九日举办网络安全宣传周。"],
        ["Time: September 13 to 19, 2027"],
    ],
)
def test_period_is_that_of_the_week(lines):
    assert period(*lines) == ("2027-09-13", "2027-09-19")


@pytest.mark.parametrize(
    "lines",
    [
        ["一、活动时间", "12月28日至1月3日"],
        ["12月28日至1月3日举办网络安全宣传周。", "一、活动内容", "（一）答题。"],
    ],
)
def test_a_week_may_go_over_new_year(lines):
    assert period(*lines) == ("2027-12-28", "2028-01-03")


def test_a_week_of_one_day_has_no_end():
    assert period("一、活动时间", "9月13日") == ("2027-09-13", None)


def test_without_dates_there_is_no_period():
    assert period("一、活动内容", "（一）答题") is None
