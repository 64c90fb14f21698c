"""What is written is read back whole, and written again to the byte."""

import json
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from reportdesk.form.loader import all_forms
from reportdesk.report.report import Report
from reportdesk.report.text import Paragraph
from reportdesk.store import draft_file
from reportdesk.store.draft_file import report_of
from reportdesk.store.encode import encode
from tests.samples.reading import EDITIONS, sample, sample_path
from tests.store.reports import reports, same_spelling


def turned_round(entries: Mapping[str, Any]) -> dict[str, Any]:
    return dict(reversed(list(entries.items())))


def written(report: Report) -> bytes:
    return encode(all_forms()[report.form], report)


@given(reports())
def test_any_report_comes_back_equal_and_gives_the_same_bytes(report: Report) -> None:
    content = written(report)
    back = report_of(content)
    assert back == report
    assert all(same_spelling(back.figures[a], value) for a, value in report.figures.items())
    assert written(back) == content


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_sample_is_written_as_it_lies_there(edition: str) -> None:
    assert written(sample(edition)) == sample_path(edition).read_bytes()


def test_the_order_in_which_a_report_was_filled_in_leaves_no_trace() -> None:
    report = sample("2021")
    otherwise = replace(
        report,
        figures=turned_round(report.figures),
        texts=turned_round(report.texts),
        office=turned_round(report.office),
        remarks=turned_round(report.remarks),
    )
    assert written(otherwise) == written(report)


def test_words_side_by_side_are_written_as_one_text() -> None:
    report = replace(sample("2021"), texts={"overview": (Paragraph(("主动", "公开")),)})
    assert json.loads(written(report))["texts"]["overview"][0]["text"] == "主动公开"


def test_every_figure_has_a_line_of_its_own() -> None:
    lines = written(sample("2021")).decode().splitlines()
    assert '    "requests.new.natural_person": 3001,' in lines
    assert '    "disclosure.fees.amount": "96171.6",' in lines


def test_the_first_keys_say_what_it_is_and_empty_parts_are_left_out() -> None:
    report = Report("2021", 2024, {"name": "云河市商务局"})
    assert json.loads(written(report)) == {
        "draft_version": 1,
        "form": "2021",
        "year": 2024,
        "office": {"name": "云河市商务局"},
    }
    assert written(report).startswith(b'{\n  "draft_version": 1,\n  "form"')


def test_an_amount_keeps_the_places_it_was_written_with() -> None:
    amount = {"disclosure.fees.amount": Decimal("134.80")}
    content = written(replace(sample("2021"), figures=amount))
    assert b'"disclosure.fees.amount": "134.80"' in content
    assert written(report_of(content)) == content


def test_an_amount_that_is_a_whole_number_is_written_as_one_all_the_same() -> None:
    content = written(replace(sample("2021"), figures={"disclosure.fees.amount": 12}))
    assert b'"disclosure.fees.amount": "12"' in content
    assert report_of(content).figures == {"disclosure.fees.amount": 12}


def test_a_blank_is_absent_and_a_zero_is_there() -> None:
    content = written(replace(sample("2021"), figures={"requests.new.total": 0}))
    assert json.loads(content)["figures"] == {"requests.new.total": 0}


def test_a_draft_goes_over_the_disk(tmp_path: Path) -> None:
    path = tmp_path / "云河 2024年.report.json"
    assert draft_file.write(sample("2021"), path) is None
    assert draft_file.read(path) == sample("2021")
    assert [entry.name for entry in tmp_path.iterdir()] == [path.name]
