"""Who does what: clauses of running text with units as their subject.

``由市教育局牵头，市公安局配合`` gives two statements, ``主办单位：市教育局`` one,
``（责任单位：团市委）`` one. What somebody may do (可) or is exhorted to (要, 应) is marked.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import NamedTuple

from awareweek.plan.draft import Role
from awareweek.plan.english import english_statements, is_english
from awareweek.plan.units import unit_list

ROLE_WORDS: tuple[tuple[str, Role], ...] = (
    ("主办", "host"),
    ("承主办", "host"),
    ("举办", "host"),
    ("承办", "organiser"),
    ("协办", "co_organiser"),
    ("指导", "guide"),
    ("牵头", "lead"),
    ("配合", "support"),
    ("会同", "jointly"),
    ("联合", "jointly"),
    ("共同组织", "host"),
    ("支撑", "backing"),
    ("支持", "backing"),
    ("协同", "support"),
    ("负责", "responsible"),
    ("责任", "responsible"),
    ("组织", "responsible"),
    ("实施", "responsible"),
    ("落实", "responsible"),
    ("执行", "organiser"),
    ("参与", "support"),
    ("参加", "support"),
)
LEADING: frozenset[Role] = frozenset({"host", "organiser", "lead", "responsible"})

# What may follow a subject: the verbs of plans, and the words that open what leads to a verb.
_VERBS = (
    "主办|承办|协办|合办|指导|牵头|负责|组织|开展|举办|举行|召开|联合|共同|会同|协同|配合|协调|统筹|制作|制定|编制|编印|印发|发布|播放|播出|推送|推出|发送|开设|设立|设置|建设|打造|承担|汇总|统一|"
    "面向|利用|围绕|结合|通过|在|于|按照|根据|针对|具体|邀请|选派|选取|选送|推荐|收集|布置|发放|公布|公开|录制|推进|做好|办好|落实|保障|支持|参与|参加|委托|梳理|编排|依托|动员|发动|向|对|将|把|为|要|应|须|需|可|"
    "分别|积极|认真|广泛|集中|每天|每日|每周|出好|深入|充分|聚焦|着眼|以|从|模拟|讲解|策划|实施|执行|主持|带领|督促|检查|审核|监测|维护|提供|安排|成立|建立|完成|上好|参照|宣传|普及|张贴|悬挂|滚动|转发|采写|采访|报道|征集|评选|遴选|启动|主要|全面|同步|轮流|定期|"
    "研究|起草|拟定|确定|明确|加强|强化|开发|运用|借助|携带|倡导|引导|鼓励|教育|培训|走进|挑选|抽取|颁发|表彰|通报|分析|统计|管理|运营|赴|到|前往|全程|拍摄|撰写|对接|保证|确保|兼任|采取|采用|结束|先期|现场|及时|统计|参观|观看|学习|讨论|致辞|出席|继续|持续|创新|就|至少|各自|自行|派出|搭建|设计|印制|采购|协助|指派|抽调|编写|拟定|提前|通知|编发|报送|受理|解答|收取|转播|直播|点评|评审|投放|刊发|刊播|展播|开通|上线|支撑"
)
_AFTER_SUBJECT = re.compile(rf"(?:{_VERBS})")
_ADVERBIAL = re.compile(
    r"^(?:(?:\d{4}年)?\d{1,2}月\d{1,2}日?[^,]{0,14}|(?:宣传周|活动|网安周|期间|届时|同时|此外|另外|其中|随后|当天|当日|会后|会上|即日起|近期|前期|年内|本周|整体|原则上)[^,]{0,14}|[^,]{0,24}(?:期间|前后|结束后|当天|当日|上旬|中旬|下旬|之际|的同时)),?"
)
_LEAD_IN = re.compile(
    r"^(?:由|并由|再由|请|经|并|其中|另|同时|届时|此外|以及|活动|比赛|竞赛|大赛|论坛|博览会|开幕式|闭幕式|展览|讲座|演练|评选|征集)*(?:由)"
)
_MODAL = re.compile(
    r"^(?:[^,。;]{0,14}?)(?:(?<![主重必首摘纪机])要(?!求|素|点|闻)|应(?!急|用|邀)|须|需(?!求)|可(?!信|视)|必须|应当|务必|不得|严禁|禁止|(?<!邀|聘|申|恳)请|可以|鼓励)"
)
_FIELD = re.compile(
    r"(?P<label>(?:主办|承办|承主办|协办|指导|牵头|配合|支持|支撑|责任|组织|实施|负责|联合主办|举办|参与|参加|落实|执行|具体承办|主办\(承办\)|牵头\(责任\)|主责|第一责任)"
    r"(?:\([^()]{1,8}\))?(?:单位|部门|处室|科室|机构|学院|方|院系|组|"
    r"班级)?(?:\([^()]{1,8}\))?)\s?[:](?P<value>[^。;:\n\]]{2,200}?)(?=$|"
    r"[。;\n)\]]|[,、 ]?(?:[一-龥]{2,4}(?:单位|部门|处室|科室|方)|时间|地点|内容|"
    r"活动[一-龥]{2}|联系[一-龥]{1,2}|参加[一-龥]{2})[:])"
)
_MAX_SUBJECT = 220


class Statement(NamedTuple):
    """Units and what they do, in folded offsets of its block.

    ``said`` is the clause from its verb on; ``object`` what stands before a passive 由;
    ``modal`` marks what is only demanded or allowed; ``field`` a labelled line.
    """

    units: tuple[str, ...]
    unit_text: str
    role: Role
    said: str
    object: str
    block: int
    start: int
    end: int
    sentence: int
    modal: bool = False
    field: bool = False


class Clause(NamedTuple):
    """A clause between commas or stops: its folded offsets and its sentence's number."""

    start: int
    end: int
    sentence: int


