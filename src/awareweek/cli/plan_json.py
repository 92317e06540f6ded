"""A draft as the JSON object that `plan read --json` prints."""

from __future__ import annotations

from typing import Any

from awareweek.plan.document import Document
from awareweek.plan.draft import (
    Activity,
    Contact,
    Deadline,
    Draft,
    Named,
    Period,
    Section,
    Span,
    Task,
    ThemeDay,
    UnitRole,
)

Json = dict[str, Any]


def plan_object(file: str, document: Document, draft: Draft, *, with_numbers: bool) -> Json:
    """The PLAN object of ``draft``: every field there, null or empty where nothing is known."""
    source = _Sources(document)
    return {
        "file": file,
        **_scalars(draft),
        "activities": [_activity(one, source) for one in draft.activities],
        "theme_days": [_theme_day(one, source) for one in draft.theme_days],
        "tasks": [_task(one, source) for one in draft.tasks],
        "deadlines": [_deadline(one, source) for one in draft.deadlines],
        "contacts": [_contact(one, source, with_numbers=with_numbers) for one in draft.contacts],
        "basis": [
            {"title": one.title, "number": one.number, "source": source(one.span)}
            for one in draft.basis
        ],
        "laws": [{"name": one.text, "source": source(one.span)} for one in draft.laws],
        "quantities": [
            {"text": one.text, "bound": one.bound, "value": one.value, "unit": one.unit}
            | {"source": source(one.span)}
            for one in draft.quantities
        ],
        "settings": [one.text for one in draft.settings],
        "addressees": list(draft.addressees),
        "aliases": draft.aliases,
        "outline": [_section(one) for one in draft.sections],
        "unplaced": [{"text": one.text, "source": source(one.span)} for one in draft.unplaced],
        "sources": _scalar_sources(draft, source),
    }


class _Sources:
    """Makes the ``source`` of each fact of one document."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def __call__(self, span: Span) -> Json:
        return source_object(self._document, span)


def source_object(document: Document, span: Span) -> Json:
    """A span as a ``source``: its block, its characters, its place in the file."""
    found: Json = {"block": span.block, "start": span.start, "end": span.end}
    if span.block < len(document.blocks):
        place = document.blocks[span.block].place
        fields = ("page", "paragraph", "sheet", "table", "row")
        found |= {name: value for name in fields if (value := getattr(place, name))}
    return found


def _scalars(draft: Draft) -> Json:
    year = draft.year.text[:4] if draft.year else ""
    period = draft.period
    return {
        "title": _text(draft.title),
        "year": int(year) if year.isdecimal() else None,
        "level": draft.level,
        "start_date": period.start if period else None,
        "end_date": (period.end or period.start) if period else None,
        "period_text": period.text if period else None,
        "themes": [theme.text for theme in draft.themes],
        "lead_unit": _text(draft.lead_unit),
        "issuer": _text(draft.issuer),
    }


def _scalar_sources(draft: Draft, source: _Sources) -> Json:
    single = {"title": draft.title, "year": draft.year, "period": draft.period}
    single |= {"lead_unit": draft.lead_unit, "issuer": draft.issuer}
    found: Json = {name: source(one.span) for name, one in single.items() if one}
    found["themes"] = [source(one.span) for one in draft.themes]
    found["settings"] = [source(one.span) for one in draft.settings]
    return found


def _text(named: Named | None) -> str | None:
    return named.text if named else None


def _when(period: Period | None) -> Json:
    return {"date": period.start if period else None, "date_text": period.text if period else None}


def _role(one: UnitRole) -> Json:
    return {"unit": one.unit, "role": one.role}


def _activity(one: Activity, source: _Sources) -> Json:
    return {
        "name": one.name,
        "kind": one.kind,
        **_when(one.when),
        "end_date": one.when.end if one.when else None,
        "hours": one.when.hours if one.when else None,
        "places": [place.text for place in one.places],
        "leads": list(one.leads),
        "roles": [_role(unit) for unit in one.units],
        "category": one.category,
        "settings": list(one.settings),
        "confidence": one.confidence,
        "source": source(one.span),
    }


def _theme_day(one: ThemeDay, source: _Sources) -> Json:
    return {
        "name": one.name,
        **_when(one.when),
        "leads": list(one.leads),
        "source": source(one.span),
    }


def _task(one: Task, source: _Sources) -> Json:
    return {
        "unit": one.unit,
        "text": one.text,
        "units": list(one.units),
        "supports": list(one.supports),
        "due": one.due,
        "from_table": one.from_table,
        "source": source(one.span),
    }


def _deadline(one: Deadline, source: _Sources) -> Json:
    return {
        "what": one.what,
        **_when(one.when),
        "to": one.to,
        "channels": list(one.channels),
        "source": source(one.span),
    }


def _contact(one: Contact, source: _Sources, *, with_numbers: bool) -> Json:
    found: Json = {
        "name": one.name,
        "unit": one.unit,
        "has_phone": one.has_phone,
        "has_mail": one.has_mail,
    }
    if with_numbers:
        found |= {"phones": list(one.phones), "mails": list(one.mails)}
    return found | {"source": source(one.span)}


def _section(one: Section) -> Json:
    return {
        "number": one.number,
        "title": one.title,
        "level": one.level,
        "first_block": one.first,
        "last_block": one.last - 1,
    }
