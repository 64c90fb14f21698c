"""What a draft carries that this program does not know is kept, and written where it was."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from reportdesk.form.loader import all_forms
from reportdesk.report.report import Report
from reportdesk.report.text import Paragraph
from reportdesk.store.draft_file import report_of
from reportdesk.store.encode import encode
from tests.samples.reading import sample_data

Data = dict[str, Any]
HEADING = 0
LIVE = 1


def read(data: Data) -> Report:
    return report_of(json.dumps(data).encode())


def written(report: Report) -> Data:
    data: Data = json.loads(encode(all_forms()[report.form], report))
    return data


def with_last_year(data: Data) -> None:
    block = {"kind": "paragraph", "text": "x", "z": 1}
    last = {"form": "2021", "year": 2023, "source": "a.json", "figures": {}, "z": None}
    data["last_year"] = last | {"texts": {"overview": [block]}}


def with_explanation(data: Data) -> None:
    explanation = {"rule": "C5", "addresses": ["a"], "reason": "x", "figures": {"a": 1}}
    data["explanations"] = [explanation, explanation | {"by": {"name": "x"}}]


STRANGE: list[tuple[str, Callable[[Data], object]]] = [
    ("colour", lambda d: d.update(colour={"a": [None, 1.5, "\ud800", {}]})),
    ("office.fax", lambda d: d["office"].update(fax=None)),
    ("requests.moon.total", lambda d: d["figures"].update({"requests.moon.total": "abc"})),
    ("texts.overview.0.bold", lambda d: d["texts"]["overview"][HEADING].update(bold=True)),
    ("texts.overview.1.level", lambda d: d["texts"]["overview"][LIVE].update(level=7)),
    (
        "texts.overview.1.text.1.as",
        lambda d: d["texts"]["overview"][LIVE]["text"][1].update({"as": "words"}),
    ),
    ("explanations.1.by", with_explanation),
    ("last_year.z", with_last_year),
]


@pytest.mark.parametrize(("name", "spoil"), STRANGE, ids=[name for name, _ in STRANGE])
def test_it_is_named_and_written_back(name: str, spoil: Callable[[Data], object]) -> None:
    data = sample_data("2021")
    spoil(data)
    report = read(data)
    assert name in [unknown.name for unknown in report.unknown]
    assert written(report) == data
    assert read(written(report)) == report


def test_all_of_it_at_once_is_written_back_to_the_byte() -> None:
    data = sample_data("2021")
    for _, spoil in STRANGE:
        spoil(data)
    content = encode(all_forms()["2021"], read(data))
    assert encode(all_forms()["2021"], report_of(content)) == content
    assert json.loads(content) == data


def test_names_that_no_form_has_are_kept_among_remarks_notes_and_texts() -> None:
    data = sample_data("2021")
    data["remarks"]["requests.moon.total"] = "x"
    data["footnotes"]["moon"] = "x"
    data["texts"]["poem"] = [{"kind": "paragraph", "text": "x"}]
    assert written(read(data)) == data


def test_it_stays_with_its_paragraph_when_others_come_before_it() -> None:
    data = sample_data("2021")
    data["texts"]["overview"][LIVE]["align"] = "left"
    report = read(data)
    moved = (Paragraph(("新的一段。",)), *report.texts["overview"])
    after = written(replace(report, texts={**report.texts, "overview": moved}))
    assert [block.get("align") for block in after["texts"]["overview"][:4]] == [
        None,
        None,
        "left",
        None,
    ]


def test_of_two_equal_paragraphs_the_right_one_keeps_it() -> None:
    data = sample_data("2021")
    twin = {"kind": "paragraph", "text": "同一句话。"}
    data["texts"]["problems"] = [twin, twin | {"align": "left"}]
    assert written(read(data)) == data
    data["texts"]["problems"].append({"kind": "paragraph", "text": "又一句。"})
    assert written(read(data)) == data


def test_two_equal_paragraphs_that_moved_lose_nothing() -> None:
    data = sample_data("2021")
    twin = {"kind": "paragraph", "text": "同一句话。"}
    data["texts"]["problems"] = [twin | {"align": "left"}, twin | {"align": "right"}]
    report = read(data)
    moved = (Paragraph(("新的一段。",)), *report.texts["problems"])
    after = written(replace(report, texts={**report.texts, "problems": moved}))["texts"]["problems"]
    assert sorted(block.get("align", "") for block in after) == ["", "left", "right"]


def test_a_paragraph_that_was_changed_loses_what_it_carried() -> None:
    data = sample_data("2021")
    data["texts"]["problems"] = [{"kind": "paragraph", "text": "旧", "align": "left"}]
    report = read(data)
    changed = replace(report, texts={**report.texts, "problems": (Paragraph(("新",)),)})
    assert written(changed)["texts"]["problems"] == [{"kind": "paragraph", "text": "新"}]


def test_a_figure_of_another_edition_is_counted_once_its_edition_is_chosen() -> None:
    data = sample_data("2019")
    data["figures"]["requests.other.other.total"] = 5
    data["figures"]["requests.other.other.business"] = "abc"
    data["figures"]["requests.other.other.research"] = "5"
    report = read(data)
    assert "requests.other.other.total" not in report.figures
    figures = written(replace(report, form="2021"))["figures"]
    assert figures["requests.other.other.total"] == 5
    assert "requests.other.other.business" not in figures, "reading would refuse it there"
    assert "requests.other.other.research" not in figures, "an amount is no count"