_CUT = re.compile(r"[“《(‘]|[”》)’]|[。;!?\n]|,|(?<=主办|承办|牵头|协办|指导|举办|负责)、")


def clauses(text: str, start: int, end: int) -> list[Clause]:
    """``text[start:end]`` cut at commas and stops outside brackets and quotation marks."""
    found: list[Clause] = []
    depth, sentence, begin = 0, 0, start
    for match in _CUT.finditer(text, start, end):
        char = match[0]
        if char in "“《(‘":
            depth += 1
        elif char in "”》)’":
            depth = max(0, depth - 1)
        elif depth == 0 or char in "。\n":
            if match.start() > begin:
                found.append(Clause(begin, match.start(), sentence))
            begin = match.end()
            if char not in ",、":
                sentence, depth = sentence + 1, 0
    if begin < end:
        found.append(Clause(begin, end, sentence))
    return found


def statements(text: str, block: int, start: int = 0, end: int | None = None) -> list[Statement]:
    """Every statement in folded ``text[start:end]`` of ``block``, in reading order."""
    stop = len(text) if end is None else end
    if is_english(text[start:stop]):
        return [
            Statement(
                one.units,
                one.unit_text,
                one.role,
                one.said,
                "",
                block,
                one.start,
                one.end,
                one.sentence,
                one.modal,
                one.field,
            )
            for one in english_statements(text, start, stop)
        ]
    found = [*_fields(text, block, start, stop)]
    taken = [match.span() for match in _FIELD.finditer(text, start, stop)]
    taken += [match.span() for match in _BRACKET.finditer(text, start, stop)]
    parts = clauses(text, start, stop)
    for index, clause in enumerate(parts):
        if any(a < clause.end and clause.start < b for a, b in taken):
            continue
        found += _of_clause(text, block, parts, index)
    return sorted(found, key=lambda statement: statement.start)


_BRACKET = re.compile(
    r"\((?:由)?(?P<value>(?:[^():]|\([^():]{1,8}\)){2,80}?)(?P<label>(?:共同|联合)?(?:牵头|负责|主办|承办|组织实施|组织|实施|落实))\)"
)
_BRACKET_CUT = re.compile(
    r"(?:(?<=牵头|主办|负责)|(?<=[日午\d])|(?<=[期周][一二三四五六日天]\)))[,;、]"
)


def _fields(text: str, block: int, start: int, stop: int) -> list[Statement]:
    found = []
    for match in _BRACKET.finditer(text, start, stop):
        found += _field(match, _BRACKET_CUT.split(match["value"])[-1], block)
    for match in _FIELD.finditer(text, start, stop):
        found += _field(match, match["value"], block)
    return found


def _field(match: re.Match[str], value: str, block: int) -> list[Statement]:
    """The statement of a labelled ``value``, none where it lists no units."""
    units = unit_list(value)
    if units is None:
        return []
    role = role_of(match["label"]) or "responsible"
    start, end = match.span("value")
    return [Statement(units.names, units.text, role, "", "", block, start, end, -1, field=True)]


def role_of(words: str) -> Role | None:
    """The role that the first role word in ``words`` names."""
    found = [(words.find(word), -len(word), role) for word, role in ROLE_WORDS if word in words]
    return min(found)[2] if found else None


def _of_clause(text: str, block: int, parts: list[Clause], index: int) -> list[Statement]:
    clause = parts[index]
    for begin, passive in _subject_starts(text, clause):
        found = _subject(text, begin, clause.end)
        if found is None:
            continue
        units, at = found
        said_end = _said_end(text, parts, index)
        return _split_roles(text, block, clause, (begin, at, said_end), units, passive)
    return []


def _subject_starts(text: str, clause: Clause) -> list[tuple[int, str]]:
    """Where a subject may begin in the clause, with what stands before a passive 由."""
    part = text[clause.start : clause.end]
    lead = re.match(r"[ ,、和并()]*(?:\d{1,2}\))?", part)
    starts = [(clause.start + (lead.end() if lead else 0), "")]
    adverbial = _ADVERBIAL.match(part)
    if adverbial and adverbial.end() < len(part):
        starts.append((clause.start + adverbial.end(), ""))
    starts += [
        (clause.start + match.end(), part[: match.start()] if match[0] == "由" else "")
        for match in islice(_INNER_START.finditer(part), _MOST_SUBJECTS)
    ]
    return starts


