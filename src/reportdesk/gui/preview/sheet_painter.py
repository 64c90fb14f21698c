"""Draws the sheets of a paper, on the screen and on a printer alike."""

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter

from reportdesk.documents.paginate.paper import Figure, Line, Rule, Sheet
from reportdesk.gui import fonts
from reportdesk.gui.preview.pictures import Pictures, ScaledPictures
from reportdesk.gui.preview.typeface import glyph_runs

_FAINTEST = 0.4
_MISSING_WORDS = "图片显示不了"
_MISSING_SIZE = 10.5


class SheetPainter:
    """Draws at one scale: so many pixels a point."""

    def __init__(self, scale: float, pictures: Pictures | None = None) -> None:
        self._scale = scale
        self._pictures = pictures or ScaledPictures()

    def paint(self, painter: QPainter, sheet: Sheet, ink: QColor, shown: QRectF) -> None:
        """Draw what of a sheet lies in `shown`, in points; the painter's origin is its corner."""
        painter.setPen(ink)
        for line in sheet.lines:
            if line.top <= shown.bottom() and line.top + line.height >= shown.top():
                self._paint_line(painter, line)
        for figure in sheet.figures:
            if QRectF(figure.x, figure.y, figure.width, figure.height).intersects(shown):
                self._paint_figure(painter, figure)
        self._paint_rules(painter, sheet.rules, ink)

    def _paint_line(self, painter: QPainter, line: Line) -> None:
        for run in line.runs:
            corner = QPointF(run.x * self._scale, line.baseline * self._scale)
            for glyphs in glyph_runs(run.text, run.type, run.width, self._scale):
                painter.drawGlyphRun(corner, glyphs)

    def _paint_rules(self, painter: QPainter, rules: tuple[Rule, ...], ink: QColor) -> None:
        """Fill the strokes, all of a width at once."""
        pixel = 1 / painter.device().devicePixelRatioF()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(Qt.PenStyle.NoPen)
        for width in {rule.width for rule in rules}:
            thickness = max(width * self._scale, pixel)
            painter.setBrush(_fainter(ink, width * self._scale / pixel))
            same = (rule for rule in rules if rule.width == width)
            painter.drawRects([_stroke(rule, self._scale, thickness) for rule in same])
        painter.restore()

    def _paint_figure(self, painter: QPainter, figure: Figure) -> None:
        corner = QPointF(figure.x, figure.y) * self._scale
        place = QRectF(corner, QSizeF(figure.width, figure.height) * self._scale)
        ratio = painter.device().devicePixelRatioF()
        image = self._pictures.at(figure.image, (place.size() * ratio).toSize())
        if image.isNull():
            _paint_missing(painter, place, self._scale)
        else:
            painter.drawImage(place, image)


def _stroke(rule: Rule, scale: float, thickness: float) -> QRectF:
    """Return a stroke as a box that reaches half its thickness beyond its ends: corners close."""
    half = thickness / 2
    ends = QPointF(rule.x1, rule.y1) * scale, QPointF(rule.x2, rule.y2) * scale
    return QRectF(*ends).normalized().adjusted(-half, -half, half, half)


def _fainter(ink: QColor, pixels: float) -> QColor:
    """Return the ink for what is so many pixels thick: thinner than one it is fainter.

    It is mixed with white, not made transparent: no crossing is darker than its strokes.
    """
    share = max(_FAINTEST, min(1.0, pixels))
    parts = (ink.red(), ink.green(), ink.blue())
    return QColor(*(round(part * share + 255 * (1 - share)) for part in parts))


def _paint_missing(painter: QPainter, place: QRectF, scale: float) -> None:
    painter.drawRect(place)
    painter.setFont(fonts.paper_font("宋体", _MISSING_SIZE * scale))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, _MISSING_WORDS)
