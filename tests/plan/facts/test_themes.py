"""The slogans of the week."""

from __future__ import annotations

import pytest

from tests.plan.plans import read_one, words

CITY = "2027年云川市网络安全宣传周活动方案"


@pytest.mark.parametrize(
    "lines",
    [
        ["一、活动主题", "网络安全为人民，网络安全靠人民"],
        ["一、活动主题", "“网络安全为人民，网络安全靠人民”。"],
        ["一、活动主题：网络安全为人民，网络安全靠人民"],
        ["一、时间和主题", "时间：9月13日至19日", "主题：网络安全为人民，网络安全靠人民"],
        ["本次活动主题为“网络安全为人民，网络安全靠人民”。", "一、活动内容"],
        ["以“网络安全为人民，网络安全靠人民”为主题，开展宣传。", "一、活动内容"],
        [
            "一、活动主题",
            "网络安全为人民，网络安全靠人民。",
            "二、活动内容",
            "（一）论坛。主题为“可信数据与城市安全”。",
        ],
    ],
)
def test_themes_are_the_weeks_slogans(lines):
    assert words(read_one(CITY, *lines).themes) == ["网络安全为人民，网络安全靠人民"]


def test_several_slogans_are_several_themes():
    lines = ["一、活动主题", "“共建网络安全”“共享网络文明”"]
    assert words(read_one(CITY, *lines).themes) == ["共建网络安全", "共享网络文明"]
