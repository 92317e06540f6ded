"""Old Word files: told apart, converted where LibreOffice is installed."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from awareweek.plan.messages import Damaged, LegacyWord, Message
from awareweek.plan.readers import Limits, read_document
from tests.plan.readers.made import TITLE, p, texts, word
from tests.plan.readers.test_refusals import compound

OLD = compound("WordDocument")


@pytest.fixture
def temporary(tmp_path, monkeypatch) -> Path:
    """Where temporary files go during the test, so that what is left can be seen."""
    import tempfile

    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """A program in LibreOffice's place; it finds its output folder as argument 7."""
    folder = tmp_path / "bin"
    folder.mkdir()
    program = folder / "soffice"
    program.write_text(
        f"#!{sys.executable}\nimport sys, time\nfrom pathlib import Path\n"
        f"out = Path(sys.argv[7])\n{script}\n"
    )
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")


def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.doc"
    path.write_bytes(OLD)
    return path


def converted_to(tmp_path: Path, data: bytes) -> str:
    (tmp_path / "made.docx").write_bytes(data)
    made = str(tmp_path / "made.docx")
    return f"(out / 'plan.docx').write_bytes(Path({made!r}).read_bytes())"


def test_without_libreoffice_it_is_refused(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(LegacyWord) as refused:
        read_document(plan(tmp_path))
    assert refused.value.params == {"kind": "doc"}


def test_conversion_can_be_switched_off(tmp_path, monkeypatch):
    office(tmp_path, monkeypatch, converted_to(tmp_path, word(p(TITLE))))
    with pytest.raises(LegacyWord):
        read_document(plan(tmp_path), convert=False)


def test_with_libreoffice_it_is_converted_and_nothing_is_left(tmp_path, monkeypatch, temporary):
    office(tmp_path, monkeypatch, converted_to(tmp_path, word(p(TITLE))))
    document = read_document(plan(tmp_path))
    assert texts(document) == [TITLE]
    assert document.warnings == (Message("converted"),)
    assert list(temporary.iterdir()) == []


@pytest.mark.parametrize(
    "script",
    ["sys.exit(1)", "pass", "time.sleep(60)", "(out / 'plan.docx').write_bytes(b'PK broken')"],
)
def test_a_conversion_that_fails_is_damage_and_nothing_is_left(
    tmp_path, monkeypatch, temporary, script
):
    office(tmp_path, monkeypatch, script)
    with pytest.raises(Damaged):
        read_document(plan(tmp_path), limits=Limits(seconds=2))
    assert list(temporary.iterdir()) == []


def test_a_mark_in_a_converted_file_is_refused_and_nothing_is_left(
    tmp_path, monkeypatch, temporary
):
    from awareweek.plan.messages import Classified

    office(tmp_path, monkeypatch, converted_to(tmp_path, word(p("机密★10年"), p(TITLE))))
    with pytest.raises(Classified):
        read_document(plan(tmp_path))
    assert list(temporary.iterdir()) == []
