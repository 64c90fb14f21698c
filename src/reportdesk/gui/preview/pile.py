"""Where the sheets stand on the desk: one below the other, in the middle."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize

from reportdesk.documents.paginate.paper import Paper

GAP = 24
SIDE = 32
_TOP = 20


@dataclass(frozen=True, slots=True)
class Pile:
    """Sheets at a scale of pixels a point, on a desk at least `width` pixels wide."""

    paper: Paper
    scale: float
    width: int

    @property
    def sheet_size(self) -> QSize:
        """The size of each sheet in whole pixels."""
        return QSize(round(self.paper.width * self.scale), round(self.paper.height * self.scale))

    @property
    def size(self) -> QSize:
        """What all sheets take, with the desk around them."""
        count, sheet = len(self.paper.sheets), self.sheet_size
        height = 2 * _TOP + count * (sheet.height() + GAP) - GAP
        return QSize(max(self.width, sheet.width() + 2 * GAP), height)

    def place(self, sheet: int) -> QRect:
        """Return the place of a sheet."""
        size = self.sheet_size
        left = (self.size.width() - size.width()) // 2
        return QRect(QPoint(left, _TOP + sheet * (size.height() + GAP)), size)

    def sheet_at(self, y: float) -> int:
        """Return the sheet at a height, or the nearest one above."""
        step = self.sheet_size.height() + GAP
        return min(max(int((y - _TOP) // step), 0), len(self.paper.sheets) - 1)

    def on_sheet(self, point: QPointF) -> tuple[int, QPointF]:
        """Return which sheet a point is on, and where on it, in points from its corner."""
        sheet = self.sheet_at(point.y())
        return sheet, (point - QPointF(self.place(sheet).topLeft())) * (1 / self.scale)

    def on_desk(self, sheet: int, area: QRectF) -> QRectF:
        """Return where an area of a sheet, in points, stands on the desk."""
        corner = QPointF(self.place(sheet).topLeft()) + area.topLeft() * self.scale
        return QRectF(corner, area.size() * self.scale)


def scale_to_fit(paper: Paper, width: int) -> float:
    """Return the scale at which a sheet fills a width, with a strip of desk at either side."""
    return max(width - 2 * SIDE, 1) / paper.width
