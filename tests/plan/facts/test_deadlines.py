"""Deadlines: what must reach whom by when, through which channel."""

from __future__ import annotations

import pytest

from awareweek.plan.draft import Deadline
from tests.plan.plans import first_day, read_one

TITLE = "2027年云川市网络安全宣传周活动方案"


def deadlines(*lines: str | tuple[str, ...]) -> tuple[Deadline, ...]:
    return read_one(TITLE, "一、时间", "9月13日至19日", "二、工作要求", *lines).deadlines


@pytest.mark.parametrize(
    ("line", "what", "to"),
    [
        ("各单位于9月21日前将活动总结报送市委网信办。", "活动总结", "市委网信办"),
        ("请于9月21日前将活动总结报市委网信办。", "活动总结", "市委网信办"),
        ("9月21日（星期二）前，将活动总结报送至市委网信办。", "活动总结", "市委网信办"),
        ("9月21日前报送活动总结。", "活动总结", None),
        ("各单位务必于2027年9月21日17:00前将活动总结报市教育局。", "活动总结", "市教育局"),
        ("活动总结于9月21日前报送市委网信办。", "活动总结", "市委网信办"),
        ("活动总结请于9月21日之前发送至市委网信办。", "活动总结", "市委网信办"),
        ("活动总结报送截止时间为9月21日。", "活动总结", None),
        ("报名表于9月21日前提交澄湖区教育局。", "报名表", "澄湖区教育局"),
        ("9月21日前向市教育局报送活动总结。", "活动总结", "市教育局"),
        ("9月21日前将活动总结传真至市委网信办。", "活动总结", "市委网信办"),
        ("9月21日前将活动总结邮寄至市委网信办。", "活动总结", "市委网信办"),
        ("9月21日前将活动总结、报市委网信办。", "活动总结", "市委网信办"),
        (
            "Submit the summary report to the Education Bureau by September 21.",
            "the summary report",
            "Education Bureau",
        ),
    ],
)
def test_a_sentence_tells_what_is_due_when_to_whom(line, what, to):
    (found,) = deadlines(line)
    assert (found.what, first_day(found.when), found.to) == (what, "2027-09-21", to)


def test_several_limits_in_one_sentence_are_several_deadlines():
    found = deadlines("8月20日前将实施方案，9月21日前将活动总结报市委网信办。")
    assert [(first_day(one.when), one.what) for one in found] == [
        ("2027-08-20", "实施方案"),
        ("2027-09-21", "活动总结"),
    ]


@pytest.mark.parametrize(
    ("line", "channels"),
    [
        ("9月21日前将总结以电子邮件报市委网信办。", ("mail",)),
        ("9月21日前将总结加盖公章后报送市委网信办传真机。", ("fax", "paper")),
        ("9月21日前通过市电子公文系统将总结报市委网信办。", ("online",)),
        ("9月21日前将总结报市委网信办。", ()),
    ],
)
def test_the_channel_is_told(line, channels):
    (found,) = deadlines(line)
    assert found.channels == channels


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("每日17时前报送当日活动信息。", "每日17时前"),
        ("x月x日前报送活动总结。", "x月x日前"),
        ("活动结束后一周内报送活动总结。", "活动结束后一周内"),
    ],
)
def test_a_deadline_without_a_day_keeps_its_words(line, words):
    (found,) = deadlines(line)
    assert found.when.start is None
    assert found.when.text.startswith(words[:3])


@pytest.mark.parametrize(
    "line",
    [
        "9月21日举行总结会。",
        "9月21日前后开放展览。",
        "此前已报送方案。",
        "于9月21日印发通知。",
        "高度重视，加强领导。",
    ],
)
def test_other_dates_are_no_deadlines(line):
    assert deadlines(line) == ()


def test_the_due_dates_of_a_task_table_are_deadlines():
    found = deadlines(
        ("责任单位", "任务", "完成时限"),
        ("市教育局", "起草总结。", "9月30日"),
        ("团市委", "上课。", "长期"),
    )
    assert [(one.what, first_day(one.when)) for one in found] == [("起草总结。", "2027-09-30")]


def test_the_same_deadline_counts_once():
    assert len(deadlines("9月21日前报送活动总结。", "9月21日前报送活动总结。")) == 1
