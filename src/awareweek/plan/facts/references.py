"""What a plan points to: documents it rests on, laws, quantities, settings it goes into."""

from __future__ import annotations

import re
from bisect import bisect_right

from awareweek.plan.context import PlanText
from awareweek.plan.draft import BasisDocument, Named, Quantity
from awareweek.plan.fold import loose
from awareweek.plan.numerals import NUMERAL, number
from awareweek.plan.outline import Piece

# 发文字号, GB/T 9704-2012, 7.2.5: the office's code, the year in brackets, the number.
_NUMBER = re.compile(
    r"[一-龥]{1,10}(?:发文|办发|办函|发|函|字|办|通|通字|文|令|办字)?[\[(](20\d{2})[\])]\d{1,4}号"
)
_BOOK = re.compile(
    r"《((?:[^《》〈]|《[^《》]{1,60}》|〈[^〈〉]{1,60}〉){2,80})》(?:的?通知)?(?:\(([^()]{4,40})\)|([一-龥]{2,12}[\[(]20\d{2}[\])]\d{1,4}号))?"
)
_BASIS_BEFORE = re.compile(
    r"(?:根据|按照|依据|贯彻落实|落实|遵照|结合|要求|转发|印发|[》、和及)])[^。;]{0,30}$"
)
_BASIS_NAME = re.compile(r"方案|通知|要点|意见|计划|决定|函|纲要|规划|部署")
_LAW_NAME = re.compile(r"(?:法|条例|规定|办法|细则|准则|法典)(?:\((?:试行|暂行)\))?$")
_BARE_LAW = re.compile(
    r"(?<![一-龥《])(?:中华人民共和国)?(?:网络安全法|数据安全法|个人信息保护法|密码法|反电信网络诈骗法|国家安全法|反间谍法|未成年人保护法|电子签名法|保守国家秘密法|民法典|关键信息基础设施安全保护条例|未成年人网络保护条例|网络数据安全管理条例)"
)
_BARE_LAW_LOOSE = re.compile(_BARE_LAW.pattern.removeprefix(r"(?<![一-龥《])"))
_EN_LAW = re.compile(
    r"[“\"']?((?:Cyber ?security|Network Security|Data Security|Personal "
    r"Information Protection|Cryptography|Anti-?Telecom[a-z]* (?:and Online |"
    r"Network )?Fraud|Critical Information Infrastructure[A-Za-z ]{0,30}|"
    r"Minors'? (?:Internet )?Protection) (?:Law|Regulations?|Act)|Internet "
    r"[A-Z][A-Za-z ]{5,70}(?:Regulations|Provisions|Measures))[”\"']?"
)


def basis(plan: PlanText, own: str) -> tuple[BasisDocument, ...]:
    """The documents named as what the plan rests on, with their 发文字号 where given.

    ``own`` is the plan's own title, which a covering notice names too.
    """
    found: dict[str, BasisDocument] = {}
    for piece in plan.pieces():
        for match in _BOOK.finditer(piece.text):
            name = match[1]
            numbered = match[2] or match[3] or ""
            number_match = _NUMBER.search(numbered) or _NUMBER.match(piece.text, match.end())
            before = piece.text[: match.start()][-40:]
            if not _BASIS_NAME.search(name) or _LAW_NAME.search(name) or loose(name) == loose(own):
                continue
            if number_match or _BASIS_BEFORE.search(before):
                span = plan.span(piece.block, match.start(), match.end())
                text = piece.folded.source(*match.span(1))
                as_written = _written(piece, number_match)
                found.setdefault(name, BasisDocument(text, span, as_written))
    return tuple(found.values())


def _written(piece: Piece, match: re.Match[str] | None) -> str | None:
    """The 发文字号 as the document writes it, brackets and all."""
    if match is None:
        return None
    at = piece.text.find(match[0])
    return piece.folded.source(piece.start + at, piece.start + at + len(match[0])).strip()


def laws(plan: PlanText) -> tuple[Named, ...]:
    """The laws and rules the plan names, each once, in 《》 or by a well-known bare name."""
    found: dict[str, Named] = {}
    for piece in plan.pieces():
        for start, end in _law_spans(piece):
            name = piece.folded.source(start, end).strip()
            key = piece.text[start - piece.start : end - piece.start].removeprefix("中华人民共和国")
            found.setdefault(key, Named(name, plan.span(piece.block, start, end)))
    return tuple(found.values())


