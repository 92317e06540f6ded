"""Deadlines: what must reach whom by when, and through which channel."""

from __future__ import annotations

import re
from itertools import pairwise

from msgspec.structs import replace

from awareweek.plan.context import PlanText
from awareweek.plan.dates import Mention, mentions
from awareweek.plan.draft import Deadline, Period
from awareweek.plan.english import due_what, is_english
from awareweek.plan.facts.activity_rows import is_activity_table
from awareweek.plan.fold import fold, loose
from awareweek.plan.outline import Piece
from awareweek.plan.tables import Cell
from awareweek.plan.units import unit_list

_VERB = (
    r"报送|报至|报到|上报|提交|报给|填报|(?<![海简小板举日晚情周墙早])报(?!道|名|纸|刊|告|社|业|警)|发送|发至|传至|交至"
    r"|交到|交|送达|送至|送(?!教)|反馈|上传|完成|投稿|寄送|抄送|汇总|提供|推荐|报名|发到"
    r"|填写|征集|上交|返回|备案|截止|传真|邮寄"
)
_DOES = re.compile(_VERB)
_EN_DOES = re.compile(
    r"\b(?:submit|send|report|hand(?:s|ed)? (?:in|over)|close|complete[ds]?|"
    r"deliver|return|upload|register|registration|e-?mail|due|deadline|apply|"
    r"nominat|finish|entries|essay)",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"(?:[xX×_＿]{1,4}年)?[xX×_＿]{1,2}月[xX×_＿]{1,"
    r"2}日?(?:\([^)]*\))?(?:之?前|以前)|每[日天周][^,。;]{0,8}(?:前|报送|报)|"
    r"(?:每项)?(?:活动|宣传周|网安周|演练|班会|比赛|项目)(?:全部)?(?:结束|"
    r"完成)(?:后|之后)?(?:[一二三两\d]{1,2}(?:个)?(?:工作)?[日天周]内?)?|"
    r"随时(?=报送)|(?:before|by|until) x(?:[, ]|\s(?:day|month|time))[^.;)]{0,"
    r"16}|(?:after|at the end of) the (?:activity|event|publicity week|week)|"
    r"(?:before|by) (?:x day|x time|x month|x, )",
    re.IGNORECASE,
)
_OPEN_VERB = re.compile(
    r"报送|报至|报|提交|上报|上交|交(?!流|通|互|警)|发送|形成[^,。;]{0,14}(?:报告|总结)|送|submit|report|send|hand|complete",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[。;\n]|(?<=[a-z0-9)])\. ")
_NOT = re.compile(
    r"开放|关闭|上线|答题通道|开奖|生效|施行|印发|发布公告|(?:\d日|年)前后|以前的|此前|目前|提前|课前|会前|睡前|饭前"
)


def deadlines(plan: PlanText) -> list[Deadline]:
    """Every deadline in text and tables, the same one once."""
    made: list[Deadline] = []
    for piece in plan.pieces():
        made += _in_text(plan, piece)
    made += _dated_lists(plan)
    for table in plan.tables:
        of_activities = is_activity_table(table)
        if not of_activities or table.has("due"):
            for row in table.rows:
                cell = row.get("due") or (None if of_activities else row.get("date"))
                what = row.get("task") or row.get("name") or row.get("content")
                if cell is None or what is None:
                    continue
                strict = not re.search(
                    r"完成|截止|时限|期限|deadline|due", table.head_of("due"), re.IGNORECASE
                )
                found_here = _in_cell(plan, cell, what, strict=strict)
                to = row.get("to")
                made += [replace(one, to=to.folded) for one in found_here] if to else found_here
    return _distinct(made)


_DATES_CHAPTER = re.compile(r"key dates|due dates|deadlines|important dates", re.IGNORECASE)


