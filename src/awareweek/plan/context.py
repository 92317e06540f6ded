"""One plan's text prepared for the rules: its outline, tables and what is known of dates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from awareweek.plan.dates import Mention, iso
from awareweek.plan.document import Block
from awareweek.plan.draft import Period, Span
from awareweek.plan.fold import Folded, fold
from awareweek.plan.outline import Node, Piece, outline
from awareweek.plan.tables import Table, tables


@dataclass(slots=True)
class PlanText:
    """The blocks ``[first, last)`` of a document that make one plan, and their structure."""

    blocks: Sequence[Block]
    first: int
    last: int
    root: Node
    tables: list[Table]
    year: int | None = None
    heading: str = ""
    opening: tuple[str, str] | None = None
    activity_blocks: set[int] | None = None
    _nodes: dict[int, Node] | None = None

    def node_of(self, block: int) -> Node | None:
        """The node whose own line or text ``block`` is, None for the plan's head."""
        if self._nodes is None:
            self._nodes = {}
            for node in self.root.walk():
                if node is not self.root:
                    self._nodes[node.block] = node
                for index in node.blocks:
                    self._nodes.setdefault(index, node)
        return self._nodes.get(block)

    def span(self, block: int, start: int, end: int) -> Span:
        """The span in the block's own text behind folded offsets."""
        begin, stop = fold(self.blocks[block].text).span(start, end)
        return Span(block, begin, stop)

    def pieces(self) -> Iterator[Piece]:
        """All running text of the plan: every paragraph and heading, in reading order."""
        for index in range(self.first, self.last):
            if self.blocks[index].kind != "row":
                folded = fold(self.blocks[index].text)
                yield Piece(index, folded, 0, len(folded.text))

    def period(self, piece: Piece | Folded, mention: Mention, block: int) -> Period:
        """The dates of ``mention`` as a period, in the plan's year where it names none."""
        folded = piece.folded if isinstance(piece, Piece) else piece
        last_year = mention.first[0] or self.year
        if mention.last and last_year and mention.last[1] < mention.first[1]:
            last_year += 1
        return Period(
            text=folded.source(mention.start, mention.end).strip(),
            span=self.span(block, mention.start, mention.end),
            start=None if mention.vague else iso(mention.first, self.year),
            end=iso(mention.last, last_year) if mention.last else None,
            hours=mention.hours,
            weekdays=mention.weekdays,
        )


def plan_text(blocks: Sequence[Block], first: int, last: int, heading: str = "") -> PlanText:
    """The plan in ``blocks[first:last]`` with its outline and tables."""
    return PlanText(
        blocks,
        first,
        last,
        outline(blocks, first, last),
        tables(blocks, first, last),
        heading=heading,
    )