def _law_spans(piece: Piece) -> list[tuple[int, int]]:
    text = piece.text
    spans = [
        match.span(1)
        for match in _BOOK.finditer(text)
        if _LAW_NAME.search(match[1]) and not re.search(r"通知|方案|比赛|评选|活动", match[1])
    ]
    starts, ends = [start for start, _ in spans], [end for _, end in spans]
    for match in _BARE_LAW_LOOSE.finditer(text):
        before = bisect_right(starts, match.start()) - 1
        if before < 0 or match.start() >= ends[before]:
            spans.append(match.span())
    spans += [match.span(1) for match in _EN_LAW.finditer(text)]
    return [(piece.start + a, piece.start + b) for a, b in sorted(spans)]


_MEASURE = (
    r"名|人次|人|场次|场|个|家|部|件|幅|篇|次|条|份|册|期|分钟|小时|万元|元|块|支|组|套|处|%|天|项"
    r"|字|题|张|平方米|MB"
)
_LEAST = r"不少于|不低于|至少|不得少于|最少|达到|超过"
_MOST = r"不超过|不多于|不得超过|最多|限报|以内|控制在|不大于|不长于"
_QUANTITY = re.compile(
    rf"(?:(?P<least>{_LEAST})|(?P<most>{_MOST}))\s?"
    rf"(?P<n>\d{{1,7}}(?:\.\d+)?|[{NUMERAL}]{{1,5}})\s?(?P<unit>{_MEASURE})"
    rf"|(?P<n2>\d{{1,7}})\s?(?P<unit2>{_MEASURE})(?P<after>以上|以内|以下|左右)"
    rf"|(?P<n3>\d{{1,4}})(?P<unit3>{_MEASURE})"
)


_COUNTS = re.compile(r"(?:每[一-龥]{1,6}|各|评出|设|推荐|报送|选送|上交|共|奖|部|:)\s?$")


def quantities(plan: PlanText) -> tuple[Quantity, ...]:
    """Numbers that the plan asks for: 不少于10名, 3分钟以内, 每班5份."""
    found: list[Quantity] = []
    for piece in plan.pieces():
        for match in _QUANTITY.finditer(piece.text):
            bare = match["n3"] is not None
            if bare and not _COUNTS.search(piece.text[max(0, match.start() - 12) : match.start()]):
                continue
            value = number(match["n"] or match["n2"] or match["n3"] or "")
            most = bool(match["most"]) or match["after"] in ("以内", "以下")
            least = bool(match["least"]) or match["after"] == "以上"
            found.append(
                Quantity(
                    piece.folded.source(piece.start + match.start(), piece.start + match.end()),
                    plan.span(piece.block, piece.start + match.start(), piece.start + match.end()),
                    "at_most" if most else "at_least" if least else "exactly",
                    value,
                    match["unit"] or match["unit2"] or match["unit3"] or "",
                )
            )
    return tuple(found)


_INTO = re.compile(
    r"进(社区|农村|乡村|企业|机关|校园|学校|军营|家庭|商圈|商场|景区|医院|园区|网站|公园|工地|小区|林场|车站|网格|楼宇|广场|宗教场所|党校|课堂|网络|公交|地铁|市场|集市|牧区|寺庙|连队|厂矿|银行|网点|营业厅|村屯|街道|院落|宿舍|车间|班组|工厂)"
)
_INTO_EN = re.compile(
    r"\b(?:into|enters?) (?:the )?(communit(?:y|ies)|campus|classrooms?|"
    r"enterprises?|rural areas|villages?|families|households|barracks|offices|"
    r"schools?)",
    re.IGNORECASE,
)


def settings(text: str) -> tuple[str, ...]:
    """The settings that folded ``text`` goes into (六进, 七进, 八进), in its order."""
    found = [match[1] for match in _INTO.finditer(text)] + [
        m[1].lower() for m in _INTO_EN.finditer(text)
    ]
    return tuple(dict.fromkeys(found))


def plan_settings(plan: PlanText) -> tuple[Named, ...]:
    """Every setting the plan goes into, with the place where it is first named."""
    found: dict[str, Named] = {}
    for piece in plan.pieces():
        for match in _INTO.finditer(piece.text):
            span = plan.span(piece.block, piece.start + match.start(), piece.start + match.end())
            found.setdefault(match[1], Named(match[1], span))
    return tuple(found.values())
