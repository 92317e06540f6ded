"""Numbers of lists, against the texts that Word shows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awareweek.plan.readers.numerals import in_list

WORDS = {
    "decimal": {1: "1", 12: "12"},
    "decimalZero": {3: "03", 12: "12"},
    "decimalFullWidth": {12: "１２"},
    "chineseCounting": {1: "一", 10: "十", 11: "十一", 20: "二十", 99: "九十九", 101: "一〇一"},
    "chineseCountingThousand": {
        10: "十",
        21: "二十一",
        100: "一百",
        101: "一百零一",
        110: "一百一十",
    },
    "ideographDigital": {9: "九", 10: "一〇", 25: "二五"},
    "japaneseCounting": {10: "十", 11: "十一", 100: "百", 101: "百一"},
    "taiwaneseCountingThousand": {12: "十二"},
    "chineseLegalSimplified": {1: "壹", 10: "壹拾", 21: "贰拾壹"},
    "ideographLegalTraditional": {3: "參"},
    "ideographTraditional": {1: "甲", 10: "癸", 11: "11"},
    "ideographZodiac": {12: "亥"},
    "decimalEnclosedCircle": {1: "①", 20: "⑳", 21: "21"},
    "decimalEnclosedCircleChinese": {2: "②"},
    "decimalEnclosedParen": {3: "⑶"},
    "decimalEnclosedFullstop": {3: "⒊"},
    "ideographEnclosedCircle": {1: "㊀", 11: "11"},
    "upperLetter": {1: "A", 26: "Z", 27: "AA", 53: "AAA"},
    "lowerLetter": {2: "b"},
    "upperRoman": {4: "IV", 9: "IX", 40: "XL"},
    "lowerRoman": {3: "iii"},
    "ordinal": {1: "1st", 2: "2nd", 11: "11th", 22: "22nd"},
    "numberInDash": {5: "- 5 -"},
    "bullet": {1: ""},
    "none": {1: ""},
    "aFormatOfTomorrow": {7: "7"},
}


@pytest.mark.parametrize("format_name", WORDS)
def test_a_number_is_written_as_word_shows_it(format_name):
    written = {number: in_list(number, format_name) for number in WORDS[format_name]}
    assert written == WORDS[format_name]


@given(st.integers(1, 9999), st.sampled_from(["chineseCountingThousand", "chineseLegalSimplified"]))
def test_chinese_numbers_are_read_back_as_themselves(number, format_name):
    written = in_list(number, format_name)
    digits = {
        sign: at
        for signs in ("零一二三四五六七八九", "零壹贰叁肆伍陆柒捌玖")
        for at, sign in enumerate(signs)
    }
    units = {"千": 1000, "百": 100, "十": 10, "仟": 1000, "佰": 100, "拾": 10}
    total, digit = 0, 0
    for sign in written:
        if sign in units:
            total += (digit or 1) * units[sign]
            digit = 0
        else:
            digit = digits[sign]
    assert total + digit == number


@given(st.integers(-5, 10**6), st.sampled_from(sorted(WORDS)))
def test_every_number_is_written_somehow(number, format_name):
    written = in_list(number, format_name)
    assert bool(written) == (format_name not in ("bullet", "none"))
