from __future__ import annotations

import pytest

from awareweek.cli.words import Language, Words, system_language
from awareweek.plan.messages import Message

ZH, EN = Words(Language.ZH), Words(Language.EN)


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "zh_CN.GB18030"}, "zh"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "zh_CN.UTF-8", "AWAREWEEK_LANG": "en"}, "en"),
        ({"AWAREWEEK_LANG": "zh_CN"}, "zh"),
        ({"LANG": "zh_CN.UTF-8", "AWAREWEEK_LANG": "fr"}, "zh"),
    ],
)
def test_language_follows_the_environment(environment, language):
    assert system_language(environment) == language


def test_sentence_is_said_in_either_language():
    message = Message("too_large", {"megabytes": 31, "limit": 30})
    assert ZH.message(message).startswith("文件大小为 31 MB，超过 30 MB 的上限。")
    assert EN.message(message).startswith("The file has 31 MB, more than the limit of 30 MB.")


def test_dates_weekdays_and_kinds_of_files_are_written_out():
    params = {"date": "2027-09-17", "written": 3, "actual": 4}
    assert ZH("weekday_mismatch", **params) == "2027年9月17日是星期五，文中写为星期四"
    assert (
        EN("weekday_mismatch", **params) == "17 Sep 2027 is written as a Thursday but is a Friday"
    )
    assert ZH("damaged", kind="docx").startswith("Word 文件已损坏")


def test_day_leaves_out_the_year_that_is_known():
    assert ZH.day("2027-09-14", year=2027) == "9月14日（周二）"
    assert ZH.day("2026-09-14", year=2027, weekday=False) == "2026年9月14日"
    assert EN.day("2027-09-14", year=2027) == "Tue 14 Sep"
    assert EN.day("2026-09-14", year=2027, weekday=False) == "14 Sep 2026"


def test_what_the_system_reports_is_said_in_either_language():
    message = Message("not_readable", {"reason": "ELOOP"})
    assert ZH.message(message) == "文件无法打开（链接循环指向）"
    assert EN.message(message) == "The file cannot be opened (its links lead in a circle)"
    assert ZH("not_readable", reason="EXDEV") == "文件无法打开（EXDEV）"


def test_unknown_code_is_shown_as_it_is():
    assert ZH("something_new", count=1) == "something_new"


def test_missing_parameter_keeps_its_place():
    assert EN("folder_without_plans") == "The folder holds no file that can be read"
    assert "{pages}" in EN("scanned")


def test_braces_in_a_parameter_are_only_text():
    assert "{x}" in EN("activity_without_lead", activity="{x}")
