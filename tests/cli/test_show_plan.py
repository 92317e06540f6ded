from __future__ import annotations

import io

import pytest
from rich.cells import cell_len
from rich.console import Console

from awareweek.cli.show_plan import place_text, show_plan
from awareweek.cli.terminal import Terminal
from awareweek.cli.words import Language, Words
from awareweek.plan.document import Block, Document, Place
from awareweek.plan.draft import (
    Activity,
    Contact,
    Deadline,
    Draft,
    Named,
    Period,
    Section,
    Span,
    Task,
    ThemeDay,
)

TEXTS = ("活动方案", "一、开幕式", "由市委网信办主办", "二、任务", "各单位", "9月21日前报总结")
DOCUMENT = Document(
    "plan.txt",
    "text",
    "0" * 64,
    tuple(Block(text, Place(paragraph=number)) for number, text in enumerate(TEXTS, 1)),
)
WEEK = Period("9月13日至19日", Span(0, 0, 4), start="2027-09-13", end="2027-09-19")
DRAFT = Draft(
    title=Named("活动方案", Span(0, 0, 4)),
    period=WEEK,
    sections=(Section("开幕式", 1, 1, 3, "一、"), Section("任务", 1, 3, 6, "二、")),
)


def shown(draft: Draft, *, width: int = 80, language: Language = Language.ZH, **options) -> str:
    terminal = Terminal(Words(language), **options)
    terminal.output = Console(width=width, file=io.StringIO(), highlight=False, color_system=None)
    with terminal.output.capture() as captured:
        show_plan(terminal, DOCUMENT, draft)
    return captured.get()


def with_fields(**fields) -> Draft:
    return Draft(
        **{name: getattr(DRAFT, name) for name in ("title", "period", "sections")} | fields
    )


def test_activity_named_like_its_chapter_stands_on_its_line():
    when = Period("9月13日", Span(2, 0, 1), start="2027-09-13", hours="09:30")
    one = Activity("开幕式", "ceremony", Span(1, 2, 5), when=when, leads=("市委网信办",))
    assert "├── 一、开幕式  仪式  9月13日 09:30  市委网信办\n" in shown(
        with_fields(activities=(one,))
    )


def test_other_facts_hang_under_the_chapter_where_they_stand():
    task = Task("各单位", "组织活动", Span(4, 0, 3), due="2027-09-19")
    due = Deadline(
        "总结",
        Span(5, 0, 5),
        when=Period("9月21日", Span(5, 0, 5), start="2027-09-21"),
        to="市委网信办",
        channels=("mail", "pigeon"),
    )
    page = shown(with_fields(tasks=(task,), deadlines=(due,)))
    assert "└── 二、任务\n    ├── 任务 各单位  9月19日  组织活动\n" in page
    assert "    └── 报送 总结  9月21日  → 市委网信办  邮箱、pigeon\n" in page


def test_what_is_only_to_be_done_by_a_day_is_not_said_to_be_submitted():
    when = Period("9月21日", Span(4, 0, 3), start="2027-09-21")
    done = Deadline("汇总活动数据", Span(4, 0, 3), when=when)
    sent = Deadline("汇总活动数据，提交报告", Span(4, 0, 3), when=when)
    to = Deadline("总结", Span(4, 0, 3), when=when, to="市委网信办")
    texts = Deadline("发送公益短信", Span(4, 0, 3), when=when)
    page = shown(with_fields(deadlines=(done, sent, to, texts)))
    for line in (
        "时限 发送公益短信",
        "时限 汇总活动数据  9月21日",
        "报送 汇总活动数据，提交报告",
        "报送 总结",
    ):
        assert line in page
    assert "时限4个" in page
    english = shown(with_fields(deadlines=(done, sent, to)), language=Language.EN)
    assert "due 汇总活动数据  21 Sep\n" in english
    assert "submit 总结  21 Sep  → 市委网信办" in english


