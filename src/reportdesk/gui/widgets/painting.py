"""What the hand-painted widgets share: a painter to begin with, a rounded box, a field's frame."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from reportdesk.gui import theme

CONTROL_RADIUS = 5
CARD_RADIUS = 6
FIELD_HEIGHT = 34
FIELD_PADDING = 11
_FOCUS_WIDTH = 2


def painter_on(widget: QWidget) -> QPainter:
    """Begin to paint a widget, with smooth edges."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def box(
    painter: QPainter,
    place: QRect,
    fill: str | QColor = "",
    edge: str = "",
    radius: float = CONTROL_RADIUS,
) -> None:
    """Paint a rounded box, its edge of 1 px inside its place; "" paints no fill, or no edge."""
    painter.setBrush(_brush(fill))
    pen = QPen(theme.color(edge), 1) if edge else QPen(Qt.PenStyle.NoPen)
    _rounded(painter, place, pen, radius)


def focus_ring(
    painter: QPainter, place: QRect, ink: str = "accent", radius: float = CONTROL_RADIUS
) -> None:
    """Paint the ring of 2 px that shows the focus, inside its place, over what is there."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _rounded(painter, place, QPen(theme.color(ink), _FOCUS_WIDTH), radius)


@contextmanager
def painter_in(field: QWidget) -> Iterator[QPainter]:
    """Paint the surface and the border of a field, and go on with what stands inside."""
    painter = painter_on(field)
    _field_frame(painter, field)
    yield painter
    painter.end()


def _field_frame(painter: QPainter, field: QWidget) -> None:
    """Focus grows the border inwards."""
    if not field.isEnabled():
        box(painter, field.rect(), "raised", "line")
        return
    box(painter, field.rect(), "surface", "line_strong")
    if field.hasFocus():
        focus_ring(painter, field.rect())


def sheet_of_paper(painter: QPainter, place: QRect) -> None:
    """Paint a blank sheet with its soft shadow on the desk."""
    for spread in (3, 2, 1):
        shade = theme.mixed("desk", "line_mid", 0.25 * (4 - spread))
        box(painter, place.adjusted(-spread + 1, 0, spread - 1, spread), shade, radius=spread)
    painter.fillRect(place, theme.color("paper"))


def _rounded(painter: QPainter, place: QRect, pen: QPen, radius: float) -> None:
    half = pen.widthF() / 2 if pen.style() != Qt.PenStyle.NoPen else 0
    painter.setPen(pen)
    inner = QRectF(place).adjusted(half, half, -half, -half)
    painter.drawRoundedRect(inner, radius - half, radius - half)


def _brush(fill: str | QColor) -> QColor | Qt.BrushStyle:
    if fill == "":
        return Qt.BrushStyle.NoBrush
    return theme.color(fill) if isinstance(fill, str) else fill
