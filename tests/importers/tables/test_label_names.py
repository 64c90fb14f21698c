"""What copied labels mean: with slips of the pen, in everyday words, or cut short."""

from itertools import product

import pytest

from reportdesk.form.definition import Form
from reportdesk.form.loader import all_forms
from reportdesk.importers.tables.axes import (
    column_names,
    columns_of,
    row_names,
    rows_of,
)
from reportdesk.importers.tables.label_names import Names, keys, paths

FORMS = list(all_forms().values())
every_form = pytest.mark.parametrize("form", FORMS, ids=lambda form: form.edition)
TABLE = all_forms()["2021"].tables["requests"]


def row(*labels: str) -> list[str]:
    """Return the ids of the rows that labels may mean."""
    return [rows_of(TABLE)[number].leaf.id for number in row_names(TABLE).find(labels)]


def column(*labels: str) -> list[str]:
    """Return the ids of the columns that labels may mean."""
    return [columns_of(TABLE, 0)[number].id for number in column_names(TABLE, 0).find(labels)]


@pytest.mark.parametrize(
    "label",
    [
        "5.属于三类内部事务信息",
        "５．属于三类内部事务信息",
        "5、 属于三类内部 事务信息",
        "⑤属于三类内部事务信息",
        "（5）属于三类内部事务信息",
        "属于三类内容事务信息",
        "三类内部事务信息",
        "不予公开-属于三类内部事务信息",
        "（三）不予公开：5.属于三类内部事务信息",
        "属于三类内部事务信息（件）",
    ],
)
def test_a_label_is_known_by_its_letters(label: str) -> None:
    assert row(label) == ["refused.internal_affairs"]


@pytest.mark.parametrize(
    ("label", "meant"),
    [
        ("公民", "natural_person"),
        ("个人", "natural_person"),
        ("企业", "business"),
        ("法人或其他组织-公司", "business"),
        ("其他组织", "other_organization"),
        ("其 他", "other_organization"),
        ("合计", "total"),
    ],
)
def test_everyday_names_are_known(label: str, meant: str) -> None:
    assert column(label) == [meant]


@pytest.mark.parametrize(
    ("label", "meant"),
    [
        ("逾期不补正", "other.not_corrected"),
        ("不掌握相关政府信息", "unavailable.not_held"),
        ("无法提供—没有现成信息需要另行制作", "unavailable.to_be_created"),
        ("（二）部分公开", "partly_granted"),
        ("本年新收", "new"),
        ("（七）总计", "results_total"),
    ],
)
def test_a_label_may_be_cut_to_what_tells_it_from_others(label: str, meant: str) -> None:
    assert row(label) == [meant]


@pytest.mark.parametrize(
    "label", ["", "不予公开", "（六）其他处理", "办结", "政府信息", "12", "申请", "四", "小计"]
)
def test_what_names_no_row_means_none(label: str) -> None:
    assert row(label) == []


def test_a_group_that_contradicts_is_believed() -> None:
    assert row("（三）不予公开", "3.其他") == []
    assert row("（六）其他处理", "3.其他") == ["other.other"]


def test_a_group_tells_lines_of_one_name_apart() -> None:
    names = column_names(all_forms()["2021"].tables["review"], 0)
    assert len(names.find(("结果维持",))) == 3
    assert len(names.find(("复议后起诉", "结果维持"))) == 1


@every_form
def test_every_printed_label_means_its_own_line(form: Form) -> None:
    for table in form.tables.values():
        axes = [(row_names(table), [row.leaf for row in rows_of(table)])]
        parts = range(len(table.parts))
        axes += [(column_names(table, part), list(columns_of(table, part))) for part in parts]
        for names, leaves in axes:
            for number, leaf in enumerate(leaves):
                path = tuple(node.label for node in leaf.path if node.label)
                assert names.find(path) == ((number,) if path else ())


@every_form
def test_no_name_means_two_lines_of_one_group(form: Form) -> None:
    for table, part in product(form.tables.values(), range(9)):
        if part >= len(table.parts):
            continue
        one = table.parts[part]
        for leaves, names in (
            (one.row_leaves(), Names(one.row_leaves())),
            (one.column_leaves(), Names(one.column_leaves())),
        ):
            for number, leaf in enumerate(leaves):
                *groups, own = leaf.path
                above = tuple(group.label for group in groups)
                for name in (own.label, own.short, *own.also):
                    assert not name or names.find((*above, name)) == (number,)


@every_form
def test_everyday_names_repeat_no_other(form: Form) -> None:
    for table in form.tables.values():
        for part in table.parts:
            for leaf in part.row_leaves() + part.column_leaves():
                for node in leaf.path:
                    told = [key for name in (node.label, node.short) for key in keys(name)]
                    assert not set(told) & {key for name in node.also for key in keys(name)}


def test_a_group_printed_once_holds_until_the_next() -> None:
    lines = [["甲", "一"], ["", "二"], ["乙", ""], ["", "三"], ["丙", "丙"], ["", ""]]
    assert paths(lines) == [("甲", "一"), ("甲", "二"), ("乙",), ("乙", "三"), ("丙",), ()]
