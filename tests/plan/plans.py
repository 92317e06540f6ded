"""Plans made in the tests, and what is read in them."""

from __future__ import annotations

from awareweek.plan.context import PlanText, plan_text
from awareweek.plan.document import Block, Document, Place, row
from awareweek.plan.draft import Draft, Named, Period, Reading
from awareweek.plan.read import prepared, read_blocks, read_part
from awareweek.plan.split import parts


def make_blocks(*lines: str | tuple[str, ...]) -> tuple[Block, ...]:
    """Paragraphs (texts, several a text where it has line ends) and table rows (tuples)."""
    blocks: list[Block] = []
    for line in lines:
        if isinstance(line, tuple):
            blocks.append(row(line, Place(table=1, row=len(blocks) + 1)))
            continue
        for text in line.strip("\n").split("\n"):
            if text.strip():
                blocks.append(Block(text.strip(), Place(paragraph=len(blocks) + 1)))
    return tuple(blocks)


def make_document(*lines: str | tuple[str, ...], wrapped: bool = False) -> Document:
    return Document("plan.txt", "text", "0" * 64, make_blocks(*lines), wrapped=wrapped)


def make_plan(*lines: str | tuple[str, ...], year: int | None = 2027) -> PlanText:
    """The text of a plan for 2027, ready for the rules."""
    blocks = prepared(make_document(*lines))
    plan = plan_text(blocks, 0, len(blocks))
    plan.year = year
    return plan


def read_all(*lines: str | tuple[str, ...]) -> Reading:
    return read_blocks(make_document(*lines))


def read_one(
    *lines: str | tuple[str, ...], wrapped: bool = False, with_numbers: bool = False
) -> Draft:
    """The draft of the one plan these lines make, however little of a plan they are."""
    blocks = prepared(make_document(*lines, wrapped=wrapped))
    (part,) = parts(blocks)
    return read_part(blocks, part, with_numbers=with_numbers)


def first_day(when: Period | None) -> str | None:
    return when.start if when else None


def words(named: tuple[Named, ...]) -> list[str]:
    return [one.text for one in named]
