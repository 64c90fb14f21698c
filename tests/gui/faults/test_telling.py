"""An unexpected fault is told once, the work is on the disk by then, and it goes on."""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer, qWarning
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reportdesk import commands
from reportdesk.gui.faults import dialog as fault_dialog
from reportdesk.gui.faults.dialog import FaultDialog
from reportdesk.gui.robot import answered, choose_file, click, escape, press, words, write
from reportdesk.gui.window import Window
from reportdesk.report.report import Report
from reportdesk.store import autosave
from reportdesk.store.autosave import Autosave
from tests.gui.drafts import CTRL, report_of
from tests.gui.faults.conftest import logged
from tests.gui.faults.failing import FIGURE, SENTENCE, WAYS, Asking, Painted, fail, in_a_slot
from tests.gui.kept import kept


def enter(dialog: QDialog) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Return)


def when(seen: Callable[[], bool], act: Callable[[], None], tries: int = 200) -> None:
    """Act once something is seen, or when there is no hope of it."""
    if seen() or not tries:
        act()
    else:
        QTimer.singleShot(20, lambda: when(seen, act, tries - 1))


def dialogs() -> list[QWidget]:
    """Return the dialogs that tell of a fault now."""
    known = QApplication.topLevelWidgets()
    return [one for one in known if isinstance(one, FaultDialog) and one.isVisible()]


@pytest.mark.parametrize("way", WAYS)
def test_whichever_way_it_comes_it_is_told_once_and_work_goes_on(
    qtbot: QtBot, window: Window, way: Callable[[QWidget], None]
) -> None:
    with answered(enter) as said:
        way(window)
        qtbot.waitUntil(lambda: bool(said))
    qtbot.wait(100)
    assert dialogs() == []
    # The robot's own keys, unlike a person's, would be interrupted by what fails.
    for part in [*window.findChildren(Painted), *window.findChildren(Asking)]:
        part.hide()
    assert window.desk
    window.desk.go_to("office.name")
    write("甲")
    assert "甲" in report_of(window).name
    assert "程序出了差错" in said[0]
    assert "没有丢失" in said[0]
    assert logged().count("ERROR") == 1
    assert "tests.gui.faults.failing.SeededError" in logged()


def test_a_storm_of_paints_is_one_dialog_and_leaves_time_for_work(
    qtbot: QtBot, window: Window
) -> None:
    part = Painted(window)
    part.resize(20, 20)
    with answered(enter):
        part.show()
        qtbot.waitUntil(lambda: part.paints > 20)
    told = part.paints
    qtbot.waitUntil(lambda: part.paints > told + 50)
    assert dialogs() == []
    assert logged().count("ERROR") == 1
    part.hide()