def test_english_page_has_english_marks():
    draft = with_fields(
        contacts=(Contact("王某某", Span(5, 0, 3), has_phone=True, has_mail=True),),
        themes=(Named("主题一", Span(4, 0, 3)), Named("主题二", Span(4, 0, 3))),
    )
    page = shown(draft, language=Language.EN)
    assert "王某某 (phone, mail)" in page
    assert "主题一; 主题二" in page
    assert "主题一；主题二" in shown(draft)


def test_long_lists_are_shortened_unless_all_is_asked_for():
    tasks = tuple(Task(f"第{number}单位", "组织", Span(4, 0, 3)) for number in range(20))
    page = shown(with_fields(tasks=tasks))
    assert page.count("任务 第") == 6
    assert "另有 14 项，加 --all 全部列出" in page
    assert shown(with_fields(tasks=tasks), everything=True).count("任务 第") == 20


def test_one_over_the_limit_is_shown_and_not_announced():
    tasks = tuple(Task(f"第{number}单位", "组织", Span(4, 0, 3)) for number in range(7))
    page = shown(with_fields(tasks=tasks))
    assert page.count("任务 第") == 7
    assert "--all" not in page


def test_theme_days_stand_in_a_table_with_weekdays():
    when = Period("9月14日", Span(4, 0, 1), start="2027-09-14")
    days = (ThemeDay("校园日", Span(4, 0, 3), when=when, leads=("市教育局", "团市委")),)
    page = shown(with_fields(theme_days=days))
    assert [line.split() for line in page.splitlines() if "校园日" in line] == [
        ["9月14日（周二）", "校园日", "市教育局、团市委"]
    ]


def test_what_was_not_placed_is_listed_with_its_place_or_said_to_be_nothing():
    assert "没有未归类内容" in shown(DRAFT)
    page = shown(with_fields(unplaced=(Named("9月底前完成", Span(5, 0, 5)),)))
    assert "未归类内容，请人工核对\n  第6段  9月底前完成" in page


def test_numbers_are_hidden_unless_the_terminal_may_show_them():
    contact = Contact("王某某", Span(5, 0, 3), has_phone=True, phones=("60000000",))
    hidden = shown(with_fields(contacts=(contact,)))
    assert "王某某（有电话）" in hidden
    assert "60000000" not in hidden
    assert "60000000" in shown(with_fields(contacts=(contact,)), with_numbers=True)


def test_vague_dates_keep_their_words():
    one = Activity("论坛", "forum", Span(2, 0, 1), when=Period("9月上旬", Span(2, 0, 1)))
    assert "论坛 论坛  9月上旬" in shown(with_fields(activities=(one,)))


def test_plan_of_which_nothing_is_known_is_shown():
    assert "未识别标题的方案" in shown(Draft())


@pytest.mark.parametrize("width", [40, 80, 200])
@pytest.mark.parametrize("language", Language)
def test_no_line_is_wider_than_the_terminal(width, language):
    long = "组织开展网络安全进社区进农村进企业进机关进校园进军营进家庭进商圈宣传活动" * 4
    draft = with_fields(
        tasks=(Task(long, long, Span(4, 0, 3)),),
        unplaced=(Named(long, Span(5, 0, 5)),),
        laws=(Named(long, Span(5, 0, 5)),),
    )
    lines = shown(draft, width=width, language=language).splitlines()
    assert max(map(cell_len, lines)) <= width


@pytest.mark.parametrize(
    ("place", "said"),
    [
        (Place(paragraph=3), "第3段"),
        (Place(page=2), "第2页"),
        (Place(page=2, paragraph=3), "第2页 第3段"),
        (Place(table=1, row=4), "表1第4行"),
        (Place(sheet="任务", row=4), "工作表“任务”第4行"),
        (Place(), ""),
    ],
)
def test_places_are_told_as_the_file_counts_them(place, said):
    document = Document("x", "text", "", (Block("text", place),))
    terminal = Terminal(Words(Language.ZH))
    assert place_text(terminal, document, Span(0, 0, 1)) == said
    assert place_text(terminal, document, Span(9, 0, 1)) == ""
