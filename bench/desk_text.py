"""The desk with a long text full of pictures, written in as a person writes."""

import json
import sys
from dataclasses import replace
from functools import partial
from itertools import cycle
from math import ceil

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bench.measure import timed
from bench.opened_desk import SETTLE_MS, opened_desk
from bench.sample import sample_report
from reportdesk.gui.window import Window
from reportdesk.report.report import Report
from reportdesk.report.text import Block, Heading, LiveFigure, Paragraph, Picture, text
from tests.documents.drawing import drawing

KEYS = 600
CHARACTERS = 20_000
PICTURES = 20
_WARM_UP = 20
_SECTION = "overview"
_FIGURE = LiveFigure("requests.new.total")
_SENTENCE = "我局全年围绕中心工作主动公开政府信息，及时回应社会关切，不断提高工作质量。"
_PARAGRAPHS = 45
# Where somebody writes, and what: mostly letters, now and then a new line or a slip taken back.
_PLACES = (0.1, 0.5, 0.95)
_WRITTEN = (*[Qt.Key.Key_A] * 15, Qt.Key.Key_Return, *[Qt.Key.Key_B] * 8, Qt.Key.Key_Backspace)


def main() -> None:
    """Open the long text, write into it, print the seconds of each key, and close."""
    with opened_desk(_long(sample_report())) as window:
        sys.stdout.write(json.dumps(_write(window)) + "\n")


def _write(window: Window) -> list[float]:
    """Write in several places; return the seconds from each key to the repainted page."""
    if window.desk is None:
        raise RuntimeError("the draft did not open")
    times: list[float] = []
    blocks = len(window.desk.session.report.texts[_SECTION])
    for place in _PLACES:
        window.desk.go_to(f"texts.{_SECTION}.{round(place * blocks)}")
        QTest.qWait(SETTLE_MS)
        keys = cycle(_WRITTEN)
        for number in range(_WARM_UP + KEYS // len(_PLACES)):
            spent = timed(partial(_press, window, next(keys)))
            times += [spent] if number >= _WARM_UP else []
    if window.desk.session.undo_stack.count() < len(_PLACES):
        raise RuntimeError("the text did not take the keys")
    return times


def _press(window: Window, key: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget() or window, key)
    QApplication.processEvents()


def _long(report: Report) -> Report:
    """Return a report with a text of many characters, figures and pictures."""
    images = [drawing(800 + 10 * number, 500) for number in range(PICTURES)]
    often = ceil(CHARACTERS / _PARAGRAPHS / len(_SENTENCE))
    blocks: list[Block] = []
    for number in range(_PARAGRAPHS):
        blocks.append(Paragraph(text(_SENTENCE * often, "共", _FIGURE, "件。")))
        if number % 9 == 0:
            blocks.append(Heading(2, text("主动公开")))
        if number < PICTURES:
            blocks.append(Picture(images[number].id, f"图{number + 1}", 100))
    return replace(
        report,
        texts={**report.texts, _SECTION: tuple(blocks)},
        images={image.id: image for image in images},
    )


if __name__ == "__main__":
    main()
