"""Work with the program that might tempt it to reach out.

    python -m tests.end2end.at_work FOLDER

A report is opened and written in; a page that names remote pictures is pasted, the autosave comes,
the preview, the search and the help are looked at, and the report is saved, exported as every kind
of file and opened again. All that stays lies in FOLDER.
"""

import faulthandler
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reportdesk import commands
from reportdesk.form.loader import all_forms
from reportdesk.gui.app import build
from reportdesk.gui.robot import LostError, answered, choose_file, escape, press, write
from reportdesk.gui.self_test_tour import Tour
from reportdesk.gui.window import Window
from tests.samples.reading import sample

CTRL = Qt.KeyboardModifier.ControlModifier
DONE = "all done"
PASTED = "粘贴来的一句"
TEMPTING = f"""<html><head><link rel="stylesheet" href="http://192.0.2.1/a.css"><style>
@import url(http://192.0.2.1/b.css); p {{ background: url(//192.0.2.1/c.png) }}</style></head>
<body background="http://192.0.2.1/d.png"><p>{PASTED}，<img src="http://192.0.2.1/e.png">
<img src="https://tempting.invalid/f.png">还有 #import "@preview/tempting:0.1.0" 和一张
<img src="//192.0.2.1/g.png">图。</p><iframe src="http://192.0.2.1/h.html"></iframe>
<script src="http://192.0.2.1/i.js"></script></body></html>"""
_MOST_SECONDS = 100
_EVERY_MS = 20
_TIMES = 1000


def main(folder: Path) -> None:
    """Do it all; LostError where something does not come up, and an end to waiting for ever."""
    faulthandler.dump_traceback_later(_MOST_SECONDS, exit=True)
    draft = folder / "年报.report.json"
    refused = commands.save(sample("2021"), draft)
    assert refused is None, refused
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    app, window = build(["reportdesk", str(draft)], settings, folder / "data")
    window.show()
    _wait(lambda: window.desk is not None, "the report")
    write("某局")
    _paste_what_tempts(window)
    _wait(lambda: any(folder.glob(".*.autosave")), "the autosave")
    Tour(window, all_forms()["2021"], lambda _picture, _name: None).go()
    press(Qt.Key.Key_S, CTRL)
    for ending in commands.EXPORTS:
        with answered(choose_file(folder / f"年报{ending}"), escape):
            press(Qt.Key.Key_E, CTRL)
    _open_again(draft)
    window.close()
    app.clipboard().clear()
    print(DONE)


def _open_again(draft: Path) -> None:
    with answered(choose_file(draft)):
        press(Qt.Key.Key_O, CTRL)


def _paste_what_tempts(window: Window) -> None:
    page = QMimeData()
    page.setHtml(TEMPTING)
    QGuiApplication.clipboard().setMimeData(page)
    press(Qt.Key.Key_3, CTRL)
    press(Qt.Key.Key_End, CTRL)
    press(Qt.Key.Key_V, CTRL)
    _wait(window.isWindowModified, "what was pasted")


def _wait(seen: Callable[[], bool], what: str) -> None:
    for _ in range(_TIMES):
        QApplication.processEvents()
        if seen():
            return
        QTest.qWait(_EVERY_MS)
    raise LostError(f"{what} never came")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
