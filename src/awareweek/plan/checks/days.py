"""Days that do not fit: weekdays, theme days, deadlines; activities without lead or day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from awareweek.plan.checks.finding import Finding, in_row
from awareweek.plan.dates import Mention, iso, mentions
from awareweek.plan.document import Document
from awareweek.plan.draft import Activity, Deadline, Draft, Span
from awareweek.plan.fold import fold, loose

_SUMMARY = re.compile(
    r"总结|小结|活动(?:开展)?情况|结项|\b(?:summary|final report|closing report)\b", re.IGNORECASE
)
_PLAN = re.compile(r"方案|计划|安排|预案|当日|每日|\b(?:plan|daily)\b", re.IGNORECASE)


def check_activities(draft: Draft, document: Document) -> Iterator[Finding]:
    """Activities that nobody leads, and activities without any word of a time.

    Lists of activities seldom have a column of days, so a row may lack one.
    """
    for activity in draft.activities:
        params: dict[str, str | int] = {"activity": activity.name}
        if not activity.leads and not _led_by_day(activity, draft):
            yield Finding("activity_without_lead", "warning", activity.span, params)
        if activity.when is None and not in_row(document, activity.span):
            yield Finding("activity_without_date", "note", activity.span, params)


def _led_by_day(activity: Activity, draft: Draft) -> bool:
    """Whether it is the chapter of the theme days, each of which has its own lead."""
    return activity.kind == "theme_day" and any(day.leads for day in draft.theme_days)


def check_theme_days(draft: Draft) -> Iterator[Finding]:
    """Theme days that lie outside the plan's period."""
    first, last = _period(draft)
    if not first or not last:
        return
    for day in draft.theme_days:
        start = _day(day.when.start if day.when else None)
        if start and not first <= start <= last:
            params: dict[str, str | int] = {
                "theme_day": day.name,
                "date": start.isoformat(),
                "start": first.isoformat(),
                "end": last.isoformat(),
            }
            span = day.when.span if day.when else day.span
            yield Finding("theme_day_outside_period", "error", span, params)


def check_weekdays(draft: Draft, document: Document) -> Iterator[Finding]:
    """Every date of the plan whose weekday, written beside it, is another one."""
    year = _year(draft)
    last = draft.last or len(document.blocks)
    for number, block in enumerate(document.blocks[draft.first : last], draft.first):
        folded = fold(block.text)
        for mention in mentions(folded.text):
            for wrong in _wrong_weekdays(mention, year):
                span = Span(number, *folded.span(mention.start, mention.end))
                yield Finding("weekday_mismatch", "error", span, wrong)


def _wrong_weekdays(mention: Mention, year: int | None) -> Iterator[dict[str, str | int]]:
    for day, written in zip((mention.first, mention.last), mention.weekdays, strict=True):
        found = _day(iso(day, mention.first[0] or year))
        if written >= 0 and found and found.weekday() != written:
            yield {"date": found.isoformat(), "written": written, "actual": found.weekday()}


def check_deadlines(draft: Draft) -> Iterator[Finding]:
    """Summaries that are due before what they sum up has ended: an activity, or the week."""
    _, week_end = _period(draft)
    for deadline in draft.deadlines:
        due = _day(deadline.when.start if deadline.when else None)
        end = _end_of_named(draft, deadline) or week_end
        if due and end and due < end and _is_summary(deadline):
            params: dict[str, str | int] = {
                "what": deadline.what,
                "date": due.isoformat(),
                "end": end.isoformat(),
            }
            yield Finding("deadline_before_end", "error", deadline.span, params)


def _end_of_named(draft: Draft, deadline: Deadline) -> date | None:
    """The last day of the activities that ``deadline`` names, None if it names none."""
    what = loose(deadline.what)
    named = [
        activity.when
        for activity in draft.activities
        if activity.when and len(name := loose(activity.name)) >= _TELLING and name in what
    ]
    ends = [day for when in named if (day := _day(when.end or when.start))]
    return max(ends, default=None)


_TELLING = 4


def _is_summary(deadline: Deadline) -> bool:
    return bool(_SUMMARY.search(deadline.what)) and not _PLAN.search(deadline.what)


def _period(draft: Draft) -> tuple[date | None, date | None]:
    if draft.period is None:
        return None, None
    first = _day(draft.period.start)
    return first, _day(draft.period.end) or first


def _year(draft: Draft) -> int | None:
    if draft.year and draft.year.text[:4].isdecimal():
        return int(draft.year.text[:4])
    first, _ = _period(draft)
    return first.year if first else None


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None
