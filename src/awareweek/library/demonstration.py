"""The demonstration plan: a city that does not exist, a document as offices write it."""

from __future__ import annotations

from pathlib import Path


def demo_plan() -> Path:
    """Where the demonstration plan lies, a Word file. Built by tools/build_demo_plan.py."""
    return Path(__file__).parent / "demo" / "yunchuan-2027-plan.docx"
