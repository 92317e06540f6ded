"""Several plans in one document."""

from __future__ import annotations

import pytest

from awareweek.plan.split import Part, parts
from tests.plan.plans import make_blocks

BODY = ("为做好工作，制定方案。", "一、时间", "9月13日至19日", "二、活动", "开幕式")


@pytest.mark.parametrize(
    ("heads", "titles"),
    [
        (
            ("篇一：澄湖小学活动方案", "篇二：桐岭公司活动方案"),
            ["澄湖小学活动方案", "桐岭公司活动方案"],
        ),
        (("【篇1】活动方案", "【篇2】活动方案"), ["活动方案", "活动方案"]),
        (("第一篇 活动方案", "第二篇 活动计划"), ["活动方案", "活动计划"]),
        (("范文一：活动方案", "范文二：活动方案"), ["活动方案", "活动方案"]),
        (("网络安全宣传周活动方案1", "网络安全宣传周活动方案2"), ["网络安全宣传周活动方案"] * 2),
        (("网络安全周活动方案（一）", "网络安全周活动方案（二）"), ["网络安全周活动方案"] * 2),
        (("Chapter 1: School plan", "Chapter 2: Bank plan"), ["School plan", "Bank plan"]),
        (("Security Week Plan 1", "Security Week Plan 2"), ["Security Week Plan"] * 2),
    ],
)
def test_numbered_headings_open_a_plan_each(heads, titles):
    blocks = make_blocks("方案精选", heads[0], *BODY, heads[1], *BODY)
    assert parts(blocks) == [Part(1, 7, titles[0]), Part(7, 13, titles[1])]


@pytest.mark.parametrize(
    "lines",
    [
        ("活动方案", *BODY),
        ("篇一：活动方案", *BODY),
        ("第一章 总则", *BODY, "第二章 活动", *BODY),
        ("活动方案", *BODY, "附件1：任务分工", *BODY, "附件2：活动一览", *BODY),
        ("目录", "篇一：甲方案", "篇二：乙方案"),
    ],
)
def test_one_plan_stays_one(lines):
    blocks = make_blocks(*lines)
    assert parts(blocks) == [Part(0, len(blocks))]


def test_headings_out_of_order_open_nothing():
    blocks = make_blocks("篇二：活动方案", *BODY, "篇三：活动方案", *BODY)
    assert parts(blocks) == [Part(0, len(blocks))]
