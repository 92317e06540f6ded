"""Hard-wrapped lines joined, pages' leftovers dropped."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awareweek.plan.document import Block, row
from awareweek.plan.repair import display_width, join_wrapped, split_inline_parts, wrap_of
from tests.plan.conversions import wrapped
from tests.plan.plans import make_blocks

PARAGRAPHS = (
    "为做好2027年网络安全宣传周云川地区活动，增强全市干部群众网络安全意识，普及防护技能，结合我市实际，制定本方案。",
    "一、主要活动",
    "（一）开幕式",
    "由市委网信办、市委宣传部主办，澄湖区委网信办承办，于9月13日上午9:30在云川国际会议中心举行，邀请各区县代表参加。",
    "（二）主题展",
    "由市委网信办指导，澄湖区委网信办主办，于9月13日至19日在澄湖会展中心举办，展览设法律普及、技术体验、校园创作三个展区。",
    "二、工作要求",
    "1.加强组织领导。各区县、各单位要明确一名负责同志具体抓，细化时间、地点、责任人，确保各项活动安全有序。",
    "2.做好总结报送。9月21日前，将活动总结加盖公章后通过市电子公文系统报市委网信办，电子版同时发送至指定邮箱。",
)  # fmt: skip


def joined(*lines: str) -> list[str]:
    return [block.text for block in join_wrapped(make_blocks(*lines))]


@given(st.integers(26, 34), st.integers(3, 12), st.booleans())
def test_paragraphs_come_back_from_any_width(width, page, by_count):
    assert joined(*wrapped(PARAGRAPHS, width, page, by_count=by_count)) == list(PARAGRAPHS)


SHORT = tuple(f"（{number}）网络安全进社区" for number in range(1, 31))


def test_paragraphs_come_back_from_among_many_short_lines():
    assert joined(*wrapped((*PARAGRAPHS, *SHORT), 30, 99)) == [*PARAGRAPHS, *SHORT]


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("由市委网信办主办，澄湖区委网信办承办，于9月13日（星期", "一）上午举行。"),
        ("由市委网信办主办，澄湖区委网信办承办，计划于2027年9月13日", "—19日举办。"),
        ("由市委网信办主办，澄湖区委网信办承办，活动计划于2027年9月1", "3日举办。"),
        ("由市委网信办主办，澄湖区委网信办承办，邀请各区县代表共15", "0人参加会。"),
    ],
)
def test_brackets_ranges_and_numbers_cut_in_two_come_back(line, rest):
    lines = wrapped(PARAGRAPHS, 30, 99)
    assert joined(*lines, line, rest) == [*PARAGRAPHS, line + rest]


def test_a_bracket_cut_behind_its_label_comes_back():
    assert joined("正文。", "发放资料（责任单位：", "市教育局、市公安局）。") == [
        "正文。",
        "发放资料（责任单位：市教育局、市公安局）。",
    ]


def test_a_signature_stands_apart_from_a_full_line_above_it():
    last = "请各单位于9月21日前将活动总结加盖公章后报市委网信办、市委宣传部。"
    lines = [*wrapped(PARAGRAPHS, 30, 99), last, "云川市委网信办", "2027年8月1日"]
    assert joined(*lines) == [*PARAGRAPHS, *lines[-3:]]


def test_whole_paragraphs_stay_as_they_are():
    assert joined(*PARAGRAPHS) == list(PARAGRAPHS)


@pytest.mark.parametrize(
    "line", ["12", "- 3 -", "— 3 —", "第 3 页", "第3页 共12页", "3/12", "Page 3 of 12"]
)
def test_page_numbers_are_dropped(line):
    assert joined("正文。", line, "正文。") == ["正文。", "正文。"]


@pytest.mark.parametrize("line", ["2027", "9月13日", "3名", "一、"])
def test_other_short_lines_stay(line):
    assert joined("正文。", line) == ["正文。", line]


def test_a_sentence_broken_at_a_page_end_is_joined_among_whole_paragraphs():
    first = "由市委网信办主办，澄湖区委网信办承办，于9月13日上午9:30在云川国际会议中心举行，邀请"
    rest = "市有关部门、各区县、高校、企业和社区群众代表参加。"
    assert joined("一、开幕式", first, rest, "二、闭幕式") == [
        "一、开幕式",
        first + rest,
        "二、闭幕式",
    ]


def test_a_date_cut_in_two_is_joined():
    assert joined("一、时间", "宣传周定于2027年9月", "13日至19日举行。") == [
        "一、时间",
        "宣传周定于2027年9月13日至19日举行。",
    ]


def test_english_lines_are_joined_with_a_space_and_without_a_hyphen():
    text = (
        "The opening ceremony is hosted by the Education Bureau and is held in the city hall "
        "where pupils from all schools come together for the organisation of it."
    )
    lines = textwrap.wrap(text.replace("organisation", "organi- sation"), 73)
    assert any(line.endswith("organi-") for line in lines)
    assert joined("Notice to all", *lines) == ["Notice to all", text]


def test_rows_and_headings_are_never_joined():
    blocks = [
        Block("由市委网信办主办，澄湖区委网信办承办，于九月十三日上午在云川国际会议中心举行并邀请"),
        Block("主要活动", kind="heading", level=1),
        row(("市教育局", "上课"), Block("").place),
    ]
    assert join_wrapped(blocks) == blocks


def test_a_joined_paragraph_stands_where_its_first_line_stood():
    lines = wrapped(PARAGRAPHS, 30, 50)
    starts = [n for n, line in enumerate(lines, 1) if any(p.startswith(line) for p in PARAGRAPHS)]
    blocks = join_wrapped(make_blocks(*lines))
    assert [block.place.paragraph for block in blocks] == starts


def test_width_is_that_of_the_full_lines():
    assert wrap_of(wrapped(PARAGRAPHS, 30, 50)).columns in range(58, 64)
    assert wrap_of(list(PARAGRAPHS)).columns == 0
    assert wrap_of(["短"] * 20).columns == 0


def test_a_chinese_character_is_two_columns_wide():
    assert display_width("网安AB，") == 8


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("以上就是全部内容。篇二：桐岭公司方案", ["以上就是全部内容。", "篇二：桐岭公司方案"]),
        ("That is all. Chapter 2: Bank plan", ["That is all.", "Chapter 2: Bank plan"]),
        ("篇二：桐岭公司方案", ["篇二：桐岭公司方案"]),
        ("正文", ["正文"]),
    ],
)
def test_a_plans_heading_is_cut_from_the_line_it_shares(text, parts):
    assert [block.text for block in split_inline_parts(make_blocks(text))] == parts


def test_a_paragraph_of_many_lines_keeps_its_beginning():
    line = "由市委网信办会同市教育局组织各区县中小学校开展网络安全主题班会并邀请家长参加"
    whole = "活动从第一天开始，" + line * 200 + "。"
    lines = textwrap.wrap(whole, 38)
    assert joined(*lines) == [whole]
