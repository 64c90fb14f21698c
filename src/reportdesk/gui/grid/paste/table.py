"""The table of the preview: every cell upon which something was copied, to read and to walk."""

from collections.abc import Mapping

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from reportdesk.form.address import Address
from reportdesk.form.definition import Form, Table
from reportdesk.gui import theme
from reportdesk.gui.grid.borders import draw_lines
from reportdesk.gui.grid.frozen_view import FrozenView
from reportdesk.gui.grid.label_paint import paint_label
from reportdesk.gui.grid.paste.cell_paint import paint_look, paint_ring
from reportdesk.gui.grid.paste.plan import Look, spoken
from reportdesk.gui.grid.paste.sizes import preview_sizes
from reportdesk.gui.grid.shape import Shape

_Role = Qt.ItemDataRole
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_READ = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
_UNTOUCHED = Look("same", "", "")


class PasteModel(QAbstractTableModel):
    """What becomes of each cell, to show and to speak."""

    def __init__(self, form: Form, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self._form = form
        self._looks: Mapping[Address, Look] = {}

    def take(self, looks: Mapping[Address, Look]) -> None:
        """Show other looks of the same cells."""
        self._looks = looks
        self.dataChanged.emit(
            self.index(0, 0), self.index(self.shape.rows - 1, self.shape.columns - 1)
        )

    def look(self, address: Address) -> Look:
        """Return what becomes of a figure; nothing where nothing was copied."""
        return self._looks.get(address, _UNTOUCHED)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else self.shape.rows

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else self.shape.columns

    def flags(self, index: _Index) -> Qt.ItemFlag:
        address = self.shape.address((index.row(), index.column()))
        return _READ if address in self._looks else Qt.ItemFlag.NoItemFlags

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> str | None:
        cell = self.shape.at((index.row(), index.column()))
        if cell is None or role not in {
            _Role.DisplayRole,
            _Role.AccessibleTextRole,
            _Role.ToolTipRole,
        }:
            return None
        if cell.figure is None:
            return None if role == _Role.ToolTipRole else cell.text
        look = self.look(cell.figure.address)
        if role == _Role.DisplayRole:
            return look.new
        if cell.figure.address not in self._looks:
            return None
        label = self._form.figures[cell.figure.address].label
        return spoken(look) if role == _Role.ToolTipRole else f"{label}，{spoken(look)}"


class _Delegate(QStyledItemDelegate):
    """Paints the cells."""

    def __init__(self, model: PasteModel, view: QTableView) -> None:
        super().__init__(view)
        self._model = model
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        shape = self._model.shape
        cell = shape.at((index.row(), index.column()))
        if cell is None:
            return
        place = option.rect  # type: ignore[attr-defined]
        if cell.figure is None:
            paint_label(painter, place, shape, cell, ())
            return
        colors = theme.colors()
        paint_look(painter, place, self._model.look(cell.figure.address), colors)
        draw_lines(painter, place, shape, cell, colors)
        if index == self._view.currentIndex():
            paint_ring(painter, place, colors["accent"])


class PasteTable(FrozenView):
    """Shows what becomes of the cells of one table."""

    def __init__(self, form: Form, part: Table, parent: QWidget | None = None) -> None:
        shape = Shape(form, part)
        self.looks = PasteModel(form, shape)
        super().__init__(shape, self.looks, parent)
        self.looks.setParent(self)
        self.setItemDelegate(_Delegate(self.looks, self))
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAccessibleName(f"{shape.table.name}粘贴后的样子")

    def fit(self, width: int) -> QSize:
        """Take the sizes for a width, and return how large the whole table then is."""
        sizes = preview_sizes(self.shape, width)
        self.take(sizes)
        return QSize(sizes.width, sizes.height)

    def show_place(self, address: Address) -> None:
        """Take a cell in hand and bring it into sight, if the table has it."""
        if address in self.shape.spots:
            self.setCurrentIndex(self.looks.index(*self.shape.spots[address]))
