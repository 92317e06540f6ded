"""Automatic numbering: the text that Word shows before a paragraph."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from awareweek.plan.readers.docx_numbering import Numbering, prefix
from tests.plan.readers.made import W, abstract, lvl, num, numbered, p, read, texts, word

PLAN = abstract(
    lvl(0, "chineseCountingThousand", "%1、"),
    lvl(1, "chineseCountingThousand", "（%2）"),
    lvl(2, "decimal", "%3."),
    lvl(3, "decimal", "（%4）"),
    lvl(4, "decimalEnclosedCircle", "%5"),
)


def numbering(xml: str) -> Numbering:
    return Numbering(etree.fromstring(f"<w:numbering {W}>{xml}</w:numbering>"))


def labels(counted: Numbering, *levels: int, num_id: str = "1") -> list[str]:
    return [counted.label(num_id, level).rstrip("\t") for level in levels]


def test_levels_count_and_restart_under_a_higher_one():
    counted = numbering(PLAN + num(1))
    assert labels(counted, 0, 1, 2, 2, 3, 4, 1, 2, 0, 1) == [
        "一、", "（一）", "1.", "2.", "（1）", "①", "（二）", "1.", "二、", "（一）",
    ]  # fmt: skip


def test_a_level_shows_those_above_it():
    counted = numbering(abstract(lvl(0, "decimal", "%1"), lvl(1, "decimal", "%1.%2")) + num(1))
    assert labels(counted, 0, 1, 1, 0, 1) == ["1", "1.1", "1.2", "2", "2.1"]


def test_is_lgl_shows_chinese_levels_as_digits():
    legal = lvl(1, "chineseCounting", "%1.%2", more="<w:isLgl/>")
    counted = numbering(abstract(lvl(0, "chineseCounting", "第%1章"), legal) + num(1))
    assert labels(counted, 0, 1) == ["第一章", "1.1"]


def test_a_level_above_that_was_never_used_shows_its_start():
    counted = numbering(abstract(lvl(0, "decimal", "%1"), lvl(1, "decimal", "%1.%2")) + num(1))
    assert labels(counted, 1, 1) == ["1.1", "1.2"]


def test_instances_of_one_definition_count_on_together():
    counted = numbering(PLAN + num(1) + num(2))
    assert labels(counted, 0) + labels(counted, 0, num_id="2") == ["一、", "二、"]


def test_an_instance_with_its_own_start_begins_there_once():
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    counted = numbering(PLAN + num(1) + num(2, overrides=again))
    assert labels(counted, 0, 0) + labels(counted, 0, 0, num_id="2") == [
        "一、",
        "二、",
        "一、",
        "二、",
    ]


def test_an_instance_may_set_a_level_anew():
    anew = f'<w:lvlOverride w:ilvl="0">{lvl(0, "upperLetter", "%1)")}</w:lvlOverride>'
    counted = numbering(PLAN + num(1, overrides=anew))
    assert labels(counted, 0, 1, 0) == ["A)", "（一）", "B)"]


def test_lvl_restart_zero_never_restarts():
    kept = lvl(1, "decimal", "%2.", more='<w:lvlRestart w:val="0"/>')
    counted = numbering(abstract(lvl(0, "decimal", "%1"), kept) + num(1))
    assert labels(counted, 0, 1, 0, 1) == ["1", "1.", "2", "2."]


def test_a_definition_may_be_linked_through_a_style():
    linked = '<w:abstractNum w:abstractNumId="8"><w:numStyleLink w:val="Plan"/></w:abstractNum>'
    owner = abstract(lvl(0, "decimal", "%1."), more='<w:styleLink w:val="Plan"/>')
    assert labels(numbering(linked + owner + num(1, of=8)), 0) == ["1."]


def test_bullets_and_unknown_lists_have_no_text():
    counted = numbering(abstract(lvl(0, "bullet", "\uf0b7")) + num(1))
    assert labels(counted, 0, 5) + labels(counted, 0, num_id="99") == ["", "", ""]


def test_numbers_padded_with_zeros():
    padded = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/><w:lvlText w:val="%1"/></w:lvl>'  # noqa: E501
    assert labels(numbering(abstract(padded) + num(1)), 0, 0) == ["001", "002"]


@pytest.mark.parametrize(
    ("label", "text", "whole"),
    [
        ("一、\t", "时间", "一、时间"),
        ("（一）\t", "时间", "（一）时间"),
        ("1.\t", "开幕式", "1.开幕式"),
        ("1.\t", "Opening", "1. Opening"),
        ("1.1\t", "开幕式", "1.1 开幕式"),
        ("第一章\t", "总则", "第一章 总则"),
        ("①\t", "展览", "①展览"),
        ("1", "月", "1月"),
        ("", "正文", "正文"),
    ],
)
def test_the_gap_after_a_number_is_the_one_that_would_be_typed(label, text, whole):
    assert prefix(label, text) == whole


def test_numbering_through_a_style_and_its_parents(tmp_path):
    styles = (
        '<w:style w:type="paragraph" w:styleId="Base"><w:name w:val="base"/><w:pPr><w:numPr>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Sub"><w:name w:val="sub"/><w:basedOn w:val="Base"/>'
        '<w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    sub, base = '<w:pStyle w:val="Sub"/>', '<w:pStyle w:val="Base"/>'
    off = f'{base}<w:numPr><w:numId w:val="0"/></w:numPr>'
    data = word(
        p("时间", props=base), p("地点", props=sub), p("无号", props=off), p("主题", props=base),
        numbering=PLAN + num(1), styles=styles,
    )  # fmt: skip
    assert texts(read(tmp_path, data)) == ["一、时间", "（一）地点", "无号", "二、主题"]


def test_a_level_bound_to_a_style_is_found_by_it(tmp_path):
    bound = lvl(1, "decimal", "%2)", more='<w:pStyle w:val="Sub"/>')
    styles = (
        '<w:style w:type="paragraph" w:styleId="Sub"><w:name w:val="sub"/><w:pPr><w:numPr>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    data = word(
        p("甲", props='<w:pStyle w:val="Sub"/>'),
        numbering=abstract(lvl(0, "decimal", "%1."), bound) + num(1),
        styles=styles,
    )
    assert texts(read(tmp_path, data)) == ["1)甲"]


def test_deleted_and_empty_paragraphs_do_not_leave_a_number_behind(tmp_path):
    gone = '<w:del w:id="1" w:author="a"><w:r><w:delText>删</w:delText></w:r></w:del>'
    deleted = numbered("").replace('<w:r><w:t xml:space="preserve"></w:t></w:r>', gone)
    data = word(numbered("甲"), deleted, numbered("乙"), numbering=PLAN + num(1))
    assert [text[-1] for text in texts(read(tmp_path, data))] == ["甲", "乙"]


@given(st.lists(st.integers(0, 4), min_size=1, max_size=40))
def test_counters_are_those_of_a_plain_outline(levels):
    counted = numbering(
        abstract(
            *(lvl(at, "decimal", ".".join(f"%{n + 1}" for n in range(at + 1))) for at in range(5))
        )
        + num(1)
    )
    expected, counters = [], [0] * 5
    for level in levels:
        counters[level] += 1
        counters[level + 1 :] = [0] * (4 - level)
        expected.append(".".join(str(max(count, 1)) for count in counters[: level + 1]))
    assert labels(counted, *levels) == expected
