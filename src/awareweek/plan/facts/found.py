"""An activity as found: with the node and the statements it was found in."""

from __future__ import annotations

from dataclasses import dataclass

from awareweek.plan.draft import Activity
from awareweek.plan.outline import Node
from awareweek.plan.statements import Statement


@dataclass(slots=True)
class Found:
    """An activity with the node it was found in, for the tasks and leads to be tied to."""

    activity: Activity
    node: Node | None
    said: list[Statement]
