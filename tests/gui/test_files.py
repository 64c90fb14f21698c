"""Saving, opening, exporting and leaving: nothing is lost, nothing is written unasked."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QComboBox, QDialog, QTreeView
from pytestqt.qtbot import QtBot

from reportdesk import commands
from reportdesk.gui.robot import Answer, answered, choose_file, click, escape, press
from reportdesk.gui.window import Window
from reportdesk.report.refused import Refused
from reportdesk.store.places import data_folder
from tests.gui.desks import NAME, begin, program
from tests.gui.drafts import CTRL, report_of, type_name
from tests.samples.damaged import DAMAGED, with_picture

SAVE, EXPORT, NEW, OPEN = Qt.Key.Key_S, Qt.Key.Key_E, Qt.Key.Key_N, Qt.Key.Key_O
LEAVE = Qt.Key.Key_Q


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    with program(qtbot, tmp_path) as opened:
        yield opened


def on_disk(path: Path) -> str:
    report = commands.open_draft(path)
    assert not isinstance(report, Refused)
    return report.name


def test_a_report_is_saved_under_a_name_and_opened_again(window: Window, tmp_path: Path) -> None:
    begin(window)
    with answered(choose_file(tmp_path / "乙")):
        press(SAVE, CTRL)
    path = tmp_path / "乙.report.json"
    assert on_disk(path) == NAME
    assert "已保存" in window.files.state_in_words()
    press(NEW, CTRL)
    with answered(choose_file(path)):
        press(OPEN, CTRL)
    assert window.files.session
    assert window.files.session.report.name == NAME


def test_the_file_dialog_proposes_the_title_as_a_name(window: Window) -> None:
    begin(window)
    with answered(escape) as said:
        press(SAVE, CTRL)
    assert f"{NAME}2025年政府信息公开工作年度报告.report.json" in said[0]
    assert window.files.state_in_words() == "尚未保存"


def test_saving_keeps_what_is_being_typed(window: Window, tmp_path: Path) -> None:
    begin(window)
    type_name("丙局")
    assert window.isWindowModified()
    with answered(choose_file(tmp_path / "丙.report.json")):
        press(SAVE, CTRL)
    assert on_disk(tmp_path / "丙.report.json") == "丙局"
    assert not window.isWindowModified()
    type_name("丁局")
    press(SAVE, CTRL)
    assert on_disk(tmp_path / "丙.report.json") == "丁局"


def test_an_ending_that_was_added_asks_before_replacing(window: Window, tmp_path: Path) -> None:
    begin(window)
    there = tmp_path / "有.report.json"
    there.write_text("别人的", encoding="utf-8")
    with answered(choose_file(tmp_path / "有"), escape):
        press(SAVE, CTRL)
    assert there.read_text(encoding="utf-8") == "别人的"


@pytest.mark.parametrize("leave", [NEW, OPEN, LEAVE])
def test_leaving_unsaved_work_asks_and_can_be_called_off(window: Window, leave: Qt.Key) -> None:
    begin(window)
    type_name()
    with answered(escape) as said:
        press(leave, CTRL)
    assert "保存改动吗" in said[0]
    assert window.isVisible()
    assert window.files.session
    assert window.files.session.report.name == "甲局"


def test_leaving_can_save_first(window: Window, tmp_path: Path) -> None:
    begin(window)
    type_name()
    with answered(click("save"), choose_file(tmp_path / "戊.report.json")):
        press(NEW, CTRL)
    assert on_disk(tmp_path / "戊.report.json") == "甲局"
    assert window.files.session is None


def test_leaving_can_give_the_work_up_which_stays_among_the_states(window: Window) -> None:
    begin(window)
    type_name("甲局")
    with answered(click("discard")) as said:
        press(NEW, CTRL)
    assert "只留在历史版本里" in said[0]
    assert window.files.session is None
    begin(window, "另一个局")
    with answered(click("bring_back")) as said:
        window.menu_actions["history"].trigger()
    assert report_of(window).name == "甲局"


def test_what_cannot_be_kept_is_given_up_only_after_asking_again(window: Window) -> None:
    data_folder().mkdir(parents=True)
    (data_folder() / "generations").write_text("in the way")
    begin(window)
    type_name("甲局")
    with answered(click("discard"), escape) as said:
        press(NEW, CTRL)
    assert "这些改动就没有了" in said[1]
    assert report_of(window).name == "甲局"
    with answered(click("discard"), click("discard")):
        press(NEW, CTRL)
    assert window.files.session is None


def test_a_save_that_was_called_off_leaves_nothing(window: Window) -> None:
    begin(window)
    type_name()
    with answered(click("save"), escape):
        press(NEW, CTRL)
    assert window.files.session


def test_a_failed_save_loses_nothing_and_offers_another_place(
    window: Window, tmp_path: Path
) -> None:
    begin(window)
    type_name()
    with answered(choose_file(tmp_path / "庚.report.json")):
        press(SAVE, CTRL)
    type_name("辛局")
    (tmp_path / "庚.report.json").unlink()
    (tmp_path / "庚.report.json").mkdir()
    elsewhere = tmp_path / "壬.report.json"
    with answered(click("retry"), click("elsewhere"), choose_file(elsewhere)) as said:
        press(SAVE, CTRL)
    assert "没能保存" in said[0]
    assert said[0].count("庚.report.json") == 1
    assert "没有丢失" in said[0]
    assert on_disk(elsewhere) == "辛局"


@pytest.mark.usefixtures("window")
def test_the_file_dialog_has_room_for_long_names() -> None:
    widths: list[int] = []

    def measure(dialog: QDialog) -> None:
        (files,) = dialog.findChildren(QTreeView, "treeView")
        widths.append(files.header().sectionSize(0))
        escape(dialog)

    with answered(measure):
        press(OPEN, CTRL)
    assert widths[0] >= 300


def test_what_is_no_draft_is_told_and_not_opened(window: Window, tmp_path: Path) -> None:
    strange = tmp_path / "不是.report.json"
    strange.write_text("不是草稿", encoding="utf-8")
    with answered(choose_file(strange), escape) as said:
        press(OPEN, CTRL)
    assert "没能打开" in said[1]
    assert said[1].count("不是.report.json") == 1
    assert "没有改动任何文件" in said[1]
    assert window.files.session is None


def test_a_picture_that_cannot_be_shown_is_told_of_after_exporting(
    window: Window, tmp_path: Path
) -> None:
    draft = tmp_path / "丁.report.json"
    assert commands.save(with_picture(DAMAGED), draft) is None
    window.files.open_named(str(draft))
    with answered(choose_file(tmp_path / "出"), escape) as said:
        press(EXPORT, CTRL)
    assert "已导出" in said[1]
    assert "段的插图已损坏，显示不出来。请删去后重新插入。" in said[1]


def test_the_report_is_exported_and_the_way_to_it_shown(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(window)
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    with answered(choose_file(tmp_path / "出"), click("folder")) as said:
        press(EXPORT, CTRL)
    assert (tmp_path / "出.docx").stat().st_size > 0
    assert str(tmp_path / "出.docx") in said[1]
    assert "尚有 166 格、2 节未填" in said[1]
    assert [url.toLocalFile() for url in opened] == [str(tmp_path)]
    with answered(choose_file(tmp_path / "又.docx"), click("file")):
        press(EXPORT, CTRL)
    assert opened[1].toLocalFile() == str(tmp_path / "又.docx")


def choose_kind(kind: str) -> Answer:
    """Return the answer that picks a kind of file in a dialog and takes the proposed name."""

    def answer(dialog: QDialog) -> None:
        kinds = dialog.findChild(QComboBox, "fileTypeCombo")
        assert kinds is not None
        assert kinds.currentText() == "Word 文件 (*.docx)"
        kinds.setCurrentText(kind)
        kinds.textActivated.emit(kind)
        kinds.activated.emit(kinds.currentIndex())
        dialog.accept()

    return answer


@pytest.mark.parametrize(
    ("kind", "ending", "word"),
    [("网页 (*.html)", ".html", "网页"), ("Excel 表格 (*.xlsx)", ".xlsx", "Excel 表格")],
)
def test_the_proposed_name_follows_the_kind_of_file(
    window: Window, tmp_path: Path, kind: str, ending: str, word: str
) -> None:
    begin(window)
    with answered(choose_file(tmp_path / "先.docx"), escape):
        press(EXPORT, CTRL)
    with answered(choose_kind(kind), escape) as said:
        press(EXPORT, CTRL)
    (written,) = tmp_path.glob(f"*{ending}")
    assert written.name.endswith(f"年政府信息公开工作年度报告{ending}")
    assert f"{word}已经写好" in said[1]


@pytest.mark.parametrize("name", ["出.html", "出.xlsx", "出.HTML"])
def test_a_typed_ending_says_what_is_written(window: Window, tmp_path: Path, name: str) -> None:
    begin(window)
    with answered(choose_file(tmp_path / name), escape):
        press(EXPORT, CTRL)
    assert [path.name for path in tmp_path.iterdir() if "出" in path.name] == [name]


def test_a_file_is_replaced_only_after_asking_for_the_name_that_is_written(
    window: Window, tmp_path: Path
) -> None:
    begin(window)
    there = tmp_path / "出.v2.docx"
    there.write_bytes(b"mine")
    with answered(choose_file(tmp_path / "出.v2"), escape) as said:
        press(EXPORT, CTRL)
    assert "替换已有的文件？" in said[1]
    assert there.read_bytes() == b"mine"


def test_a_failed_export_offers_another_place(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(window)
    refusals = [Refused("“出.docx”没有写成：磁盘满了。")]
    done = commands.export
    monkeypatch.setattr(commands, "export", lambda *a: refusals.pop() if refusals else done(*a))
    first, other = choose_file(tmp_path / "出.docx"), choose_file(tmp_path / "别.docx")
    with answered(first, click("elsewhere"), other, escape) as said:
        press(EXPORT, CTRL)
    assert "没能导出" in said[1]
    assert "磁盘满了" in said[1]
    assert [path.name for path in tmp_path.glob("*.docx")] == ["别.docx"]


def test_leaving_nothing_unsaved_asks_nothing(window: Window) -> None:
    begin(window)
    press(NEW, CTRL)
    assert window.files.session is None
