"""Numbers of persons that a published plan should not carry."""

from __future__ import annotations

from collections.abc import Iterator

from awareweek.plan.checks.finding import Finding, Severity
from awareweek.plan.document import Document
from awareweek.plan.draft import Draft, Span
from awareweek.plan.masking import NumberKind, find_personal, hint, is_identity_number

_SAYS: dict[NumberKind, tuple[str, Severity]] = {
    "identity": ("identity_number_in_text", "error"),
    "card": ("card_number_in_text", "error"),
    "mobile": ("mobile_in_text", "warning"),
    "landline": ("landline_in_text", "note"),
    "mail": ("mail_in_text", "note"),
}


def check_personal(draft: Draft, document: Document) -> Iterator[Finding]:
    """Telephone and identity numbers and mail addresses, each with its place, none in words.

    Eighteen digits whose check sign is wrong are no identity number and are not named.
    """
    last = draft.last or len(document.blocks)
    for number, block in enumerate(document.blocks[draft.first : last], draft.first):
        for found in find_personal(block.text):
            text = block.text[found.start : found.end]
            if found.kind == "identity" and not is_identity_number(text):
                continue
            code, severity = _SAYS[found.kind]
            span = Span(number, found.start, found.end)
            yield Finding(code, severity, span, {"masked": hint(block.text, found)})
