"""Units in running text, recognised by how their names are built.

A unit's name is a place (临江区), a body (委, 政府, 局) and sometimes an office (网信办), a
fixed short form (团市委, 市妇联), an institution by its last word (第一小学, 供电公司), or a
class of units (各区县网信办, 有关部门). No list of real units is used.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from awareweek.plan.fold import fold

# Last words that make a unit of nearly anything before them.
_STRONG = (
    "委员会|办公室|人民政府|政府|管委会|管理委员会|工委|党工委|党委|党组|团委|纪委|纪检组|"
    "网信办|网安办|宣传部|统战部|组织部|政法委|编办|国安办|文明办|金融办|通管办|国动办|国资委|教工委|"
    "网信委|网信中心|教委|卫健委|卫生健康委|发改委|经信委|经信局|科委|农委|建委|交通委|商务委|城管委|文化旅游委|文旅委|"
    "管理局|监督局|监管局|分局|总局|通信管理局|[一-龥]{1,12}局|[一-龥]{1,8}厅|总队|支队|大队|中队|派出所|"
    "管理处|协调处|事务中心|[一-龥]{2,14}中心|研究院|研究所|设计院|[一-龥]{1,20}公司|集团|分公司|子公司|银行|分行|支行|网点|"
    "营业部|营管部|管理部|总部|上海总部|学校|大学|学院|校区|中学|小学|幼儿园|教研室|教务处|学生处|保卫处|"
    "医院|卫生院|疾控中心|法院|检察院|法庭|监狱|协会|学会|商会|联合会|联盟|促进会|基金会|研究会|志愿者队|"
    "总工会|工会|妇联|残联|侨联|侨办|文联|科协|社科联|工商联|红十字会|团市委|团省委|团区委|团县委|团州委|共青团|"
    "日报社|报社|晚报|电视台|广播电视总台|广播电视台|广电总台|总台|融媒体中心|报业集团|传媒集团|广电集团|新闻网|新华网|人民网|华龙网|"
    "街道|街道办|街道办事处|办事处|居委会|村委会|社区|园区|开发区|高新区|自贸区|示范区|保税区|"
    "少先队|大队部|学生会|团支部|党支部|党总支|图书馆|博物馆|文化馆|科技馆|档案馆|少年宫|青少年宫|"
    "机关事务管理局|移动|联通|电信|铁塔|广电网络|事业部|信息部|人事部|财务部|工程部|科技部|保密局|机要局|公证处|班级|班主任|"
    "[一-龥]{2,8}办|[一-龥]{1,4}一中|[一-龥]{1,4}二中|政协|人大|市政协|家委会|青联|机要保密局|[一-龥]{2,10}(?:部|处|组|系|科|司|所|站|队|社|团)|"
    "指挥部|领导小组|工作组|工作专班|推进办|组委会|协调小组|领导小组办公室|筹备组|课题组|服务队"
)
# Last words that only make a unit where a place or a level stands before them.
_WEAK = (
    "委|办|局|厅|部|处|科|室|院|会|台|站|所|社|校|馆|队|组|团|系|行|网"
    "|区|市|县|州|镇|乡|村|旗|盟|省|中心|单位|部门"
)
_PLACE = (
    r"(?:中共)?(?:全国|中央|国家|省|市|区|县|州|镇|乡|校|院|行|局|集团|公司|总行|分行|本市|本区|我市|我区|我省|我县|我校|我院|"
    r"[一-龥]{2,7}?(?:特别行政区|自治区|自治州|自治县|新区|开发区|高新区|工业园区|园区|示范区|林区|矿区|地区|省|市|区|县|州|旗|盟|镇|乡|街道))"
)
_CLASS_HEAD = (
    "各有关|各相关|各级|各|全市各|全省各|全区各|全县各|全校各|全州各|所有|全体|市级各|市直各|区直各|县直各|省直各|市各|区各|县各|省各|州各|"
    "有关|相关|市有关|区有关|县有关|省有关|市级有关|区级有关|省级有关|县级有关|市直有关|区直有关|县直有关|省直有关|本市有关|本市相关|我市有关|"
    "市级|区级|县级|省级|市直|区直|县直|省直|州直|市属|区属|校属|驻市|驻区|驻县|驻校|属地|基层|部分|本市|市主要|市重点|市级主要|市级重点|主要|重点|其他|其它|下属|所属|辖区|辖区内|全市|全区|全县|全省|全州|相应|各市级|各县级"
)
_CLASS_TAIL = (
    "单位|部门|地区|地|区|县|区县|县区|县市区|市区|市|州|旗县|盟市|市州|乡镇|镇|街道|镇街|街镇|乡镇街道|学校|院校|高校|高等学校|中小学|中小学校|幼儿园|企业|公司|分公司|子公司|机构|"
    "分行|支行|网点|营业网点|社区|村|村居|村社区|班级|班|年级|班主任|学院|二级学院|系部|院系|教学系|系|处室|科室|行业|行业主管部门|主管部门|主管监管部门|媒体|新闻媒体|主要媒体|重点新闻媒体|重点媒体|"
    "网信办|网信委|网信部门|宣传部|党委|党支部|党总支|团支部|团委|团总支|支部|中队|成员单位|责任单位|承办单位|主办单位|牵头单位|协会|行业协会|社会组织|银行|银行机构|金融机构|医院|医疗机构|医疗卫生机构|卫生院|"
    "基础电信企业|电信企业|运营商|通信企业|通信运营商|电信运营商|互联网企业|网络媒体|网站|新闻网站|融媒体中心|职能部门|业务部门|党组织|基层党组织|教研组|教育局|公安局|公安机关|分局|开发区|园区|功能区|直属单位|企事业单位|"
    "志愿服务队|学生会|学生社团|车间|项目部|事业部|站所|窗口单位|党政机关|机关|机关单位|中心|处|室|科|部|所|教育行政部门|教育部门|主办区|组成单位"
)
_SHORT_FORM = (
    r"人行[一-龥]{2,8}|[A-Z]{3,8}|人民银行[一-龥]{0,12}|中国人民银行[一-龥]{0,14}|国家网信安全中心[一-龥]{0,6}|"
    r"[一-龥]{2,6}(?:市|区|县|州)?(?:教体局|文广旅局|文广新局|网信办)|德育处|总务处|政教处|校办|党办|院办|信息中心|网络中心|少先大队|"
    r"中国(?:移动|电信|联通|铁塔|银联|邮政|广电)[一-龥]{0,8}|国网[一-龥]{2,10}|市委|区委|县委|省委|州委|市政府|[一-龥]{2,4}(?:区|县|市)委"
)
_NOT_NAME = (
    "活动|工作|平台|开展|举办|组织|进行|宣传周|宣传教育|等活动|对|将|于|由|向|并|在|为|以|是|不|的|了|要|可|应|被|让|把|"
    "知识|意识|能力|作用|氛围|安全保障|提升|增强|围绕|结合|通过|利用|深入|加强|推动|促进|负责|牵头|联合|会同|协同|面向|指导|选取|统筹|协调|督促|各有关单位和|组成|邀请|聚焦|委托|动员|发动|共同|展示|征集|先期|积极|配合|协助|营造|发挥|统一领导|领导的|领导下|致辞|讲话|通过|实施|制作|创设|创作|报送|联系|根据|按照|检验|走进|进一步|健全|统计表|分[一二三四两]|每[个家名位]|建立|依托|模拟|鼓励|转发|发布|法官到|常委|成立|汇总|申报|承办|主办|协办|参加|参与|邀请|会场|主题|分会"
)
_BAD = re.compile(rf"(?:{_NOT_NAME})")
_BAD_EXCEPT = re.compile(
    r"宣传周(?:活动)?(?:组委会|领导小组|协调小组|办公室|工作组|指挥部|筹备组)|"
    r"活动(?:组委会|领导小组|协调小组|办公室|工作组|工作专班)|机要|联合会|"
    r"联合国|联合工会|联合党委|联合大学|联合学院|指导中心|指导处|指导科|指导站|"
    r"指导委员会|协调小组|协调处|协调科|协调组|协调办|协调指挥|统筹处|统筹科|"
    r"统筹办|组织部|党组织|社会组织|活动中心|组织委员会|不动产|安全保障|应急|"
    r"应用|可信|以上|知识产权|能力建设|公共|信息化工作|工作委员会|工作领导小组|"
    r"工作办公室|工作组|工作专班|工作处|工作部|工作站|工作室|社会工作|"
    r"老干部工作|安全工作|加强.{0,3}办|促进会|促进中心|在线|服务平台公司|"
    r"教育宣传|宣传教育(?:中心|处|科|部|馆)|推进|推动组|参事|对外|向阳|于都|"
    r"为民|平安|交易|应城|将乐"
)
_COMMON = re.compile(
    r"(?:^|.*)(?:举办|主办|承办|协办|合办|创办|开办|筹办|申办|督办|兴办|社会|机会|大会|晚会|班会|年会|盛会|协议会|座谈会|研讨会|发布会|推介会|交流会|讲座会|动员会|展会|展览会|博览会|体验会|分享会|宣讲会|报告会|汇报会|培训会|推进会|故事会|音乐会|"
    r"全部|内部|外部|局部|干部|全会|平台|舞台|柜台|网站|车站|驿站|场所|住所|厕所|展区|赛区|社区行|校区行|市区内|教室|会议室|机房|客厅|大厅|展厅|营业厅|政务大厅|门厅|学科|百科|科普|本科|联系|体系|关系|"
    r"旅行|进行|举行|执行|流行|发行|运行|试行|先行|网|上网|互联网|官网|全网|校园网|内网|外网|专网|物联网|小组内|团队|战队|代表队|参赛队|剧组|社团内|乐园|校园|家庭|公园|花园|景区|商圈|商会馆|候诊区|展示区|体验区|宿舍区|公寓区|生活区|办公区|住宅区|小区|厂区|咨询区|互动区|展台区|活动区|互动体验区|序厅|地市|城市|超市|门市|集市|夜市|股市)$"
)
_PERSON_POST = re.compile(
    r"(?:常委|书记|市长|区长|县长|镇长|部长|局长|(?<!班)主任|校长|院长|所长|处长|科长|经理|站长|行长|董事长|总监)$"
)
_COUNTED = re.compile(r"^(?:[一二三四五六七八九十两几]|\d+)(?:个|家|所|校区|大|区|名|支)")
_STRONG_END = re.compile(rf"(?:{_STRONG})$")
_PLACED_WEAK = re.compile(rf"^{_PLACE}(?:[一-龥]{{0,14}})(?:{_WEAK})$")
_PLACE_ONLY = re.compile(rf"^{_PLACE}(?:[区市县州省]?委)?(?:[区市县州]?(?:人民)?政府)?$")
_CLASS = re.compile(
    rf"^(?:{_CLASS_HEAD})(?:[一-龥]{{0,12}}?(?:主管|行业|有关|相关|责任|成员|职能|区县|县区|市直|系统|行政|内|的)?)?(?:{_CLASS_TAIL})"
    r"(?:[一-龥]{0,6}(?:网信办|网信委|党委|部门|单位|分会|宣传部|委宣传部))?$"
)
_SHORT = re.compile(rf"^(?:{_SHORT_FORM})$")
_PAREN = re.compile(r"\([^()]{1,30}\)")
_ET_CETERA = re.compile(
    r"等(?:[一-龥]{0,8}(?:单位|部门|机构|企业|学校|高校|媒体|协会|公司|银行|平台|处室|科室|团体|院校|家))?$"
)
_ROLE_TAIL = re.compile(r"(?:分管领导|主要负责同志|负责同志|负责人|分管负责同志)$")
_LEADING = re.compile(
    r"^(?:由|请|其中|包括|以及|和|及|与|同时|此外|另外|并由|再由|一是|二是|三是|,)+"
)
_EN_WORDS = (
    r"(?:Office|Bureau|Department|Committee|Commission|Administration|Association|Federation|Union|League|School|College|University|Academy|"
    r"Hospital|Center|Centre|Institute|Company|Co\.|Ltd\.?|Inc\.?|Group|Bank|Branch|Authority|Agency|Ministry|Council|Government|Team|Unit|Division|Section|"
    r"Headquarters|Station|Society|Library|Museum|District|County|Street|"
    r"Subdistrict|Sub-district|Community|Service|Services|Desk|Brigade|Faculty|"
    r"Board|Corporation|Media|Newspaper|Broadcasting|Operations|Affairs|"
    r"Resources|Telecom|Mobile|Unicom|Sub-bureau|Foundation|Alliance|Chamber|"
    r"Women's Federation|Taskforce|Task Force|Helpdesk|SOC|IT|HR|Security "
    r"Office|Facilities|Library|Communications|Students?|Estates|Counsel|"
    r"Research|Finance)"
)
_EN_CLASS = re.compile(
    r"^(?:the |all |each |every |various |relevant |other )*(?:[a-z\-]+ ){0,"
    r"3}?(?:communit(?:y|ies)|class(?:es)?|schools?|units?|departments?|"
    r"districts?|colleges?|universities|branches|streets?|divisions?|offices?|"
    r"faculties|teachers?|brigade headquarters|brigade|banks|bureaus|companies|"
    r"enterprises|subsidiaries|counties|media|informants[a-z ]*|class "
    r"teachers?|head teachers?|localities|localities and units|members?|staff|"
    r"(?:village|residents'?|party|organizing) committees?|(?:[a-z]+ ){0,"
    r"2}(?:section|station|center|centre|office|department|union|library|team|"
    r"group|board|committee))$",
    re.IGNORECASE,
)
_EN_NAME = re.compile(
    r"^(?:the )?(?:xx |XX )?(?:[A-Z][\w&.'’\-]*|of|the|for|and|xx|XX|in|on|"
    r"CPC)(?: (?:[A-Z&][\w&.'’\-]*|of|the|for|and|xx|XX|in|on|&|our|this))*(?: "
    r"(?:town|school|college|university|hospital|city|district|county|province|"
    r"street|company|township|village|campus))?$"
)
_EN_UNIT_WORD = re.compile(rf"\b{_EN_WORDS}\b")


class UnitList(NamedTuple):
    """Units named together: their names, and the text they stood in as one group."""

    names: tuple[str, ...]
    text: str


@lru_cache(maxsize=32768)
def is_unit(name: str) -> bool:
    """Whether folded ``name`` is built like the name of one unit, or of a class of units."""
    name = name.strip(" ,.;:、")
    name = name.strip("()") if name.count("(") != name.count(")") else name
    if not 2 <= len(name) <= 140:
        return False
    if name.isascii() or re.match(r"[A-Za-z]{4}", name):
        return _is_english_unit(name)
    core = _PAREN.sub("", name).replace(" ", "").replace("、", "")
    if len(core) > 28 or len(core) < 2 or re.search(r"[,;:。!?《》<>/]", core):
        return False
    if "、" in name and not _CLASS.match(core):
        return False
    if _PERSON_POST.search(core) or _COUNTED.match(core):
        return False
    if _BAD.search(_BAD_EXCEPT.sub("", core)) or _COMMON.match(core):
        return False
    if _CLASS.match(core) or _SHORT.match(core) or _PLACE_ONLY.match(core):
        return True
    return bool(_STRONG_END.search(core) or _PLACED_WEAK.match(core))


def _is_english_unit(name: str) -> bool:
    if _EN_CLASS.match(name):
        return True
    if re.fullmatch(r"[A-Z]{3,8}", name):
        return True
    if name.rsplit(maxsplit=1)[-1] in ("of", "the", "and", "for", "in"):
        return False
    return len(name.split()) <= 16 and bool(_EN_NAME.match(name) and _EN_UNIT_WORD.search(name))


_JOINS = re.compile(r"、|,(?=[^\d])|;|\n|/|(?<=[一-龥)])[和及与暨](?=[一-龥])|以及|\s?\band\b\s?|&")
_SPACE_JOIN = re.compile(r"(?<=[一-龥)]) (?=[一-龥])")


@lru_cache(maxsize=32768)
def unit_list(text: str) -> UnitList | None:
    """The units that folded ``text`` lists, None unless it is a list of units and no more.

    Parts are divided by 、 ， 和 及 与 (not inside brackets); an ending 等单位 or 等部门 may
    follow. A name that itself holds 和 (文化和旅游局) stays whole.
    """
    text = _LEADING.sub("", text.strip(" ,;:.。、-"))
    whole = _ET_CETERA.sub("", text)
    whole = _ET_CETERA.sub("", _ROLE_TAIL.sub("", whole)).strip(" ,;:、")
    if not whole or len(whole) > 600:
        return None
    names = _split(whole)
    if not names:
        return None
    return UnitList(tuple(_closed(name) for name in names), text)


def _closed(name: str) -> str:
    """``name`` without a bracket that has lost its other half."""
    return name.strip("()") if name.count("(") != name.count(")") else name


def _split(text: str) -> list[str]:
    """Cut ``text`` so that every part is a unit; [] where that cannot be done.

    The pieces at even places are names or parts of names, those at odd places joins. Few
    pieces a name are tried first: two units joined by 和 stay two, 文化和旅游局 stays one.
    """
    pieces = _pieces(text)
    best: list[list[str] | None] = [None] * (len(pieces) + 2)
    best[-1] = best[len(pieces)] = []
    for index in range(len(pieces) - 1 - (len(pieces) + 1) % 2, -1, -2):
        if not pieces[index].strip():
            best[index] = best[min(index + 2, len(pieces))]
            continue
        for count in (1, 3, 5):
            rest = (
                best[min(index + count + 1, len(pieces))] if index + count <= len(pieces) else None
            )
            joined = "".join(pieces[index : index + count])
            if rest is not None and is_unit(joined):
                best[index] = [joined.strip(), *rest]
                break
    return best[0] or []


def _pieces(text: str) -> list[str]:
    """``text`` cut at its joins outside brackets and quotation marks, joins kept."""
    shield = _shielded(text)
    joins = [*_JOINS.finditer(text), *_SPACE_JOIN.finditer(text)]
    cuts = [match.span() for match in joins if not shield[match.start()]]
    pieces, end = [], 0
    for start, stop in sorted(cuts):
        pieces += [text[end:start], text[start:stop] if text[start:stop].strip() else "、"]
        end = stop
    return [*pieces, text[end:]]


def _shielded(text: str) -> list[bool]:
    depth, shield = 0, []
    for char in text:
        if char in "(“‘《":
            depth += 1
        shield.append(depth > 0)
        if char in ")”’》":
            depth = max(0, depth - 1)
    return shield


def units_in_cell(text: str) -> tuple[str, ...]:
    """The units of a table cell: one a line, or joined; a lone unknown name is one unit."""
    folded = fold(text).text
    listed = unit_list(folded)
    if listed:
        return listed.names
    names: list[str] = []
    for line in re.split(r"\n|;|、|,(?! Ltd| Inc)", _PAREN_BREAK.sub("", folded)):
        part = unit_list(line)
        names += part.names if part else [line.strip()] if line.strip(" /-") else []
    return tuple(names)


_PAREN_BREAK = re.compile(r"(?<=\()\n|\n(?=[^()]*\))")


def same_unit(one: str, other: str) -> bool:
    """Whether two names of one document are the same unit: 市委网信办 and 云川市委网信办."""
    places = {place for name in (one, other) if (place := unit_place(name))}
    return unit_key(one) == unit_key(other) and len(places) <= 1


def unit_place(name: str) -> str:
    """The city that ``name`` opens with, empty where it names none: 市教育局 is any city's."""
    match = _OWN_PLACE.match(fold(name).text.replace(" ", "").removeprefix("中共"))
    return "" if match is None or match[0] in ("本", "我") else match[0]


