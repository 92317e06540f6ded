"""No file makes reading, checking and printing a plan hang, crash or take much memory.

The readers have their own proof; here each tenth of their damaged files goes the whole way,
and with them documents that are sound as files but hostile as plans.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.plan.variants import STYLES, Facts, Line, Style, facts, render
from tests.prove.attacks import LINES, PLAN, TOKENS, WORDS, attacks, rewritten
from tests.prove.damage import KINDS, damaged
from tests.prove.jail import MEMORY, Jail, whole_way
from tests.prove.test_readers_fuzz import DAMAGED, INPUTS

SHARE = 10
REWRITTEN = INPUTS // 200
COMPOSED = max(INPUTS // 200, 5)
# Small ones are read within seconds and still find what loops or lets an error out.
ATTACKS = attacks(1 if INPUTS >= 10_000 else 50)


@pytest.fixture(scope="module")
def jail() -> Iterator[Jail]:
    made = Jail(whole_way)
    yield made
    made.close()


@pytest.mark.parametrize(
    ("way", "fault"),
    [
        (lambda path: path.read_text(), "wrong"),
        (lambda _: 1 / 0, "lets out ZeroDivisionError('division by zero')"),
        (lambda _: bytes(MEMORY), "lets out MemoryError()"),
        (lambda _: os._exit(1), "dies: EOFError()"),
    ],
)
def test_the_jail_tells_what_went_wrong(way, fault):
    jail = Jail(way)
    assert (jail.read(b"wrong").fault, jail.read(b"wrong").fault) == (fault, fault)
    jail.close()


@pytest.mark.parametrize("kind", KINDS)
def test_damaged_files_go_the_whole_way_or_are_refused(kind, jail, capsys, record_property):
    codes: Counter[str] = Counter()
    slowest = (0.0, -1)
    faults = []
    for number in range(0, DAMAGED, SHARE):
        outcome = jail.read(damaged(kind, number))
        codes[outcome.code] += 1
        slowest = max(slowest, (outcome.seconds, number))
        if outcome.fault:
            faults.append(f"{kind} {number}: {outcome.fault}")
    report = (
        f"{kind}, whole way: {codes.total()} files, slowest {slowest[0]:.2f} s "
        f"(number {slowest[1]}), {dict(codes)}"
    )
    record_property("fuzz", report)
    with capsys.disabled():
        print(f"\n{report}")  # noqa: T201 the proof's own report
    assert faults == []


@pytest.mark.parametrize("part", range(4))
def test_a_plan_rewritten_anyhow_goes_the_whole_way(part, jail):
    outcomes = ((n, jail.read(rewritten(n)).fault) for n in range(part, REWRITTEN, 4))
    assert [f"plan {number}: {fault}" for number, fault in outcomes if fault] == []


@pytest.mark.parametrize("name", ATTACKS)
def test_a_hostile_structure_goes_the_whole_way(name, jail):
    assert jail.read(ATTACKS[name]()).fault == ""


ANY = st.sampled_from(
    [
        *TOKENS.values(),
        *WORDS.values(),
        *(line for lines in LINES.values() for line in lines),
        *"，。：；（）“”《》、\t\n\n\n  \u3000",
        *"市委网信办 市教育局 团市委 各区县 国家网信办 协会 学校 单位 部门".split(),
        *"主办 承办 协办 牵头 配合 负责 会同 联合 指导 组织 开展 举办 报送 印发".split(),
        *"活动 主题日 校园日 启动仪式 讲座 培训 竞赛 方案 附件 工作要求 任务分工".split(),
        *"9月13日 13日至19日 每周一 9时 上午 月底前 9月中旬 不少于 10名 一、 （二） 3. ①".split(),
        *"时间： 地点： 责任单位： 主题： 联系人： 联系电话： 邮箱： 序号 完成时限".split(),
    ]
)
PIECES = st.builds(str.__mul__, ANY, st.sampled_from([1, 1, 1, 1, 1, 2, 40]))
TEXTS = st.builds(
    "".join, st.tuples(st.sampled_from(["", PLAN]), st.lists(PIECES, max_size=120).map("".join))
)


@settings(max_examples=4 * COMPOSED)
@given(text=TEXTS)
@pytest.mark.parametrize("part", ["text", "wide"])
def test_words_of_plans_in_any_order_go_the_whole_way(part, jail, text):
    encoded = text.encode("utf-8" if part == "text" else "gb18030")
    assert jail.read(encoded).fault == ""


def written(said: Facts, style: Style, cut: int) -> bytes:
    """The plan as a text file, each line broken off at ``cut`` and begun again."""

    def text(line: Line) -> str:
        return "\t".join(line) if isinstance(line, tuple) else line

    return "\n".join(text(line)[:cut] + text(line) for line in render(said, style)).encode()


@settings(max_examples=COMPOSED)
@given(facts(), STYLES, st.integers(0, 40))
def test_plans_that_stammer_go_the_whole_way(jail, said, style, cut):
    assert jail.read(written(said, style, cut)).fault == ""
