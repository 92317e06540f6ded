"""Dates in running text: days, ranges, hours, weekdays, and what is only said vaguely.

Understood: 2025年9月15日（星期一）上午9:30, 9月15日至21日, 9月15—21日, 9.15-9.21,
2025-09-15, 二〇二五年九月十五日, 9月上旬, September 15-21, 2025, 15 September. A date without
a year takes the plan's; one with neither month nor day keeps its words only.
"""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from awareweek.plan.numerals import NUMERAL, number

_N = rf"(?:\d{{1,2}}|[{NUMERAL}]{{1,3}})"
_YEAR = rf"(?:\d{{4}}|[{NUMERAL}]{{4}})"
_WEEKDAY = (
    r"(?:\((?:星期|周|礼拜)(?P<wd{0}>[一二三四五六日天])\)"
    r"|(?:星期|周)(?P<we{0}>[一二三四五六日天])(?![年末期]))"
)
_HALF = r"(?:凌晨|清晨|早上|早晨|早|上午|中午|下午|傍晚|晚上|晚间|晚)"
_CLOCK = r"(?:\d{1,2}:\d{2}|\d{1,2}[点时](?:\d{1,2}分?|半|整)?)"
_HOURS = (
    rf"(?P<half>{_HALF})?,?(?P<from>{_CLOCK})(?:(?:-+|至|到|~)(?P<half2>{_HALF})?(?P<to>{_CLOCK}))?"
)
_TO = r"\s?(?:-{1,2}|至|到|~{1,2}|—|一(?=\d))\s?"
_DAY = rf"(?:(?P<y{{0}}>{_YEAR})年)?(?P<m{{0}}>{_N})月(?P<d{{0}}>{_N})(?:日|号)?"

_CHINESE = re.compile(
    rf"(?:(?P<y1>{_YEAR})年)?(?P<m1>{_N})月(?P<d1>{_N})(?:日|号|(?={_TO}{_N}[日号])|(?={_TO}{_N}月)|(?=\())"
    rf"(?:{_WEEKDAY.format(1)})?"
    rf"(?:(?:起|开始)?,?{_TO}(?:(?P<y2>{_YEAR})年)?(?:(?P<m2>{_N})月)?(?P<d2>{_N})[日号](?:{_WEEKDAY.format(2)})?)?"
    rf"(?:,?(?:{_HOURS}|(?P<part>{_HALF})))?"
)
_ISO = re.compile(
    r"(?<![\d.\-/])(?P<y1>20\d{2})[-/.](?P<m1>\d{1,2})[-/.](?P<d1>\d{1,2})(?![\d])"
    rf"(?:{_TO}(?:(?P<y2>20\d{{2}})[-/.])?(?P<m2>\d{{1,2}})[-/.](?P<d2>\d{{1,2}})(?!\d))?"
)
_DOTTED = re.compile(
    r"(?<![\d.])(?P<m1>\d{1,2})\.(?P<d1>\d{1,2})(?:日)?(?:-{1,2}|至|到|~)(?P<m2>\d{1,2})\.(?P<d2>\d{1,2})(?!\d|\.\d)"
)
_SINGLE = re.compile(
    r"(?<![\d.])(?P<m1>\d{1,2})\.(?P<d1>\d{1,2})(?=前|之前|\((?:周|星期)|上午|下午|晚|当天)"
)
_VAGUE = re.compile(
    rf"(?:(?P<y1>{_YEAR})年)?(?P<m1>{_N})月(?:份)?(?P<third>上旬|中旬|下旬|初|中|底|末)?"
    rf"(?:{_TO}(?:(?P<m2>{_N})月)?(?:上旬|中旬|下旬|初|中|底|末)?)?(?![\d{NUMERAL}])"
)
_MONTHS = (
    "january february march april may june july august september october november december"
).split()
_MONTH_NAMES = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
    "|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_MONTH = rf"(?P<mon{{0}}>{_MONTH_NAMES})\.?"
