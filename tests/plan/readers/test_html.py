"""Web pages: the article and nothing of the site around it."""

from __future__ import annotations

import pytest

from tests.plan.readers.made import TITLE, cells, read, texts

ARTICLE = """<p>各区县网信办，市级各部门：</p>
<p>根据中央网信办统一部署，现就做好2025年国家网络安全宣传周有关活动通知如下，请结合实际抓好落实。</p>
<h2>一、活动时间</h2><p>2025年9月15日至21日。</p>
<h2>二、任务分工</h2>
<table><tr><td>序号</td><td>活动</td><td>单位</td></tr>
<tr><td>1</td><td rowspan="2">主题日</td><td>市公安局<br>市教委</td></tr>
<tr><td>2</td><td>市通信管理局</td></tr><tr><td colspan="2">合计</td><td>2</td></tr></table>
<p>某某市委网信办<br>2025年8月30日</p>"""
WANTED = [
    TITLE, "各区县网信办，市级各部门：",
    "根据中央网信办统一部署，现就做好2025年国家网络安全宣传周有关活动通知如下，请结合实际抓好落实。",
    "一、活动时间", "2025年9月15日至21日。", "二、任务分工", "序号\t活动\t单位",
    "1\t主题日\t市公安局\n市教委",
    "2\t主题日\t市通信管理局", "合计\t\t2", "某某市委网信办", "2025年8月30日",
]  # fmt: skip
MENU = "<ul>" + "".join(f"<li><a href='/{n}'>栏目{n}</a></li>" for n in "甲乙丙丁") + "</ul>"


def page(body: str, *, title: str = f"{TITLE}-某某市人民政府", charset: str = "utf-8") -> str:
    return (
        f"<!DOCTYPE html><html><head><meta charset='{charset}'><title>{title}</title>"
        f"<script>var a = '<p>脚本</p>';</script><style>p {{}}</style></head>"
        f"<body>{body}</body></html>"
    )


SITES = {
    "divs": f"<div class='nav'>{MENU}</div><div class='crumb'>当前位置：<a>首页</a> &gt; 通知</div>"
    f"<div class='main'><div class='title'>{TITLE}</div><div class='info'>来源：网信办"
    f" 发布时间：2025-09-01 字体：大 中 小</div><div class='TRS_Editor'>{ARTICLE}</div>"
    "<div>上一篇：<a>某事</a></div><div>下一篇：<a>另事</a></div>"
    f"<div><h3>相关阅读</h3>{MENU}</div></div><div class='footer'>版权所有 渝ICP备1号</div>",
    "article": f"<header><nav>{MENU}</nav></header><article><h1>{TITLE}</h1>{ARTICLE}</article>"
    f"<aside>{MENU}</aside><footer>渝公网安备 500号</footer>",
    "layout table": f"<table><tr><td>{MENU}</td><td><h1>{TITLE}</h1>{ARTICLE}</td></tr></table>"
    "<p>版权声明：本站所有</p>",
    "bare": ARTICLE,
    "heading outside": f"<div><h1>{TITLE}</h1></div><div class=c>{ARTICLE}</div>"
    "<p>责任编辑：某某</p>",
}


@pytest.mark.parametrize("site", SITES)
def test_the_article_is_read_and_the_site_is_not(tmp_path, site):
    document = read(tmp_path, page(SITES[site]).encode())
    assert texts(document) == WANTED
    assert (document.kind, document.wrapped) == ("html", False)


@pytest.mark.parametrize(
    ("charset", "encoding"),
    [
        ("gb2312", "gb18030"),
        ("gbk", "gbk"),
        ("utf-8", "utf-8"),
        ("utf-8", "gb18030"),
        ("gb2312", "utf-8"),
    ],
)
def test_the_charset_is_found_even_where_the_page_lies(tmp_path, charset, encoding):
    data = page(SITES["divs"], charset=charset).encode(encoding)
    assert texts(read(tmp_path, data)) == WANTED


def test_headings_have_levels_and_header_rows_are_known(tmp_path):
    document = read(tmp_path, page(SITES["article"]).encode())
    assert [(block.text, block.level) for block in document.blocks if block.kind == "heading"] == [
        (TITLE, 1), ("一、活动时间", 2), ("二、任务分工", 2),
    ]  # fmt: skip
    assert [block.header for block in document.blocks if block.kind == "row"] == [True] + [
        False
    ] * 3


def test_lists_have_the_numbers_that_a_browser_shows(tmp_path):
    lists = (
        "<ol><li>加强领导，压实责任，周密部署各项工作</li><li>认真组织，广泛发动群众参与</li></ol>"
        "<ol type='A' start='3'><li>三</li></ol>"
        "<ol style='list-style-type: cjk-ideographic'><li>中文编号</li></ol><ul><li>无号</li></ul>"
    )
    document = read(
        tmp_path, page(f"<h1>{TITLE}</h1><p>{'网络安全宣传。' * 20}</p>{lists}").encode()
    )
    assert texts(document)[2:] == [
        "1. 加强领导，压实责任，周密部署各项工作", "2. 认真组织，广泛发动群众参与", "C. 三",
        "一、中文编号", "无号",
    ]  # fmt: skip


def test_spans_that_overlap_and_lie_keep_the_columns(tmp_path):
    table = (
        "<table><tr><th>甲</th><th>乙</th><th>丙</th></tr>"
        "<tr><td rowspan=3>一</td><td rowspan=2 colspan=2>二</td></tr><tr></tr>"
        "<tr><td>三</td><td colspan=9999999>四</td></tr></table>"
    )
    document = read(
        tmp_path, page(f"<h1>{TITLE}</h1><p>{'网络安全宣传。' * 20}</p>{table}").encode()
    )
    found = cells(document)
    assert found[:3] == [("甲", "乙", "丙"), ("一", "二", ""), ("一", "二", "")]
    assert found[3][:3] == ("一", "三", "四")


def test_hidden_parts_and_forms_are_left_out(tmp_path):
    body = (
        f"<div><p style='display:none'>看不见</p><form><p>表单</p></form><h1>{TITLE}</h1>"
        f"<p>{'网络安全宣传。' * 20}</p><p hidden>也不</p></div>"
    )
    assert texts(read(tmp_path, page(body).encode())) == [TITLE, "网络安全宣传。" * 20]


def test_attachments_stay_though_they_are_links(tmp_path):
    links = "".join(f"<li><a href=x>附件{n}：报名表{n}</a></li>" for n in (1, 2, 3))
    document = read(tmp_path, page(f"<h1>{TITLE}</h1>{ARTICLE}<ul>{links}</ul>").encode())
    assert texts(document)[-3:] == ["附件1：报名表1", "附件2：报名表2", "附件3：报名表3"]


def test_an_english_page_is_read(tmp_path):
    body = (
        "<nav><a>Home</a> <a>News</a></nav><main><h1>Cybersecurity Week 2025</h1>"
        "<p>The week takes place from 15 to 21 September in all schools of the city.</p>"
        "<h2>1. Opening</h2><p>The opening ceremony is hosted by the education bureau.</p></main>"
        "<footer>Copyright 2025</footer>"
    )
    assert texts(read(tmp_path, page(body, title="Cybersecurity Week 2025 | City").encode())) == [
        "Cybersecurity Week 2025",
        "The week takes place from 15 to 21 September in all schools of the city.",
        "1. Opening",
        "The opening ceremony is hosted by the education bureau.",
    ]
