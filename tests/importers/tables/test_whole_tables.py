"""Whole tables, as five programs copy them, land figure by figure."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from reportdesk.form.definition import Form
from reportdesk.form.loader import all_forms
from reportdesk.form.relations import sums
from reportdesk.importers.tables.block import Block
from reportdesk.importers.tables.land import labelled, land
from reportdesk.importers.tables.landing import Landing
from reportdesk.importers.tables.markup import read_tables
from reportdesk.importers.tables.tabbed import read_tabbed
from reportdesk.report.refused import Refused
from reportdesk.report.report import Value, new_report
from tests.documents.seed import figures
from tests.importers.tables.dialects import DIALECTS, printed_rows, tabbed

REPORTS = ("seed/figures.json", "cases/huaian-2024.json")
every_report = pytest.mark.parametrize("name", REPORTS)


def read(shared: Path, name: str) -> tuple[Form, dict[str, Value]]:
    data = json.loads((shared / name).read_text(encoding="utf-8"))
    return all_forms()[data["form"]], figures(data["figures"])


def of(table: str, values: Mapping[str, Value]) -> dict[str, Value]:
    return {address: value for address, value in values.items() if address.startswith(f"{table}.")}


def blocks(html: str) -> tuple[Block, ...]:
    found = read_tables(html)
    assert not isinstance(found, Refused)
    return found


def landed(form: Form, found: tuple[Block, ...]) -> Landing:
    landing = land(form, found, next(iter(form.figures)))
    assert isinstance(landing, Landing)
    return landing


def everything(landing: Landing) -> dict[str, Value]:
    assert landing.strange == ()
    assert landing.doubtful == ()
    return {**landing.figures, **landing.totals}


@every_report
@pytest.mark.parametrize("dialect", DIALECTS)
def test_a_table_lands_whole_from_every_program(shared: Path, name: str, dialect: str) -> None:
    form, values = read(shared, name)
    for table in form.tables:
        found = blocks(DIALECTS[dialect](printed_rows(form, table, values)))
        assert everything(landed(form, found)) == of(table, values)


@every_report
def test_a_table_lands_whole_from_plain_text(shared: Path, name: str) -> None:
    form, values = read(shared, name)
    for table in form.tables:
        block = read_tabbed(tabbed(form, table, values))
        assert isinstance(block, Block)
        assert everything(landed(form, (block,))) == of(table, values)


@every_report
def test_a_table_whose_rows_are_columns_lands_whole(shared: Path, name: str) -> None:
    form, values = read(shared, name)
    for table in form.tables:
        (block,) = blocks(DIALECTS["calc"](printed_rows(form, table, values)))
        landing = landed(form, (block.turned(),))
        assert everything(landing) == of(table, values)
        assert landing.is_turned


@every_report
def test_a_whole_report_lands_in_all_its_tables(shared: Path, name: str) -> None:
    form, values = read(shared, name)
    html = "".join(DIALECTS["word"](printed_rows(form, t, values)) for t in form.tables)
    assert everything(landed(form, blocks(html))) == values
    told = labelled(form, blocks(html))
    assert told is not None
    assert everything(told) == values


@every_report
def test_tables_one_under_the_other_on_one_sheet_land_each_in_its_own(
    shared: Path, name: str
) -> None:
    form, values = read(shared, name)
    text = "\r\n".join(f"{t}\r\n" + tabbed(form, t, values) for t in form.tables)
    block = read_tabbed(text)
    assert isinstance(block, Block)
    assert everything(landed(form, (block,))) == values


@every_report
def test_totals_are_never_written(shared: Path, name: str) -> None:
    form, values = read(shared, name)
    for table in form.tables:
        landing = landed(form, blocks(DIALECTS["excel"](printed_rows(form, table, values))))
        assert not landing.figures.keys() & sums(form).keys()
        assert landing.totals.keys() <= sums(form).keys()


@every_report
def test_pasting_all_tables_makes_the_report(shared: Path, name: str) -> None:
    form, values = read(shared, name)
    report = new_report(form.edition, 2024, "甲")
    for table in form.tables:
        landing = landed(form, blocks(DIALECTS["wps"](printed_rows(form, table, values))))
        report = landing.change(form, report, (), blanks_too=False).apply(report)
        assert landing.disagreements(form, report.figures) == ()
        assert landing.waiting(form, report.figures) == 0
    assert report.figures == values
