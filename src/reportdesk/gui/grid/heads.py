"""The frozen heads, labels and corner of a table: the model says nothing of them but their names.

Each paints all its merged cells in one go.
"""

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QHeaderView, QWidget

from reportdesk.form.geometry import Cell
from reportdesk.gui.grid.label_paint import paint_label
from reportdesk.gui.grid.shape import Key, Shape
from reportdesk.gui.grid.sizes import Sizes

_NOTHING: frozenset[Key] = frozenset()


class _Frozen:
    """Some cells of a table, painted as they lie in it, from `origin` on."""

    def __init__(self, shape: Shape, cells: Iterable[Cell]) -> None:
        self.shape = shape
        self.cells = list(cells)
        self.sizes = Sizes((0,) * shape.grid.columns, (0,) * shape.grid.rows)
        self.hot = _NOTHING

    def paint(self, painter: QPainter, dirty: QRegion, origin: QPoint) -> None:
        for cell in self.cells:
            place = self.sizes.place(cell).translated(-origin)
            if dirty.intersects(place):
                paint_label(painter, place, self.shape, cell, self.hot)

    def changed(self, hot: frozenset[Key], origin: QPoint) -> QRegion:
        """Take what is in hand now, and return what must be painted anew."""
        region = QRegion()
        for cell in self.cells:
            key = (cell.row, cell.column)
            if (key in hot) != (key in self.hot):
                region += self.sizes.place(cell).translated(-origin)
        self.hot = hot
        return region


class Heads(QHeaderView):
    """The heads above the figures, or the labels left of them."""

    def __init__(self, orientation: Qt.Orientation, shape: Shape, parent: QWidget) -> None:
        super().__init__(orientation, parent)
        self._lies_across = orientation == Qt.Orientation.Horizontal
        self._cells = _Frozen(shape, shape.heads() if self._lies_across else shape.labels())
        self.setMinimumSectionSize(1)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHighlightSections(False)

    def take(self, sizes: Sizes) -> None:
        """Take the sizes of the table."""
        self._cells.sizes = sizes
        shape = self._cells.shape
        if self._lies_across:
            self.setFixedHeight(sum(sizes.rows[: shape.frozen_rows]))
            self._resize(sizes.columns[shape.frozen_columns :])
        else:
            self.setFixedWidth(sum(sizes.columns[: shape.frozen_columns]))
            self._resize(sizes.rows[shape.frozen_rows :])
        self.viewport().update()

    def show_hot(self, hot: frozenset[Key]) -> None:
        """Show which of them name the figure in hand."""
        self.viewport().update(self._cells.changed(hot, self._origin()))

    def sizeHint(self) -> QSize:
        return QSize(self.minimumWidth(), self.minimumHeight())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        self._cells.paint(painter, event.region(), self._origin())
        painter.end()

    def _origin(self) -> QPoint:
        shape, sizes = self._cells.shape, self._cells.sizes
        if self._lies_across:
            return QPoint(sum(sizes.columns[: shape.frozen_columns]) + self.offset(), 0)
        return QPoint(0, sum(sizes.rows[: shape.frozen_rows]) + self.offset())

    def _resize(self, sizes: tuple[int, ...]) -> None:
        for section, size in enumerate(sizes):
            self.resizeSection(section, size)


class Corner(QWidget):
    """What is frozen where heads and labels meet."""

    def __init__(self, shape: Shape, parent: QWidget) -> None:
        super().__init__(parent)
        self._cells = _Frozen(shape, shape.corner())

    def take(self, sizes: Sizes) -> None:
        """Take the sizes of the table."""
        self._cells.sizes = sizes
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._cells.paint(painter, event.region(), QPoint())
        painter.end()
