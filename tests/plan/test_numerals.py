from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awareweek.plan.numerals import DIGITS, number
from awareweek.plan.readers.numerals import in_list


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("7", 7),
        (" 12 ", 12),
        ("七", 7),
        ("十", 10),
        ("十一", 11),
        ("二十", 20),
        ("二十九", 29),
        ("廿一", 21),
        ("卅", 30),
        ("一百", 100),
        ("一百零五", 105),
        ("三千二百", 3200),
        ("两万五千", 25000),
        ("二〇二五", 2025),
        ("二零二七", 2027),
        ("壹拾贰", 12),
    ],
)
def test_number_reads_digits_and_units(text, value):
    assert number(text) == value


@pytest.mark.parametrize("text", ["", " ", "若干", "1a", "-3", "1.5", "第三", "9" * 16])
def test_number_of_anything_else_is_none(text):
    assert number(text) is None


@given(st.integers(1, 9999))
def test_number_reads_what_lists_are_numbered_with(value):
    assert number(in_list(value, "chineseCountingThousand")) == value


@given(st.integers(0, 99999))
def test_number_reads_digit_by_digit(value):
    assert number("".join(DIGITS[int(digit)] for digit in str(value))) == value
