"""PDF files: printed lines become paragraphs again, rulings become tables."""

from __future__ import annotations

import time
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter

from awareweek.plan.messages import Damaged, Encrypted, Scanned, TooManyPages, UnsafeArchive
from awareweek.plan.readers import Limits
from tests.plan.readers.made import TITLE, PdfMaker, cells, filled, read, texts

LONG = (
    "为深入学习贯彻习近平总书记关于网络强国的重要思想，普及网络安全知识，增强全民网络安全意识，提升网络安全防护技能，"
    "营造健康文明的网络环境，根据中央网信办统一部署，结合我市实际，制定本方案。"
)


def test_lines_are_joined_to_the_paragraphs_they_were_cut_from(tmp_path):
    data = PdfMaker().lines(
        "\u3000\u3000一、总体要求", *filled(LONG), *filled("活动由市委网信办主办。"),
        "\u3000\u3000（一）时间",
    ).done()  # fmt: skip
    assert texts(read(tmp_path, data)) == [
        "一、总体要求",
        LONG,
        "活动由市委网信办主办。",
        "（一）时间",
    ]


@settings(max_examples=25)
@given(
    st.lists(st.integers(5, 140), min_size=2, max_size=8),
    st.integers(18, 27),
)
def test_paragraphs_of_any_length_set_in_any_width_come_out_whole(tmp_path_factory, sizes, width):
    wanted = [(LONG * 2)[:size].rstrip("，。") + "。" for size in sizes]
    maker, at = PdfMaker(), 0
    for line in [line for text in wanted for line in filled(text, width)]:
        if at == 24:
            maker, at = maker.page(), 0
        maker.lines(line, y=100 + 28 * at)
        at += 1
    document = read(tmp_path_factory.mktemp("pdf"), maker.done())
    assert texts(document) == wanted


def test_text_with_fixed_line_ends_set_again_in_a_narrower_column(tmp_path):
    """A full line, the scrap that had no room, a full line: one paragraph."""
    width = 27
    cut = []
    for line in [LONG[at : at + width + 1] for at in range(0, len(LONG), width + 1)]:
        cut += [line[:width], line[width:]] if len(line) > width else [line]
    assert texts(read(tmp_path, PdfMaker().lines(*cut, "二、组织领导").done())) == [
        LONG,
        "二、组织领导",
    ]


def test_latin_words_are_joined_by_spaces_and_hyphens_closed(tmp_path):
    data = PdfMaker().lines(
        "The week takes place in all schools and compa-",
        "nies of the city; it is opened by all the mayors",
        "in the town hall.", "Chapter 2 Tasks", size=14,
    ).done()  # fmt: skip
    assert texts(read(tmp_path, data)) == [
        (
            "The week takes place in all schools and companies of the city; it is opened by all "
            "the mayors in the town hall."
        ),
        "Chapter 2 Tasks",
    ]


def test_page_numbers_and_running_headers_go_and_paragraphs_cross_pages(tmp_path):
    maker = PdfMaker()
    lines = filled(LONG * 3)
    for number in range(3):
        maker.text("某市网络安全宣传周", 200, 50, size=10).text(
            f"— {number + 1} —", 280, 790, size=12
        )
        maker.lines(*lines[number * 4 : number * 4 + 4] if number < 2 else lines[8:]).page()
    document = read(tmp_path, maker.done())
    assert texts(document) == [LONG * 3]
    assert document.blocks[0].place.page == 1


@pytest.mark.parametrize(
    "number", ["3", "- 3 -", "— 3 —", "第 3 页", "第3页 共9页", "3 / 9", "Page 3 of 9"]
)
def test_every_form_of_page_number_goes(tmp_path, number):
    data = PdfMaker().lines(TITLE).text(number, 280, 790, size=12).done()
    assert texts(read(tmp_path, data)) == [TITLE]


def test_a_title_of_two_lines_is_one_and_its_issuer_another(tmp_path):
    maker = PdfMaker()
    maker.text("某某市委网络安全和信息化委员会文件", 297.6 - 17 * 15, 80, size=30)
    maker.text("关于印发《2025年网络安全宣传周活动方案》的", 297.6 - 22 * 11, 160, size=22)
    maker.text("通知", 297.6 - 22, 195, size=22)
    data = maker.lines(*filled(LONG * 2), y=260).done()
    assert texts(read(tmp_path, data)) == [
        "某某市委网络安全和信息化委员会文件",
        "关于印发《2025年网络安全宣传周活动方案》的通知",
        LONG * 2,
    ]


def table(maker: PdfMaker, rows: list[list[str]], top: float, *, xs: list[float]) -> PdfMaker:
    ys = [top + 30 * at for at in range(len(rows) + 1)]
    maker.grid(xs, ys)
    for y, row in zip(ys, rows, strict=False):
        for x, cell in zip(xs, row, strict=False):
            maker.text(cell, x + 4, y + 20, size=12)
    return maker


