"""Paints all sheets of the sample, and edits it in an open preview; prints the seconds of each."""

import gc
import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bench.measure import timed
from bench.sample import sample_report
from reportdesk.gui import theme
from reportdesk.gui.preview.pile import Pile
from reportdesk.gui.preview.preview import Preview, paper_of
from reportdesk.gui.preview.sheet_painter import SheetPainter
from reportdesk.gui.session import Session
from reportdesk.report.change import Splice
from reportdesk.report.report import Report
from reportdesk.report.text import Block, Paragraph, text

_ROUNDS = 25
_EDITS = 100
_WARM_UP = 3
_SCALE = 96 / 72
_SIZE = (560, 640)
_SETTLE_MS = 300


def main() -> None:
    """Print two lists of seconds: of whole reports, and of edits."""
    application = QApplication([*sys.argv, "-style", "Fusion"])
    theme.apply(application)
    report = sample_report()
    sys.stdout.write(json.dumps([list(_whole(report)), list(_edits(report))]) + "\n")


def _whole(report: Report) -> Iterator[float]:
    for number in range(_WARM_UP + _ROUNDS):
        session = Session(_reworded(report, f"（{number}）"))
        gc.collect()
        seconds = timed(partial(_paint, session))
        if number >= _WARM_UP:
            yield seconds


def _paint(session: Session) -> None:
    """Lay the report out and paint every sheet, as large as on paper."""
    paper = paper_of(session)
    painted = SheetPainter(_SCALE)
    size = Pile(paper, _SCALE, 0).sheet_size
    for sheet in paper.sheets:
        image = QImage(size, QImage.Format.Format_RGB32)
        image.fill(theme.color("paper"))
        painter = QPainter(image)
        whole = QRectF(0, 0, paper.width, paper.height)
        painted.paint(painter, sheet, theme.color("paper_ink"), whole)
        painter.end()


def _edits(report: Report) -> Iterator[float]:
    """Add a letter to the first paragraph, over and over; each is painted before the next."""
    session = Session(report)
    preview = Preview(session)
    preview.resize(*_SIZE)
    preview.show()
    section, index = next(_paragraphs(report))
    preview.hold(f"texts.{section}.{index}", 0)
    QTest.qWait(_SETTLE_MS)
    for number in range(_WARM_UP + _EDITS):
        block = session.report.texts[section][index]
        change = Splice(section, index, (block,), (_with(block, "字"),))
        session.apply(change, "写", f"texts.{section}.{index}")
        gc.collect()
        seconds = timed(partial(_follow, preview))
        if number >= _WARM_UP:
            yield seconds


def _follow(preview: Preview) -> None:
    preview.catch_up()
    preview.view.viewport().repaint()


def _reworded(report: Report, words: str) -> Report:
    texts = {
        section: tuple(_with(block, words) for block in blocks)
        for section, blocks in report.texts.items()
    }
    return replace(report, texts=texts)


def _with(block: Block, words: str) -> Block:
    """Return the block with words before its own; a picture has none."""
    return replace(block, text=text(words, *block.text)) if isinstance(block, Paragraph) else block


def _paragraphs(report: Report) -> Iterator[tuple[str, int]]:
    for section, blocks in report.texts.items():
        for index, block in enumerate(blocks):
            if isinstance(block, Paragraph):
                yield section, index


if __name__ == "__main__":
    main()
