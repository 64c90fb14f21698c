"""Clicking on paper leads to the report, and what is in hand is found on paper."""

import pytest

from reportdesk.documents.blocks import Document, HeadingBlock, ParagraphBlock, Title
from reportdesk.documents.layout import official
from reportdesk.documents.paginate.paginate import paginate
from reportdesk.documents.paginate.paper import Area, Paper
from reportdesk.documents.paginate.places import place_at, spot_of
from reportdesk.form.loader import all_forms
from reportdesk.report.text import Heading, Paragraph
from tests.documents.paginate.papers import on_paper
from tests.documents.rendering import with_text
from tests.samples.reading import EDITIONS, sample

HEADING = Heading(2, ("主动公开情况",))
PROSE = "云河市全年发布信息2024条，网址https://yunhe.example，均可查。" * 90


def middle(area: Area) -> tuple[float, float]:
    return area.x + area.width / 2, area.y + area.height / 2


def clicked_back(paper: Paper, place: str, offset: int) -> tuple[str, int] | None:
    spot = spot_of(paper, place, offset)
    assert spot
    sheet, caret = spot
    return place_at(paper, sheet, caret.x, caret.y + caret.height / 2)


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_click_in_a_cell_leads_to_its_figure(edition: str) -> None:
    paper = on_paper(sample(edition))
    figures = all_forms()[edition].figures
    areas = [(n, area) for n, sheet in enumerate(paper.sheets) for area in sheet.areas]
    cells = [(number, area) for number, area in areas if area.place in figures]
    assert len(cells) == len(figures)
    for number, area in cells:
        found = place_at(paper, number, *middle(area))
        assert found
        assert found[0] == area.place


def test_every_character_of_a_long_text_is_found_and_clicked_back() -> None:
    paper = on_paper(with_text(HEADING, Paragraph((PROSE,))))
    assert len(paper.sheets) > 3
    for offset in range(0, len(PROSE), 7):
        assert clicked_back(paper, "texts.overview.1", offset) == ("texts.overview.1", offset)


def test_the_offset_in_a_heading_counts_its_number() -> None:
    paper = on_paper(with_text(HEADING))
    place, number = "texts.overview.0", "（一）"
    sheet, caret = spot_of(paper, place, len(number)) or pytest.fail("not found")
    (line,) = [line for line in paper.sheets[sheet].lines if line.place == place]
    assert caret.x - line.runs[0].x == pytest.approx(line.runs[0].width / 9 * 3)


def test_lines_of_one_paragraph_are_parted_by_a_character() -> None:
    paper = on_paper(with_text(Paragraph(("甲乙\n丙丁",))))
    place = "texts.overview.0"
    before, after = (spot_of(paper, place, offset) for offset in (2, 3))
    assert before
    assert after
    assert after[1].y > before[1].y
    assert clicked_back(paper, place, 4) == (place, 4)


def test_a_place_beyond_its_end_is_its_end() -> None:
    paper = on_paper(with_text(Paragraph(("甲乙",))))
    assert clicked_back(paper, "texts.overview.0", 99) == ("texts.overview.0", 2)


def test_a_blank_figure_is_found_by_its_cell() -> None:
    paper = on_paper(with_text())
    address = next(iter(all_forms()["2021"].figures))
    sheet, area = spot_of(paper, address, 0) or pytest.fail("not found")
    assert area.width > 10
    assert place_at(paper, sheet, *middle(area)) == (address, 0)


def test_the_title_leads_to_the_name_of_the_office() -> None:
    title = Document("", (Title(("云河市", "2024年年度报告")), HeadingBlock(1, "一、甲", "a")))
    paper = paginate(title, official())
    line = paper.sheets[0].lines[0]
    found = place_at(paper, 0, line.runs[0].x, line.baseline)
    assert found == ("office.name", 0)


def test_a_click_beside_a_line_leads_to_it() -> None:
    paper = paginate(Document("", (ParagraphBlock("甲" * 60, "a"),)), official())
    line = paper.sheets[0].lines[1]
    assert place_at(paper, 0, 5, line.baseline) == ("a", line.start)


def test_where_nothing_stands_is_no_place() -> None:
    paper = paginate(Document("", (ParagraphBlock("甲", "a"),)), official())
    assert place_at(paper, 0, 300, 5) is None
    assert place_at(paper, 0, 300, 600) is None
    assert spot_of(paper, "texts.other", 0) is None


def test_a_note_below_a_table_leads_to_the_note() -> None:
    report = sample("2021")
    paper = on_paper(report)
    noted = next(iter(report.footnotes))
    sheet, caret = spot_of(paper, f"footnotes.{noted}", 3) or pytest.fail("not found")
    found = place_at(paper, sheet, caret.x, caret.y + 1)
    assert found == (f"footnotes.{noted}", 3)
