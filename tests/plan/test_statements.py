"""Who does what, in the ways plans say it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awareweek.plan.fold import fold
from awareweek.plan.statements import Statement, clauses, role_of, statements
from tests.plan.variants import units


def said(text: str) -> list[Statement]:
    return statements(fold(text).text, 0)


def roles(text: str) -> list[tuple[tuple[str, ...], str]]:
    return [(one.units, one.role) for one in said(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("由市教育局主办。", [(("市教育局",), "host")]),
        ("由市教育局承办。", [(("市教育局",), "organiser")]),
        ("由市教育局协办。", [(("市教育局",), "co_organiser")]),
        ("由市教育局指导。", [(("市教育局",), "guide")]),
        ("由市教育局牵头。", [(("市教育局",), "lead")]),
        ("由市教育局配合。", [(("市教育局",), "support")]),
        ("由市教育局负责。", [(("市教育局",), "responsible")]),
        ("由市教育局支撑。", [(("市教育局",), "backing")]),
        (
            "由市教育局主办，市公安局承办。",
            [(("市教育局",), "host"), (("市公安局",), "organiser")],
        ),
        (
            "市教育局牵头，市公安局、团市委配合。",
            [(("市教育局",), "lead"), (("市公安局", "团市委"), "support")],
        ),
        (
            "由市委网信办指导，市教育局主办，市公安局承办，市妇联协办。",
            [
                (("市委网信办",), "guide"),
                (("市教育局",), "host"),
                (("市公安局",), "organiser"),
                (("市妇联",), "co_organiser"),
            ],
        ),
        (
            "市教育局会同市公安局开展检查。",
            [(("市教育局",), "responsible"), (("市公安局",), "jointly")],
        ),
        ("市教育局联合市公安局举办讲座。", [(("市教育局",), "host"), (("市公安局",), "jointly")]),
        ("由市教育局、市公安局共同主办。", [(("市教育局", "市公安局"), "host")]),
        ("由市教育局、市公安局共同组织。", [(("市教育局", "市公安局"), "host")]),
        ("市教育局组织中小学上一节网络安全课。", [(("市教育局",), "responsible")]),
        ("9月13日，市教育局举办开学第一课。", [(("市教育局",), "host")]),
        ("宣传周期间，市教育局开展讲座。", [(("市教育局",), "responsible")]),
        ("各县（市、区）委网信办组织本地活动。", [(("各县(市、区)委网信办",), "responsible")]),
    ],
)
def test_a_clause_tells_its_units_and_their_role(text, expected):
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("主办单位：市教育局", [(("市教育局",), "host")]),
        ("主办：市教育局；承办：市公安局", [(("市教育局",), "host"), (("市公安局",), "organiser")]),
        ("承办单位:市教育局、市公安局。", [(("市教育局", "市公安局"), "organiser")]),
        ("指导单位：市委网信办", [(("市委网信办",), "guide")]),
        ("牵头单位：市教育局", [(("市教育局",), "lead")]),
        ("责任部门：教务处", [(("教务处",), "responsible")]),
        ("配合单位：市公安局等单位", [(("市公安局",), "support")]),
        ("上好网络安全课。（责任单位：市教育局）", [(("市教育局",), "responsible")]),
        ("上好网络安全课（市教育局负责）。", [(("市教育局",), "responsible")]),
        ("上好网络安全课（市教育局牵头）。", [(("市教育局",), "lead")]),
        (
            "牵头单位：市教育局，配合单位：市公安局",
            [(("市教育局",), "lead"), (("市公安局",), "support")],
        ),
    ],
)
def test_a_label_tells_its_units_and_their_role(text, expected):
    found = said(text)
    assert [(one.units, one.role) for one in found] == expected
    assert [one.field for one in found] == [True] * len(found)


@pytest.mark.parametrize(
    "text",
    [
        "各单位要高度重视。",
        "各有关部门应当认真组织。",
        "市教育局可结合实际开展活动。",
        "各区县须加强领导。",
        "市级有关部门必须做好保障。",
    ],
)
def test_what_is_only_asked_or_allowed_is_marked(text):
    assert [one.modal for one in said(text)] in ([True], [])


@pytest.mark.parametrize(
    "text",
    [
        "网络安全为人民，网络安全靠人民。",
        "活动主题突出，形式多样。",
        "邀请专家作报告。",
        "现场设置咨询台，发放手册。",
        "提高全民网络安全意识和防护技能。",
        "",
    ],
)
def test_a_text_without_units_says_nothing_of_them(text):
    assert said(text) == []


def test_what_is_handed_over_stands_before_by():
    (one,) = said("网络安全论坛由市教育局主办。")
    assert (one.object, one.said) == ("网络安全论坛", "主办")


def test_what_is_said_goes_on_to_the_next_subject():
    found = said("市教育局组织讲座，发放手册，市公安局负责秩序，维护现场安全。")
    assert [one.said for one in found] == ["组织讲座,发放手册", "负责秩序,维护现场安全"]


def test_guidance_is_told_from_the_deed_guided():
    assert roles("市委网信办指导澄湖区委网信办开展集中宣传。") == [
        (("市委网信办",), "guide"),
        (("澄湖区委网信办",), "responsible"),
    ]


def test_the_name_with_and_stays_one_unit():
    assert roles("由市文化和旅游局和市妇联承办。") == [(("市文化和旅游局", "市妇联"), "organiser")]


@pytest.mark.parametrize(
    ("words", "role"),
    [("承办单位", "organiser"), ("主办（承办）", "host"), ("牵头责任", "lead"), ("电话", None)],
)
def test_the_first_role_word_counts(words, role):
    assert role_of(words) == role


def test_clauses_are_not_cut_in_brackets_and_quotation_marks():
    text = "举办“进社区,进校园”活动(线上,线下),由市教育局承办。市公安局配合"
    assert [(text[one.start : one.end], one.sentence) for one in clauses(text, 0, len(text))] == [
        ("举办“进社区,进校园”活动(线上,线下)", 0),
        ("由市教育局承办", 0),
        ("市公安局配合", 1),
    ]


LISTS = st.lists(units(), min_size=1, max_size=3, unique=True)
ROLE_OF = {"主办": "host", "承办": "organiser", "牵头": "lead", "协办": "co_organiser"}


@given(LISTS, LISTS, st.sampled_from(sorted(ROLE_OF)), st.sampled_from(["，", "、"]))
def test_any_units_are_read_with_their_roles(first, second, verb, comma):
    text = f"由{'、'.join(first)}{verb}{comma}{'、'.join(second)}配合。"
    if comma == "、" and verb == "协办":
        text = text.replace("协办、", "协办，")
    assert roles(text) == [(tuple(first), ROLE_OF[verb]), (tuple(second), "support")]


@given(LISTS, LISTS, st.sampled_from(["；", "。", "\n"]))
def test_any_units_are_read_behind_labels(first, second, stop):
    text = f"主办单位：{'、'.join(first)}{stop}承办单位：{'、'.join(second)}"
    assert roles(text) == [(tuple(first), "host"), (tuple(second), "organiser")]


@given(LISTS, st.sampled_from(["责任单位：{}", "牵头单位：{}", "{}负责", "{}牵头", "由{}负责"]))
def test_any_units_are_read_in_brackets(listed, bracket):
    text = f"开展网络安全进社区活动（{bracket.format('、'.join(listed))}）。"
    assert [one.units for one in said(text)] == [tuple(listed)]


@given(st.text(alphabet="市委网信办教育局主办承办由，。、；：（）“”和会同各单位 a\n", max_size=60))
def test_statements_stand_within_the_text(text):
    folded = fold(text).text
    for one in statements(folded, 3):
        assert one.block == 3
        assert 0 <= one.start < one.end <= len(folded)
        assert one.units


def test_a_chain_of_units_without_end_is_read_as_far_as_it_makes_sense():
    chain = said("会同".join(["市委网信办"] * 2000) + "开展宣传。")
    assert chain[0].units == ("市委网信办",)
