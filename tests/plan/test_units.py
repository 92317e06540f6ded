"""Units known by how their names are built: no name below stands in any list."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awareweek.plan.fold import fold
from awareweek.plan.units import is_unit, same_unit, unit_key, unit_list, units_in_cell
from tests.plan.variants import PLACES, units


def names(text: str) -> tuple[str, ...] | None:
    listed = unit_list(fold(text).text)
    return listed.names if listed else None


@pytest.mark.parametrize(
    "name",
    [
        "市委网信办",
        "澄湖区委网信办",
        "中共云川市委网络安全和信息化委员会办公室",
        "市委宣传部",
        "市教育局",
        "市文化和旅游局",
        "市人力资源和社会保障局",
        "省发展和改革委员会",
        "云川市人民政府",
        "桐岭县",
        "团市委",
        "市妇联",
        "市总工会",
        "共青团云川市委员会",
        "人民银行云川市分行",
        "中国移动云川分公司",
        "国网云川供电公司",
        "云川理工学院",
        "桐岭区第一小学",
        "澄湖中心医院",
        "市中级人民法院",
        "市网络安全协会",
        "市互联网行业联合会",
        "青坪街道办事处",
        "云川高新区管委会",
        "市融媒体中心",
        "云川日报社",
        "市轨道交通集团",
        "学校教务处",
        "德育处",
        "信息中心",
        "宣传周组委会",
        "市政务服务和数据管理局（市大数据局）",
    ],
)
def test_a_name_is_known_by_how_it_is_built(name):
    assert is_unit(fold(name).text)


@pytest.mark.parametrize(
    "name",
    [
        "各区县",
        "各区县网信办",
        "各县（市、区）",
        "各县（市、区）委网信办",
        "有关部门",
        "各有关单位",
        "市级有关部门",
        "各高等学校",
        "各成员单位",
        "各街道（乡镇）",
        "各基础电信企业",
        "各班级",
        "各二级学院",
        "各支行",
    ],
)
def test_a_class_of_units_is_a_unit(name):
    assert is_unit(fold(name).text)


@pytest.mark.parametrize(
    "text",
    [
        "开幕式",
        "网络安全宣传周",
        "网络安全意识",
        "主题展",
        "举办论坛",
        "组织学校开展活动",
        "互联网",
        "云川国际会议中心举行",
        "现场设置咨询台",
        "社会",
        "青少年",
        "座谈会",
        "体验区",
        "市",
        "",
        "《网络安全法》",
        "9月13日",
    ],
)
def test_other_words_are_no_unit(text):
    assert not is_unit(text)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("市教育局", ("市教育局",)),
        ("市教育局、市公安局", ("市教育局", "市公安局")),
        ("市教育局和市公安局", ("市教育局", "市公安局")),
        ("市教育局与市公安局", ("市教育局", "市公安局")),
        ("市教育局及市公安局", ("市教育局", "市公安局")),
        ("市教育局，市公安局", ("市教育局", "市公安局")),
        ("市教育局 市公安局", ("市教育局", "市公安局")),
        ("市教育局\n市公安局", ("市教育局", "市公安局")),
        ("市教育局、市公安局和团市委", ("市教育局", "市公安局", "团市委")),
        ("市文化和旅游局", ("市文化和旅游局",)),
        ("市文化和旅游局、市妇联", ("市文化和旅游局", "市妇联")),
        ("市妇联和市文化和旅游局", ("市妇联", "市文化和旅游局")),
        (
            "市人力资源和社会保障局、市发展和改革委员会",
            ("市人力资源和社会保障局", "市发展和改革委员会"),
        ),
        ("市教育局、市公安局等单位", ("市教育局", "市公安局")),
        ("市教育局、市公安局等部门", ("市教育局", "市公安局")),
        ("市教育局、市公安局等", ("市教育局", "市公安局")),
        ("由市教育局、市公安局", ("市教育局", "市公安局")),
        ("各县（市、区）委网信办", ("各县(市、区)委网信办",)),
        ("市教育局、各县（市、区）", ("市教育局", "各县(市、区)")),
        ("市教育局、各有关单位", ("市教育局", "各有关单位")),
        ("市政务服务和数据管理局（市大数据局）", ("市政务服务和数据管理局(市大数据局)",)),
    ],
)
def test_a_list_is_cut_where_units_join(text, parts):
    assert names(text) == parts


@pytest.mark.parametrize(
    "text",
    [
        "",
        "开展活动",
        "市教育局开展活动",
        "市教育局、网络安全知识",
        "9月13日",
        "市教育局主办，市公安局承办",
    ],
)
def test_what_is_not_only_units_is_no_list(text):
    assert names(text) is None


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Education Bureau", ("Education Bureau",)),
        (
            "Education Bureau and Public Security Bureau",
            ("Education Bureau", "Public Security Bureau"),
        ),
        ("IT Services, Student Union", ("IT Services", "Student Union")),
        ("all departments", ("all departments",)),
        ("each school", ("each school",)),
        ("in good order", None),
        ("Opening ceremony", None),
    ],
)
def test_english_units_are_known_by_their_last_word(text, parts):
    assert names(text) == parts


@pytest.mark.parametrize(
    ("cell", "parts"),
    [
        ("市教育局\n市公安局", ("市教育局", "市公安局")),
        ("市教育局、市公安局", ("市教育局", "市公安局")),
        ("网安工作室小队", ("网安工作室小队",)),
        ("市教育局；晨光", ("市教育局", "晨光")),
        ("—", ()),
        ("", ()),
    ],
)
def test_a_cell_of_units_keeps_unknown_names_whole(cell, parts):
    assert units_in_cell(cell) == parts


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("市委网信办", "云川市委网信办"),
        ("市委网信办", "中共云川市委网络安全和信息化委员会办公室"),
        ("云川市教育局", "市教育局"),
        ("市文旅局", "市文化和旅游局"),
        ("市卫健委", "市卫生健康委员会"),
        ("市发改委", "市发展和改革委员会"),
        ("市妇联", "云川市妇女联合会"),
        ("人行云川市分行", "中国人民银行云川市分行"),
        ("我校德育处", "校德育处"),
    ],
)
def test_long_and_short_names_of_one_unit_are_the_same(one, other):
    assert same_unit(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("市教育局", "市公安局"),
        ("澄湖区委网信办", "桐岭区委网信办"),
        ("市委网信办", "澄湖区委网信办"),
        ("市委宣传部", "市委网信办"),
        ("云川市教育局", "澄湖市教育局"),
    ],
)
def test_different_units_are_not_the_same(one, other):
    assert not same_unit(one, other)


@given(units())
def test_a_unit_of_any_place_is_a_unit(name):
    assert is_unit(name)
    assert names(name) == (name,)


@given(
    st.lists(units(), min_size=2, max_size=6, unique=True),
    st.sampled_from(["、", "，", "\n", "；"]),
    st.sampled_from(["", "和", "及", "与", "以及"]),
    st.sampled_from(["", "等", "等单位", "等部门"]),
)
def test_any_units_are_listed_in_their_order(listed, comma, last, ending):
    *first, final = listed
    text = comma.join(first) + (last or comma) + final + ending
    assert names(text) == tuple(listed)


@given(st.sampled_from(PLACES), st.sampled_from(["委网信办", "教育局", "公安局", "妇联"]))
def test_the_own_city_may_be_left_out(place, body):
    assert unit_key(f"{place}市{body}") == unit_key(f"市{body}")
