"""The desk with its largest table, into which the whole of it is pasted as Excel copies it."""

import json
import sys
import time
from collections.abc import Mapping

from PySide6.QtCore import QMimeData, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from bench.measure import timed
from bench.opened_desk import SETTLE_MS, opened_desk
from reportdesk.form.definition import Form
from reportdesk.form.relations import sums
from reportdesk.gui.grid.paste.incoming import copied_blocks
from reportdesk.gui.grid.paste.plan import Plan
from reportdesk.gui.session import Session
from reportdesk.gui.window import Window
from reportdesk.importers.tables.land import land
from reportdesk.importers.tables.landing import Landing
from reportdesk.report.refused import Refused
from reportdesk.report.report import new_report
from tests.importers.tables.dialects import excel, printed_rows

ROUNDS = 24
_WARM_UP = 4
_TABLE = "requests"
_HAND = "requests.new.natural_person"
_IN, _OUT = ("new", "carried_in"), ("carried_out",)
_CTRL = Qt.KeyboardModifier.ControlModifier


def main() -> None:
    """Paste, each time other figures, and print the seconds of each round."""
    with opened_desk(new_report("2021", 2024, "云河市工业和信息化局")) as window:
        sys.stdout.write(json.dumps(_rounds(window)) + "\n")


def _rounds(window: Window) -> list[float]:
    if window.desk is None:
        raise RuntimeError("the draft did not open")
    session = window.desk.session
    window.desk.go_to(_HAND)
    QTest.qWait(SETTLE_MS)
    spent = [_round(window, session, number) for number in range(_WARM_UP + ROUNDS)]
    if session.undo_stack.count() != len(spent):
        raise RuntimeError("the table did not take what was pasted")
    return spent[_WARM_UP:]


def _round(window: Window, session: Session, number: int) -> float:
    """Copy a table of other figures and paste it; return what the user waits for."""
    data = QMimeData()
    data.setHtml(excel(printed_rows(session.form, _TABLE, _figures(session.form, number))))
    QGuiApplication.clipboard().setMimeData(data)
    return timed(lambda: _read(session)) + _accept(window)


def _read(session: Session) -> None:
    """Do what Ctrl+V does before it shows anything."""
    blocks = copied_blocks(QGuiApplication.clipboard().mimeData())
    if isinstance(blocks, Refused):
        raise TypeError(blocks.sentence)
    landing = land(session.form, blocks, _HAND)
    if not isinstance(landing, Landing) or not Plan(session.form, session.report, landing).changed:
        raise TypeError("nothing landed")


def _accept(window: Window) -> float:
    """Press Ctrl+V, and Enter in the preview; return the seconds from there to the end."""
    began: list[float] = []

    def enter() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            dialog.activateWindow()
            QApplication.processEvents()
            began.append(time.perf_counter())
            QTest.keyClick(dialog, Qt.Key.Key_Return)

    QTimer.singleShot(0, enter)
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_V, _CTRL)
    QApplication.processEvents()
    spent = time.perf_counter() - began[0]
    window.activateWindow()
    QTest.qWait(1)
    return spent


def _figures(form: Form, number: int) -> Mapping[str, int]:
    """Return figures that differ from one round to the next in every cell.

    They balance in every column but one of each second round, so that findings come and go.
    """
    totals, table = sums(form), form.tables[_TABLE]
    cells = [f.address for f in table.figures() if f.address not in totals]
    figures = {cell: (place * 7 + number * 13) % 40 + 1 for place, cell in enumerate(cells)}
    for column in table.parts[0].column_leaves():
        known = {row: figures.get(f"{_TABLE}.{row}.{column.id}", 0) for row in (*_IN, *_OUT)}
        results = sum(v for cell, v in figures.items() if cell.endswith(f".{column.id}"))
        results -= sum(known.values())
        figures[f"{_TABLE}.{_IN[0]}.{column.id}"] = results + known[_OUT[0]] - known[_IN[1]]
    figures[_HAND] += number % 2
    for total, relation in totals.items():
        if total.startswith(f"{_TABLE}."):
            figures[total] = sum(figures[part] for part in relation.left)
    return figures


if __name__ == "__main__":
    main()
