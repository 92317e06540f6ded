"""Who issues a plan, and which office leads the week."""

from __future__ import annotations

import pytest

from tests.plan.plans import read_one

CITY = "2027年云川市网络安全宣传周活动方案"


@pytest.mark.parametrize(
    ("lines", "unit"),
    [
        (["一、时间", "正文。", "云川市委网信办", "2027年8月1日"], "云川市委网信办"),
        (
            ["一、时间", "正文。", "云川市委网信办", "云川市公安局", "2027年8月1日"],
            "云川市委网信办、云川市公安局",
        ),
        (["云川市教育局文件", CITY, "正文。"], "云川市教育局"),
        (["云川市教育局关于开展网络安全宣传周活动的通知", "正文。"], "云川市教育局"),
        (
            ["MEMORANDUM", "TO: All staff", "FROM: Security Office", "2027 Security Week Plan"],
            "Security Office",
        ),
    ],
)
def test_issuer_is_who_signs_or_heads_the_plan(lines, unit):
    assert read_one(*lines).issuer.text == unit


@pytest.mark.parametrize(
    ("lines", "unit"),
    [
        (["一、时间", "正文。", "云川市委网信办", "2027年8月1日"], "云川市委网信办"),
        (["一、组织单位", "主办单位：桐岭县委网信办", "二、活动"], "桐岭县委网信办"),
        (
            ["一、组织领导", "市委网信办牵头负责宣传周活动的统筹协调。", "9月30日前报市委网信办。"],
            "市委网信办",
        ),
    ],
)
def test_lead_unit_signs_hosts_or_is_in_charge(lines, unit):
    assert read_one(CITY, *lines).lead_unit.text == unit


@pytest.mark.parametrize(
    ("line", "units"),
    [
        ("各县（市、区）委网信办，市直有关部门：", ("各县(市、区)委网信办", "市直有关部门")),
        ("市教育局、市公安局：", ("市教育局", "市公安局")),
        ("各学院、各部门：", ("各学院", "各部门")),
        ("现将有关事项通知如下：", ()),
        ("各单位要认真组织。", ()),
    ],
)
def test_addressees_stand_on_a_line_that_ends_in_a_colon(line, units):
    assert read_one(CITY, line, "一、活动时间", "9月13日至19日。").addressees == units
