"""Nothing committed says where it was written or fetched."""

from __future__ import annotations

import re

import pytest

from tests.house.files import ROOT, text_of, tracked_files

# Spelled in parts, so that this file does not find itself.
HOSTS = ("py" + "pi.o", "python" + "hosted", "registry" + ".npm", "deb" + ".debian", "npm" + "js.")
HOMES = (
    "/wo" + "rk/",
    "/fa" + "rm/",
    "/ho" + "me/",
    "/ro" + "ot/",
    "/Use" + "rs/",
    "/o" + "pt/",
    "/tm" + "p/",
)
PLACES = re.compile(
    "|".join([*map(re.escape, HOSTS), *(rf"(?<![\w.~:-]){home}\w" for home in HOMES)])
)


@pytest.mark.parametrize(
    "path", tracked_files(), ids=lambda path: path.relative_to(ROOT).as_posix()
)
def test_no_line_names_a_registry_or_a_machine(path):
    lines = text_of(path).splitlines()
    assert [line for line in lines if PLACES.search(line)] == []
