from __future__ import annotations

import json
from typing import Any, NamedTuple

import pytest

from awareweek.cli.main import main


class Ended(NamedTuple):
    """How a command ended: its exit status and what it printed."""

    status: int
    output: str
    errors: str

    @property
    def json(self) -> dict[str, Any]:
        return json.loads(self.output)


@pytest.fixture
def awareweek(capsys, monkeypatch):
    """The command line, in English unless told otherwise, 80 columns wide, no colour."""
    monkeypatch.setenv("AWAREWEEK_LANG", "en")
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("NO_COLOR", "1")

    def run(*arguments: str) -> Ended:
        with pytest.raises(SystemExit) as ended:
            main(arguments)
        captured = capsys.readouterr()
        return Ended(int(ended.value.code or 0), captured.out, captured.err)

    return run


@pytest.fixture
def plan_file(tmp_path):
    """A small plan as a text file."""
    path = tmp_path / "plan.txt"
    path.write_text(PLAN, encoding="utf-8")
    return path


PLAN = """2027年临湖市网络安全宣传周活动方案

一、时间和主题
时间：2027年9月13日（星期一）至9月19日（星期日）
主题：网络安全为人民，网络安全靠人民

二、主要活动
（一）开幕式
由市委网信办主办，于9月13日上午9:30在市民中心举行。
（二）网络安全高峰论坛
由市教育局主办，于9月17日（星期四）举行。

三、工作要求
1.做好总结。各单位于9月21日前将活动总结报市委网信办。
联系人：王某某，联系电话：0000-60000000，13800000000。
"""
