from __future__ import annotations

import re
import string
from pathlib import Path

import pytest

import awareweek.plan
from awareweek.cli.catalogue import FINDINGS, REFUSALS, SENTENCES, WARNINGS
from awareweek.cli.words import chinese
from awareweek.plan.draft import ActivityKind, Level
from awareweek.plan.messages import PlanRefused

PLAN_CODE = [
    path.read_text(encoding="utf-8") for path in Path(awareweek.plan.__path__[0]).rglob("*.py")
]


def fields(sentence: str) -> set[str | None]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None}


def codes(pattern: str) -> set[str]:
    return {code for text in PLAN_CODE for code in re.findall(pattern, text)}


@pytest.mark.parametrize("code", SENTENCES)
def test_each_sentence_is_translated_with_the_same_fields(code):
    english = SENTENCES[code]
    message = chinese().get(english, context=code)
    assert message is not None
    assert message.string
    assert fields(str(message.string)) == fields(english)


def test_the_catalogue_holds_nothing_else():
    assert {(one.context, one.id) for one in chinese() if one.id} == {
        (code, english) for code, english in SENTENCES.items()
    }


def test_each_refusal_has_a_sentence():
    refusals = {one.code for one in PlanRefused.__subclasses__()}
    assert refusals <= REFUSALS.keys()


def test_each_message_of_the_readers_has_a_sentence():
    assert codes(r'Message\(\s*"([a-z_]+)"') <= WARNINGS.keys()


def test_each_finding_has_a_sentence():
    found = codes(r'"([a-z]+_[a-z_]+)",\s*"(?:error|warning|note)"')
    found |= codes(r'code = "(law_[a-z]+)" if') | codes(r'else "(law_[a-z]+)"')
    assert found == FINDINGS.keys()


@pytest.mark.parametrize("kind", ActivityKind.__args__)
def test_each_kind_of_activity_has_a_word(kind):
    assert f"kind.{kind}" in SENTENCES


@pytest.mark.parametrize("level", Level.__args__)
def test_each_level_has_a_word(level):
    assert f"level.{level}" in SENTENCES


def test_chinese_sentences_are_calm():
    assert [one.id for one in chinese() if re.search(r"[!！]|请您|抱歉", str(one.string))] == []
