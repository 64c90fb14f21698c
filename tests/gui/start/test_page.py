"""The start page: a new report, and those known already."""

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from reportdesk.gui.recent import RecentReport, RecentReports
from reportdesk.gui.robot import press, words, write
from reportdesk.gui.start.page import StartPage
from tests.gui.desks import settings_in
from tests.gui.pictures import show

ENTER = Qt.Key.Key_Return
DOWN = Qt.Key.Key_Down
NOW = datetime.now().astimezone().isoformat()


@pytest.fixture
def recent(tmp_path: Path) -> RecentReports:
    return RecentReports(settings_in(tmp_path))


@pytest.fixture
def page(qtbot: QtBot, recent: RecentReports) -> StartPage:
    shown = StartPage(recent, 2025)
    shown.resize(1366, 697)
    show(qtbot, shown)
    shown.resume()
    return shown


def known(path: Path, office: str = "云河市商务局", verdict: str = "尚有 3 处错误") -> RecentReport:
    return RecentReport(str(path), office, 2025, "error", verdict, NOW)


def test_the_last_full_year_is_proposed_with_its_edition_and_basis(page: StartPage) -> None:
    assert page.new_report.edition.year() == 2025
    said = words(page.new_report)
    assert "用 2021 年版格式" in said
    assert "国办公开办函〔2021〕30号，适用 2021 年度起" in said


def test_an_older_year_brings_the_older_edition(page: StartPage) -> None:
    page.new_report.edition.year_field.setValue(2020)
    said = words(page.new_report)
    assert "用 2019 年版格式" in said
    assert "适用 2019 至 2020 年度" in said


def test_before_the_first_edition_the_user_chooses(page: StartPage) -> None:
    spy = QSignalSpy(page.new_report.asked)
    page.new_report.edition.year_field.setValue(2018)
    assert "2018 年还没有统一格式，请选一种填报" in words(page.new_report)
    assert page.new_report.edition.edition_field.isVisible()
    page.new_report.edition.choose("2019")
    page.new_report.office.setFocus()
    write("云河市商务局")
    press(ENTER)
    assert spy.at(0) == ["2019", 2018, "云河市商务局", ""]


@pytest.mark.parametrize(("typed", "kept"), [(2007, 2008), (2100, 2099)])
def test_a_year_beyond_the_limits_cannot_be_chosen(page: StartPage, typed: int, kept: int) -> None:
    page.new_report.edition.year_field.setValue(typed)
    assert page.new_report.edition.year() == kept


def test_enter_in_the_name_begins_the_report(page: StartPage) -> None:
    spy = QSignalSpy(page.new_report.asked)
    write("云河市商务局")
    press(ENTER)
    assert spy.at(0) == ["2021", 2025, "云河市商务局", ""]


@pytest.mark.parametrize("tabs", [-1, 0, 1])
def test_enter_begins_the_report_from_whichever_field_was_the_last(
    page: StartPage, tabs: int
) -> None:
    spy = QSignalSpy(page.new_report.asked)
    write("云河市商务局")
    if tabs:
        press(Qt.Key.Key_Tab if tabs > 0 else Qt.Key.Key_Backtab)
    press(ENTER)
    assert spy.count() == 1


def test_without_a_name_nothing_begins_and_the_field_says_why(page: StartPage) -> None:
    spy = QSignalSpy(page.new_report.asked)
    write("   ")
    press(ENTER)
    assert spy.count() == 0
    assert "请写机关名称" in words(page.new_report)
    assert page.new_report.office.hasFocus()
    write("甲")
    assert "请写机关名称" not in words(page.new_report)


def test_alt_with_a_letter_is_for_menus_and_types_nothing(page: StartPage) -> None:
    write("ab")
    press(Qt.Key.Key_C, Qt.KeyboardModifier.AltModifier)
    assert page.new_report.office.text() == "ab"


def test_the_name_has_an_undo_of_its_own(page: StartPage) -> None:
    write("ab")
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.new_report.office.text() == ""


def test_the_kinds_of_office_are_those_of_the_form(page: StartPage) -> None:
    spy = QSignalSpy(page.new_report.asked)
    page.new_report.kind.setCurrentText("县级人民政府")
    write("某县人民政府")
    press(ENTER)
    assert spy.at(0)[3] == "county"


def test_no_button_leads_to_what_is_not_there_yet(page: StartPage) -> None:
    buttons = [b.text() for b in page.findChildren(QPushButton) if b.text()]
    assert sorted(buttons) == ["打开…", "新建报告", "清除记录"]


def test_an_empty_list_says_what_to_do(page: StartPage) -> None:
    assert "还没有报告。从左边新建，或打开已有文件。" in words(page)
    assert "清除记录" not in words(page)


def test_known_reports_are_told_whole_to_a_listener(
    page: StartPage, recent: RecentReports, tmp_path: Path
) -> None:
    file = tmp_path / "年报.report.json"
    file.write_text("{}")
    recent.note(known(file))
    index = page.recent_list.view.model().index(0, 0)
    told = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert told.startswith("云河市商务局，2025 年度，尚有 3 处错误，今天 ")
    assert told.endswith(str(tmp_path))


def test_a_report_whose_file_has_gone_says_so(
    page: StartPage, recent: RecentReports, tmp_path: Path
) -> None:
    recent.note(known(tmp_path / "没有.report.json"))
    index = page.recent_list.view.model().index(0, 0)
    assert "找不到文件" in index.data(Qt.ItemDataRole.AccessibleTextRole)


def test_the_row_that_enter_would_open_is_seen(
    page: StartPage, recent: RecentReports, tmp_path: Path
) -> None:
    recent.note(known(tmp_path / "一"))
    page.resume()
    view = page.recent_list.view
    assert view.selectedIndexes() == [view.currentIndex()]


def test_the_keyboard_walks_the_list_and_opens(
    page: StartPage, recent: RecentReports, tmp_path: Path
) -> None:
    for name in ("一", "二", "三"):
        recent.note(known(tmp_path / name, name))
    spy = QSignalSpy(page.recent_list.chosen)
    page.resume()
    press(DOWN)
    press(ENTER)
    assert spy.count() == 1
    assert spy.at(0) == [str(tmp_path / "二")]


def test_the_list_is_cleared_and_no_file_is_touched(
    qtbot: QtBot, page: StartPage, recent: RecentReports, tmp_path: Path
) -> None:
    file = tmp_path / "年报.report.json"
    file.write_text("{}")
    recent.note(known(file))
    buttons = page.recent_list.findChildren(QPushButton)
    clear = next(button for button in buttons if button.text() == "清除记录")
    qtbot.mouseClick(clear, Qt.MouseButton.LeftButton)
    assert recent.all() == []
    assert file.exists()


def test_the_newest_stands_first_once_and_the_oldest_drop_off(recent: RecentReports) -> None:
    for number in range(15):
        recent.note(known(Path(f"/{number}")))
    recent.note(known(Path("/9"), verdict="可以定稿"))
    assert [report.path for report in recent.all()][:2] == ["/9", "/14"]
    assert recent.all()[0].verdict == "可以定稿"
    assert len(recent.all()) == 12


@pytest.mark.parametrize("garbled", ["", "[", "{}", '["x"]', '[{"path": "a"}]'])
def test_garbled_settings_are_no_reports(tmp_path: Path, garbled: str) -> None:
    settings: QSettings = settings_in(tmp_path)
    settings.setValue("recent", garbled)
    assert RecentReports(settings).all() == []
