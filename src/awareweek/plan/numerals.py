"""Chinese numerals as numbers: 十一, 二十, 一百零五, 二〇二五, 廿一."""

from __future__ import annotations

DIGITS = "〇一二三四五六七八九"
_VALUES = {char: value for value, char in enumerate(DIGITS)} | {
    "零": 0,
    "两": 2,
    "壹": 1,
    "贰": 2,
    "叁": 3,
    "肆": 4,
    "伍": 5,
    "陆": 6,
    "柒": 7,
    "捌": 8,
    "玖": 9,
}
_UNITS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000, "万": 10000}
NUMERAL = "〇零一二两三四五六七八九十廿卅百千万壹贰叁肆伍陆柒捌玖拾"


def number(text: str) -> int | None:
    """The value of Arabic or Chinese digits, None where ``text`` is neither.

    ``二〇二五`` is read digit by digit, ``一百零五`` by its units.
    """
    text = text.strip()
    if text.isascii():
        return int(text) if text.isdigit() and len(text) < 16 else None
    if not text or any(char not in NUMERAL for char in text):
        return None
    if not any(char in _UNITS or char in "廿卅" for char in text):
        return int("".join(str(_VALUES[char]) for char in text))
    return _by_units(text)


def _by_units(text: str) -> int:
    total, section, digit = 0, 0, 0
    for char in text.replace("廿", "二十").replace("卅", "三十"):
        if char == "万":
            total, section, digit = (section + digit or 1) * 10000, 0, 0
        elif char in _UNITS:
            section, digit = section + (digit or 1) * _UNITS[char], 0
        else:
            digit = _VALUES[char]
    return total + section + digit
