"""Paints the figures to choose from: their names at the left, what they are at the right."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from reportdesk.gui import theme
from reportdesk.gui.text.figure_model import FigureModel
from reportdesk.gui.text.figure_search import BLANK, Candidate
from reportdesk.gui.widgets.lettering import Hand, write
from reportdesk.gui.widgets.painting import CARD_RADIUS, box

HEIGHT = 48
_MARGIN = 12
_VALUE_WIDTH = 96
_GAP = 8
_LINE = 19
_NAME, _PRINTED = Hand("body", 500), Hand("secondary", ink="text2")
_VALUE, _UNFILLED = Hand("body", 600), Hand("secondary", ink="blank")


class FigureRows(QStyledItemDelegate):
    """One row of the list; the one in hand stands in a card, wherever the keys are."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        model = index.model()
        candidate = model.candidate(index.row()) if isinstance(model, FigureModel) else None
        if candidate is None:
            return
        place = option.rect  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.row() == self._view.currentIndex().row():
            box(painter, place.adjusted(1, 1, -1, -1), "accent_soft", "accent", CARD_RADIUS)
        else:
            line = QRect(place.left() + _MARGIN, place.bottom(), place.width() - 2 * _MARGIN, 1)
            painter.fillRect(line, theme.color("line"))
        _write(painter, place.adjusted(_MARGIN, 0, -_MARGIN, 0), candidate)
        painter.restore()


def _write(painter: QPainter, place: QRect, candidate: Candidate) -> None:
    room = place.width() - _VALUE_WIDTH - _GAP
    upper = QRect(place.left(), place.center().y() - _LINE, room, _LINE)
    write(painter, upper, candidate.name, _NAME)
    write(painter, upper.translated(0, _LINE), candidate.printed, _PRINTED)
    right = QRect(place.right() + 1 - _VALUE_WIDTH, place.top(), _VALUE_WIDTH, place.height())
    hand = _VALUE if candidate.value else _UNFILLED
    write(painter, right, candidate.value or BLANK, hand, Qt.AlignmentFlag.AlignRight)