_LONG_FORMS = (
    (re.compile(r"网络安全和信息化(?:委员会|领导小组)办公室"), "网信办"),
    (re.compile(r"网络安全和信息化(?:委员会|领导小组)"), "网信委"),
    (re.compile(r"互联网信息办公室"), "网信办"),
    (re.compile(r"^中共"), ""),
    (re.compile(r"^中国共产主义青年团|^共青团"), "团"),
    (re.compile(r"^团([一-龥]{2,4}[市区县省州])委(?:员会)?$"), r"\1团委"),
    (re.compile(r"妇女联合会"), "妇联"),
    (re.compile(r"残疾人联合会"), "残联"),
    (re.compile(r"委员会"), "委"),
    (re.compile(r"卫生健康"), "卫健"),
    (re.compile(r"发展和改革"), "发改"),
    (re.compile(r"中国人民银行|人民银行"), "人行"),
    (re.compile(r"文化和旅游"), "文旅"),
    (re.compile(r"人民政府"), "政府"),
    (re.compile(r"党委网信办"), "委网信办"),
    (re.compile(r"\(.*?\)"), ""),
)
_OWN_PLACE = re.compile(
    r"^(?:[一-龥]{2,6}?(?=[市省州](?:委|政府|[一-龥]{2,}))|本(?=市)|我(?=[市省区县州校院]))"
)


@lru_cache(maxsize=8192)
def unit_key(name: str) -> str:
    """``name`` reduced so that a unit's long and short forms in one document agree."""
    key = fold(name).text.replace(" ", "")
    for pattern, short in _LONG_FORMS:
        key = pattern.sub(short, key)
    return _OWN_PLACE.sub("", key).lower()