_MOST_SUBJECTS = 12
_INNER_START = re.compile(r"(?<![自理缘])由|:|(?<=^[一二三四五六七八九]是)")


def _subject(text: str, begin: int, end: int) -> tuple[tuple[str, ...], int] | None:
    """The longest list of units at ``begin`` that a verb follows, and where that verb is."""
    window = text[begin : min(end, begin + _MAX_SUBJECT)]
    if unit_list(window) is not None:
        return None
    best: tuple[tuple[str, ...], int] | None = None
    tries = 0
    for match in _AFTER_SUBJECT.finditer(window):
        if match.start() < 2:
            continue
        tries += 1
        if tries > 14:
            break
        units = unit_list(window[: match.start()])
        if units is not None:
            best = (units.names, begin + match.start())
    if best is None and window.endswith(("参加", "参与")):
        return None
    return best


def _said_end(text: str, parts: list[Clause], index: int) -> int:
    """Where the predicate ends: at the sentence's end, or where another subject begins."""
    clause = parts[index]
    end = clause.end
    for later in parts[index + 1 :]:
        if later.sentence != clause.sentence:
            break
        if any(_subject(text, begin, later.end) for begin, _ in _subject_starts(text, later)[:3]):
            break
        end = later.end
    return end


_ROLE_AHEAD = re.compile(
    r"^(?:具体|共同|联合|分别|统一|统筹|主要)*?(?P<role>共同组织|主办|承办|协办|指导|牵头|配合|会同|联合|支撑|支持|协同|负责|参与|参加|举办)"
)
_WITH = re.compile(r"^(?:会同|联合|协同)")
_THEN_WITH = re.compile(
    r"^(?:牵头|主办|承办|负责)(?:组织)?,?(?:并)?(?P<with>(?:会同|联合).{2,120})"
)
_LATER_ROLE = re.compile(
    r"(?:共同|联合|具体)?(?P<role>主办|承办|协办|指导|牵头|配合|举办|支撑|组织|开展|负责|参与)"
)


def _split_roles(
    text: str,
    block: int,
    clause: Clause,
    at: tuple[int, int, int],
    units: tuple[str, ...],
    passive: str,
) -> list[Statement]:
    """The statement of a subject, and of the units it acts together with (会同, 联合)."""
    begin, verb, end = at
    said = text[verb:end]
    ahead = _ROLE_AHEAD.match(said)
    role: Role = role_of(ahead["role"]) or "responsible" if ahead else "responsible"
    one = Statement(
        units, text[begin:verb].strip(" ,"), role, said, passive, block, begin, end, clause.sentence
    )
    if ahead and ahead["role"] == "指导" and (handed := _handed(said)):
        told = one._replace(said=handed[1], start=verb + 2, modal=_is_modal(said[2:]))
        return [
            one._replace(end=verb),
            told._replace(units=handed[0], unit_text="、".join(handed[0]), role="responsible"),
        ]
    one, joint = _with_joint(one)
    one = one._replace(modal=_is_modal(text[verb:end]) and not passive)
    if not joint:
        return [one]
    shared: Role = "guide" if one.role == "guide" else "jointly"
    return [one, one._replace(units=joint, unit_text="、".join(joint), role=shared, start=verb)]


def _is_modal(said: str) -> bool:
    return bool(_MODAL.match(said[:16]))


def _with_joint(one: Statement) -> tuple[Statement, tuple[str, ...]]:
    """``one`` as it reads with the units it acts together with told apart, and those units."""
    then = _THEN_WITH.match(one.said)
    if then:
        return one, _joint(then["with"])[0]
    if not _WITH.match(one.said):
        return one, ()
    joint, role, said = _joint(one.said)
    return one._replace(role=role, said=said), joint


_MOST_JOINED = 12


def _joint(said: str, depth: int = 0) -> tuple[tuple[str, ...], Role, str]:
    """The units after 会同 or 联合, the role they then share, and the rest of the clause."""
    rest = _WITH.sub("", said)
    found = _subject(rest + "。", 0, len(rest))
    if found is None:
        ahead = _LATER_ROLE.match(rest.lstrip(","))
        return (), (role_of(ahead["role"]) or "responsible") if ahead else "responsible", said
    names, at = found
    tail = rest[at:].lstrip(",")
    if _WITH.match(tail) and depth < _MOST_JOINED:
        more, role, tail = _joint(tail, depth + 1)
        return (*names, *more), role, tail
    later = _LATER_ROLE.match(tail)
    return names, (role_of(later["role"]) or "responsible") if later else "responsible", tail


def _handed(said: str) -> tuple[tuple[str, ...], str] | None:
    """In 指导某区网信办开展某事: the units guided, and what they do."""
    rest = said.removeprefix("指导")
    found = _subject(rest, 0, len(rest))
    return (found[0], rest[found[1] :]) if found else None
