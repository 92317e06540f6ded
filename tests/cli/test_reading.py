from __future__ import annotations

import io

import pytest
from rich.console import Console

import awareweek.plan.read
from awareweek.cli.reading import read_all
from awareweek.cli.terminal import Terminal
from awareweek.cli.words import Language, Words
from awareweek.plan.document import Document
from awareweek.plan.draft import Reading
from awareweek.plan.messages import Message


def make_terminal(*, watched: bool) -> Terminal:
    terminal = Terminal(Words(Language.EN))
    terminal.errors = Console(file=io.StringIO(), force_terminal=watched, width=80)
    return terminal


def said(terminal: Terminal) -> str:
    return terminal.errors.file.getvalue()


@pytest.mark.parametrize(
    ("watched", "quiet", "bar"), [(True, False, True), (False, False, False), (True, True, False)]
)
def test_progress_is_shown_only_to_a_person_who_looks_on(plan_file, watched, quiet, bar):
    other = plan_file.with_name("other.txt")
    other.write_bytes(plan_file.read_bytes())
    terminal = make_terminal(watched=watched)
    outcome = read_all([str(plan_file), str(other)], terminal, with_numbers=False, quiet=quiet)
    assert outcome.plans == 2
    assert ("Reading" in said(terminal)) is bar


def test_files_keep_the_order_in_which_they_were_named(plan_file):
    other = plan_file.with_name("a.txt")
    other.write_bytes(plan_file.read_bytes())
    outcome = read_all(
        [str(plan_file), str(other)], make_terminal(watched=False), with_numbers=False, quiet=True
    )
    assert [file.name for file in outcome.files] == [str(plan_file), str(other)]


def test_file_of_an_unknown_kind_is_refused_when_named_and_skipped_when_found(tmp_path, plan_file):
    picture = tmp_path / "picture.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    terminal = make_terminal(watched=False)
    named = read_all([str(picture)], terminal, with_numbers=False, quiet=True)
    assert [one.message.code for one in named.refused] == ["unknown_kind"]
    found = read_all([str(tmp_path)], terminal, with_numbers=False, quiet=True)
    assert found.refused == []
    assert [one.message for one in found.warnings] == [Message("files_skipped", {"count": 1})]
    assert [file.name for file in found.files] == [str(plan_file)]


@pytest.mark.parametrize("error", [RecursionError, MemoryError, ValueError, KeyError])
def test_a_file_the_reader_fails_on_holds_up_no_other(plan_file, monkeypatch, error):
    other = plan_file.with_name("bad.txt")
    other.write_bytes(plan_file.read_bytes())
    read_blocks = awareweek.plan.read.read_blocks

    def fail(document: Document, *, with_numbers: bool) -> Reading:
        if document.name == "bad.txt":
            raise error("2027年")
        return read_blocks(document, with_numbers=with_numbers)

    monkeypatch.setattr(awareweek.plan.read, "read_blocks", fail)
    terminal = make_terminal(watched=False)
    outcome = read_all([str(other), str(plan_file)], terminal, with_numbers=False, quiet=False)
    assert outcome.plans == 1
    assert [one.message for one in outcome.refused] == [
        Message("not_understood", {"error": error.__name__})
    ]
    assert f"{other}: The reader failed on this file ({error.__name__})" in said(terminal)


def test_text_without_a_plan_is_told_when_named_and_counted_when_found(tmp_path, plan_file):
    note = tmp_path / "note.txt"
    note.write_text("中午在食堂吃饭。", encoding="utf-8")
    terminal = make_terminal(watched=False)
    named = read_all([str(note)], terminal, with_numbers=False, quiet=True)
    assert [one.message for one in named.warnings] == [Message("no_plan_found")]
    found = read_all([str(tmp_path)], terminal, with_numbers=False, quiet=True)
    assert [one.message for one in found.warnings] == [Message("files_skipped", {"count": 1})]
    assert [file.name for file in found.files] == [str(plan_file)]


def test_folder_of_texts_without_a_plan_holds_none(tmp_path):
    (tmp_path / "note.txt").write_text("中午在食堂吃饭。", encoding="utf-8")
    outcome = read_all(
        [str(tmp_path)], make_terminal(watched=False), with_numbers=False, quiet=True
    )
    assert [one.message for one in outcome.refused] == [Message("folder_without_plans")]


def test_one_file_shows_progress_too(plan_file):
    terminal = make_terminal(watched=True)
    read_all([str(plan_file)], terminal, with_numbers=False, quiet=False)
    assert "Reading" in said(terminal)
