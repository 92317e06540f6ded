"""Checks a plan against itself, the calendar and the law list."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from awareweek.plan.checks.days import (
    check_activities,
    check_deadlines,
    check_theme_days,
    check_weekdays,
)
from awareweek.plan.checks.finding import Finding, Law, LawVersion, Severity
from awareweek.plan.checks.laws import check_laws
from awareweek.plan.checks.personal import check_personal
from awareweek.plan.checks.units import check_units
from awareweek.plan.document import Document
from awareweek.plan.draft import Draft

__all__ = ["Finding", "Law", "LawVersion", "Severity", "check_draft"]


def check_draft(
    draft: Draft, document: Document, *, laws: Sequence[Law], on: date
) -> tuple[Finding, ...]:
    """Everything in ``draft`` that a person should look at again, in the text's order.

    ``laws`` is the list to hold citations against, ``on`` the day the plan is judged by.
    The same draft, list and day give the same findings.
    """
    findings = [
        *check_units(draft, document),
        *check_activities(draft, document),
        *check_theme_days(draft),
        *check_weekdays(draft, document),
        *check_deadlines(draft),
        *check_personal(draft, document),
        *check_laws(draft, document, laws, on),
    ]
    return tuple(sorted(findings, key=lambda found: (found.span.block, found.span.start)))
