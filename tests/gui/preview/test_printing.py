"""What comes out of the printer is what the preview shows."""

import subprocess
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from reportdesk import commands
from reportdesk.documents.paginate.paper import Paper
from reportdesk.gui.preview.printing import print_paper, printer_for
from reportdesk.gui.robot import answered, escape, keyboard, press, write
from reportdesk.report.text import Picture
from tests.documents.drawing import drawing
from tests.gui.desks import program
from tests.gui.preview.papers import LONG, laid_out, report
from tests.lacking import do_without

pytestmark = pytest.mark.usefixtures("app")
CTRL = Qt.KeyboardModifier.ControlModifier
XHTML = "{http://www.w3.org/1999/xhtml}"
"""What pdftotext -bbox writes."""


@pytest.fixture
def paper() -> Paper:
    return laid_out(report())


def to_file(paper: Paper, path: Path) -> QPrinter:
    printer = printer_for(paper, "年报")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def read(*command: str | Path) -> str:
    try:
        return subprocess.check_output(command, text=True)
    except FileNotFoundError:
        do_without("no poppler here")
        raise


def facts(pdf: Path) -> dict[str, str]:
    lines = read("pdfinfo", pdf).splitlines()
    return {key: value.strip() for key, _, value in (line.partition(":") for line in lines)}


def page_texts(pdf: Path) -> list[str]:
    """Return the text of each page; Qt names some characters by their look-alikes."""
    pages = read("pdftotext", pdf, "-").split("\f")[:-1]
    return [unicodedata.normalize("NFKC", "".join(page.split())) for page in pages]


def sheet_texts(paper: Paper) -> list[str]:
    """Return the words of each sheet; a caption's picture has none."""
    runs = ["".join(r.text for line in s.lines for r in line.runs) for s in paper.sheets]
    return [unicodedata.normalize("NFKC", "".join(text.split())) for text in runs]


def test_every_sheet_is_a_page_of_its_size_with_its_text(paper: Paper, tmp_path: Path) -> None:
    pdf = tmp_path / "a.pdf"
    assert print_paper(paper, to_file(paper, pdf))
    told = facts(pdf)
    assert told["Pages"] == str(len(paper.sheets))
    assert told["Page size"] == "595 x 842 pts (A4)"
    assert told["Title"] == "年报"
    printed, shown = page_texts(pdf), sheet_texts(paper)
    assert [sorted(page) for page in printed] == [sorted(page) for page in shown]
    assert LONG[:8] in "".join(printed)


def test_words_stand_on_the_page_where_the_layout_has_them(paper: Paper, tmp_path: Path) -> None:
    pdf = tmp_path / "a.pdf"
    print_paper(paper, to_file(paper, pdf))
    page = etree.fromstring(read("pdftotext", "-bbox", pdf, "-").encode()).iter(f"{XHTML}page")
    word = next(next(page).iter(f"{XHTML}word"))
    first = paper.sheets[0].lines[0]
    assert float(word.get("xMin", 0)) == pytest.approx(first.runs[0].x, abs=1)
    assert float(word.get("yMin", 0)) < first.baseline < float(word.get("yMax", 0))


def test_pictures_keep_all_their_pixels(tmp_path: Path) -> None:
    image = drawing(900, 600)
    content = report(2)
    picture = Picture(image.id, None, 80)
    texts = {"overview": (*content.texts["overview"], picture)}
    with_picture = laid_out(replace(content, texts=texts, images={image.id: image}))
    pdf = tmp_path / "a.pdf"
    print_paper(with_picture, to_file(with_picture, pdf))
    assert " 900   600 " in read("pdfimages", "-list", pdf)


def test_only_the_pages_asked_for_are_printed(paper: Paper, tmp_path: Path) -> None:
    pdf = tmp_path / "a.pdf"
    printer = to_file(paper, pdf)
    printer.setFromTo(2, 3)
    print_paper(paper, printer)
    assert [sorted(text) for text in page_texts(pdf)] == [
        sorted(text) for text in sheet_texts(paper)[1:3]
    ]


def test_the_last_page_comes_first_where_that_is_asked_for(paper: Paper, tmp_path: Path) -> None:
    pdf = tmp_path / "a.pdf"
    printer = to_file(paper, pdf)
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    print_paper(paper, printer)
    assert [sorted(text) for text in page_texts(pdf)] == [
        sorted(text) for text in reversed(sheet_texts(paper))
    ]


def test_copies_are_printed_one_after_the_other(paper: Paper, tmp_path: Path) -> None:
    pdf = tmp_path / "a.pdf"
    printer = to_file(paper, pdf)
    printer.setFromTo(1, 2)
    printer.setCopyCount(2)
    print_paper(paper, printer)
    assert facts(pdf)["Pages"] == "4"


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_nothing_is_told_of(paper: Paper, tmp_path: Path) -> None:
    assert not print_paper(paper, to_file(paper, tmp_path / "no such folder" / "a.pdf"))


def test_ctrl_p_asks_for_a_printer_and_prints_what_is_on_the_screen(
    qtbot: QtBot, tmp_path: Path
) -> None:
    draft, pdf = tmp_path / "a.report.json", tmp_path / "b.pdf"
    commands.save(report(), draft)

    def into_file(dialog: QDialog) -> None:
        assert isinstance(dialog, QPrintDialog)
        field = dialog.findChild(QLineEdit, "filename")
        assert field
        field.setText(str(pdf))
        dialog.accept()

    with program(qtbot, tmp_path, str(draft)):
        press(Qt.Key.Key_3, CTRL)
        write("首先")
        with answered(into_file) as said:
            press(Qt.Key.Key_P, CTRL)
        keyboard()
    assert said[0].startswith("打印\n")
    assert "首先" in "".join(page_texts(pdf))


def test_esc_prints_nothing_and_gives_the_keyboard_back(qtbot: QtBot, tmp_path: Path) -> None:
    draft = tmp_path / "a.report.json"
    commands.save(report(), draft)
    with program(qtbot, tmp_path, str(draft)):
        press(Qt.Key.Key_3, CTRL)
        before = keyboard()
        with answered(escape):
            press(Qt.Key.Key_P, CTRL)
        assert keyboard() is before
    assert list(tmp_path.glob("*.pdf")) == []


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_fails_is_told_of_in_words(qtbot: QtBot, tmp_path: Path) -> None:
    draft = tmp_path / "a.report.json"
    commands.save(report(), draft)

    def nowhere(dialog: QDialog) -> None:
        assert isinstance(dialog, QPrintDialog)
        dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        dialog.printer().setOutputFileName(str(tmp_path / "no such folder" / "a.pdf"))
        QDialog.done(dialog, QDialog.DialogCode.Accepted)

    with program(qtbot, tmp_path, str(draft)), answered(nowhere, escape) as said:
        press(Qt.Key.Key_P, CTRL)
    assert "没有打印出来" in said[1]
    assert "报告没有受影响" in said[1]