_WEEK_EN = r"(?P<{0}>mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
_ORD = r"(?:st|nd|rd|th)?"
_ENGLISH_MD = re.compile(
    rf"(?:\b{_WEEK_EN.format('w1')},?\s)?\b{_MONTH.format(1)}\s(?P<d1>\d{{1,2}}){_ORD}(?!\d|:\d)"
    rf"(?:\s?\({_WEEK_EN.format('w2')}\))?"
    rf"(?:,?\s(?P<y1>20\d{{2}}))?"
    rf"(?:,?\s?(?:-{{1,2}}|to|until|through|and(?: it)?(?: (?:ends?|closes?|concludes?) on)?)"
    rf"\s?(?:the\s)?"
    rf"(?:{_WEEK_EN.format('w4')},?\s)?(?:{_MONTH.format(2)}\s)?"
    rf"(?P<d2>\d{{1,2}}){_ORD}(?!\d|:\d)(?:\s?\({_WEEK_EN.format('w3')}\))?)?"
    rf"(?:,?\s(?P<y2>20\d{{2}}))?",
    re.IGNORECASE,
)
_ENGLISH_DM = re.compile(
    rf"(?:\b{_WEEK_EN.format('w1')},?\s)?\b(?P<d1>\d{{1,2}}){_ORD}"
    rf"(?:\s(?P<moa>{_MONTH_NAMES}))?"
    rf"(?:\s?(?:-{{1,2}}|to|until|through)\s?(?:the\s)?(?:{_WEEK_EN.format('w3')},?\s)?"
    rf"(?P<d2>\d{{1,2}}){_ORD})?\s(?:of\s)?{_MONTH.format(1)}(?:,?\s(?P<y1>20\d{{2}}))?\b",
    re.IGNORECASE,
)
_WEEKDAYS = "一二三四五六日"
_EN_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


class Mention(NamedTuple):
    """A date or range in folded text. Year 0 is not written; day 0 is not known.

    ``before`` says that 前, 之前 or 截止 makes it a limit; ``vague`` that the day is open.
    """

    start: int
    end: int
    first: tuple[int, int, int]
    last: tuple[int, int, int] | None
    hours: str | None = None
    weekdays: tuple[int, int] = (-1, -1)
    before: bool = False
    vague: bool = False


def mentions(text: str) -> list[Mention]:
    """Every date in folded ``text`` in reading order, overlapping ones by the fullest."""
    found: list[Mention] = []
    if "月" in text:
        found += [m for m in map(_chinese, _CHINESE.finditer(text)) if m]
        found += [m for m in map(_vague, _VAGUE.finditer(text)) if m]
    found += [m for m in map(_numbers, _ISO.finditer(text)) if m]
    if "." in text:
        found += [m for m in map(_numbers, _DOTTED.finditer(text)) if m]
        found += [m for m in map(_numbers, _SINGLE.finditer(text)) if m]
    if _LATIN.search(text):
        found += [m for m in map(_english, _ENGLISH_MD.finditer(text)) if m]
        found += [m for m in map(_english, _ENGLISH_DM.finditer(text)) if m]
    found.sort(key=lambda m: (m.start, m.vague, -m.end))
    kept: list[Mention] = []
    for mention in found:
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention._replace(before=_is_limit(text, mention)))
    return kept


_LATIN = re.compile(r"[A-Za-z]{3}")
_AFTER_LIMIT = re.compile(
    r"\s?(?:\((?:星期|周).\))?\s?(?:下班|放学|中午|上午|下午|晚上?|傍晚)?\s?(?:\d{1,2}[:点时]\d{0,2}分?)?(?:之?前(?!后)|以前|截止|截至|止(?!于)|为止|内(?![容部]))"
)
_BEFORE_LIMIT = re.compile(
    r"(?:截止(?:时间|日期)?(?:为|是|到|至|:)?|截至|不(?:迟|晚)于|最迟(?:于|不超过)?|务必于|"
    r"\b(?:before|by|until|no later than|due|deadline:?|prior to|closes?|"
    r"ends?)(?: the| end of)?(?: close of business)?(?: on| of)?) ?(?:noon on |"
    r"midnight on |\d{1,2}(?::\d\d)? ?(?:[ap]\.?m\.? )?on )?$",
    re.IGNORECASE,
)


def _is_limit(text: str, mention: Mention) -> bool:
    after = _AFTER_LIMIT.match(text, mention.end)
    if after:
        return mention.last is None or not after[0].rstrip().endswith("止")
    return bool(_BEFORE_LIMIT.search(text[max(0, mention.start - 40) : mention.start]))


