"""Finding: live while letters are typed, from place to place through all pages, by keys alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLineEdit, QListView, QPushButton

from reportdesk.form.loader import all_forms
from reportdesk.gui import theme
from reportdesk.gui.cover.office_field import OfficeField
from reportdesk.gui.find import finder
from reportdesk.gui.findings.panel import FindingsPanel
from reportdesk.gui.findings.reasons import write_reason
from reportdesk.gui.grid.table_view import TableView
from reportdesk.gui.robot import keyboard, press, write
from reportdesk.report.change import Entry
from reportdesk.report.edition import change_edition
from tests.gui.find.seeker import CTRL, SHIFT, Seeker

ENTER, ESC, F3 = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_F3


def test_the_bar_opens_under_the_page_with_the_keys_in_it_and_esc_gives_them_back(
    seeker: Seeker,
) -> None:
    assert seeker.bar is None
    before = keyboard()
    press(Qt.Key.Key_F, CTRL)
    assert keyboard() is seeker.field("查找")
    press(ESC)
    assert seeker.bar is None
    assert keyboard() is before


def test_each_letter_searches_and_the_keys_stay_in_the_field(seeker: Seeker) -> None:
    seeker.desk.open_page("overview")
    seeker.look_for("公")
    assert seeker.said.startswith("第 1 处，共 6 处")
    write("开")
    assert seeker.has_keys()
    assert seeker.said == "第 1 处，共 6 处 · 一 › （一）主动公开"
    assert seeker.selected() == "公开"
    write("了")
    assert seeker.said == "没有找到"


def test_typing_does_not_turn_the_page_but_enter_does(seeker: Seeker) -> None:
    seeker.look_for("公开")
    assert seeker.desk.page == "cover"
    assert seeker.said == "共 6 处"
    press(ENTER)
    assert seeker.desk.page == "overview"
    assert seeker.said.startswith("第 1 处，共 6 处")


def test_enter_goes_through_all_pages_and_round_and_shift_enter_back(seeker: Seeker) -> None:
    seeker.look_for("公开")
    walked = []
    for _ in range(7):
        press(ENTER)
        assert seeker.has_keys()
        walked.append(seeker.said.partition(" · ")[2])
    assert walked == [
        *("一 › （一）主动公开",) * 3,
        "一 › （一）主动公开（图注）",
        "三 › 本年新收 › 商业企业（备注）",
        "四 › 表下注",
        "一 › （一）主动公开",
    ]
    assert seeker.said.startswith("从头再找，第 1 处")
    press(ENTER, SHIFT)
    assert seeker.said.startswith("从末尾再找，第 6 处")


def test_f3_goes_on_with_the_keys_on_the_page(seeker: Seeker) -> None:
    seeker.look_for("公开")
    press(ESC)
    press(F3)
    assert seeker.desk.page == "overview"
    assert keyboard() is seeker.editor()
    assert seeker.selected() == "公开"
    press(F3)
    assert seeker.said.startswith("第 2 处")
    press(F3, SHIFT)
    assert seeker.said.startswith("第 1 处")


def test_f3_goes_on_from_where_the_caret_is(seeker: Seeker) -> None:
    seeker.desk.go_to("texts.overview.2")
    seeker.look_for("公开")
    assert seeker.said.startswith("第 3 处")
    press(ESC)
    press(Qt.Key.Key_Home, CTRL)
    press(F3)
    assert seeker.said.startswith("第 1 处")


def test_f3_asks_for_words_where_there_are_none(seeker: Seeker) -> None:
    press(F3)
    assert keyboard() is seeker.field("查找")


def test_esc_leaves_what_was_found_selected_for_typing(seeker: Seeker) -> None:
    seeker.desk.open_page("overview")
    seeker.look_for("平台")
    press(ESC)
    assert keyboard() is seeker.editor()
    assert seeker.selected() == "平台"
    assert not seeker.marked()


def test_esc_on_the_page_closes_the_bar_and_leaves_the_caret_where_it_is(seeker: Seeker) -> None:
    seeker.desk.open_page("overview")
    seeker.look_for("平台")
    press(ESC)
    press(F3)
    assert seeker.bar
    press(Qt.Key.Key_Home, CTRL)
    press(ESC)
    assert seeker.bar is None
    assert keyboard() is seeker.editor()
    assert seeker.editor().textCursor().position() == 0


def test_esc_in_a_field_of_the_cover_takes_back_what_is_typed_and_then_closes_the_bar(
    seeker: Seeker,
) -> None:
    before = seeker.session.report
    seeker.look_for("云河")
    press(ENTER)
    press(Qt.Key.Key_F6, SHIFT)
    write("x")
    assert seeker.session.report != before
    press(ESC)
    assert seeker.session.report == before
    assert seeker.bar
    press(ESC)
    assert seeker.bar is None


def test_esc_in_an_open_cell_ends_the_typing_before_it_closes_the_bar(seeker: Seeker) -> None:
    seeker.desk.open_page("requests")
    seeker.look_for("公开")
    press(Qt.Key.Key_F6, SHIFT)
    before = seeker.session.report
    write("7")
    press(ESC)
    assert seeker.session.report == before
    assert seeker.bar
    press(ESC)
    assert seeker.bar is None


def test_all_places_on_the_page_are_marked_while_the_bar_is_open(seeker: Seeker) -> None:
    seeker.desk.open_page("overview")
    seeker.look_for("公开")
    assert seeker.marked() == ["公开"] * 3
    write("、")
    assert seeker.marked() == ["公开、"]
    press(ESC)
    seeker.desk.open_page("problems")
    assert seeker.marked() == []


def test_what_is_written_meanwhile_is_counted(seeker: Seeker) -> None:
    seeker.desk.open_page("overview")
    seeker.look_for("公开")
    press(Qt.Key.Key_F6, SHIFT)
    assert keyboard() is seeker.editor()
    press(Qt.Key.Key_End, CTRL)
    press(Qt.Key.Key_Return)
    write("再公开")
    seeker.rest()
    assert seeker.said == "共 7 处"
    assert len(seeker.marked()) == 4


def test_a_remark_is_found_in_its_cell_and_a_footnote_in_its_field(seeker: Seeker) -> None:
    seeker.look_for("公开 2")
    press(ENTER)
    table = seeker.window.findChild(TableView)
    assert table
    assert table.isVisible()
    assert table.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole).startswith("一、本年新收")
    press(ESC)
    assert keyboard() is table
    seeker.look_for("另有公开")
    press(ENTER)
    assert seeker.has_keys()
    press(ESC)
    field = keyboard()
    assert isinstance(field, QLineEdit)
    assert field.accessibleName() == "表下注"
    assert field.selectedText() == "另有公开"


def test_a_caption_is_found_in_the_field_of_its_picture(seeker: Seeker) -> None:
    seeker.look_for("大厅")
    press(ENTER)
    assert seeker.has_keys()
    press(ESC)
    field = keyboard()
    assert isinstance(field, QLineEdit)
    assert (field.accessibleName(), field.selectedText()) == ("图注", "大厅")


def test_the_name_of_the_office_is_found_on_the_cover(seeker: Seeker) -> None:
    seeker.desk.open_page("overview")
    seeker.look_for("云河")
    press(ENTER)
    assert seeker.said == "从头再找，第 1 处，共 1 处 · 封面 › 机关名称"
    press(ESC)
    field = keyboard()
    assert isinstance(field, QLineEdit)
    assert field.selectedText() == "云河"


def test_only_the_place_in_hand_is_selected_on_the_cover(seeker: Seeker) -> None:
    change = Entry("office", "address", None, "云河市府前路")
    seeker.session.apply(change, "填写地址", "office.address")
    seeker.look_for("云河")
    press(ENTER)
    press(ENTER)
    assert seeker.said == "第 2 处，共 2 处 · 封面 › 地址"
    fields = seeker.window.findChildren(OfficeField)
    selected = [f.accessibleName() for f in fields if f.hasSelectedText()]
    assert selected == ["地址"]


def test_a_reason_is_found_beside_its_finding(seeker: Seeker) -> None:
    seeker.session.edit_figures(
        {"disclosure.rules.issued": 2, "disclosure.rules.in_force": 2}, "填", ""
    )
    finding = next(f for f in seeker.session.findings if f.severity == "warning")
    change = write_reason(seeker.session.report, finding, "依据授权")
    seeker.session.apply(change, "写", finding.place)
    seeker.look_for("授权")
    press(ENTER)
    assert seeker.said == "第 1 处，共 1 处 · 二 › 规章 › 本年制发（理由）"
    panel = seeker.window.findChild(FindingsPanel)
    assert panel
    view = panel.findChild(QListView)
    assert view
    assert "依据授权" in view.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert seeker.has_keys()


def test_a_reason_that_nothing_shows_any_more_is_not_found(seeker: Seeker) -> None:
    seeker.session.edit_figures({"disclosure.rules.issued": 2}, "填", "")
    finding = next(f for f in seeker.session.findings if f.severity == "warning")
    change = write_reason(seeker.session.report, finding, "依据授权")
    seeker.session.apply(change, "写", finding.place)
    seeker.session.edit_figures({"disclosure.rules.issued": 0}, "填", "")
    seeker.look_for("授权")
    assert seeker.said == "没有找到"


def test_a_live_figure_is_found_by_its_number_and_selected_whole(seeker: Seeker) -> None:
    seeker.desk.open_page("overview")
    seeker.look_for("收到12件")
    assert seeker.said.startswith("第 1 处，共 1 处")
    assert seeker.selected() == "收到\ufffc件"


def test_letters_and_widths_are_alike_or_not_as_ticked(seeker: Seeker) -> None:
    seeker.desk.open_page("overview")
    seeker.look_for("１２")
    assert seeker.said == "没有找到"
    seeker.tick("全角半角视为相同")
    assert seeker.said.startswith("第 1 处，共 2 处")
    seeker.tick("全角半角视为相同")
    assert seeker.said == "没有找到"


def test_what_is_selected_on_the_page_is_looked_for(seeker: Seeker) -> None:
    seeker.desk.open_page("overview")
    seeker.look_for("公开")
    press(ESC)
    press(Qt.Key.Key_F, CTRL)
    assert seeker.field("查找").selectedText() == "公开"
    assert seeker.said.startswith("第 1 处")


def test_the_keys_of_the_bar_work_from_inside_a_table(seeker: Seeker) -> None:
    seeker.desk.open_page("requests")
    write("7")
    seeker.look_for("公开")
    assert seeker.session.report.figures["requests.new.natural_person"] == 7
    assert seeker.has_keys()
    press(ESC)
    assert isinstance(keyboard(), TableView)


def test_f6_comes_to_the_bar_after_the_page(seeker: Seeker) -> None:
    seeker.desk.open_page("overview")
    seeker.look_for("公开")
    press(Qt.Key.Key_F6, SHIFT)
    assert keyboard() is seeker.editor()
    press(Qt.Key.Key_F6)
    assert keyboard() is seeker.field("查找")


def test_everything_in_the_bar_has_a_name_and_the_count_can_be_heard(seeker: Seeker) -> None:
    seeker.desk.open_page("overview")
    press(Qt.Key.Key_H, CTRL)
    write("公开")
    assert seeker.bar
    for part in (*seeker.bar.findChildren(QPushButton), *seeker.bar.findChildren(QLineEdit)):
        assert QAccessible.queryAccessibleInterface(part).text(QAccessible.Text.Name), part
    assert seeker.field("查找").accessibleDescription().startswith("第 1 处，共 6 处")


def test_the_count_is_announced_when_the_letters_pause(
    seeker: Seeker, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(finder, "announce", lambda _widget, words: told.append(words))
    seeker.desk.open_page("overview")
    seeker.look_for("公开")
    assert told == []
    seeker.qtbot.waitUntil(lambda: bool(told))
    assert told == ["第 1 处，共 6 处 · 一 › （一）主动公开"]


def test_the_bar_outlives_the_pages_of_an_edition(seeker: Seeker) -> None:
    seeker.desk.open_page("overview")
    seeker.look_for("公开")
    session = seeker.session
    change = change_edition(session.form, all_forms()["2019"], session.report, 2020)
    session.apply(change, "更改年度与格式", "year")
    press(ENTER)
    seeker.rest()
    assert seeker.has_keys()
    assert seeker.said.startswith("第 ")
    assert seeker.selected() == "公开"
    assert seeker.marked() == ["公开"] * 3


def test_marks_wear_the_scheme_at_once(seeker: Seeker) -> None:
    seeker.desk.open_page("overview")
    seeker.look_for("公开")
    for scheme in ("dark", "light"):
        seeker.window.menu_actions[scheme].trigger()
        mark = seeker.editor().extraSelections()[0]
        assert mark.format.background().color() == theme.color("select")  # type: ignore[attr-defined]
