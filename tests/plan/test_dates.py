"""Each way a date is written, and what it is read as."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awareweek.plan.dates import Mention, hours_in, iso, mentions
from awareweek.plan.fold import fold
from awareweek.plan.readers.numerals import in_list

YEAR = 2027


def dates_in(text: str) -> list[Mention]:
    return mentions(fold(text).text)


def days(text: str) -> list[tuple[str | None, str | None]]:
    """The first and last day of every date in ``text``, in a plan for 2027."""
    return [
        (iso(one.first, YEAR), iso(one.last, one.first[0] or YEAR) if one.last else None)
        for one in dates_in(text)
    ]


@pytest.mark.parametrize(
    "written",
    [
        "2027年9月13日",
        "9月13日",
        "9月13号",
        "9 月 13 日",
        "９月１３日",
        "2027 年 9 月 13 日（星期一）",
        "9月13日（周一）上午",
        "9月13日星期一",
        "9月13日，星期一",
        "二〇二七年九月十三日",
        "九月十三日",
        "2027-09-13",
        "2027/9/13",
        "2027.9.13",
        "9.13（周一）",
        "9.13前",
        "September 13, 2027",
        "Monday, September 13, 2027",
        "Sept. 13",
        "13 September 2027",
        "13th September",
        "the 13th of September",
    ],
)
def test_a_day_is_read_in_each_writing(written):
    assert days(f"活动于{written}举行" if "月" in written else f"on {written}.")[0] == (
        "2027-09-13",
        None,
    )


@pytest.mark.parametrize(
    "written",
    [
        "2027年9月13日至2027年9月19日",
        "2027年9月13日至9月19日",
        "9月13日至19日",
        "9月13日-19日",
        "9月13—19日",
        "9月13日——19日",
        "9月13日～19日",
        "9 月 13 日 至 19 日",
        "９月１３日—１９日",
        "9月13日（星期一）至9月19日（星期日）",
        "9月13日（周一）到19日（周日）",
        "9月13日起至9月19日",
        "九月十三日至十九日",
        "9.13—9.19",
        "9.13至9.19",
        "9.13-9.19.",
        "2027-09-13至2027-09-19",
        "2027.9.13-9.19",
        "2027/9/13~9/19",
        "September 13-19, 2027",
        "September 13 to 19",
        "September 13 to September 19, 2027",
        "September 13 and ends on September 19, 2027",
        "September 13 (Monday) to 19 (Sunday)",
        "13-19 September 2027",
        "13 to 19 September",
        "13 September to 19 September 2027",
    ],
)
def test_a_range_is_read_in_each_writing(written):
    assert days(f"It runs from {written}." if written.isascii() else f"时间：{written}。") == [
        ("2027-09-13", "2027-09-19")
    ]


def test_a_range_may_go_over_the_end_of_a_month_or_year():
    assert days("8月28日至9月3日") == [("2027-08-28", "2027-09-03")]
    assert days("2027年12月30日至2028年1月3日") == [("2027-12-30", "2028-01-03")]


@pytest.mark.parametrize(
    "written", ["9月上旬", "9月中下旬", "9月底", "9月初", "2027年9月", "9月至10月"]
)
def test_a_date_without_a_day_is_vague(written):
    (found,) = dates_in(f"计划于{written}开展")
    assert (found.vague, found.first[1:]) == (True, (9, 0))


@pytest.mark.parametrize(
    "text",
    [
        "每月",
        "9个月",
        "本月",
        "3.5万人",
        "1.1总体要求",
        "9月",
        "第9.13条",
        "版本2.1.3",
        "May we",
        "100%",
    ],
)
def test_other_numbers_are_no_dates(text):
    assert dates_in(text) == []


@pytest.mark.parametrize("text", ["13月1日", "9月32日", "0月5日"])
def test_days_that_no_calendar_has_are_no_dates(text):
    assert dates_in(text) == []


def test_a_day_its_month_has_not_gets_no_iso_date():
    assert days("2月30日") == [(None, None)]


@pytest.mark.parametrize(
    ("written", "hours"),
    [
        ("9月13日9:30", "09:30"),
        ("9月13日上午9:30", "09:30"),
        ("9月13日上午9时", "09:00"),
        ("9月13日上午9点半", "09:30"),
        ("9月13日下午2时30分", "14:30"),
        ("9月13日14：00", "14:00"),
        ("9月13日（星期一）下午3:00", "15:00"),
        ("9月13日晚7点", "19:00"),
        ("9月13日9:00至12:00", "09:00-12:00"),
        ("9月13日上午9:00-11:30", "09:00-11:30"),
        ("9月13日上午9:00至下午4:00", "09:00-16:00"),
        ("9月13日下午2:00—4:00", "14:00-16:00"),
        ("9月13日上午", None),
    ],
)
def test_the_hours_behind_a_day_are_read(written, hours):
    assert [one.hours for one in dates_in(written + "举行")] == [hours]


def test_hours_alone_are_read():
    assert (hours_in("下午2:30-5:00"), hours_in("每晚7点"), hours_in("全天")) == (
        "14:30-17:00",
        "19:00",
        None,
    )


@pytest.mark.parametrize(
    ("written", "weekdays"),
    [
        ("9月13日", (-1, -1)),
        ("9月13日（星期一）", (0, -1)),
        ("9月13日（星期一）至9月19日（星期日）", (0, 6)),
        ("9月13日（周一）至19日（周日）", (0, 6)),
        ("9月13日（礼拜一）", (0, -1)),
        ("9月19日（星期天）", (6, -1)),
        ("Monday, September 13", (0, -1)),
        ("September 13 (Monday) to 19 (Sunday)", (0, 6)),
    ],
)
def test_the_weekdays_written_beside_a_date_are_kept(written, weekdays):
    assert [one.weekdays for one in dates_in(written)] == [weekdays]


@pytest.mark.parametrize(
    "written",
    [
        "9月13日前报送",
        "9月13日之前",
        "9月13日以前",
        "9月13日（星期一）前",
        "9月13日17:00前",
        "9月13日下班前",
        "于9月13日截止",
        "截至9月13日",
        "截止时间：9月13日",
        "不迟于9月13日",
        "最迟于9月13日报送",
        "by September 13",
        "before September 13",
        "no later than September 13, 2027",
        "by 5 p.m. on September 13",
        "The deadline is due on 13 September",
    ],
)
def test_a_limit_is_told_from_a_day(written):
    assert [one.before for one in dates_in(written)] == [True]


@pytest.mark.parametrize(
    "written", ["9月13日举行", "9月13日内容更新", "on September 13", "9月13日上午", "9月13日前后"]
)
def test_a_day_is_no_limit(written):
    assert [one.before for one in dates_in(written)] == [False]


def test_dates_stand_in_reading_order_and_do_not_overlap():
    found = dates_in("9月1日报名，9月13日至19日答题（2027-09-20公布），10月中旬颁奖")
    assert [one.first[1:] for one in found] == [(9, 1), (9, 13), (9, 20), (10, 0)]
    assert all(one.end <= two.start for one, two in pairwise(found))


CALENDAR = st.dates(date(2016, 1, 1), date(2035, 12, 31))
PADS = st.sampled_from(["", " "])
WIDTHS = st.sampled_from([{}, {ord(str(n)): chr(0xFF10 + n) for n in range(10)}])
RANGE_SIGNS = st.sampled_from(["至", "到", "-", "—", "——", "–", "~", "～", "－", " 至 ", " - "])


def chinese(number: int) -> str:
    return in_list(number, "chineseCountingThousand")


def written_day(day: date, style: str, pad: str) -> str:
    if style == "chinese":
        digits = "".join("〇一二三四五六七八九"[int(one)] for one in str(day.year))
        return f"{digits}年{chinese(day.month)}月{chinese(day.day)}日"
    weekday = f"（星期{'一二三四五六日'[day.weekday()]}）" if style == "weekday" else ""
    parts = (day.year, "年", day.month, "月", day.day, "日")
    return pad.join(map(str, parts)) + weekday


@given(CALENDAR, st.sampled_from(["plain", "weekday", "chinese"]), PADS, WIDTHS)
def test_every_day_is_read_as_itself(day, style, pad, wide):
    (found,) = dates_in(f"定于{written_day(day, style, pad).translate(wide)}举行")
    weekday = day.weekday() if style == "weekday" else -1
    assert (iso(found.first, None), found.weekdays[0]) == (day.isoformat(), weekday)


@given(CALENDAR, st.integers(1, 40), st.sampled_from(["plain", "weekday"]), RANGE_SIGNS, WIDTHS)
def test_every_range_is_read_as_itself(first, length, style, sign, wide):
    last = first + timedelta(length)
    text = written_day(first, style, "") + sign + written_day(last, style, "")
    (found,) = dates_in(text.translate(wide))
    assert (iso(found.first, None), iso(found.last, None)) == (first.isoformat(), last.isoformat())


@given(st.dates(date(YEAR, 1, 1), date(YEAR, 12, 31)), RANGE_SIGNS, st.booleans(), PADS)
def test_a_range_within_a_month_need_not_repeat_it(last, sign, bare, pad):
    first = last.replace(day=1)
    if first == last:
        return
    opening = [str(first.month), "月", str(first.day), *([] if bare else ["日"])]
    text = pad.join([*opening, sign, str(last.day), "日"])
    assert days(text) == [(first.isoformat(), last.isoformat())]


@given(st.text(alphabet="0123456789月日年-至.:（星期一）前上午 SeptMay", max_size=60))
def test_mentions_stand_within_the_text_in_order(text):
    folded = fold(text).text
    end = 0
    for one in mentions(folded):
        assert end <= one.start < one.end <= len(folded)
        end = one.end
