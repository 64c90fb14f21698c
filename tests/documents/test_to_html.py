"""The page for the website, read back: valid, whole in itself, and told to those who cannot see."""

import re
from collections import Counter
from dataclasses import replace
from pathlib import Path
from random import Random
from xml.etree.ElementTree import Element

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportdesk.documents.compose import compose
from reportdesk.documents.to_html import to_html
from reportdesk.form.definition import Form
from reportdesk.form.loader import all_forms
from reportdesk.report.report import Report
from reportdesk.report.text import Heading, Image, Paragraph, Picture
from tests.documents import web_reading
from tests.documents.drawing import drawing
from tests.documents.rendering import with_text
from tests.documents.seed import seed_report
from tests.documents.test_figures import Places, expected, random_report
from tests.documents.toy import toy_form
from tests.documents.web_reading import words
from tests.samples.reading import EDITIONS, sample

UGLY = "</p></main><script>x()</script>&amp; \"引\" '撇' <!-- ]]> \x00\x0b\ud83d\ufffe\x85😀𠮷"
PICTURE = re.compile(rb'src="data:[^"]+"')
REFERRING = ("headers", "aria-labelledby", "aria-describedby")


def web_page(report: Report, form: Form | None = None) -> bytes:
    return to_html(compose(form or all_forms()[report.form], report))


def read(report: Report, form: Form | None = None) -> Element:
    return web_reading.page(web_page(report, form))


def found(root: Element) -> Places:
    return [(each.rows, each.columns, each.text) for each in web_reading.figures(root)]


def seen(root: Element) -> Places:
    return [(each.rows, each.columns, each.text) for each in web_reading.seen_figures(root)]


def outline(root: Element) -> list[tuple[str, str]]:
    return [(each.tag, words(each)) for each in root.iter() if each.tag in {"h1", "h2", "h3", "h4"}]


def one(root: Element, tag: str) -> Element:
    (only,) = root.iter(tag)
    return only


@pytest.mark.parametrize("edition", EDITIONS)
@settings(max_examples=15, deadline=None)
@given(chance=st.randoms())
def test_every_figure_of_any_report_is_at_its_place_for_listener_and_reader(
    edition: str, chance: Random
) -> None:
    form = all_forms()[edition]
    report = random_report(form, chance)
    root = read(report)
    assert found(root) == expected(form, report)
    assert seen(root) == expected(form, report)


def test_an_edition_that_is_one_file_of_data_goes_all_the_way_to_the_website(
    tmp_path: Path,
) -> None:
    form = toy_form(tmp_path)
    report = random_report(form, Random(7))  # noqa: S311 - no secret
    root = read(report, form)
    assert found(root) == seen(root) == expected(form, report)
    check_tables(root)
    check_references(root)


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_page_is_in_chinese_and_has_the_title_of_the_report(edition: str) -> None:
    root = read(sample(edition))
    title = words(one(root, "h1"))
    assert web_page(sample(edition)).startswith(b'<!doctype html>\n<html lang="zh-CN">')
    assert title == words(one(root, "title"))
    assert title.endswith("年政府信息公开工作年度报告")


@pytest.mark.parametrize("edition", EDITIONS)
def test_cells_neither_overlap_nor_leave_holes(edition: str) -> None:
    check_tables(read(sample(edition)))


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_name_is_given_once_and_every_reference_leads_somewhere(edition: str) -> None:
    check_references(read(sample(edition)))


def test_groups_are_those_of_the_printed_table() -> None:
    root = read(sample("2021"))
    scopes = {words(cell): cell.get("scope") for cell in root.iter("th")}
    assert scopes["第二十条第（一）项"] == "rowgroup"
    assert scopes["申请人情况"] == "colgroup"
    assert scopes["法人或其他组织"] == "col"
    assert scopes["三、本年度办理结果"] == "rowgroup"
    assert scopes["（三）不予公开"] == "row"
    assert scopes["1.属于国家秘密"] == "row"
    requests = web_reading.tables(root)[1].element
    groups = [child.tag for child in requests if child.tag in {"thead", "tbody"}]
    assert groups == ["thead", "tbody", "tbody", "tbody"]


def test_headings_carry_their_printed_numbers_and_levels() -> None:
    root = read(with_text(Heading(2, ("主动公开",)), Heading(3, ("文件",)), Paragraph(("正文。",))))
    assert outline(root)[:4] == [
        ("h1", "云河市人民政府2024年政府信息公开工作年度报告"),
        ("h2", "一、总体情况"),
        ("h3", "（一）主动公开"),
        ("h4", "1.文件"),
    ]
    assert "正文。" in [words(paragraph) for paragraph in root.iter("p")]


