"""Statements in English text, native or machine-translated: who does what.

The counterpart of ``statements`` for Latin script: labelled lines (``Host: …``), passives
(``organised by …``) and sentences whose subject is a unit.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from awareweek.plan.draft import Role
from awareweek.plan.units import unit_list

_LABELS: tuple[tuple[str, Role], ...] = (
    (
        (r"co-?organi[sz](?:er|ed by|ing units?)s?"),
        "co_organiser",
    ),
    (
        (
            r"(?:jointly )?(?:hosts?|hosted by|sponsors?|sponsored by|hosting units?|"
            r"sponsoring units?)"
        ),
        "host",
    ),
    (
        (r"organi[sz](?:ers?|ed by|ing (?:units?|departments?))"),
        "organiser",
    ),
    (
        (r"undertak(?:en by|ing units?|ers?)"),
        "organiser",
    ),
    (
        (
            r"lead(?: (?:units?|departments?|agency|agencies|office|organisation))?|led by|"
            r"leading (?:units?|departments?)"
        ),
        "lead",
    ),
    (
        (
            r"responsib(?:le|ility)(?: (?:units?|departments?|party|parties|office|team|"
            r"person))?|owners?|in charge"
        ),
        "responsible",
    ),
    (
        (
            r"support(?:ed by|ing (?:units?|departments?))?|cooperating (?:units?|"
            r"departments?)|partners?|with"
        ),
        "support",
    ),
    (
        (r"guid(?:ance|ed by|ing units?)"),
        "guide",
    ),
)
_LABEL = re.compile(
    r"(?:^|(?<=[.;,(\n] )|(?<=\())(?P<label>"
    + "|".join(f"(?P<r{order}>{words})" for order, (words, _) in enumerate(_LABELS))
    + r")\s?:\s?(?P<value>[^.\n)]{3,240}?)(?=$|[.\n)](?:\s|$)|\.$|,? (?:Support|"
    r"Lead|Host|Organi[sz]er|Co-organi[sz]er|Venue|Time|Date|Owner|Deadline|"
    r"Contact)\s?:)",
    re.IGNORECASE,
)
_BY = re.compile(
    r"\b(?P<verb>organi[sz]ed|hosted|sponsored|led|held|conducted|coordinated|"
    r"undertaken|run|delivered|carried out|produced|staffed)(?: jointly)? by "
    r"(?P<value>(?:the )?[^.;]{3,200}?)(?=[.;]|$|, (?:with|and (?:will|is)|in|"
    r"on|at|which|who|for|the (?:first|top|best|winning))|\s(?:on|at|in|from|"
    r"for|during|under|and (?:will|the|is))\s)",
    re.IGNORECASE,
)
_BY_ROLE: dict[str, Role] = {"hosted": "host", "sponsored": "host", "led": "lead"}
_PLAIN = {
    "organised": "organise",
    "organized": "organize",
    "hosted": "host",
    "sponsored": "sponsor",
    "led": "lead",
    "held": "hold",
    "conducted": "conduct",
    "coordinated": "coordinate",
    "undertaken": "undertake",
    "delivered": "deliver",
    "carried out": "carry out",
    "produced": "produce",
    "staffed": "staff",
}
_VERB = re.compile(
    r"\b(?:(?:will|shall|should|must|may|can|would|is to|are to)\b|(?:is|are) "
    r"(?:responsible|in charge|required|requested|invited|encouraged)|takes? "
    r"(?:the lead|charge)|took the lead|jointly|leads?|leading|"
    r"organi[sz](?:es?|ed)|holds?|held|hosts?|invites?|carr(?:y|ies|ied) out|"
    r"conducts?|plays?|sets? up|opens?|open|broadcasts?|coordinates?|provides?|"
    r"runs?|guides?|arranges?|launch(?:es)?|produces?|makes?|publish(?:es)?|"
    r"distributes?|establish(?:es)?|mobili[sz]es?|collects?|prepares?|sends?|"
    r"checks?|visits?|gives?|teach(?:es)?|reports?|submits?|hands?|spreads?|"
    r"uses?|undertakes?|sponsors?|explains?|displays?|puts?|shows?|supervises?|"
    r"focus(?:es)?|commends?|implements?|selects?|gathers?|maintains?|issues?|"
    r"manages?|records?|reminds?|recruits?|books?|designs?|develops?|writes?|"
    r"selects?|trains?|combines?|delivers?|oversees?|posts?|hangs?|promotes?|"
    r"assists?|supports?|cooperates?|participates?|joins?|attends?|actively|"
    r"and implements)\b"
)
_LEAD_IN = re.compile(
    r"^(?:(?:and|then|meanwhile|also|in addition|at the same time|afterwards|"
    r"during [^,]{3,40}|on [^,]{3,30}|in [^,]{3,30}|from [^,]{3,"
    r"40})[, ]\s*)*(?=\S)",
    re.IGNORECASE,
)
_MODAL = re.compile(
    r"^(?:should|must|may|can|are encouraged|are requested|are required|is "
    r"encouraged|is required)\b"
)
_ARTICLE = re.compile(r"^(?:the|our|all the) (?=\S)", re.IGNORECASE)
_BARE_ROLE: tuple[tuple[re.Pattern[str], Role], ...] = (
    (re.compile(r"^(?:will )?(?:takes?|took) (?:the lead|charge)|^(?:will )?lead"), "lead"),
    (re.compile(r"^(?:will |shall )?(?:jointly )?(?:hosts?|sponsors?)\b"), "host"),
    (re.compile(r"^(?:will |shall )?(?:guides?|supervises?)\b"), "guide"),
    (
        re.compile(
            r"^(?:will |shall )?(?:assists?|supports?|cooperates?|participates?|joins?|attends?)\b"
        ),
        "support",
    ),
)


class EnglishStatement(NamedTuple):
    """Units, their role and what is said of them; offsets in the folded text."""

    units: tuple[str, ...]
    unit_text: str
    role: Role
    said: str
    start: int
    end: int
    sentence: int
    modal: bool
    field: bool


def is_english(text: str) -> bool:
    """Whether ``text`` is Latin script with no Chinese worth the name in it."""
    letters = sum(char.isascii() and char.isalpha() for char in text[:400])
    chinese = sum("\u4e00" <= char <= "\u9fff" for char in text[:400])
    return letters > 8 and chinese * 10 < letters


def english_statements(text: str, start: int, end: int) -> list[EnglishStatement]:
    """Every statement in ``text[start:end]``."""
    found = _labelled(text, start, end) or _charged(text, start, end)
    taken = [(one.start, one.end) for one in found]
    for number, (begin, stop) in enumerate(sentences(text, start, end)):
        if any(a < stop and begin < b for a, b in taken):
            continue
        passives = _passives(text, begin, stop, number)
        found += passives or _actives(text, begin, stop, number)
    return sorted(found, key=lambda one: one.start)


_CHARGE = re.compile(r"(?:[-*•] ?)?(?P<unit>[A-Z][^:.;]{3,90}): (?P<said>[A-Za-z].{10,})$")


def _charged(text: str, start: int, end: int) -> list[EnglishStatement]:
    """A line of a list of duties: ``Public Security Bureau: on-site security``."""
    match = _CHARGE.match(text, start, end)
    units = units_of(match["unit"]) if match else ()
    if match is None or not units or re.search(r"\b(?:units?|departments?)$", match["unit"]):
        return []
    at, said = match.span("unit"), match["said"].strip(" .")
    return [
        EnglishStatement(
            units,
            match["unit"],
            "responsible",
            said,
            at[0],
            end,
            -1,
            modal=False,
            field=False,
        )
    ]


_STOP = re.compile(r"(?<![A-Z])(?<!Co)(?<!Ltd)(?<!No)(?<!a\.m)(?<!p\.m)[.!?](?=\s|$)|[;\n]")


def sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The sentences of ``text[start:end]``, cut at stops, semicolons and line ends."""
    spans, begin = [], start
    for match in _STOP.finditer(text, start, end):
        if match.start() > begin:
            spans.append((begin, match.start()))
        begin = match.end()
    if begin < end and text[begin:end].strip():
        spans.append((begin, end))
    return spans


