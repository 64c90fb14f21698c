"""What the tests of the text page share: pages, keys as people press them, and what they see."""

import io
from collections.abc import Mapping
from dataclasses import replace

import PIL.Image
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reportdesk.gui.session import Session
from reportdesk.gui.text.formats import block_format, words_format
from reportdesk.gui.text.page import TextPage
from reportdesk.gui.text.passage import Blocks
from reportdesk.gui.text.reading import fragments, legible, read_range
from reportdesk.gui.widgets.button import Button
from reportdesk.report.numbering import heading_numbers
from reportdesk.report.report import new_report
from reportdesk.report.text import Block, Heading, Image, LiveFigure, Paragraph, text

FIGURE = LiveFigure("requests.new.natural_person")
SECTION = "overview"
NO_KEYS = Qt.KeyboardModifier.NoModifier


def picture_bytes(color: str = "white") -> bytes:
    """Return a small PNG file."""
    file = io.BytesIO()
    PIL.Image.new("RGB", (96, 48), color).save(file, "PNG")
    return file.getvalue()


IMAGE = Image("image/png", picture_bytes())


def paragraph(*pieces: str | LiveFigure) -> Paragraph:
    return Paragraph(text(*pieces))


def heading(words: str, level: int = 2) -> Heading:
    return Heading(level, text(words))


def session_with(
    *blocks: Block, images: Mapping[str, Image] | None = None, edition: str = "2021"
) -> Session:
    """Return a session whose first text is these blocks."""
    report = replace(new_report(edition, 2024, "云河市商务局"), images=images or {})
    return Session(replace(report, texts={SECTION: blocks} if blocks else {}))


def open_page(qtbot: QtBot, session: Session, section: str = SECTION) -> TextPage:
    """Show the page of a section, with the keys in its text and the caret at its beginning."""
    found = next(one for one in session.form.sections if one.id == section)
    page = TextPage(session, found)
    qtbot.addWidget(page)
    page.resize(870, 640)
    page.show()
    page.resume()
    QApplication.processEvents()
    return page


def written(session: Session, section: str = SECTION) -> Blocks:
    """Return what the report holds."""
    return session.report.texts.get(section, ())


def type_words(page: TextPage, words: str) -> None:
    """Type letters, Chinese and emoji among them, as keys that carry their text."""
    for letter in words:
        QApplication.sendEvent(page.editor, QKeyEvent(QKeyEvent.Type.KeyPress, 0, NO_KEYS, letter))


def press(page: TextPage, *keys: Qt.Key, held: Qt.KeyboardModifier = NO_KEYS) -> None:
    for key in keys:
        QTest.keyClick(page.editor, key, held)


def compose(page: TextPage, letters: str, committed: str = "") -> None:
    """Let an input method show letters that are not yet chosen, and commit words."""
    event = QInputMethodEvent(letters, [])
    event.setCommitString(committed)
    QApplication.sendEvent(page.editor, event)


def paste(page: TextPage, words: str) -> None:
    data = QMimeData()
    data.setText(words)
    QApplication.clipboard().setMimeData(data)
    page.editor.paste()


def caret_to(page: TextPage, block: int, offset: int, *, select_from: int | None = None) -> None:
    """Put the caret into a block; the offset counts as Qt does."""
    place = page.editor.document().findBlockByNumber(block)
    cursor = QTextCursor(place)
    cursor.setPosition(place.position() + (offset if select_from is None else select_from))
    cursor.setPosition(place.position() + offset, QTextCursor.MoveMode.KeepAnchor)
    page.editor.setTextCursor(cursor)


def select_all(page: TextPage) -> None:
    page.editor.selectAll()


def assert_true(page: TextPage, session: Session, section: str = SECTION) -> None:
    """Hold that document, mirror and report say the same, and that every block is dressed."""
    document, mirror = page.editor.document(), page.editor.mirror
    blocks = mirror.blocks
    assert read_range(document, 0, document.blockCount()) == blocks
    stored = session.report.texts.get(section, ())
    assert tuple(map(legible, stored)) == (() if mirror.is_empty and not stored else blocks)
    numbers = heading_numbers(blocks)
    assert mirror.numbers == numbers
    for index, (block, number) in enumerate(zip(blocks, numbers, strict=True)):
        place = document.findBlockByNumber(index)
        assert place.blockFormat() == block_format(block, number)
        words = words_format(strong=isinstance(block, Heading))
        assert place.charFormat() == words
        for run in fragments(place):
            assert run.charFormat().objectType() or run.charFormat() == words


def button(page: TextPage, name: str) -> Button:
    """Return the button of a page with this text or accessible name."""
    found = [b for b in page.findChildren(Button) if name in (b.text(), b.accessibleName())]
    assert len(found) == 1
    return found[0]


def click(page: TextPage, name: str) -> None:
    QTest.mouseClick(button(page, name), Qt.MouseButton.LeftButton)
