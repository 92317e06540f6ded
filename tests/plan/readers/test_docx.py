"""Word files: what a person reads, in order."""

from __future__ import annotations

from io import BytesIO

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from awareweek.plan.messages import Message
from tests.plan.readers.made import cells, p, read, texts, with_parts, word


def tc(text: str = "", *, props: str = "", inner: str = "") -> str:
    return f"<w:tc><w:tcPr>{props}</w:tcPr>{inner or p(text)}</w:tc>"


def tr(*columns: str, props: str = "") -> str:
    return f"<w:tr><w:trPr>{props}</w:trPr>{''.join(columns)}</w:tr>"


def tbl(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/>{''.join(rows)}</w:tbl>"


def run(text: str, props: str = "") -> str:
    return f'<w:r><w:rPr>{props}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def box(text: str) -> str:
    return f"<w:txbxContent>{p(text)}</w:txbxContent>"


def field(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def test_tracked_changes_are_read_as_accepted(tmp_path):
    runs = (
        run("会议于")
        + '<w:del w:id="1" w:author="a"><w:r><w:delText>9月</w:delText></w:r></w:del>'
        + '<w:ins w:id="2" w:author="a"><w:r><w:t>10月</w:t></w:r></w:ins>'
        + '<w:moveFrom w:id="3" w:author="a"><w:r><w:t>旧</w:t></w:r></w:moveFrom>'
        + '<w:moveTo w:id="4" w:author="a"><w:r><w:t>举行</w:t></w:r></w:moveTo>'
    )
    assert texts(read(tmp_path, word(p(runs=runs)))) == ["会议于10月举行"]


def test_paragraphs_whose_end_is_deleted_are_one(tmp_path):
    deleted = '<w:rPr><w:del w:id="1" w:author="a"/></w:rPr>'
    data = word(p("上半句，", props=deleted), p("下半句。"), p("另一段。"))
    assert texts(read(tmp_path, data)) == ["上半句，下半句。", "另一段。"]


def test_links_controls_tags_and_fields_keep_what_they_show(tmp_path):
    runs = (
        f"<w:hyperlink>{run('链接')}</w:hyperlink>"
        f"<w:sdt><w:sdtPr/><w:sdtContent>{run('控件')}</w:sdtContent></w:sdt>"
        f'<w:smartTag w:uri="x" w:element="y">{run("标记")}</w:smartTag>'
        f'<w:fldSimple w:instr="DATE">{run("日期")}</w:fldSimple>'
        + field("begin") + "<w:r><w:instrText>REF x</w:instrText></w:r>" + run("指令里的字")
        + field("separate") + run("结果") + field("end") + run("。")
    )  # fmt: skip
    assert texts(read(tmp_path, word(p(runs=runs)))) == ["链接控件标记日期结果。"]


def test_a_field_left_open_does_not_swallow_the_rest(tmp_path):
    data = word(p(runs=run("前") + field("begin") + run("丢")), p("后"))
    assert texts(read(tmp_path, data)) == ["前", "后"]


def test_line_breaks_split_and_tabs_stay(tmp_path):
    runs = f"{run('第一行')}<w:r><w:br/></w:r>{run('第二')}<w:r><w:tab/></w:r>{run('行')}"
    document = read(tmp_path, word(p(runs=runs)))
    assert [(block.text, block.place.paragraph) for block in document.blocks] == [
        ("第一行", 1), ("第二\t行", 1),
    ]  # fmt: skip


def test_hidden_text_is_left_out(tmp_path):
    styles = (
        '<w:style w:type="character" w:styleId="Hid"><w:name w:val="hid"/>'
        "<w:rPr><w:vanish/></w:rPr></w:style>"
    )
    runs = (
        run("看得见") + run("看不见", "<w:vanish/>") + run("也不", '<w:rStyle w:val="Hid"/>')
        + run("又见", '<w:rStyle w:val="Hid"/><w:vanish w:val="0"/>')
    )  # fmt: skip
    assert texts(read(tmp_path, word(p(runs=runs), styles=styles))) == ["看得见又见"]


BOXES = (
    "<mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>"
    f"{box('框里')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
    f"{box('框里')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>"
)


def test_a_text_box_is_read_once_after_its_paragraph(tmp_path):
    old = f"<w:pict><v:textbox>{box('旧框')}</v:textbox></w:pict>"
    runs = f"{run('正文')}<w:r>{BOXES}</w:r><w:r>{old}</w:r>"
    assert texts(read(tmp_path, word(p(runs=runs), p("下文")))) == ["正文", "框里", "旧框", "下文"]


def test_headings_have_the_level_of_style_or_outline(tmp_path):
    document = docx.Document()
    document.add_heading("方案", 0)
    document.add_heading("总则", 1)
    document.add_heading("时间", 2)
    document.add_paragraph("正文")
    stream = BytesIO()
    document.save(stream)
    found = read(tmp_path, stream.getvalue())
    outline = read(tmp_path, word(p("大纲", props='<w:outlineLvl w:val="2"/>')))
    blocks = (*found.blocks, *outline.blocks)
    assert [(block.text, block.kind, block.level) for block in blocks] == [
        ("方案", "heading", None), ("总则", "heading", 1), ("时间", "heading", 2),
        ("正文", "paragraph", None), ("大纲", "heading", 3),
    ]  # fmt: skip


def test_merged_cells_repeat_downwards_and_stand_once_across(tmp_path):
    start, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    table = tbl(
        tr(tc("序号"), tc("类别"), tc("名称"), props="<w:tblHeader/>"),
        tr(tc("1"), tc("展示", props=start), tc("甲")),
        tr(tc("2"), tc(props=on), tc("乙")),
        tr(tc("合计", props='<w:gridSpan w:val="2"/>'), tc("2")),
    )
    document = read(tmp_path, word(p("表"), table, p("完")))
    assert cells(document) == [
        ("序号", "类别", "名称"), ("1", "展示", "甲"), ("2", "展示", "乙"), ("合计", "", "2"),
    ]  # fmt: skip
    assert [block.header for block in document.blocks] == [False, True, False, False, False, False]
    assert [block.place.row for block in document.blocks[1:5]] == [1, 2, 3, 4]
    assert texts(document)[-1] == "完"


def test_a_cell_keeps_its_paragraphs_and_the_table_within_follows(tmp_path):
    inner = p("上") + tbl(tr(tc("内1"), tc("内2"))) + p("下")
    document = read(tmp_path, word(tbl(tr(tc("左"), tc(inner=inner)), tr(tc("a"), tc("b")))))
    assert cells(document) == [("左", "上\n下"), ("a", "b"), ("内1", "内2")]
    assert [block.place.table for block in document.blocks] == [1, 1, 2]


def test_a_table_of_one_cell_is_a_frame_around_text(tmp_path):
    document = read(tmp_path, word(tbl(tr(tc(inner=p("框内一") + p("框内二"))))))
    assert [(block.kind, block.text) for block in document.blocks] == [
        ("paragraph", "框内一"), ("paragraph", "框内二"),
    ]  # fmt: skip


def test_rows_in_controls_deleted_rows_and_skipped_columns(tmp_path):
    wrapped = f"<w:sdt><w:sdtContent>{tr(tc('甲'), tc('乙'))}</w:sdtContent></w:sdt>"
    gone = tr(tc("删"), tc("除"), props='<w:del w:id="1" w:author="a"/>')
    late = tr(tc("丙"), props='<w:gridBefore w:val="1"/>')
    assert cells(read(tmp_path, word(tbl(wrapped, gone, late)))) == [("甲", "乙"), ("", "丙")]


def test_page_headers_footnotes_and_contents_are_left_out(tmp_path):
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "页眉"
    document.sections[0].footer.paragraphs[0].text = "页脚"
    document.add_paragraph("正文")
    stream = BytesIO()
    document.save(stream)
    contents = (
        "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/>"
        f"</w:docPartObj></w:sdtPr><w:sdtContent>{p('一、时间 1')}</w:sdtContent></w:sdt>"
    )
    assert texts(read(tmp_path, stream.getvalue())) == ["正文"]
    assert texts(read(tmp_path, word(contents, p("一、时间")))) == ["一、时间"]


def test_macros_are_ignored_and_said(tmp_path):
    data = with_parts(word(p("正文")), {"word/vbaProject.bin": b"macro"})
    document = read(tmp_path, data)
    assert (texts(document), document.warnings) == (["正文"], (Message("macros_ignored"),))


def test_strict_ooxml_is_read_like_the_transitional_one(tmp_path):
    def strict(part: bytes) -> bytes:
        return part.replace(
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        )

    data = with_parts(word(p("正文")), {"word/document.xml": strict})
    assert texts(read(tmp_path, data)) == ["正文"]


def test_styles_that_chain_in_a_circle_are_survived(tmp_path):
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{one}"><w:name w:val="{one}"/>'
        f'<w:basedOn w:val="{other}"/></w:style>'
        for one, other in (("A", "B"), ("B", "A"))
    )
    assert texts(read(tmp_path, word(p("正文", props='<w:pStyle w:val="A"/>'), styles=styles))) == [
        "正文"
    ]


@pytest.mark.parametrize("name", ["plan.txt", "plan.pdf", "plan"])
def test_the_name_of_the_file_does_not_matter(tmp_path, name):
    document = read(tmp_path, word(p("正文")), name=name)
    assert (document.kind, document.name) == ("docx", name)


@settings(max_examples=40)
@given(st.data())
def test_any_grid_of_merged_cells_keeps_its_columns(tmp_path_factory, data):
    """Cut a grid of letters into merged cells at will: every row has the grid's width."""
    width = data.draw(st.integers(2, 5))
    heights = data.draw(st.lists(st.integers(1, 3), min_size=1, max_size=4))
    rows, expected = [], []
    for band, height in enumerate(heights):
        spans, left = [], width
        while left:
            spans.append(data.draw(st.integers(1, left)))
            left -= spans[-1]
        for line in range(height):
            cut, laid = [], []
            for number, span in enumerate(spans):
                name = f"{band}.{number}"
                merge = "<w:vMerge/>" if line else '<w:vMerge w:val="restart"/>'
                grid = f'<w:gridSpan w:val="{span}"/>'
                cut.append(tc("" if line else name, props=grid + merge))
                laid += [name] + [""] * (span - 1)
            rows.append(tr(*cut))
            expected.append(tuple(laid))
    if sum(row.count("<w:tc>") for row in rows) == 1:
        return
    folder = tmp_path_factory.mktemp("grid")
    assert cells(read(folder, word(tbl(*rows)))) == expected
