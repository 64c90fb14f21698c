"""Pages off the clipboard: paragraphs, headings and pictures are read, all else is left."""

import base64
import time

import pytest

from reportdesk.importers.prose import Prose, read_prose
from reportdesk.importers.prose_tags import Drawing, Line
from reportdesk.report.refused import Refused
from reportdesk.report.text import Block, Heading, Paragraph, text
from tests.importers.pages import LIBRE_OFFICE, WORD


def read(html: str) -> Prose:
    found = read_prose(html)
    assert isinstance(found, Prose)
    return found


def blocks(html: str) -> list[Block | Drawing]:
    """Return what a page is read as."""
    prose = read(html)
    found: list[Block | Drawing] = []
    for piece in prose.pieces:
        found += prose.blocks_of(piece) if isinstance(piece, Line) else [piece]
    return found


def paragraph(words: str) -> Paragraph:
    return Paragraph(text(words))


def heading(words: str, level: int = 2) -> Heading:
    return Heading(level, text(words))


def test_what_word_copies_is_read_without_its_looks_and_numbers() -> None:
    assert blocks(WORD) == [
        heading("主动公开"),
        paragraph("我局认真贯彻条例，全年公开信息538条。"),
        heading("加强领导", 3),
        paragraph("要点"),
        Drawing("file:///C:/Users/a/AppData/Local/Temp/msohtmlclip1/01/clip_image002.jpg", 553),
        paragraph("增加的字"),
    ]


def test_what_libreoffice_copies_is_read_with_its_pictures() -> None:
    prose = read(LIBRE_OFFICE)
    assert blocks(LIBRE_OFFICE) == [
        heading("依申请公开"),
        heading("办理情况", 3),
        paragraph("全年新收申请"),
        paragraph("76 件"),
        Drawing("embedded:0", 400),
        paragraph("See the page and more"),
    ]
    assert prose.bytes_of(Drawing("embedded:0")) == b"hello"


@pytest.mark.parametrize(
    ("page", "found"),
    [
        ("<h1>大</h1><h2>小</h2>", [heading("大"), heading("小", 3)]),
        (
            "<h3>公开</h3><p>字</p><h3>管理</h3>",
            [heading("公开"), paragraph("字"), heading("管理")],
        ),
        ("<h4>（一）公开</h4><h2>1. 主动</h2>", [heading("公开"), heading("主动", 3)]),
        ("<h2>（二）公开</h2><h3>（1）小</h3>", [heading("公开"), heading("小", 3)]),
        (
            "<h2>大</h2><h3>①小</h3><h3>1.2 中</h3>",
            [heading("大"), heading("小", 3), heading("中", 3)],
        ),
        ("<h1>一、总体情况</h1>", [paragraph("一、总体情况")]),
        (f"<h2>{'字' * 61}</h2>", [paragraph("字" * 61)]),
        ("<p style='mso-outline-level:2'>公开</p>", [heading("公开")]),
        ("<div role=heading aria-level=3>公开</div>", [heading("公开")]),
        ("<p><b>（一）主动公开</b></p>", [heading("主动公开")]),
        (
            "<p><b>（一）主动公开。</b>今年很好。</p>",
            [heading("主动公开"), paragraph("今年很好。")],
        ),
        ("<p>1.制定办法；</p>", [paragraph("1.制定办法；")]),
        ("<h2><span>公</span>\n<i>开</i></h2>", [heading("公开")]),
    ],
)
def test_headings_take_their_level_from_their_number_or_from_each_other(
    page: str, found: list[Block]
) -> None:
    assert blocks(page) == found


@pytest.mark.parametrize(
    ("page", "lines"),
    [
        ("甲<br>乙<br><br>丙", ["甲", "乙", "丙"]),
        ("<div>甲<div>乙</div>丙</div>", ["甲", "乙", "丙"]),
        ("<ul><li>甲<li>乙</ul>", ["甲", "乙"]),
        ("<pre>甲\n乙</pre>", ["甲", "乙"]),
        ("<p>&nbsp; 甲&nbsp;&nbsp;乙\t丙 </p>", ["甲 乙 丙"]),
        ("<p>公开\n  信息 and\nmore，\n“好”</p>", ["公开信息 and more，“好”"]),
        ("<p>x<sup>2</sup> &lt;好&gt; 😀</p>", ["x2 <好> 😀"]),
        ("<p>甲</p><!--StartFragment--><p>乙</p><!--EndFragment--><p>丙</p>", ["乙"]),
        ("<p>\u202e甲\x07\u200b</p>", ["甲"]),
        ("只有字", ["只有字"]),
        ("<p> </p><p>\xa0</p>", []),
        ("", []),
    ],
)
def test_lines_are_those_that_a_reader_saw(page: str, lines: list[str]) -> None:
    assert [line.words for line in read(page).lines] == lines


