"""Numbers as Word writes them in lists (ECMA-376 part 1, 17.18.59 ST_NumberFormat)."""

from __future__ import annotations

from collections.abc import Callable

_DIGITS = "〇一二三四五六七八九"
_LEGAL = "零壹贰叁肆伍陆柒捌玖"
_LEGAL_OLD = "零壹貳參肆伍陸柒捌玖"
_LEGAL_JAPANESE = "〇壱弐参四伍六七八九"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def in_list(number: int, format_name: str) -> str:
    """``number`` as a list of the format ``format_name`` counts it; digits where it cannot."""
    if format_name in ("none", "bullet"):
        return ""
    write = _FORMATS.get(format_name)
    if write is None or not 0 <= number <= 9999:
        return str(number)
    return write(number)


def chinese(number: int, *, digits: str = "零" + _DIGITS[1:], units: str = "千百十") -> str:
    """``number`` below 10,000 as read aloud: 十一, 一百零一, 二千〇三."""
    if number == 0:
        return digits[0]
    text, gap = "", False
    for unit, size in (*zip(units, (1000, 100, 10), strict=True), ("", 1)):
        figure, number = divmod(number, size)
        if not figure:
            gap = bool(text)
            continue
        text += (digits[0] if gap else "") + digits[figure] + unit
        gap = False
    return text


def _counting(number: int) -> str:
    """十一, 九十九, 一百零一: without the 一 before a leading 十."""
    text = chinese(number)
    return text[1:] if 10 <= number < 20 else text


def _counting_short(number: int) -> str:
    """Like ``_counting`` up to 99, digit by digit from 100, as Word's shorter system does."""
    return _counting(number) if number < 100 else _digital(number)


def _japanese(number: int) -> str:
    """Without 一 before 十, 百 and 千, and without zeros: 百一."""
    figures = chinese(number, digits="〇" + _DIGITS[1:]).replace("〇", "") or "〇"
    for unit in "十百千":
        figures = figures.replace("一" + unit, unit)
    return figures


def _digital(number: int) -> str:
    return "".join(_DIGITS[int(figure)] for figure in str(number))


def _wide(number: int) -> str:
    return "".join(chr(ord(figure) + 0xFEE0) for figure in str(number))


def _letters(number: int) -> str:
    """A … z, aa, bb …: Word doubles the letter (17.18.59, lowerLetter)."""
    if not 1 <= number <= 780:
        return str(number)
    times, letter = divmod(number - 1, 26)
    return chr(ord("a") + letter) * (times + 1)


def _roman(number: int) -> str:
    if not number:
        return "0"
    text = ""
    for size, figure in _ROMAN:
        times, number = divmod(number, size)
        text += figure * times
    return text


def _ordinal(number: int) -> str:
    teens = 10 < number % 100 < 14
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def _signs(first: str, last: int) -> Callable[[int], str]:
    """One sign for each number up to ``last``, the sign ``first`` for 1."""
    return lambda number: chr(ord(first) + number - 1) if 1 <= number <= last else str(number)


def _series(signs: str) -> Callable[[int], str]:
    return lambda number: signs[number - 1] if 1 <= number <= len(signs) else str(number)


def _legal(digits: str, units: str) -> Callable[[int], str]:
    return lambda number: chinese(number, digits=digits, units=units)


_FORMATS: dict[str, Callable[[int], str]] = {
    "decimalZero": lambda number: f"{number:02d}",
    "decimalFullWidth": _wide,
    "decimalFullWidth2": _wide,
    "chineseCounting": _counting_short,
    "chineseCountingThousand": _counting,
    "taiwaneseCounting": _counting_short,
    "taiwaneseCountingThousand": _counting,
    "japaneseCounting": _japanese,
    "koreanCounting": _counting,
    "ideographDigital": _digital,
    "japaneseDigitalTenThousand": _digital,
    "taiwaneseDigital": _digital,
    "koreanDigital2": _digital,
    "chineseLegalSimplified": _legal(_LEGAL, "仟佰拾"),
    "ideographLegalTraditional": _legal(_LEGAL_OLD, "仟佰拾"),
    "japaneseLegal": _legal(_LEGAL_JAPANESE, "阡百拾"),
    "ideographTraditional": _series(_STEMS),
    "ideographZodiac": _series(_BRANCHES),
    "decimalEnclosedCircle": _signs("①", 20),
    "decimalEnclosedCircleChinese": _signs("①", 20),
    "decimalEnclosedParen": _signs("⑴", 20),
    "decimalEnclosedFullstop": _signs("⒈", 20),
    "ideographEnclosedCircle": _signs("㊀", 10),
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerLetter": _letters,
    "upperRoman": lambda number: _roman(number).upper(),
    "lowerRoman": _roman,
    "ordinal": _ordinal,
    "numberInDash": lambda number: f"- {number} -",
}
