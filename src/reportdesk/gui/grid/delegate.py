"""Paints the cells that scroll, and opens the editor over one of them."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reportdesk.gui import theme
from reportdesk.gui.grid.borders import draw_lines
from reportdesk.gui.grid.editor import CellEditor
from reportdesk.gui.grid.figure_paint import Hand, paint_figure, paint_frames, right_padding
from reportdesk.gui.grid.label_paint import paint_label
from reportdesk.gui.grid.model import FigureModel
from reportdesk.gui.grid.shape import Key, Spot

_Index = QModelIndex | QPersistentModelIndex


class CellDelegate(QStyledItemDelegate):
    """Knows what is in hand, since it paints it; `opened(editor, index)` tells of a new editor."""

    opened = Signal(QWidget, QModelIndex)

    def __init__(self, model: FigureModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self.hand: Spot = (-1, -1)
        self.hot: frozenset[Key] = frozenset()
        self.has_keys = False
        self.shows_selection = False

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        spot = (index.row(), index.column())
        shape = self._model.shape
        cell = shape.at(spot)
        if cell is None:
            return
        place = option.rect  # type: ignore[attr-defined]
        if cell.figure is None:
            paint_label(painter, place, shape, cell, self.hot)
            return
        shown = self._model.shown(cell.figure.address)
        hand = self._hand(spot, option)
        colors = theme.colors()
        paint_figure(painter, place, shown, hand, colors)
        draw_lines(painter, place, shape, cell, colors)
        paint_frames(painter, place, shown, hand, colors)

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: _Index
    ) -> CellEditor:
        editor = CellEditor(parent)
        editor.setText(str(index.data()))
        self.opened.emit(editor, index)
        return editor

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        """Leave the editor alone: while it is open, its text is the user's."""

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        """Leave the model alone: whoever follows the editor settles what it holds."""

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        place = option.rect  # type: ignore[attr-defined]
        editor.setGeometry(place)
        if isinstance(editor, CellEditor):
            editor.keep_right(right_padding(place.width()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the editor answer its keys, instead of Qt's own delegate."""
        return isinstance(watched, CellEditor) and watched.takes(event)

    def _hand(self, spot: Spot, option: QStyleOptionViewItem) -> Hand:
        state = option.state  # type: ignore[attr-defined]
        return Hand(
            in_row=spot[0] == self.hand[0] and self._model.shape.rows > 1,
            is_current=spot == self.hand,
            is_selected=self.shows_selection and bool(state & QStyle.StateFlag.State_Selected),
            has_keys=self.has_keys,
        )
