"""What stands over the whole plan: its title, its year and its level."""

from __future__ import annotations

import pytest

from tests.plan.plans import read_one

CITY = "2027年云川市网络安全宣传周活动方案"


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        ([CITY, "一、活动时间"], CITY),
        (["云川市教育局", CITY, "一、活动时间"], CITY),
        (["云川市委网信办", CITY, "一、活动时间"], CITY),
        (["2027年云川市网络安全宣传周", "活动方案", "一、活动时间"], CITY),
        (
            [
                "关于印发《2027年云川市网络安全宣传周活动方案》的通知",
                "各区县：",
                CITY,
                "一、活动时间",
            ],
            CITY,
        ),
        (
            ["关于开展2027年网络安全宣传周活动的通知", "各区县：", "一、活动时间"],
            "关于开展2027年网络安全宣传周活动的通知",
        ),
        (["2027 Cyber Security Week Plan", "1. Schedule"], "2027 Cyber Security Week Plan"),
    ],
)
def test_title_is_that_of_the_plan_itself(lines, title):
    assert read_one(*lines).title.text == title


@pytest.mark.parametrize(
    ("lines", "year"),
    [
        ([CITY], "2027"),
        (["二〇二七年网络安全宣传周活动方案"], "2027"),
        (["网络安全宣传周活动方案", "一、活动时间", "2026年9月13日至19日"], "2026"),
        (["网络安全宣传周活动方案", "为做好2026年网络安全宣传周工作，制定本方案。"], "2026"),
        (["网络安全宣传周活动方案", "正文。", "云川市委网信办", "2026年8月1日"], "2026"),
    ],
)
def test_year_is_that_of_the_title_the_period_or_the_date_of_issue(lines, year):
    assert read_one(*lines).year.text == year


@pytest.mark.parametrize(
    "lines", [["20xx年网络安全宣传周方案", "2019年的经验"], ["活动方案", "开展活动。"]]
)
def test_a_year_that_is_not_given_is_not_invented(lines):
    assert read_one(*lines).year is None


@pytest.mark.parametrize(
    ("title", "level"),
    [
        ("2027年岭东省网络安全宣传周活动方案", "province"),
        (CITY, "city"),
        ("2027年澄湖区网络安全宣传周活动方案", "district"),
        ("2027年桐岭县网络安全宣传周活动方案", "district"),
        ("青坪街道网络安全宣传周活动方案", "street"),
        ("云川理工学院网络安全宣传周活动方案", "school"),
        ("桐岭小学网络安全宣传周活动方案", "school"),
        ("云川供电公司网络安全宣传周活动方案", "company"),
        ("云川市卫生健康委员会网络安全宣传周活动方案", "bureau"),
    ],
)
def test_level_is_told_by_title_and_office(title, level):
    assert read_one(title, "一、活动内容", "正文。").level == level
