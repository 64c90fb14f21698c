"""Nothing becomes so long by hand that it could not be shown in good time, or read again."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reportdesk.gui.text import mirror
from reportdesk.gui.text.page import TextPage
from reportdesk.gui.widgets.notice import Notice
from reportdesk.report.change import Splice
from reportdesk.store import limits
from tests.gui.text.writers import (
    caret_to,
    compose,
    open_page,
    paragraph,
    press,
    session_with,
    type_words,
    written,
)

MOST = 50_000
LONG = paragraph("字" * (MOST - 1))


def refusals(page: TextPage) -> list[str]:
    return [n.accessibleName() for n in page.findChildren(Notice) if n.isVisible()]


def test_what_can_be_entered_can_be_read_again() -> None:
    assert MOST < limits.MOST_IN_PARAGRAPH


def test_letters_beyond_the_most_are_refused_and_said_to_be(qtbot: QtBot) -> None:
    session = session_with(LONG)
    page = open_page(qtbot, session)
    type_words(page, "好")
    assert written(session) == (paragraph("好" + "字" * (MOST - 1)),)
    assert refusals(page) == []
    type_words(page, "多")
    compose(page, "duo")
    compose(page, "", "多")
    assert written(session) == (paragraph("好" + "字" * (MOST - 1)),)
    assert any("一段最多 50,000 字" in words for words in refusals(page))
    caret_to(page, 0, 1, select_from=0)
    type_words(page, "换")
    assert written(session) == (paragraph("换" + "字" * (MOST - 1)),)


def test_two_are_not_joined_to_one_too_long_and_stay_as_they_are(qtbot: QtBot) -> None:
    session = session_with(LONG, paragraph("两字"))
    page = open_page(qtbot, session)
    caret_to(page, 1, 0)
    press(page, Qt.Key.Key_Backspace)
    assert written(session) == (LONG, paragraph("两字"))
    assert any("一段最多 50,000 字" in words for words in refusals(page))
    press(page, Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
    assert written(session) == (paragraph("字" * MOST),)


def test_one_that_is_longer_already_can_be_made_shorter(qtbot: QtBot) -> None:
    session = session_with(paragraph("字" * (MOST + 10)), paragraph("尾"))
    page = open_page(qtbot, session)
    caret_to(page, 0, 5, select_from=0)
    press(page, Qt.Key.Key_Delete)
    caret_to(page, 0, 9)
    press(page, Qt.Key.Key_Return)
    assert written(session) == (paragraph("字" * 9), paragraph("字" * (MOST - 4)), paragraph("尾"))


def test_lines_beyond_the_most_of_all_texts_are_refused(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mirror, "MOST_BLOCKS", 4)
    session = session_with(paragraph("一"), paragraph("二"))
    change = Splice("problems", 0, (), (paragraph("另"),))
    session.apply(change, "写", "texts.problems.0")
    page = open_page(qtbot, session)
    press(page, Qt.Key.Key_Return)
    assert len(written(session)) == 3
    assert refusals(page) == []
    press(page, Qt.Key.Key_Return)
    assert len(written(session)) == 3
    assert any("全文最多" in words for words in refusals(page))
    press(page, Qt.Key.Key_Backspace)
    assert written(session) == (paragraph("一"), paragraph("二"))
