"""The buttons: with a border, quiet, filled (one in a window), or looking like a link."""

from typing import NamedTuple

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from reportdesk.gui import fonts, icons, theme
from reportdesk.gui.widgets.button_look import Kind, Look, State, look
from reportdesk.gui.widgets.painting import box, focus_ring, painter_on


class _Measure(NamedTuple):
    """The lengths of a button, in logical pixels, and the role of its font."""

    height: int
    padding: int
    icon: int
    font: fonts.Role


_FULL = _Measure(height=32, padding=14, icon=18, font="body")
_SMALL = _Measure(height=26, padding=9, icon=14, font="secondary")
_GAP = 6
_CHEVRON = 14
_LINK_PADDING = 4


def icon_button(icon: str, name: str, parent: QWidget | None = None) -> "Button":
    """Make a quiet button of an icon alone; its name is spoken, and shown as tool tip."""
    made = Button("", parent, kind="quiet", icon=icon)
    made.setAccessibleName(name)
    made.setToolTip(name)
    return made


class Button(QPushButton):
    """A push button whose size does not change with its state; small ones belong into panels."""

    def __init__(
        self,
        text: str,
        parent: QWidget | None = None,
        *,
        kind: Kind = "normal",
        icon: str = "",
        small: bool = False,
    ) -> None:
        super().__init__(text, parent)
        self._kind: Kind = kind
        self._icon = icon
        self._measure = _SMALL if small else _FULL
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set_kind(self, kind: Kind) -> None:
        """Change the look, as when this button becomes the one filled in its window."""
        self._kind = kind
        self.updateGeometry()
        self.update()

    def set_icon(self, icon: str) -> None:
        """Show another icon, by its name."""
        self._icon = icon
        self.update()

    def sizeHint(self) -> QSize:
        parts = (self._icon_width(), self._text_width(), _CHEVRON if self.menu() else 0)
        shown = [part for part in parts if part]
        width = sum(shown) + _GAP * (len(shown) - 1) + 2 * self._padding()
        return QSize(max(width, self._measure.height), self._measure.height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_on(self)
        worn = look(self._kind, self._state())
        box(painter, self.rect(), worn.fill, worn.edge)
        if self.hasFocus():
            focus_ring(painter, self.rect(), worn.focus)
        self._paint_content(painter, worn)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Outside of dialogs Qt lets only Space press a button.
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and not self.menu() and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def _paint_content(self, painter: QPainter, worn: Look) -> None:
        """Paint icon and text as one centred group, the menu's chevron at the right."""
        room = self.rect().adjusted(self._padding(), 0, -self._padding(), 0)
        if self.menu():
            chevron = QRect(room.right() + 1 - _CHEVRON, 0, _CHEVRON, self.height())
            icons.paint(painter, chevron, "chevron-down", worn.icon_ink)
            room.setRight(chevron.left() - 1 - _GAP)
        lead = self._icon_width() + (_GAP if self._icon and self.text() else 0)
        group = QRect(room)
        group.setWidth(min(lead + self._text_width(), room.width()))
        group.moveCenter(room.center())
        if self._icon:
            place = QRect(group.left(), 0, self._measure.icon, self.height())
            icons.paint(painter, place, self._icon, worn.icon_ink)
        self._paint_text(painter, group.adjusted(lead, 0, 0, 0), worn.ink)

    def _paint_text(self, painter: QPainter, place: QRect, ink: str) -> None:
        painter.setFont(self._font())
        painter.setPen(theme.color(ink))
        mnemonic = Qt.TextFlag.TextShowMnemonic
        text = painter.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, place.width(), mnemonic
        )
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | mnemonic, text)

    def _state(self) -> State:
        return State(self.isEnabled(), self.isChecked(), self.isDown(), self.underMouse())

    def _font(self) -> QFont:
        strong = self._kind == "primary" or (self._kind != "link" and self.isChecked())
        return fonts.font(self._measure.font, 600 if strong else 400)

    def _icon_width(self) -> int:
        return self._measure.icon if self._icon else 0

    def _text_width(self) -> int:
        """Return the room for the text at its strongest, so that checking moves nothing."""
        strong = self._kind == "primary" or self.isCheckable()
        metrics = fonts.metrics(self._measure.font, 600 if strong else 400)
        return metrics.size(Qt.TextFlag.TextShowMnemonic, self.text()).width()

    def _padding(self) -> int:
        if self._kind == "link":
            return _LINK_PADDING
        return self._measure.padding if self.text() else 0
