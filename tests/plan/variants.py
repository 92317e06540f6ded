"""Plans composed of parts, for the tests that read them in many shapes.

A ``Facts`` is what a plan says, a ``Style`` the way it says it; ``render`` writes the plan.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import combinations

from hypothesis import strategies as st

from awareweek.plan.readers.numerals import in_list
from awareweek.plan.units import same_unit, unit_key

PLACES = ("云川", "澄湖", "桐岭", "青坪", "南堤", "沙洲", "石浦", "霞山")
BODIES = (
    "委网信办 委宣传部 委统战部 教育局 公安局 文化和旅游局 人力资源和社会保障局 "
    "卫生健康委 市场监督管理局 通信管理局 妇联 总工会 融媒体中心 网络安全协会 图书馆 "
    "科学技术协会 数据局 财政局 交通运输局 民政局 邮政管理局 科技馆"
).split()
OTHERS = (
    "团市委 人民银行{}市分行 {}理工学院 {}第三中学 {}供电公司 {}高新区管委会 {}日报社 "
    "{}区第一小学 市轨道交通集团 {}农商银行 {}中心医院 {}市互联网行业联合会"
).split()
EVENTS = (
    "网络安全主题展 数据安全高峰论坛 网络安全技能竞赛 网络安全知识竞赛 微视频征集评选 "
    "网民满意度调查 网络安全应急演练 网络安全培训班 “银龄课堂”专题讲座 网络安全嘉年华 "
    "优秀案例推选 网络安全进社区 “云端护航”系列访谈 网络安全主题公园揭牌仪式 "
    "青年网络安全沙龙 手抄报比赛 “守门人”在线对战小游戏 个人信息保护主题班会 "
    "反诈骗集中宣传 公益广告展播 网络安全开放日 钓鱼邮件演练"
).split()
DAYS = "校园 电信 法治 金融 青少年 个人信息保护 数据 银发 工业互联网 巾帼".split()
SLOGANS = (
    "网络安全为人民，网络安全靠人民",
    "共筑网络安全防线",
    "守护云端家园，共享数字生活",
)
DEEDS = (
    "负责网络安全进校园的组织实施。",
    "组织开展行业网络安全培训。",
    "做好活动期间的新闻宣传。",
    "协调通信保障工作。",
    "组织本系统干部职工参加知识竞赛。",
    "落实活动现场安全保卫措施。",
    "在服务窗口摆放宣传资料。",
    "组织志愿者进社区宣讲。",
)
PAPERS = ("活动总结", "实施方案", "联络员名单", "参赛作品", "活动信息统计表", "优秀案例")
PEOPLE = ("王某某", "李某", "陈小川", "周某某")

OPENING = (
    (
        "为深入贯彻落实网络强国的重要思想，进一步增强全社会网络安全意识，"
        "普及网络安全知识，营造健康文明的网络环境，结合实际，制定本方案。"
    ),
    (
        "坚持线上线下相结合、集中宣传和日常教育相结合，面向老年人、未成年人、"
        "新就业群体和中小企业，把宣传办到群众方便到、愿意来的地方。"
    ),
    (
        "坚持以人民为中心的发展思想，以身边案例解释条文，以群众语言讲解权利和义务，"
        "不断提升广大群众在网络空间的获得感、幸福感、安全感。"
    ),
)

CHAPTERS = {
    "一、": "{cn}、{title}",
    "第一章": "第{cn}章 {title}",
    "第一部分": "第{cn}部分 {title}",
    "1.": "{n}.{title}",
}
ITEMS = {
    "（一）": "（{cn}）{title}",
    "1.": "{n}.{title}",
    "1、": "{n}、{title}",
    "（1）": "（{n}）{title}",
    "①": "{circle}{title}",
    "1.1": "{parent}.{n} {title}",
}
# Each with the roles it names: first the leads of the text, then those who only help.
ROLES = (
    "由{leads}主办。",
    "由{leads}主办，{helpers}配合。",
    "由{leads}牵头，{helpers}配合。",
    "{leads}牵头，{helpers}配合。",
    "主办单位：{leads}\n协办单位：{helpers}",
    "主办单位：{leads}",
    "由{leads}承办。",
    "（责任单位：{leads}）",
    "（{leads}负责）",
    "牵头单位：{leads}；配合单位：{helpers}。",
    "由{helpers}指导，{leads}主办。",
    "指导单位：{helpers}\n主办单位：{leads}",
    "由{first}主办，{rest}承办。",
    "主办单位：{first}\n承办单位：{rest}",
    "{first}牵头，会同{rest}组织。",
    "由{leads}共同主办。",
)


def stock() -> tuple[str, ...]:
    """One name of every unit there may be, all of different keys."""
    placed = [f"{place}{level}{body}" for place in PLACES for level in "区县" for body in BODIES]
    own = [f"市{body}" for body in BODIES]
    others = [form.format(place) for form in OTHERS for place in PLACES]
    return tuple({unit_key(name): name for name in (*placed, *own, *others)}.values())


def units() -> st.SearchStrategy[str]:
    """Names of units that no list holds: a place, a body, sometimes an institution."""
    placed = st.builds(
        "{}{}{}".format, st.sampled_from(PLACES), st.sampled_from("市区县"), st.sampled_from(BODIES)
    )
    short = st.builds("市{}".format, st.sampled_from(BODIES))
    others = st.builds(str.format, st.sampled_from(OTHERS), st.sampled_from(PLACES))
    return st.one_of(placed, short, others)


def unit_lists(least: int, most: int) -> st.SearchStrategy[tuple[str, ...]]:
    """Units of which no two may be one: 市教育局 may be 云川市教育局."""
    return (
        st.lists(units(), min_size=least, max_size=most)
        .filter(lambda names: not any(same_unit(*pair) for pair in combinations(names, 2)))
        .map(tuple)
    )


@dataclass(frozen=True)
class Event:
    name: str
    leads: tuple[str, ...]
    helpers: tuple[str, ...]
    first: date
    last: date | None = None
    role: str = ROLES[0]


@dataclass(frozen=True)
class Day:
    name: str
    on: date
    leads: tuple[str, ...]


@dataclass(frozen=True)
class Due:
    what: str
    on: date
    to: str


@dataclass(frozen=True)
class Facts:
    """What a plan says."""

    place: str
    first: date
    last: date
    slogan: str
    events: tuple[Event, ...]
    days: tuple[Day, ...]
    tasks: tuple[tuple[tuple[str, ...], str], ...]
    dues: tuple[Due, ...]
    people: tuple[str, ...]


@dataclass(frozen=True)
class Style:
    """The way a plan says it."""

    chapter: str = "一、"
    item: str = "（一）"
    date: str = "plain"
    to: str = "至"
    days: str = "table"
    tasks: tuple[str, ...] = ("unit", "task")
    due: str = "{on}前将{what}报送{to}。"
    title: str = "line"
    period: str = "label"
    events: str = "items"
    heads: tuple[str, str, str, str, str] = (
        "活动时间和主题",
        "主要活动",
        "主题日活动",
        "任务分工",
        "工作要求",
    )
    signed: bool = False


def numbered(style: str, order: int, title: str, *, parent: int = 1) -> str:
    """``title`` with its number in ``style``."""
    return (CHAPTERS | ITEMS)[style].format(
        n=order,
        cn=in_list(order, "chineseCountingThousand"),
        circle=in_list(order, "decimalEnclosedCircle"),
        parent=parent,
        title=title,
    )


# --- what plans say


@st.composite
def facts(draw: st.DrawFn) -> Facts:
    """What a plan of any city says."""
    # No plan goes over New Year yet: a day of January alone is taken for one of the year before.
    year, day = draw(st.tuples(st.integers(2020, 2032), st.integers(5, 320)))
    first = date(year, 1, 1) + timedelta(day)
    last = first + timedelta(6)
    some = unit_lists(1, 3)
    names = draw(st.lists(st.sampled_from(EVENTS), min_size=2, max_size=5, unique=True))
    days = draw(st.lists(st.sampled_from(DAYS), min_size=3, max_size=6, unique=True))
    papers = draw(st.lists(st.sampled_from(PAPERS), min_size=1, max_size=3, unique=True))
    deeds = draw(st.lists(st.sampled_from(DEEDS), min_size=2, max_size=6, unique=True))
    return Facts(
        place=draw(st.sampled_from(PLACES)),
        first=first,
        last=last,
        slogan=draw(st.sampled_from(SLOGANS)),
        events=tuple(draw(_events(name, first)) for name in names),
        days=tuple(
            Day(f"{name}日", first + timedelta(n), draw(some)) for n, name in enumerate(days)
        ),
        tasks=tuple((draw(some), deed) for deed in deeds),
        dues=tuple(
            Due(what, last + timedelta(draw(st.integers(1, 12)) + n), draw(units()))
            for n, what in enumerate(papers)
        ),
        people=tuple(draw(st.lists(st.sampled_from(PEOPLE), max_size=2, unique=True))),
    )


@st.composite
def _events(draw: st.DrawFn, name: str, week: date) -> Event:
    listed = draw(unit_lists(2, 5))
    cut = draw(st.integers(1, len(listed) - 1))
    first = week + timedelta(draw(st.integers(-3, 6)))
    last = draw(st.sampled_from([None, first + timedelta(2), first + timedelta(9)]))
    return Event(name, listed[:cut], listed[cut:], first, last, draw(st.sampled_from(ROLES)))


# --- how they say it


DATES = ("plain", "year", "weekday", "chinese")
DAY_FORMS = (
    "table", "list", "dated", "said", "stopped", "beneath", "prose", "set", "brackets",
)  # fmt: skip
COLUMNS = (
    ("unit", "task"), ("index", "unit", "task"), ("task", "unit"), ("index", "task", "unit"),
    ("unit", "task", "due"), ("index", "task", "due", "unit"), ("sentences",),
)  # fmt: skip
DUES = (
    "{on}前将{what}报送{to}。",
    "请各单位于{on}前将{what}报{to}。",
    "{on}前，将{what}报送至{to}。",
    "{what}于{on}前报送{to}。",
    "各单位应当在{on}之前，把{what}提交{to}。",
    "请于{on}前将{what}发送至{to}邮箱。",
    "{on}前，各单位将{what}加盖公章后报{to}。",
    "各单位要认真总结，于{on}前将{what}报送至{to}，电子版一并发送。",
)
STYLES = st.builds(
    Style,
    chapter=st.sampled_from(sorted(CHAPTERS)),
    item=st.sampled_from(sorted(ITEMS)),
    date=st.sampled_from(DATES),
    to=st.sampled_from(["至", "—", "-", "～", "到"]),
    days=st.sampled_from(DAY_FORMS),
    tasks=st.sampled_from(COLUMNS),
    due=st.sampled_from(DUES),
    title=st.sampled_from(["line", "inline"]),
    period=st.sampled_from(["label", "prose", "bare"]),
    events=st.sampled_from(["items", "items", "fields", "table"]),
    heads=st.tuples(
        st.sampled_from(["活动时间和主题", "时间与主题", "总体安排"]),
        st.sampled_from(["主要活动", "活动内容", "重点活动", "活动安排", "主要内容及形式"]),
        st.sampled_from(["主题日活动", "主题日安排", "主题日"]),
        st.sampled_from(["任务分工", "职责分工", "责任分工"]),
        st.sampled_from(["工作要求", "有关要求", "总结报送"]),
    ),
    signed=st.booleans(),
).filter(lambda style: may_nest(style.chapter, style.item) and is_read(style))


def is_read(style: Style) -> bool:
    """Whether plans in ``style`` are generated yet.

    Not yet: a week that stands bare in a chapter named neither time nor date, where an
    activity's labelled days are taken for it.
    """
    return style.heads[0] != "总体安排" or style.period == "label"


def may_nest(chapter: str, item: str) -> bool:
    """Whether a plan may number its items so under such chapters and still be understood."""
    return chapter[0] != item[0] or item == "1.1"


def written(day: date, style: str) -> str:
    """``day`` as plans write it."""
    if style == "chinese":
        month, number = (in_list(one, "chineseCountingThousand") for one in (day.month, day.day))
        return f"{month}月{number}日"
    year = f"{day.year}年" if style == "year" else ""
    weekday = f"（星期{'一二三四五六日'[day.weekday()]}）" if style == "weekday" else ""
    return f"{year}{day.month}月{day.day}日{weekday}"


def written_range(first: date, last: date | None, style: Style) -> str:
    """The days from ``first`` to ``last``, or the one day."""
    if last is None or last == first:
        return written(first, style.date)
    if style.date == "plain" and first.month == last.month:
        return f"{first.month}月{first.day}日{style.to}{last.day}日"
    rest = "plain" if style.date == "year" and first.year == last.year else style.date
    return written(first, style.date) + style.to + written(last, rest)


Line = str | tuple[str, ...]


def render(said: Facts, style: Style, *, prose: int = 1) -> list[Line]:
    """The plan as paragraphs (texts) and rows (tuples), with ``prose`` times the opening."""
    parts = (_week, _events_text, _days_text, _tasks_text, _dues_text)
    lines: list[Line] = [
        f"{said.first.year}年{said.place}市网络安全宣传周活动方案",
        *OPENING * prose,
    ]
    for order, (title, part) in enumerate(zip(style.heads, parts, strict=True), 1):
        lines += [numbered(style.chapter, order, title), *part(said, style)]
    if style.signed:
        lines += [f"{said.place}市委网信办", f"{said.first.year}年1月3日"]
    return lines


def _week(said: Facts, style: Style) -> list[Line]:
    week = written_range(said.first, said.last, style)
    times = {"prose": f"{week}举办网络安全宣传周。", "label": f"活动时间：{week}", "bare": week}
    return [times[style.period], f"活动主题：{said.slogan}"]


def _items(style: Style, chapter: int, items: list[tuple[str, str]]) -> list[Line]:
    lines: list[Line] = []
    for order, (title, text) in enumerate(items, 1):
        head = numbered(style.item, order, title, parent=chapter)
        lines += [f"{head}。{text}"] if style.title == "inline" else [head, *text.split("\n")]
    return [
        part for line in lines for part in (line.split("\n") if isinstance(line, str) else [line])
    ]


def _events_text(said: Facts, style: Style) -> list[Line]:
    if style.events == "table":
        rows = [
            (str(n), one.name, written_range(one.first, one.last, style), "、".join(one.leads))
            for n, one in enumerate(said.events, 1)
        ]
        return [("序号", "活动名称", "时间", "主办单位"), *rows]
    told = _field_text if style.events == "fields" else _event_text
    return _items(style, 2, [(one.name, told(one, style)) for one in said.events])


def _field_text(one: Event, style: Style) -> str:
    lines = [
        f"活动时间：{written_range(one.first, one.last, style)}",
        "活动地点：市民中心广场",
        f"主办单位：{'、'.join(one.leads)}",
        f"协办单位：{'、'.join(one.helpers)}",
    ]
    return "\n".join(lines)


def _event_text(one: Event, style: Style) -> str:
    first, *rest = one.leads
    form = ROLES[0] if "{rest}" in one.role and not rest else one.role
    role = form.format(
        leads="、".join(one.leads),
        helpers="、".join(one.helpers),
        first=first,
        rest="、".join(rest),
    )
    when = f"活动于{written_range(one.first, one.last, style)}举行。"
    return f"{when}现场发放资料{role}。" if role.startswith("（") else f"{when}\n{role}"


def _days_text(said: Facts, style: Style) -> list[Line]:
    told = [(one.name, written(one.on, style.date), "、".join(one.leads)) for one in said.days]
    if style.days == "table":
        rows = [(str(n), on, name, leads) for n, (name, on, leads) in enumerate(told, 1)]
        return ["宣传周期间安排主题日。", ("序号", "时间", "主题日", "牵头单位"), *rows]
    if style.days == "beneath":
        return _items(
            style, 3, [(name, f"时间：{on}\n牵头单位：{leads}") for name, on, leads in told]
        )
    if style.days == "list":
        return [
            numbered(style.item, n, f"{name}。时间：{on}。牵头单位：{leads}。", parent=3)
            for n, (name, on, leads) in enumerate(told, 1)
        ]
    forms = {
        "dated": "{on}：{name}。牵头单位：{leads}。",
        "said": "{name}（{on}）由{leads}牵头。",
        "stopped": "{name}（{on}）。由{leads}牵头。",
    }
    if style.days in forms:
        return [
            numbered(
                style.item, n, forms[style.days].format(name=name, on=on, leads=leads), parent=3
            )
            for n, (name, on, leads) in enumerate(told, 1)
        ]
    if style.days in ("prose", "set"):
        verb = "为" if style.days == "prose" else "设"
        return ["；".join(f"{on}{verb}{name}，由{leads}牵头" for name, on, leads in told) + "。"]
    return [
        "主题日包括：" + "；".join(f"{name}（{on}，{leads}）" for name, on, leads in told) + "。"
    ]


HEADS = {"index": "序号", "unit": "责任单位", "task": "重点任务", "due": "完成时限"}


def _tasks_text(said: Facts, style: Style) -> list[Line]:
    if style.tasks == ("sentences",):
        return ["、".join(who) + deed for who, deed in said.tasks]
    rows = [
        tuple(
            {"index": str(n), "unit": "、".join(who), "task": deed, "due": "长期坚持"}[column]
            for column in style.tasks
        )
        for n, (who, deed) in enumerate(said.tasks, 1)
    ]
    return ["具体分工如下。", tuple(HEADS[column] for column in style.tasks), *rows]


def _dues_text(said: Facts, style: Style) -> list[Line]:
    lines: list[Line] = [
        style.due.format(on=written(one.on, style.date), what=one.what, to=one.to)
        for one in said.dues
    ]
    return lines + [f"联系人：{name}，联系电话：0000-60000000。" for name in said.people]


# --- the same of others


def other_units(said: Facts, swap: dict[str, str]) -> Facts:
    """The same plan of other units."""

    def new(listed: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(swap.get(unit, unit) for unit in listed)

    return replace(
        said,
        events=tuple(
            replace(one, leads=new(one.leads), helpers=new(one.helpers)) for one in said.events
        ),
        days=tuple(replace(one, leads=new(one.leads)) for one in said.days),
        tasks=tuple((new(who), deed) for who, deed in said.tasks),
        dues=tuple(replace(one, to=swap.get(one.to, one.to)) for one in said.dues),
    )
