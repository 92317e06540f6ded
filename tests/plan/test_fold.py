from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awareweek.plan.fold import fold, loose

ALPHABET = "９9 　月日*?？。，、“”（）〔〕《》—～aB\t\n一二\u200b"


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("９月１１日", "9月11日"),
        ("9 月 11 日", "9月11日"),
        ("9月11日\u3000上午", "9月11日 上午"),
        ("**开幕式**", "开幕式"),
        ("时间：9：30", "时间:9:30"),
        ("云网办〔2027〕3号", "云网办[2027]3号"),
        ("9月13日—19日", "9月13日-19日"),
        ("13～19日", "13~19日"),
        ("由 A 公司 承办", "由A公司 承办"),
        ("Opening  Ceremony", "Opening Ceremony"),
        ("  市委  网信办 ", "市委 网信办"),
        ("??Cyber Week", "Cyber Week"),
        ("网\u200b信\ufeff办", "网信办"),
    ],
)
def test_fold_writes_the_same_thing_one_way(written, folded):
    assert fold(written).text == folded


def test_fold_keeps_a_question():
    assert fold("网络安全知多少？？").text == "网络安全知多少??"


@given(st.text(alphabet=ALPHABET, max_size=40), st.data())
def test_span_leads_back_to_the_original(written, data):
    folded = fold(written)
    start = data.draw(st.integers(0, len(folded.text)))
    end = data.draw(st.integers(start, len(folded.text)))
    begin, stop = folded.span(start, end)
    assert 0 <= begin <= stop <= len(written)
    assert loose(written[begin:stop]) == loose(folded.source(start, end))
    assert folded.source(start, end) == "" or written[begin] == folded.source(start, end)[0]


@given(st.text(alphabet=ALPHABET, max_size=40))
def test_at_finds_each_character_again(written):
    folded = fold(written)
    for at in range(len(folded.text)):
        assert folded.at(folded.span(at, at + 1)[0]) == at


@given(st.text(max_size=60))
def test_every_text_can_be_folded(written):
    folded = fold(written)
    assert len(folded.source(0, len(folded.text))) == len(folded.text)


def test_loose_compares_names_without_spaces_and_punctuation():
    assert loose("“网安 会客厅”（Ｔ）") == loose("网安会客厅 T") == "网安会客厅t"
