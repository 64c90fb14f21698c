"""The cover page: the office, its year, and the sentence for the preface."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reportdesk.gui.cover.page import CoverPage
from reportdesk.gui.cover.title_card import TitleCard
from reportdesk.gui.cover.year_dialog import YearDialog
from reportdesk.gui.robot import Answer, answered, click, escape, keyboard, press, words, write
from reportdesk.gui.session import Session
from reportdesk.report.report import new_report
from reportdesk.report.text import Paragraph
from tests.gui.pictures import show

CTRL = Qt.KeyboardModifier.ControlModifier
NAME = "云河市商务局"


@pytest.fixture
def session() -> Session:
    return Session(new_report("2021", 2025, NAME, "city_department"))


@pytest.fixture
def page(qtbot: QtBot, session: Session) -> CoverPage:
    shown = CoverPage(session)
    shown.resize(870, 640)
    show(qtbot, shown)
    shown.resume()
    return shown


def field(page: CoverPage, name: str) -> QLineEdit:
    return next(f for f in page.findChildren(QLineEdit) if f.accessibleName() == name)


def button(page: QWidget, words_: str) -> QPushButton:
    return next(b for b in page.findChildren(QPushButton) if b.text() == words_)


def retype(text: str) -> None:
    press(Qt.Key.Key_A, CTRL)
    write(text)


def test_every_field_has_a_name_and_shows_what_is_known(page: CoverPage) -> None:
    names = ("机关名称", "地址", "邮编", "电话", "电子邮箱", "网站")
    assert [field(page, name).text() for name in names] == [NAME, "", "", "", "", ""]
    kind = page.findChildren(QComboBox)[0]
    assert (kind.accessibleName(), kind.currentText()) == ("机关类别", "设区的市级政府部门")
    assert "2025 年 · 2021 年版格式" in words(page)


def test_typing_a_name_changes_the_title_at_once(page: CoverPage, session: Session) -> None:
    retype("甲局")
    assert session.report.name == "甲局"
    titles = [w.accessibleName() for w in page.findChildren(QWidget)]
    assert "标题：甲局2025年政府信息公开工作年度报告" in titles


def test_a_short_title_stands_on_one_line_as_it_prints(page: CoverPage) -> None:
    card = next(w for w in page.findChildren(TitleCard))
    two_lines = card.sizeHint().height()
    retype("甲局")
    assert card.sizeHint().height() < two_lines
    retype("很长的机关名称" * 6)
    assert card.sizeHint().height() > two_lines


def test_one_visit_of_a_field_is_one_undo_step(page: CoverPage, session: Session) -> None:
    retype("甲局")
    press(Qt.Key.Key_Tab)
    assert session.undo_stack.count() == 1
    assert session.undo_stack.undoText() == "填写机关名称"
    session.undo_stack.undo()
    assert field(page, "机关名称").text() == NAME


@pytest.mark.usefixtures("page")
def test_a_visit_that_changes_nothing_is_no_step(session: Session) -> None:
    write("x")
    press(Qt.Key.Key_Backspace)
    press(Qt.Key.Key_Tab)
    assert session.undo_stack.count() == 0
    assert session.is_saved


def test_escape_gives_back_what_stood_there(page: CoverPage, session: Session) -> None:
    retype("甲局")
    press(Qt.Key.Key_Escape)
    assert session.report.name == NAME
    assert field(page, "机关名称").text() == NAME


@pytest.mark.usefixtures("page")
def test_the_keyboard_goes_through_the_fields_in_reading_order() -> None:
    seen = []
    for _ in range(8):
        seen.append(keyboard().accessibleName().split("：")[0])
        press(Qt.Key.Key_Tab)
    assert seen == [
        "机关名称", "机关类别", "年度与格式", "网站", "地址", "邮编", "电话", "电子邮箱",
    ]  # fmt: skip


def test_an_emptied_fact_is_absent_and_an_emptied_name_is_found(
    page: CoverPage, session: Session
) -> None:
    field(page, "电话").setFocus()
    write("0599-1")
    assert session.report.office["telephone"] == "0599-1"
    retype("")
    press(Qt.Key.Key_Delete)
    assert "telephone" not in session.report.office
    field(page, "机关名称").setFocus()
    retype(" ")
    assert session.report.office["name"] == ""
    assert any(finding.rule == "A4" for finding in session.findings)


@pytest.mark.usefixtures("page")
def test_nothing_invisible_is_taken_over(session: Session) -> None:
    clipboard: QClipboard = QApplication.clipboard()
    clipboard.setText("甲\u200b局\x07\u202e 二\t科\n")
    press(Qt.Key.Key_A, CTRL)
    press(Qt.Key.Key_V, CTRL)
    assert session.report.name == "甲局 二 科"


def test_a_fact_has_a_limit(page: CoverPage, session: Session) -> None:
    field(page, "邮编").setFocus()
    write("1" * 30)
    assert len(session.report.office["postcode"]) == 12


def test_one_visit_of_the_kinds_is_one_step_however_many_keys(
    page: CoverPage, session: Session
) -> None:
    field(page, "机关名称").setFocus()
    press(Qt.Key.Key_Tab)
    for _ in range(3):
        press(Qt.Key.Key_Down)
    chosen = session.report.office["kind"]
    assert chosen != "city_department"
    assert session.undo_stack.count() == 1
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Backtab)
    press(Qt.Key.Key_Up)
    assert session.undo_stack.count() == 2
    session.undo_stack.undo()
    assert session.report.office["kind"] == chosen
    session.undo_stack.undo()
    assert session.report.office["kind"] == "city_department"


def test_choosing_a_kind_is_one_step(page: CoverPage, session: Session) -> None:
    page.go_to("office.kind")
    press(Qt.Key.Key_Down)
    assert session.report.office["kind"] == "county_department"
    session.undo_stack.undo()
    assert page.findChildren(QComboBox)[0].currentText() == "设区的市级政府部门"


@pytest.mark.parametrize("place", ["office.name", "office.kind", "office.email", "year"])
def test_a_place_is_shown_with_the_keyboard_in_it(page: CoverPage, place: str) -> None:
    spy = QSignalSpy(page.handed)
    page.go_to("office.website")
    page.go_to(place)
    assert spy.at(spy.count() - 1) == [place]


def test_contact_is_offered_as_a_sentence_and_written_once(
    qtbot: QtBot, page: CoverPage, session: Session
) -> None:
    assert not button(page, "写入前言末尾").isVisible()
    field(page, "地址").setFocus()
    write("柳泉路 63 号")
    sentence = f"如对本报告有疑问，请与{NAME}联系（地址：柳泉路 63 号）。"
    assert sentence in words(page)
    assert session.report.texts == {}
    qtbot.mouseClick(button(page, "写入前言末尾"), Qt.MouseButton.LeftButton)
    assert session.report.texts["preface"] == (Paragraph((sentence,)),)
    assert not button(page, "写入前言末尾").isEnabled()
    assert "前言里已有这一句" in words(page)


def change_year(page: CoverPage, year: int, then: Answer) -> str:
    """Choose another year in the dialog and answer it; return what the dialog said."""
    said = []

    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, YearDialog)
        dialog.edition.year_field.setValue(year)
        said.append(words(dialog))
        then(dialog)

    page.go_to("year")
    with answered(answer):
        press(Qt.Key.Key_Space)
    return said[0]


def test_another_year_takes_all_along(page: CoverPage, session: Session) -> None:
    assert "填好的数、文字和备注都带过去" in change_year(page, 2024, click("change"))
    assert (session.report.form, session.report.year) == ("2021", 2024)
    assert "2024 年 · 2021 年版格式" in words(page)


def test_another_edition_names_what_it_has_no_place_for(page: CoverPage, session: Session) -> None:
    session.edit_figures({"disclosure.rules.issued": 3}, "填写", "disclosure.rules.issued")
    said = change_year(page, 2020, escape)
    assert "2019 年版格式里没有下面这些内容的位置" in said
    assert "规章 本年制发：3" in said
    assert session.report.form == "2021"
    change_year(page, 2020, click("change"))
    assert (session.report.form, dict(session.report.figures)) == ("2019", {})
    session.undo_stack.undo()
    assert session.report.figures == {"disclosure.rules.issued": 3}


def test_the_same_year_again_is_no_step(page: CoverPage, session: Session) -> None:
    change_year(page, 2025, click("change"))
    assert session.undo_stack.count() == 0


def test_narrow_pages_put_the_fields_below_each_other(page: CoverPage, qtbot: QtBot) -> None:
    wide = field(page, "地址").mapTo(page, field(page, "地址").rect().topLeft())
    page.resize(560, 640)
    qtbot.waitUntil(
        lambda: field(page, "地址").mapTo(page, field(page, "地址").rect().topLeft()).x() < wide.x()
    )


def test_marks_that_nobody_sees_are_gone_when_a_field_is_left(
    page: CoverPage, session: Session
) -> None:
    QApplication.clipboard().setText("\u202e甲局\u200b")
    press(Qt.Key.Key_A, CTRL)
    press(Qt.Key.Key_V, CTRL)
    press(Qt.Key.Key_Tab)
    assert session.report.name == "甲局"
    assert field(page, "机关名称").text() == "甲局"
    QApplication.clipboard().clear()
