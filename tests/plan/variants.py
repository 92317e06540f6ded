"""Plans composed of parts, for the tests that read them in many shapes."""

from __future__ import annotations

import re

from hypothesis import strategies as st

from awareweek.plan.readers.numerals import in_list

PLACES = ("云川", "澄湖", "桐岭", "青坪", "南堤", "沙洲", "石浦", "霞山")
BODIES = (
    "委网信办",
    "委宣传部",
    "委统战部",
    "教育局",
    "公安局",
    "文化和旅游局",
    "人力资源和社会保障局",
    "卫生健康委",
    "市场监督管理局",
    "通信管理局",
    "妇联",
    "总工会",
    "融媒体中心",
    "网络安全协会",
    "图书馆",
    "科学技术协会",
    "数据局",
    "财政局",
)  # fmt: skip
OTHERS = (
    "团市委",
    "人民银行{}市分行",
    "{}理工学院",
    "{}第三中学",
    "{}供电公司",
    "{}高新区管委会",
    "{}日报社",
    "{}区第一小学",
    "市轨道交通集团",
)


def units() -> st.SearchStrategy[str]:
    """Names of units that no list holds: a place, a body, sometimes an institution."""
    placed = st.builds(
        "{}{}{}".format, st.sampled_from(PLACES), st.sampled_from("市区县"), st.sampled_from(BODIES)
    )
    short = st.builds("市{}".format, st.sampled_from(BODIES))
    others = st.builds(str.format, st.sampled_from(OTHERS), st.sampled_from(PLACES))
    return st.one_of(placed, short, others)

# How chapters and items are numbered; {n} is the number, {cn} the Chinese one.
CHAPTERS = {
    "一、": "{cn}、{title}",
    "第一章": "第{cn}章 {title}",
    "第一部分": "第{cn}部分 {title}",
    "1.": "{n}.{title}",
}
ITEMS = {
    "（一）": "（{cn}）{title}",
    "1.": "{n}.{title}",
    "1、": "{n}、{title}",
    "（1）": "（{n}）{title}",
    "①": "{circle}{title}",
    "1.1": "{parent}.{n} {title}",
}


def numbered(style: str, order: int, title: str, *, parent: int = 1) -> str:
    """``title`` with its number in ``style``."""
    return (CHAPTERS | ITEMS)[style].format(
        n=order,
        cn=in_list(order, "chineseCountingThousand"),
        circle=in_list(order, "decimalEnclosedCircle"),
        parent=parent,
        title=title,
    )


_UNCUT = re.compile(r"[0-9０-９：:.][0-9０-９：:.]|.[，。、；：）”]")


def wrapped(paragraphs: tuple[str, ...] | list[str], width: int, page: int) -> list[str]:
    """``paragraphs`` cut to lines of ``width`` characters, a number after every ``page`` lines.

    As a typesetter does, no line begins with a stop and no number is cut; a number cut in
    two (9月1 / 3日) is not generated yet: it comes back with a space in it.
    """
    lines: list[str] = []
    for text in paragraphs:
        rest = text
        while rest:
            end = width
            while _UNCUT.match(rest, end - 1):
                end += 1
            lines.append(rest[:end])
            rest = rest[end:]
    return [
        one
        for number, line in enumerate(lines, 1)
        for one in ((line,) if number % page else (line, f"- {number // page} -"))
    ]
