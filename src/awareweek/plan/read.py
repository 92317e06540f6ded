"""Reading a plan: from a file to drafts, one for each plan the file holds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from msgspec.structs import replace

from awareweek.plan.context import PlanText, plan_text
from awareweek.plan.document import Block, Document
from awareweek.plan.draft import Draft, Reading
from awareweek.plan.facts import (
    activities,
    deadlines,
    heads,
    offices,
    people,
    period,
    references,
    tasks,
    theme_days,
    themes,
    unplaced,
    wording,
)
from awareweek.plan.flattened import rebuild
from awareweek.plan.messages import Message
from awareweek.plan.outline import sections
from awareweek.plan.readers import read_document
from awareweek.plan.repair import split_inline_parts
from awareweek.plan.split import Part, parts
from awareweek.plan.statements import Statement, statements


def read_file(path: Path, *, with_numbers: bool = False) -> Reading:
    """Read the file at ``path`` and the plans in it.

    Phone numbers and mail addresses of contacts are left out unless ``with_numbers``.
    Raises a PlanRefused where the file cannot or must not be read; nothing is kept then.
    """
    return read_blocks(read_document(path), with_numbers=with_numbers)


def read_blocks(document: Document, *, with_numbers: bool = False) -> Reading:
    """Read the plans in a document that was read already.

    A document in which nothing of a plan is found gives no draft and the warning ``no_plan_found``.
    """
    blocks = prepared(document)
    whole = Document(
        document.name, document.kind, document.sha256, tuple(blocks), document.warnings
    )
    drafts = tuple(read_part(blocks, part, with_numbers=with_numbers) for part in parts(blocks))
    plans = tuple(draft for draft in drafts if _is_plan(draft))
    warnings = document.warnings if plans else (*document.warnings, Message("no_plan_found"))
    return Reading(whole, plans, warnings)


def _is_plan(draft: Draft) -> bool:
    """Whether enough was found that a week could stand on: a single list is not a plan."""
    told = any(activity.leads or activity.when for activity in draft.activities)
    signs = (
        draft.period is not None,
        bool(draft.themes),
        bool(draft.theme_days),
        told,
        any(task.from_table for task in draft.tasks) or len(draft.tasks) >= _SEVERAL,
        bool(draft.deadlines),
    )
    return sum(signs) >= 1 and bool(draft.activities or draft.tasks or draft.theme_days)


_SEVERAL = 3


def prepared(document: Document) -> list[Block]:
    """The document's blocks with wrapped lines joined and flattened tables made rows."""
    blocks = list(split_inline_parts(document.blocks))
    blocks = rebuild(blocks) if document.wrapped else blocks
    return [_told(block) for block in blocks]


def _told(block: Block) -> Block:
    """A row of one long cell, a note across the table, is a paragraph."""
    if block.kind != "row" or len(block.cells) < _LABELLED:
        return block
    filled = list(dict.fromkeys(cell.strip() for cell in block.cells if cell.strip()))
    if len(filled) == _LABELLED and _NOTE.match(filled[0]):
        filled = filled[1:]
    if len(filled) == 1 and len(filled[0]) > _A_NAME:
        return Block(filled[0], block.place)
    return block


_LABELLED = 2
_A_NAME = 30
_NOTE = re.compile(r"^(?:备\s*注|说\s*明|注)[:：]?$")


def read_part(blocks: Sequence[Block], part: Part, *, with_numbers: bool = False) -> Draft:
    """The draft of one plan: of the blocks that ``part`` names, whatever they give."""
    first = part.first + 1 if part.title and part.last - part.first > 1 else part.first
    plan = plan_text(blocks, first, part.last, part.title)
    draft = _with_head(plan, Draft(first=part.first, last=part.last))
    found = activities.activities(plan)
    days = theme_days.theme_days(plan)
    due = deadlines.deadlines(plan)
    lead = offices.lead_unit(plan, draft.issuer, _all_said(plan), due)
    draft = replace(
        draft,
        level=heads.level(plan, draft.title, lead),
        themes=themes.themes(plan),
        lead_unit=lead,
        activities=tuple(one.activity for one in found),
        theme_days=tuple(days),
        tasks=tuple(tasks.tasks(plan, found, days)),
        deadlines=tuple(due),
        contacts=people.contacts(plan, with_numbers=with_numbers),
        laws=references.laws(plan),
        quantities=references.quantities(plan),
        settings=references.plan_settings(plan),
        sections=sections(plan.root, part.last),
    )
    return wording.in_words(unplaced.complete(plan, draft))


def _with_head(plan: PlanText, draft: Draft) -> Draft:
    """``draft`` with what all dates hang on, the year and the period made known to ``plan``."""
    title = heads.title(plan)
    year = heads.year(plan, title)
    plan.year = int(year.text) if year else None
    week = period.period(plan)
    if week and week.start:
        plan.year = plan.year or int(week.start[:4])
        plan.opening = (week.start, week.end or "")
    return replace(
        draft,
        title=title,
        year=year,
        period=week,
        issuer=offices.issuer(plan),
        addressees=offices.addressees(plan),
        basis=references.basis(plan, title.text if title else ""),
    )


def _all_said(plan: PlanText) -> list[Statement]:
    return [
        statement
        for piece in plan.pieces()
        for statement in statements(piece.folded.text, piece.block)
    ]
