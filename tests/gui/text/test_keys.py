"""Typing, Enter, Backspace and Delete, as an official does it."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reportdesk.report.text import Block, Picture
from tests.gui.text.writers import (
    FIGURE,
    IMAGE,
    assert_true,
    caret_to,
    heading,
    open_page,
    paragraph,
    press,
    select_all,
    session_with,
    type_words,
    written,
)

ENTER, BACK, DELETE = Qt.Key.Key_Return, Qt.Key.Key_Backspace, Qt.Key.Key_Delete
PICTURE = Picture(IMAGE.id, None, 80)


def test_what_is_typed_is_in_the_report_at_once(qtbot: QtBot) -> None:
    session = session_with()
    page = open_page(qtbot, session)
    type_words(page, "公开")
    assert written(session) == (paragraph("公开"),)
    press(page, ENTER)
    type_words(page, "情况")
    assert written(session) == (paragraph("公开"), paragraph("情况"))


def test_a_text_emptied_again_is_absent(qtbot: QtBot) -> None:
    session = session_with(paragraph("公开"), paragraph("情况"))
    page = open_page(qtbot, session)
    select_all(page)
    press(page, DELETE)
    assert session.report.texts == {}


def test_empty_lines_between_are_kept(qtbot: QtBot) -> None:
    session = session_with()
    page = open_page(qtbot, session)
    type_words(page, "一")
    press(page, ENTER, ENTER)
    type_words(page, "二")
    assert written(session) == (paragraph("一"), paragraph(), paragraph("二"))


@pytest.mark.parametrize(
    ("before", "caret", "key", "after"),
    [
        ([heading("公开")], (0, 2), ENTER, [heading("公开"), paragraph()]),
        ([heading("公开情况")], (0, 2), ENTER, [heading("公开"), paragraph("情况")]),
        ([heading("公开")], (0, 0), ENTER, [paragraph(), heading("公开")]),
        ([paragraph("一"), heading("")], (1, 0), ENTER, [paragraph("一"), paragraph()]),
        ([paragraph("公开")], (0, 1), ENTER, [paragraph("公"), paragraph("开")]),
        ([PICTURE], (0, 0), ENTER, [paragraph(), PICTURE]),
        ([PICTURE], (0, 1), ENTER, [PICTURE, paragraph()]),
        ([heading("公开")], (0, 0), BACK, [paragraph("公开")]),
        ([paragraph("一"), paragraph("二")], (1, 0), BACK, [paragraph("一二")]),
        ([heading("一"), paragraph("二")], (1, 0), BACK, [heading("一二")]),
        ([paragraph(), heading("二")], (0, 0), DELETE, [heading("二")]),
        ([paragraph("一"), paragraph("二")], (0, 1), DELETE, [paragraph("一二")]),
        ([paragraph("一"), PICTURE], (1, 1), BACK, [paragraph("一")]),
        ([paragraph("一"), PICTURE], (1, 0), DELETE, [paragraph("一")]),
        ([PICTURE, paragraph()], (1, 0), BACK, [PICTURE]),
        ([paragraph(), PICTURE], (0, 0), DELETE, [PICTURE]),
        ([paragraph("一")], (0, 0), BACK, [paragraph("一")]),
        ([paragraph("一")], (0, 1), DELETE, [paragraph("一")]),
        ([paragraph("a", FIGURE)], (0, 2), BACK, [paragraph("a")]),
        ([paragraph("😀公")], (0, 2), BACK, [paragraph("公")]),
    ],
)
def test_keys_that_shape(
    qtbot: QtBot, before: list[Block], caret: tuple[int, int], key: Qt.Key, after: list[Block]
) -> None:
    session = session_with(*before, images={IMAGE.id: IMAGE})
    page = open_page(qtbot, session)
    caret_to(page, *caret)
    press(page, key)
    assert list(written(session)) == after
    assert_true(page, session)


def test_backspace_below_a_picture_takes_it_in_hand_first(qtbot: QtBot) -> None:
    session = session_with(PICTURE, paragraph("一"), images={IMAGE.id: IMAGE})
    page = open_page(qtbot, session)
    caret_to(page, 1, 0)
    press(page, BACK)
    assert written(session) == (PICTURE, paragraph("一"))
    assert page.editor.hand.picture == PICTURE
    press(page, BACK)
    assert written(session) == (paragraph("一"),)


@pytest.mark.parametrize(
    ("offset", "after"),
    [(0, (paragraph("公开"), PICTURE)), (1, (PICTURE, paragraph("公开")))],
)
def test_words_typed_beside_a_picture_get_a_line_of_their_own(
    qtbot: QtBot, offset: int, after: tuple[Block, ...]
) -> None:
    session = session_with(PICTURE, images={IMAGE.id: IMAGE})
    page = open_page(qtbot, session)
    caret_to(page, 0, offset)
    type_words(page, "公开")
    assert written(session) == after


def test_words_typed_over_several_lines_take_their_place(qtbot: QtBot) -> None:
    session = session_with(paragraph("公开"), PICTURE, heading("情况"), images={IMAGE.id: IMAGE})
    page = open_page(qtbot, session)
    caret_to(page, 2, 1, select_from=None)
    cursor = page.editor.textCursor()
    cursor.setPosition(1)
    cursor.setPosition(
        page.editor.document().findBlockByNumber(2).position() + 1, cursor.MoveMode.KeepAnchor
    )
    page.editor.setTextCursor(cursor)
    type_words(page, "新")
    assert written(session) == (paragraph("公新况"),)
    assert session.report.images == {}


def test_shift_enter_begins_a_paragraph_too(qtbot: QtBot) -> None:
    session = session_with(paragraph("公开"))
    page = open_page(qtbot, session)
    caret_to(page, 0, 1)
    press(page, ENTER, held=Qt.KeyboardModifier.ShiftModifier)
    assert written(session) == (paragraph("公"), paragraph("开"))


def test_the_caret_stands_after_an_emoji_that_was_typed_around(qtbot: QtBot) -> None:
    session = session_with(paragraph("😀😀公"))
    page = open_page(qtbot, session)
    caret_to(page, 0, 4)
    press(page, ENTER)
    assert written(session) == (paragraph("😀😀"), paragraph("公"))
    assert page.editor.textCursor().positionInBlock() == 0
    type_words(page, "𠮷")
    assert written(session)[1] == paragraph("𠮷公")


def test_tab_goes_on_to_the_next_field(qtbot: QtBot) -> None:
    session = session_with(paragraph("公开"))
    page = open_page(qtbot, session)
    press(page, Qt.Key.Key_Tab)
    assert not page.editor.hasFocus()
    assert written(session) == (paragraph("公开"),)


def test_a_bell_and_a_mark_of_direction_never_come_in(qtbot: QtBot) -> None:
    session = session_with(paragraph("公开"))
    page = open_page(qtbot, session)
    caret_to(page, 0, 1)
    page.editor.insertPlainText("\u202e\x07\xa0中")
    assert written(session) == (paragraph("公 中开"),)
    assert_true(page, session)


def test_at_the_first_line_the_room_above_it_is_seen(qtbot: QtBot) -> None:
    page = open_page(qtbot, session_with(*[paragraph("字" * 200)] * 40))
    bar = page.editor.verticalScrollBar()
    press(page, Qt.Key.Key_End, held=Qt.KeyboardModifier.ControlModifier)
    assert bar.value() > 0
    press(page, Qt.Key.Key_Home, held=Qt.KeyboardModifier.ControlModifier)
    assert bar.value() == 0
