"""Exporting from the window: what kinds there are, and what is to be known of the file."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog
from pytestqt.qtbot import QtBot

from reportdesk.commands import EXPORTS
from reportdesk.documents import to_pdf
from reportdesk.gui.robot import answered, choose_file, escape, press
from reportdesk.gui.window import Window
from tests.gui.desks import begin, program

CTRL, EXPORT = Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_E


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    with program(qtbot, tmp_path) as opened:
        begin(opened)
        yield opened


@pytest.mark.usefixtures("window")
def test_the_file_dialog_lists_every_kind() -> None:
    kinds: list[str] = []

    def read(dialog: QDialog) -> None:
        combo = dialog.findChild(QComboBox, "fileTypeCombo")
        assert combo is not None
        kinds.extend(combo.itemText(row) for row in range(combo.count()))
        escape(dialog)

    with answered(read):
        press(EXPORT, CTRL)
    assert kinds == [f"{name} (*{ending})" for ending, name in EXPORTS.items()]
    assert "PDF 文件 (*.pdf)" in kinds


@pytest.mark.usefixtures("window")
def test_a_pdf_is_written(tmp_path: Path) -> None:
    with answered(choose_file(tmp_path / "出.pdf"), escape) as said:
        press(EXPORT, CTRL)
    assert (tmp_path / "出.pdf").read_bytes().startswith(b"%PDF-1.7")
    assert "PDF 文件已经写好" in said[1]


@pytest.mark.usefixtures("window")
def test_faces_that_a_pdf_does_without_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = to_pdf.Pdf(b"%PDF", "本机缺少仿宋，以宋体代替。")
    monkeypatch.setattr(to_pdf, "to_pdf", lambda *_: made)
    with answered(choose_file(tmp_path / "出.pdf"), escape) as said:
        press(EXPORT, CTRL)
    assert "本机缺少仿宋，以宋体代替。" in said[1]


@pytest.mark.usefixtures("window")
def test_of_a_word_file_no_face_is_said_to_be_missing(tmp_path: Path) -> None:
    with answered(choose_file(tmp_path / "出.docx"), escape) as said:
        press(EXPORT, CTRL)
    assert "缺少" not in said[1]