HEAD, XS = ["序号", "单位", "任务"], [80.0, 130.0, 260.0, 500.0]


def test_a_ruled_table_stands_between_its_paragraphs(tmp_path):
    maker = PdfMaker().lines("六、任务分工", y=80)
    table(maker, [HEAD, ["1", "市教委", "校园日"], ["2", "市公安局", "法治日"]], 120, xs=XS)
    document = read(tmp_path, maker.lines("七、有关要求", y=260).done())
    assert texts(document)[0] == "六、任务分工"
    assert cells(document) == [tuple(HEAD), ("1", "市教委", "校园日"), ("2", "市公安局", "法治日")]
    assert texts(document)[-1] == "七、有关要求"
    assert [block.header for block in document.blocks] == [False, True, False, False, False]


def test_a_table_goes_on_over_the_page_without_its_repeated_heading(tmp_path):
    maker = PdfMaker().lines("六、任务分工", y=80)
    table(maker, [HEAD, ["1", "市教委", "校园日"]], 700, xs=XS).text(
        "— 1 —", 280, 800, size=12
    ).page()
    table(maker, [HEAD, ["2", "市公安局", "法治日"]], 60, xs=XS).text("— 2 —", 280, 800, size=12)
    document = read(tmp_path, maker.done())
    rows = document.blocks[1:]
    assert [(block.cells, block.place.page, block.place.table) for block in rows] == [
        (tuple(HEAD), 1, 1), (("1", "市教委", "校园日"), 1, 1), (("2", "市公安局", "法治日"), 2, 1),
    ]  # fmt: skip


def test_merged_cells_repeat_downwards_and_wrapped_cells_are_joined(tmp_path):
    maker = PdfMaker()
    canvas_y = [100.0, 130.0, 190.0, 220.0]
    maker.grid([80, 180], [100, 130, 220]).grid([180, 330], canvas_y)
    maker.text("类别", 84, 120, size=12).text("名称", 184, 120, size=12).text(
        "展示", 84, 165, size=12
    )
    maker.text("网络安全宣传周启动仪式", 184, 150, size=12).text("暨高峰论坛", 184, 170, size=12)
    maker.text("体验展", 184, 210, size=12)
    assert cells(read(tmp_path, maker.done())) == [
        ("类别", "名称"), ("展示", "网络安全宣传周启动仪式暨高峰论坛"), ("展示", "体验展"),
    ]  # fmt: skip


def test_columns_without_rulings_are_rows_too(tmp_path):
    maker = PdfMaker().lines("主题日安排", y=80)
    for at, row in enumerate([HEAD, ["1", "市教委", "校园日"], ["2", "市公安局", "法治日"]]):
        for x, cell in zip((80, 180, 330), row, strict=True):
            maker.text(cell, x, 120 + 28 * at)
    assert cells(read(tmp_path, maker.done())) == [
        tuple(HEAD), ("1", "市教委", "校园日"), ("2", "市公安局", "法治日"),
    ]  # fmt: skip


def test_bold_that_was_printed_twice_is_read_once(tmp_path):
    data = PdfMaker().text(TITLE, 80, 100).text(TITLE, 80.4, 100).done()
    assert texts(read(tmp_path, data)) == [TITLE]


def test_a_pdf_without_text_is_scanned(tmp_path):
    maker = PdfMaker()
    maker.canvas.rect(100, 100, 200, 200, fill=1)
    with pytest.raises(Scanned) as refused:
        read(tmp_path, maker.page().done())
    assert refused.value.params == {"pages": 1}


def locked(password: str) -> bytes:
    writer = PdfWriter(PdfReader(BytesIO(PdfMaker().lines(TITLE).done())))
    writer.encrypt(password, "owner", algorithm="RC4-128")
    stream = BytesIO()
    writer.write(stream)
    return stream.getvalue()


def test_a_password_is_refused_but_an_empty_one_opens(tmp_path):
    with pytest.raises(Encrypted):
        read(tmp_path, locked("geheim"))
    assert texts(read(tmp_path, locked(""))) == [TITLE]


def stream_pdf(content: bytes, *, extra: str = "", font: str = "", head: str = "") -> bytes:
    """A PDF written by hand: objects 1 to 5, ``extra`` behind them."""
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        (
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources "
            "<< /Font << /F1 4 0 R >> /XObject << /X0 6 0 R >> >> >>"
        ),
        font or "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    body = "%PDF-1.4\n" + "".join(f"{n} 0 obj {o} endobj\n" for n, o in enumerate(objects, 1))
    page = (
        f"5 0 obj << /Length {len(content)} {head}>> stream\n".encode()
        + content
        + b"\nendstream endobj\n"
    )
    return body.encode() + page + extra.encode() + b"trailer << /Root 1 0 R /Size 40 >>\n%%EOF"


