"""A message above a page: what happened, with its sign, until it is closed."""

from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from reportdesk.gui.widgets.button import icon_button
from reportdesk.gui.widgets.icon_label import IconLabel
from reportdesk.gui.widgets.label import WrappedLabel
from reportdesk.gui.widgets.painting import CARD_RADIUS, box, painter_on

Kind = Literal["info", "ok", "warn", "error"]

_LOOKS: dict[Kind, tuple[str, str, str]] = {
    "info": ("info", "accent", "accent_soft"),
    "ok": ("circle-check", "ok", "ok_soft"),
    "warn": ("triangle-alert", "warn", "warn_soft"),
    "error": ("octagon-x", "error", "error_soft"),
}
_ICON = 18
_MARGINS = (12, 4, 4, 4)
_HEIGHT = 40


class Notice(QWidget):
    """One sentence on a tinted ground; whoever shows it hears when it is closed."""

    closed = Signal()

    def __init__(
        self, kind: Kind, text: str, *, closable: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        icon, ink, self._ground = _LOOKS[kind]
        self.setAccessibleName(text)
        self.setMinimumHeight(_HEIGHT)
        row = QHBoxLayout(self)
        row.setContentsMargins(*_MARGINS)
        row.addWidget(IconLabel(icon, ink, _ICON))
        row.addWidget(WrappedLabel(text), 1)
        if closable:
            button = icon_button("x", "关闭这条消息")
            button.clicked.connect(self._close)
            row.addWidget(button)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_on(self)
        box(painter, self.rect(), self._ground, radius=CARD_RADIUS)
        painter.end()

    def _close(self) -> None:
        self.hide()
        self.closed.emit()
