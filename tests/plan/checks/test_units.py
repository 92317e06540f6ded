from __future__ import annotations

import pytest

from awareweek.plan.checks.units import check_units
from awareweek.plan.draft import Span, ThemeDay
from tests.plan.checks.plans import make_activity, make_document, make_draft, make_task


def found(draft, document):
    return [(one.code, one.params["unit"], one.span.block) for one in check_units(draft, document)]


def test_unit_of_the_text_without_a_row_is_found_once():
    document = make_document(
        "市教育局主办。", "市教育局、市邮政管理局主办。", ("市教育局", "上课。")
    )
    draft = make_draft(
        activities=(
            make_activity("网络安全课", 0, leads=("市教育局",)),
            make_activity("寄递行动", 1, leads=("市邮政管理局",)),
            make_activity("寄递宣传", 1, leads=("市邮政管理局",)),
        ),
        tasks=(make_task("市教育局", 2),),
    )
    assert found(draft, document) == [("unit_not_in_table", "市邮政管理局", 1)]


def test_unit_of_the_table_that_the_text_never_names_is_found():
    document = make_document("市教育局主办。", ("市教育局", "上课。"), ("市城管局", "清理。"))
    draft = make_draft(
        activities=(make_activity("网络安全课", 0, leads=("市教育局",)),),
        tasks=(make_task("市教育局", 1), make_task("市城管局", 2)),
    )
    assert found(draft, document) == [("unit_only_in_table", "市城管局", 2)]


def test_without_a_table_of_tasks_nothing_is_compared():
    document = make_document("市教育局主办。")
    draft = make_draft(activities=(make_activity("网络安全课", leads=("市教育局",)),))
    assert found(draft, document) == []


@pytest.mark.parametrize(
    ("text", "table"),
    [
        ("云川市委网信办", "市委网信办"),
        ("中共云川市委网络安全和信息化委员会办公室", "市委网信办"),
        ("市文化和旅游局", "市文旅局"),
        ("澄湖区委网信办", "澄湖区"),
        ("青坪县委网信办", "各区县委网信办"),
        ("青坪县委网信办", "各区县网信办"),
        ("中国人民银行云川市分行", "人民银行云川市分行"),
    ],
)
def test_names_of_one_unit_are_one(text, table):
    document = make_document(f"{text}主办。", (table, "组织。"))
    draft = make_draft(
        activities=(make_activity("论坛", 0, leads=(text,)),), tasks=(make_task(table, 1),)
    )
    assert [code for code, *_ in found(draft, document) if code == "unit_not_in_table"] == []


def test_a_district_is_not_covered_by_another():
    document = make_document(
        "澄湖区委网信办主办，桐岭区委网信办承办。", ("桐岭区委网信办", "组织。")
    )
    leads = ("澄湖区委网信办", "桐岭区委网信办")
    draft = make_draft(
        activities=(make_activity("展览", 0, leads=leads),),
        tasks=(make_task("桐岭区委网信办", 1),),
    )
    assert found(draft, document) == [("unit_not_in_table", "澄湖区委网信办", 0)]


def test_an_alias_of_the_text_is_followed():
    document = make_document("由团市委（以下简称团委）主办。", ("团市委", "组织。"))
    draft = make_draft(
        activities=(make_activity("沙龙", 0, leads=("团委",)),),
        tasks=(make_task("团市委", 1),),
        aliases={"团委": "团市委"},
    )
    assert found(draft, document) == []


def test_supporting_units_and_classes_of_units_need_no_row():
    document = make_document("各有关单位主办。", ("市教育局", "上课。"), "市教育局")
    draft = make_draft(
        activities=(make_activity("宣传", 0, leads=("各有关单位", "市数据局")),),
        tasks=(make_task("市教育局", 1, supports=("市数据局",)),),
    )
    assert found(draft, document) == []


def test_long_lists_of_activities_ask_for_no_row():
    document = make_document(("1", "讲座", "市体育局"), ("市教育局", "上课。"), "市教育局")
    draft = make_draft(
        activities=(make_activity("讲座", 0, leads=("市体育局",)),),
        tasks=(make_task("市教育局", 1),),
    )
    assert found(draft, document) == []


def test_leads_of_theme_days_and_sentences_count_too():
    document = make_document("校园日", "市公安局负责秩序。", ("市妇联", "组织。"), "市妇联")
    draft = make_draft(
        theme_days=(ThemeDay("校园日", Span(0, 0, 3), leads=("市教育局",)),),
        tasks=(make_task("市公安局", 1, from_table=False), make_task("市妇联", 2)),
    )
    assert found(draft, document) == [
        ("unit_not_in_table", "市教育局", 0),
        ("unit_not_in_table", "市公安局", 1),
    ]
