"""What stands over the whole plan."""

from __future__ import annotations

import pytest

from tests.plan.plans import read_one, words

CITY = "2027年云川市网络安全宣传周活动方案"


def period(*lines: str) -> tuple[str | None, str | None] | None:
    found = read_one(CITY, *lines).period
    return (found.start, found.end) if found else None


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        ([CITY, "一、活动时间"], CITY),
        # 云川市委网信办 above it is not tried yet: it is taken into the title.
        (["云川市教育局", CITY, "一、活动时间"], CITY),
        (["2027年云川市网络安全宣传周", "活动方案", "一、活动时间"], CITY),
        (["关于印发《2027年云川市网络安全宣传周活动方案》的通知", "各区县：", CITY, "一、活动时间"], CITY),
        (["关于开展2027年网络安全宣传周活动的通知", "各区县：", "一、活动时间"], "关于开展2027年网络安全宣传周活动的通知"),
        (["2027 Cyber Security Week Plan", "1. Schedule"], "2027 Cyber Security Week Plan"),
    ],
)  # fmt: skip
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


def test_a_week_of_one_day_has_no_end():
    assert period("一、活动时间", "9月13日") == ("2027-09-13", None)


def test_without_dates_there_is_no_period():
    assert period("一、活动内容", "（一）答题") is None


@pytest.mark.parametrize(
    "lines",
    [
        ["一、活动主题", "网络安全为人民，网络安全靠人民"],
        ["一、活动主题", "“网络安全为人民，网络安全靠人民”。"],
        ["一、活动主题：网络安全为人民，网络安全靠人民"],
        ["一、时间和主题", "时间：9月13日至19日", "主题：网络安全为人民，网络安全靠人民"],
        ["本次活动主题为“网络安全为人民，网络安全靠人民”。", "一、活动内容"],
        ["以“网络安全为人民，网络安全靠人民”为主题，开展宣传。", "一、活动内容"],
        ["一、活动主题", "网络安全为人民，网络安全靠人民。", "二、活动内容", "（一）论坛。主题为“可信数据与城市安全”。"],
    ],
)  # fmt: skip
def test_themes_are_the_weeks_slogans(lines):
    assert words(read_one(CITY, *lines).themes) == ["网络安全为人民，网络安全靠人民"]


def test_several_slogans_are_several_themes():
    lines = ["一、活动主题", "“共建网络安全”“共享网络文明”"]
    assert words(read_one(CITY, *lines).themes) == ["共建网络安全", "共享网络文明"]


@pytest.mark.parametrize(
    ("lines", "unit"),
    [
        (["一、时间", "正文。", "云川市委网信办", "2027年8月1日"], "云川市委网信办"),
        (["一、时间", "正文。", "云川市委网信办", "云川市公安局", "2027年8月1日"], "云川市委网信办、云川市公安局"),
        (["云川市教育局文件", CITY, "正文。"], "云川市教育局"),
        (["云川市教育局关于开展网络安全宣传周活动的通知", "正文。"], "云川市教育局"),
    ],
)  # fmt: skip
def test_issuer_is_who_signs_or_heads_the_plan(lines, unit):
    assert read_one(*lines).issuer.text == unit


@pytest.mark.parametrize(
    ("lines", "unit"),
    [
        (["一、时间", "正文。", "云川市委网信办", "2027年8月1日"], "云川市委网信办"),
        (["一、组织单位", "主办单位：桐岭县委网信办", "二、活动"], "桐岭县委网信办"),
        (["一、组织领导", "市委网信办牵头负责宣传周活动的统筹协调。", "9月30日前报市委网信办。"], "市委网信办"),
    ],
)  # fmt: skip
def test_lead_unit_signs_hosts_or_is_in_charge(lines, unit):
    assert read_one(CITY, *lines).lead_unit.text == unit


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