def test_each_table_scrolls_by_key_and_is_named_by_its_heading() -> None:
    root = read(sample("2021"))
    by_id = {each.get("id"): words(each) for each in root.iter() if each.get("id")}
    regions = [each for each in root.iter("div") if each.get("role") == "region"]
    assert [each.get("tabindex") for each in regions] == ["0"] * 3
    names = [each.get("aria-labelledby", "").split() for each in regions]
    assert " ".join(by_id[name] for name in names[0]) == "二、主动公开政府信息情况 表二"
    assert len({tuple(name) for name in names}) == 3


def test_remarks_and_notes_stand_beside_what_they_are_about() -> None:
    report = replace(
        sample("2021"),
        remarks={"disclosure.rules.issued": "其中修订1件"},
        footnotes={"review": "含结转。"},
    )
    root = read(report)
    (remark,) = root.iter("small")
    assert words(remark) == "（其中修订1件）"
    table = web_reading.tables(root)[2].element
    (note,) = [each for each in root.iter("p") if each.get("class") == "note"]
    assert words(note) == "注：含结转。"
    assert table.get("aria-describedby") == note.get("id")


def test_a_picture_travels_inside_the_page_with_its_words() -> None:
    image, broken = drawing(40, 20), Image("image/png", b"no picture")
    root = read(
        with_text(
            Picture(image.id, '图"1" <甲>', 100),
            Picture(image.id, None, 60),
            Picture(broken.id, "坏图", 60),
            Picture(broken.id, None, 60),
            images=(image, broken),
        )
    )
    first, second, third = root.iter("figure")
    picture = one(first, "img")
    assert (picture.get("src") or "").startswith("data:image/png;base64,")
    assert picture.get("alt") == words(one(first, "figcaption")) == '图"1" <甲>'
    assert (picture.get("width"), picture.get("height")) == ("40", "20")
    assert one(second, "img").get("alt")
    assert [child.tag for child in third] == ["figcaption"]


@pytest.mark.parametrize("edition", EDITIONS)
def test_nothing_runs_and_nothing_is_fetched(edition: str) -> None:
    data, root = web_page(sample(edition)), read(sample(edition))
    tags = {each.tag for each in root.iter()}
    assert tags.isdisjoint({"script", "link", "iframe", "object", "embed", "form", "a", "base"})
    assert not [name for each in root.iter() for name in each.keys() if name.startswith("on")]  # noqa: SIM118
    sources = [each.get("src", "") for each in root.iter() if each.get("src")]
    assert all(source.startswith("data:image/") for source in sources)
    rest = PICTURE.sub(b"", data)
    assert [word for word in (b"http:", b"//", b"url(", b"@import") if word in rest] == []


def test_text_that_looks_like_markup_is_text() -> None:
    image = drawing(40, 20)
    report = replace(
        with_text(Heading(2, (UGLY,)), Paragraph((UGLY,)), Picture(image.id, UGLY, 60)),
        office={"name": UGLY},
        images={image.id: image},
        remarks={"disclosure.rules.issued": UGLY},
        footnotes={"review": UGLY},
    )
    root = read(report)
    assert not list(root.iter("script"))
    shown = "</p></main><script>x()</script>&amp; \"引\" '撇' <!-- ]]> "
    assert words(one(root, "figcaption")).startswith(shown)
    assert words(one(root, "figcaption")).endswith("😀𠮷")
    assert next(text for tag, text in outline(root) if tag == "h3").startswith(f"（一）{shown}")
    assert found(root) == expected(all_forms()["2021"], report)


@given(text=st.text(st.characters(codec=None), max_size=40))
def test_any_text_makes_a_valid_page(text: str) -> None:
    report = replace(with_text(Paragraph((text,))), footnotes={"review": text})
    check_references(read(report))


def test_the_same_report_gives_the_same_bytes(shared: Path) -> None:
    report = seed_report(shared)
    assert web_page(report) == web_page(report)
    assert found(web_reading.page(web_page(report))) == expected(all_forms()["2019"], report)


def check_tables(root: Element) -> None:
    """Assert that the cells of each table fill a rectangle of its columns, each place once."""
    for table in web_reading.tables(root):
        columns = len(list(table.element.iter("col")))
        assert table.overlaps == 0
        assert {len(row) for row in table.rows} == {columns}
        assert all(cell is not None for row in table.rows for cell in row)
        assert len(table.rows) == len(list(table.element.iter("tr")))


def check_references(root: Element) -> None:
    """Assert that ids are single, and that what refers to one finds it, headers in their table."""
    ids = Counter(each.get("id") for each in root.iter() if each.get("id"))
    assert set(ids.values()) <= {1}
    referred = {
        name for each in root.iter() for key in REFERRING for name in each.get(key, "").split()
    }
    assert referred <= set(ids)
    for table in root.iter("table"):
        heads = {each.get("id") for each in table.iter("th")}
        assert {
            name for each in table.iter("td") for name in each.get("headers", "").split()
        } <= heads
