"""What a task says: the deed of its sentence, with the activity it belongs to."""

from __future__ import annotations

import re

from awareweek.plan.dates import mentions
from awareweek.plan.english import is_english
from awareweek.plan.facts.found import Found
from awareweek.plan.outline import Node
from awareweek.plan.statements import Statement, clauses

_VERB = {"host": "主办", "organiser": "承办", "lead": "牵头"}
_EN_VERB = {"host": "Host ", "organiser": "Organize ", "lead": "Lead "}


def task_text(statement: Statement, node: Node, event: Found | None, before: str) -> str:
    """What the unit does: its predicate, with the activity's name where it names none."""
    said = statement.said.strip(" ,。;")
    name = event.activity.name if event else node.title
    if event and event.activity.kind == "theme_day":
        name = _day_before(before) or name
    plain = _OPENING_VERB.sub("", name)
    if statement.field:
        verb = (_EN_VERB if is_english(name) else _VERB).get(statement.role, "")
        more = (
            _first_deed(node if event.activity.kind == "theme_day" else event.node or node)
            if event and statement.role in ("lead", "responsible")
            else ""
        )
        return f"{verb}{plain if verb else name}" + (f"，{more}" if more else "")
    if is_english(said):
        said = re.sub(r"^(?:will|shall) ", "", said)
        passive = re.match(r"(?:organi[sz]e|host|sponsor|lead|hold|conduct|undertake) ", said)
        return f"{passive[0]}{name}" if passive and event and len(said) > 60 else said[:140]
    role = _JUST_ROLE.match(said)
    if role is None:
        return _BARE_VERB.sub(lambda verb: verb.group() + plain, _core(said), count=1)
    own = statement.object.strip(" ,")
    subject = (
        own if 3 <= len(own) <= 40 and not mentions(own) and not _PRONOUN.search(own) else plain
    )
    rest = _core(said[role.end() :].strip(" ,"))
    return role.group() + subject + ("，" + rest if rest and not mentions(rest[:12]) else "")


_BARE_VERB = re.compile(r"^[一-龥]{2}(?=$|[,，])")


def _first_deed(node: Node) -> str:
    """The first clauses of an activity's own text that tell what is done, not when or who."""
    texts = [node.inline.text] if node.inline else []
    for line in [*texts, *node.own_lines]:
        text = re.sub(r"^(?:活动)?内容[:]", "", line)
        if re.match(r"[一-龥]{2,8}[:]", text):
            continue
        parts = [text[c.start : c.end] for c in clauses(text, 0, min(len(text), 160))]
        deeds = [
            part
            for part in parts
            if not mentions(part) and len(part) > 4 and not re.match(r"由|按照|根据|结合", part)
        ]
        if deeds:
            return deeds[0]
    return ""


_DAY_NAME = re.compile(
    r"(?:^|[、,。;:()“”\d日是为展行 ])(?P<name>[一-龥]{2,7}日)(?=[,:。()”为由、 ]|主题|活动|$)"
)


def _day_before(text: str) -> str | None:
    """The theme day last named in ``text``."""
    names = [match["name"] for match in _DAY_NAME.finditer(text)]
    return names[-1] if names else None


_OPENING_VERB = re.compile(r"^(?:开展|举办|组织|举行|召开|组织开展|做好|推进)(?=.{3})")
_PRONOUN = re.compile(
    r"^(?:竞赛|比赛|活动|论坛|大赛|展览|讲座|培训|演练|评选|征集|调查|仪式|该项工作|此项工作|每个|同时)$"
)
_OPENERS = re.compile(
    r"^(?:结合|围绕|着眼|聚焦|按照|根据|依据|针对|为|以|充分|就|坚持|立足|紧扣|对标|发挥|将)(?:[^,“”]|“[^”]*”)*,(?=.{6})"
)
_LONGEST = 44


def _core(said: str) -> str:
    """The predicate without what leads up to it, and no more than its first deeds."""
    bare = said
    while len(bare) > _LONGEST and (shorter := _OPENERS.sub("", bare)) != bare:
        bare = shorter
    parts = [bare[c.start : c.end] for c in clauses(bare, 0, len(bare))]
    text = parts[0] if parts else bare
    for part in parts[1:]:
        if "”" in text and len(text) >= 8:
            break
        if len(text) + len(part) > _LONGEST and len(text) >= 12:
            break
        text += "，" + part
    return text


_JUST_ROLE = re.compile(
    r"^(?:具体|共同|联合|统一|分别)*(?:主办|承办|牵头|举办|负责|组织|实施|承担|组织实施|具体实施|牵头组织|牵头负责|负责组织|组织开展|开展)(?=$|[,。;])"
)
