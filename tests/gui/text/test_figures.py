"""Live figures: found by their names, put into sentences, and equal to the table ever after."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QListView, QToolTip
from pytestqt.qtbot import QtBot

from reportdesk import commands
from reportdesk.documents.blocks import ParagraphBlock
from reportdesk.documents.compose import compose
from reportdesk.gui.robot import answered, click, escape, press, words, write
from reportdesk.gui.session import Session
from reportdesk.gui.text import page as page_module
from reportdesk.gui.text.figure_search import candidates, matching
from reportdesk.gui.text.page import TextPage
from reportdesk.report.report import Report
from reportdesk.report.text import LiveFigure, Paragraph, Picture
from tests.gui.desks import begin, program
from tests.gui.text import writers
from tests.gui.text.writers import (
    FIGURE,
    IMAGE,
    assert_true,
    caret_to,
    heading,
    open_page,
    paragraph,
    select_all,
    session_with,
    written,
)

CTRL = Qt.KeyboardModifier.ControlModifier
NEW = FIGURE.address
GRANTED = LiveFigure("requests.granted.natural_person")
Answer = Callable[[QDialog], object]


def list_in(dialog: QDialog) -> QListView:
    found = dialog.findChild(QListView)
    assert isinstance(found, QListView)
    return found


def in_hand(dialog: QDialog) -> str:
    return str(list_in(dialog).currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))


def type_and_take(typed: str, *keys: Qt.Key) -> Answer:
    """Return the answer that types into the search, presses keys and then Enter."""

    def answer(dialog: QDialog) -> None:
        search(dialog, typed)
        for key in (*keys, Qt.Key.Key_Return):
            QTest.keyClick(dialog.focusWidget(), key)

    return answer


def search(dialog: QDialog, typed: str) -> None:
    field = dialog.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    field.setText(typed)


def session_of(*blocks: Paragraph, **figures: int) -> Session:
    session = session_with(*blocks)
    named = {"new": NEW, "granted": GRANTED.address}
    session.edit_figures({named[name]: value for name, value in figures.items()}, "填", NEW)
    session.undo_stack.clear()
    return session


def insert(page: TextPage, answer: Answer) -> str:
    def answer_and_leave(dialog: QDialog) -> None:
        try:
            answer(dialog)
        finally:
            dialog.reject()

    with answered(answer_and_leave) as said:
        writers.click(page, "插入数字…")
    return said[0]


def printed(report: Report) -> list[str]:
    blocks = compose(commands.form_of(report), report).blocks
    return [block.text for block in blocks if isinstance(block, ParagraphBlock)]


@pytest.mark.parametrize(
    ("typed", "first", "least"),
    [
        ("自然人 新收", "requests.new.natural_person", 1),
        ("新收　自然人", "requests.new.natural_person", 1),
        ("科研 结转下年度", "requests.carried_out.research", 1),
        ("复议 维持", "review.reconsideration.upheld", 1),
        ("收费金额", "disclosure.fees.amount", 1),
        ("３４４０", "requests.new.natural_person", 1),
        ("", "disclosure.rules.issued", 198),
        ("没有这样的数", "", 0),
    ],
)
def test_figures_are_found_by_parts_of_their_names_or_by_what_they_are(
    typed: str, first: str, least: int
) -> None:
    found = matching(candidates(session_of(new=3440)), typed)
    assert len(found) >= least
    assert (found[0].figure.address if found else "") == first


def test_a_figure_is_put_where_the_caret_is_in_one_step(qtbot: QtBot) -> None:
    session = session_of(paragraph("收到件"), new=3440)
    page = open_page(qtbot, session)
    caret_to(page, 0, 2)
    said = insert(page, type_and_take("自然人 新收"))
    assert "始终与表格一致" in said
    assert written(session) == (paragraph("收到", FIGURE, "件"),)
    assert page.focusWidget() is page.editor
    assert page.editor.textCursor().positionInBlock() == 3
    assert_true(page, session)
    assert session.undo_stack.undoText() == "插入数字"
    session.undo_stack.undo()
    assert written(session) == (paragraph("收到件"),)
    session.undo_stack.redo()
    assert written(session) == (paragraph("收到", FIGURE, "件"),)


def test_arrows_choose_while_the_keys_stay_in_the_search(qtbot: QtBot) -> None:
    session = session_of(paragraph("收到件"), new=3440)
    page = open_page(qtbot, session)
    insert(page, type_and_take("新收", Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up))
    assert written(session)[0] == paragraph(LiveFigure("requests.new.business"), "收到件")


def test_two_clicks_on_a_figure_insert_it(qtbot: QtBot) -> None:
    session = session_of(paragraph("收到件"))
    page = open_page(qtbot, session)

    def twice(dialog: QDialog) -> None:
        port = list_in(dialog).viewport()
        for act in (QTest.mouseClick, QTest.mouseDClick):
            act(port, Qt.MouseButton.LeftButton, pos=QPoint(60, 60))

    insert(page, twice)
    assert written(session)[0] == paragraph(LiveFigure("disclosure.rules.repealed"), "收到件")


def test_escape_inserts_nothing(qtbot: QtBot) -> None:
    session = session_of(paragraph("收到件"))
    page = open_page(qtbot, session)
    insert(page, escape)
    assert session.undo_stack.count() == 0
    assert page.focusWidget() is page.editor


def test_nothing_found_is_said_and_cannot_be_inserted(qtbot: QtBot) -> None:
    session = session_of(paragraph("收到件"))
    page = open_page(qtbot, session)
    said: list[str] = []

    def look(dialog: QDialog) -> None:
        height = dialog.height()
        type_and_take("没有这样的")(dialog)
        said.append(words(dialog))
        assert dialog.isVisible(), "Enter inserts nothing"
        assert dialog.height() == height

    insert(page, look)
    assert "没有这样的数" in said[0]
    assert session.undo_stack.count() == 0


def test_figures_equal_to_the_number_selected_come_first_and_take_its_place(qtbot: QtBot) -> None:
    session = session_of(paragraph("答复1,207件。"), new=1207, granted=3)
    page = open_page(qtbot, session)
    caret_to(page, 0, 7, select_from=2)
    said = insert(page, type_and_take(""))
    assert "选中的是 1,207，等于它的 1 个数排在前面" in said
    assert written(session) == (paragraph("答复", FIGURE, "件。"),)


def test_a_number_that_no_figure_equals_is_told_so(qtbot: QtBot) -> None:
    page = open_page(qtbot, session_of(paragraph("答复12件。"), new=1207))
    caret_to(page, 0, 4, select_from=2)
    assert "表中没有等于它的数" in insert(page, escape)


def test_such_a_number_is_replaced_only_by_a_figure_that_was_chosen(qtbot: QtBot) -> None:
    session = session_of(paragraph("答复12件。"), new=1207)
    page = open_page(qtbot, session)
    caret_to(page, 0, 4, select_from=2)

    def enter(dialog: QDialog) -> None:
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
        assert dialog.isVisible()
        for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
            QTest.keyClick(dialog.focusWidget(), key)

    insert(page, enter)
    first = LiveFigure(next(iter(session.form.figures)))
    assert written(session) == (paragraph("答复", first, "件。"),)


def test_a_selected_figure_can_be_exchanged_for_another(qtbot: QtBot) -> None:
    session = session_of(paragraph("收到", FIGURE, "件"), new=5, granted=3)
    page = open_page(qtbot, session)
    caret_to(page, 0, 3, select_from=2)
    at_first: list[str] = []

    def exchange(dialog: QDialog) -> None:
        at_first.append(in_hand(dialog))
        type_and_take("予以公开 自然人")(dialog)

    insert(page, exchange)
    assert at_first[0].endswith("自然人，5")
    assert written(session) == (paragraph("收到", GRANTED, "件"),)


def test_a_blank_figure_is_offered_as_unfilled_and_follows_when_it_is_filled(qtbot: QtBot) -> None:
    session = session_of(paragraph("收到件"))
    page = open_page(qtbot, session)
    caret_to(page, 0, 2)
    heard: list[str] = []

    def take(dialog: QDialog) -> None:
        search(dialog, "新收 自然人")
        heard.append(in_hand(dialog))
        QTest.keyClick(dialog, Qt.Key.Key_Return)

    insert(page, take)
    assert heard[0].endswith("自然人，未填写")
    session.edit_figures({NEW: 76}, "填数", NEW)
    assert printed(session.report) == ["收到76件"]


def test_a_figure_beside_a_picture_gets_a_line_of_its_own(qtbot: QtBot) -> None:
    picture = Picture(IMAGE.id, None, 60)
    session = session_with(picture, images={IMAGE.id: IMAGE})
    page = open_page(qtbot, session)
    caret_to(page, 0, 1)
    with answered(type_and_take("新收 自然人")):
        page.insert_figure()
    assert written(session) == (picture, paragraph(FIGURE))


def test_a_figure_in_a_heading_stays_in_it(qtbot: QtBot) -> None:
    session = session_with(heading("办理件"))
    page = open_page(qtbot, session)
    caret_to(page, 0, 2)
    insert(page, type_and_take("新收 自然人"))
    assert written(session)[0] == replace(heading(""), text=("办理", FIGURE, "件"))


def test_it_stays_equal_to_the_table_through_undo_copy_and_reopening(
    qtbot: QtBot, tmp_path: Path
) -> None:
    session = session_of(paragraph("收到件。"), new=76)
    page = open_page(qtbot, session)
    caret_to(page, 0, 2)
    insert(page, type_and_take("新收 自然人"))
    session.edit_figures({NEW: 77}, "改数", NEW)
    assert printed(session.report) == ["收到77件。"]
    session.undo_stack.undo()
    session.undo_stack.undo()
    session.undo_stack.redo()
    assert printed(session.report) == ["收到76件。"]

    select_all(page)
    page.editor.copy()
    assert QApplication.clipboard().text() == "收到76件。"
    page.editor.paste()
    page.editor.paste()
    session.edit_figures({NEW: 78}, "改数", NEW)
    assert printed(session.report) == ["收到78件。收到78件。"]

    path = tmp_path / "a.report.json"
    assert commands.save(session.report, path) is None
    opened = commands.open_draft(path)
    assert isinstance(opened, Report)
    again = Session(opened)
    again.edit_figures({NEW: 79}, "改数", NEW)
    assert printed(again.report) == ["收到79件。收到79件。"]


def test_the_answer_click_is_the_button_that_names_the_number(qtbot: QtBot) -> None:
    session = session_of(paragraph("收到件"), new=76)
    page = open_page(qtbot, session)

    def choose(dialog: QDialog) -> None:
        search(dialog, "新收 自然人")
        assert "插入 76" in words(dialog)
        click("insert")(dialog)

    insert(page, choose)
    assert written(session) == (paragraph(FIGURE, "收到件"),)


def test_the_key_works_in_a_text_and_the_menu_offers_it_nowhere_else(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with program(qtbot, tmp_path) as window:
        begin(window)
        offered = window.menu_actions["insert_figure"]
        assert not offered.isEnabled()
        press(Qt.Key.Key_3, CTRL)
        assert offered.isEnabled()
        write("收到")
        with answered(type_and_take("新收 自然人")):
            press(Qt.Key.Key_K, CTRL)
        assert window.files.session
        assert written(window.files.session) == (paragraph("收到", FIGURE),)
        press(Qt.Key.Key_4, CTRL)
        assert not offered.isEnabled()


def test_a_listener_hears_which_figure_the_caret_comes_to(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(page_module, "announce", lambda _widget, words: heard.append(words))
    page = open_page(qtbot, session_of(paragraph("收到", FIGURE, "件"), new=76))
    for _ in range(4):
        writers.press(page, Qt.Key.Key_Right)
    assert heard == ["引自三 › 本年新收 › 自然人，76"]


@pytest.mark.parametrize(("at", "told"), [(6, "引自三 › 本年新收 › 自然人，76"), (-6, "")])
def test_the_mouse_over_a_figure_tells_which_it_is(qtbot: QtBot, at: int, told: str) -> None:
    page = open_page(qtbot, session_of(paragraph("收到", FIGURE, "件"), new=76))
    caret_to(page, 0, 2)
    place = page.editor.cursorRect().center() + QPoint(at, 0)
    whole = page.editor.viewport().mapToGlobal(place)
    help_wanted = QHelpEvent(QEvent.Type.ToolTip, place, whole)
    QApplication.sendEvent(page.editor.viewport(), help_wanted)
    assert QToolTip.text() == told
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())
