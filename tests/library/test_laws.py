from __future__ import annotations

from datetime import date

from awareweek.library import laws_as_of, load_laws

LAWS = {law.name: law for law in load_laws()}


def test_each_law_is_named_once():
    names = [name for law in load_laws() for name in (law.name, *law.other_names)]
    assert len(names) == len(set(names))


def test_versions_stand_in_order_and_take_effect_after_they_are_issued():
    for law in LAWS.values():
        days = [one.effective for one in law.versions if one.effective]
        assert days == sorted(days), law.name
        assert all(
            one.issued <= one.effective for one in law.versions if one.issued and one.effective
        ), law.name
        assert law.versions, law.name
        assert law.versions[0].change is None, law.name


def test_nothing_is_newer_than_the_list_says():
    newest = max(one.issued for law in LAWS.values() for one in law.versions if one.issued)
    assert newest <= laws_as_of()


def test_repealed_rules_name_a_successor_of_the_list():
    ended = [law for law in LAWS.values() if law.repealed]
    assert [law.name for law in ended] == ["互联网信息内容管理行政执法程序规定"]
    for law in ended:
        successor = LAWS[law.replaced_by or ""]
        assert successor.versions[0].effective == law.repealed


def test_cybersecurity_law_has_both_versions():
    assert [(one.issued, one.effective) for one in LAWS["网络安全法"].versions] == [
        (date(2016, 11, 7), date(2017, 6, 1)),
        (date(2025, 10, 28), date(2026, 1, 1)),
    ]


def test_list_holds_what_plans_cite_most():
    cited = {"数据安全法": (2021, 9, 1), "个人信息保护法": (2021, 11, 1), "密码法": (2020, 1, 1)}
    cited |= {"关键信息基础设施安全保护条例": (2021, 9, 1), "网络数据安全管理条例": (2025, 1, 1)}
    cited |= {"未成年人网络保护条例": (2024, 1, 1), "反电信网络诈骗法": (2022, 12, 1)}
    for name, day in cited.items():
        assert LAWS[name].versions[-1].effective == date(*day)
