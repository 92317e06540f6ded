from __future__ import annotations

import json

import bench.plan
from awareweek.plan.readers import read_document
from bench.plan import as_text, length, measure_facts, repeat_text


def test_a_longer_text_has_the_short_one_first_and_names_of_its_own():
    longer = repeat_text("一、澄湖区牵头。\n", 3)

    assert longer == "一、澄湖区牵头。\n一、澄湖1区牵头。\n一、澄湖2区牵头。\n"


def test_the_text_has_every_character_of_the_document():
    document = read_document(bench.plan.demo_plan())

    assert len(as_text(document)) == length(document) + len(document.blocks)


def test_facts_are_measured_against_text_extraction():
    (result,) = measure_facts()

    assert result.yardstick.startswith("text extraction alone")
    assert result.ratio > 0


def test_the_bench_prints_json_lines_and_fails_on_catastrophic_growth(monkeypatch, capsys):
    monkeypatch.setattr(bench.plan, "GROWTH", 2)
    monkeypatch.setattr(bench.plan, "GROWTH_ALLOWED", 0.0)

    status = bench.plan.main()

    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert status == 1
    assert {tuple(line) for line in lines} == {
        ("bench", "case", "value", "unit", "yardstick", "ratio")
    }
    assert [line["case"].split(" ")[0] for line in lines] == ["read"] * 3 + ["facts", "growth:"]
