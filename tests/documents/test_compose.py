"""The document out of a report: what is printed, in which order, in which words."""

from dataclasses import replace

import pytest

from reportdesk.documents.blocks import (
    HeadingBlock,
    ParagraphBlock,
    PictureBlock,
    TableBlock,
    Title,
)
from reportdesk.documents.compose import compose, title_pieces
from reportdesk.form.loader import all_forms
from reportdesk.report.report import Report
from reportdesk.report.text import Heading, LiveFigure, Paragraph, Picture
from tests.documents.drawing import drawing
from tests.documents.rendering import with_text
from tests.samples.reading import EDITIONS, sample


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_report_is_a_title_a_preface_six_sections_and_three_tables(edition: str) -> None:
    document = compose(all_forms()[edition], sample(edition))
    title, preface, *rest = document.blocks
    assert isinstance(title, Title)
    assert isinstance(preface, ParagraphBlock)
    headings = [b.text[:2] for b in rest if isinstance(b, HeadingBlock) and b.level == 1]
    assert headings == ["一、", "二、", "三、", "四、", "五、", "六、"]
    tables = [b.grid.table.id for b in rest if isinstance(b, TableBlock)]
    assert tables == ["disclosure", "requests", "review"]


def test_a_table_follows_its_heading_at_once() -> None:
    blocks = compose(all_forms()["2021"], sample("2021")).blocks
    for index, block in enumerate(blocks):
        if isinstance(block, TableBlock):
            above = blocks[index - 1]
            assert isinstance(above, HeadingBlock)
            assert above.level == 1


def test_the_name_of_the_document_is_its_title_in_one_line() -> None:
    document = compose(all_forms()["2021"], sample("2021"))
    assert document.name == "云河市人民政府2024年政府信息公开工作年度报告"


def test_the_year_and_the_office_stand_in_the_title() -> None:
    pieces = title_pieces(all_forms()["2021"], Report("2021", 2025, {"name": "某县水利局"}))
    assert pieces == ("某县水利局", "2025年政府信息公开工作年度报告")


def test_braces_in_an_office_name_are_just_characters() -> None:
    pieces = title_pieces(all_forms()["2021"], Report("2021", 2025, {"name": "{year}局"}))
    assert pieces[0] == "{year}局"


def test_numbers_of_headings_are_text_and_live_figures_are_numbers() -> None:
    report = with_text(
        Heading(2, ("主动公开",)),
        Heading(3, ("文件",)),
        Paragraph(("新收", LiveFigure("requests.new.total"), "件。")),
        Heading(2, ("依申请公开",)),
    )
    filled = replace(report, figures={"requests.new.total": 12})
    blocks = compose(all_forms()["2021"], filled).blocks
    texts = [b.text for b in blocks if isinstance(b, HeadingBlock) and b.level > 1]
    assert texts == ["（一）主动公开", "1.文件", "（二）依申请公开"]
    assert "新收12件。" in [b.text for b in blocks if isinstance(b, ParagraphBlock)]


def test_a_live_figure_without_a_value_or_a_place_prints_nothing() -> None:
    text = ("新收", LiveFigure("requests.new.total"), LiveFigure("no.such.figure"), "件。")
    blocks = compose(all_forms()["2021"], with_text(Paragraph(text))).blocks
    assert "新收件。" in [b.text for b in blocks if isinstance(b, ParagraphBlock)]


def test_spaces_typed_as_an_indent_and_empty_lines_do_not_print() -> None:
    paragraphs = (Paragraph(("　　春耕。\n  \n　秋收。",)), Paragraph(("  ",)), Paragraph(()))
    blocks = compose(all_forms()["2021"], with_text(*paragraphs)).blocks
    assert [b.text for b in blocks if isinstance(b, ParagraphBlock)] == ["春耕。", "秋收。"]


def test_remarks_print_in_brackets_and_notes_after_their_mark() -> None:
    document = compose(all_forms()["2021"], sample("2021"))
    disclosure, _, review = (b for b in document.blocks if isinstance(b, TableBlock))
    assert disclosure.remarks == {"disclosure.normative_documents.issued": "（其中修订2件）"}
    assert review.footnote == "注：行政复议、行政诉讼数量含上年度结转数量。"
    assert disclosure.footnote == ""


def test_an_amount_prints_its_unit_where_no_head_does() -> None:
    document = compose(all_forms()["2019"], sample("2019"))
    disclosure = next(b for b in document.blocks if isinstance(b, TableBlock))
    assert disclosure.printed["disclosure.procurement.amount"].endswith("万元")
    document = compose(all_forms()["2021"], sample("2021"))
    disclosure = next(b for b in document.blocks if isinstance(b, TableBlock))
    assert disclosure.printed["disclosure.fees.amount"] == "96171.6"


def test_a_picture_whose_image_is_lost_leaves_the_rest_as_it_is() -> None:
    image = drawing(40, 20)
    report = with_text(
        Picture("lost", "图", 50),
        Picture(image.id, None, 50),
        Paragraph(("后文。",)),
        images=(image,),
    )
    blocks = compose(all_forms()["2021"], report).blocks
    assert [b.image for b in blocks if isinstance(b, PictureBlock)] == [image]
    assert "后文。" in [b.text for b in blocks if isinstance(b, ParagraphBlock)]
