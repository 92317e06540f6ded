from __future__ import annotations

import io

from rich.cells import cell_len
from rich.console import Console

from awareweek.cli.show_findings import show_findings
from awareweek.cli.terminal import Terminal
from awareweek.cli.words import Language, Words
from awareweek.plan.check import Finding
from awareweek.plan.document import Block, Document, Place
from awareweek.plan.draft import Draft, Named, Span

DOCUMENT = Document("x", "text", "", (Block("text", Place(paragraph=1)),))
DRAFT = Draft(title=Named("活动方案", Span(0, 0, 4)))
HERE = Span(0, 0, 1)


def shown(findings: list[Finding], *, everything: bool = False, width: int = 80) -> str:
    terminal = Terminal(Words(Language.ZH), everything=everything)
    terminal.output = Console(width=width, file=io.StringIO(), highlight=False, color_system=None)
    with terminal.output.capture() as captured:
        show_findings(terminal, DOCUMENT, DRAFT, findings)
    return captured.get()


def without_date(count: int) -> list[Finding]:
    return [
        Finding("activity_without_date", "note", HERE, {"activity": f"活动{number}"})
        for number in range(count)
    ]


def test_gravest_stands_first_with_sign_word_and_place():
    weekday = {"date": "2027-09-17", "written": 3, "actual": 4}
    page = shown([*without_date(1), Finding("weekday_mismatch", "error", HERE, weekday)])
    lines = [line.rstrip() for line in page.splitlines()]
    assert lines == [
        "核对：活动方案",
        "✕ 错误  第1段  2027年9月17日是星期五，文中写为星期四",
        "· 备注  第1段  “活动0”未明确时间",
        "错误 1 处 · 提醒 0 处 · 备注 1 处",
    ]


def test_many_of_one_kind_are_shortened_unless_all_is_asked_for():
    page = shown(without_date(9))
    assert page.count("未明确时间") == 5
    assert "另有 4 项" in page
    assert shown(without_date(6)).count("未明确时间") == 6
    assert shown(without_date(9), everything=True).count("未明确时间") == 9


def test_sentence_has_a_line_of_its_own_where_there_is_little_room():
    weekday = {"date": "2027-09-17", "written": 3, "actual": 4}
    page = shown([*without_date(7), Finding("weekday_mismatch", "error", HERE, weekday)], width=20)
    lines = [line.rstrip() for line in page.splitlines()]
    assert lines[:5] == [
        "核对：活动方案",
        "✕ 错误  第1段",
        "  2027年9月17日是星",
        "  期五，文中写为星期",
        "  四",
    ]
    assert lines[-4:-2] == ["  另有 2 项，加", "  --all 全部列出"]
    assert max(map(cell_len, lines)) <= 20


def test_nothing_found_is_said():
    assert "未发现需要核对的问题" in shown([])
