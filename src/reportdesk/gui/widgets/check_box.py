"""The field that is ticked or not."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from reportdesk.gui import icons, theme
from reportdesk.gui.widgets.painting import box, focus_ring, painter_on

_BOX = 18
_BOX_RADIUS = 3
_TICK = 14
_GAP = 8
_MARGIN = 5
_HEIGHT = 28


def paint_tick(
    painter: QPainter,
    place: QRect,
    *,
    is_ticked: bool,
    is_enabled: bool = True,
    is_hovered: bool = False,
) -> None:
    """Paint the box alone, ticked or not, at the centre of a place."""
    square = QRect(QPoint(), QSize(_BOX, _BOX))
    square.moveCenter(place.center())
    edge = "line_strong" if is_enabled else "line"
    if not is_ticked:
        box(painter, square, "hover" if is_hovered else "surface", edge, radius=_BOX_RADIUS)
        return
    box(painter, square, "accent" if is_enabled else edge, radius=_BOX_RADIUS)
    inner = QRect(QPoint(), QSize(_TICK, _TICK))
    inner.moveCenter(square.center())
    icons.paint(painter, inner, "check", "accent_text")


class CheckBox(QCheckBox):
    """A tick with its words; a click on the words counts too."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        text = self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, self.text()).width()
        return QSize(2 * _MARGIN + _BOX + _GAP + text, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_on(self)
        if self.hasFocus():
            focus_ring(painter, self.rect())
        tick = QRect(_MARGIN, (self.height() - _BOX) // 2, _BOX, _BOX)
        paint_tick(
            painter,
            tick,
            is_ticked=self.isChecked(),
            is_enabled=self.isEnabled(),
            is_hovered=self.underMouse(),
        )
        painter.setPen(theme.color("text" if self.isEnabled() else "line_strong"))
        words = self.rect().adjusted(tick.right() + 1 + _GAP, 0, 0, 0)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic
        painter.drawText(words, flags, self.text())
        painter.end()
