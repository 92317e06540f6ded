"""Each style of numbering, and lines that only look numbered."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awareweek.plan.fold import fold
from awareweek.plan.marks import Mark, mark_of
from awareweek.plan.readers.numerals import in_list

STYLES = {
    "part": "第{cn}部分 {}",
    "chapter": "第{cn}章 {}",
    "section": "第{cn}节 {}",
    "cn": "{cn}、{}",
    "cn_paren": "（{cn}）{}",
    "dotted": "1.{n} {}",
    "dotted3": "1.2.{n} {}",
    "number": "{n}.{}",
    "number_paren": "（{n}）{}",
    "circle": "{circle}{}",
    "en_chapter": "Chapter {n}: {}",
}


def read(text: str) -> tuple[str, int, str] | None:
    """The style and number of the mark of ``text``, and what stands behind it."""
    folded = fold(text).text
    mark = mark_of(folded)
    return (mark.style, mark.number, folded[mark.end :]) if mark else None


@pytest.mark.parametrize(
    ("line", "style", "number"),
    [
        ("第二部分 主要活动", "part", 2),
        ("第3篇 主要活动", "part", 3),
        ("第一章 主要活动", "chapter", 1),
        ("第十二章：主要活动", "chapter", 12),
        ("第二节　主要活动", "section", 2),
        ("三、主要活动", "cn", 3),
        ("三．主要活动", "cn", 3),
        ("十一、 主要活动", "cn", 11),
        ("（一）主要活动", "cn_paren", 1),
        ("(十二) 主要活动", "cn_paren", 12),
        ("一）主要活动", "cn_paren", 1),
        ("1.主要活动", "number", 1),
        ("1. 主要活动", "number", 1),
        ("１．主要活动", "number", 1),
        ("1、主要活动", "number", 1),
        ("12）主要活动", "number", 12),
        ("（2）主要活动", "number_paren", 2),
        ("⑵主要活动", "circle", 2),
        ("③主要活动", "circle", 3),
        ("1.1 主要活动", "dotted", 1),
        ("2.3主要活动", "dotted", 3),
        ("2.3.1 主要活动", "dotted3", 1),
        ("(b) 主要活动", "letter", 2),
        ("Chapter 2: 主要活动", "en_chapter", 2),
        ("• 主要活动", "bullet", 0),
        ("— 主要活动", "bullet", 0),
        ("一是主要活动", "in_turn", 1),
        ("**二、主要活动**", "cn", 2),
        ("  （一） 主要活动", "cn_paren", 1),
    ],
)
def test_each_style_of_numbering_is_told_apart(line, style, number):
    assert read(line) == (style, number, "主要活动")


@pytest.mark.parametrize(
    "line",
    [
        "主要活动",
        "9月13日，开幕式",
        "9.13日开幕式",
        "2027年活动",
        "3.5万人参加",
        "1.2亿用户",
        "9:30开幕",
        "一等奖3名",
        "第一届论坛",
        "一方面组织活动",
        "5G安全论坛",
        "100人参加",
        "",
    ],
)
def test_a_line_that_opens_with_another_number_has_no_mark(line):
    assert read(line) is None


@pytest.mark.parametrize(
    ("line", "style", "number"),
    [
        ("IV. Main activities", "roman", 4),
        ("Section two Main activities", "en_chapter", 2),
        ("Chapter 3: Main activities", "en_chapter", 3),
        ("Part II - Main activities", "en_chapter", 2),
        ("(b) Main activities", "letter", 2),
    ],
)
def test_each_english_style_is_told_apart(line, style, number):
    found = mark_of(line)
    assert (found.style, found.number) == (style, number)
    assert line[found.end :].endswith("Main activities")


@pytest.mark.parametrize("line", ["IV. 主要活动", "IV.主要活动", "IV、主要活动"])
def test_a_roman_numeral_may_stand_before_chinese(line):
    assert read(line) == ("roman", 4, "主要活动")


@pytest.mark.parametrize(
    ("line", "number"),
    [("First, hold a class meeting.", 1), ("Three, strengthen publicity", 3)],
)
def test_english_ordinals_count(line, number):
    assert mark_of(line) == Mark("en_word", number, line.index(",") + 2)


@given(st.sampled_from(sorted(STYLES)), st.integers(1, 20), st.sampled_from(["", " ", "　"]))
def test_every_number_is_read_in_every_style(style, number, indent):
    line = indent + STYLES[style].format(
        "开幕式",
        n=number,
        cn=in_list(number, "chineseCountingThousand"),
        circle=in_list(number, "decimalEnclosedCircle"),
    )
    assert read(line) == (style, number, "开幕式")


@given(st.text(alphabet="一二十第章节、.（）()1290①⑴IVXab:：-• 月年开Chapter", max_size=12))
def test_a_mark_ends_within_its_line(text):
    mark = mark_of(text)
    assert mark is None or 0 < mark.end <= len(text)