def _dated_lists(plan: PlanText) -> list[Deadline]:
    """The lines of a chapter of key dates: 20 September  Names to the security team."""
    made = []
    for node in plan.root.walk():
        for index in node.blocks if _DATES_CHAPTER.search(node.title) else ():
            folded = fold(plan.blocks[index].text)
            dates = mentions(folded.text)
            if not dates or dates[0].start > 2 or dates[0].before:
                continue
            what = folded.text[dates[0].end :].strip(" -:.\t")
            span = plan.span(index, 0, len(folded.text))
            when = plan.period(folded, dates[0], index)
            made.append(Deadline(what=what, span=span, when=when, to=_to(what), confidence=0.8))
    return made


def _in_cell(plan: PlanText, cell: Cell, what: Cell, *, strict: bool) -> list[Deadline]:
    folded = fold(cell.text)
    limits = [
        m for m in mentions(folded.text) if m.before or (not strict and not m.vague and not m.last)
    ]
    if not limits:
        return []
    when = replace(plan.period(folded, limits[0], cell.block), span=cell.span)
    named = what.text.strip().replace("\n", "")
    return [Deadline(what=named, span=what.span, when=when, confidence=0.7)]


def _in_text(plan: PlanText, piece: Piece) -> list[Deadline]:
    text = piece.text
    made: list[Deadline] = []
    for start, end in _sentences(text):
        sentence = text[start:end]
        dates = mentions(sentence)
        limits = [m for m in dates if m.before and not _NOT.search(sentence[m.start : m.end + 8])]
        limits = [m for m in limits if _asks(sentence)]
        made += _limited(plan, piece, (start, end), limits)
        rest = start + (limits[-1].end if limits else 0)
        made += _undated(plan, piece, rest, text[rest:end])
    return made


def _asks(sentence: str) -> bool:
    return bool(_DOES.search(sentence) or _EN_DOES.search(sentence)) and not re.search(
        r"立功|出生|成立于", sentence
    )


def _sentences(text: str) -> list[tuple[int, int]]:
    spans, begin, depth = [], 0, 0
    for match in re.finditer(r"[(“《]|[)”》]|" + _SENTENCE.pattern, text):
        if match[0] in "(“《":
            depth += 1
        elif match[0] in ")”》":
            depth = max(0, depth - 1)
        elif depth == 0 or match[0] == "。":
            spans.append((begin, match.start()))
            begin, depth = match.end(), 0
    return [*spans, (begin, len(text))] if begin < len(text) else spans


def _limited(
    plan: PlanText, piece: Piece, at: tuple[int, int], limits: list[Mention]
) -> list[Deadline]:
    """The deadlines of one sentence: each limit with the words up to the next one."""
    sentence = piece.text[at[0] : at[1]]
    made = []
    edges = [*[m.start for m in limits], len(sentence)]
    floor = 0
    for mention, (_, stop) in zip(limits, pairwise(edges), strict=True):
        before, after = sentence[floor : mention.start], sentence[mention.end : stop]
        cut = max(after.rfind(","), 0) if stop < len(sentence) else len(after)
        english = is_english(sentence)
        what = due_what(before, after) if english else _what(after[: cut or None], before)
        what = what or _topic(plan, piece)
        shifted = mention._replace(
            start=mention.start + at[0] + piece.start, end=mention.end + at[0] + piece.start
        )
        base = at[0] + piece.start
        made.append(
            Deadline(
                what=what,
                span=plan.span(piece.block, base + floor, base + stop),
                when=plan.period(piece.folded, shifted, piece.block),
                to=(_to(before) or _to(after)) if english else (_to(after) or _to(before)),
                channels=_channels(sentence),
                confidence=0.85,
            )
        )
        floor = mention.end + (cut or 0)
    return made


