from __future__ import annotations

import pytest

from awareweek.plan.checks.personal import check_personal
from tests.plan.checks.plans import make_document, make_draft


@pytest.mark.parametrize(
    ("text", "code", "severity", "masked"),
    [
        ("手机：13800000000", "mobile_in_text", "warning", "138•••"),
        ("电话：0000-60000000", "landline_in_text", "note", "•••"),
        ("邮箱：a@b.example", "mail_in_text", "note", "•••@b.example"),
        ("身份证 11010519491231002X", "identity_number_in_text", "error", "•••"),
        ("卡号6222021234567890123", "card_number_in_text", "error", "•••"),
    ],
)
def test_number_in_the_text_is_found_and_not_repeated(text, code, severity, masked):
    document = make_document("无", text)
    (found,) = check_personal(make_draft(), document)
    assert (found.code, found.severity, found.params) == (code, severity, {"masked": masked})
    assert found.span.block == 1


def test_eighteen_digits_with_a_wrong_check_sign_are_no_identity_number():
    assert list(check_personal(make_draft(), make_document("编号110105194912310021"))) == []


def test_a_plan_without_numbers_is_clean():
    document = make_document("中网办通字〔2023〕26号", "9月13日9:30，共1000人")
    assert list(check_personal(make_draft(), document)) == []