def _labelled(text: str, start: int, end: int) -> list[EnglishStatement]:
    found = []
    for match in _LABEL.finditer(text, start, end):
        listed = units_of(match["value"]) or _named(match["value"])
        if not listed:
            continue
        role = next(role for order, (_, role) in enumerate(_LABELS) if match[f"r{order}"])
        found.append(
            EnglishStatement(
                listed,
                match["value"].strip(),
                role,
                "",
                match.start("value"),
                match.end("value"),
                -1,
                modal=False,
                field=True,
            )
        )
    return found


def _named(value: str) -> tuple[str, ...]:
    """The names of a labelled line, whatever they are called: short and capitalised.

    A name may hold commas (Parks, Recreation and Senior Services): parts are only taken
    apart at semicolons and slashes.
    """
    names = [part.strip() for part in re.split(r"[;/]", value) if part.strip()]
    good = all(_CAPITALS.fullmatch(name) for name in names)
    return tuple(names) if good and len(names) <= 6 else ()


_CAPITALS = re.compile(
    r"(?:[A-Z&][\w&'’\-]*|of|and|for|the),?(?: (?:[A-Z&][\w&'’\-]*|of|and|for|the),?){0,7}"
)


def units_of(value: str) -> tuple[str, ...]:
    """The units that ``value`` lists, their articles dropped; () unless all are units."""
    listed = unit_list(value.strip())
    if listed is None:
        return ()
    return tuple(_ARTICLE.sub("", name).strip() for name in listed.names)