_AFTER = re.compile(
    rf"^(?:\([^)]*\))?(?:之?前|以前|截止|止)?[,:]?(?:由[^,。]{{2,20}}?)?(?:将|把|向[^,。;]{{2,24}}?(?:报送|提交|报))?(?P<what>[^。;]{{2,80}}?)(?:,?(?:并|经[^,]{{2,20}}后|统一|以[^,]{{2,20}}形式|通过[^,]{{2,20}}|加盖[^,]{{2,12}}|一式[^,]{{1,6}}|电子版|纸质版|分别))*,?(?:{_VERB})"
)
_BY_MEANS = re.compile(
    r"(?<=前)?,?(?:通过|经由|登录|以)[^,。;]{2,24}?(?:形式|方式|邮箱|系统|平台|网站|渠道|邮件|传真)"
)
_MEANS = re.compile(
    r"(?:,|并|[,]?通过|以电子|以纸质|以书面|经[^,]{2,12}(?:审核|同意|签字)|由[^,]{2,12}(?:汇总|统一)|统一|加盖|按要求|一并|分别|电子版|,以).*$"
)
_DIRECT = re.compile(
    rf"^(?:\([^)]*\))?(?:之?前|以前|截止|止)?[,:]?(?:向[^,。;]{{2,24}}?)?(?:{_VERB})(?:至|到|给|了)?(?P<what>[^,。;]{{2,50}})"
)


def _what(after: str, before: str) -> str:
    """What is due: behind 将, behind the verb, or before the date."""
    taken = re.match(r"^[^。;]{0,40}?(?:将|把)(?P<what>[^。;]{2,120})", after)
    if taken:
        verb = re.search(rf"(?<=.{{2}})(?:{_VERB})", taken["what"])
        named = _MEANS.sub("", taken["what"][: verb.start() if verb else None])
        if len(_clean(named)) >= 2:
            return _clean(named)
    after = _BY_MEANS.sub("", after)
    direct = _DIRECT.match(after)
    if direct:
        named = direct["what"]
        if unit_list(_head_unit(named)) is None or len(before.strip(" ,")) < 4:
            return _clean(named)
    previous = _clean(re.split(r"[,:]", before.strip(" ,:"))[-1])
    if len(previous) >= 2 and not unit_list(previous) and not mentions(previous):
        return previous
    match = _AFTER.match(after)
    if match and len(_clean(match["what"])) >= 2:
        return _clean(match["what"])
    if direct:
        return _clean(direct["what"])
    rest = re.sub(r"^(?:之?前|以前)[,]?", "", after)
    return _clean(rest)[:60] or _clean(before)[-60:]


def _head_unit(text: str) -> str:
    return re.split(r"[(,]|邮箱|信箱", text)[0]


_EDGE = re.compile(
    r"^(?:请|各[^,将]{1,24}?(?:请|要|应|须|需|于|务必)|务必|应当|应|须|需|要|"
    r"于|并|同时|统一|由|其中|此外|认真|及时|及|和|前|之前|,|:|\)|submit|send|"
    r"please|all|to|the|their|a|an) *|(?:(?:报送|提交|上报)?截止(?:时间|日期)?[为是]?|"
    r"于|应|须|需|请|务必|应当|要|一并|统一|"
    r"及时|按时|前|,|:|一式两份|will be|should be|must be|is|are|be|must|"
    r"should|due|the|by|before|on)\s*$",
    re.IGNORECASE,
)


def _clean(text: str) -> str:
    previous = None
    text = text.strip(" ,.;:")
    while previous != text:
        previous, text = text, _EDGE.sub("", text).strip(" ,.;:、")
    return text


def _topic(plan: PlanText, piece: Piece) -> str:
    """The heading over ``piece``, for a sentence that names nothing itself."""
    node = plan.node_of(piece.block)
    return node.title if node else ""


