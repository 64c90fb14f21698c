"""The frozen heads, labels and corner of a table: the model says nothing of them but their names.

Each paints all its merged cells in one go.
"""

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QHeaderView, QWidget

from reportdesk.form.geometry import Cell
from reportdesk.gui.grid.label_paint import paint_label
from reportdesk.gui.grid.shape import Key, Shape
from reportdesk.gui.grid.sizes import Sizes

_NOTHING: frozenset[Key] = frozenset()


class _Frozen:
    """Some cells of a table, each with its place in the whole table."""

    def __init__(self, shape: Shape, cells: Iterable[Cell]) -> None:
        self.shape = shape
        self.places = {cell: QRect() for cell in cells}
        self.hot = _NOTHING

    def take(self, sizes: Sizes) -> None:
        """Take the sizes of the table."""
        self.places = {cell: sizes.place(cell) for cell in self.places}

    def paint(self, painter: QPainter, dirty: QRegion, origin: QPoint) -> None:
        """Paint the cells that are dirty, where `origin` is the painter's place in the table."""
        for cell, place in self.places.items():
            there = place.translated(-origin)
            if dirty.intersects(there):
                paint_label(painter, there, self.shape, cell, self.hot)

    def change(self, hot: frozenset[Key], origin: QPoint) -> QRegion:
        """Take what is in hand now, and return what must be painted anew."""
        region = QRegion()
        for cell, place in self.places.items():
            key = (cell.row, cell.column)
            if (key in hot) != (key in self.hot):
                region += place.translated(-origin)
        self.hot = hot
        return region


class Heads(QHeaderView):
    """The heads above the figures, or the labels left of them."""

    def __init__(self, orientation: Qt.Orientation, shape: Shape, parent: QWidget) -> None:
        super().__init__(orientation, parent)
        self._lies_across = orientation == Qt.Orientation.Horizontal
        self._cells = _Frozen(shape, shape.heads() if self._lies_across else shape.labels())
        self._start = QPoint()
        self.setMinimumSectionSize(1)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHighlightSections(False)

    def take(self, sizes: Sizes) -> None:
        """Take the sizes of the table."""
        self._cells.take(sizes)
        shape = self._cells.shape
        width = sum(sizes.columns[: shape.frozen_columns])
        height = sum(sizes.rows[: shape.frozen_rows])
        self._start = QPoint(width, 0) if self._lies_across else QPoint(0, height)
        if self._lies_across:
            self.setFixedHeight(height)
            self._resize(sizes.columns[shape.frozen_columns :])
        else:
            self.setFixedWidth(width)
            self._resize(sizes.rows[shape.frozen_rows :])
        self.viewport().update()

    def show_hot(self, hot: frozenset[Key]) -> None:
        """Show which of them name the figure in hand."""
        self.viewport().update(self._cells.change(hot, self._origin()))

    def sizeHint(self) -> QSize:
        return QSize(self.minimumWidth(), self.minimumHeight())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        self._cells.paint(painter, event.region(), self._origin())
        painter.end()

    def _origin(self) -> QPoint:
        scrolled = (self.offset(), 0) if self._lies_across else (0, self.offset())
        return self._start + QPoint(*scrolled)

    def _resize(self, sizes: tuple[int, ...]) -> None:
        for section, size in enumerate(sizes):
            self.resizeSection(section, size)


class Corner(QWidget):
    """What is frozen where heads and labels meet."""

    def __init__(self, shape: Shape, parent: QWidget) -> None:
        super().__init__(parent)
        self._cells = _Frozen(shape, shape.corner())
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def take(self, sizes: Sizes) -> None:
        """Take the sizes of the table."""
        self._cells.take(sizes)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._cells.paint(painter, event.region(), QPoint())
        painter.end()
