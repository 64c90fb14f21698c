"""Chinese input methods: nothing is taken while they compose, and giving up loses nothing."""

from pytestqt.qtbot import QtBot

from reportdesk.report.text import Picture
from tests.gui.text.writers import (
    IMAGE,
    assert_true,
    caret_to,
    compose,
    heading,
    open_page,
    paragraph,
    select_all,
    session_with,
    written,
)


def test_letters_not_yet_chosen_are_no_text(qtbot: QtBot) -> None:
    session = session_with(paragraph("公开"))
    page = open_page(qtbot, session)
    compose(page, "q")
    compose(page, "quan nian")
    assert written(session) == (paragraph("公开"),)
    compose(page, "", "全年")
    assert written(session) == (paragraph("全年公开"),)


def test_giving_up_brings_back_what_was_composed_over(qtbot: QtBot) -> None:
    session = session_with(paragraph("公开情况"))
    page = open_page(qtbot, session)
    caret_to(page, 0, 4, select_from=2)
    compose(page, "zhuang")
    compose(page, "")
    assert written(session) == (paragraph("公开情况"),)
    assert page.editor.toPlainText() == "公开情况"
    assert page.editor.textCursor().selectedText() == "情况"
    assert session.undo_stack.count() == 0


def test_words_chosen_over_a_selection_take_its_place(qtbot: QtBot) -> None:
    session = session_with(paragraph("公开情况"))
    page = open_page(qtbot, session)
    caret_to(page, 0, 4, select_from=2)
    compose(page, "zhuang kuang")
    compose(page, "", "状况")
    assert written(session) == (paragraph("公开状况"),)


def test_composing_over_several_lines_takes_them_out_as_a_step(qtbot: QtBot) -> None:
    session = session_with(heading("公开"), paragraph("情况"))
    page = open_page(qtbot, session)
    select_all(page)
    compose(page, "quan")
    compose(page, "", "全")
    assert written(session) == (heading("全"),)
    while session.undo_stack.canUndo():
        session.undo_stack.undo()
    assert written(session) == (heading("公开"), paragraph("情况"))


def test_words_composed_at_a_picture_get_a_line_of_their_own(qtbot: QtBot) -> None:
    picture = Picture(IMAGE.id, None, 80)
    session = session_with(picture, images={IMAGE.id: IMAGE})
    page = open_page(qtbot, session)
    caret_to(page, 0, 1)
    compose(page, "gong")
    compose(page, "", "公开")
    assert written(session) == (picture, paragraph("公开"))


def test_undo_while_composing_leaves_text_and_report_equal(qtbot: QtBot) -> None:
    session = session_with(paragraph("公开情况"))
    page = open_page(qtbot, session)
    compose(page, "", "全年")
    caret_to(page, 0, 4, select_from=2)
    compose(page, "zhu")
    session.undo_stack.undo()
    compose(page, "")
    assert written(session) == (paragraph("公开情况"),)
    assert page.editor.toPlainText() == "公开情况"


def test_words_chosen_while_the_next_are_composed_stay_when_those_are_given_up(
    qtbot: QtBot,
) -> None:
    session = session_with(paragraph("公开"))
    page = open_page(qtbot, session)
    compose(page, "quannian")
    compose(page, "nian", "全")
    compose(page, "")
    assert written(session) == (paragraph("全公开"),)


def test_the_invitation_gives_way_to_letters_not_yet_chosen(qtbot: QtBot) -> None:
    page = open_page(qtbot, session_with())
    inviting = page.editor.viewport().grab().toImage()
    compose(page, "g")
    composing = page.editor.viewport().grab().toImage()
    row = range(150, 500)
    assert any(inviting.pixel(x, 28) != composing.pixel(x, 28) for x in row)
    compose(page, "")


def test_giving_up_over_several_lines_brings_them_all_back(qtbot: QtBot) -> None:
    picture = Picture(IMAGE.id, "图1", 80)
    whole = (heading("公开"), picture, paragraph("情况"))
    session = session_with(*whole, images={IMAGE.id: IMAGE})
    page = open_page(qtbot, session)
    select_all(page)
    compose(page, "quan")
    compose(page, "quanbu")
    compose(page, "")
    assert written(session) == whole
    assert session.report.images == {IMAGE.id: IMAGE}
    assert page.editor.hand.selected == whole
    assert (session.undo_stack.count(), session.is_saved) == (0, True)
    assert_true(page, session)


def test_giving_up_at_a_picture_leaves_no_empty_line(qtbot: QtBot) -> None:
    picture = Picture(IMAGE.id, None, 80)
    session = session_with(picture, images={IMAGE.id: IMAGE})
    page = open_page(qtbot, session)
    caret_to(page, 0, 1)
    compose(page, "gong")
    compose(page, "")
    assert written(session) == (picture,)
    assert page.editor.hand.picture == picture
    assert session.undo_stack.count() == 0


def test_going_elsewhere_while_composing_over_lines_loses_none(qtbot: QtBot) -> None:
    whole = (heading("公开"), paragraph("情况"))
    session = session_with(*whole)
    page = open_page(qtbot, session)
    select_all(page)
    compose(page, "quan")
    assert page.settle()
    assert written(session) == whole
    compose(page, "")
    assert written(session) == whole
    assert_true(page, session)


def test_choosing_after_going_elsewhere_and_back_is_taken(qtbot: QtBot) -> None:
    session = session_with(heading("公开"), paragraph("情况"))
    page = open_page(qtbot, session)
    select_all(page)
    compose(page, "quan")
    page.settle()
    compose(page, "", "全")
    assert_true(page, session)
    while session.undo_stack.canUndo():
        session.undo_stack.undo()
    assert written(session) == (heading("公开"), paragraph("情况"))
