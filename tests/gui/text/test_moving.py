"""Moving pictures and paragraphs: by key, by button and with the mouse."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reportdesk.gui.text.page import TextPage
from reportdesk.report.text import Block, Picture
from tests.gui.text.writers import (
    FIGURE,
    IMAGE,
    assert_true,
    caret_to,
    click,
    heading,
    open_page,
    paragraph,
    press,
    session_with,
    written,
)

UP, DOWN = Qt.Key.Key_Up, Qt.Key.Key_Down
ALT = Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton
PICTURE = Picture(IMAGE.id, "图1", 60)
ONE, TWO, THREE = paragraph("一", FIGURE), heading("二"), paragraph("三")
WHOLE = (ONE, PICTURE, TWO, THREE)


@pytest.fixture
def page(qtbot: QtBot) -> TextPage:
    return open_page(qtbot, session_with(*WHOLE, images={IMAGE.id: IMAGE}))


def blocks(page: TextPage) -> tuple[Block, ...]:
    session = page.picture_bar._session  # noqa: SLF001 - the session of the page
    assert_true(page, session)
    return written(session)


def middle_of(page: TextPage, block: int) -> QPoint:
    """Return the middle of a block, where the mouse meets it."""
    place = page.editor.document().findBlockByNumber(block)
    whole = page.editor.document().documentLayout().blockBoundingRect(place)
    return whole.center().toPoint() - QPoint(0, page.editor.verticalScrollBar().value())


def drag(page: TextPage, start: QPoint, *way: QPoint, drop: bool = True) -> None:
    port = page.editor.viewport()
    QTest.mousePress(port, LEFT, pos=start)
    for at in way:
        QTest.mouseMove(port, at)
    if drop:
        QTest.mouseRelease(port, LEFT, pos=way[-1])


@pytest.mark.parametrize(
    ("block", "keys", "after"),
    [
        (1, [UP], (PICTURE, ONE, TWO, THREE)),
        (1, [DOWN], (ONE, TWO, PICTURE, THREE)),
        (1, [DOWN, DOWN], (ONE, TWO, THREE, PICTURE)),
        (1, [DOWN, DOWN, DOWN], (ONE, TWO, THREE, PICTURE)),
        (1, [UP, UP], (PICTURE, ONE, TWO, THREE)),
        (0, [UP], WHOLE),
        (0, [DOWN], (PICTURE, ONE, TWO, THREE)),
        (3, [UP], (ONE, PICTURE, THREE, TWO)),
    ],
)
def test_alt_and_an_arrow_move_what_is_in_hand(
    page: TextPage, block: int, keys: list[Qt.Key], after: tuple[Block, ...]
) -> None:
    caret_to(page, block, 1)
    press(page, *keys, held=ALT)
    assert blocks(page) == after
    assert page.editor.hand.block == WHOLE[block]
    assert page.editor.textCursor().positionInBlock() == 1


def test_each_move_is_one_step_with_a_name(page: TextPage) -> None:
    stack = page.picture_bar._session.undo_stack  # noqa: SLF001 - as the window does
    caret_to(page, 1, 0)
    press(page, DOWN, UP, held=ALT)
    caret_to(page, 3, 0)
    press(page, UP, held=ALT)
    assert [stack.text(n) for n in range(stack.count())] == ["下移图片", "上移图片", "上移段落"]
    for _ in range(3):
        stack.undo()
    assert blocks(page) == WHOLE


def test_several_lines_move_together_and_stay_selected(page: TextPage) -> None:
    cursor = page.editor.textCursor()
    cursor.setPosition(page.editor.document().findBlockByNumber(2).position())
    cursor.movePosition(cursor.MoveOperation.End, cursor.MoveMode.KeepAnchor)
    page.editor.setTextCursor(cursor)
    press(page, UP, UP, held=ALT)
    assert blocks(page) == (TWO, THREE, ONE, PICTURE)
    assert page.editor.hand.selected == (TWO, THREE)
    press(page, DOWN, held=ALT)
    assert blocks(page) == (ONE, TWO, THREE, PICTURE)


def test_lines_selected_to_the_beginning_of_the_next_move_without_it(page: TextPage) -> None:
    cursor = page.editor.textCursor()
    cursor.setPosition(0)
    cursor.setPosition(
        page.editor.document().findBlockByNumber(3).position(), cursor.MoveMode.KeepAnchor
    )
    page.editor.setTextCursor(cursor)
    press(page, DOWN, held=ALT)
    assert blocks(page) == (THREE, ONE, PICTURE, TWO)


def test_the_buttons_move_the_picture_and_leave_the_keys_in_the_text(page: TextPage) -> None:
    caret_to(page, 1, 0)
    click(page, "上移图片（Alt+↑）")
    assert blocks(page) == (PICTURE, ONE, TWO, THREE)
    assert page.editor.hasFocus()
    click(page, "下移图片（Alt+↓）")
    assert blocks(page) == WHOLE


def test_a_listener_hears_where_the_picture_is_now(page: TextPage) -> None:
    caret_to(page, 3, 0)
    press(page, UP, held=ALT)
    assert page.editor.accessibleDescription() == "第 3 段：三"


@pytest.mark.parametrize(
    ("target", "below", "after"),
    [
        (0, -8, (PICTURE, ONE, TWO, THREE)),
        (0, 8, WHOLE),
        (2, -8, WHOLE),
        (2, 10, (ONE, TWO, PICTURE, THREE)),
        (3, 10, (ONE, TWO, THREE, PICTURE)),
        (3, 200, (ONE, TWO, THREE, PICTURE)),
    ],
)
def test_a_picture_is_dragged_between_paragraphs(
    page: TextPage, target: int, below: int, after: tuple[Block, ...]
) -> None:
    stack = page.picture_bar._session.undo_stack  # noqa: SLF001 - as the window does
    drag(page, middle_of(page, 1), QPoint(200, 120), middle_of(page, target) + QPoint(0, below))
    assert blocks(page) == after
    assert stack.count() == (after != WHOLE)
    assert page.editor.hand.picture == PICTURE
    if stack.count():
        stack.undo()
    assert blocks(page) == WHOLE


def left_edge(page: TextPage) -> QImage:
    """Return what is seen at the left of the words, where no caret blinks."""
    return page.editor.viewport().grab().toImage().copy(100, 0, 30, 500)


def test_a_line_shows_where_the_picture_would_go_and_escape_gives_up(page: TextPage) -> None:
    caret_to(page, 1, 0)
    before = left_edge(page)
    drag(page, middle_of(page, 1), QPoint(200, 120), middle_of(page, 3), drop=False)
    assert left_edge(page) != before
    press(page, Qt.Key.Key_Escape)
    assert left_edge(page) == before
    QTest.mouseRelease(page.editor.viewport(), LEFT, pos=middle_of(page, 3))
    assert blocks(page) == WHOLE


def test_a_click_on_a_picture_only_takes_it_in_hand(page: TextPage) -> None:
    caret_to(page, 3, 0)
    drag(page, middle_of(page, 1), middle_of(page, 1) + QPoint(1, 1))
    assert blocks(page) == WHOLE
    assert page.editor.hand.picture == PICTURE
    assert not page.editor.textCursor().hasSelection()


def test_dragging_over_words_selects_them(page: TextPage) -> None:
    start = page.editor.cursorRect(page.editor.textCursor()).center()
    drag(page, start, start + QPoint(8, 0), start + QPoint(300, 0))
    assert page.editor.textCursor().hasSelection()
    assert blocks(page) == WHOLE


def test_the_grip_makes_the_picture_wider_in_one_step(page: TextPage) -> None:
    caret_to(page, 1, 0)
    QApplication.processEvents()
    shown = page.editor.drag._place(page.editor.document().findBlockByNumber(1))  # noqa: SLF001 - where the eye sees it
    corner = shown.bottomRight()
    drag(page, corner, corner + QPoint(20, 5), corner + QPoint(60, 20))
    picture = blocks(page)[1]
    assert isinstance(picture, Picture)
    assert 80 < picture.width_mm < 95
    assert page.picture_bar.width_mm.value() == picture.width_mm
    stack = page.picture_bar._session.undo_stack  # noqa: SLF001 - as the window does
    assert stack.count() == 1
    stack.undo()
    assert blocks(page) == WHOLE
