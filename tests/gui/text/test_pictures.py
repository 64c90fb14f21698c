"""Pictures: put in, captioned, made wider, and taken out."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from reportdesk.gui.text.page import TextPage
from reportdesk.gui.widgets.notice import Notice
from reportdesk.report.text import Image, Picture
from tests.gui.text.writers import (
    IMAGE,
    assert_true,
    caret_to,
    click,
    open_page,
    paragraph,
    picture_bytes,
    press,
    session_with,
    written,
)

PICTURE = Picture(IMAGE.id, None, 60)


def choose(monkeypatch: pytest.MonkeyPatch, *paths: Path) -> None:
    """Let the dialog for files answer with these."""
    answer = ([str(path) for path in paths], "")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: answer)


def test_a_picture_file_is_put_in_as_a_block_of_its_own(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "图.png").write_bytes(picture_bytes("red"))
    choose(monkeypatch, tmp_path / "图.png")
    session = session_with(paragraph("公开情况"))
    page = open_page(qtbot, session)
    caret_to(page, 0, 2)
    click(page, "图片…")
    before, picture, after = written(session)
    assert (before, after) == (paragraph("公开"), paragraph("情况"))
    assert isinstance(picture, Picture)
    assert picture.image in session.report.images
    assert picture.width_mm == 25
    assert_true(page, session)
    session.undo_stack.undo()
    assert written(session) == (paragraph("公开情况"),)
    assert session.report.images == {}


@pytest.mark.parametrize("width", [320, 700, 1600])
def test_a_picture_as_wide_as_the_words_does_not_scroll_sideways(qtbot: QtBot, width: int) -> None:
    page = open_page(qtbot, session_with(Picture(IMAGE.id, "图注" * 60, 156)))
    page.resize(width, 640)
    QApplication.processEvents()
    assert page.editor.horizontalScrollBar().maximum() == 0


def test_no_file_chosen_is_no_change(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    choose(monkeypatch)
    session = session_with(paragraph("公开"))
    page = open_page(qtbot, session)
    click(page, "图片…")
    assert session.undo_stack.count() == 0
    assert page.editor.hasFocus()


def test_what_is_no_picture_is_refused_in_words(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "图.png").write_bytes(b"%PDF-1.7")
    choose(monkeypatch, tmp_path / "图.png")
    session = session_with(paragraph("公开"))
    page = open_page(qtbot, session)
    click(page, "图片…")
    assert session.undo_stack.count() == 0
    notice = page.findChild(Notice)
    assert isinstance(notice, Notice)
    assert "PDF" in notice.accessibleName()


def test_pictures_that_would_make_the_draft_too_large_are_refused(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "图.png").write_bytes(picture_bytes("red"))
    choose(monkeypatch, tmp_path / "图.png")
    session = session_with(images={"large": Image("image/png", bytes(45_000_000))})
    page = open_page(qtbot, session)
    click(page, "图片…")
    assert session.undo_stack.count() == 0
    notice = page.findChild(Notice)
    assert isinstance(notice, Notice)
    assert "64 MB" in notice.accessibleName()


def test_a_file_that_went_away_is_refused_in_words(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, tmp_path / "没有.png")
    page = open_page(qtbot, session_with())
    click(page, "图片…")
    notice = page.findChild(Notice)
    assert isinstance(notice, Notice)
    assert "没有.png" in notice.accessibleName()


def test_a_picture_of_the_clipboard_is_put_in(qtbot: QtBot) -> None:
    session = session_with()
    page = open_page(qtbot, session)
    image = QImage(64, 32, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    QApplication.clipboard().setImage(image)
    page.editor.paste()
    (picture,) = written(session)
    assert isinstance(picture, Picture)
    assert session.report.images[picture.image].media_type == "image/png"


def test_picture_files_copied_in_a_folder_are_put_in(qtbot: QtBot, tmp_path: Path) -> None:
    for name in ("一.png", "二.png"):
        (tmp_path / name).write_bytes(picture_bytes("red" if name == "一.png" else "blue"))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in ("一.png", "二.png")])
    QApplication.clipboard().setMimeData(data)
    session = session_with()
    page = open_page(qtbot, session)
    page.editor.paste()
    assert len(written(session)) == 2
    assert len(session.report.images) == 2


@pytest.fixture
def page(qtbot: QtBot) -> TextPage:
    page = open_page(qtbot, session_with(paragraph("公开"), PICTURE, images={IMAGE.id: IMAGE}))
    caret_to(page, 1, 0)
    return page


def picture_in(page: TextPage) -> Picture:
    block = page.editor.mirror.blocks[1]
    assert isinstance(block, Picture)
    return block


def test_the_tools_become_the_fields_of_the_picture_in_hand(page: TextPage) -> None:
    assert page.picture_bar.isVisible()
    caret_to(page, 0, 0)
    assert not page.picture_bar.isVisible()


def test_a_caption_is_one_step_and_live(page: TextPage) -> None:
    session = page.picture_bar._session  # noqa: SLF001 - the session of the page
    page.picture_bar.caption.setFocus()
    QTest.keyClicks(page.picture_bar.caption, "Fig 1 ")
    assert picture_in(page).caption == "Fig 1"
    QTest.keyClicks(page.picture_bar.caption, "a")
    QTest.keyClick(page.picture_bar.caption, Qt.Key.Key_Return)
    assert picture_in(page).caption == "Fig 1 a"
    assert page.editor.hasFocus()
    assert session.undo_stack.count() == 1
    session.undo_stack.undo()
    assert picture_in(page) == PICTURE
    assert page.picture_bar.caption.text() == ""


def test_escape_takes_a_caption_back(page: TextPage) -> None:
    page.picture_bar.caption.setFocus()
    QTest.keyClicks(page.picture_bar.caption, "Fig")
    QTest.keyClick(page.picture_bar.caption, Qt.Key.Key_Escape)
    assert picture_in(page) == PICTURE
    assert page.editor.hasFocus()


def test_the_keyboard_alone_reaches_the_caption(page: TextPage) -> None:
    press(page, Qt.Key.Key_F2)
    assert page.picture_bar.caption.hasFocus()


def test_another_width_makes_the_picture_larger(page: TextPage) -> None:
    layout = page.editor.document().documentLayout()
    before = layout.blockBoundingRect(page.editor.document().findBlockByNumber(1)).height()
    page.picture_bar.width_mm.setValue(120)
    assert page.settle()
    assert picture_in(page).width_mm == 120
    after = layout.blockBoundingRect(page.editor.document().findBlockByNumber(1)).height()
    assert after > before * 1.5


def test_the_button_takes_the_picture_out(page: TextPage) -> None:
    click(page, "删除图片")
    assert page.editor.mirror.blocks == (paragraph("公开"),)
    assert page.editor.hasFocus()


@pytest.mark.parametrize("data", [b"", b"no picture", picture_bytes()[:60]])
def test_a_picture_that_cannot_be_shown_ends_nothing(qtbot: QtBot, data: bytes) -> None:
    broken = Image("image/png", data)
    picture = Picture(broken.id, "图" * 120, 400)
    session = session_with(picture, Picture("absent", None, 1), images={broken.id: broken})
    page = open_page(qtbot, session)
    assert not page.grab().isNull()
