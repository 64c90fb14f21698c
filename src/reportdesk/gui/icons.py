"""Icons by name, in an ink (a colour of theme), drawn sharp for the screen that shows them.

The drawings are Lucide's (resources/icons); to use one more, copy its file there. An icon takes
its colour when it is painted, so it follows a change of scheme by itself.
"""

from PySide6.QtCore import QByteArray, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from reportdesk.gui import theme
from reportdesk.resource_files import resource

_SMALL = 16
_STROKE = "1.9"
_SMALL_STROKE = "2.2"


def pixmap(name: str, ink: str, size: int, ratio: float) -> QPixmap:
    """Return an icon as pixels: size is logical, ratio the device pixels for one of them."""
    shade = theme.color(ink).name()
    key = f"{name} {shade} {size} {ratio}"
    drawn = QPixmap()
    if not QPixmapCache.find(key, drawn):
        drawn = _draw(name, shade, size, ratio)
        QPixmapCache.insert(key, drawn)
    return drawn


def paint(painter: QPainter, rect: QRect, name: str, ink: str) -> None:
    """Paint an icon as large as it fits into a rectangle, at its centre."""
    size = min(rect.width(), rect.height())
    place = QRect(QPoint(), QSize(size, size))
    place.moveCenter(rect.center())
    # The painter's own scale also holds when a widget is rendered into a picture.
    ratio = painter.deviceTransform().m11()
    painter.drawPixmap(place, pixmap(name, ink, size, ratio))


def _draw(name: str, shade: str, size: int, ratio: float) -> QPixmap:
    pixels = round(size * ratio)
    drawn = QPixmap(pixels, pixels)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    QSvgRenderer(_source(name, shade, size)).render(painter)
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    return drawn


def _source(name: str, shade: str, size: int) -> QByteArray:
    stroke = _SMALL_STROKE if size <= _SMALL else _STROKE
    written = resource("icons", f"{name}.svg").read_text("utf-8")
    written = written.replace("currentColor", shade)
    return QByteArray(written.replace('stroke-width="2"', f'stroke-width="{stroke}"').encode())
