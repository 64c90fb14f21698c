"""The page as a whole: what it shows, tells and marks, and where it puts the keys."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reportdesk.checks.finding import Finding
from reportdesk.gui import theme
from reportdesk.gui.text.page import TextPage
from reportdesk.gui.widgets.button import Button
from reportdesk.gui.widgets.label import Label
from reportdesk.report.change import Entry
from reportdesk.report.text import LiveFigure, Picture
from tests.gui.text.writers import (
    FIGURE,
    IMAGE,
    button,
    caret_to,
    click,
    heading,
    open_page,
    paragraph,
    press,
    session_with,
    type_words,
    written,
)


def labels(page: TextPage) -> list[str]:
    return [label.text() for label in page.findChildren(Label)]


def offers(page: TextPage) -> list[str]:
    """Return the words of the buttons that stand on the empty page."""
    return [offer.text() for offer in page.editor.viewport().findChildren(Button)]


def margin(page: TextPage) -> QImage:
    """Return what is seen to the left of the words."""
    return page.editor.viewport().grab().toImage().copy(60, 0, 40, 600)


def test_a_page_is_named_by_the_printed_heading(qtbot: QtBot) -> None:
    page = open_page(qtbot, session_with())
    assert page.accessibleName() == page.editor.accessibleName() == "一、总体情况"
    assert "一、总体情况" in labels(page)
    assert open_page(qtbot, session_with(), "preface").accessibleName() == "前言"


def test_words_are_counted_as_they_are_typed(qtbot: QtBot) -> None:
    page = open_page(qtbot, session_with(paragraph("公开 a1b 538条，", FIGURE), heading("一二")))
    assert "9 字" in labels(page)
    type_words(page, "我")
    assert "10 字" in labels(page)


def test_an_empty_page_offers_the_topics_of_its_rule_as_headings(qtbot: QtBot) -> None:
    session = session_with()
    page = open_page(qtbot, session)
    assert offers(page) == ["按五个方面建小标题"]
    click(page, "按五个方面建小标题")
    blocks = written(session)
    assert blocks[:2] == (heading("主动公开"), paragraph())
    assert len(blocks) == 10
    type_words(page, "写")
    assert written(session)[1] == paragraph("写")
    assert not button(page, "按五个方面建小标题").isVisible()
    session.undo_stack.undo()
    session.undo_stack.undo()
    assert session.report.texts == {}
    assert button(page, "按五个方面建小标题").isVisible()


@pytest.mark.parametrize(
    ("edition", "section"), [("2019", "overview"), ("2021", "problems"), ("2021", "other_matters")]
)
def test_where_no_rule_names_several_topics_none_are_offered(
    qtbot: QtBot, edition: str, section: str
) -> None:
    assert offers(open_page(qtbot, session_with(edition=edition), section)) == []


def test_an_empty_page_invites_to_write_until_something_is_written(qtbot: QtBot) -> None:
    page = open_page(qtbot, session_with(), "preface")
    empty = page.editor.viewport().grab().toImage()
    type_words(page, "一")
    written_on = page.editor.viewport().grab().toImage()
    assert any(empty.pixel(x, 28) != written_on.pixel(x, 28) for x in range(200, 400))


def test_the_page_tells_which_block_is_in_hand(qtbot: QtBot) -> None:
    page = open_page(qtbot, session_with(paragraph("一"), paragraph("二")))
    told: list[str] = []
    page.handed.connect(told.append)
    caret_to(page, 1, 0)
    caret_to(page, 1, 1)
    caret_to(page, 0, 0)
    assert told == ["texts.overview.1", "texts.overview.0"]


def test_an_empty_page_tells_its_section(qtbot: QtBot) -> None:
    page = open_page(qtbot, session_with())
    told: list[str] = []
    page.handed.connect(told.append)
    press(page, Qt.Key.Key_Tab)
    page.resume()
    type_words(page, "一")
    assert told == ["texts.overview", "texts.overview.0"]


def test_going_to_a_place_takes_its_block_in_hand(qtbot: QtBot) -> None:
    page = open_page(qtbot, session_with(*[paragraph("字" * 90)] * 30))
    page.tools.setFocus()
    page.go_to("texts.overview.25")
    assert page.editor.hasFocus()
    assert page.editor.hand.number == 25
    seen = page.editor.viewport().rect()
    assert seen.contains(page.editor.cursorRect().center())
    page.go_to("texts.overview.99")
    assert page.editor.hand.number == 29
    page.go_to("texts.overview")
    assert page.editor.hand.number == 29


def test_a_finding_is_marked_in_the_margin_of_its_block(qtbot: QtBot) -> None:
    page = open_page(qtbot, session_with(paragraph("一"), paragraph("二")))
    finding = Finding("T2", "warning", "texts.overview.1", (), "", "")
    plain = margin(page)
    page.light(finding)
    marked = margin(page)
    assert marked != plain
    page.light(replace(finding, severity="error"))
    assert margin(page) not in (plain, marked)
    page.light(replace(finding, place="texts.problems.1"))
    assert margin(page) == plain
    page.light(finding)
    page.light(None)
    assert margin(page) == plain


def test_the_mark_goes_along_when_lines_come_before_it(qtbot: QtBot) -> None:
    page = open_page(qtbot, session_with(paragraph("一"), paragraph("二")))
    page.light(Finding("T2", "warning", "texts.overview.1", (), "", ""))
    press(page, Qt.Key.Key_Return)
    before = margin(page)
    page.light(Finding("T2", "warning", "texts.overview.2", (), "", ""))
    assert margin(page) == before


def test_a_finding_about_the_whole_section_is_marked_at_its_beginning(qtbot: QtBot) -> None:
    session = session_with()
    page = open_page(qtbot, session)
    plain = margin(page)
    page.light(next(f for f in session.findings if f.place == "texts.overview"))
    assert margin(page) != plain


def test_a_live_figure_shows_what_the_table_says(qtbot: QtBot) -> None:
    session = session_with(paragraph("收到", FIGURE, "件"), paragraph(LiveFigure("no.such"), "件"))
    page = open_page(qtbot, session)
    blank = page.editor.viewport().grab().toImage()
    session.edit_figures({FIGURE.address: 3440}, "填数", FIGURE.address)
    assert page.editor.viewport().grab().toImage() != blank
    session.undo_stack.undo()
    assert page.editor.viewport().grab().toImage() == blank


def test_a_screen_reader_hears_what_is_painted(qtbot: QtBot) -> None:
    picture = Picture(IMAGE.id, "图1", 60)
    session = session_with(
        heading("主动公开"), paragraph("收到", FIGURE, "件"), picture, images={IMAGE.id: IMAGE}
    )
    session.do(Entry("figures", FIGURE.address, None, 76))
    page = open_page(qtbot, session)
    heard = []
    for number in (1, 2, 0):
        caret_to(page, number, 0)
        heard.append(QAccessible.queryAccessibleInterface(page.editor))
    told = [i.text(QAccessible.Text.Description) for i in heard[-1:]]
    assert told == ["标题 （一）主动公开"]
    caret_to(page, 1, 0)
    assert page.editor.accessibleDescription() == (
        "第 2 段：收到76件（引自三 › 本年新收 › 自然人，76）"
    )
    caret_to(page, 2, 0)
    assert page.editor.accessibleDescription() == "图片，图注：图1，宽 60 毫米"


def test_what_was_typed_meanwhile_is_heard_on_coming_back_and_after_saving(qtbot: QtBot) -> None:
    page = open_page(qtbot, session_with(paragraph("甲")))
    type_words(page, "ab")
    assert page.editor.accessibleDescription() == "第 1 段：甲", "the keys are heard by themselves"
    press(page, Qt.Key.Key_Backtab)
    page.resume()
    assert page.editor.accessibleDescription() == "第 1 段：ab甲"
    type_words(page, "c")
    page.settle()
    assert page.editor.accessibleDescription() == "第 1 段：abc甲"


def test_a_screen_reader_hears_of_another_kind_of_line(qtbot: QtBot) -> None:
    page = open_page(qtbot, session_with(paragraph("主动公开")))
    assert page.editor.accessibleDescription() == "第 1 段：主动公开"
    page.editor.hand.set_level(2)
    assert page.editor.accessibleDescription() == "标题 （一）主动公开"


def test_tab_goes_from_the_tools_to_the_text_and_to_what_is_offered(qtbot: QtBot) -> None:
    page = open_page(qtbot, session_with())
    press(page, Qt.Key.Key_Tab)
    assert button(page, "按五个方面建小标题").hasFocus()
    page.resume()
    press(page, Qt.Key.Key_Backtab, held=Qt.KeyboardModifier.ShiftModifier)
    assert button(page, "插入数字…").hasFocus()


def test_everything_to_press_has_a_name(qtbot: QtBot) -> None:
    page = open_page(qtbot, session_with())
    assert all(b.text() or b.accessibleName() for b in page.findChildren(Button))
    assert page.picture_bar.caption.accessibleName()
    assert page.picture_bar.width_mm.accessibleName()


def test_a_click_beside_the_words_takes_the_line_in_hand(qtbot: QtBot) -> None:
    page = open_page(qtbot, session_with(paragraph("一"), paragraph("二")))
    place = page.editor.cursorRect().center() + QPoint(400, 29)
    QTest.mouseClick(page.editor.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert page.editor.hand.number == 1


@pytest.mark.parametrize("width", [320, 700, 1600])
def test_the_words_stand_in_a_column_of_forty_characters(qtbot: QtBot, width: int) -> None:
    page = open_page(qtbot, session_with(paragraph("字" * 400)))
    page.resize(width, 640)
    QApplication.processEvents()
    line = page.editor.document().firstBlock().layout().lineAt(1)
    assert line.naturalTextWidth() <= 660
    assert page.editor.horizontalScrollBar().maximum() == 0
    if width > 760:
        assert line.textLength() == 41


def test_the_page_follows_the_scheme(qtbot: QtBot, app: QApplication) -> None:
    page = open_page(qtbot, session_with(heading("一"), paragraph("二", FIGURE)))
    light = page.grab().toImage()
    theme.wear(app, "dark")
    dark = page.grab().toImage()
    theme.wear(app, "light")
    assert page.grab().toImage() == light
    assert dark.pixelColor(5, 200).lightness() < 60
