"""No file, however damaged, makes a reader hang, crash, take much memory or let an error out.

``AWAREWEEK_PROVE_INPUTS`` is the number of files in all (`make prove` sets it to 100,000).
A long run goes on where it was broken off, as long as the readers are the same.
"""

from __future__ import annotations

import hashlib
import os
from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from awareweek.plan import readers
from tests.plan.readers.made import DECLARATIONS, with_parts
from tests.prove.damage import KINDS, NUMBERS, damaged, seeds
from tests.prove.jail import Jail

for kind in ("docx", "html", "pdf", "text", "xlsx"):
    # Loaded once here: each jail is a fork of this process.
    import_module(f"awareweek.plan.readers.{kind}")

INPUTS = int(os.environ.get("AWAREWEEK_PROVE_INPUTS", "300"))
MADE = INPUTS // 10
DAMAGED = (INPUTS - MADE) // len(KINDS)
_SAVED_EVERY = 500


@pytest.fixture(scope="module")
def jail() -> Iterator[Jail]:
    made = Jail()
    yield made
    made.close()


def version() -> str:
    """A hash of the readers' code: results of other code do not count."""
    files = sorted(Path(readers.__file__).parent.glob("*.py"))
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()[:16]


@pytest.mark.parametrize("kind", KINDS)
def test_damaged_files_are_read_or_refused(kind, jail, request, tmp_path, capsys, record_property):
    cache, key = request.config.cache, f"prove/readers-{kind}"
    done = cache.get(key, {})
    known = done.get("version") == version() and done.get("inputs") == DAMAGED
    first = done["next"] if known and done["next"] < DAMAGED else 0
    codes = Counter(done["codes"] if first else {})
    slowest = tuple(done["slowest"]) if first else (0.0, -1)
    faults = []
    for number in range(first, DAMAGED):
        outcome = jail.read(damaged(kind, number))
        codes[outcome.code] += 1
        slowest = max(slowest, (outcome.seconds, number))
        if outcome.fault:
            (tmp_path / f"{kind}-{number}").write_bytes(damaged(kind, number))
            faults.append(f"{kind} {number}: {outcome.fault}")
        if (number + 1) % _SAVED_EVERY == 0 or number + 1 == DAMAGED:
            state = {"version": version(), "inputs": DAMAGED, "codes": codes, "slowest": slowest}
            # With a fault the run starts again from before it.
            cache.set(key, state | {"next": first if faults else number + 1, "faults": faults})
    report = (
        f"{kind}: {DAMAGED} files, slowest {slowest[0]:.2f} s (number {slowest[1]}), {dict(codes)}"
    )
    record_property("fuzz", report)
    with capsys.disabled():
        print(f"\n{report}")  # noqa: T201 the proof's own report
    assert faults == []


WORDS = st.sampled_from(
    [
        "一、时间",
        "（一）",
        "1.",
        "秘密",
        "网络安全。",
        "a b",
        "",
        " ",
        "\u3000",
        "9月10日",
        "|",
        "\t",
    ]
)
VALUES = st.one_of(WORDS, st.sampled_from([number.decode() for number in NUMBERS]))
W_NAMES = tuple(
    "p r t tbl tr tc pPr rPr numPr numId ilvl sdt sdtContent ins del br tab tcPr gridSpan vMerge "
    "trPr gridBefore tblHeader fldChar hyperlink pict txbxContent sym outlineLvl pStyle vanish lvl "
    "abstractNum num abstractNumId lvlText numFmt lvlOverride startOverride start suff isLgl "
    "lvlRestart style basedOn name numStyleLink styleLink".split()
)
W_ATTRIBUTES = tuple("val ilvl numId abstractNumId styleId type fldCharType default format".split())
H_NAMES = tuple(
    "p div table tr td th thead tbody ul ol li h1 h2 h6 a span br article section caption pre nav "
    "script title body html head meta form b font".split()
)
H_ATTRIBUTES = tuple("rowspan colspan class id style start type href hidden charset".split())


def trees(
    names: tuple[str, ...], attributes: tuple[str, ...], prefix: str = ""
) -> st.SearchStrategy[str]:
    """Markup of any tags in any order, well-formed."""

    def element(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
        given_attributes = st.dictionaries(st.sampled_from(attributes), VALUES, max_size=2)
        return st.builds(
            lambda name, some, within: (
                f"<{prefix}{name} "
                + " ".join(f"{prefix}{key}={one!r}" for key, one in some.items())
                + f">{''.join(within)}</{prefix}{name}>"
            ),
            st.sampled_from(names), given_attributes, st.lists(inner, max_size=5),
        )  # fmt: skip

    return st.recursive(WORDS, element, max_leaves=40)


def office_part(kind: str, name: str, root: str, content: str) -> bytes:
    end = root.split(maxsplit=1)[0]
    return with_parts(seeds(kind)[0], {name: f"<{root}>{content}</{end}>".encode()})


def in_docx(part: str) -> st.SearchStrategy[bytes]:
    root = {"document": "w:document", "numbering": "w:numbering", "styles": "w:styles"}[part]
    wrap = ("<w:body>{}</w:body>" if part == "document" else "{}").format
    return trees(W_NAMES, W_ATTRIBUTES, "w:").map(
        lambda content: office_part(
            "docx", f"word/{part}.xml", f"{root} {DECLARATIONS}", wrap(content)
        )
    )


SHEET = 'worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
X_NAMES = (
    "row",
    "c",
    "v",
    "is",
    "t",
    "f",
    "mergeCells",
    "mergeCell",
    "sheetData",
    "cols",
    "col",
    "dimension",
)
X_ATTRIBUTES = ("r", "t", "s", "ref", "min", "max", "hidden", "ht")
FILES = st.one_of(
    in_docx("document"), in_docx("numbering"), in_docx("styles"),
    trees(X_NAMES, X_ATTRIBUTES).map(
        lambda content: office_part(
            "xlsx", "xl/worksheets/sheet1.xml", SHEET, f"<sheetData>{content}</sheetData>"
        )
    ),
    trees(H_NAMES, H_ATTRIBUTES).map(
        lambda content: f"<!DOCTYPE html><html><body>{content}".encode()
    ),
    st.lists(VALUES, max_size=60).map(lambda parts: "\n".join(parts).encode()),
    st.text(max_size=300).map(lambda lines: lines.encode("utf-8", "replace")),
    st.text(max_size=300).map(lambda lines: lines.encode("gb18030", "replace")),
    st.text(max_size=300).map(lambda lines: lines.encode("utf-16", "replace")),
    st.binary(max_size=400),
    st.binary(max_size=400).map(lambda data: b"%PDF-1.7\n" + data),
    st.binary(max_size=400).map(lambda data: b"PK\x03\x04" + data),
)  # fmt: skip


@settings(max_examples=max(MADE, 1))
@given(data=FILES)
def test_made_up_files_are_read_or_refused(jail, data):
    assert jail.read(data).fault == ""