def _passives(text: str, begin: int, stop: int, sentence: int) -> list[EnglishStatement]:
    found = []
    for match in _BY.finditer(text, begin, stop):
        listed = units_of(match["value"])
        if listed:
            verb = match["verb"].lower()
            said = f"{_PLAIN.get(verb, verb)} {text[begin : match.start()].strip()}"
            found.append(
                EnglishStatement(
                    listed,
                    ", ".join(listed),
                    _BY_ROLE.get(verb, "organiser"),
                    said,
                    match.start("value"),
                    stop,
                    sentence,
                    modal=False,
                    field=False,
                )
            )
    return found


def _actives(text: str, begin: int, stop: int, sentence: int) -> list[EnglishStatement]:
    """The clauses of a sentence that a unit opens, each up to where the next one opens."""
    opened: list[tuple[tuple[str, ...], int, int]] = []
    edge = begin
    for at in [begin, *[m.end() for m in re.finditer(r", |: |\band ", text[begin:stop])]]:
        place = at if at == begin else begin + at
        if place < edge:
            continue
        found = _subject(text, place, stop)
        if found:
            opened.append((found[0], place, found[1]))
            edge = found[1]
    made = []
    for order, (names, place, verb) in enumerate(opened):
        end = opened[order + 1][1] if order + 1 < len(opened) else stop
        said = text[verb:end].strip(" ,")
        said = re.sub(r",? and$", "", said)
        role: Role = next(
            (role for pattern, role in _BARE_ROLE if pattern.match(said)), "responsible"
        )
        made.append(
            EnglishStatement(
                names,
                ", ".join(names),
                role,
                said,
                place,
                end,
                sentence,
                modal=bool(_MODAL.match(said)),
                field=False,
            )
        )
    return made


def _subject(text: str, begin: int, stop: int) -> tuple[tuple[str, ...], int] | None:
    window = text[begin : min(stop, begin + 260)]
    lead = _LEAD_IN.match(window)
    offset = lead.end() if lead else 0
    for skip in dict.fromkeys((0, offset)):
        best = None
        for count, match in enumerate(_VERB.finditer(window, skip)):
            if count > 8:
                break
            names = units_of(window[skip : match.start()]) if match.start() - skip > 3 else ()
            if names:
                best = (names, begin + match.start())
        if best:
            return best
    return None


_DUE_WHAT = re.compile(
    r"\b(?:submit|send|sends|hand(?:s|ed)? (?:over|in)|report|reports|deliver|"
    r"upload|return|complete[ds]?|nominate|register|provide|turn(?:ed)? in|"
    r"e-?mail|file)\b\s*(?P<what>[^;]{3,140}?)(?=\s(?:to|with|at|through|"
    r"via)\s(?:the )?[A-Z]|$|,? (?:and|before|by|no later)\s*$)",
    re.IGNORECASE,
)
_DUE_SUBJECT = re.compile(
    r"(?P<what>[A-Za-z][^.;:]{2,90}?)\s(?:must|should|shall|will|are|is|to|has "
    r"to|have to|need(?:s)? to)\s?(?:be |reach|arrive|due|close|submitted|sent|"
    r"completed|received|handed|ready|finished|delivered)",
    re.IGNORECASE,
)


def due_what(before: str, after: str) -> str:
    """What is due in an English sentence: the verb's object, or the subject of a passive."""
    before = before.strip(" ,(")
    both = re.sub(r"\b(?:by|before|until|no later than|on or before)\s*$", "", before)
    passive = _DUE_SUBJECT.search(both)
    active = list(_DUE_WHAT.finditer(both))
    if passive and not (active and active[-1].start() > passive.end()):
        return passive["what"].strip(" ,")
    if active:
        return active[-1]["what"].strip(" ,")
    later = re.search(
        r"^,?\s*(?:to )?(?:submit|send|report|hand in|complete)\s(?P<what>[^.;,]{3,80})", after
    )
    if later:
        return later["what"].strip()
    close = re.search(
        r"(?P<what>[A-Z][^.;]{3,80}?)\s(?:close|closes|end|ends|is|are)\s*(?:on)?\s*$", both
    )
    text = close["what"] if close else re.split(r"[:,] (?=and )|, and ", both)[-1]
    return text.strip(" ,:")[-90:]
