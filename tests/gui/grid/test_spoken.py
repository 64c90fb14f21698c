"""What a screen reader and a test robot hear: rows, columns, figures and their states, by name."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from reportdesk.checks.finding import Finding
from reportdesk.form.loader import all_forms
from tests.gui.grid.conftest import Open
from tests.gui.grid.hands import filled, zeros

NEW = "requests.new.natural_person"
LABELS = "一、本年新收政府信息公开申请数量，申请人情况，自然人"
ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole


def test_a_cell_says_its_row_its_column_and_its_figure(open_table: Open) -> None:
    desk = open_table(filled("2021", {NEW: 60}), "requests")
    assert desk.heard(NEW) == f"{LABELS}，60"


def test_a_blank_cell_says_so_and_a_zero_is_no_blank(open_table: Open) -> None:
    desk = open_table(filled("2021"), "requests")
    assert desk.heard(NEW) == f"{LABELS}，未填写"
    assert desk.at(NEW).type("0").press(Qt.Key.Key_Return).heard(NEW) == f"{LABELS}，0"


def test_a_wrong_cell_says_what_is_wrong(open_table: Open) -> None:
    form = all_forms()["2021"]
    desk = open_table(filled("2021", zeros(form, "requests") | {NEW: 60}), "requests")
    assert "，0，有误：自然人列" in desk.heard("requests.carried_out.natural_person")


def test_an_amount_says_its_unit_unless_its_head_does(open_table: Open) -> None:
    desk = open_table(filled("2019"), "disclosure").at("disclosure.procurement.amount")
    desk.type("134.8").press(Qt.Key.Key_Return)
    assert desk.heard("disclosure.procurement.amount").endswith("，采购总金额，134.8万元")


def test_a_doubtful_cell_and_a_remark_are_heard_until_the_doubt_is_explained(
    open_table: Open,
) -> None:
    place = "disclosure.rules.issued"
    report = filled("2021", {place: 3})
    report = replace(
        report, office={**report.office, "kind": "county"}, remarks={place: "其中一件"}
    )
    desk = open_table(report, "disclosure")
    assert "待核：" in desk.heard(place)
    assert desk.heard(place).endswith("备注：其中一件")


def test_the_open_editor_has_the_name_of_its_cell(open_table: Open) -> None:
    desk = open_table(filled("2021"), "requests").at(NEW).type("6")
    assert desk.keyboard.accessibleName() == f"{LABELS}，未填写"


def test_frozen_heads_say_their_whole_path(open_table: Open) -> None:
    model = open_table(filled("2021"), "requests").page.view.figures
    across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
    assert model.headerData(1, across, ACCESSIBLE) == "申请人情况，法人或其他组织，商业企业"
    assert (
        model.headerData(4, down, ACCESSIBLE)
        == "三、本年度办理结果，（三）不予公开，1.属于国家秘密"
    )


@pytest.mark.parametrize("edition", ["2019", "2021"])
def test_covered_cells_say_nothing_and_words_say_themselves(open_table: Open, edition: str) -> None:
    view = open_table(filled(edition), "disclosure").page.view
    model = view.figures
    assert model.index(0, 0).data(ACCESSIBLE) == "第二十条第（一）项"
    assert model.index(0, 1).data(ACCESSIBLE) is None
    assert not model.index(0, 0).flags()
    assert model.headerData(0, Qt.Orientation.Horizontal, ACCESSIBLE) == ""


def test_table_and_page_have_names(open_table: Open) -> None:
    page = open_table(filled("2021"), "requests").page
    assert page.accessibleName() == "三、收到和处理政府信息公开申请情况"
    assert page.view.accessibleName() == "表三"
    assert page.footnote.field.accessibleName() == "表下注"


def test_what_the_signs_mean_is_in_the_tool_tip(open_table: Open) -> None:
    total = "review.reconsideration.total"
    desk = open_table(filled("2021", zeros(all_forms()["2021"], "review")), "review").at(total)
    tip = Qt.ItemDataRole.ToolTipRole
    assert desk.page.view.figures.place(total).data(tip) is None
    desk.type("9").press(Qt.Key.Key_Return)
    assert "手工改过" in desk.page.view.figures.place(total).data(tip)


def test_lighting_a_finding_of_another_page_lights_nothing(open_table: Open) -> None:
    desk = open_table(filled("2021"), "review")
    nothing = Finding("S2", "warning", "texts.overview", (), "", "")
    desk.page.light(nothing)
    desk.page.light(None)
    assert desk.page.view.figures.shown("review.reconsideration.total").sign is None
