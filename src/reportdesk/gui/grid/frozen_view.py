"""A table as the statute draws it: merged cells, and heads and labels that do not scroll."""

from PySide6.QtCore import QAbstractTableModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

from reportdesk.gui.grid.heads import Corner, Heads
from reportdesk.gui.grid.shape import Shape
from reportdesk.gui.grid.sizes import Sizes


class FrozenView(QTableView):
    """Shows a model whose rows and columns are those of a shape."""

    def __init__(self, shape: Shape, model: QAbstractTableModel, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.shape = shape
        self._heads = Heads(Qt.Orientation.Horizontal, shape, self)
        self._labels = Heads(Qt.Orientation.Vertical, shape, self)
        self._corner = Corner(shape, self)
        self.setHorizontalHeader(self._heads)
        self.setVerticalHeader(self._labels)
        self.setModel(model)
        self._dress()
        for (row, column), cell in shape.spanned():
            self.setSpan(row, column, cell.row_span, cell.column_span)

    def take(self, sizes: Sizes) -> None:
        """Take the sizes of the table."""
        for part in (self._heads, self._labels, self._corner):
            part.take(sizes)
        self.updateGeometries()

    def updateGeometries(self) -> None:
        super().updateGeometries()
        heads, labels = self._heads.geometry(), self._labels.geometry()
        self._corner.setGeometry(labels.x(), heads.y(), labels.width(), heads.height())

    def _dress(self) -> None:
        frozen = bool(self.shape.frozen_rows)
        self._heads.setVisible(frozen)
        self._labels.setVisible(frozen and bool(self.shape.frozen_columns))
        self._corner.setVisible(bool(self.shape.corner()))
        self.setCornerButtonEnabled(False)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