SAY = b"BT /F1 20 Tf 80 700 Td (Cybersecurity Week 2025) Tj ET"


def test_a_pdf_written_by_hand_is_read(tmp_path):
    assert texts(read(tmp_path, stream_pdf(SAY))) == ["Cybersecurity Week 2025"]


def forms(depth: int) -> str:
    """Drawings that each draw the next one ten times."""
    written = ""
    for at in range(depth):
        content = f"/X{at + 1} Do " * 10
        written += (
            f"{6 + at} 0 obj << /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources "
            f"<< /XObject << /X{at + 1} {7 + at} 0 R >> >> /Length {len(content)} >> stream\n"
            f"{content}\nendstream endobj\n"
        )
    return written


def composite(child: str, more: str = "") -> str:
    return (
        f"<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H {more} "
        f"/DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X {child} >>] >>"
    )


def mapping(entries: str) -> str:
    text = f"begincmap 1 beginbfrange {entries} endbfrange endcmap"
    return f"6 0 obj << /Length {len(text)} >> stream\n{text}\nendstream endobj\n"


BOMBS = {
    "drawings": stream_pdf(b"/X0 Do", extra=forms(12)),
    "widths": stream_pdf(SAY, font=composite("/W [0 2000000000 500]")),
    "map": stream_pdf(
        SAY, font=composite("", "/ToUnicode 6 0 R"), extra=mapping("<00000000> <ffffffff> <0041>")
    ),
    "map in parts": stream_pdf(
        SAY,
        font=composite("", "/ToUnicode 6 0 R"),
        extra=mapping("<00 00 00\n00> <7f ff ff ff> <0041>"),
    ),
    "predictor": stream_pdf(
        SAY, head="/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 999999999 >> "
    ),
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_what_unfolds_without_end_is_refused_at_once(tmp_path, bomb):
    begun = time.monotonic()
    with pytest.raises(UnsafeArchive):
        read(tmp_path, BOMBS[bomb])
    assert time.monotonic() - begun < 5


def test_a_stream_that_unpacks_to_gigabytes_is_refused(tmp_path):
    import zlib

    zeros = zlib.compressobj(9)
    packed = b"".join(zeros.compress(bytes(2**20)) for _ in range(64)) + zeros.flush()
    with pytest.raises(UnsafeArchive):
        read(tmp_path, stream_pdf(packed, head="/Filter /FlateDecode "))


def test_pages_are_limited(tmp_path):
    maker = PdfMaker()
    for number in range(4):
        maker.lines(f"第{number}页正文").page()
    with pytest.raises(TooManyPages):
        read(tmp_path, maker.done(), limits=Limits(pages=3))


def test_a_pdf_without_pages_is_damaged(tmp_path):
    with pytest.raises(Damaged):
        read(
            tmp_path,
            b"%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF",
        )


def test_time_grows_with_the_pages_and_no_faster(tmp_path):
    def seconds(pages: int) -> float:
        maker = PdfMaker()
        for _ in range(pages):
            maker.lines(*filled(LONG * 5)).page()
        data = maker.done()
        begun = time.process_time()
        read(tmp_path, data)
        return time.process_time() - begun

    seconds(2)
    few, many = seconds(5), seconds(50)
    assert many < 16 * few


def test_a_table_that_lost_its_rulings_and_its_columns_has_rows_again(tmp_path):
    """What stood in one cell comes as lines below each other, over two pages."""
    maker = PdfMaker().lines(
        "六、重点工作任务分工", "单位 重点任务", "市教委", "牵头组织开展校园日活动。举办网络",
        "安全竞赛、专题培训等活动。", "市公安局 牵头组织开展法治日活动。", "市总工会、市妇联、",
        "市信息安全技术创新",
    )  # fmt: skip
    maker.text("— 9 —", 280, 790, size=12).page()
    maker.lines("产业联盟", "组织开展个人信息保护日活动。", "七、有关要求")
    document = read(tmp_path, maker.text("— 10 —", 280, 790, size=12).done())
    assert [(block.cells or block.text, block.place.page) for block in document.blocks] == [
        ("六、重点工作任务分工", 1),
        (("单位", "重点任务"), 1),
        (("市教委", "牵头组织开展校园日活动。举办网络安全竞赛、专题培训等活动。"), 1),
        (("市公安局", "牵头组织开展法治日活动。"), 1),
        (("市总工会、市妇联、市信息安全技术创新产业联盟", "组织开展个人信息保护日活动。"), 1),
        ("七、有关要求", 2),
    ]


def test_a_page_number_in_the_middle_of_a_page_cuts_no_paragraph(tmp_path):
    lines = filled(LONG)
    data = PdfMaker().lines(*lines[:2], "— 5 —", *lines[2:]).done()
    assert texts(read(tmp_path, data)) == [LONG]
