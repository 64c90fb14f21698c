"""Figures, remarks, prose, pictures, pastes and fills in any order: all of it can be undone."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QEvent, QItemSelectionModel, QMimeData, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QStackedWidget

from reportdesk.form.address import Address
from reportdesk.form.loader import all_forms
from reportdesk.gui.findings.fill_with_zero import blank_cells
from reportdesk.gui.grid.fill import Way
from reportdesk.gui.grid.page import GridPage
from reportdesk.gui.robot import click, escape, press, write
from reportdesk.gui.session import Session
from reportdesk.gui.text.incoming import Incoming
from reportdesk.gui.text.page import TextPage
from reportdesk.report.change import Entry
from reportdesk.report.report import Report, new_report
from reportdesk.report.text import Paragraph, Picture, text
from tests.gui.text.writers import IMAGE, SECTION, caret_to, paste, type_words

FORM = all_forms()["2021"]
TABLES = [section for section in FORM.sections if section.table]
CELLS = list(FORM.figures)
PICTURE = Picture(IMAGE.id, "图1", 60)


class Hands:
    """Every page of one report, in one window, and what is done on them."""

    def __init__(self, report: Report) -> None:
        self.session = Session(report)
        found = next(section for section in FORM.sections if section.id == SECTION)
        self.prose = TextPage(self.session, found)
        self.tables = {table.id: GridPage(self.session, table) for table in TABLES}
        self._window = QStackedWidget()
        for page in (self.prose, *self.tables.values()):
            self._window.addWidget(page)
        self._window.resize(870, 640)
        self._window.show()

    def write(self) -> TextPage:
        """Show the prose, with the keyboard in it."""
        self._window.setCurrentWidget(self.prose)
        self.prose.resume()
        return self.prose

    def table(self, section: str) -> GridPage:
        """Show a table."""
        self._window.setCurrentWidget(self.tables[section])
        return self.tables[section]

    def cell(self, cell: Address) -> GridPage:
        """Show the table of a cell, with the keyboard in the cell."""
        page = self.table(FORM.figures[cell].table)
        page.go_to(cell)
        return page

    def close(self) -> None:
        """Put every page away."""
        self._window.close()
        self._window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


Deed = Callable[[Hands], Any]


def enter(cell: Address, typed: str) -> Deed:
    def deed(hands: Hands) -> None:
        page = hands.cell(cell)
        write(typed)
        press(Qt.Key.Key_Return)
        if not page.settle():
            press(Qt.Key.Key_Escape)

    return deed


def empty(cell: Address) -> Deed:
    def deed(hands: Hands) -> None:
        hands.cell(cell)
        press(Qt.Key.Key_Delete)

    return deed


def fill(cell: Address, way: Way) -> Deed:
    def deed(hands: Hands) -> None:
        view = hands.cell(cell).view
        view.selectionModel().select(
            view.currentIndex(), QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        view.verbs.fill(way)

    return deed


def fill_rest(hands: Hands) -> None:
    cells = blank_cells(FORM, hands.session.report)
    zeros: dict[Address, Any] = {
        cell: Decimal(0) if FORM.figures[cell].kind == "amount" else 0 for cell in cells
    }
    if cells:
        hands.session.edit_figures(zeros, "填 0", cells[0])


def remark(cell: Address, words: str) -> Deed:
    def deed(hands: Hands) -> None:
        old = hands.session.report.remarks.get(cell)
        if old != (words or None):
            hands.session.apply(Entry("remarks", cell, old, words or None), "备注", cell)

    return deed


def footnote(table: str, words: str) -> Deed:
    def deed(hands: Hands) -> None:
        page = hands.table(table)
        page.go_to(page.footnote.place)
        page.footnote.field.selectAll()
        write(words)
        page.settle()

    return deed


def paste_cells(cell: Address, copied: str) -> Deed:
    """Paste a block, and take what the preview offers, if there is one and anything in it."""

    def deed(hands: Hands) -> None:
        data = QMimeData()
        data.setText(copied)
        QApplication.clipboard().setMimeData(data)
        page, timer = hands.cell(cell), QTimer()
        timer.timeout.connect(_take_what_is_offered)
        timer.start(1)
        page.view.paste()
        timer.stop()

    return deed


def _take_what_is_offered() -> None:
    dialog = QApplication.activeModalWidget()
    if isinstance(dialog, QDialog):
        offered = dialog.findChild(QPushButton, "paste")
        (click("paste") if offered and offered.isEnabled() else escape)(dialog)


def write_prose(words: str) -> Deed:
    return lambda hands: type_words(hands.write(), words)


def paste_prose(words: str) -> Deed:
    return lambda hands: paste(hands.write(), f"{words}\n（一）公开。{words}")


def put_picture(hands: Hands) -> None:
    hands.write().editor.put(Incoming((PICTURE,), (IMAGE,)), "插入图片")


def to_start(hands: Hands) -> None:
    caret_to(hands.write(), 0, 0)


def undo(hands: Hands) -> None:
    hands.session.undo_stack.undo()


CELL = st.sampled_from(CELLS)
TYPED = st.sampled_from(("7", "12", "0", "１２", "-", "12abc", "251000元", "-3", "99999999999"))
COPIED = st.sampled_from(("3\t4\n5\t6", "１２\t12abc\n－\t251000元", "总计\t自然人\n7\t9"))
WORDS = st.text(st.sampled_from("公开a1。（一）😀"), min_size=1, max_size=5)
DEEDS: st.SearchStrategy[Deed] = st.one_of(
    st.builds(enter, CELL, TYPED),
    CELL.map(empty),
    st.builds(fill, CELL, st.sampled_from(("down", "right"))),
    st.builds(paste_cells, CELL, COPIED),
    st.builds(remark, CELL, st.sampled_from(("其中修订 3 件", ""))),
    st.builds(footnote, st.sampled_from([t.id for t in TABLES]), st.sampled_from(("另有说明", ""))),
    WORDS.map(write_prose),
    WORDS.map(paste_prose),
    st.sampled_from((fill_rest, put_picture, to_start, undo)),
)


@contextmanager
def hands_on() -> Iterator[Hands]:
    report = replace(new_report("2021", 2024, "云河市商务局"), images={IMAGE.id: IMAGE})
    texts = {SECTION: (Paragraph(text("我局认真贯彻条例。")), PICTURE)}
    hands = Hands(replace(report, texts=texts))
    try:
        yield hands
    finally:
        hands.close()


@pytest.mark.usefixtures("qapp")
@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(st.lists(DEEDS, min_size=1, max_size=12))
def test_any_mixture_of_edits_can_be_undone_and_done_again(deeds: list[Deed]) -> None:
    with hands_on() as hands:
        session, stack = hands.session, hands.session.undo_stack
        first = session.report
        for deed in deeds:
            deed(hands)
        assert all(page.settle() for page in hands.tables.values())
        last, steps = session.report, stack.index()
        while stack.canUndo():
            stack.undo()
        assert session.report == first
        for _ in range(steps):
            stack.redo()
        assert session.report == last
