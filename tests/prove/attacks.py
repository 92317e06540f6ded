"""Documents whose structure asks much of the plan engine; the same name, the same document.

Each is well-formed, and a reader has no reason to refuse it. What a rule of the engine does
twice for each line or word it does a thousand times here, so that time or memory that grows
faster than the text shows within the limits of the jail.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from random import Random

from awareweek.library import demo_plan
from awareweek.plan.readers import read_document
from tests.plan.readers.test_xlsx import book

# Within a plan, so that what is found goes through the checks and to JSON too.
PLAN = (
    "云川市2027年网络安全宣传周活动方案\n一、活动时间\n2027年9月13日至9月19日\n"
    "二、活动主题\n网络安全为人民，网络安全靠人民\n三、主要活动\n"
    "（一）启动仪式。9月13日，由市委网信办主办，市教育局配合。\n"
)
# Read 50,000 times in one line, and 10,000 times as lines and within a plan.
TOKENS = {
    "by": "由", "by city": "由市", "book mark": "《", "letter": "A", "count": "10名", "comma": "、",
    "bracket": "（", "party": "市委", "day": "9月1日", "to": "至", "host": "主办", "quote": "“",
    "number": "1.", "tab": "\t", "letters and spaces": "a b ",
}  # fmt: skip
# Read 10,000 times in one line, and 2,000 times as lines and within a plan.
WORDS = {
    "space": "市 ", "stop": "。", "semicolon": "；", "colon": "：", "law": "《网络安全法》",
    "unit": "市委网信办、", "units": "市教育局 ", "sentence": "由市委网信办主办。", "digit": "1",
    "phone": "0000-6", "mail": "a@", "item": "（一）", "weekday": "（星期一）", "latin": "The ",
    "ten": "十", "star": "**", "dash": "—", "year": "2027年", "with": "会同", "before": "前报送",
    "range": "9月13日至", "colons": "时间：",
}  # fmt: skip
LINES = {
    "chapters": ("一、活动",), "hosts": ("1.主办单位：市委网信办",), "items": ("（一）x",),
    "two kinds": ("1.活动", "2.培训"), "three levels": ("一、活动", "（一）培训", "1.讲座"),
    "signatures": ("市委网信办", "2027年9月1日"), "titles": ("2027年网络安全宣传周活动方案",),
    "attachments": ("附件1", "活动安排表"), "labels": ("时间：9月13日", "地点：市民广场"),
    "contacts": ("联系人：王某某，联系电话：0000-60000000",),
    "dues": ("9月30日前报送市委网信办。",),
    "days": ("9月13日 校园日", "责任单位：市教育局"), "short": ("市", "委"),
    "unnumbered": ("启动仪式", "9月13日，由市委网信办主办。"), "quoted": ("“一、活动",),
    "deep": ("1.1.1.1.1.1 活动",), "words": ("活动",), "tasks": ("市教育局：负责校园活动。",),
}  # fmt: skip
COLUMNS = (200, 600, 1500)


def attacks(scale: int) -> dict[str, Callable[[], bytes]]:
    """The documents by name, each ``scale`` times smaller than in the long proofs."""
    found: dict[str, Callable[[], bytes]] = {}
    for repeated, many, some in ((TOKENS, 50_000, 10_000), (WORDS, 10_000, 2000)):
        for name, one in repeated.items():
            found[f"line of {name}"] = partial(_text, one, many // scale)
            found[f"lines of {name}"] = partial(_text, f"{one}\n", some // scale)
            found[f"plan with a line of {name}"] = partial(_text, one, some // scale, PLAN)
    for name, lines in LINES.items():
        found[f"lines of {name}"] = partial(_text, "\n".join((*lines, "")), 1500 // scale)
        found[f"plan with {name}"] = partial(_text, "\n".join((*lines, "")), 1500 // scale, PLAN)
    found["many chapters"] = partial(_text, "一、活动\n", 10_000 // scale)
    for columns in COLUMNS:
        found[f"rows of {columns} cells"] = partial(_rows, columns // scale)
        found[f"ragged rows to {columns} cells"] = partial(_ragged, columns // scale)
    found["sheet of 200 x 200"] = partial(_sheet, max(200 // scale, 3))
    for word in ("会同", "联合", *"、和及与，；"):
        found[f"units with {word}"] = partial(_joined, word, 2000 // scale)
        found[f"plan of units with {word}"] = partial(_joined, word, 2000 // scale, PLAN)
    found["brackets in brackets"] = partial(_nested, "（", "）", 10_000 // scale)
    found["quotes in quotes"] = partial(_nested, "“", "”", 10_000 // scale)
    found["levels in levels"] = partial(_levels, 1500 // scale)
    return found


def _text(piece: str, times: int, before: str = "") -> bytes:
    return (before + piece * times + "\n").encode()


def _rows(columns: int) -> bytes:
    heads = ("序号", "活动名称", "活动时间", "责任单位", "地点")
    head = "\t".join(heads[n % len(heads)] for n in range(columns))
    cells = ("1", "主题展", "9月13日", "市教育局", "市民广场")
    rows = ["\t".join(cells[n % len(cells)] for n in range(columns)) for _ in range(20)]
    return "\n".join((PLAN, "具体安排如下。", head, *rows)).encode()


def _ragged(columns: int) -> bytes:
    widths = (columns - n * columns // 40 for n in range(20))
    rows = ("\t".join(["市教育局", "9月13日", "主题展"] * (width // 3)) for width in widths)
    return "\n".join((PLAN, "具体安排如下。", "\t".join(["责任单位"] * columns), *rows)).encode()


def _sheet(side: int) -> bytes:
    cells = ("市教育局", "9月13日", "主题展", None)
    head: list[object] = ["序号", "活动名称", "活动时间", "责任单位"] * (side // 4 or 1)
    return book(head, *([cells[(n * 7 + m) % 4] for n in range(side)] for m in range(side)))


def _joined(word: str, times: int, before: str = "") -> bytes:
    return f"{before}{word.join(['市委网信办'] * times)}开展宣传。\n".encode()


def _nested(begin: str, end: str, times: int) -> bytes:
    return f"{PLAN}（二）{begin * times}市委网信办主办{end * times}。\n".encode()


def _levels(times: int) -> bytes:
    return "\n".join(".".join(["1"] * (n % 300 + 1)) + " 活动" for n in range(times)).encode()


_PIECES = (
    *TOKENS.values(), *WORDS.values(), *(line for lines in LINES.values() for line in lines),
    "\n", "\n", "\n",
    "市委网信办", "市教育局", "团市委", "牵头", "配合", "承办", "负责", "主题日", "于",
    "9月13日至19日", "（二）", "二、", "责任单位：", "活动", "培训", "组织开展", "前",
    "报送", "附件", "国家", "，",
)  # fmt: skip
_LONG = 200_000


def rewritten(number: int) -> bytes:
    """The demonstration plan as text, changed in one to thirty places by ``number``."""
    random = Random(f"plan/{number}")
    lines = [block.text for block in read_document(demo_plan()).blocks]
    for _ in range(random.choice((1, 3, 10, 30))):
        at, other = random.randrange(len(lines)), random.randrange(len(lines))
        text, cut = lines[at], random.randrange(len(lines[at]) + 1)
        way = random.randrange(7)
        if way == 0 and len(lines) > 2:
            del lines[at]
        elif way == 1:
            lines.insert(other, text)
        elif way == 2:
            lines[at], lines[other] = lines[other], lines[at]
        elif way == 3:
            lines[at : at + 1] = [text[:cut], text[cut:]]
        elif way == 4:
            lines[at] = text[:cut] + random.choice(_PIECES) * random.choice((1, 2, 30)) + text[cut:]
        elif way == 5:
            lines[at] = text[:cut] + lines[other]
        elif sum(map(len, lines)) < _LONG:
            size = random.choice((1, 3, 20))
            lines[at:at] = lines[other : other + size] * random.choice((2, 20))
    return "\n".join(lines).encode()
