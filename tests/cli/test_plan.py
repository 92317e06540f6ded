from __future__ import annotations

import io
import json
import tempfile
from types import SimpleNamespace

import pytest

from awareweek.library import demo_plan


def test_read_shows_title_outline_facts_and_counts(awareweek, plan_file):
    ended = awareweek("plan", "read", str(plan_file))
    assert ended.status == 0
    assert ended.errors == ""
    for said in ("2027年临湖市网络安全宣传周活动方案", "开幕式", "市教育局", "Mon 13 Sep 2027"):
        assert said in ended.output
    assert max(map(len, ended.output.splitlines())) <= 80
    assert "\x1b" not in ended.output


def test_read_prints_one_json_object(awareweek, plan_file):
    ended = awareweek("plan", "read", str(plan_file), "--json")
    assert ended.status == 0
    assert ended.json.keys() == {"plans", "warnings"}
    (plan,) = ended.json["plans"]
    assert plan["file"] == str(plan_file)
    assert (plan["title"], plan["year"]) == ("2027年临湖市网络安全宣传周活动方案", 2027)
    assert (plan["start_date"], plan["end_date"]) == ("2027-09-13", "2027-09-19")
    assert plan["themes"] == ["网络安全为人民，网络安全靠人民"]
    assert [(one["name"], one["kind"], one["date"]) for one in plan["activities"]] == [
        ("开幕式", "ceremony", "2027-09-13"),
        ("网络安全高峰论坛", "forum", "2027-09-17"),
    ]


def test_each_fact_says_where_it_stands(awareweek, plan_file):
    (plan,) = awareweek("plan", "read", str(plan_file), "--json").json["plans"]
    lines = plan_file.read_text(encoding="utf-8").splitlines()
    for activity in plan["activities"]:
        source = activity["source"]
        line = lines[source["paragraph"] - 1]
        assert line[source["start"] : source["end"]]


def test_numbers_are_hidden_unless_asked_for(awareweek, plan_file):
    hidden = awareweek("plan", "read", str(plan_file), "--json", "--all")
    assert "13800000000" not in hidden.output
    assert "60000000" not in hidden.output
    (contact,) = hidden.json["plans"][0]["contacts"]
    assert (contact["has_phone"], "phones" in contact) == (True, False)
    shown = awareweek("plan", "read", str(plan_file), "--json", "--contacts")
    assert "13800000000" in shown.json["plans"][0]["contacts"][0]["phones"]


def test_numbers_are_hidden_in_the_terminal_and_in_checks(awareweek, plan_file):
    for arguments in (("read", "--all"), ("check",), ("check", "--json")):
        ended = awareweek("plan", *arguments, str(plan_file))
        assert "13800000000" not in ended.output + ended.errors
        assert "60000000" not in ended.output + ended.errors


def test_several_files_give_all_plans_and_one_refused_stops_none(awareweek, plan_file, tmp_path):
    empty = tmp_path / "empty.txt"
    empty.write_text("")
    ended = awareweek("plan", "read", str(empty), str(plan_file), "--json")
    assert ended.status == 1
    assert [plan["file"] for plan in ended.json["plans"]] == [str(plan_file)]
    (warning,) = ended.json["warnings"]
    assert (warning["file"], warning["code"], warning["refused"]) == (str(empty), "empty", True)
    assert ended.errors == f"{empty}: The file holds no text [empty]\n"


@pytest.mark.parametrize("command", ["read", "check"])
def test_missing_file_is_told_in_one_sentence(awareweek, tmp_path, command):
    missing = tmp_path / "missing.docx"
    ended = awareweek("plan", command, str(missing))
    assert (ended.status, ended.output) == (1, "")
    assert ended.errors.startswith(f"{missing}: There is no such file or folder [file_missing]\n")


def test_refusal_speaks_chinese_when_asked(awareweek, tmp_path):
    ended = awareweek("plan", "read", "--lang", "zh", str(tmp_path / "没有.docx"))
    assert ended.errors == f"{tmp_path / '没有.docx'}：文件或文件夹不存在 [file_missing]\n"


def test_folder_is_read_and_other_files_are_counted(awareweek, plan_file, tmp_path):
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    ended = awareweek("plan", "read", str(tmp_path), "--json")
    assert ended.status == 0
    assert [plan["file"] for plan in ended.json["plans"]] == [str(plan_file)]
    assert [one["code"] for one in ended.json["warnings"]] == ["files_skipped"]


def test_folder_of_pictures_holds_no_plan(awareweek, tmp_path):
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    ended = awareweek("plan", "read", str(tmp_path))
    assert ended.status == 1
    assert "[folder_without_plans]" in ended.errors


