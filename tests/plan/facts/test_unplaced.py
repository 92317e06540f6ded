"""What was not placed, aliases, and what one place tells another."""

from __future__ import annotations

from tests.plan.plans import first_day, read_one, words

TITLE = "2027年云川市网络安全宣传周活动方案"


def test_a_dated_sentence_that_gave_no_fact_is_listed():
    draft = read_one(
        TITLE, "一、背景", "10月9日开放参观。网络安全很重要。", "二、主要活动", "（一）开幕式。"
    )
    assert words(draft.unplaced) == ["10月9日开放参观。"]


def test_what_gave_a_fact_is_not_listed():
    draft = read_one(
        TITLE,
        "一、时间",
        "9月13日至19日。",
        "二、主要活动",
        "（一）开幕式。由市教育局主办，9月13日举行。",
        "三、工作要求",
        "9月21日前将总结报市委网信办。",
    )
    assert draft.unplaced == ()


def test_exhortations_are_not_listed():
    assert read_one(TITLE, "一、工作要求", "各单位要高度重视，加强领导。").unplaced == ()


def test_the_place_of_an_unplaced_sentence_is_kept():
    (found,) = read_one(TITLE, "一、背景", "网络安全很重要。10月9日开放参观。").unplaced
    assert (found.span.block, found.span.start, found.span.end) == (2, 8, 18)


def test_names_of_one_unit_are_joined_with_the_longest():
    draft = read_one(
        "2027年云川市网络安全宣传周活动方案",
        "一、主要活动",
        "（一）开幕式。由市委网信办主办。",
        "（二）高峰论坛。由中共云川市委网络安全和信息化委员会办公室主办，市文旅局承办。",
        "（三）主题展。由市文化和旅游局主办。",
    )
    assert draft.aliases == {
        "市委网信办": "中共云川市委网络安全和信息化委员会办公室",
        "市文旅局": "市文化和旅游局",
    }


def test_bureaus_of_two_cities_are_not_joined():
    draft = read_one(
        TITLE,
        "一、主要活动",
        "（一）开幕式。由云川市教育局、澄湖市文旅局主办。",
        "（二）高峰论坛。由澄湖市教育局、澄湖市文化和旅游局主办。",
    )
    assert draft.aliases == {"澄湖市文旅局": "澄湖市文化和旅游局"}


def test_an_activity_that_is_a_theme_day_takes_its_date():
    draft = read_one(
        TITLE,
        "一、主要活动",
        "（一）校园日活动。由市教育局牵头。",
        "（二）高峰论坛。",
        "二、主题日安排",
        "9月14日为校园日。",
    )
    assert [(one.name, first_day(one.when)) for one in draft.activities] == [
        ("校园日活动", "2027-09-14"),
        ("高峰论坛", None),
    ]
