"""The whole report on paper: its pages, places and marks."""

import pytest

from reportdesk.form.loader import all_forms
from tests.documents.paginate.papers import on_paper
from tests.samples.reading import EDITIONS, sample


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_figure_has_an_area(edition: str) -> None:
    areas = {area.place for sheet in on_paper(sample(edition)).sheets for area in sheet.areas}
    assert all_forms()[edition].figures.keys() <= areas


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_section_is_marked_where_its_heading_stands(edition: str) -> None:
    paper = on_paper(sample(edition))
    marked = [mark.text for mark in paper.marks if mark.level == 1]
    assert marked == [each.heading for each in all_forms()[edition].sections if each.heading]
    for mark in paper.marks:
        lines = paper.sheets[mark.page].lines
        assert any(line.top == mark.y and line.runs[0].text[0] == mark.text[0] for line in lines)
