from __future__ import annotations

import pytest

from awareweek.plan.facts.kinds import kind_of

NAMES = {
    "ceremony": [
        "开幕式",
        "2027年云川市网络安全宣传周启动仪式",
        "攻防演练启动仪式",
        "颁奖典礼暨闭幕式",
        "Opening ceremony",
        "Launch of the week",
    ],
    "exhibition": ["网络安全主题展", "成就展", "网络安全博览会", "Security exhibition"],
    "forum": ["网络安全高峰论坛", "数据安全研讨会", "青年网络安全沙龙", "Panel on privacy"],
    # Days outside the usual seven (数据日) are not tried yet: they are other.
    "theme_day": ["校园日", "法治日主题活动", "主题日系列活动", "Theme days"],
    "contest": [
        "微视频征集评选",
        "手抄报比赛",
        "网络安全海报设计大赛",
        "征文活动",
        "Poster contest",
    ],
    "quiz": ["网络安全知识竞赛", "有奖知识问答", "线上答题", "Security quiz"],
    "game": ["“守门人”在线对战小游戏", "网络安全密室", "Escape room"],
    "survey": ["网民网络安全感满意度调查", "问卷调查", "Staff survey"],
    "competition": ["网络安全技能竞赛", "攻防大赛", "主题辩论赛", "Capture the flag"],
    "drill": ["网络安全应急演练", "钓鱼邮件演练", "Phishing simulation"],
    "training": [
        "网络安全培训班",
        "专题讲座",
        "主题班会",
        "开学第一课",
        "网络安全教育云课堂",
        "Security workshop",
    ],
    "outreach": ["网络安全进社区", "集中宣传", "街头咨询", "志愿服务", "Street consultation"],
    "media": ["公益广告", "专题专栏", "LED大屏", "Social media posts"],
    "interview": ["“网安会客厅”系列访谈", "人物专访"],
    "carnival": ["网络安全嘉年华", "网络安全文化节"],
    "park": ["网络安全主题公园"],
    "selection": ["优秀案例推选", "先进单位评选"],
    "report": ["成果汇报会"],
    "other": ["寄递行业个人信息保护行动", "专项检查"],
}


@pytest.mark.parametrize(
    ("name", "kind"), [(name, kind) for kind, names in NAMES.items() for name in names]
)
def test_a_name_tells_its_kind(name, kind):
    assert kind_of(name) == kind


def test_the_text_decides_where_the_name_says_nothing():
    assert kind_of("守护童年", "组织小学生绘画比赛，评选优秀作品。") == "contest"


def test_the_category_decides_before_the_text():
    assert kind_of("守护童年", "发放手册。", "论坛") == "forum"


def test_the_name_decides_before_both():
    assert kind_of("守护童年主题展", "举办论坛。", "论坛") == "exhibition"
