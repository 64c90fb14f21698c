"""A remark beside a figure: asked for by key, button or menu, kept without its brackets."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPushButton

from tests.gui.grid.conftest import Open
from tests.gui.grid.hands import Desk, filled

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
NEW = "requests.new.natural_person"
WORDS = "其中修订16件"


def answering(keys: Callable[[QLineEdit], object]) -> list[str]:
    """Type into the dialog that opens next; return what it says, once it has opened."""
    said: list[str] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        said.extend(label.text() for label in dialog.findChildren(QLabel) if label.text())
        field = dialog.focusWidget()
        assert isinstance(field, QLineEdit)
        said.append(field.accessibleName() + "：" + field.text())
        try:
            keys(field)
        finally:
            dialog.reject()

    QTimer.singleShot(0, answer)
    return said


def typing(text: str) -> Callable[[QLineEdit], object]:
    """Return what writes a text into the field over what stands there, and presses Enter."""

    def write(field: QLineEdit) -> None:
        QTest.keyClick(field, Key.Key_Delete)
        QGuiApplication.clipboard().setText(text)
        QTest.keyClick(field, Key.Key_V, CTRL)
        QTest.keyClick(field, Key.Key_Return)

    return write


def pressing(key: Qt.Key) -> Callable[[QLineEdit], object]:
    """Return what presses one key in the field."""
    return lambda field: QTest.keyClick(field, key)


def remark(desk: Desk) -> str | None:
    """Return the remark beside the first figure."""
    return desk.session.report.remarks.get(NEW)


def label_of(desk: Desk) -> str:
    """Return what the button with the keyboard says, or "" if it is no button."""
    return desk.keyboard.text() if isinstance(desk.keyboard, QPushButton) else ""


def test_a_key_asks_for_the_remark_and_it_is_one_step(open_table: Open) -> None:
    desk = open_table(filled("2021", {NEW: 22}), "requests").at(NEW)
    said = answering(typing(WORDS))
    desk.press(Key.Key_F2, modifiers=SHIFT)
    assert "自然人" in said[0]
    assert "填的是 22。" in said
    assert "备注：" in said
    assert remark(desk) == WORDS
    assert desk.heard(NEW).endswith(f"备注：{WORDS}")
    assert desk.back().keyboard is desk.page.view
    assert desk.steps == ["写上备注：本年新收 自然人"]
    desk.session.undo_stack.undo()
    assert remark(desk) is None
    assert "备注" not in desk.heard(NEW)


def test_the_remark_is_in_the_tool_tip(open_table: Open) -> None:
    desk = open_table(replace(filled("2021", {NEW: 22}), remarks={NEW: WORDS}), "requests")
    tip = desk.page.view.figures.place(NEW).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == f"备注：{WORDS}"


def test_the_button_in_the_head_asks_for_the_figure_in_hand(open_table: Open) -> None:
    desk = open_table(filled("2021", {NEW: 22}), "requests").at(NEW)
    answering(typing(WORDS))
    button = next(b for b in desk.buttons if b.text() == "备注…")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert remark(desk) == WORDS
    assert desk.back().keyboard is desk.page.view


def test_what_is_being_typed_is_settled_before_the_dialog_says_it(open_table: Open) -> None:
    desk = open_table(filled("2021"), "requests").at(NEW).type("22")
    said = answering(typing(WORDS))
    desk.press(Key.Key_F2, modifiers=SHIFT)
    assert "填的是 22。" in said
    assert desk.steps == ["本年新收 自然人", "写上备注：本年新收 自然人"]
    assert desk.written is None


def test_a_refused_text_is_mended_before_any_remark(open_table: Open) -> None:
    desk = open_table(filled("2021"), "requests").at(NEW).type("2x")
    desk.press(Key.Key_F2, modifiers=SHIFT)
    assert QApplication.activeModalWidget() is None
    assert desk.written == "2x"


def test_f2_alone_still_edits_the_figure(open_table: Open) -> None:
    desk = open_table(filled("2021", {NEW: 22}), "requests").at(NEW).press(Key.Key_F2)
    assert desk.written == "22"
    assert desk.press(Key.Key_F2).written == "22"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (f"（{WORDS}）", WORDS),
        (f"({WORDS})", WORDS),
        ("（甲）1件（乙）2件", "（甲）1件（乙）2件"),
        (f" \u200b{WORDS}\t", WORDS),
        ("件" * 70, "件" * 60),
    ],
)
def test_a_remark_is_kept_clean_and_without_brackets(
    open_table: Open, typed: str, kept: str
) -> None:
    desk = open_table(filled("2021", {NEW: 22}), "requests").at(NEW)
    answering(typing(typed))
    desk.press(Key.Key_F2, modifiers=SHIFT)
    assert remark(desk) == kept


@pytest.mark.parametrize("nothing", ["", "  ", "（）"])
def test_emptying_the_field_takes_the_remark_away(open_table: Open, nothing: str) -> None:
    report = replace(filled("2021", {NEW: 22}), remarks={NEW: WORDS})
    desk = open_table(report, "requests").at(NEW)
    said = answering(typing(nothing))
    desk.press(Key.Key_F2, modifiers=SHIFT)
    assert f"备注：{WORDS}" in said
    assert remark(desk) is None
    assert desk.steps == ["删去备注：本年新收 自然人"]


def test_escape_and_an_unchanged_remark_are_no_steps(open_table: Open) -> None:
    report = replace(filled("2021", {NEW: 22}), remarks={NEW: WORDS})
    desk = open_table(report, "requests").at(NEW)
    for key in (Key.Key_Escape, Key.Key_Return):
        answering(pressing(key))
        desk.press(Key.Key_F2, modifiers=SHIFT)
        assert desk.back().keyboard is desk.page.view
    assert remark(desk) == WORDS
    assert desk.steps == []


def test_alt_with_a_letter_types_nothing_and_undo_is_the_fields_own(open_table: Open) -> None:
    desk = open_table(filled("2021", {NEW: 22}), "requests").at(NEW)

    def keys(field: QLineEdit) -> None:
        QTest.keyClick(field, Key.Key_A, Qt.KeyboardModifier.AltModifier)
        assert field.text() == ""
        QTest.keyClicks(field, "ab")
        QTest.keyClick(field, Key.Key_Z, CTRL)
        assert field.text() == ""

    answering(keys)
    desk.press(Key.Key_F2, modifiers=SHIFT)
    assert remark(desk) is None


def test_a_blank_cell_may_have_a_remark_and_is_told_how_it_prints(open_table: Open) -> None:
    desk = open_table(filled("2021"), "requests").at(NEW)
    said = answering(typing("未统计"))
    desk.press(Key.Key_F2, modifiers=SHIFT)
    assert "这一格还没有填，印出来只有括号里的话。" in said
    assert remark(desk) == "未统计"
    assert desk.figure(NEW) is None


def test_tab_comes_to_the_button_before_the_table_and_to_the_note_after_it(
    open_table: Open,
) -> None:
    desk = open_table(filled("2021"), "requests")
    desk.press(Qt.Key.Key_Home, modifiers=Qt.KeyboardModifier.ControlModifier)
    desk.press(Qt.Key.Key_Backtab, modifiers=Qt.KeyboardModifier.ShiftModifier)
    assert label_of(desk) == "备注…"
    desk.page.resume()
    desk.press(Qt.Key.Key_End, modifiers=Qt.KeyboardModifier.ControlModifier)
    desk.press(Qt.Key.Key_Tab)
    assert label_of(desk) == "表下注"
