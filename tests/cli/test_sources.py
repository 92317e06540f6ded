from __future__ import annotations

import io
from types import SimpleNamespace

import pytest

from awareweek.cli.sources import Problem, Source, explain, find_sources, standard_input
from awareweek.plan.messages import Message


def test_folder_is_walked_in_order_without_hidden_files(tmp_path):
    for name in ("b.docx", "a.txt", ".hidden.docx", "~$b.docx", "in/c.pdf", ".git/d.docx"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"x")
    sources, problems = find_sources([str(tmp_path)])
    assert [one.name.removeprefix(str(tmp_path)) for one in sources] == [
        "/a.txt",
        "/b.docx",
        "/in/c.pdf",
    ]
    assert all(one.found for one in sources)
    assert problems == []


def test_file_named_twice_is_read_once(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"x")
    sources, _ = find_sources([str(path), str(path)])
    assert sources == [Source(str(path))]


def test_folder_without_files_is_told(tmp_path):
    sources, problems = find_sources([str(tmp_path)])
    assert sources == []
    assert problems == [Problem(str(tmp_path), Message("folder_without_plans"))]


@pytest.mark.parametrize("name", ["x" * 300, "loop", "plan.txt/x"])
def test_name_that_cannot_be_opened_is_no_folder(tmp_path, name):
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    (tmp_path / "plan.txt").write_bytes(b"x")
    named = str(tmp_path / name)
    assert find_sources([named]) == ([Source(named)], [])


def test_links_to_folders_are_not_followed(tmp_path):
    inside = tmp_path / "inside"
    inside.mkdir()
    (inside / "a.txt").write_bytes(b"x")
    (inside / "loop").symlink_to(tmp_path)
    sources, _ = find_sources([str(tmp_path)])
    assert [one.name for one in sources] == [str(inside / "a.txt")]


def test_errors_of_the_system_are_explained():
    assert explain(FileNotFoundError()) == Message("file_missing")
    assert explain(PermissionError()) == Message("not_permitted")
    assert explain(OSError(5, "Input/output error")) == Message("not_readable", {"reason": "EIO"})


def test_standard_input_is_given_whole(monkeypatch):
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(b"plan")))
    assert standard_input() == b"plan"


def test_closed_standard_input_is_an_error_of_the_system(monkeypatch):
    monkeypatch.setattr("sys.stdin", None)
    with pytest.raises(OSError, match="Bad file descriptor"):
        standard_input()
