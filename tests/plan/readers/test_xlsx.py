"""Excel files: every visible sheet as rows."""

from __future__ import annotations

import datetime as dt
from io import BytesIO

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from awareweek.plan.messages import Message, PlanRefused, UnsafeArchive
from tests.plan.readers.made import cells, read, texts, with_parts


def book(*rows: list[object], merge: tuple[str, ...] = (), **sheets: list[list[object]]) -> bytes:
    made = openpyxl.Workbook()
    sheet = made.active
    sheet.title = "活动"
    for row in rows:
        sheet.append(row)
    for area in merge:
        sheet.merge_cells(area)
    for title, more in sheets.items():
        other = made.create_sheet(title)
        for row in more:
            other.append(row)
    stream = BytesIO()
    made.save(stream)
    return stream.getvalue()


def test_rows_headers_titles_and_values_as_a_person_reads_them(tmp_path):
    data = book(
        ["2025年活动清单"],
        ["序号", "名称", "时间", "人数"],
        [1, "启动仪式", dt.datetime(2025, 9, 15), 300.0],  # noqa: DTZ001 as in Excel
        [],
        [2, "论坛", dt.datetime(2025, 9, 16, 9, 30), 1.5],  # noqa: DTZ001
        [3, "讲座", dt.date(2025, 9, 17), True],
        [4, "直播", dt.time(14, 0), "约100人"],
        merge=("A1:D1",),
    )
    document = read(tmp_path, data)
    assert texts(document)[0] == "2025年活动清单"
    assert document.blocks[0].kind == "paragraph"
    assert cells(document) == [
        ("序号", "名称", "时间", "人数"),
        ("1", "启动仪式", "2025年9月15日", "300"),
        ("2", "论坛", "2025年9月16日9:30", "1.5"),
        ("3", "讲座", "2025年9月17日", "是"),
        ("4", "直播", "14:00", "约100人"),
    ]
    assert [block.header for block in document.blocks] == [False, True] + [False] * 4
    assert {block.place.sheet for block in document.blocks} == {"活动"}


def test_merged_cells_repeat_downwards_and_stand_once_across(tmp_path):
    data = book(
        ["类别", "名称", "单位"], ["展示", "甲", "一办"], [None, "乙", "二办"], ["合计", None, "2"],
        merge=("A2:A3", "A4:B4"),
    )  # fmt: skip
    assert cells(read(tmp_path, data)) == [
        ("类别", "名称", "单位"), ("展示", "甲", "一办"), ("展示", "乙", "二办"), ("合计", "", "2"),
    ]  # fmt: skip


def test_hidden_sheets_and_rows_are_left_out_and_the_others_are_named(tmp_path):
    made = openpyxl.load_workbook(
        BytesIO(book(["甲", "乙"], ["隐", "行"], 第二=[["丙", "丁"]], 隐藏=[["不", "见"]]))
    )
    made["隐藏"].sheet_state = "hidden"
    made["活动"].row_dimensions[2].hidden = True
    stream = BytesIO()
    made.save(stream)
    document = read(tmp_path, stream.getvalue())
    assert [(block.place.sheet, block.cells) for block in document.blocks] == [
        ("活动", ("甲", "乙")), ("第二", ("丙", "丁")),
    ]  # fmt: skip


def test_formulas_show_their_last_result_and_are_never_run(tmp_path):
    def result(part: bytes) -> bytes:
        return part.replace(b"<f>1+1</f><v></v>", b"<f>1+1</f><v>2</v>").replace(
            b"<f>1+1</f><v/>", b"<f>1+1</f><v>2</v>"
        )

    data = with_parts(book(["和", "=1+1"]), {"xl/worksheets/sheet1.xml": result})
    assert cells(read(tmp_path, data)) == [("和", "2")]


def test_macros_are_ignored_and_said(tmp_path):
    data = with_parts(book(["甲", "乙"]), {"xl/vbaProject.bin": b"macro"})
    assert read(tmp_path, data).warnings == (Message("macros_ignored"),)


def test_a_last_cell_at_the_end_of_the_world_costs_nothing(tmp_path):
    def far(part: bytes) -> bytes:
        cell = b'<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row>'
        return part.replace(b"</sheetData>", cell + b"</sheetData>")

    data = with_parts(book(["甲", "乙"]), {"xl/worksheets/sheet1.xml": far})
    assert cells(read(tmp_path, data)) == [("甲", "乙")]


@pytest.mark.parametrize("area", [b"A1:XFD1048576", b"A1:A1048576"])
def test_a_merge_over_the_whole_sheet_is_refused(tmp_path, area):
    def merged(part: bytes) -> bytes:
        return part.replace(
            b"</sheetData>",
            b'</sheetData><mergeCells><mergeCell ref="' + area + b'"/></mergeCells>',
        )

    with pytest.raises(UnsafeArchive):
        read(tmp_path, with_parts(book(["甲", "乙"]), {"xl/worksheets/sheet1.xml": merged}))


def test_an_entity_in_a_sheet_is_refused(tmp_path):
    def bomb(part: bytes) -> bytes:
        return b'<!DOCTYPE x [<!ENTITY a "aaaa">]>' + part.partition(b"?>")[2]

    with pytest.raises(PlanRefused) as refused:
        read(tmp_path, with_parts(book(["甲"]), {"xl/worksheets/sheet1.xml": bomb}))
    assert refused.value.code == "unsafe_markup"


@settings(max_examples=30)
@given(st.lists(st.integers(1, 4), min_size=1, max_size=5), st.integers(2, 4))
def test_bands_of_merged_categories_fill_every_row(tmp_path_factory, heights, width):
    rows, areas, expected, at = [], [], [], 2
    for band, height in enumerate(heights):
        for line in range(height):
            rest = [f"{band}.{line}.{column}" for column in range(width)]
            rows.append([None if line else f"类{band}", *rest])
            expected.append((f"类{band}", *rest))
        if height > 1:
            areas.append(f"A{at}:A{at + height - 1}")
        at += height
    data = book(["类别", *(f"列{chr(65 + n)}" for n in range(width))], *rows, merge=tuple(areas))
    assert cells(read(tmp_path_factory.mktemp("bands"), data))[1:] == expected
