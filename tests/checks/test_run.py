"""Every rule of every edition is run, in the order of the form, and bites where it should."""

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from reportdesk import commands
from reportdesk.checks.run import KINDS
from reportdesk.form.address import Address
from reportdesk.form.definition import Rule
from reportdesk.form.loader import all_forms
from reportdesk.report.report import Report, Value, new_report
from reportdesk.report.text import Paragraph
from reportdesk.report.unknown import Unknown
from tests.documents.seed import figures
from tests.samples.reading import EDITIONS, sample, with_figures

RULES = [(form.edition, rule) for form in all_forms().values() for rule in form.rules]
SOMETHING = (Paragraph(("有一些内容。",)),)


def edited(edits: Mapping[Address, Value | None]) -> Callable[[Report], Report]:
    return lambda report: with_figures(report, edits)


def with_texts(report: Report) -> Report:
    return replace(report, texts={"overview": SOMETHING, "other_matters": SOMETHING})


def of_a_township(report: Report) -> Report:
    made = with_figures(report, {"disclosure.rules.issued": 1, "disclosure.rules.made": 1})
    return replace(made, office={"name": "云河镇人民政府", "kind": "township"})


SPOILED: dict[str, Callable[[Report], Report]] = {
    "filled": edited({"requests.new.total": None}),
    "proper_number": edited({"requests.new.business": -1}),
    "known_names": lambda report: replace(report, unknown=(Unknown(("x",), 1),)),
    "office_named": lambda report: replace(report, office={"name": ""}),
    "balance": edited({"requests.carried_out.total": 999}),
    "sum": edited({"requests.granted.total": 999, "review.direct_suit.total": 999}),
    "rule_makers": of_a_township,
    "edition_fits_year": lambda report: replace(report, year=2008),
    "text_present": lambda report: replace(report, texts={}),
    "text_mentions": with_texts,
}


def test_there_is_a_sample_of_every_edition() -> None:
    assert sorted(all_forms()) == EDITIONS


@pytest.mark.parametrize(("edition", "rule"), RULES, ids=lambda value: getattr(value, "id", value))
def test_every_rule_holds_in_the_sample_and_bites_when_it_is_spoiled(
    edition: str, rule: Rule
) -> None:
    form, report = all_forms()[edition], sample(edition)
    judge = KINDS[rule.kind]
    assert list(judge(form, rule, report)) == []
    findings = list(judge(form, rule, SPOILED[rule.kind](report)))
    assert {(finding.rule, finding.severity) for finding in findings} == {(rule.id, rule.severity)}
    assert all(finding.message.endswith("。") and finding.headline for finding in findings)
    assert all(finding.place in finding.addresses for finding in findings)


def test_findings_come_in_the_order_of_the_rules() -> None:
    report = new_report("2021", 2024, "")
    order = [rule.id for rule in commands.form_of(report).rules]
    found = [order.index(finding.rule) for finding in commands.check(report)]
    assert found == sorted(found)
    assert len(set(found)) == 3


@pytest.mark.parametrize("file", ["seed/figures.json", "cases/huaian-2024.json"])
def test_published_tables_pass(shared: Path, file: str) -> None:
    published = json.loads((shared / file).read_text(encoding="utf-8"))
    report = replace(sample(published["form"]), figures=figures(published["figures"]))
    assert commands.check(report) == ()
