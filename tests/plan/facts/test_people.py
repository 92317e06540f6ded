"""Contacts, and their numbers that are nobody's business."""

from __future__ import annotations

import msgspec
import pytest

from tests.plan.plans import read_one

MOBILE, LANDLINE, MAIL = "13800000000", "0000-60000000", "wangan@yunchuan.example"


def contacts(*lines: str | tuple[str, ...]) -> list[tuple[str, bool, bool]]:
    found = read_one("活动方案", *lines).contacts
    return [(one.name, one.has_phone, one.has_mail) for one in found]


@pytest.mark.parametrize(
    "lines",
    [
        [f"联系人：王某某，联系电话：{MOBILE}。"],
        [f"联系人：王某某 {LANDLINE}"],
        [f"联系人：王某某（{MOBILE}）"],
        ["联系人：王某某；", f"联系电话：{LANDLINE}；"],
        [f"联 系 人：王某某　电话：{MOBILE}"],
        [f"（联系人：王某某，电话：{LANDLINE}）"],
        [f"电子版发送至邮箱，联系人：王某某，{MOBILE}。"],
        [("单位", "联系人", "联系电话"), ("市教育局", "王某某", MOBILE)],
    ],
)
def test_a_contact_is_read_with_the_phone_beside_it(lines):
    assert contacts(*lines) == [("王某某", True, False)]


def test_a_contact_is_read_with_its_mail():
    lines = ("联系人：陈某某；", f"联系电话：{LANDLINE}；", f"电子邮箱：{MAIL}。")
    assert contacts(*lines) == [("陈某某", True, True)]


def test_a_contact_without_a_number_has_none():
    assert contacts("联系人：王某某") == [("王某某", False, False)]


def test_several_contacts_keep_their_own_numbers():
    assert contacts(f"联系人：王某某，{MOBILE}；李某，{LANDLINE}；陈小川") == [
        ("王某某", True, False),
        ("李某", True, False),
        ("陈小川", False, False),
    ]


def test_the_unit_before_a_name_is_its_unit():
    (found,) = read_one("活动方案", f"联系人：市教育局 王某某，{MOBILE}").contacts
    assert (found.unit, found.name) == ("市教育局", "王某某")


@pytest.mark.parametrize(
    "line",
    [
        "各单位确定1名联络员。",
        "联系人：",
        "请与市委网信办联系。",
        "联系方式另行通知。",
        f"联系人：办公电话 {LANDLINE}",
    ],
)
def test_a_line_that_names_nobody_gives_no_contact(line):
    assert contacts(line) == []


def test_english_contacts():
    assert contacts("Contact: Li Wei, ext. 60000000, office@school.example") == [
        ("Li Wei", True, True)
    ]


LINES = (
    "活动方案",
    f"联系人：王某某，电话：{MOBILE}，{LANDLINE}，邮箱：{MAIL}",
    ("姓名", "手机", "邮箱"),
    ("李某某", MOBILE, MAIL),
)


def test_no_number_is_in_a_draft():
    draft = read_one(*LINES)
    told = repr(draft.contacts) + msgspec.json.encode(draft.contacts).decode()
    assert [number for number in (MOBILE, "60000000", "wangan") if number in told] == []
    assert [(one.name, one.has_phone, one.has_mail) for one in draft.contacts] == [
        ("王某某", True, True),
        ("李某某", True, True),
    ]


def test_numbers_are_kept_where_they_are_asked_for():
    draft = read_one(*LINES, with_numbers=True)
    assert [(one.phones, one.mails) for one in draft.contacts] == [
        ((MOBILE, LANDLINE), (MAIL,)),
        ((MOBILE,), (MAIL,)),
    ]


def test_no_other_fact_holds_a_contacts_number():
    lines = (
        "2027年云川市网络安全宣传周活动方案",
        "一、活动时间",
        "9月13日至19日",
        "二、主要活动",
        "（一）开幕式。由市教育局主办。",
        "三、工作要求",
        f"9月21日前将总结报市委网信办（联系人：王某某，电话：{MOBILE}，邮箱：{MAIL}）。",
        f"联系人：李某某，{LANDLINE}",
    )
    draft = read_one(*lines)
    told = repr(draft) + msgspec.json.encode(draft).decode()
    assert [number for number in (MOBILE, "60000000", MAIL) if number in told] == []
