"""Documents a plan rests on, laws, quantities, settings."""

from __future__ import annotations

import pytest

from awareweek.plan.facts.references import settings
from tests.plan.plans import read_one, words

TITLE = "2027年云川市网络安全宣传周活动方案"


@pytest.mark.parametrize(
    ("text", "documents"),
    [
        (
            "根据《关于做好网络安全宣传周工作的通知》（岭网办通〔2027〕18号）精神，制定本方案。",
            [("关于做好网络安全宣传周工作的通知", "岭网办通〔2027〕18号")],
        ),
        (
            "按照《2027年国家网络安全宣传周活动方案》、《云川市网络安全工作要点》（云委网信[2027]3号）要求",
            [
                ("2027年国家网络安全宣传周活动方案", None),
                ("云川市网络安全工作要点", "云委网信[2027]3号"),
            ],
        ),
        ("根据《网络安全法》，制定本方案。", []),
        (f"现将《{TITLE}》印发给你们。", []),
        ("阅读《网络安全知识手册》。", []),
    ],
)
def test_basis_documents_keep_their_numbers(text, documents):
    found = read_one(TITLE, text).basis
    assert [(one.title, one.number) for one in found] == documents


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("宣传《网络安全法》《数据安全法》。", ["网络安全法", "数据安全法"]),
        ("宣传《中华人民共和国个人信息保护法》。", ["中华人民共和国个人信息保护法"]),
        ("宣传《未成年人网络保护条例》等法规。", ["未成年人网络保护条例"]),
        ("宣传网络安全法、数据安全法。", ["网络安全法", "数据安全法"]),
        ("宣传《网络安全法》，再学网络安全法。", ["网络安全法"]),
        ("《岭东省网络安全管理办法（试行）》", ["岭东省网络安全管理办法（试行）"]),
        ("阅读《网络安全工作方案》。", []),
        ("publicise the Data Security Law", ["Data Security Law"]),
    ],
)
def test_laws_are_named_once_each(text, named):
    assert words(read_one(TITLE, text).laws) == named


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("人数不少于10名。", ("不少于10名", "at_least", 10, "名")),
        ("志愿者至少二十人。", ("至少二十人", "at_least", 20, "人")),
        ("时长不超过3分钟。", ("不超过3分钟", "at_most", 3, "分钟")),
        ("时长3分钟以内。", ("3分钟以内", "at_most", 3, "分钟")),
        ("作品50件以上。", ("50件以上", "at_least", 50, "件")),
        ("每班5份。", ("5份", "exactly", 5, "份")),
        ("海报不少于 ２００ 张。", ("不少于２００张", "at_least", 200, "张")),
    ],
)
def test_quantities_tell_their_bound(text, said):
    found = read_one(TITLE, text).quantities
    assert [(one.text, one.bound, one.value, one.unit) for one in found] == [said]


@pytest.mark.parametrize("text", ["9月13日", "第3条", "2027年", "参加人数众多"])
def test_other_numbers_are_no_quantities(text):
    assert read_one(TITLE, text).quantities == ()


def test_settings_are_told_in_their_order_once_each():
    text = "进社区、进农村、进企业、进机关、进校园、进军营、进家庭、进商圈“八进”活动，再进社区"
    found = "社区 农村 企业 机关 校园 军营 家庭 商圈".split()
    assert settings(text) == tuple(found)
    assert words(read_one(TITLE, text).settings) == found


def test_a_text_that_goes_nowhere_has_no_settings():
    assert settings("进一步推进工作，进入新阶段") == ()
