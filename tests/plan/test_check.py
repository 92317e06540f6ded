from __future__ import annotations

from datetime import date

from awareweek.plan.check import check_draft
from tests.plan.checks.plans import make_activity, make_document, make_draft


def test_findings_stand_in_the_order_of_the_text():
    document = make_document("联系电话：0000-60000000", "论坛", "9月17日（星期四）")
    draft = make_draft(activities=(make_activity("论坛", 1),))
    found = check_draft(draft, document, laws=(), on=date(2027, 8, 1))
    assert [(one.code, one.span.block) for one in found] == [
        ("landline_in_text", 0),
        ("activity_without_lead", 1),
        ("activity_without_date", 1),
        ("weekday_mismatch", 2),
    ]


def test_findings_hold_no_number_of_a_person():
    document = make_document(
        "13800000000，110105194912310021，11010519491231002X，a@b.cn，60000000"
    )
    found = check_draft(make_draft(), document, laws=(), on=date(2027, 8, 1))
    said = str([one.params for one in found])
    assert not any(number in said for number in ("13800000000", "1101051949", "a@b", "60000000"))


def test_empty_plan_has_no_findings():
    assert check_draft(make_draft(), make_document(), laws=(), on=date(2027, 8, 1)) == ()
