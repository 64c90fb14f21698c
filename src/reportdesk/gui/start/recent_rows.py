"""Paints the recent reports: year, office and folder, verdict and moment."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from reportdesk.gui import icons, theme
from reportdesk.gui.recent import RecentReport
from reportdesk.gui.start.recent_model import GONE, RecentModel, folder, moment, sign
from reportdesk.gui.widgets.lettering import Hand, write
from reportdesk.gui.widgets.painting import CARD_RADIUS, box, focus_ring

_HEIGHT = 62
_MARGIN = 16
_YEAR_WIDTH = 60
# From how much room on the state stands at the right, and how wide; below, it stands underneath.
_STATE_WIDTHS = ((560, 226), (360, 176))
_ICON = 18
_GAP = 8
_LINE = 20
_QUIET = Hand("secondary", ink="text2")


class RecentRows(QStyledItemDelegate):
    """One row of the list; the one in hand stands in a card, the one under the mouse is tinted.

    The view says which they are: QStyle, whose flags say it too, is slow to import.
    """

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._hovered = -1
        view.entered.connect(self._hover)
        view.viewportEntered.connect(lambda: self._hover(QModelIndex()))

    def _hover(self, index: QModelIndex) -> None:
        self._hovered = index.row()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, _HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        model = index.model()
        if not isinstance(model, RecentModel):
            return
        place = option.rect  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_card(painter, place, index.row())
        _paint_report(painter, place.adjusted(_MARGIN, 0, -_MARGIN, 0), model.report(index.row()))
        painter.restore()

    def _paint_card(self, painter: QPainter, place: QRect, row: int) -> None:
        card = place.adjusted(0, 1, 0, -2)
        if row == self._view.currentIndex().row():
            box(painter, card, "accent_soft", radius=CARD_RADIUS)
            if self._view.hasFocus():
                focus_ring(painter, card, radius=CARD_RADIUS)
            return
        if row == self._hovered:
            box(painter, card, "hover", radius=CARD_RADIUS)
        line = place.adjusted(_MARGIN, 0, -_MARGIN, 0)
        line.setTop(line.bottom())
        painter.fillRect(line, theme.color("line"))


def _paint_report(painter: QPainter, place: QRect, report: RecentReport) -> None:
    ink = "text3" if report.state == GONE else "text"
    year = QRect(place.left(), place.top(), _YEAR_WIDTH, place.height())
    write(painter, year, str(report.year), Hand("group", 600, ink))
    beside = next((width for least, width in _STATE_WIDTHS if place.width() >= least), 0)
    room = place.width() - _YEAR_WIDTH - (beside + _GAP if beside else 0)
    upper, lower = _lines(QRect(year.right() + 1, place.top(), room, place.height()))
    write(painter, upper, report.office, Hand("body", 600, ink))
    if not beside:
        _paint_state(painter, lower, report)
        return
    write(painter, lower, folder(report), _QUIET)
    right = QRect(place.right() + 1 - beside, place.top(), beside, place.height())
    upper, lower = _lines(right)
    _paint_state(painter, upper, report)
    write(painter, lower.adjusted(_ICON + _GAP, 0, 0, 0), moment(report), _QUIET)


def _paint_state(painter: QPainter, line: QRect, report: RecentReport) -> None:
    known = sign(report)
    icon = QRect(line.left(), line.top(), _ICON, line.height())
    icons.paint(painter, icon, known.icon, known.ink)
    words = line.adjusted(_ICON + _GAP, 0, 0, 0)
    write(painter, words, known.word, Hand("body", 400, known.ink))


def _lines(place: QRect) -> tuple[QRect, QRect]:
    """Return the places of two lines, one above and one below the middle."""
    upper = QRect(place.left(), place.center().y() - _LINE, place.width(), _LINE)
    return upper, upper.translated(0, _LINE)
