from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from tools.draw_plan_read import TARGET


def test_picture_fetches_nothing_and_shows_no_number():
    picture = TARGET.read_text(encoding="utf-8")
    ET.fromstring(picture)
    assert re.findall(r"https?://[^\"]+|@import|url\(", picture) == ["http://www.w3.org/2000/svg"]
    assert "60000000" not in picture
