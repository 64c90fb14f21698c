"""Whatever is done, in any order: document and report stay equal, and all of it can be undone."""

from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from reportdesk.gui.text.incoming import Incoming
from reportdesk.gui.text.page import TextPage
from reportdesk.gui.text.passage import Blocks
from reportdesk.gui.text.shaping import erase_back
from reportdesk.report.text import Picture
from tests.gui.text.writers import (
    FIGURE,
    IMAGE,
    assert_true,
    compose,
    heading,
    open_page,
    paragraph,
    paste,
    press,
    session_with,
    type_words,
)

PICTURE = Picture(IMAGE.id, "图1", 60)
BEGINNING = (
    paragraph("我局认真贯彻条例😀。"),
    heading("主动公开"),
    paragraph("公开信息", FIGURE, "条，", FIGURE, FIGURE, "件。"),
    PICTURE,
    heading("加强领导", 3),
    paragraph(),
    paragraph("完。"),
)
WORDS = st.text(st.sampled_from("公开a1。（一）. 😀𠮷\u202e\x07\xa0"), min_size=1, max_size=6)

Deed = Callable[[TextPage], Any]


def go(start: float, end: float) -> Deed:
    """Return what puts the caret anywhere, with a selection or without."""

    def deed(page: TextPage) -> None:
        last = page.editor.document().characterCount() - 1
        cursor = page.editor.textCursor()
        cursor.setPosition(round(start * last))
        cursor.setPosition(round(end * last), QTextCursor.MoveMode.KeepAnchor)
        page.editor.setTextCursor(cursor)

    return deed


def drag(to: float) -> Deed:
    def deed(page: TextPage) -> None:
        if page.editor.textCursor().hasSelection():
            page.editor.hand.move_to(round(to * (page.editor.document().characterCount() - 1)))

    return deed


def carry_picture(which: float, to: float) -> Deed:
    def deed(page: TextPage) -> None:
        blocks = page.editor.mirror.blocks
        pictures = [n for n, block in enumerate(blocks) if isinstance(block, Picture)]
        if pictures:
            number = pictures[round(which * (len(pictures) - 1))]
            page.editor.hand.carry_picture(number, round(to * len(blocks)))

    return deed


def give_up_composing(page: TextPage) -> None:
    compose(page, "gong")
    compose(page, "")


def choose_in_two_goes(page: TextPage) -> None:
    compose(page, "gongkai")
    compose(page, "kai", "公")
    compose(page, "")


def copy_and_paste(page: TextPage) -> None:
    page.editor.copy()
    page.editor.moveCursor(QTextCursor.MoveOperation.Start)
    page.editor.paste()


def put_picture(page: TextPage) -> None:
    page.editor.put(Incoming((PICTURE,), (IMAGE,)), "插入图片")


def undo_one(page: TextPage) -> None:
    page.editor.mirror._session.undo_stack.undo()  # noqa: SLF001 - as the window does


KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Left)
PLACES = st.floats(0, 1)
DEEDS = st.one_of(
    st.builds(go, PLACES, PLACES),
    PLACES.map(lambda place: go(place, place)),
    WORDS.map(lambda words: lambda page: type_words(page, words)),
    WORDS.map(lambda words: lambda page: compose(page, "", words)),
    WORDS.map(lambda words: lambda page: paste(page, words + "\n（一）公开。正文\n" + words)),
    st.sampled_from(KEYS).map(lambda key: lambda page: press(page, key)),
    st.just(
        lambda page: press(page, Qt.Key.Key_Backspace, held=Qt.KeyboardModifier.ControlModifier)
    ),
    st.sampled_from((0, 2, 3)).map(lambda level: lambda page: page.editor.hand.set_level(level)),
    st.builds(drag, PLACES),
    st.builds(carry_picture, PLACES, PLACES),
    st.sampled_from(
        (
            give_up_composing,
            choose_in_two_goes,
            lambda page: page.editor.hand.step(-1),
            lambda page: page.editor.hand.step(1),
            copy_and_paste,
            put_picture,
            undo_one,
            lambda page: page.editor.cut(),
            lambda page: page.editor.hand.erase(erase_back),
        )
    ),
)


@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(st.lists(DEEDS, min_size=1, max_size=15), st.sampled_from(((), BEGINNING)))
def test_all_can_be_undone_and_done_again(
    qtbot: QtBot, deeds: list[Deed], beginning: Blocks
) -> None:
    session = session_with(*beginning, images={IMAGE.id: IMAGE})
    page = open_page(qtbot, session)
    first, stack = session.report, session.undo_stack
    for deed in deeds:
        deed(page)
        assert_true(page, session)
    last, steps = session.report, stack.index()
    while stack.canUndo():
        stack.undo()
        assert_true(page, session)
    assert session.report == first
    for _ in range(steps):
        stack.redo()
        assert_true(page, session)
    assert session.report == last
    page.close()
    page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_cut_that_takes_the_scroll_bar_along_reaches_the_report(qtbot: QtBot) -> None:
    session = session_with(*BEGINNING)
    page = open_page(qtbot, session)
    for _ in range(2):
        paste(page, "1\n（一）公开。正文\n1")
    page.editor.selectAll()
    page.editor.cut()
    assert_true(page, session)
    assert "overview" not in session.report.texts
