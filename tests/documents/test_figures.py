"""Every figure of a report stands in the Word file where its row and its column meet."""

from decimal import Decimal
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportdesk.documents.invariants import faults
from reportdesk.form.definition import Figure, Form
from reportdesk.form.loader import all_forms
from reportdesk.report.numbers import printed
from reportdesk.report.report import Report, Value
from tests.documents import reading
from tests.documents.rendering import rendered
from tests.documents.seed import seed_report
from tests.documents.toy import toy_form
from tests.samples.reading import EDITIONS

Places = list[tuple[tuple[str, ...], tuple[str, ...], str]]


@pytest.mark.parametrize("edition", EDITIONS)
@settings(max_examples=15, deadline=None)
@given(chance=st.randoms())
def test_every_figure_of_any_report_is_at_its_place(edition: str, chance: Random) -> None:
    form = all_forms()[edition]
    report = random_report(form, chance)
    assert found(rendered(report)) == expected(form, report)


@pytest.mark.parametrize("edition", EDITIONS)
def test_no_two_figures_share_a_place(edition: str) -> None:
    form = all_forms()[edition]
    report = Report(edition, 2024, {"name": "某局"})
    places = [(rows, columns) for rows, columns, _ in found(rendered(report))]
    assert len(places) == len(form.figures)


def test_an_edition_that_is_one_file_of_data_goes_all_the_way_to_word(tmp_path: Path) -> None:
    form = toy_form(tmp_path)
    report = random_report(form, Random(7))  # noqa: S311 - no secret
    data = rendered(report, form)
    assert found(data) == expected(form, report)
    assert len(found(data)) == 2 + 12 + 4 + 3
    assert faults(data) == ()


def test_the_seed_report_is_printed_figure_for_figure(shared: Path) -> None:
    report = seed_report(shared)
    data = rendered(report)
    assert found(data) == expected(all_forms()["2019"], report)
    headings = [text for style, text in reading.paragraphs(data) if style == "Heading2"]
    assert len(headings) == 10
    assert headings[-1].startswith("（十）")


def found(data: bytes) -> Places:
    """Return what the tables of a Word file say, without remarks."""
    return [(each.rows, each.columns, each.text) for each in reading.figures(data)]


def expected(form: Form, report: Report) -> Places:
    """Return what its tables should say."""
    return [
        (
            tuple(node.label for node in figure.row.path if node.label),
            tuple(node.label for node in figure.column.path),
            printed(report.figures.get(address), figure),
        )
        for table in printed_tables(form)
        for address, figure in form.figures.items()
        if figure.table == table
    ]


def printed_tables(form: Form) -> list[str]:
    """Return the tables in the order of the sections that they stand in."""
    return [section.table.id for section in form.sections if section.table]


def random_report(form: Form, chance: Random) -> Report:
    """Return a report with any figures, some of them blank."""
    figures = {address: random_value(figure, chance) for address, figure in form.figures.items()}
    kept = {address: value for address, value in figures.items() if chance.random() < 0.8}
    return Report(form.edition, 2024, {"name": "云河市水利局"}, figures=kept)


def random_value(figure: Figure, chance: Random) -> Value:
    """Return any value that a figure of this kind can have."""
    number = chance.randint(0, 11398889)
    if figure.kind == "amount":
        return Decimal(number).scaleb(-chance.randint(0, 6))
    return chance.choice([number, -number]) if figure.kind == "signed_count" else number
