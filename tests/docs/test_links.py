"""Every link between documents leads somewhere."""

from __future__ import annotations

import re
from urllib.parse import unquote

import pytest

from tests.house.files import ROOT, tracked_files

DOCUMENTS = [path for path in tracked_files() if path.suffix == ".md"]
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)|<(?:img|a)[^>]*(?:src|href)=\"([^\"]+)\"")
FENCE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)


def anchors(text: str) -> set[str]:
    """What GitHub makes of headings: lower case, marks dropped, blanks to hyphens."""
    headings = re.findall(r"^#+ (.*)$", FENCE.sub("", text), re.MULTILINE)
    return {
        re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-") for heading in headings
    }


def name(path):
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", DOCUMENTS, ids=name)
def test_links_lead_to_files_and_headings(path):
    broken = []
    for groups in LINK.findall(FENCE.sub("", path.read_text("utf-8"))):
        link = next(filter(None, groups))
        if "://" in link or link.startswith("mailto:"):
            continue
        target, _, anchor = link.partition("#")
        file = (path.parent / unquote(target)).resolve() if target else path
        if not file.exists() or (anchor and anchor not in anchors(file.read_text("utf-8"))):
            broken.append(link)
    assert broken == []


@pytest.mark.parametrize("path", [*ROOT.glob("docs/**/*.md")], ids=name)
def test_each_page_is_reached_from_another(path):
    others = [other for other in DOCUMENTS if other != path]
    linked = {
        (other.parent / unquote(link.partition("#")[0])).resolve()
        for other in others
        for groups in LINK.findall(other.read_text("utf-8"))
        for link in groups
        if link and "://" not in link
    }
    assert path in linked
