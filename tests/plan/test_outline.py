"""Chapters and items as a tree, in each numbering and in a few odd orders."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awareweek.plan.document import Block
from awareweek.plan.outline import Node, outline, pieces, sections
from tests.plan.plans import make_blocks
from tests.plan.variants import CHAPTERS, ITEMS, numbered

Tree = dict[str, "Tree"]


def tree(*lines: str | Block) -> Tree:
    blocks = tuple(
        block
        for line in lines
        for block in ((line,) if isinstance(line, Block) else make_blocks(line))
    )
    return titles(outline(blocks, 0, len(blocks)))


def titles(node: Node) -> Tree:
    return {child.title: titles(child) for child in node.children if child.title}


@pytest.mark.parametrize("chapter", CHAPTERS)
@pytest.mark.parametrize("item", ITEMS)
def test_items_nest_under_chapters_in_every_numbering(chapter, item):
    if chapter == item:
        return
    plan = {"活动安排": ["开幕式", "主题展"], "工作要求": ["加强领导", "注重实效"]}
    lines = []
    for order, (title, items) in enumerate(plan.items(), 1):
        lines.append(numbered(chapter, order, title))
        lines += [numbered(item, at, one, parent=order) for at, one in enumerate(items, 1)]
    assert tree(*lines) == {title: {item: {} for item in items} for title, items in plan.items()}


def test_three_levels_nest_by_first_appearance():
    assert tree(
        "一、主要活动",
        "（一）线上活动",
        "1.知识竞赛",
        "2.微视频征集",
        "（二）线下活动",
        "1.开幕式",
        "二、工作要求",
    ) == {
        "主要活动": {"线上活动": {"知识竞赛": {}, "微视频征集": {}}, "线下活动": {"开幕式": {}}},
        "工作要求": {},
    }


def test_the_nesting_follows_the_order_of_appearance_not_the_style():
    assert tree("1.主要活动", "（1）开幕式", "①签到", "②致辞", "（2）主题展", "2.工作要求") == {
        "主要活动": {"开幕式": {"签到": {}, "致辞": {}}, "主题展": {}},
        "工作要求": {},
    }


def test_numbers_that_start_again_open_a_list_of_their_own():
    assert tree("1.主要活动", "（1）开幕式", "（2）主题展", "2.工作要求", "（1）加强领导") == {
        "主要活动": {"开幕式": {}, "主题展": {}},
        "工作要求": {"加强领导": {}},
    }


def test_chapters_and_sections():
    assert tree("第一章 总则", "第一节 目的", "第二节 时间", "第二章 活动", "第一节 开幕式") == {
        "总则": {"目的": {}, "时间": {}},
        "活动": {"开幕式": {}},
    }


def test_dotted_numbers_nest_under_plain_ones():
    assert tree(
        "1 总体要求", "1. 主要活动", "1.1 开幕式", "1.2 主题展", "2. 工作要求", "2.1 加强领导"
    ) == {
        "主要活动": {"开幕式": {}, "主题展": {}},
        "工作要求": {"加强领导": {}},
    }


def test_english_chapters():
    assert tree("1. Background", "2. Activities", "(a) Opening ceremony", "(b) Forum") == {
        "Background": {},
        "Activities": {"Opening ceremony": {}, "Forum": {}},
    }


def test_headings_by_style_nest_without_marks():
    heading = [
        Block("活动方案", kind="heading", level=1),
        Block("主要活动", kind="heading", level=2),
        Block("开幕式", kind="heading", level=3),
        Block("由市教育局主办。"),
        Block("工作要求", kind="heading", level=2),
    ]
    assert tree(*heading) == {"活动方案": {"主要活动": {"开幕式": {}}, "工作要求": {}}}


@pytest.mark.parametrize(
    ("line", "title", "rest"),
    [
        ("（一）开幕式", "开幕式", None),
        ("（一）开幕式。由市教育局主办。", "开幕式", "由市教育局主办。"),
        ("（一）开幕式：由市教育局主办", "开幕式", "由市教育局主办"),
        ("（一）开幕式；由市教育局主办", "开幕式", "由市教育局主办"),
        (
            "（一）“开学第一课：网安版”活动。由市教育局主办。",
            "“开学第一课:网安版”活动",
            "由市教育局主办。",
        ),
        (
            "1. Opening ceremony. All pupils attend it.",
            "Opening ceremony",
            " All pupils attend it.",
        ),
        ("（一）开幕式：9月13日，由市教育局主办", "开幕式", "9月13日,由市教育局主办"),
        ("**（一）开幕式。** 由市教育局主办。", "开幕式", "由市教育局主办。"),
        ("（一）9月13日：开幕式。由市教育局主办。", "开幕式", "由市教育局主办。"),
    ],
)
def test_a_heading_may_share_its_line_with_its_text(line, title, rest):
    (node,) = outline(make_blocks(line), 0, 1).children
    assert (node.title, node.inline.text if node.inline else None) == (title, rest)


def test_a_long_sentence_is_text_not_a_heading():
    (node,) = outline(
        make_blocks("（一）" + "各区县结合实际组织开展丰富多彩的活动，" * 5), 0, 1
    ).children
    assert (node.title, bool(node.inline)) == ("", True)


def test_a_list_within_a_paragraph_opens_no_chapter():
    assert tree("一、主要活动", "一是组织开幕式。", "二是组织主题展。", "二、工作要求") == {
        "主要活动": {},
        "工作要求": {},
    }


def test_what_stands_before_the_first_chapter_belongs_to_the_root():
    blocks = make_blocks("活动方案", "为做好工作，制定本方案。", "一、主要活动", "正文")
    root = outline(blocks, 0, 4)
    assert (root.blocks, root.children[0].blocks) == ([0, 1], [3])


def test_rows_stand_in_their_chapter_but_are_no_running_text():
    blocks = make_blocks("一、任务分工", "分工如下：", ("单位", "任务"), ("市教育局", "上课"))
    node = outline(blocks, 0, 4).children[0]
    assert node.blocks == [1, 2, 3]
    assert [piece.text for piece in pieces(node, blocks)] == ["分工如下:"]


def test_pieces_go_through_a_chapter_in_reading_order():
    blocks = make_blocks(
        "一、主要活动", "安排如下：", "（一）开幕式。9月13日。", "在广场。", "（二）主题展"
    )
    node = outline(blocks, 0, len(blocks)).children[0]
    assert [piece.text for piece in pieces(node, blocks)] == [
        "安排如下:",
        "开幕式。9月13日。",
        "在广场。",
        "主题展",
    ]


def test_sections_tell_numbers_titles_and_blocks():
    blocks = make_blocks(
        "方案", "一、主要活动", "（一）开幕式。9月13日。", "在广场。", "二、工作要求", "正文"
    )
    found = [
        (one.number, one.title, one.level, one.first, one.last)
        for one in sections(outline(blocks, 0, 6), 6)
    ]
    assert found == [
        ("一、", "主要活动", 1, 1, 4),
        ("（一）", "开幕式", 2, 2, 4),
        ("二、", "工作要求", 1, 4, 6),
    ]


def test_a_heading_without_a_mark_closes_the_list_above_it():
    assert tree(
        "活动目的", "1.普及知识", "2.提升意识", "活动内容", "1.开幕式", "2.主题展", "工作要求"
    ) == {
        "活动目的": {"普及知识": {}, "提升意识": {}},
        "活动内容": {"开幕式": {}, "主题展": {}},
        "工作要求": {},
    }
    assert tree("一、主要活动", "（一）开幕式", "活动内容", "（二）主题展") == {
        "主要活动": {"开幕式": {}, "主题展": {}}
    }


LINES = (
    *("一、总则", "二、活动", "三、要求", "（一）甲", "（二）乙", "1.丙", "2.丁", "①戊"),
    *("第一章 己", "1.1 庚", "正文。", "一是辛。", "Chapter 1: X"),
)


@given(st.lists(st.sampled_from(LINES), max_size=20))
def test_every_line_stands_in_the_tree_once(lines):
    blocks = make_blocks(*lines)
    root = outline(blocks, 0, len(blocks))
    held = [index for node in root.walk() for index in node.blocks]
    opened = [node.block for node in root.walk() if node is not root]
    assert sorted(held + opened) == list(range(len(blocks)))
    assert all(node.level == node.parent.level + 1 for node in root.walk() if node.parent)


def test_a_list_whose_every_item_is_numbered_1_nests_no_deeper():
    blocks = make_blocks("一、主要活动", *["1.主题展"] * 1200)
    assert max(node.level for node in outline(blocks, 0, len(blocks)).walk()) <= 3
