"""How fast a plan is read, how much of that is finding facts, and how it grows.

The documents are made here from the demonstration plan that ships with the product: as it
is (Word), as text, and as texts ten and a hundred times longer with other numbers in them.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from awareweek.library import demo_plan
from awareweek.plan.read import read_blocks, read_file
from awareweek.plan.readers import read_document
from bench.report import Result, best_of, print_result

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from awareweek.plan.document import Document

CHARACTERS = 10_000
SECONDS_FOR_CHARACTERS = 1.0  # a person who drops a plan in should not see it wait
GROWTH = 100
GROWTH_ALLOWED = 130.0


def length(document: Document) -> int:
    """The characters a person would read in ``document``."""
    return sum(len(block.text) for block in document.blocks)


def as_text(document: Document) -> str:
    """The document as a text file, one block a line."""
    return "\n".join(block.text for block in document.blocks) + "\n"


def repeat_text(text: str, times: int) -> str:
    """One document ``times`` as long: each copy's numbered names differ from the last's.

    Copies that were the same throughout could be answered from a cache and prove nothing.
    """
    return "".join(_renumber(text, number) for number in range(times))


def _renumber(text: str, number: int) -> str:
    return re.sub(r"(区|街道|学校|协会|集团)", rf"{number}\1", text) if number else text


def measure_speed(folder: Path) -> Iterator[Result]:
    """Seconds for 10,000 characters: the Word file, its text, and a text ten times as long."""
    text = as_text(read_document(demo_plan()))
    cases = {"demonstration.docx": demo_plan()}
    for times in (1, 10):
        path = folder / f"times-{times}.txt"
        path.write_text(repeat_text(text, times), "utf-8")
        cases[f"text ×{times}"] = path
    for case, path in cases.items():
        size = length(read_document(path))
        seconds = best_of(5 if size < 100_000 else 3, _reading(path)) * CHARACTERS / size
        yield Result(
            "plan",
            f"read {case} ({size} characters)",
            seconds,
            "s per 10,000 characters",
            f"{SECONDS_FOR_CHARACTERS:g} s",
            seconds / SECONDS_FOR_CHARACTERS,
        )


def measure_facts() -> Iterator[Result]:
    """The time that finding facts takes, against taking the text out of the Word file."""
    document = read_document(demo_plan())
    text = best_of(5, lambda: read_document(demo_plan()))
    facts = best_of(5, lambda: read_blocks(document))
    yield Result(
        "plan", "facts alone", facts, "s", f"text extraction alone, {text:.3g} s", facts / text
    )


def measure_growth(folder: Path) -> Iterator[Result]:
    """A text a hundred times longer, against the short one."""
    text = as_text(read_document(demo_plan()))
    short, long = folder / "short.txt", folder / "long.txt"
    short.write_text(text, "utf-8")
    long.write_text(repeat_text(text, GROWTH), "utf-8")
    once = best_of(10, _reading(short))
    many = best_of(2, _reading(long))
    yield Result(
        "plan",
        f"growth: text ×{GROWTH} (at most {GROWTH_ALLOWED:g} times as long)",
        many,
        "s",
        f"text ×1, {once:.3g} s",
        many / once,
    )


def _reading(path: Path) -> Callable[[], object]:
    return lambda: read_file(path)


def main() -> int:
    """Print every measurement; fail if reading does not grow with the document's length."""
    with TemporaryDirectory(prefix="awareweek-bench-") as made:
        folder = Path(made)
        for result in (*measure_speed(folder), *measure_facts()):
            print_result(result)
        (growth,) = measure_growth(folder)
        print_result(growth)
    return int(growth.ratio > GROWTH_ALLOWED)


if __name__ == "__main__":
    sys.exit(main())
