"""Every place a draft names, found whatever its shape, and whether it lies in the text."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from awareweek.plan.document import Document
from awareweek.plan.draft import Draft, Span


def spans(value: object, path: str = "") -> Iterator[tuple[str, Span]]:
    """Each span in ``value`` with its path, through structs, sequences and mappings."""
    if isinstance(value, Span):
        yield path, value
    elif isinstance(value, msgspec.Struct):
        for field in value.__struct_fields__:
            yield from spans(getattr(value, field), f"{path}.{field}" if path else field)
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from spans(one, f"{path}[{key!r}]")
    elif isinstance(value, tuple | list):
        for number, one in enumerate(value):
            yield from spans(one, f"{path}[{number}]")


def lost_spans(draft: Draft, document: Document) -> list[str]:
    """The spans that are empty, leave their block's text or leave the plan."""
    return [
        f"{path}: {span.start} to {span.end} of block {span.block}"
        for path, span in spans(draft)
        if not _lies(span, draft, document)
    ]


def _lies(span: Span, draft: Draft, document: Document) -> bool:
    if not 0 <= draft.first <= span.block < draft.last <= len(document.blocks):
        return False
    return 0 <= span.start < span.end <= len(document.blocks[span.block].text)
