"""Numbers and addresses of persons, found in text and hidden in what leaves the program.

Found are mobile and fixed telephone numbers, identity numbers, bank card numbers, mail
addresses, and numbers that stand beside words such as 电话. Dates, years, document
numbers (中网办通字〔2023〕26号) and counted amounts are left alone. Every pattern is of
linear time: what repeats is bounded or begins where nothing of its kind stands before.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Literal, NamedTuple

HIDDEN = "•••"

NumberKind = Literal["mobile", "landline", "identity", "card", "mail"]

# Full-width signs count like narrow ones, and every dash is one dash; lengths stay.
_NARROW = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_NARROW |= {ord(sign): ord(" ") for sign in "\xa0\u2002\u2003\u2009\u202f"}
_NARROW |= {ord(sign): ord("-") for sign in "‐‑‒–—―−－"} | {ord("\u3000"): ord(" ")}

_MAIL = re.compile(
    r"(?<![\w.%+-])[A-Za-z0-9_.%+-]+(?:@| ?[(\[]at[)\]] ?)"
    r"(?=[A-Za-z0-9-]*[.A-Za-z])[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*",
    re.ASCII | re.IGNORECASE,
)
_AT = re.compile(r"@|[(\[]at[)\]]", re.IGNORECASE)
_IDENTITY = re.compile(
    r"(?<![0-9A-Za-z])\d{6}[ -]?(\d{4}[ -]?\d{4})[ -]?\d{3}[\dXx](?![0-9A-Za-z])", re.ASCII
)
_OLD_IDENTITY = re.compile(r"(?<![0-9A-Za-z])\d{6}(\d{6})\d{3}(?![0-9A-Za-z])", re.ASCII)
_CARD = re.compile(
    r"(?<![0-9A-Za-z])\d{4}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?(?![0-9A-Za-z])", re.ASCII
)
_MOBILE = re.compile(r"(?<![\d.])(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)", re.ASCII)
_LANDLINE = re.compile(
    r"(?<![\d.])(?:\+?86[ -]?)?(?:\(0\d{2,3}\)[ -]?|0\d{2,3}[ -]{1,2}|0\d{2,3})\d{3,4}[ -]?\d{4}"
    r"(?:-\d{1,5})?(?!\d)",
    re.ASCII,
)
# Numbers with a country's sign, of service lines (400, 800) and in groups of other habits.
_ABROAD = re.compile(
    r"(?<![\w.])(?:\(?\+\d(?:[ ()-]{0,3}\d){7,14}"
    r"|\((?:\+?86|85[23]|886)\)[ -]?\d{2,4}(?:[ -]?\d{3,4}){1,3}"
    r"|\(\d{3}\) ?\d{3}-\d{4})(?!\d)",
    re.ASCII,
)
_SERVICE = re.compile(r"(?<![\w.-])[48]00[ -]?\d{3}[ -]?\d{4}(?![\w-])", re.ASCII)
_GROUPED = re.compile(
    r"(?<![\d.])1[3-9](?:\d\.\d{4}\.\d{4}|\d{2}[ -]\d{3}[ -]\d{4})(?![\d.])", re.ASCII
)
_HALVES = re.compile(
    r"(?<![\w./#-])(?<![第量数达约超过共计近逾])([2-9]\d{3})-(\d{4})(?![\w%-])", re.ASCII
)
_SPOKEN = re.compile(
    r"(?<![〇零○一二三四五六七八九])[一幺][三四五六七八九][〇零○一二三四五六七八九幺]{9}(?![〇零○一二三四五六七八九])"
)
_INSIDE = re.compile(r"(?:短 ?号|分机号?|内线)[: ]{0,3}(\d{3,8})(?![\d年月日])", re.ASCII)
_EXTENDED = re.compile(r"(?<![\d.])[2-9]\d{6,7} ?转 ?\d{1,6}(?!\d)", re.ASCII)
# A bare number of an office: seven or eight digits that count nothing.
_BARE = re.compile(
    r"(?<![\w./#-])(?<![第量数达约超过共计近逾])[2-9]\d{6,7}(?:-\d{1,5})?(?![\w%]|[.,/-]\d)",
    re.ASCII,
)
_BESIDE = re.compile(
    r"电 {0,6}话|手 {0,6}机|传 {0,6}真|"
    r"座机|热线|联系方式|微信|QQ|(?i:\b(?:tel|telephone|phone|mobile|fax|call)\b)"
)
_AFTER_WORD = re.compile(r"[^\d。;!?\n]{0,24}(\+?\d(?:[ -]?\d){6,13})(?!\d)", re.ASCII)
_NEXT = re.compile(r"[ ,、/;或和转()-]{1,4}(\d(?:[ -]?\d){6,13})(?!\d)", re.ASCII)
_DAY = re.compile(
    r"(?:19|20)\d{2}(?:[ -]?(?:0[1-9]|1[0-2])[ -]?(?:0[1-9]|[12]\d|3[01])|[ -](?:19|20)\d{2})",
    re.ASCII,
)
_COUNTED = re.compile(r" ?[一-鿿%]")


class Personal(NamedTuple):
    """A number or address at ``start`` to ``end`` of a text, and what it looks like."""

    kind: NumberKind
    start: int
    end: int


def mask(text: str) -> str:
    """``text`` with telephone and identity numbers and mail addresses hidden as •••."""
    parts, end = [], 0
    for found in find_personal(text):
        parts += [text[end : found.start], HIDDEN]
        end = found.end
    return "".join([*parts, text[end:]]) if parts else text


def find_personal(text: str) -> tuple[Personal, ...]:
    """Every number and address to hide, in reading order, without overlaps."""
    if _UNSEEN.search(text):
        seen = [at for at, sign in enumerate(text) if not _UNSEEN.match(sign)]
        return tuple(
            Personal(one.kind, seen[one.start], seen[one.end - 1] + 1)
            for one in find_personal("".join(text[at] for at in seen))
        )
    if not _worth_a_look(text):
        return ()
    narrow = text.translate(_NARROW)
    found = [*_addresses(narrow), *_identities(narrow), *_numbers(narrow), *_beside_words(narrow)]
    kept: list[Personal] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
        elif one.end > kept[-1].end:
            kept[-1] = kept[-1]._replace(end=one.end)
    return tuple(kept)


_DIGITS = re.compile(
    r"\d\D{0,3}\d\D{0,3}\d|@|＠|[(（\[]at[)）\]]|[〇零○一二三四五六七八九幺]{11}", re.IGNORECASE
)
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")


def _worth_a_look(text: str) -> bool:
    return _DIGITS.search(text) is not None


def _addresses(text: str) -> list[Personal]:
    return (
        [Personal("mail", *match.span()) for match in _MAIL.finditer(text)]
        if _AT.search(text)
        else []
    )


def _identities(text: str) -> list[Personal]:
    new = [match for match in _IDENTITY.finditer(text) if _is_birthday(match[1])]
    old = [match for match in _OLD_IDENTITY.finditer(text) if _is_birthday(f"19{match[1]}")]
    return [Personal("identity", *match.span()) for match in (*new, *old)]


def _is_birthday(digits: str) -> bool:
    digits = re.sub(r"[ -]", "", digits)
    try:
        born = date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return False
    return 1900 <= born.year <= 2100


def _numbers(text: str) -> list[Personal]:
    found = [Personal("card", *match.span()) for match in _CARD.finditer(text)]
    found += [Personal("mobile", *match.span()) for match in _MOBILE.finditer(text)]
    found += [Personal("landline", *match.span()) for match in _LANDLINE.finditer(text)]
    found += [Personal("mobile", *match.span()) for match in _GROUPED.finditer(text)]
    found += [Personal("mobile", *match.span()) for match in _SPOKEN.finditer(text)]
    found += [Personal("landline", *match.span()) for match in _EXTENDED.finditer(text)]
    found += [Personal("landline", *match.span(1)) for match in _INSIDE.finditer(text)]
    found += [
        Personal(_kind(match[0]), *match.span())
        for match in _ABROAD.finditer(text)
        if not _DAY.search(match[0])
    ]
    for match in _SERVICE.finditer(text):
        if "-" in match[0] or " " in match[0] or not _COUNTED.match(text, match.end()):
            found.append(Personal("landline", *match.span()))
    for match in _HALVES.finditer(text):
        years = any(1900 <= int(part) <= 2100 for part in match.groups())
        round_numbers = match[1].endswith("00") and match[2].endswith("00")
        if not years and not round_numbers and not _COUNTED.match(text, match.end()):
            found.append(Personal("landline", *match.span()))
    for match in _BARE.finditer(text):
        if not _DAY.fullmatch(match[0]) and not _COUNTED.match(text, match.end()):
            found.append(Personal("landline", *match.span()))
    return found


def _beside_words(text: str) -> list[Personal]:
    """Numbers after 电话 and the like, with further ones in the same list."""
    found: list[Personal] = []
    end = 0
    for word in _BESIDE.finditer(text):
        if word.start() < end:
            continue
        match = _AFTER_WORD.match(text, word.end())
        while match:
            if not _DAY.fullmatch(match[1]):
                found.append(Personal(_kind(match[1]), *match.span(1)))
            end = match.end()
            match = _NEXT.match(text, end)
    return found


def _kind(number: str) -> NumberKind:
    return (
        "mobile" if re.fullmatch(r"(?:86)?1[3-9]\d{9}", re.sub(r"\D", "", number)) else "landline"
    )


def hint(text: str, found: Personal) -> str:
    """A form of the number that shows which one is meant without giving it away."""
    narrow = text[found.start : found.end].translate(_NARROW)
    if found.kind == "mail":
        return f"{HIDDEN}@{_AT.split(narrow, maxsplit=1)[1].lstrip()}"
    if found.kind == "mobile":
        return f"{narrow.removeprefix('+').removeprefix('86').lstrip(' -')[:3]}{HIDDEN}"
    return HIDDEN


_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


def is_identity_number(number: str) -> bool:
    """Whether eighteen signs end in the check sign that GB 11643-1999 gives them."""
    bare = re.sub(r"[ -]", "", number.translate(_NARROW)).upper()
    if not re.fullmatch(r"\d{17}[\dX]", bare, re.ASCII):
        return False
    total = sum(int(digit) * weight for digit, weight in zip(bare, _WEIGHTS, strict=False))
    return "10X98765432"[total % 11] == bare[17]
