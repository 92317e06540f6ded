"""Laws cited as coming that are in force, by a draft's name, repealed, or in an old version."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from awareweek.plan.checks.finding import Finding, Law
from awareweek.plan.document import Document
from awareweek.plan.draft import Draft, Span

_COMES = "施行|实施|生效|出台|颁布|公布|发布|执行"
_COMING_BEFORE = re.compile(
    rf"(?:即将|将要|将于|将在|将自|拟于|有望)[^。；;，,《》\n]{{0,16}}(?:{_COMES})的?"
    r"(?:《[^《》\n]{1,40}》(?:等|以及|[、和与及])?){0,6}[《“]?(?:中华人民共和国)?$"
)
_COMING_AFTER = re.compile(
    rf"[》”\"]?(?:也|还|又|均|都)?(?:即将|将要|将于|将在|将自|拟于)[^。；;《》\n]{{0,16}}(?:{_COMES})"
)
_COMING_ENGLISH = re.compile(
    r"(?:\bupcoming|\bforthcoming|\bsoon[- ]to[- ]be\b|\bto be (?:issued|enacted|released))"
    r"[^.;\n]{0,24}$",
    re.IGNORECASE,
)
_COMING_ENGLISH_AFTER = re.compile(
    r"[\"”》]?,?\s(?:which\s)?(?:is about to|will soon|is soon to|is to) "
    r"(?:take effect|come into|be (?:issued|enacted|released))",
    re.IGNORECASE,
)
_DRAFT = re.compile(
    r"[（(](?:[^（）()]{0,8})?(?:草案|征求意见稿|送审稿|讨论稿)[^（）()]{0,8}[）)]$"
)
_TITLE = re.compile(r"《([^《》\n]{2,60})》")
_VERSION = re.compile(r"[（(]((?:19|20)\d{2})年?[^（）()]{0,6}[）)]")
_NEAR = 90


def check_laws(
    draft: Draft, document: Document, laws: Sequence[Law], on: date
) -> Iterator[Finding]:
    """What the plan says of laws that no longer holds on the day ``on``."""
    known = _Names(laws)
    last = draft.last or len(document.blocks)
    for number, block in enumerate(document.blocks[draft.first : last], draft.first):
        for law, start, end in known.cited(block.text):
            if _said_to_come(block.text, start, end) and (since := _in_force_since(law, on)):
                params: dict[str, str | int] = {"law": law.name, "date": since.isoformat()}
                yield Finding("law_in_force", "warning", Span(number, start, end), params)
        for title in _TITLE.finditer(block.text):
            yield from _outdated(known, block.text, title, number, on)


class _Names:
    """The law list by every name it gives."""

    def __init__(self, laws: Sequence[Law]) -> None:
        self._laws = {name: law for law in laws for name in (law.name, *law.other_names)}
        names = sorted(self._laws, key=len, reverse=True)
        alternatives = "|".join(map(re.escape, names)) or r"(?!)"
        self._pattern = re.compile(rf"(?:{alternatives})(?![治律规学])")

    def cited(self, text: str) -> Iterator[tuple[Law, int, int]]:
        """Every place where ``text`` names a law of the list."""
        for match in self._pattern.finditer(text):
            yield self._laws[match[0]], match.start(), match.end()

    def titled(self, title: str) -> Law | None:
        """The law that has exactly this title."""
        return self._laws.get(title)


def _said_to_come(text: str, start: int, end: int) -> bool:
    before, after = text[max(0, start - _NEAR) : start], text[end : end + _NEAR]
    return bool(
        _COMING_BEFORE.search(before)
        or _COMING_AFTER.match(after)
        or _COMING_ENGLISH.search(before)
        or _COMING_ENGLISH_AFTER.match(after)
    )


def _in_force_since(law: Law, on: date) -> date | None:
    """Since when ``law`` is in force, None if a version of it is still to come."""
    days = [version.effective for version in law.versions if version.effective]
    return min(days) if days and max(days) <= on else None


def _outdated(
    known: _Names, text: str, title: re.Match[str], number: int, on: date
) -> Iterator[Finding]:
    span = Span(number, title.start(), title.end())
    bare = _DRAFT.sub("", title[1])
    law = known.titled(bare)
    if law is None:
        return
    params: dict[str, str | int] = {"law": law.name}
    since = _in_force_since(law, on)
    if bare != title[1] and since:
        yield Finding("law_draft_cited", "warning", span, {**params, "date": since.isoformat()})
    if law.repealed and law.repealed <= on:
        params["date"] = law.repealed.isoformat()
        if law.replaced_by:
            params["replaced_by"] = law.replaced_by
        code = "law_repealed" if law.replaced_by else "law_ended"
        yield Finding(code, "warning", span, params)
    elif (version := _VERSION.match(text, title.end())) and (new := _newer(law, version, on)):
        old: dict[str, str | int] = {"version": int(version[1]), "date": new.isoformat()}
        yield Finding("law_old_version", "warning", span, {**params, **old})


def _newer(law: Law, version: re.Match[str], on: date) -> date | None:
    """When the version in force took effect, if the one cited by its year is an older one."""
    forced = [one for one in law.versions if one.effective and one.effective <= on]
    if not forced:
        return None
    years = [{day.year for day in (one.issued, one.effective) if day} for one in forced]
    cited = int(version[1])
    older = any(cited in group for group in years[:-1])
    return forced[-1].effective if older and cited not in years[-1] else None
