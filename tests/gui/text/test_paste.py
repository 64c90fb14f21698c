"""Copy, paste and drag: words come in as paragraphs, our own text as it was."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reportdesk.gui.text.clipboard import OWN_FORM
from reportdesk.gui.text.page import TextPage
from reportdesk.gui.widgets.notice import Notice
from reportdesk.report.text import Block, Heading, Picture
from tests.gui.text.writers import (
    FIGURE,
    IMAGE,
    assert_true,
    caret_to,
    heading,
    open_page,
    paragraph,
    paste,
    press,
    select_all,
    session_with,
    written,
)

PICTURE = Picture(IMAGE.id, "图1", 60)


@pytest.mark.parametrize(
    ("words", "blocks"),
    [
        ("全年公开", [paragraph("全年公开")]),
        ("第一段\r\n\r\n　　第二段\n", [paragraph("第一段"), paragraph("第二段")]),
        (
            "（一）主动公开情况\n今年公开538条。",
            [heading("主动公开情况"), paragraph("今年公开538条。")],
        ),
        (
            "（五）人大代表建议办理情况。我局始终重视。\n1.办结\n尾",
            [
                heading("人大代表建议办理情况"),
                paragraph("我局始终重视。"),
                heading("办结", 3),
                paragraph("尾"),
            ],
        ),
        ("134.8\xa0万元\t是\x00的\ufeff", [paragraph("134.8 万元 是的")]),
        ("半个\ud83d表情", [paragraph("半个表情")]),
        ("\u202eينوناق\u202c😀", [paragraph("ينوناق😀")]),
        (" \n\t\n", []),
    ],
)
def test_plain_words_come_in_as_paragraphs_and_headings(
    qtbot: QtBot, words: str, blocks: list[Block]
) -> None:
    session = session_with()
    page = open_page(qtbot, session)
    paste(page, words)
    assert list(written(session)) == blocks
    assert_true(page, session)
    if blocks:
        session.undo_stack.undo()
    assert session.report.texts == {}


def test_one_line_pasted_into_words_is_words(qtbot: QtBot) -> None:
    session = session_with(heading("公开"))
    page = open_page(qtbot, session)
    caret_to(page, 0, 1)
    paste(page, "（一）")
    assert written(session) == (heading("公（一）开"),)
    assert page.editor.textCursor().positionInBlock() == 4


def test_lines_pasted_into_words_divide_them(qtbot: QtBot) -> None:
    session = session_with(paragraph("公开"))
    page = open_page(qtbot, session)
    caret_to(page, 0, 1)
    paste(page, "甲\n乙😀")
    assert written(session) == (paragraph("公甲"), paragraph("乙😀开"))
    assert page.editor.textCursor().positionInBlock() == 3


def test_a_paste_takes_the_place_of_what_is_selected(qtbot: QtBot) -> None:
    session = session_with(paragraph("公开"), PICTURE, paragraph("情况"), images={IMAGE.id: IMAGE})
    page = open_page(qtbot, session)
    select_all(page)
    paste(page, "新")
    assert written(session) == (paragraph("新"),)
    assert session.report.images == {}


def test_a_page_without_plain_words_keeps_its_headings_and_loses_its_looks(qtbot: QtBot) -> None:
    session = session_with()
    page = open_page(qtbot, session)
    data = QMimeData()
    data.setHtml("<h1>公开</h1><p>今年<b>很</b>好</p><script>x</script>")
    QApplication.clipboard().setMimeData(data)
    page.editor.paste()
    assert written(session) == (heading("公开"), paragraph("今年很好"))


def test_too_much_is_refused_in_one_sentence_and_changes_nothing(qtbot: QtBot) -> None:
    session = session_with(paragraph("公开"))
    page = open_page(qtbot, session)
    paste(page, "字" * 999_999)
    assert written(session) == (paragraph("公开"),)
    notice = page.findChild(Notice)
    assert isinstance(notice, Notice)
    assert notice.isVisible()
    assert "1,000,000 字" in notice.accessibleName()
    paste(page, "段\n" * 10_000)
    assert written(session) == (paragraph("公开"),)
    paste(page, "好")
    assert not any(notice.isVisible() for notice in page.findChildren(Notice))


def test_a_megabyte_comes_in(qtbot: QtBot) -> None:
    session = session_with(paragraph("公开"))
    page = open_page(qtbot, session)
    paste(page, "\n".join(["我局全年公开政府信息。" * 60] * 500))
    assert len(written(session)) == 500
    session.undo_stack.undo()
    assert written(session) == (paragraph("公开"),)


def test_the_prose_of_the_sample_report_comes_in_with_its_ten_headings(
    qtbot: QtBot, shared: Path
) -> None:
    whole = (shared / "seed" / "report-2020.txt").read_text("utf-8")
    words = whole.split("一、总体情况\n")[1].split("二、主动公开政府信息情况")[0]
    session = session_with()
    paste(open_page(qtbot, session), words)
    headings = [block for block in written(session) if isinstance(block, Heading)]
    assert len(headings) == 10
    assert headings[4] == heading("人大代表建议、政协委员提案办理总体情况")


def test_our_own_text_survives_a_copy_into_another_report(qtbot: QtBot) -> None:
    blocks = (heading("公开"), paragraph("共", FIGURE, "件"), PICTURE, paragraph("尾"))
    page = open_page(qtbot, session_with(*blocks, images={IMAGE.id: IMAGE}))
    select_all(page)
    page.editor.copy()
    other = session_with()
    other_page = open_page(qtbot, other)
    other_page.editor.paste()
    assert written(other) == blocks
    assert other.report.images == {IMAGE.id: IMAGE}
    assert_true(other_page, other)


def test_a_copy_reads_well_elsewhere(qtbot: QtBot) -> None:
    page = open_page(qtbot, session_with(heading("公开"), paragraph("共", FIGURE, "件"), PICTURE))
    select_all(page)
    page.editor.copy()
    assert QApplication.clipboard().text() == "（一）公开\n共未填件\n图1"


def test_what_was_cut_comes_back_with_its_picture(qtbot: QtBot) -> None:
    session = session_with(paragraph("公开"), PICTURE, images={IMAGE.id: IMAGE})
    page = open_page(qtbot, session)
    select_all(page)
    press(page, Qt.Key.Key_X, held=Qt.KeyboardModifier.ControlModifier)
    assert (session.report.texts, session.report.images) == ({}, {})
    page.editor.paste()
    assert written(session) == (paragraph("公开"), PICTURE)
    assert session.report.images == {IMAGE.id: IMAGE}


@pytest.mark.parametrize("rubbish", [b"", b"{", b"[]", b"[" * 9000, b'{"texts": {}}'])
def test_rubbish_in_our_own_form_gives_way_to_the_words(qtbot: QtBot, rubbish: bytes) -> None:
    session = session_with()
    page = open_page(qtbot, session)
    data = QMimeData()
    data.setText("公开")
    data.setData(OWN_FORM, rubbish)
    QApplication.clipboard().setMimeData(data)
    page.editor.paste()
    assert written(session) == (paragraph("公开"),)


def drop(page: TextPage, data: QMimeData, block: int, offset: int) -> None:
    """Drop something from elsewhere before a character."""
    cursor = page.editor.textCursor()
    cursor.setPosition(page.editor.document().findBlockByNumber(block).position() + offset)
    at = page.editor.cursorRect(cursor).center() + QPoint(1, 0)
    event = QDropEvent(
        QPointF(at),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    page.editor.dropEvent(event)


def test_what_is_dropped_comes_in_once_where_it_was_dropped(qtbot: QtBot) -> None:
    session = session_with(paragraph("公开"), paragraph("情况"))
    page = open_page(qtbot, session)
    data = QMimeData()
    data.setText("新")
    drop(page, data, 1, 1)
    assert written(session) == (paragraph("公开"), paragraph("情新况"))
    assert_true(page, session)


@pytest.mark.parametrize(
    ("block", "offset", "after"),
    [
        (1, 2, (paragraph("公"), paragraph("情况开"))),
        (0, 0, (paragraph("开公"), paragraph("情况"))),
        (0, 2, (paragraph("公开"), paragraph("情况"))),
    ],
)
def test_what_is_selected_can_be_moved_in_one_step(
    qtbot: QtBot, block: int, offset: int, after: tuple[Block, ...]
) -> None:
    session = session_with(paragraph("公开"), paragraph("情况"))
    page = open_page(qtbot, session)
    caret_to(page, 0, 2, select_from=1)
    page.editor.hand.move_to(page.editor.document().findBlockByNumber(block).position() + offset)
    assert written(session) == after
    assert session.undo_stack.count() <= 1
