"""Asks which figure of the tables is to stand in a sentence."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QListView,
    QStackedWidget,
    QWidget,
)

from reportdesk.gui.text.figure_model import FigureModel
from reportdesk.gui.text.figure_rows import HEIGHT, FigureRows
from reportdesk.gui.text.figure_search import Candidate, matching
from reportdesk.gui.text.spoken import announce
from reportdesk.gui.widgets.button import Button
from reportdesk.gui.widgets.dialog import CANCEL, Choice, Dialog
from reportdesk.gui.widgets.label import Label
from reportdesk.gui.widgets.line_edit import LineEdit
from reportdesk.report.text import LiveFigure

_INSERT = "insert"
_SIGN = ("hash", "accent")
_ROWS, _FEW_ROWS = 6, 4
_LOW_SCREEN = 640
_WIDTH = 600
_WALKING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_NONE = "没有这样的数。可以少写几个字，如“自然人 新收”。"


class FigureDialog(Dialog):
    """A field to search in, and the figures found; the keys stay in the field, arrows choose."""

    def __init__(self, parent: QWidget, sentence: str, found: Sequence[Candidate]) -> None:
        choices = [Choice(CANCEL, "取消"), Choice(_INSERT, "插入", preferred=True)]
        super().__init__(parent, "插入表中的数", sentence, choices, _SIGN)
        self.setMinimumWidth(_WIDTH)
        self._all = found
        (self._button,) = self.findChildren(Button, _INSERT)
        self._model = FigureModel(found)
        self._list = QListView()
        self._none = Label(_NONE, ink="text2")
        self._found = QStackedWidget()
        self._field = LineEdit(own_undo=True)
        self._lay_out()
        self._field.textChanged.connect(self._search)
        self._list.selectionModel().currentChanged.connect(self._follow)
        self._list.doubleClicked.connect(self._button.click)
        self._list.setCurrentIndex(self._model.index(0, 0))
        self._field.setFocus()

    def ask(self) -> LiveFigure | None:
        """Wait for a choice; return it, None if there is none."""
        chosen = self._in_hand if self.run() == _INSERT else None
        return chosen.live if chosen else None

    def take(self, figure: LiveFigure) -> None:
        """Take a figure in hand."""
        row = next((n for n, one in enumerate(self._all) if one.live == figure), 0)
        self._list.setCurrentIndex(self._model.index(row, 0))

    def take_none(self) -> None:
        """Take nothing in hand, so that a number without an equal is not replaced by chance."""
        self._list.setCurrentIndex(QModelIndex())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the keys that walk through a list walk through it from the field."""
        is_press = event.type() == QEvent.Type.KeyPress
        if is_press and isinstance(event, QKeyEvent) and event.key() in _WALKING:
            QApplication.sendEvent(self._list, event)
            return True
        return super().eventFilter(watched, event)

    @property
    def _in_hand(self) -> Candidate | None:
        return self._model.candidate(self._list.currentIndex().row())

    def _lay_out(self) -> None:
        self._field.setAccessibleName("查找表中的数")
        self._field.setPlaceholderText("行名、列名或数，如“自然人 新收”")
        self._field.installEventFilter(self)
        self._list.setModel(self._model)
        self._list.setItemDelegate(FigureRows(self._list))
        self._list.setAccessibleName("表中的数")
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setUniformItemSizes(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._none.setAlignment(Qt.AlignmentFlag.AlignTop)
        is_low = self.screen().availableSize().height() < _LOW_SCREEN
        self._found.setFixedHeight((_FEW_ROWS if is_low else _ROWS) * HEIGHT)
        self._found.addWidget(self._list)
        self._found.addWidget(self._none)
        self.add(self._field)
        self.add(self._found)

    def _search(self, typed: str) -> None:
        self._model.show(matching(self._all, typed))
        self._found.setCurrentWidget(self._list if self._model.rowCount() else self._none)
        self._list.setCurrentIndex(self._model.index(0, 0))
        self._follow()

    def _follow(self) -> None:
        """Say on the button, and to a listener, which figure is in hand."""
        chosen = self._in_hand
        self._button.setEnabled(chosen is not None)
        self._button.setText(f"插入 {chosen.value}" if chosen and chosen.value else "插入")
        if not self._model.rowCount():
            announce(self._field, _NONE)
        elif chosen:
            announce(self._field, chosen.spoken)
