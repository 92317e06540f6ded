from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awareweek.plan.masking import find_personal, hint, is_identity_number, mask


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("联系电话：60000000，13800000000；", "联系电话：•••，•••；"),
        ("纸质件传真至60000001，电子版另报", "纸质件传真至•••，电子版另报"),
        ("联系电话：0000-60000000；", "联系电话：•••；"),
        ("TEL:(021) 6000 0000-123", "TEL:•••"),
        ("Tel. 555-0100, ask for Mr Li", "Tel. •••, ask for Mr Li"),
        ("手机：138-0000-0000、139 0000 0001", "手机：•••、•••"),
        ("１３８００００００００", "•••"),
        ("+86 13800000000", "•••"),
        ("电话：王某某，60000000；李某某，60000001", "电话：王某某，•••；李某某，•••"),
        ("王某某\t60000000", "王某某\t•••"),
        ("身份证110101199001011237。", "身份证•••。"),
        ("电子邮箱：wangan@yunchuan.example。", "电子邮箱：•••。"),
        ("ＡＢ＠c.cn", "•••"),
        ("+86-10-85236541", "•••"),
        ("+86 (0)10 8523 6541", "•••"),
        ("400-123-4567", "•••"),
        ("4001234567", "•••"),
        ("800-820-8820", "•••"),
        ("138.0013.8000", "•••"),
        ("1380 013 8000", "•••"),
        ("+852 2345 6789", "•••"),
        ("(86)10-85236541", "•••"),
        ("+1 415 555 2671", "•••"),
        ("+44 20 7946 0958", "•••"),
        ("(555) 012-3456", "•••"),
        ("85236541转8001", "•••"),
        ("一三八〇〇一三八〇〇〇", "•••"),
        ("zhang@localhost", "•••"),
        ("a(at)b.com", "•••"),
        ("1101011990 0307 123X", "•••"),
        ("电  话：6855-1234", "电  话：•••"),
        ("值班：6855-1234", "值班：•••"),
        ("王某8523－6541", "王某•••"),
        ("138\u200b0013\u200b8000。", "•••。"),
        ("短号668001", "短号•••"),
        ("6222 0212 3456 7890 123", "•••"),
    ],
)
def test_mask_hides_numbers_of_persons(text, masked):
    assert mask(text) == masked


@pytest.mark.parametrize(
    "text",
    [
        "（中网办通字〔2023〕26号）2023年9月11日",
        "2027-09-13 至 2027-09-19",
        "2023-2024学年，2023-2024",
        "9月13日9:30-12:00",
        "20270913",
        "电话会议定于20270913召开",
        "阅读量30000000次，资金100000000元",
        "阅读量超过3000000。",
        "京ICP备12345678号",
        "12387热线、110",
        "第2345678号",
        "8000份，5000册",
        "IP 10.2.3.4",
        "2025-09-15，2025年9月15日，20250915",
        "不少于10000人次，1,000,000元，3000-5000人",
        "〔2025〕12号，第二十一条，2024-2025，09:00-11:30",
        "中山路400号",
        "GB/T 9704-2012",
        "二〇二五年九月十五日",
        "UTC+8 2025-09-15 09:00",
    ],
)
def test_mask_leaves_dates_document_numbers_and_amounts(text):
    assert mask(text) == text


def test_find_personal_tells_kind_and_place():
    text = "电话60000000，手机13800000000，a@b.cn"
    assert [(one.kind, text[one.start : one.end]) for one in find_personal(text)] == [
        ("landline", "60000000"),
        ("mobile", "13800000000"),
        ("mail", "a@b.cn"),
    ]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("13800000000", "138•••"),
        ("+86-13800000000", "138•••"),
        ("a@b.cn", "•••@b.cn"),
        ("0000-60000000", "•••"),
        ("110101199001011237", "•••"),
    ],
)
def test_hint_gives_no_number_away(text, shown):
    (found,) = find_personal(text)
    assert hint(text, found) == shown


def test_identity_number_is_known_by_its_check_sign():
    assert is_identity_number("11010519491231002X")
    assert is_identity_number("110105 19491231 002x")
    assert not is_identity_number("110105194912310021")
    assert not is_identity_number("11010519491231")


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "电话",
        "a",
        "0 ",
        "13 ",
        "电话1 ",
        "12-",
        "a.a.",
        "@a.",
        "2345 ",
        "2345678",
        "2345678,",
        "(0",
        "电话a2345678;",
        "电话 ",
    ],
)
def test_mask_takes_time_in_proportion_to_length(piece):
    started = time.perf_counter()
    mask(piece * (300_000 // len(piece)))
    assert time.perf_counter() - started < 2


@given(st.text(alphabet="0123456789-+() ,;:.@aX电话手机人次年月日〔〕号１２", max_size=60))
def test_mask_of_a_masked_text_finds_no_mobile_and_no_mail(text):
    kinds = {one.kind for one in find_personal(mask(text))}
    assert "mail" not in kinds
    assert "mobile" not in kinds


@given(
    before=st.text(alphabet="王，：电话 ", max_size=5),
    number=st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True),
    after=st.text(alphabet="，。人 ；", max_size=5),
)
def test_mask_hides_every_mobile_number(before, number, after):
    assert number not in mask(before + number + after)
