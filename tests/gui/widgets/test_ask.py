"""A question is answered by verbs; Enter takes the safe one, Esc none."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from reportdesk.gui.widgets.ask import Message, ask, tell
from reportdesk.gui.widgets.button import Button
from reportdesk.gui.widgets.dialog import Choice, Dialog
from reportdesk.gui.widgets.label import Label

pytestmark = pytest.mark.usefixtures("app")

LOST_DISK = Message(
    "没能保存到 U 盘",
    "所填内容还在窗口里，没有丢失。请另存到别处，或插好 U 盘后重试。",
    facts=(("文件", "F:\\年报\\" + "很长的文件夹\\" * 12), ("原因", "这个盘已被移除")),
    details="OSError: [Errno 19] No such device",
)
CHOICES = (
    Choice("later", "暂不保存"),
    Choice("again", "重试"),
    Choice("elsewhere", "另存为…", preferred=True),
)


def answering(act: Callable[[Dialog], object]) -> str:
    """Ask, do something with the open dialog, and return what came of it."""

    def act_now() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, Dialog)
        try:
            act(dialog)
        finally:
            dialog.close()

    QTimer.singleShot(0, act_now)
    return ask(None, LOST_DISK, CHOICES)


def press(qtbot: QtBot, key: Qt.Key) -> Callable[[Dialog], None]:
    def act(dialog: Dialog) -> None:
        qtbot.waitUntil(dialog.isActiveWindow)
        qtbot.keyClick(dialog.focusWidget(), key)

    return act


def test_enter_takes_the_preferred_choice(qtbot: QtBot) -> None:
    assert answering(press(qtbot, Qt.Key.Key_Return)) == "elsewhere"


def test_the_preferred_choice_stands_at_the_right_end_wherever_it_was_named() -> None:
    choices = [Choice("do", "填 9 格", preferred=True), Choice("cancel", "取消")]
    dialog = Dialog(None, "把其余 9 格都填成 0？", "填完可以撤销。", choices)
    assert [b.text() for b in dialog.findChildren(Button)] == ["取消", "填 9 格"]


def test_esc_takes_none(qtbot: QtBot) -> None:
    assert answering(press(qtbot, Qt.Key.Key_Escape)) == "cancel"


def test_closing_the_window_takes_none() -> None:
    assert answering(Dialog.isVisible) == "cancel"


def test_a_click_takes_its_choice(qtbot: QtBot) -> None:
    def click(dialog: Dialog) -> None:
        qtbot.mouseClick(dialog.findChild(Button, "again"), Qt.MouseButton.LeftButton)

    assert answering(click) == "again"


def test_the_keyboard_goes_from_choice_to_choice(qtbot: QtBot) -> None:
    def back_and_enter(dialog: Dialog) -> None:
        qtbot.waitUntil(dialog.isActiveWindow)
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)

    assert answering(back_and_enter) == "again"


def test_a_dialog_shows_all_it_has_to_say() -> None:
    def read(dialog: Dialog) -> None:
        texts = [label.text() for label in dialog.findChildren(Label)]
        assert texts[:2] == [LOST_DISK.heading, LOST_DISK.sentence]
        assert {"文件", "原因", LOST_DISK.facts[0][1]} <= set(texts)
        for label in dialog.findChildren(Label):
            assert label.height() >= label.heightForWidth(label.width())

    answering(read)


def test_technical_details_are_folded_until_asked_for(qtbot: QtBot) -> None:
    def unfold(dialog: Dialog) -> None:
        details = dialog.findChildren(QPlainTextEdit)[0]
        height = dialog.height()
        assert not details.isVisible()
        fold = next(b for b in dialog.findChildren(Button) if b.text() == "技术细节")
        qtbot.mouseClick(fold, Qt.MouseButton.LeftButton)
        assert details.isVisible()
        assert details.toPlainText() == LOST_DISK.details
        qtbot.mouseClick(fold, Qt.MouseButton.LeftButton)
        assert dialog.height() == height

    answering(unfold)


def test_what_is_told_is_only_taken_note_of(qtbot: QtBot) -> None:
    seen: list[str] = []

    def read(dialog: Dialog) -> None:
        seen.extend(button.text() for button in dialog.findChildren(Button))
        dialog.reject()

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, Dialog)
        read(dialog)

    window = QWidget()
    qtbot.addWidget(window)
    QTimer.singleShot(0, act)
    tell(window, Message("打不开这个文件", "它不是年报台的草稿。"))
    assert seen == ["知道了"]


def test_what_unfolds_at_the_foot_of_the_screen_leaves_the_choices_on_it(qtbot: QtBot) -> None:
    def unfold(dialog: Dialog) -> None:
        screen = dialog.screen().availableGeometry()
        dialog.move(0, screen.bottom() - dialog.height())
        fold = next(b for b in dialog.findChildren(Button) if b.text() == "技术细节")
        qtbot.mouseClick(fold, Qt.MouseButton.LeftButton)
        assert dialog.frameGeometry().bottom() <= screen.bottom()

    answering(unfold)


def test_the_keyboard_goes_through_the_foot_as_it_is_read(qtbot: QtBot) -> None:
    dialog = Dialog(None, LOST_DISK.heading, LOST_DISK.sentence, CHOICES)
    qtbot.addWidget(dialog)
    for words in ("复制详情", "技术细节"):
        dialog.add_aside(Button(words, kind="link"))
    dialog.show()
    qtbot.waitUntil(dialog.isActiveWindow)
    passed: list[str] = []
    for _ in range(5):
        focus = dialog.focusWidget()
        assert isinstance(focus, Button)
        passed.append(focus.text())
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    assert passed == ["另存为…", "技术细节", "复制详情", "暂不保存", "重试"]
