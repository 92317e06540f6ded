from __future__ import annotations

from datetime import date

import pytest

from awareweek.plan.checks.finding import Law, LawVersion
from awareweek.plan.checks.laws import check_laws
from tests.plan.checks.plans import make_document, make_draft

LAWS = (
    Law(
        "个人信息保护法",
        (LawVersion(date(2021, 8, 20), date(2021, 11, 1)),),
        ("中华人民共和国个人信息保护法", "Personal Information Protection Law"),
    ),
    Law(
        "网络安全法",
        (
            LawVersion(date(2016, 11, 7), date(2017, 6, 1)),
            LawVersion(date(2025, 10, 28), date(2026, 1, 1)),
        ),
        ("中华人民共和国网络安全法",),
    ),
    Law("程序规定", (LawVersion(None, date(2017, 6, 1)),), (), date(2023, 6, 1), "新程序规定"),
    Law("旧办法", (LawVersion(None, date(2000, 1, 1)),), (), date(2020, 1, 1)),
    Law("数据条例", (LawVersion(None, date(2025, 1, 1)),)),
)


def found(text: str, on: date = date(2027, 8, 1)) -> list[tuple[str, dict[str, str | int]]]:
    document = make_document(text)
    return [(one.code, one.params) for one in check_laws(make_draft(), document, LAWS, on)]


@pytest.mark.parametrize(
    "text",
    [
        "宣传即将施行的《个人信息保护法》",
        "宣传即将于11月1日起正式施行的《中华人民共和国个人信息保护法》",
        "即将实施的《网络安全法》《个人信息保护法》",
        "《个人信息保护法》即将施行",
        "《个人信息保护法》将于2021年11月1日起施行",
        'publicity of the upcoming "Personal Information Protection Law"',
        "the Personal Information Protection Law will soon take effect",
    ],
)
def test_law_in_force_that_is_spoken_of_as_coming_is_found(text):
    said = {"law": "个人信息保护法", "date": "2021-11-01"}
    assert ("law_in_force", said) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "宣传《个人信息保护法》，即将举办的论坛",
        "宣传《个人信息保护法》。即将施行的是另一部",
        "即将举办《个人信息保护法》知识竞赛",
        "the Personal Information Protection Law",
    ],
)
def test_law_that_is_only_named_is_left_alone(text):
    assert found(text) == []


def test_law_is_coming_until_its_last_known_version_is_in_force():
    text = "即将施行的《网络安全法》"
    assert found(text, date(2025, 12, 31)) == []
    assert [code for code, _ in found(text, date(2026, 1, 1))] == ["law_in_force"]


def test_draft_of_a_law_in_force_is_found():
    assert found("《数据条例（征求意见稿）》") == [
        ("law_draft_cited", {"law": "数据条例", "date": "2025-01-01"})
    ]
    assert found("《数据条例（征求意见稿）》", date(2024, 1, 1)) == []


def test_repealed_rule_is_found_with_its_successor():
    said = {"law": "程序规定", "date": "2023-06-01", "replaced_by": "新程序规定"}
    assert found("普及《程序规定》") == [("law_repealed", said)]
    assert found("普及《程序规定》", date(2023, 5, 31)) == []
    assert found("普及《旧办法》") == [("law_ended", {"law": "旧办法", "date": "2020-01-01"})]


def test_old_version_is_found_by_its_year():
    said = {"law": "网络安全法", "version": 2017, "date": "2026-01-01"}
    assert found("《网络安全法》（2017年施行）") == [("law_old_version", said)]
    assert found("《网络安全法》（2025年修正）") == []
    assert found("《网络安全法》（2017年施行）", date(2025, 1, 1)) == []
