"""Headings: made, unmade, and numbered by themselves."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reportdesk.gui.widgets.button import Button
from reportdesk.report.text import Block, Heading, text
from tests.gui.text.writers import (
    FIGURE,
    caret_to,
    click,
    heading,
    open_page,
    paragraph,
    press,
    select_all,
    session_with,
    type_words,
    written,
)

KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def test_keys_make_headings_and_unmake_them(qtbot: QtBot) -> None:
    session = session_with(paragraph("主动公开"))
    page = open_page(qtbot, session)
    press(page, Qt.Key.Key_2, held=KEYS)
    assert written(session) == (heading("主动公开"),)
    press(page, Qt.Key.Key_3, held=KEYS)
    assert written(session) == (heading("主动公开", 3),)
    press(page, Qt.Key.Key_0, held=KEYS)
    assert written(session) == (paragraph("主动公开"),)


def test_a_click_on_the_kind_of_line_keeps_the_keys_in_the_text(qtbot: QtBot) -> None:
    session = session_with(paragraph("主动公开"))
    page = open_page(qtbot, session)
    caret_to(page, 0, 2)
    click(page, "（一）标题")
    assert written(session) == (heading("主动公开"),)
    assert page.editor.hasFocus()
    assert page.editor.textCursor().positionInBlock() == 2


def test_the_tools_show_what_is_in_hand(qtbot: QtBot) -> None:
    page = open_page(qtbot, session_with(paragraph("一"), heading("二"), heading("三", 3)))
    shown = []
    for number in range(3):
        caret_to(page, number, 0)
        shown += [b.objectName() for b in page.tools.findChildren(Button) if b.isChecked()]
    assert shown == ["0", "2", "3"]


def test_every_selected_line_becomes_a_heading(qtbot: QtBot) -> None:
    session = session_with(paragraph("一"), paragraph("二", FIGURE), paragraph())
    page = open_page(qtbot, session)
    select_all(page)
    press(page, Qt.Key.Key_2, held=KEYS)
    blocks: tuple[Block, ...] = written(session)
    assert blocks[:2] == (heading("一"), Heading(2, text("二", FIGURE)))
    session.undo_stack.undo()
    assert written(session) == (paragraph("一"), paragraph("二", FIGURE), paragraph())


@pytest.mark.parametrize("typed", ["（一）主动公开", "1.主动公开", "(三) 主动公开"])
def test_a_number_typed_before_is_taken_off_when_a_line_becomes_a_heading(
    qtbot: QtBot, typed: str
) -> None:
    session = session_with(paragraph(typed))
    page = open_page(qtbot, session)
    caret_to(page, 0, len(typed))
    press(page, Qt.Key.Key_2, held=KEYS)
    assert written(session) == (heading("主动公开"),)
    assert page.editor.textCursor().atBlockEnd()


def test_a_number_typed_into_a_heading_is_taken_off(qtbot: QtBot) -> None:
    session = session_with(heading("主动公开"))
    page = open_page(qtbot, session)
    type_words(page, "（二）")
    assert written(session) == (heading("主动公开"),)
    type_words(page, "1.")
    assert written(session) == (heading("主动公开"),)


def test_a_number_typed_into_a_paragraph_stays(qtbot: QtBot) -> None:
    session = session_with()
    page = open_page(qtbot, session)
    type_words(page, "（一）是")
    assert written(session) == (paragraph("（一）是"),)


def test_headings_count_anew_when_one_comes_before_them(qtbot: QtBot) -> None:
    session = session_with(paragraph("首先"), heading("二"), heading("小", 3), heading("三"))
    page = open_page(qtbot, session)
    assert page.editor.mirror.numbers == ["", "（一）", "1.", "（二）"]
    press(page, Qt.Key.Key_2, held=KEYS)
    assert page.editor.mirror.numbers == ["（一）", "（二）", "1.", "（三）"]


def test_the_room_for_a_number_grows_with_it(qtbot: QtBot) -> None:
    session = session_with(*(heading(str(n)) for n in range(11)))
    page = open_page(qtbot, session)
    document = page.editor.document()

    def room(number: int) -> float:
        return document.findBlockByNumber(number).blockFormat().textIndent()

    assert room(10) > room(9)
    press(page, Qt.Key.Key_0, held=KEYS)
    assert room(10) == room(9)


def test_a_heading_after_a_long_text_is_painted_with_its_number(qtbot: QtBot) -> None:
    page = open_page(qtbot, session_with(*[paragraph("字" * 200)] * 12, heading("尾")))
    page.go_to("texts.overview.12")
    with_number = page.grab().toImage()
    page.editor.mirror.numbers[12] = ""
    page.editor.viewport().update()
    assert page.grab().toImage() != with_number
