"""How large a file may be, before and after it is unpacked."""

from __future__ import annotations

import msgspec


class Limits(msgspec.Struct, frozen=True):
    """What a plan may weigh. A real one is far below each of these.

    ``elements`` bounds the XML tags of one part: a tree takes some 200 bytes for each.
    ``ratio`` is looked at only for parts over ``ratio_from`` bytes; text of a real
    document packs 10 to 60 times, a bomb about 1000 times. ``seconds`` bounds the
    conversion of an old Word file and the reading of a PDF.
    """

    file_bytes: int = 30 * 2**20
    members: int = 5000
    unpacked_bytes: int = 300 * 2**20
    part_bytes: int = 40 * 2**20
    ratio: int = 200
    ratio_from: int = 2**20
    elements: int = 2_000_000
    merged_cells: int = 200_000
    characters: int = 2_000_000
    pages: int = 2000
    page_objects: int = 60_000
    seconds: int = 60


DEFAULT = Limits()
