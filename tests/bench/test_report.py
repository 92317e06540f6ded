from __future__ import annotations

import json

from bench.report import Result, best_of, print_result


def test_a_result_is_one_line_of_json(capsys):
    print_result(Result("plan", "方案 ×1", 0.123456, "s", "text ×1", 1.98765))

    (line,) = capsys.readouterr().out.splitlines()
    assert json.loads(line) == {
        "bench": "plan",
        "case": "方案 ×1",
        "value": 0.1235,
        "unit": "s",
        "yardstick": "text ×1",
        "ratio": 1.988,
    }


def test_best_of_tries_as_often_as_asked():
    tries = []
    assert best_of(3, lambda: tries.append(1)) >= 0
    assert len(tries) == 3
