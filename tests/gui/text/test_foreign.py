"""What is pasted from Word, WPS, LibreOffice and browsers, as it comes into the text."""

import base64
import tempfile
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reportdesk.gui.text.page import TextPage
from reportdesk.gui.widgets.notice import Notice
from reportdesk.report.text import Picture
from tests.gui.text.writers import (
    assert_true,
    caret_to,
    heading,
    open_page,
    paragraph,
    picture_bytes,
    select_all,
    session_with,
    type_words,
    written,
)

TABLE = "<table><tr><td>复议<td>3<tr><td>诉讼<td>4</table>"
EMBEDDED = f'<img src="data:image/png;base64,{base64.b64encode(picture_bytes("red")).decode()}">'


def paste_page(page: TextPage, html: str, words: str = "") -> None:
    data = QMimeData()
    data.setHtml(html)
    if words:
        data.setText(words)
    QApplication.clipboard().setMimeData(data)
    page.editor.paste()


def said(page: TextPage) -> str:
    """Return what stands above the text."""
    notices = page.findChildren(Notice)
    return "".join(notice.accessibleName() for notice in notices if notice.isVisible())


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder of temporary files of the test's own."""
    folder = tmp_path / "temp"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def picture_file(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(picture_bytes("blue"))
    return path


def test_headings_paragraphs_and_pictures_come_in_as_one_step(qtbot: QtBot) -> None:
    session = session_with(paragraph("前"), paragraph("后"))
    page = open_page(qtbot, session)
    caret_to(page, 0, 1)
    html = f"<p>甲</p><h2>（三）公开</h2><p>乙<b>丙</b></p>{EMBEDDED}<p>丁</p>"
    paste_page(page, html, "甲\n（三）公开\n乙丙\n丁")
    first, second, third, picture, *rest = written(session)
    assert (first, second, third) == (paragraph("前甲"), heading("公开"), paragraph("乙丙"))
    assert isinstance(picture, Picture)
    assert picture.image in session.report.images
    assert rest == [paragraph("丁"), paragraph("后")]
    assert said(page) == ""
    assert_true(page, session)
    session.undo_stack.undo()
    assert written(session) == (paragraph("前"), paragraph("后"))
    assert session.report.images == {}


def test_one_line_of_a_page_put_into_words_is_words(qtbot: QtBot) -> None:
    session = session_with(paragraph("公开"))
    page = open_page(qtbot, session)
    caret_to(page, 0, 1)
    paste_page(page, "<h2>（一）甲</h2>", "（一）甲")
    assert written(session) == (paragraph("公（一）甲开"),)


@pytest.mark.parametrize("folder", ["msohtmlclip1/01", "ksohtml8412"])
def test_pictures_among_the_clips_of_word_and_wps_come_in(
    qtbot: QtBot, temporary: Path, folder: str
) -> None:
    clip = picture_file(temporary / folder / "clip_image001.png")
    session = session_with()
    page = open_page(qtbot, session)
    paste_page(page, f'<p>甲</p><img src="{clip.as_uri()}">')
    assert [type(block) for block in written(session)] == [type(paragraph()), Picture]
    assert said(page) == ""


@pytest.mark.parametrize(
    "link",
    [
        "https://example.org/a.png",
        "//example.org/a.png",
        "file://server/share/msohtmlclip1/a.png",
        "file:////server/share/msohtmlclip1/a.png",
        "file:///{outside}",
        "file:///{temporary}/secret.png",
        "file:///{temporary}/msohtmlclip1/../secret.png",
        "file:///{temporary}/msohtmlclip1/link.png",
        "file:///{temporary}/msohtmlclip1/broken.png",
        "file:///{temporary}/msohtmlclip1/absent.png",
        "file:///{temporary}/msohtmlclip1/notes.txt",
        "file:///{temporary}/msohtmlclip1",
        "cid:picture1",
        "data:image/png;base64,AAAA",
        "data:image/svg+xml,<svg/>",
        "",
    ],
)
def test_no_other_picture_is_taken_and_that_is_said(
    qtbot: QtBot, temporary: Path, tmp_path: Path, link: str
) -> None:
    outside = picture_file(tmp_path / "msohtmlclip1" / "a.png")
    clips = picture_file(temporary / "msohtmlclip1" / "a.png").parent
    picture_file(temporary / "secret.png")
    (clips / "link.png").symlink_to(outside)
    (clips / "broken.png").write_bytes(b"%PDF")
    picture_file(clips / "notes.txt")
    places = {"outside": outside.as_posix().lstrip("/"), "temporary": str(temporary).lstrip("/")}
    session = session_with()
    page = open_page(qtbot, session)
    paste_page(page, f"<p>甲</p><img src='{link.format(**places)}'><p>乙</p>")
    assert written(session) == (paragraph("甲"), paragraph("乙"))
    assert "1 张图片没能带进来" in said(page)


def test_what_was_left_out_is_said_until_it_is_closed_or_undone(qtbot: QtBot) -> None:
    session = session_with()
    page = open_page(qtbot, session)
    paste_page(page, f"<p>甲</p>{TABLE}<p>乙</p>{TABLE}")
    assert written(session) == (paragraph("甲"), paragraph("乙"))
    assert "2 个表格没有放进来" in said(page)
    type_words(page, "丙")
    assert "2 个表格没有放进来" in said(page)
    session.undo_stack.undo()
    session.undo_stack.undo()
    assert said(page) == ""


def test_a_table_alone_is_sent_to_the_table_pages(qtbot: QtBot) -> None:
    session = session_with(paragraph("公开"))
    page = open_page(qtbot, session)
    paste_page(page, TABLE, "复议\t3\n诉讼\t4")
    assert session.undo_stack.count() == 0
    assert "请到表格页粘贴" in said(page)
    paste_page(page, "<p>好</p>")
    assert said(page) == ""


def test_a_picture_copied_in_a_browser_is_taken_from_the_clipboard(qtbot: QtBot) -> None:
    data = QMimeData()
    image = QImage(64, 32, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    data.setImageData(image)
    data.setHtml('<meta charset="utf-8"><img src="https://example.org/a.png">')
    QApplication.clipboard().setMimeData(data)
    session = session_with()
    page = open_page(qtbot, session)
    page.editor.paste()
    assert [type(block) for block in written(session)] == [Picture]
    assert said(page) == ""


def test_a_picture_that_cannot_be_had_is_refused_in_words(qtbot: QtBot) -> None:
    page = open_page(qtbot, session_with())
    paste_page(page, '<img src="https://example.org/a.png">')
    assert "单独复制这张图片" in said(page)


def test_rich_text_alone_is_refused_in_words(qtbot: QtBot) -> None:
    data = QMimeData()
    data.setData("text/rtf", b"{\\rtf1 x}")
    QApplication.clipboard().setMimeData(data)
    page = open_page(qtbot, session_with(paragraph("公开")))
    page.editor.paste()
    assert "RTF" in said(page)


def test_a_page_too_deep_gives_way_to_its_plain_words(qtbot: QtBot) -> None:
    session = session_with()
    page = open_page(qtbot, session)
    paste_page(page, "<span>" * 10_000 + "甲", "甲")
    assert written(session) == (paragraph("甲"),)
    select_all(page)
    paste_page(page, "<span>" * 10_000 + "甲")
    assert written(session) == (paragraph("甲"),)
    assert "太复杂" in said(page)


def test_a_hundred_pictures_are_enough(qtbot: QtBot) -> None:
    session = session_with()
    page = open_page(qtbot, session)
    paste_page(page, "甲" + EMBEDDED * 103)
    assert len(written(session)) == 101
    assert "3 张图片没能带进来" in said(page)


def test_a_picture_is_as_wide_as_it_was_shown_and_keeps_its_caption(qtbot: QtBot) -> None:
    session = session_with()
    page = open_page(qtbot, session)
    wide, huge = (EMBEDDED.replace("<img", f"<img width={width}") for width in (378, 5000))
    paste_page(
        page, f"<p>甲</p><p>{wide}</p><p>图1 公开条数</p><p>图2是假的</p>{huge}<p>图表说明</p>"
    )
    pictures = [block for block in written(session) if isinstance(block, Picture)]
    shown = [(picture.width_mm, picture.caption) for picture in pictures]
    assert shown == [(100, "图1 公开条数"), (156, None)]
    assert paragraph("图2是假的") in written(session)