@pytest.mark.parametrize(
    "page",
    [
        "<script>alert(1)</script>",
        "<style>p {}</style>",
        "<p hidden>藏</p>",
        "<p style='display: none'>藏<b>x</b></p>",
        "<svg><text>图</text></svg>",
        "<iframe srcdoc='<p>藏</p>'></iframe>",
        "<textarea>藏</textarea><select><option>藏</select>",
        "<!-- 藏 --><!--[if mso]><p>藏</p><![endif]-->",
        "<div style='mso-element:comment-list'><p>批注</p></div>",
    ],
)
def test_what_no_reader_saw_is_left(page: str) -> None:
    assert [line.words for line in read(f"{page}<p>好</p>").lines] == ["好"]


def test_a_table_of_data_is_left_and_counted() -> None:
    table = "<table><tr><td>复议<td>3<tr><td><p>诉讼</p><td>4</table>"
    prose = read(f"<p>前</p>{table}<p>后</p>{table}")
    assert [line.words for line in prose.lines] == ["前", "后"]
    assert prose.tables == 2


@pytest.mark.parametrize(
    ("table", "lines"),
    [
        ("<table><tr><td><p>甲</p><p>乙</p></td></tr></table>", ["甲", "乙"]),
        ("<table><tr><td>甲<td>乙<td>丙</table>", ["甲 乙 丙"]),
        ("<table><tr><td>甲<tr><td>乙</table>", ["甲", "乙"]),
        (
            f"<table><tr><td>栏<td>{'字' * 300}<tr><td>栏<td>尾</table>",
            [f"栏 {'字' * 300}", "栏 尾"],
        ),
    ],
)
def test_a_table_that_only_lays_out_a_page_is_read(table: str, lines: list[str]) -> None:
    prose = read(table)
    assert [line.words for line in prose.lines] == lines
    assert prose.tables == 0


def test_pictures_keep_their_place_and_signs_are_none() -> None:
    page = "甲<img src='http://a/b.png'>乙<img src=x width=16 height=16><img>"
    assert blocks(page) == [
        paragraph("甲"),
        Drawing("http://a/b.png"),
        paragraph("乙"),
        Drawing(""),
    ]


@pytest.mark.parametrize("data", ["", "A", "====", "embedded:9"])
def test_a_picture_that_is_none_has_no_bytes(data: str) -> None:
    prose = read(f'<img src="data:image/png;base64,{data}">')
    assert isinstance(prose.pieces[0], Drawing)
    assert prose.bytes_of(prose.pieces[0]) == b""
    assert prose.bytes_of(Drawing("embedded:7")) == b""


def test_a_large_picture_is_read_at_once() -> None:
    data = base64.b64encode(bytes(30_000_000)).decode()
    prose = read(f'<p>甲</p><img src="data:image/jpeg;base64,{data}">')
    assert isinstance(prose.pieces[1], Drawing)
    assert len(prose.bytes_of(prose.pieces[1])) == 30_000_000


@pytest.mark.parametrize(
    "page",
    [
        "<span>" * 200_000 + "甲",
        "<div><table><tr><td>" * 50_000,
        "<p>段" * 100_000,
        "<img src=x>" * 100_000,
        "字" * 2_000_000,
        "a" * 8_000_001,
        "<script>" + "x" * 9_000_000,
    ],
)
def test_what_is_too_much_is_refused_in_words(page: str) -> None:
    refused = read_prose(page)
    assert isinstance(refused, Refused)
    assert "只选要用的几段" in refused.sentence


@pytest.mark.parametrize(
    "page",
    [
        "<b>甲</i></p>" * 100_000,
        "<script>x</script>" * 100_000 + "甲",
        "<" * 500_000,
        "<a " * 500_000,
        "<!--" * 500_000,
        "&amp" * 500_000,
        "</p>" * 500_000,
        '<a b="' + "c" * 5_000_000,
    ],
)
def test_heaps_of_rubbish_are_read_fast(page: str) -> None:
    begun = time.monotonic()
    read_prose(page)
    assert time.monotonic() - begun < 10
