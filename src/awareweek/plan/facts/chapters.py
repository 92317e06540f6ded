"""What a chapter of a plan is for, told from its heading."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Literal

from awareweek.plan.context import PlanText
from awareweek.plan.outline import Node

Purpose = Literal[
    "activities", "maybe", "theme_days", "period", "theme", "tasks", "not", "summary", "unknown"
]

_STRONG = re.compile(
    r"(?:重点|主要|重要|系列|具体|专项|特色|市级|集中|配套|核心|规定|自选)[的]?(?:宣传)?(?:教育)?活动|活动(?:安排|内容|形式|项目|方式|板块|设置|计划|清单|日程|方法|举措|具体安排|及安排|与安排)|宣传(?:内容(?:和|与|及)形式|形式|方式|活动(?!周)|教育活动)|"
    r"内容(?:及|与|和)(?:安排|分工|时间)|(?:重点|主要|工作|活动)(?:内容)?安排|日程安排|^活动$|实施内容|具体内容|具体安排|主题活动|重点项目|"
    r"(?:key|main|major|planned|specific) (?:activities|events)|(?:main|major|"
    r"specific) content|activit(?:y|ies) (?:content|methods?|format|"
    r"arrangements?|form|items?|plan|schedule)|programme|^activities$|"
    r"^calendar$|program(?:me)? of events|^events?(?: schedule)?$|specific "
    r"content|schedule of events|week activities|content of (?:the )?activit|"
    r"forms? of activit|arrangements?$",
    re.IGNORECASE,
)
_MAYBE = re.compile(
    r"(?:重点|主要|工作|目标|活动)?(?:任务|内容|措施|举措|工作)(?!要求|目标|原则)|方法步骤|实施步骤|步骤|阶段|安排|做法|实施|content|measures|steps|tasks?$|implementation",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"指导思想|总体(?:要求|目标|思路|安排|原则)|(?:工作|有关|相关|活动|具体|几点|注意)要求|要求$|组织(?:领导|协调|保障|机构|实施|形式|单位|架构)|领导小组|保障|目标|目的|意义|背景|原则|范围|对象|经费|奖项|奖励|评分|标准|评审办法|注意事项|安全(?:防范|管理|要求)|"
    r"联系|附则|其他|其它|纪律|口号|标语|知识要点|职责|依据|工作机构|重点(?:宣传)?内容$|宣传(?:重点|内容|要点|口号|标语)|参赛|报名|解释权|概况|整体设计|督导|考核|"
    r"guiding|requirement|leadership|purpose|objective|background|principle|"
    r"contact|budget|evaluation criteria|scoring|overview|introduction|"
    r"organi[sz]ation(?:al)? (?:structure|leadership|guarantee)|safeguard|"
    r"guarantee|safety|key contents?$|significance|goal|target|ideology|"
    r"security and emergency|reporting|roles and responsib|evaluation|notes$|"
    r"expected",
    re.IGNORECASE,
)
_SUMMARY = re.compile(r"总结|评估|报送|summar(?:y|ies)|reporting", re.IGNORECASE)
_TASKS = re.compile(
    r"(?:任务|责任|职责|工作|部门|单位)?分工|任务分解|责任清单|任务清单|"
    r"division of (?:tasks|labou?r|responsib|work)|responsibilit",
    re.IGNORECASE,
)
_THEME = re.compile(
    r"主题(?:$|[:和与及、为是,\s]|口号)|口号$|\btheme(?! day)s?\b|slogan", re.IGNORECASE
)
_PERIOD = re.compile(
    r"时间(?!表|安排表)|日期|\b(?:time|date|dates|period|when)\b|地点", re.IGNORECASE
)
_THEME_DAYS = re.compile(r"主题日|theme days?\b", re.IGNORECASE)


def purpose(node: Node) -> Purpose:
    """What the chapter ``node`` holds, by its heading alone."""
    return _purpose(node.title)


@lru_cache(maxsize=4096)
def _purpose(title: str) -> Purpose:
    if not title:
        return "unknown"
    return next((purpose for purpose, fits in _TESTS if fits(title)), "unknown")


def _lists_activities(title: str) -> bool:
    if _STRONG.search(title) and not re.search(r"要求|意义|目的|主题[:：]|时间", title):
        return True
    return bool(_TASKS.search(title) and re.search(r"(?:内容|安排)(?:及|与|和)分工", title))


_LONG_TITLE = 30
# The first that fits counts.
_TESTS: tuple[tuple[Purpose, Callable[[str], bool]], ...] = (
    ("theme_days", lambda title: bool(_THEME_DAYS.search(title))),
    ("activities", _lists_activities),
    ("tasks", lambda title: len(title) < _LONG_TITLE and bool(_TASKS.search(title))),
    ("period", lambda title: len(title) < 22 and bool(_PERIOD.search(title))),
    ("theme", lambda title: len(title) < 40 and bool(_THEME.search(title))),
    ("summary", lambda title: bool(_SUMMARY.search(title))),
    ("not", lambda title: bool(_NOT.search(title))),
    ("maybe", lambda title: bool(_MAYBE.search(title))),
)


def leaves_no_activity(title: str) -> bool:
    """Whether an item so headed is not itself an activity: requirements, dates, prizes."""
    return bool(
        _NOT.search(title) or _PERIOD.match(title) or _LABEL.match(title) or _DEMANDED.search(title)
    )


_DEMANDED = re.compile(
    r"报送|须于|应于|请于|应严格|不得|严禁|请各|attach (?:great )?importance|"
    r"pay attention|\bshould\b|\bmust\b",
    re.IGNORECASE,
)


_LABEL = re.compile(
    r"分工表?$|一览表$|^附件|统计表$|汇总表$|报名表$|^(?:活动|比赛|竞赛|参赛)?(?:时间|地点|主题|对象|内容|形式|方式|要求|流程|议程|人员|范围|办法|规则|奖项设置|名称|目的|背景|频率|载体|渠道)$|^(?:主办|承办|协办|指导|责任|牵头|配合)(?:单位|部门)|^(?:time|venue|location|date|host|organi[sz]er|content|participants|requirements?)$",
    re.IGNORECASE,
)


def activity_blocks(plan: PlanText) -> set[int]:
    """The blocks in chapters that list activities: their dates and slogans are their own."""
    if plan.activity_blocks is None:
        plan.activity_blocks = {
            index
            for chapter in plan.root.walk()
            if purpose(chapter) == "activities"
            for node in chapter.walk()
            for index in [node.block, *node.blocks]
        }
    return plan.activity_blocks
