"""What a line of an official document is: a chapter's beginning, a page number."""

from __future__ import annotations

import re

_NUMERALS = "一二三四五六七八九十百零〇"
_CHAPTER = re.compile(
    rf"\s*(?:第\s*[{_NUMERALS}\d]+\s*[章节条篇部]"
    rf"|[{_NUMERALS}]+\s*[、．.]"
    rf"|[（(]\s*(?:[{_NUMERALS}]+|\d{{1,2}})\s*[)）]"
    r"|\d{1,2}\s*[、．]|\d{1,2}\.(?!\d)|\d{1,2}(?:\.\d{1,2}){1,3}(?![\d%％.])\s*(?=[^\d\s年月日亿万元个名人号])"
    r"|\d{1,2}[)）]"
    r"|[①-⑳⑴-⒇⒈-⒛㈠-㈩]"
    rf"|附\s*件\s*[{_NUMERALS}\d]*\s*(?:[:：]|$)"
    r"|[IVX]{1,4}[.、]\s"
    r"|(?:Chapter|Section|Part|Annex|Appendix)\s+[\dA-Z]+\b)"
)
_DASHED_NUMBER = re.compile(r"^\s*[-—–―－‑·•~]{1,2}\s*\d{1,4}\s*[-—–―－‑·•~]{1,2}\s*$")
_PAGE_OF = re.compile(
    r"^\s*(?:第\s*\d{1,4}\s*页(?:\s*[,，/|]?\s*共\s*\d{1,4}\s*页)?"
    r"|page\s+\d{1,4}(?:\s+of\s+\d{1,4})?)\s*$",
    re.IGNORECASE,
)
_BARE_NUMBER = re.compile(r"^\s*\d{1,4}(?:\s*/\s*\d{1,4})?\s*$")


def starts_chapter(text: str) -> bool:
    """Whether ``text`` begins with a chapter's mark: 一、（一）1.（1）① 第一章 附件 1.1."""
    return bool(_CHAPTER.match(text))


def is_page_number(line: str) -> bool:
    """Whether ``line`` can only be a page number: — 3 —, 第3页."""
    return bool(_DASHED_NUMBER.match(line) or _PAGE_OF.match(line))


def is_bare_number(line: str) -> bool:
    """Whether ``line`` is a number alone: a page number, if it stands at the page's edge."""
    return bool(_BARE_NUMBER.match(line))


def is_cjk(character: str) -> bool:
    """Whether ``character`` is set without spaces around it: a hanzi or full-width mark."""
    return (
        "\u2e80" <= character <= "\u9fff"
        or "\uf900" <= character <= "\ufaff"
        or "\ufe30" <= character <= "\ufe4f"
        or "\uff00" <= character <= "\uffef"
        or "\U00020000" <= character <= "\U0003ffff"
        or character in "“”‘’…—·"
    )


def join(left: str, right: str) -> str:
    """Two pieces of one line: Chinese without a space, Latin words with one, hyphens closed."""
    left, right = left.rstrip(), right.lstrip()
    if not left or not right:
        return left + right
    if left.endswith("\u00ad"):
        return left[:-1] + right
    if re.search(r"[A-Za-z]-$", left) and right[0].islower():
        return left[:-1] + right
    if is_cjk(left[-1]) or is_cjk(right[0]):
        return left + right
    return f"{left} {right}"
