from __future__ import annotations


def test_demo_shows_the_plan_its_findings_and_what_is_not_built(awareweek):
    ended = awareweek("up", "--demo")
    assert ended.status == 0
    for said in (
        "2027年云川市网络安全宣传周活动实施方案",
        "17 Sep 2027 is written as a Thursday but is a Friday",
        "The desk and the square are not built yet.",
    ):
        assert said in ended.output
    assert "60000000" not in ended.output


def test_up_alone_starts_nothing_and_says_so(awareweek):
    ended = awareweek("up")
    assert (ended.status, ended.output) == (1, "")
    assert "nothing to start yet" in ended.errors


def test_demo_speaks_chinese(awareweek):
    assert "内网工作台和公众广场尚未建成。" in awareweek("up", "--demo", "--lang", "zh").output
