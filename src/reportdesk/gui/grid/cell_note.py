"""A small note under a cell: why a text is refused, or what became of it."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from reportdesk.gui.widgets.button import Button
from reportdesk.gui.widgets.icon_label import IconLabel
from reportdesk.gui.widgets.label import Label
from reportdesk.gui.widgets.painting import box, painter_on
from reportdesk.report.numbers import Refusal

IMPROVE_KEYS = "Alt+Enter"
_GAP = 3
_HEIGHT = 30
_ICON = 14


class CellNote(QWidget):
    """Stands over its page, beside the cell it speaks of, and never takes the focus.

    `improved()` tells that its proposal was clicked.
    """

    improved = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._icon = IconLabel("info", "text2", _ICON)
        self._words = Label(role="secondary")
        self._improve = Button("", kind="link", small=True)
        self._improve.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._improve.clicked.connect(self.improved)
        self._refuses = False
        self._cell = QRect()
        line = QHBoxLayout(self)
        line.setContentsMargins(8, 0, 8, 0)
        line.setSpacing(6)
        for part in (self._icon, self._words, self._improve):
            line.addWidget(part)
        self.hide()

    def stand_by(self, cell: QRect) -> None:
        """Stand beside a cell, whose place on the page is given."""
        self._cell = cell
        self._stand()

    def say(self, words: str) -> None:
        """Say quietly what became of an entry; no words say nothing."""
        self._show(words, refuses=False)

    def refuse(self, refusal: Refusal) -> None:
        """Say why a text is refused, and which key writes a better one."""
        proposal = refusal.proposal
        self._improve.setText(f"按 {IMPROVE_KEYS} 改为 {proposal}" if proposal else "")
        self._show(refusal.reason, refuses=True)

    def _show(self, words: str, *, refuses: bool) -> None:
        self._refuses = refuses
        self._icon.show_icon(*(("octagon-x", "error") if refuses else ("info", "text2")))
        self._words.set_ink("error" if refuses else "text")
        self._words.setText(words)
        self._improve.setVisible(refuses and bool(self._improve.text()))
        self.setAccessibleName(words)
        self._stand()
        self.setVisible(bool(words))
        self.raise_()

    def _stand(self) -> None:
        """Stand under the cell, or over it where the page ends, wholly inside the page."""
        page = self._page.rect()
        width = min(self.sizeHint().width(), page.width())
        top = self._cell.bottom() + _GAP
        if top + _HEIGHT > page.bottom():
            top = self._cell.top() - _GAP - _HEIGHT
        left = min(max(self._cell.right() + 1 - width, 0), page.width() - width)
        self.setGeometry(left, top, width, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_on(self)
        fill, edge = ("error_soft", "error") if self._refuses else ("surface", "line_mid")
        box(painter, self.rect(), fill, edge)
        painter.end()
