"""Plain text and Markdown: every line that is not empty becomes a block."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awareweek.plan.messages import UnknownEncoding, UnknownKind
from awareweek.plan.readers.limits import DEFAULT
from awareweek.plan.readers.text import read_text
from tests.plan.readers.made import TITLE, cells, read, texts

LINES = f"{TITLE}\n\n一、时间和主题\n网络安全为人民，网络安全靠人民。\n"
WANTED = [TITLE, "一、时间和主题", "网络安全为人民，网络安全靠人民。"]


def blocks(text: str) -> list[str]:
    return [block.text for block in read_text(text, DEFAULT).blocks]


@pytest.mark.parametrize(
    "data",
    [
        LINES.encode(),
        codecs.BOM_UTF8 + LINES.encode(),
        codecs.BOM_UTF16_LE + LINES.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + LINES.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + LINES.encode("utf-32-le"),
        LINES.encode("utf-16-le"),
        LINES.encode("utf-16-be"),
        LINES.encode("gb18030"),
        LINES.encode("gbk"),
        LINES.replace("\n", "\r\n").encode(),
        LINES.replace("\n", "\r").encode("gb18030"),
    ],
    ids=[
        "utf8",
        "bom8",
        "bom16le",
        "bom16be",
        "bom32",
        "16le",
        "16be",
        "gb18030",
        "gbk",
        "crlf",
        "cr",
    ],
)
def test_every_usual_encoding_gives_the_same_lines(tmp_path, data):
    document = read(tmp_path, data, name="plan.docx")
    assert texts(document) == WANTED
    assert (document.kind, document.wrapped) == ("text", True)
    assert [block.place.paragraph for block in document.blocks] == [1, 3, 4]


@pytest.mark.parametrize(
    ("data", "refusal"),
    [
        ("網絡安全宣傳週活動方案，網絡安全為人民。".encode("big5"), UnknownEncoding),
        (b"caf\xe9 cr\xe8me br\xfbl\xe9e d\xe9j\xe0 vu \xe0 la carte", UnknownEncoding),
        (codecs.BOM_UTF16_LE + b"\x00\xd8\x00\xd8", UnknownEncoding),
        (bytes(range(1, 200)) * 20, UnknownKind),
        (b"\x00\x01\x02\x03" * 50, UnknownKind),
    ],
)
def test_what_is_no_known_text_is_refused(tmp_path, data, refusal):
    with pytest.raises(refusal):
        read(tmp_path, data)


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_a_text_cut_within_a_character_loses_only_that(tmp_path, encoding):
    assert texts(read(tmp_path, f"{TITLE}\n完了".encode(encoding)[:-1])) == [TITLE, "完"]


def test_lines_with_tabs_are_rows_of_one_table():
    content = read_text(
        "表：\n序号\t时间\t名称\n1\t9月10日\t校园日\n2\t\t电信日\n\t独自\t\n完\n", DEFAULT
    )
    rows = [block for block in content.blocks if block.kind == "row"]
    assert [row.cells for row in rows] == [
        ("序号", "时间", "名称"), ("1", "9月10日", "校园日"), ("2", "", "电信日"), ("", "独自", ""),
    ]  # fmt: skip
    assert [(row.header, row.place.row, row.place.paragraph) for row in rows] == [
        (True, 1, 2), (False, 2, 3), (False, 3, 4), (False, 4, 5),
    ]  # fmt: skip


def test_a_tab_that_only_indents_makes_no_row():
    assert blocks("\t一、时间\n正文\t\n") == ["一、时间", "正文"]


def test_control_characters_marks_of_order_and_page_numbers_go():
    assert blocks("\ufeff第一\x07行\n— 3 —\n第 4 页 共 9 页\n2025\n- 普通\n") == [
        "第一行",
        "2025",
        "- 普通",
    ]


def test_a_form_feed_begins_a_page():
    content = read_text("上页\n\x0c页眉\n下页", DEFAULT)
    assert ([block.text for block in content.blocks], content.headers) == (
        ["上页", "页眉", "下页"], ["页眉"],
    )  # fmt: skip


MARKDOWN = """# 方案

## 一、**时间**和主题 ##

- 1. 第一项
* **重点**：[通知](http://x.gov.cn/a_b)见 __附件__
> 引文 file__name__x
---
| 单位 | **任务** | 时间 |
|:---|---|---|
| 市教委 | 校园日 | 9月10日 |
1\\. 逸出
"""


def test_markdown_loses_its_marks_and_keeps_levels_and_tables():
    content = read_text(MARKDOWN, DEFAULT)
    assert [(block.text, block.kind, block.level) for block in content.blocks] == [
        ("方案", "heading", 1),
        ("一、时间和主题", "heading", 2),
        ("1. 第一项", "paragraph", None),
        ("重点：通知见 附件", "paragraph", None),
        ("引文 file__name__x", "paragraph", None),
        ("单位\t任务\t时间", "row", None),
        ("市教委\t校园日\t9月10日", "row", None),
        ("1. 逸出", "paragraph", None),
    ]
    assert [block.header for block in content.blocks if block.kind == "row"] == [True, False]


def test_stars_that_hide_a_number_are_kept_in_plain_text():
    line = "联系人：王**、李**，电话138****0000，身份证号**************"
    assert blocks(f"{line}\n#话题# 正文\n- 3 -\n") == [line, "#话题# 正文"]


@given(st.lists(st.text(alphabet="网络安全宣传周，。一二 ab12\t|*#-", max_size=30), max_size=12))
def test_no_text_is_lost(lines):
    """Whatever the lines, every hanzi and letter comes out, in order."""
    kept = "".join(blocks("\n".join(lines)))
    wanted = "网络安全宣传周一二ab"
    assert [c for c in kept if c in wanted] == [c for c in "".join(lines) if c in wanted]


@given(st.text(min_size=1, max_size=200))
def test_chinese_text_survives_gb18030(text):
    from awareweek.plan.readers.encodings import decode_as

    clean = text.encode("utf-8", "ignore").decode()
    assert decode_as(clean.encode("gb18030"), "gb18030") == clean


def test_a_table_in_utf16_keeps_its_rows(tmp_path):
    data = codecs.BOM_UTF16_LE + "甲\t乙\n1\t2\n".encode("utf-16-le")
    assert cells(read(tmp_path, data)) == [("甲", "乙"), ("1", "2")]


def test_a_line_of_more_tabs_than_any_table_has_is_text(tmp_path):
    document = read(tmp_path, f"{TITLE}\n甲{chr(9) * 65}乙\n".encode())
    assert [block.kind == "row" for block in document.blocks] == [False, False]