def test_what_was_typed_is_in_the_file_that_is_named(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    found: list[Report] = []

    def read(dialog: QDialog) -> None:
        (path,) = [path for path in kept(tmp_path) if path.suffix == ".autosave"]
        assert str(path) in words(dialog)
        held = autosave.read(path, {})
        assert held
        found.append(held.report)
        enter(dialog)

    with answered(read):
        write("甲乙")
        in_a_slot(window)
        qtbot.waitUntil(lambda: bool(found))
    assert found == [report_of(window)]


def test_what_is_saved_is_said_to_be_saved(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    draft = tmp_path / "年报.report.json"
    with answered(choose_file(draft)):
        press(Qt.Key.Key_S, CTRL)
    with answered(enter) as said:
        in_a_slot(window)
        qtbot.waitUntil(lambda: bool(said))
    assert "都已保存在“年报.report.json”里" in said[0]
    assert str(draft) in said[0]


def test_what_is_on_no_disk_is_said_to_be_on_none_and_can_be_saved_elsewhere(
    qtbot: QtBot, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_what: object) -> None:
        raise OSError(28, "no space")

    monkeypatch.setattr(Autosave, "write", full)
    draft = tmp_path / "年报.report.json"
    with answered(enter, choose_file(draft)) as said:
        write("甲")
        in_a_slot(window)
        qtbot.waitUntil(draft.exists)
    assert "没能自动留存：磁盘空间不够" in said[0]
    assert "没有丢失" not in said[0]
    saved = commands.open_draft(draft)
    assert saved == report_of(window)


def test_a_fault_of_the_autosave_itself_is_told_and_ends_no_autosaving(
    qtbot: QtBot, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_what: object) -> None:
        fail()

    with monkeypatch.context() as patched, answered(escape) as said:
        patched.setattr(Autosave, "write", broken)
        write("甲")
        qtbot.waitUntil(lambda: bool(said))
    assert "没能自动留存：程序自身出了差错" in said[0]
    assert window.desk
    window.desk.setFocus()
    report_of(window)
    window.files.where_kept(5)
    assert [path for path in kept(tmp_path) if path.suffix == ".autosave"]


def test_it_is_told_where_neither_log_nor_terminal_can_be_written(
    qtbot: QtBot, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "file"))
    monkeypatch.setattr(sys, "stderr", None)
    with answered(enter) as said:
        qWarning("seeded")
        in_a_slot(window)
        qtbot.waitUntil(lambda: bool(said))
    assert "没有写成" in said[0]
    assert "没有丢失" in said[0]


def test_without_a_report_nothing_can_be_lost(qtbot: QtBot, window: Window) -> None:
    with answered(click("discard")):
        write("甲")
        press(Qt.Key.Key_N, CTRL)
    with answered(enter) as said:
        in_a_slot(window)
        qtbot.waitUntil(lambda: bool(said))
    assert "没有打开的报告" in said[0]
    assert "另存为…" not in said[0]


def test_further_faults_join_the_dialog_that_is_open(qtbot: QtBot, window: Window) -> None:
    seen: list[str] = []

    def fail_elsewhere() -> None:
        raise KeyError(SENTENCE)

    def provoke(dialog: QDialog) -> None:
        QTimer.singleShot(0, fail_elsewhere)
        when(lambda: "接连出了 2 处差错" in words(dialog), partial(look, dialog))

    def look(dialog: QDialog) -> None:
        seen.append(words(dialog))
        enter(dialog)

    with answered(provoke):
        in_a_slot(window)
        qtbot.waitUntil(lambda: bool(seen))
    assert "接连出了 2 处差错" in seen[0]
    qtbot.wait(50)
    assert dialogs() == []


def test_a_dialog_that_fails_itself_gives_way_to_a_plain_one_and_does_not_loop(
    qtbot: QtBot, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_what: object) -> None:
        fail()

    monkeypatch.setattr(fault_dialog, "facts_table", broken)
    with answered(escape) as said:
        in_a_slot(window)
        qtbot.waitUntil(lambda: bool(said))
    qtbot.wait(50)
    assert QApplication.activeModalWidget() is None
    assert "程序出了差错" in said[0]
    assert logged().count("ERROR") == 2


def test_it_stands_above_the_dialog_in_which_it_happened(window: Window) -> None:
    parents: list[QWidget | None] = []

    def provoke(about: QDialog) -> None:
        QTimer.singleShot(0, fail)
        when(lambda: bool(dialogs()), partial(look, about))

    def look(about: QDialog) -> None:
        for dialog in [*dialogs(), about]:
            parents.append(dialog.parentWidget())
            QTest.keyClick(dialog, Qt.Key.Key_Escape)

    with answered(provoke):
        window.menu_actions["about"].trigger()
    assert isinstance(parents[0], QDialog)
    assert parents[1] is window


def test_a_screen_reader_hears_what_happened_and_every_button(qtbot: QtBot, window: Window) -> None:
    heard: list[str] = []

    def listen(dialog: QDialog) -> None:
        heard.append(dialog.accessibleDescription())
        heard.extend(button.text() for button in dialog.findChildren(QPushButton))
        standing = dialog.focusWidget()
        heard.append(standing.text() if isinstance(standing, QPushButton) else "")
        enter(dialog)

    with answered(listen):
        in_a_slot(window)
        qtbot.waitUntil(lambda: bool(heard))
    description, *buttons, standing = heard
    assert "刚才这一步可能没有做成" in description
    assert set(buttons) == {"技术细节", "复制详情", "另存为…", "继续工作"}
    assert standing == "继续工作"


def test_neither_log_nor_copied_details_hold_a_word_figure_or_file_of_the_report(
    qtbot: QtBot, window: Window, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    draft = tmp_path / f"{SENTENCE}.report.json"
    write(SENTENCE)
    with answered(choose_file(draft)):
        press(Qt.Key.Key_S, CTRL)
    assert window.desk
    window.desk.go_to("requests.new.natural_person")
    write(str(FIGURE))

    def about_the_file() -> None:
        try:
            (draft / str(FIGURE)).read_bytes()
        except OSError as error:
            raise KeyError(SENTENCE, report_of(window)) from error

    def copy(dialog: QDialog) -> None:
        click("copy")(dialog)
        assert "已复制" in words(dialog)
        enter(dialog)

    qWarning(f'QFile ({draft}): cannot read "{SENTENCE}" of {FIGURE}')
    with answered(copy) as said:
        QTimer.singleShot(0, about_the_file)
        qtbot.waitUntil(lambda: bool(said))
    copied = QApplication.clipboard().text()
    assert "KeyError" in copied
    assert "Python 3." in copied
    assert "WARNING Qt：QFile … cannot read … of …" in logged()
    errors = "\n".join(line for line in capfd.readouterr().err.splitlines() if "QFile" not in line)
    for told in (copied, logged(), errors):
        assert SENTENCE not in told
        assert str(FIGURE) not in told
        assert str(tmp_path) not in told
