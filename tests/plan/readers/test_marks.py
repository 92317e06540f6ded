"""Marks of classification: refused in header position, words elsewhere."""

from __future__ import annotations

import time
from io import BytesIO

import docx
import openpyxl
import pytest

from awareweek.plan.messages import Classified, Message
from awareweek.plan.readers.marks import classified_mark
from tests.plan.readers.made import TITLE, PdfMaker, p, read, texts, word
from tests.plan.readers.test_docx import box, run, tbl, tc, tr


@pytest.mark.parametrize(
    ("line", "mark"),
    [
        ("绝密", "绝密"), ("机密★10年", "机密"), ("秘密 ★ 一年", "秘密"), ("绝 密", "绝密"),
        ("机　密★长期", "机密"),
        ("秘密★６个月", "秘密"), ("【机密】", "机密"), ("密级：秘密", "秘密"),
        ("密级: 机密★5年", "机密"),
        ("机密★1年　特急", "机密"), ("秘密☆3年", "秘密"), ("機密", "机密"), ("绝密★启用前", "绝密"),
        ("机密 10年", "机密"), ("秘密★", "秘密"), ("机密级★20年", "机密"),
        ("000123  机密★1年", "机密"),
        ("000123机密★1年关于印发某市网络安全、数据安全方案的通知", "机密"),
        (f"000123 机密★1年 {TITLE}", "机密"), (f"000123 机密 {TITLE}", "机密"),
        ("份号：000123 机密★1年", "机密"), ("No.000001 机密★", "机密"), ("№000001 绝密", "绝密"),
        ("特急 机密★1年", "机密"), ("★机密★", "机密"), ("机密※5年", "机密"),
        ("机密✮5年", "机密"),
        ("机密▲", "机密"), ("文件密级：机密", "机密"), ("国家秘密★5年", "秘密"),
        ("机\u200b密★", "机密"),
        ("机密\uf0ab1年", "机密"), ("某市委文件 机密★3年", "机密"),
        ("密级和保密期限：秘密★3年", "秘密"),
    ],
)  # fmt: skip
def test_a_mark_alone_on_its_line_is_one(line, mark):
    assert classified_mark(line) == mark


@pytest.mark.parametrize(
    "line",
    [
        "商业秘密", "保守国家秘密", "秘密级以上文件不得上网", "机密和绝密文件的管理", "工作秘密",
        "绝密飞行电影展映",
        "机密性、完整性、可用性", "网络安全", "秘密花园主题展", "一、机密", "",
        "保密", "商用密码", "《机密文件管理办法》学习", "国家秘密", "机密计算技术论坛",
        "秘密·花园主题展",
        "学习“机密★1年”的含义", "机密★1年是密级标志的写法。", "国家秘密分为绝密、机密、秘密三级",
        "2025年 秘密花园", "秘密 9月15日展映", "商业秘密★", "密级",
    ],
)  # fmt: skip
def test_the_same_words_in_other_words_are_none(line):
    assert classified_mark(line) is None


@pytest.mark.parametrize(
    "piece", ["1", " ", "机密", "机密★", "(", "0机密", "1 ", "No.", "份号", "*"]
)
def test_a_line_of_any_length_is_looked_at_in_no_time(piece):
    started = time.perf_counter()
    for length in (36, 76, 50_000):
        classified_mark((piece * length)[:length] + "机密x")
    assert time.perf_counter() - started < 1


MARKED = f"000001\n机密★10年\n特急\n{TITLE}\n一、时间\n"


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_a_text_with_a_mark_is_refused(tmp_path, encoding):
    with pytest.raises(Classified) as refused:
        read(tmp_path, MARKED.encode(encoding))
    assert refused.value.message == Message("classified", {"mark": "机密"})


def test_a_mark_in_the_body_or_below_a_chapter_is_text(tmp_path):
    text = f"{TITLE}\n一、范围\n秘密\n机密★10年\n二、保密\n处理绝密、机密、秘密级文件。\n"
    assert texts(read(tmp_path, text.encode()))[2:4] == ["秘密", "机密★10年"]


def in_header() -> bytes:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "机密★10年"
    document.add_paragraph(TITLE)
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def in_sheet(*, header: bool) -> bytes:
    book = openpyxl.Workbook()
    if header:
        book.active.oddHeader.left.text = "秘密★1年"
    else:
        book.active.append(["秘密★1年"])
    book.active.append(["序号", "名称", "密级"])
    book.active.append([1, "甲", "公开"])
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


BOX = f"<w:r><w:pict><v:textbox>{box('机密★5年')}</v:textbox></w:pict></w:r>"


@pytest.mark.parametrize(
    "data",
    [
        in_header(),
        in_sheet(header=True),
        in_sheet(header=False),
        word(p("秘密★1年"), p(TITLE)),
        word(*(p(f"第{n}行") for n in range(40)), p(runs=run("文") + BOX)),
        word(tbl(tr(tc("机密★10年"), tc("000012"))), p(TITLE)),
        PdfMaker().lines("机密★10年", TITLE, "一、时间").done(),
        PdfMaker().lines(TITLE, "一、时间").page().lines("秘密", "二、地点").done(),
        f"<html><body><p>秘密★1年</p><h1>{TITLE}</h1><p>一、时间和主题，网络安全为人民。</p></body></html>".encode(),
        "\x0c".join([f"{TITLE}\n一、时间\n", "绝密\n二、地点\n"]).encode(),
    ],
    ids=[
        "header",
        "sheet-header",
        "sheet",
        "docx",
        "box",
        "table",
        "pdf",
        "pdf-page",
        "html",
        "form-feed",
    ],
)
def test_a_mark_where_marks_stand_is_refused_in_every_kind_of_file(tmp_path, data):
    with pytest.raises(Classified):
        read(tmp_path, data)


def test_a_column_of_values_is_not_a_mark(tmp_path):
    rows = [tr(tc("序号"), tc("名称"), tc("密级"))] + [tr(tc("1"), tc("甲"), tc("秘密"))] * 3
    assert len(read(tmp_path, word(tbl(*rows))).blocks) == 4


@pytest.mark.parametrize(
    ("line", "warning"),
    [
        ("内部资料 注意保存", "internal_mark"), ("内部资料，注意保存", "internal_mark"),
        ("内部文件", "internal_mark"),
        ("【内部】", "internal_mark"), ("内部★1年", "internal_mark"), ("注意保存", "internal_mark"),
        ("仅供内部使用", "internal_mark"), ("工作秘密", "work_secret_mark"),
        ("工作秘密★1年", "work_secret_mark"), ("工作秘密 2年", "work_secret_mark"),
        ("000123 工作秘密 2年", "work_secret_mark"),
    ],
)  # fmt: skip
def test_internal_marks_warn_and_the_text_is_read(tmp_path, line, warning):
    document = read(tmp_path, f"{line}\n{TITLE}\n".encode())
    assert [message.code for message in document.warnings] == [warning]
    assert texts(document) == [line, TITLE]


def test_internal_words_in_a_sentence_do_not_warn(tmp_path):
    text = f"{TITLE}\n面向内部文件管理人员开展培训，内部资料不得外传。\n内部培训\n"
    assert read(tmp_path, text.encode()).warnings == ()
