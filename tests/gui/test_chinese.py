"""Qt's own dialogs speak Chinese."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from reportdesk.gui.chinese import install_chinese
from reportdesk.resource_files import resource


@pytest.fixture
def chinese(app: QApplication) -> Iterator[None]:
    """Let Qt speak Chinese for one test."""
    before = QLocale()
    install_chinese(app)
    yield
    QLocale.setDefault(before)
    for translator in app.findChildren(QTranslator):
        app.removeTranslator(translator)
        translator.deleteLater()


@pytest.mark.usefixtures("chinese")
def test_the_standard_buttons_are_chinese(qtbot: QtBot) -> None:
    kinds = QMessageBox.StandardButton
    box = QMessageBox(QMessageBox.Icon.Question, "", "", kinds.Save | kinds.Cancel)
    qtbot.addWidget(box)
    assert [button.text() for button in box.buttons()] == ["保存", "取消"]


@pytest.mark.usefixtures("chinese")
def test_the_file_dialog_is_chinese(qtbot: QtBot) -> None:
    dialog = QFileDialog()
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    texts = [label.text() for label in dialog.findChildren(QLabel) if label.text()]
    buttons = dialog.findChildren(QDialogButtonBox)[0].buttons()
    texts += [button.text() for button in buttons]
    assert texts
    assert [text for text in texts if not any("一" <= letter <= "龥" for letter in text)] == []


@pytest.mark.usefixtures("chinese")
def test_the_print_dialog_is_chinese(qtbot: QtBot) -> None:
    dialog = QPrintDialog(QPrinter())
    qtbot.addWidget(dialog)
    texts = [label.text() for label in dialog.findChildren(QLabel) if label.text()]
    texts += [button.text() for button in dialog.findChildren(QPushButton)]
    assert len(texts) > 5
    assert [text for text in texts if not any("一" <= letter <= "龥" for letter in text)] == []


@pytest.mark.usefixtures("chinese")
def test_the_menu_of_a_field_is_chinese(qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    menu = field.createStandardContextMenu()
    words = [action.text().split("(")[0] for action in menu.actions() if action.text()]
    menu.deleteLater()
    assert words[0] == "撤消"
    assert "粘贴" in words


@pytest.mark.usefixtures("chinese")
def test_what_qt_leaves_in_english_is_chinese_too() -> None:
    say = QCoreApplication.translate
    assert say("QAbstractFileIconProvider", "Folder") == "文件夹"
    assert say("QLocale", "%n byte(s)", None, 12) == "12 字节"


def test_the_compiled_words_are_those_of_their_source(tmp_path: Path) -> None:
    program = shutil.which("pyside6-lrelease", path=str(Path(sys.executable).parent))
    if not program:
        pytest.skip("no pyside6-lrelease beside this Python")
    compiled = tmp_path / "compiled.qm"
    source = resource("translations", "qt_gaps_zh_CN.ts")
    subprocess.run([program, str(source), "-qm", str(compiled)], check=True, capture_output=True)
    assert compiled.read_bytes() == source.with_suffix(".qm").read_bytes()
