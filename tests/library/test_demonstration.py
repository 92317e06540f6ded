from __future__ import annotations

import re
import zipfile
from datetime import date
from io import BytesIO

import docx
import pytest

from awareweek.library import demo_plan
from tools.build_demo_plan import TARGET, TEXT, build

PARTS = ("word/document.xml", "word/numbering.xml", "word/styles.xml", "docProps/core.xml")
WEEKDAY = re.compile(r"(\d{1,2})月(\d{1,2})日（星期(.)）")


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in PARTS}


def test_shipped_plan_is_what_its_builder_builds():
    built = build(TEXT.read_text(encoding="utf-8"))
    assert parts(built) == parts(demo_plan().read_bytes())
    assert demo_plan().resolve() == TARGET.resolve()


def test_building_twice_gives_the_same_bytes():
    text = TEXT.read_text(encoding="utf-8")
    assert build(text) == build(text)


def test_plan_is_as_long_as_real_ones_with_three_tables():
    document = docx.Document(str(demo_plan()))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    length = sum(len(one.text) for one in document.paragraphs) + sum(map(len, cells))
    assert 5000 < length < 8000
    assert [len(table.rows) for table in document.tables] == [8, 24, 25]


def test_chapters_are_numbered_by_word_itself():
    document = docx.Document(str(demo_plan()))
    numbered = [one for one in document.paragraphs if one._p.xpath("./w:pPr/w:numPr")]
    assert not any(
        re.match(r"[一二三四五六七八]、|（[一二三四]|\d\.", one.text) for one in numbered
    )
    assert [one.text for one in numbered if one.style.name == "Heading 1"] == [
        "时间和主题",
        "总体要求",
        "重点活动",
        "主题日活动",
        "组织协调",
        "任务分工",
        "工作要求",
    ]


def test_one_weekday_alone_is_wrong_on_purpose():
    text = TEXT.read_text(encoding="utf-8")
    wrong = [
        (int(month), int(day))
        for month, day, weekday in WEEKDAY.findall(text)
        if "一二三四五六日"[date(2027, int(month), int(day)).weekday()] != weekday
    ]
    assert wrong == [(9, 17)]


def test_one_unit_alone_is_missing_from_the_tasks_on_purpose():
    text = TEXT.read_text(encoding="utf-8")
    before, _, after = text.partition("# 任务分工")
    table = after.partition("# 工作要求")[0]
    assert "由市邮政管理局主办" in before
    assert "市邮政管理局" not in table


@pytest.mark.parametrize("mark", ["13800000000", "gov.cn", "微信"])
def test_nobody_real_can_be_reached(mark):
    assert mark not in TEXT.read_text(encoding="utf-8")
