"""The marks that open chapters and items: 一、 （一） 1. （1） ① 第一章 1.1 Chapter 1: (a) #."""

from __future__ import annotations

import re
from typing import NamedTuple

from awareweek.plan.numerals import number

_CN = "[一二三四五六七八九十百]{1,4}"
MARKS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("part", re.compile(rf"第({_CN}|\d{{1,2}})(?:部分|编|篇)[:、,\s]?")),
    ("chapter", re.compile(rf"第({_CN}|\d{{1,2}})章[:、,\s]?")),
    ("section", re.compile(rf"第({_CN}|\d{{1,2}})节[:、,\s]?")),
    ("article", re.compile(rf"第({_CN}|\d{{1,2}})条[:、,\s]?")),
    ("cn", re.compile(rf"({_CN})(?:、|\.(?!\d)|,(?!\d))\s?")),
    ("cn_paren", re.compile(rf"(?:\(({_CN})\)|({_CN})\))[、.]?\s?")),
    ("dotted3", re.compile(r"(\d{1,2}\.\d{1,2}\.\d{1,2})\.?(?![\d月%日])\s?")),
    (
        "dotted",
        re.compile(
            r"(\d{1,2}\.\d{1,2})(?:\.(?!\d)|(?=[ 一-龥“《\"A-Z(])(?!\s?(?:月|日|元|万|"
            r"%|亿|至|到|-|~|全民|国家安全)))\s?"
        ),
    ),
    (
        "number",
        re.compile(r"(\d{1,2})(?:、|\.(?!\d)|\.(?=20\d\d ?[年\-])|\)(?!\))|,(?=[一-龥]))\s?"),
    ),
    ("number_paren", re.compile(r"\((\d{1,2})\)[、.]?\s?")),
    ("circle", re.compile(r"([①-⑳⑴-⒇❶-❿])[、.]?\s?")),
    ("roman", re.compile(r"((?:X{0,2}(?:IX|IV|V?I{1,3}|V)|X{1,2}))[.、:](?![A-Za-z0-9])\s?")),
    ("letter", re.compile(r"(?:\(([a-hA-H])\)|([a-hA-H])[.)](?=\s))\s?")),
    (
        "en_chapter",
        re.compile(
            r"(?:chapter|part|section|article)\s(\d{1,2}|[ivx]{1,4}|one|two|three|four|"
            r"five|six)\b[:.\-—]?\s?",
            re.IGNORECASE,
        ),
    ),
    (
        "en_word",
        re.compile(
            r"(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|one|"
            r"two|three|four|five|six|seven|eight|nine|ten)(?:ly)?, (?=(?:the )?\w)",
            re.IGNORECASE,
        ),
    ),
    (
        "item",
        re.compile(
            rf"(?:(?:活动|项目|板块|专题|任务|行动)({_CN}|\d{{1,2}})[:、.\s]|(?:project|"
            rf"activity|item|event|step|day) (\d{{1,2}})\s?[:.]\s?)",
            re.IGNORECASE,
        ),
    ),
    ("caps", re.compile(r"(\d{1,2}) (?=[A-Z]{2,}[A-Z &,'\-]*$)")),
    ("symbol", re.compile(r"([★☆◆◇■□▲▶►])\s?(?=[^。;]{2,30}$|[^。;:]{2,10}:)")),
    ("bullet", re.compile(r"([\-·●◆■○▪►◇※☆★>])\s?(?=\S)")),
    ("in_turn", re.compile(r"([一二三四五六七八九十])(?:是|要)(?=[一-龥])")),
    ("ordinal", re.compile(r"(?:第([一二三四五六七八九十])|首先|其次|再次|最后),(?=[一-龥])")),
)
# Spaced list numbers of Word text: "1 网络安全展" is a mark only for a document that lists so.
ENUMERATED = frozenset({"in_turn", "ordinal", "bullet", "circle"})


_WORDS = (
    "one two three four five six seven eight nine ten".split(),
    "first second third fourth fifth sixth seventh eighth ninth tenth".split(),
)


class Mark(NamedTuple):
    """A mark at the head of a line: its style, its number (0 if none) and its end."""

    style: str
    number: int
    end: int


def mark_of(text: str) -> Mark | None:
    """The mark that folded ``text`` opens with, past spaces and a bullet before it."""
    start = len(text) - len(text.lstrip(" -·"))
    for style, pattern in MARKS:
        match = pattern.match(text, start if style != "bullet" else 0)
        if style == "en_word" and len(text) > 90 and not re.match(r"[^.:]{3,60}[.:]", text):
            continue
        if match and match.end() < len(text) + 1:
            return Mark(style, _value(style, match), match.end())
    return None


def _value(style: str, match: re.Match[str]) -> int:
    text = next((group for group in match.groups() if group), "")
    if style == "circle" and text:
        return (ord(text) - 0x2460) % 20 + 1
    if style.startswith("dotted"):
        return int(text.rsplit(".", 1)[-1])
    if style == "roman":
        return _roman(text)
    if style == "letter":
        return ord(text.lower()) - 96
    if style in ("en_chapter", "en_word"):
        low = text.lower()
        for words in _WORDS:
            if low in words:
                return words.index(low) + 1
        return number(text) or _roman(text.upper())
    return number(text) or 0


def _roman(text: str) -> int:
    values = [{"I": 1, "V": 5, "X": 10}[char] for char in text]
    return sum(
        -value if value < max(values[i + 1 :], default=0) else value
        for i, value in enumerate(values)
    )
