"""Plans made by hand for the checks."""

from __future__ import annotations

from awareweek.plan.document import Block, Document, Place, row
from awareweek.plan.draft import Activity, Draft, Named, Period, Span, Task, UnitRole


def make_document(*texts: str | tuple[str, ...]) -> Document:
    """A document of paragraphs (texts) and table rows (tuples)."""
    blocks = [
        Block(text, Place(paragraph=number))
        if isinstance(text, str)
        else row(text, Place(table=1, row=number))
        for number, text in enumerate(texts, 1)
    ]
    return Document("plan.docx", "docx", "0" * 64, tuple(blocks))


def make_draft(**fields) -> Draft:
    """A plan for the week of 13 to 19 September 2027."""
    week = Period("9月13日至19日", Span(0, 0, 0), start="2027-09-13", end="2027-09-19")
    return Draft(**{"year": Named("2027", Span(0, 0, 4)), "period": week, **fields})


def make_activity(name: str, block: int = 0, *, leads: tuple[str, ...] = (), **fields) -> Activity:
    units = tuple(UnitRole(unit, "host", Span(block, 0, 1)) for unit in leads)
    span = Span(block, 0, len(name))
    return Activity(
        **{"name": name, "kind": "forum", "span": span, "leads": leads, "units": units, **fields}
    )


def make_task(unit: str, block: int = 0, *, from_table: bool = True, **fields) -> Task:
    span = Span(block, 0, len(unit))
    return Task(unit, "组织活动。", span, units=(unit,), from_table=from_table, **fields)