def test_standard_input_is_read(awareweek, plan_file, monkeypatch):
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(plan_file.read_bytes())))
    ended = awareweek("plan", "read", "-", "--json")
    assert [plan["file"] for plan in ended.json["plans"]] == ["-"]


@pytest.mark.parametrize("command", ["read", "check"])
def test_no_plan_in_any_file_ends_with_one(awareweek, plan_file, command):
    note = plan_file.with_name("note.txt")
    note.write_text("中午在食堂吃饭。", encoding="utf-8")
    alone = awareweek("plan", command, "--json", str(note))
    assert alone.status == 1
    assert [one["code"] for one in alone.json["warnings"]] == ["no_plan_found"]
    sound = plan_file.with_name("sound.txt")
    sound.write_text(plan_file.read_text("utf-8").replace("星期四", "星期五"), "utf-8")
    assert awareweek("plan", command, "--json", str(note), str(sound)).status == 0


def test_standard_input_is_written_nowhere(awareweek, plan_file, monkeypatch):
    def refuse(*_given: object, **_named: object) -> None:
        raise AssertionError

    for name in ("mkdtemp", "mkstemp", "TemporaryDirectory", "NamedTemporaryFile"):
        monkeypatch.setattr(tempfile, name, refuse)
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(plan_file.read_bytes())))
    assert awareweek("plan", "read", "-").status == 0


def test_quiet_says_only_results_and_refusals(awareweek, plan_file, tmp_path):
    other = tmp_path / "note.txt"
    other.write_text("中午在食堂吃饭。", encoding="utf-8")
    loud = awareweek("plan", "read", str(plan_file), str(other))
    quiet = awareweek("plan", "read", "--quiet", str(plan_file), str(other))
    assert loud.output == quiet.output
    assert quiet.errors == ""
    assert "files read: 2" in loud.errors


def test_steering_signs_of_a_file_never_reach_the_terminal(awareweek, tmp_path):
    path = tmp_path / "plan.txt"
    path.write_text(
        "2027年\x1b[31m临湖市\u202e网络安全宣传周活动方案\n\n一、时间\n9月13日", "utf-8"
    )
    ended = awareweek("plan", "read", str(path), str(tmp_path / "\x1b[2Jx"))
    assert "\x1b" not in ended.output + ended.errors
    assert "\u202e" not in ended.output


def test_check_finds_the_wrong_weekday_and_ends_with_one(awareweek, plan_file):
    ended = awareweek("plan", "check", str(plan_file), "--on", "2027-08-01")
    assert ended.status == 1
    assert "17 Sep 2027 is written as a Thursday but is a Friday" in ended.output
    assert "judged on 1 Aug 2027, law list of 31 Jan 2026" in ended.errors


def test_check_prints_findings_as_json(awareweek, plan_file):
    found = awareweek("plan", "check", str(plan_file), "--json").json
    assert found.keys() == {"findings", "warnings"}
    weekday = next(one for one in found["findings"] if one["code"] == "weekday_mismatch")
    assert weekday["severity"] == "error"
    assert weekday["params"] == {"date": "2027-09-17", "written": 3, "actual": 4}
    assert weekday["source"]["paragraph"] == 11


def test_check_of_a_sound_plan_ends_with_zero(awareweek, plan_file):
    plan_file.write_text(plan_file.read_text("utf-8").replace("星期四", "星期五"), "utf-8")
    assert awareweek("plan", "check", str(plan_file)).status == 0


def test_demonstration_plan_gives_its_two_slips_and_two_notes(awareweek):
    found = awareweek("plan", "check", "--demo", "--json", "--on", "2027-08-01").json["findings"]
    grave = [(one["code"], one["params"]) for one in found if one["severity"] != "note"]
    assert grave == [
        ("weekday_mismatch", {"date": "2027-09-17", "written": 3, "actual": 4}),
        ("unit_not_in_table", {"unit": "市邮政管理局"}),
    ]


def test_demonstration_plan_is_read_whole(awareweek):
    (plan,) = awareweek("plan", "read", "--demo", "--json").json["plans"]
    assert plan["file"] == str(demo_plan())
    assert plan["lead_unit"] == "市委网信办" or "网络安全和信息化委员会办公室" in plan["lead_unit"]
    assert len(plan["theme_days"]) == 7
    assert len([one for one in plan["tasks"] if one["from_table"]]) == 23
    assert len([one for one in plan["activities"] if one["category"]]) == 24


def test_json_is_utf8_whatever_the_locale(awareweek, plan_file, monkeypatch):
    monkeypatch.setenv("LC_ALL", "C")
    assert json.loads(awareweek("plan", "read", str(plan_file), "--json").output)["plans"]