_TO = re.compile(
    r"(?:报送|报至|上报|提交|发送|发至|传至|交至|交到|交|送达|送至|送|反馈|寄送|寄|发到|报给|报|汇总|投稿|上传|投|返回|传真|邮寄)(?:至|到|给|于)?(?P<to>[^,。;]{2,50})"
)
_TO_HEAD = re.compile(r"(?:向|至|到)(?P<to>[^,。;]{2,30}?)(?:报送|提交|报|反馈|上报|备案)")
_TO_EN = re.compile(
    r"\b(?:to|with|at) (?P<to>(?:the )?(?:xx )?[A-Z][\w'’\-]*(?: "
    r"(?:[A-Z][\w'’\-&]*|of|and|the|for|xx))*(?: (?:town|school|college|"
    r"city))?)"
)


def _to(text: str) -> str | None:
    for pattern in (_TO, _TO_HEAD):
        for match in pattern.finditer(text):
            name = _unit_at_head(match["to"])
            if name:
                return name
    for match in _TO_EN.finditer(text):
        name = match["to"].removeprefix("the ")
        if len(name) > 3 and not re.match(r"(?:September|August|October|Monday|Friday)", name):
            return name
    return None


def _unit_at_head(text: str) -> str | None:
    """The longest head of ``text`` that is a unit, behind what is reported (报活动总结至…)."""
    text = re.split(r"\(|邮箱|信箱|电子|指定|备案", text)[0]
    for stop in range(len(text), 1, -1):
        head = text[:stop]
        listed = unit_list(head)
        if listed and not re.search(r"总结|方案|名单|材料|情况", head):
            return "、".join(listed.names)
    return None


_CHANNELS = (
    ("mail", re.compile(r"邮箱|邮件|@|e-?mail", re.IGNORECASE)),
    ("fax", re.compile(r"传真|\bfax", re.IGNORECASE)),
    ("intranet", re.compile(r"内网|专网|政务网|OA|协同办公|intranet|公文交换", re.IGNORECASE)),
    ("paper", re.compile(r"纸质|盖章|公章|书面|paper|hard copy", re.IGNORECASE)),
    ("online", re.compile(r"系统|平台|网站|小程序|在线|上传|online|portal|upload", re.IGNORECASE)),
    ("messenger", re.compile(r"微信|QQ|钉钉|粤政易|浙政钉|群", re.IGNORECASE)),
)


def _channels(sentence: str) -> tuple[str, ...]:
    return tuple(name for name, pattern in _CHANNELS if pattern.search(sentence))


def _undated(plan: PlanText, piece: Piece, start: int, sentence: str) -> list[Deadline]:
    """A deadline whose day is left open: x月x日前, 每日17时前, 活动结束后."""
    match = _OPEN.search(sentence)
    if not match:
        return []
    after, before = sentence[match.end() :], sentence[: match.start()]
    span_text = match[0] + after
    if not _OPEN_VERB.search(sentence if is_english(sentence) else span_text):
        return []
    if re.match(
        r"(?:每项)?(?:活动|宣传周|网安周|演练|after|at the end)", match[0]
    ) and not re.search(
        r"总结|报告|小结|材料|照片|图片|视频|情况|美篇|作品|summary|report|works",
        sentence,
        re.IGNORECASE,
    ):
        return []
    if is_english(sentence):
        what, to = due_what(before, after), _to(after) or _to(before)
    else:
        what, to = _what(after, before), _to(after)
    base = start + piece.start
    when = Period(
        text=match[0], span=plan.span(piece.block, base + match.start(), base + match.end())
    )
    return [
        Deadline(
            what=what or _topic(plan, piece),
            span=plan.span(piece.block, base, base + len(sentence)),
            when=when,
            to=to,
            channels=_channels(sentence),
            confidence=0.6,
        )
    ]


def _distinct(made: list[Deadline]) -> list[Deadline]:
    kept: list[Deadline] = []
    seen: set[tuple[str, str | None]] = set()
    for one in made:
        key = (loose(one.what), one.when.start if one.when else None)
        if key in seen:
            continue
        seen.add(key)
        kept.append(one)
    return kept
