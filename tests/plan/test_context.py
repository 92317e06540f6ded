from __future__ import annotations

from awareweek.plan.dates import mentions
from awareweek.plan.draft import Span
from tests.plan.plans import make_plan


def test_a_period_keeps_its_words_its_place_and_the_plans_year():
    plan = make_plan("时间： ９ 月 13 日（星期一）上午9:30")
    (piece,) = plan.pieces()
    period = plan.period(piece, mentions(piece.text)[0], 0)
    block = plan.blocks[0].text
    assert (period.start, period.end, period.hours, period.weekdays) == (
        "2027-09-13", None, "09:30", (0, -1),
    )  # fmt: skip
    assert block[period.span.start : period.span.end] == "９ 月 13 日（星期一）上午9:30"
    assert period.text == "９月13日（星期一）上午9:30"


def test_a_date_with_a_year_keeps_it():
    plan = make_plan("2026年12月30日至2027年1月3日")
    (piece,) = plan.pieces()
    period = plan.period(piece, mentions(piece.text)[0], 0)
    assert (period.start, period.end) == ("2026-12-30", "2027-01-03")


def test_a_vague_date_keeps_its_words_only():
    plan = make_plan("9月上旬开展")
    (piece,) = plan.pieces()
    period = plan.period(piece, mentions(piece.text)[0], 0)
    assert (period.text, period.start, period.end) == ("9月上旬", None, None)


def test_without_a_year_a_date_keeps_its_words_only():
    plan = make_plan("9月13日开展", year=None)
    (piece,) = plan.pieces()
    assert plan.period(piece, mentions(piece.text)[0], 0).start is None


def test_pieces_are_the_running_text_without_rows():
    plan = make_plan("一、任务分工", ("单位", "任务"), ("市教育局", "上课"), "正文")
    assert [(piece.block, piece.text) for piece in plan.pieces()] == [
        (0, "一、任务分工"),
        (3, "正文"),
    ]


def test_a_span_is_counted_in_the_blocks_own_text():
    plan = make_plan("**由 市教育局 主办**")
    start = next(plan.pieces()).text.index("市教育局")
    assert plan.span(0, start, start + 4) == Span(0, 4, 8)
