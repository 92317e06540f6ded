"""The repository's own files, for the tests that read them."""

from __future__ import annotations

import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MADE = {"build", "dist", "node_modules"}


@cache
def tracked_files() -> tuple[Path, ...]:
    """Every file that is or would be committed; without git, every file not made here."""
    asked = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        names = subprocess.run(asked, cwd=ROOT, capture_output=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return tuple(sorted(path for path in ROOT.rglob("*") if path.is_file() and _ours(path)))
    paths = (ROOT / name for name in names.decode().split("\0") if name)
    return tuple(sorted(path for path in paths if path.is_file()))


def _ours(path: Path) -> bool:
    folders = path.relative_to(ROOT).parts[:-1]
    made = any(folder in MADE or folder.endswith(".egg-info") for folder in folders)
    hidden = any(folder.startswith((".", "__pycache__")) and folder != ".ci" for folder in folders)
    return not (made or hidden)


def text_of(path: Path) -> str:
    """The file's text, or nothing if it is not a text file."""
    try:
        return path.read_text("utf-8")
    except UnicodeDecodeError:
        return ""


def python_files(*folders: str) -> list[Path]:
    return [
        path
        for path in tracked_files()
        if path.suffix == ".py" and path.relative_to(ROOT).parts[0] in folders
    ]
