"""A printed page as a picture in a file: what the preview shows, on white."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from reportdesk.documents.paginate.paper import Paper
from reportdesk.gui.preview.sheet_painter import SheetPainter

_SCALE = 1.5


def page_picture(paper: Paper, number: int) -> QImage:
    """Return a page, counted from 0, at 108 pixels an inch."""
    size = QSize(round(paper.width * _SCALE), round(paper.height * _SCALE))
    picture = QImage(size, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    whole = QRectF(0, 0, paper.width, paper.height)
    SheetPainter(_SCALE).paint(painter, paper.sheets[number], QColor(Qt.GlobalColor.black), whole)
    painter.end()
    return picture
