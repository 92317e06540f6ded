"""Marks of classification in header position (GB/T 9704-2012, 7.2.2)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from awareweek.plan.document import Block
from awareweek.plan.messages import Classified, Message
from awareweek.plan.readers.lines import starts_chapter

HEAD_LINES = 12
_TERM = r"(?:长\s*期|[\d一二三四五六七八九十两]+\s*(?:年|个?\s*月|天|日)|[^，。；、,;]{1,10}前)"
_STAR = "★☆⭐🌟⋆✡✦✧✩✪✫✬✭✮✯✰✴✶✷✸✹※▲△"
_MARK = r"(?P<mark>[绝絕]\s?密|[机機]\s?密|[秘祕]\s?密)\s?(?:级\s?)?"
# What stands beside a mark in the head of a document: 份号, 紧急程度, 密级.
_NUMBER = (
    r"(?:(?:份\s?号|编\s?号|No|NO|no|第)\s?[:.]?\s?[A-Z]?\d{1,10}(?!\d)(?:\s?[号份])?"
    r"|(?<!\d)\d{1,10}(?!\d)号?)"
)
_URGENCY = r"(?:(?:紧急程度|紧急等级|缓急)\s?:?\s?)?(?:特\s?急|加\s?急|平\s?急|特\s?提|急\s?件)"
_LABEL = (
    r"(?:(?:文件|文档|公文|材料|资料|涉密|保密|秘密)\s?)?(?:密\s?级|(?<=[密件])等级)"
    r"(?:[和及与]?\s?保密期限)?\s?:?"
)
_SIGN = rf"[\s\[\](){{}}【】（）〔〕<>《》「」|*_{_STAR}]"
_BESIDE = rf"(?:{_SIGN}|{_NUMBER}|{_URGENCY}|{_LABEL})"
_KEEP = r"注意保[存密管]|请勿外传|不得外传|妥善保管|严禁外传"
_LEFT = rf"^{_BESIDE}{{0,16}}?"
_RIGHT = rf"(?:{_BESIDE}|[,、·;]|{_KEEP}){{0,16}}$"
# Alone among what stands beside marks; a star, any one sign in its place, or a term may follow.
_ALONE = re.compile(
    rf"{_LEFT}{_MARK}(?:[{_STAR}]\s?[^，。；,;]{{0,12}}?|(?:[^\w\s,。;、]\s?)?\(?(?:{_TERM}\)?)?)"
    rf"{_RIGHT}"
)
# At the beginning of a line that goes on with the title: with its star, or after a copy number.
_BEFORE_TITLE = re.compile(
    rf"{_LEFT}(?:国家)?{_MARK}[{_STAR}](?:\s?{_TERM})?(?P<rest>.*)$", re.DOTALL
)
_NUMBERED = re.compile(rf"^\s?(?:份\s?号\s?:?\s?)?(?:No\.?\s?)?\d{{5,7}}\s{_MARK}\s[^。;!?,、]*$")
# Anywhere in a short line: behind a space, a number, a bracket or such words, never in quotes.
_BETWEEN = re.compile(
    rf"(?:^|(?<=[\s\d\])】）〕:|{_STAR}])|(?<=国家)|(?<=[特加平]急)|(?<=密级)){_MARK}"
    rf"(?:(?P<star>[{_STAR}])"
    r"|(?:[^\w\s,。;、《》“”\"]\s?)?(?:长期|(?:\d{1,2}|[一二三四五六七八九十两]{1,3})\s?(?:年|个月))"
    r"(?=[\s\])】）〕]|$))"
)
_SENTENCE = re.compile(r"[，。；、！？,;!?]")
_QUOTES = re.compile(r"《[^》]*》|“[^”]*”|‘[^’]*’|「[^」]*」|『[^』]*』|\"[^\"]*\"")
_SHORT, _ONE_LINE = 40, 80
_STAR_TERM = r"[★☆⭐*].{0,12}"
_WORK_SECRET = re.compile(
    rf"{_LEFT}工\s?作\s?秘\s?密\s?(?:{_STAR_TERM}|[^\w\s]?\s?\(?{_TERM}\)?)?{_RIGHT}"
)
_INTERNAL = re.compile(
    rf"{_LEFT}(?:仅供)?(?:注意保[存密管]|内\s*部\s*"
    rf"(?:资料|文件|使用|材料|参考|传阅|掌握|公开|事项|{_STAR_TERM}|(?=[\s\])】）>》」]*$)))"
    rf"(?:[\s,、·;]*(?:{_KEEP}))?{_RIGHT}"
)
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")


def classified_mark(line: str) -> str | None:
    """绝密, 机密 or 秘密, if ``line`` bears such a mark as the head of a document does.

    Beside it may stand the copy number, the urgency and the word 密级; behind a mark with
    its star the title too. The same words in a sentence or in quotes are no mark.
    """
    found = _find(_plain(line))
    return None if found is None else _word(found)


def starred_mark(line: str) -> str | None:
    """The mark, if ``line`` is one with its star: unmistakable wherever a page begins."""
    plain = _plain(line)
    found = _find(plain)
    if found is None or not re.match(rf"\s?(?:级\s?)?[{_STAR}]", plain[found.end("mark") :]):
        return None
    return _word(found)


def _find(plain: str) -> re.Match[str] | None:
    """The mark in a line. Only the first signs of a long one are looked at."""
    if "密" not in plain:
        return None
    if found := _BEFORE_TITLE.match(plain[: 2 * _ONE_LINE]):
        rest = found["rest"]
        short = len(plain) <= _ONE_LINE and not re.search(r"[。;!?]", rest)
        if short or rest[:1].isspace() or rest[:1].isdigit():
            return found
    if len(plain) > _ONE_LINE:
        return None
    if found := _ALONE.match(plain) or _NUMBERED.match(plain):
        return found
    if len(plain) > _SHORT or _SENTENCE.search(plain):
        return None
    return _BETWEEN.search(_QUOTES.sub(lambda quote: "“" * len(quote[0]), plain))


def _word(found: re.Match[str]) -> str:
    return re.sub(r"\s", "", found["mark"]).translate(str.maketrans("絕機祕", "绝机秘"))


def refuse_classified(headers: Iterable[str], blocks: Sequence[Block]) -> list[Message]:
    """Refuse a file that bears a mark where marks stand; warn of 内部 and 工作秘密.

    Looked at are ``headers`` (page headers, text boxes) and the first lines of the text
    up to its first chapter. The same words in a sentence are no mark. Raises Classified.
    """
    warnings: dict[str, Message] = {}
    for line in (*headers, *head_lines(blocks)):
        if mark := classified_mark(line):
            raise Classified(mark=mark)
        plain = _plain(line)
        if len(plain) > _ONE_LINE:
            continue
        if _WORK_SECRET.match(plain):
            warnings.setdefault("work_secret_mark", Message("work_secret_mark", {"mark": plain}))
        elif _INTERNAL.match(plain):
            warnings.setdefault("internal_mark", Message("internal_mark", {"mark": plain}))
    return list(warnings.values())


def head_lines(blocks: Sequence[Block]) -> Iterator[str]:
    """The lines in header position: the first dozen, up to the first chapter.

    In a table only what stands above its heading row counts: below it, 秘密 is a value.
    """
    table: int | None = None
    for block in blocks[:HEAD_LINES]:
        if block.kind == "row":
            if block.header or (table is not None and block.place.table == table):
                table = block.place.table
                continue
            yield from (line for cell in block.cells for line in cell.splitlines())
            continue
        if starts_chapter(block.text):
            return
        yield from block.text.splitlines()


def _plain(line: str) -> str:
    """``line`` in narrow signs, without what is not seen, every gap one space."""
    return re.sub(r"\s+", " ", _UNSEEN.sub("", unicodedata.normalize("NFKC", line))).strip()