def _int(text: str | None) -> int:
    return (number(text) or 0) if text else 0


def _day(year: int, month: int, day: int) -> tuple[int, int, int] | None:
    if not (1 <= month <= 12 and 1 <= day <= 31 and (not year or 1990 <= year <= 2100)):
        return None
    return year, month, day


def _chinese(match: re.Match[str]) -> Mention | None:
    part = match.groupdict()
    year, month = _int(part["y1"]), _int(part["m1"])
    first = _day(year, month, _int(part["d1"]))
    if first is None:
        return None
    last = None
    if part["d2"]:
        last = _day(_int(part["y2"]) or year, _int(part["m2"]) or month, _int(part["d2"]))
    weekdays = tuple(
        _WEEKDAYS.find((part[f"wd{n}"] or part[f"we{n}"] or "?").replace("天", "日"))
        for n in (1, 2)
    )
    return Mention(
        match.start(), match.end(), first, last, _hours(part), (weekdays[0], weekdays[1])
    )


def _numbers(match: re.Match[str]) -> Mention | None:
    part = match.groupdict()
    year = _int(part.get("y1"))
    first = _day(year, _int(part["m1"]), _int(part["d1"]))
    last = None
    if part.get("d2"):
        last = _day(_int(part.get("y2")) or year, _int(part["m2"]), _int(part["d2"]))
    if first is None:
        return None
    return Mention(match.start(), match.end(), first, last)


def _vague(match: re.Match[str]) -> Mention | None:
    month = _int(match["m1"])
    if not 1 <= month <= 12 or (not match["third"] and not match["y1"] and not match["m2"]):
        return None
    return Mention(match.start(), match.end(), (_int(match["y1"]), month, 0), None, vague=True)


def _english(match: re.Match[str]) -> Mention | None:
    part = match.groupdict()
    month = _month(part["mon1"])
    year = _int(part["y1"]) or _int(part.get("y2"))
    first_month = _month(part["moa"]) if part.get("moa") else month
    first = _day(year, first_month, _int(part["d1"]))
    if first is None:
        return None
    last = None
    if part["d2"]:
        last = _day(year, _month(part["mon2"]) if part.get("mon2") else month, _int(part["d2"]))
    names = (part["w1"] or part.get("w2") or "", part.get("w3") or part.get("w4") or "")
    days = tuple(_EN_DAYS.index(name[:3].lower()) if name else -1 for name in names)
    return Mention(match.start(), match.end(), first, last, None, (days[0], days[1]))


def _month(name: str) -> int:
    return next(i for i, full in enumerate(_MONTHS, 1) if full.startswith(name[:3].lower()))


def _hours(part: dict[str, str | None]) -> str | None:
    start = _clock(part.get("from"), part.get("half"))
    if not start:
        return None
    end = _clock(part.get("to"), part.get("half2") or part.get("half"))
    return f"{start}-{end}" if end else start


_CLOCK_PARTS = re.compile(r"(\d{1,2})(?:[:点时](\d{1,2}|半)?)?")


def _clock(text: str | None, half: str | None) -> str | None:
    match = _CLOCK_PARTS.match(text or "")
    if not match:
        return None
    hour = int(match[1])
    minute = 30 if match[2] == "半" else int(match[2] or 0)
    if half and hour < 12 and half in ("下午", "傍晚", "晚上", "晚间", "晚"):
        hour += 12
    return f"{hour:02d}:{minute:02d}" if hour <= 24 and minute < 60 else None


def hours_in(text: str) -> str | None:
    """The time of day in folded ``text`` as HH:MM or HH:MM-HH:MM, None if there is none."""
    match = _HOURS_ALONE.search(text)
    return _hours(match.groupdict()) if match else None


_HOURS_ALONE = re.compile(_HOURS)


def iso(day: tuple[int, int, int] | None, year: int | None) -> str | None:
    """``day`` as ISO 8601, with ``year`` where it names none; None if it is not a day."""
    if day is None or not day[2] or not (day[0] or year):
        return None
    try:
        return date(day[0] or year or 1, day[1], day[2]).isoformat()
    except ValueError:
        return None
