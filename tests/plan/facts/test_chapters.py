from __future__ import annotations

import pytest

from awareweek.plan.facts.chapters import leaves_no_activity, purpose
from awareweek.plan.outline import Node

HEADINGS = {
    "activities": [
        "重点活动",
        "主要活动",
        "活动安排",
        "活动内容",
        "系列活动",
        "宣传形式",
        "活动内容及安排",
        "日程安排",
        "Key activities",
        "Main activities",
        "Schedule of events",
    ],
    "theme_days": ["主题日活动", "主题日安排", "Theme days"],
    "period": ["活动时间", "时间安排", "时间地点", "宣传周时间", "Date and time"],
    "theme": ["活动主题", "宣传主题", "主题", "Theme"],
    "tasks": ["任务分工", "职责分工", "责任分工", "Division of tasks"],
    "not": [
        "指导思想",
        "总体要求",
        "工作要求",
        "组织领导",
        "保障措施",
        "活动目的",
        "注意事项",
        "Background",
        "Requirements",
    ],
    "summary": ["总结", "信息报送"],
    "maybe": ["工作任务", "实施步骤"],
    "unknown": ["开幕式", ""],
}


@pytest.mark.parametrize(
    ("heading", "said"), [(one, said) for said, headings in HEADINGS.items() for one in headings]
)
def test_a_heading_tells_what_its_chapter_is_for(heading, said):
    assert purpose(Node(0, 1, title=heading)) == said


@pytest.mark.parametrize(
    "heading", ["工作要求", "活动时间", "参赛对象", "奖项设置", "附件1", "主办单位"]
)
def test_requirements_dates_and_prizes_are_no_activities(heading):
    assert leaves_no_activity(heading)


@pytest.mark.parametrize("heading", ["开幕式", "高峰论坛", "网络安全进校园", "微视频征集"])
def test_events_are_activities(heading):
    assert not leaves_no_activity(heading)
