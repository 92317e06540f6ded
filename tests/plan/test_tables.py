"""Tables as typed columns: headers known by their words, rows put straight."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awareweek.plan.tables import Row, Table, column_kind, fill_down, header_kinds, tables
from tests.plan.plans import make_blocks

HEADS = {
    "index": "序号",
    "date": "时间",
    "name": "活动名称",
    "unit": "责任单位",
    "place": "地点",
}
ROWS = (
    {"index": "1", "date": "9月13日", "name": "开幕式", "unit": "市委网信办", "place": "会展中心"},
    {"index": "2", "date": "9月14日", "name": "论坛", "unit": "市教育局", "place": "报告厅"},
    {"index": "3", "date": "9月15日", "name": "演练", "unit": "市公安局", "place": "机房"},
)


def found(*lines: str | tuple[str, ...]) -> list[Table]:
    blocks = make_blocks(*lines)
    return tables(blocks, 0, len(blocks))


def filled(row: Row) -> dict[str, list[str]]:
    return {kind: [cell.text for cell in cells] for kind, cells in row.cells.items()}


def texts(table: Table) -> list[dict[str, str]]:
    return [
        {kind: cell.text for kind in row.cells if (cell := row.get(kind)) is not None}
        for row in table.rows
    ]


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        ("序号", "index"), ("编号", "index"), ("No.", "index"),
        ("联系电话", "phone"), ("手机号码", "phone"), ("电子邮箱", "mail"),
        ("联系人", "person"), ("姓名", "person"), ("职务", "post"),
        ("主题日", "theme_day"), ("完成时限", "due"), ("完成时间", "due"), ("截止日期", "due"),
        ("时间", "date"), ("活动时间", "date"), ("日 期", "date"), ("Date", "date"),
        ("地点", "place"), ("活动地点", "place"), ("场所", "place"),
        ("类别", "category"), ("活动类别", "category"),
        ("责任单位", "unit"), ("牵头单位", "unit"), ("主办单位", "unit"), ("承办单位", "unit"),
        ("单位", "unit"), ("部门", "unit"), ("Lead unit", "unit"),
        ("配合单位", "support"), ("协办单位", "support"), ("参加单位", "support"),
        ("指导单位", "guide"),
        ("活动名称", "name"), ("活动项目", "name"), ("Activity", "name"),
        ("重点任务", "task"), ("工作任务", "task"), ("主要职责", "task"),
        ("内容", "content"), ("主要内容", "content"), ("备注", "remark"), ("形式", "form"),
        ("参加对象", "audience"), ("人数", "number"),
    ],
)  # fmt: skip
def test_a_column_is_known_by_its_head(head, kind):
    assert column_kind(head) == kind


@pytest.mark.parametrize("head", ["", "甲", "由市教育局负责组织全市中小学校开展", "9月13日"])
def test_other_words_head_no_column(head):
    assert column_kind(head) is None


@pytest.mark.parametrize(
    ("cells", "kinds"),
    [
        (("序号", "单位", "重点任务"), ["index", "unit", "task"]),
        (("责任单位", "主要内容"), ["unit", "task"]),
        (("时间", "活动名称", "任务"), ["date", "name", "content"]),
        (("序号", "", "活动名称"), ["index", "", "name"]),
        (("1", "开幕式", "市委网信办"), None),
        (("9月13日", "时间", "地点"), None),
        (("活动名称",), None),
    ],
)
def test_a_header_needs_two_known_columns_and_no_dates(cells, kinds):
    assert header_kinds(cells) == kinds


@given(st.permutations(sorted(HEADS)))
def test_columns_may_stand_in_any_order(order):
    header = tuple(HEADS[kind] for kind in order)
    (table,) = found(header, *[tuple(row[kind] for kind in order) for row in ROWS])
    assert texts(table) == [dict(row) for row in ROWS]


# A missing name is not tried yet: a date in its place is taken for the name.
@given(st.permutations(["date", "name", "unit"]), st.sampled_from(["date", "unit"]))
def test_a_row_whose_merged_cell_is_missing_is_put_straight(order, missing):
    kinds = ["index", *order]
    header = tuple(HEADS[kind] for kind in kinds)
    left = [kind for kind in kinds if kind != missing]
    short = tuple(ROWS[1][kind] for kind in left)
    (table,) = found(header, tuple(ROWS[0][kind] for kind in kinds), short)
    assert texts(table)[1] == {kind: ROWS[1][kind] for kind in left}


def test_a_header_again_on_the_next_page_is_no_row():
    header = ("序号", "活动名称", "时间")
    (table,) = found(header, ("1", "开幕式", "9月13日"), header, ("2", "论坛", "9月14日"))
    assert [row["name"] for row in texts(table)] == ["开幕式", "论坛"]


def test_another_header_opens_another_table():
    first, second = found(
        ("活动名称", "时间"), ("开幕式", "9月13日"), ("单位", "任务"), ("市教育局", "上课")
    )
    assert (first.kinds, second.kinds) == (["name", "date"], ["unit", "task"])


def test_text_between_ends_a_table():
    first, second = found(
        "活动一览", ("活动名称", "时间"), ("开幕式", "9月13日"),
        "任务分工", ("单位", "任务"), ("市教育局", "上课"),
    )  # fmt: skip
    assert [(one.caption, one.first, one.last) for one in (first, second)] == [
        ("活动一览", 1, 3),
        ("任务分工", 4, 6),
    ]


def test_a_table_without_a_header_is_known_by_what_its_cells_hold():
    (table,) = found(("1", "9月13日", "开幕式", "市委网信办"), ("2", "9月14日", "论坛", "市教育局"))
    assert table.kinds == ["index", "date", "name", "unit"]


def test_columns_of_one_kind_are_kept_apart():
    (table,) = found(("活动名称", "主办单位", "承办单位"), ("开幕式", "市委网信办", "市教育局"))
    assert filled(table.rows[0])["unit"] == ["市委网信办", "市教育局"]
    assert (table.head_of("unit"), table.head_of("date")) == ("主办单位", "")
    assert (table.has("name", "unit"), table.has("name", "date")) == (True, False)


def test_a_cell_knows_its_place_in_the_row():
    blocks = make_blocks(("序号", "活动名称"), ("1", " 开幕式 "))
    cell = tables(blocks, 0, 2)[0].rows[0].get("name")
    assert blocks[cell.block].text[cell.start : cell.start + len(cell.text)] == " 开幕式 "
    assert cell.folded == "开幕式"


def test_empty_cells_below_a_merged_one_take_its_text():
    (table,) = found(
        ("类别", "活动名称"),
        ("集中展示", "开幕式"),
        ("", "主题展"),
        ("论坛", "高峰论坛"),
        ("", "分论坛"),
    )
    fill_down(table, "category")
    assert [row["category"] for row in texts(table)] == ["集中展示", "集中展示", "论坛", "论坛"]


def test_a_row_of_many_cells_stays_in_its_columns():
    (table,) = found(("活动名称", *["责任单位"] * 1500), ("主题展", *["市教育局"] * 1500))
    assert table.rows[0].get("name").text == "主题展"
    assert len(table.rows[0].cells["unit"]) == 1500
