"""The editions that ship: well formed, and meaning what the statute means."""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import jsonschema
import pytest

from reportdesk.form.definition import Form, Node, Table
from reportdesk.form.geometry import grid
from reportdesk.form.loader import all_forms, form_for_year
from reportdesk.form.relations import relations, sums
from reportdesk.resource_files import resource

FORMS = list(all_forms().values())
FILES = sorted(resource("forms").glob("*.json"))
every_form = pytest.mark.parametrize("form", FORMS, ids=lambda form: form.edition)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_form_fits_its_schema(path: Path) -> None:
    schema = json.loads(resource("schemas", "form.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    form = json.loads(path.read_text(encoding="utf-8"))
    faults = list(jsonschema.Draft202012Validator(schema).iter_errors(form))
    assert not faults
    assert form["edition"] == path.stem


@pytest.mark.parametrize(
    ("edition", "sizes"),
    [
        ("2019", {"disclosure": 22, "requests": 161, "review": 15}),
        ("2021", {"disclosure": 10, "requests": 175, "review": 15}),
    ],
)
def test_an_edition_asks_for_its_number_of_figures(edition: str, sizes: dict[str, int]) -> None:
    form = all_forms()[edition]
    assert Counter(figure.table for figure in form.figures.values()) == sizes
    assert len(form.figures) == sum(sizes.values())
    assert len(form.figures) - len(sums(form)) == 166


@every_form
def test_a_section_names_its_own_item_of_article_50(form: Form) -> None:
    named = {section.id: section.guidance.basis for section in form.sections}
    assert named["requests"] == "条例第五十条第（二）项"
    assert named["review"] == "条例第五十条第（三）项"
    assert named["problems"] == "条例第五十条第（四）项"


@every_form
def test_every_address_in_a_rule_exists(form: Form) -> None:
    named = {a for relation in relations(form) for a in relation.addresses}
    for rule in form.rules:
        figures = rule.details.get("figures", ())
        assert isinstance(figures, (list, tuple))
        named.update(figures)
    assert named <= form.figures.keys()


@every_form
def test_every_section_and_table_in_a_rule_exists(form: Form) -> None:
    texts = {section.id for section in form.texts}
    for rule in form.rules:
        assert rule.details.get("table", "requests") in form.tables
        sections = rule.details.get("sections", [rule.details.get("section", "overview")])
        assert isinstance(sections, list)
        assert set(sections) <= texts


@every_form
def test_every_relation_has_a_rule_for_all_its_lines(form: Form) -> None:
    found = Counter(relation.rule.id for relation in relations(form))
    rows = sum(len(part.row_leaves()) for part in form.tables["requests"].parts)
    assert found == {"B1": 7, "B2": 7, "B3": rows, "B4": 3}


@every_form
def test_every_label_is_unique_in_its_place(form: Form) -> None:
    for siblings in _all_siblings(form):
        labels = [node.label for node in siblings]
        assert len(set(labels)) == len(labels)
        ids = [node.id for node in siblings if node.id]
        assert len(set(ids)) == len(ids)


@every_form
def test_no_two_figures_of_a_form_are_told_alike(form: Form) -> None:
    for table in form.tables.values():
        for told in ("name", "label"):
            counted = Counter(
                (part.caption, getattr(table.figure_at(row, column), told))
                for part in table.parts
                for row in part.row_leaves()
                for column in part.column_leaves()
            )
            assert [key for key, times in counted.items() if times > 1] == []


@every_form
def test_every_row_of_figures_has_guidance(form: Form) -> None:
    for figure in form.figures.values():
        guidance = figure.row.guidance or figure.column.guidance
        assert guidance is not None, figure.address
        assert guidance.basis


@every_form
def test_an_amount_has_a_unit_and_a_count_has_none(form: Form) -> None:
    for figure in form.figures.values():
        assert bool(figure.unit) == (figure.kind == "amount")


@every_form
def test_a_grid_covers_its_table_once(form: Form) -> None:
    for table in form.tables.values():
        laid = grid(table)
        taken = Counter(
            (cell.row + down, cell.column + right)
            for cell in laid.cells
            for down in range(cell.row_span)
            for right in range(cell.column_span)
        )
        everywhere = {(row, column) for row in range(laid.rows) for column in range(laid.columns)}
        assert taken == Counter(everywhere)
        assert [c.figure for c in laid.cells if c.figure] == list(table.figures())


def test_the_grids_have_the_shapes_of_the_notices() -> None:
    shapes = {
        (form.edition, table.id): (grid(table).rows, grid(table).columns, grid(table).head_rows)
        for form in FORMS
        for table in form.tables.values()
    }
    assert shapes == {
        ("2019", "disclosure"): (18, 7, 0),
        ("2019", "requests"): (26, 10, 3),
        ("2019", "review"): (4, 15, 3),
        ("2021", "disclosure"): (14, 4, 0),
        ("2021", "requests"): (28, 10, 3),
        ("2021", "review"): (4, 15, 3),
    }


@pytest.mark.parametrize(
    ("year", "edition"), [(2018, None), (2019, "2019"), (2020, "2019"), (2021, "2021")]
)
def test_a_year_proposes_its_edition(year: int, edition: str | None) -> None:
    form = form_for_year(year)
    assert (form.edition if form else None) == edition


def test_the_edition_in_force_serves_years_to_come() -> None:
    assert form_for_year(2099) is FORMS[-1]


def _all_siblings(form: Form) -> Iterator[tuple[Node, ...]]:
    for table in form.tables.values():
        yield from _siblings_of(table)


def _siblings_of(table: Table) -> Iterator[tuple[Node, ...]]:
    waiting = [nodes for part in table.parts for nodes in (part.rows, part.columns)]
    while waiting:
        siblings = waiting.pop()
        yield siblings
        waiting += [node.children for node in siblings if node.children]
