"""What one undo takes back: as much as people mean by it, and the caret goes there."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from reportdesk.gui.text.page import TextPage
from reportdesk.gui.text.typing_run import PAUSE_S, TypingRun
from reportdesk.report.change import Splice
from tests.gui.text.writers import (
    caret_to,
    compose,
    heading,
    open_page,
    paragraph,
    press,
    session_with,
    type_words,
    written,
)

BACK, DELETE = Qt.Key.Key_Backspace, Qt.Key.Key_Delete


class Clock:
    """A clock that the test moves on."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(TypingRun.__init__, "__defaults__", (clock,))
    return clock


def steps(page: TextPage) -> int:
    return page.editor.mirror._session.undo_stack.count()  # noqa: SLF001 - as the window counts


@pytest.fixture
def page(qtbot: QtBot) -> TextPage:
    return open_page(qtbot, session_with(paragraph("公开情况"), paragraph("第二段")))


def test_letters_typed_in_one_go_are_one_step(page: TextPage) -> None:
    type_words(page, "我局")
    compose(page, "quan")
    compose(page, "", "全年")
    compose(page, "", "主动")
    assert steps(page) == 1


def test_the_first_letters_of_a_text_are_one_step_and_leave_nothing(qtbot: QtBot) -> None:
    session = session_with()
    page = open_page(qtbot, session)
    type_words(page, "公开")
    session.undo_stack.undo()
    assert session.report.texts == {}
    session.undo_stack.redo()
    assert written(session) == (paragraph("公开"),)


def test_a_pause_begins_another_step(page: TextPage, clock: Clock) -> None:
    type_words(page, "我")
    clock.now += PAUSE_S - 0.1
    type_words(page, "局")
    clock.now += PAUSE_S + 0.1
    type_words(page, "全")
    assert steps(page) == 2


def test_a_caret_put_elsewhere_begins_another_step(page: TextPage) -> None:
    type_words(page, "我")
    caret_to(page, 0, 4)
    type_words(page, "局")
    caret_to(page, 1, 0)
    type_words(page, "全")
    assert steps(page) == 3


def test_a_new_line_is_a_step_of_its_own(page: TextPage) -> None:
    type_words(page, "我")
    press(page, Qt.Key.Key_Return)
    type_words(page, "局")
    assert steps(page) == 3


def test_erasing_is_another_step_than_typing_and_each_way_one(page: TextPage) -> None:
    type_words(page, "我局公")
    press(page, BACK, BACK)
    assert steps(page) == 2
    press(page, DELETE, DELETE)
    assert steps(page) == 3


def test_leaving_the_page_ends_a_step(page: TextPage) -> None:
    type_words(page, "我")
    assert page.settle()
    type_words(page, "局")
    assert steps(page) == 2


def test_a_save_ends_a_step(page: TextPage) -> None:
    session = page.editor.mirror._session  # noqa: SLF001 - as the window saves
    type_words(page, "我")
    session.undo_stack.setClean()
    type_words(page, "局")
    session.undo_stack.undo()
    assert session.is_saved
    assert written(session)[0] == paragraph("我公开情况")


def test_steps_are_named(page: TextPage) -> None:
    type_words(page, "我")
    press(page, BACK)
    press(page, Qt.Key.Key_Return)
    stack = page.editor.mirror._session.undo_stack  # noqa: SLF001 - as the menu does
    assert [stack.text(index) for index in range(3)] == ["输入文字", "删除文字", "换行"]


def test_undo_and_redo_put_the_caret_where_they_worked(page: TextPage) -> None:
    stack = page.editor.mirror._session.undo_stack  # noqa: SLF001 - as the window does
    caret_to(page, 1, 1)
    type_words(page, "新的")
    caret_to(page, 0, 0)
    stack.undo()
    assert (page.editor.hand.number, page.editor.textCursor().positionInBlock()) == (1, 1)
    caret_to(page, 0, 0)
    stack.redo()
    assert (page.editor.hand.number, page.editor.textCursor().positionInBlock()) == (1, 3)


def test_the_window_that_goes_to_the_step_leaves_the_caret_in_it(page: TextPage) -> None:
    session = page.editor.mirror._session  # noqa: SLF001 - as the window does
    session.went_to.connect(page.go_to)
    caret_to(page, 1, 1)
    type_words(page, "新的")
    caret_to(page, 0, 0)
    session.undo_stack.undo()
    assert (page.editor.hand.number, page.editor.textCursor().positionInBlock()) == (1, 1)


def test_a_change_from_elsewhere_is_shown(page: TextPage) -> None:
    session = page.editor.mirror._session  # noqa: SLF001 - as the cover does
    type_words(page, "我")
    session.apply(Splice("overview", 0, (), (heading("新"),)), "别处", "texts.overview.0")
    assert page.editor.toPlainText() == "新\n我公开情况\n第二段"
    session.undo_stack.undo()
    assert page.editor.toPlainText() == "我公开情况\n第二段"


def test_a_change_of_another_text_moves_nothing(page: TextPage) -> None:
    session = page.editor.mirror._session  # noqa: SLF001 - as another page does
    caret_to(page, 1, 2)
    session.apply(Splice("problems", 0, (), (paragraph("无"),)), "别处", "texts.problems.0")
    assert page.editor.textCursor().positionInBlock() == 2


def test_the_keys_of_undo_are_the_windows(qtbot: QtBot) -> None:
    session = session_with(paragraph("公开"))
    page = open_page(qtbot, session)
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setCentralWidget(page)
    undo = QAction(window, shortcut=QKeySequence("Ctrl+Z"))
    undo.triggered.connect(session.undo_stack.undo)
    window.addAction(undo)
    with qtbot.waitActive(window):
        window.show()
    page.resume()
    type_words(page, "我")
    QTest.keyClick(page.editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert written(session) == (paragraph("公开"),)
