"""Contacts: the people to turn to, and whether a phone or mail stands beside them.

Numbers stay in the document; they are taken only where the caller asks for them.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from awareweek.plan.context import PlanText
from awareweek.plan.draft import Contact
from awareweek.plan.fold import fold
from awareweek.plan.tables import Table
from awareweek.plan.units import is_unit, unit_list

PHONE = re.compile(
    r"(?<![\d.\-])(?:1[3-9]\d{9}|(?:\(?0\d{2,3}\)?[- ]?)?\d{7,8}(?:[-转]\d{1,"
    r"5})?|0000-?\d{7,8}|400-?\d{3}-?\d{4}|\+?86[- ]?1\d{10})(?![\d\-])"
)
MAIL = re.compile(r"[A-Za-z0-9._%+\-]+@[A-Za-z0-9.\-]+\.[A-Za-z]{2,}")
# The surnames of the 百家姓 and those common since.
_SURNAMES = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏"
    "潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅"
    "皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝"
    "董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫房"
    "解应宗丁宣邓郁单杭洪包诸左石崔吉钮龚程邢裴陆荣翁荀羊惠甄曲家封储靳段富巫乌焦巴弓牧山"
    "谷车侯全班秋仲伊宫宁仇栾甘厉武符刘景詹束龙叶司韶黎薄印宿白怀蒲邰从鄂索咸籍赖卓屠蒙池"
    "乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰雍桑桂牛寿通边扈燕冀浦尚农温别庄晏柴瞿阎充慕"
    "连茹习艾鱼容向古易慎戈廖终衡步都耿满弘匡国文寇广东欧沃利越师巩聂晁勾敖融冷辛阚那简饶"
    "空曾沙养鞠须丰关查游权盖益桓公阿"
)
_PERSON = rf"[{_SURNAMES}](?:某某|某|[一-龥]{{1,2}}|[XxＸ×*○]{{1,2}})"
_LABEL = re.compile(
    r"(?:联 ?系 ?人|联络人|联络员|咨询人|工作联系人|业务联系人|联系人员|"
    r"联系人及(?:联系)?(?:电话|方式)|联系方式|联络方式|工作联系|业务咨询|"
    r"技术咨询|综合协调)(?:\([^()]{1,16}\))?\s?[:]\s?|\b(?:contacts?(?: "
    r"persons?)?|(?:campaign |project )?coordinators?|(?:media )?enquiries|"
    r"inquiries)\s?:\s?",
    re.IGNORECASE,
)
_NAME_AT = re.compile(
    rf"(?:[一-龥()]{{2,"
    rf"30}}?[ ,:、](?=[{_SURNAMES}]))?(?P<name>{_PERSON})(?=[\s,;。:、()\d]|"
    rf"电话|手机|$|同志|老师|主任|科长|联系)"
)
_EN_PERSON = re.compile(
    r"(?P<name>(?:(?:Mr|Ms|Mrs|Dr|Prof)\.? )?[A-Z][a-z]+(?: [A-Z][a-z]+| [A-Z]\.| xx\b){1,2})"
)
_TO_PERSON = re.compile(
    rf"(?:报送?|发送?|送|交|传|反馈)(?:至|到|给)[^。;,]{{2,30}}?(?P<name>[{_SURNAMES}](?:某某|某))(?=[。,;(\s]|$)"
)
_BESIDE = re.compile(
    rf"(?:^|[,、;:。 (]|[处科室办局中心部院])(?P<name>[{_SURNAMES}](?:某某|某|"
    rf"[XＸx×]{{1,2}}|老师|主任|科长|[一-龥]{{1,2}})|"
    rf"小[{_SURNAMES}])[ ,:、(]{{0,2}}(?:短号)?(?:联系)?(?:电话|手机|tel)?[:]? "
    rf"?(?=(?:0\d{{2,3}}-?|1[3-9]|\d{{7,8}}(?!\d)))"
)
_GLUED = re.compile(rf"(?<=[处科室办局心部院])(?P<name>[{_SURNAMES}]某某?)(?=[,、;。( ]|$|电话)")
_ASK = re.compile(
    rf"(?:咨询|请找|联系|找|contact )[^,。;]{{0,"
    rf"16}}?(?P<name>[{_SURNAMES}](?:老师|主任|科长|同志|工|经理|处长)|"
    rf"小[{_SURNAMES}]|(?<=contact )[A-Z][a-z]+ (?:[A-Z][a-z]+|[A-Z]\.))"
)
_BEHIND = re.compile(
    rf"(?P<number>\d[\d\-]{{6,16}})\s?\((?:[^()]{{2,"
    rf"24}}[,、 ])?(?P<name>{_PERSON})(?:[,、 ][^()]{{2,24}})?\)"
)
_STOP = re.compile(r"[。\n]|(?=联系人(?!及))|(?=\bContact)")
_NOT_PERSON = re.compile(
    r"电话$|^(?:单位|部门|电话|姓名|方式|地址|邮箱|于|向|安全|公司|平台|宣传|办公|处室|时间|成立|通知|应急|党委|和|全|通|时|强|方案|计|高|明|能|从|都|国家|农|文|广|利|须|关于|成|水|平|应|别|连|向|公|单|支|管)"
)


def contacts(plan: PlanText, *, with_numbers: bool) -> tuple[Contact, ...]:
    """The people named as contacts in text and tables, each once."""
    found: list[Contact] = []
    for index in range(plan.first, plan.last):
        if plan.blocks[index].kind != "row":
            found += _in_text(plan, index, with_numbers=with_numbers)
    for table in plan.tables:
        if table.has("person") and (table.has("phone") or table.has("mail")):
            found += _in_table(plan, table, with_numbers=with_numbers)
    return _distinct(found)


def _distinct(found: list[Contact]) -> tuple[Contact, ...]:
    """Each person once, with the number that any of the places gives."""
    people: dict[str, Contact] = {}
    for one in sorted(found, key=lambda contact: (contact.span.block, contact.span.start)):
        old = people.get(one.name)
        if old is None:
            people[one.name] = one
        else:
            people[one.name] = replace(
                old,
                unit=old.unit or one.unit,
                has_phone=old.has_phone or one.has_phone,
                has_mail=old.has_mail or one.has_mail,
                phones=old.phones or one.phones,
                mails=old.mails or one.mails,
            )
    return tuple(people.values())


def _in_text(plan: PlanText, index: int, *, with_numbers: bool) -> list[Contact]:
    folded = fold(plan.blocks[index].text)
    text = folded.text
    found: list[Contact] = []
    labels = [*_LABEL.finditer(text), *_listed_label(plan, index, text)]
    for label in labels:
        stop = _STOP.search(text, label.end())
        end = stop.start() if stop else len(text)
        around = text[label.end() : end]
        if not around.strip() and index + 1 < plan.last:
            continue
        tail = _following(plan, index) if end >= len(text) - 1 else ""
        found += _people(plan, index, label.end(), end, tail, with_numbers=with_numbers)
    for pattern in (_BESIDE, _GLUED):
        for match in pattern.finditer(text):
            if not _NOT_PERSON.match(match["name"]) or "某" in match["name"]:
                around = text[match.end("name") : match.end("name") + 40]
                found.append(_contact(plan, index, match, around, with_numbers=with_numbers))
    for match in _BEHIND.finditer(text):
        if not is_unit(match["name"]):
            found.append(_contact(plan, index, match, match["number"], with_numbers=with_numbers))
    for match in _ASK.finditer(text):
        found.append(
            _contact(
                plan, index, match, text[match.end() : match.end() + 40], with_numbers=with_numbers
            )
        )
    for match in _TO_PERSON.finditer(text):
        found.append(_contact(plan, index, match, "", with_numbers=with_numbers))
    return found


_LISTED = re.compile(r"^[A-Z][A-Za-z ,&'-]{2,48}:\s")


def _listed_label(plan: PlanText, index: int, text: str) -> list[re.Match[str]]:
    """The label of a line of a chapter on contacts: Campaign lead: Marian Oakes."""
    node = plan.node_of(index)
    match = _LISTED.match(text)
    told = node is not None and re.search(r"contact|questions|enquir", node.title, re.IGNORECASE)
    return [match] if match and told else []


def _following(plan: PlanText, index: int) -> str:
    """The next lines while they are numbers of the same contact."""
    lines = []
    for later in range(index + 1, min(index + 4, plan.last)):
        text = fold(plan.blocks[later].text).text
        if not re.match(
            r"(?:联系)?(?:电话|手机|电子邮[箱件]|邮箱|传真|地址)|(?:tel|phone|e-?mail|telephone)",
            text,
            re.IGNORECASE,
        ):
            break
        lines.append(text)
    return "\n".join(lines)


def _people(
    plan: PlanText, index: int, start: int, end: int, tail: str, *, with_numbers: bool
) -> list[Contact]:
    text = fold(plan.blocks[index].text).text
    part = text[start:end]
    pattern = _EN_PERSON if re.match(r"\s*[A-Za-z]", part) else _NAME_AT
    matches = [
        m
        for m in pattern.finditer(text, start, end)
        if not _NOT_PERSON.match(m["name"]) or "某" in m["name"]
    ]
    matches = [
        m
        for m in matches
        if not is_unit(m["name"])
        and not re.search(
            r"Office|Bureau|Department|Center|Security|Committee|Information|School|University|Desk|Team",
            m["name"],
        )
    ]
    found = []
    for order, match in enumerate(matches):
        stop = matches[order + 1].start("name") if order + 1 < len(matches) else end
        own = text[match.end("name") : stop]
        shared = text[match.end("name") : end] + "\n" + tail
        found.append(
            _contact(
                plan, index, match, own if PHONE.search(own) else shared, with_numbers=with_numbers
            )
        )
    return found


def _contact(
    plan: PlanText, index: int, match: re.Match[str], around: str, *, with_numbers: bool
) -> Contact:
    text = fold(plan.blocks[index].text).text
    before = re.split(r"[:,;、。\s]", text[: match.start("name")])
    unit = next((part for part in reversed(before[-3:]) if part and unit_list(part)), None)
    phones = tuple(m[0] for m in PHONE.finditer(MAIL.sub("", around)))
    mails = tuple(m[0] for m in MAIL.finditer(around))
    return Contact(
        name=match["name"],
        span=plan.span(index, *match.span("name")),
        unit=unit,
        has_phone=bool(phones),
        has_mail=bool(mails),
        phones=phones if with_numbers else (),
        mails=mails if with_numbers else (),
    )


def _in_table(plan: PlanText, table: Table, *, with_numbers: bool) -> list[Contact]:
    found = []
    for row in table.rows:
        cell = row.get("person")
        if cell is None or not 2 <= len(cell.folded) <= 30:
            continue
        name = cell.folded.split(" ")[0] if not cell.folded.isascii() else cell.folded
        phone, mail, unit = row.get("phone"), row.get("mail"), row.get("unit") or row.get("name")
        numbers = " ".join(c.folded for c in (phone, mail, cell) if c)
        phones = tuple(m[0] for m in PHONE.finditer(MAIL.sub("", numbers)))
        mails = tuple(m[0] for m in MAIL.finditer(numbers))
        found.append(
            Contact(
                name=name.strip(" ,;"),
                span=plan.span(row.block, *_at(plan, row.block, cell.start, cell.text)),
                unit=unit.folded if unit else None,
                has_phone=bool(phones),
                has_mail=bool(mails),
                phones=phones if with_numbers else (),
                mails=mails if with_numbers else (),
            )
        )
    return found


def _at(plan: PlanText, block: int, start: int, text: str) -> tuple[int, int]:
    folded = fold(plan.blocks[block].text)
    return folded.at(start), folded.at(start + len(text))
