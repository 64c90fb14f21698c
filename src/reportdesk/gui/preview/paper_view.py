"""The sheets of a report on a quiet desk: scrolled, zoomed, and pointed at."""

from PySide6.QtCore import QMargins, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from reportdesk.documents.paginate.paper import Paper
from reportdesk.documents.paginate.places import place_at
from reportdesk.gui import theme
from reportdesk.gui.preview.in_hand import Marked, marks, paint_mark
from reportdesk.gui.preview.pictures import ScaledPictures
from reportdesk.gui.preview.pile import Pile, scale_to_fit
from reportdesk.gui.preview.sheet_painter import SheetPainter
from reportdesk.gui.preview.words import page_words, sheet_text
from reportdesk.gui.preview.zoom import ZOOM_KEYS, Zoom
from reportdesk.gui.widgets.painting import focus_ring, sheet_of_paper

_LINE = 40
_AROUND = QMargins(12, 3, 3, 3)
"""How far a mark reaches beyond what it marks."""
_AIR = 0.25
"""Where in the view comes to stand what was out of it: a quarter from the top."""
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CTRL = Qt.KeyboardModifier.ControlModifier


class PaperView(QAbstractScrollArea):
    """Shows a paper; what is in hand is marked on it, and a click tells what was pointed at."""

    picked = Signal(str, int)
    """A place of the report, and how many of its printed characters stand before the click."""
    turned = Signal()
    """Another sheet is in view, or there are more or fewer."""
    zoomed = Signal()
    left = Signal()
    """Esc: the keyboard is to go back to the page."""

    def __init__(self, paper: Paper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.zoom = Zoom()
        self.pile = Pile(paper, 1.0, 0)
        self._pictures = ScaledPictures()
        self._painter = SheetPainter(1.0, self._pictures)
        self._place: tuple[str, int | None] = ("", None)
        self._marks: tuple[Marked, ...] = ()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        # One that comes and goes would change the width that the sheets are to fit.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().setSingleStep(_LINE)
        self.horizontalScrollBar().setSingleStep(_LINE)
        self._arrange()
        self._tell()

    @property
    def paper(self) -> Paper:
        """What is shown."""
        return self.pile.paper

    @property
    def sheet(self) -> int:
        """The sheet in the middle of the view, from 0."""
        return self.pile.sheet_at(self._middle.y())

    def show_paper(self, paper: Paper) -> None:
        """Show another paper, scrolled as this one is."""
        self.pile = Pile(paper, self.pile.scale, self.pile.width)
        self._arrange()
        self._mark()
        self._tell()

    def set_zoom(self, zoom: Zoom) -> None:
        """Show the sheets larger or smaller."""
        if zoom != self.zoom:
            self.zoom = zoom
            self._arrange(held=0.5)
            self.zoomed.emit()

    def step_zoom(self, by: int) -> None:
        """Show the sheets a step larger (1) or smaller (-1)."""
        self.set_zoom(self.zoom.stepped(by, self._fitting))

    def hold(self, place: str, offset: int | None) -> None:
        """Mark what is in hand, and bring it into view."""
        self._place = (place, offset)
        self._mark()
        self.follow()

    def follow(self) -> None:
        """Bring what is in hand into view, if it is not."""
        height = self.viewport().height()
        if self._marks and not self._sees_place(height, room=_LINE):
            top = self._place_in_hand.top() - _AIR * height
            self.verticalScrollBar().setValue(round(top))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), theme.color("desk"))
        painter.save()
        painter.translate(-self._origin)
        shown = event.rect().translated(self._origin)
        first, last = (self.pile.sheet_at(y) for y in (shown.top(), shown.bottom()))
        for number in range(first, last + 1):
            self._paint_sheet(painter, number, QRectF(shown))
        painter.restore()
        if self.hasFocus():
            focus_ring(painter, self.viewport().rect(), radius=0)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        saw_place = self._sees_place(event.oldSize().height())
        self._arrange()
        if saw_place:
            self.follow()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, with_ctrl = Qt.Key(event.key()), bool(event.modifiers() & _CTRL)
        if with_ctrl and key in ZOOM_KEYS:
            self.set_zoom(Zoom()) if ZOOM_KEYS[key] == 0 else self.step_zoom(ZOOM_KEYS[key])
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            bar = self.verticalScrollBar()
            bar.setValue(bar.minimum() if key == Qt.Key.Key_Home else bar.maximum())
        elif key in _ENTERS:
            self._pick_first()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta().y()
        if not event.modifiers() & _CTRL:
            super().wheelEvent(event)
        elif turned:
            self.step_zoom(1 if turned > 0 else -1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press, so that its release comes here too."""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        shape = Qt.CursorShape
        found = self._found(event.position())
        self.viewport().setCursor(shape.PointingHandCursor if found else shape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        found = self._found(event.position())
        if found and event.button() == Qt.MouseButton.LeftButton:
            self.picked.emit(*found)

    @property
    def _origin(self) -> QPoint:
        """The point of the desk in the corner of the view."""
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    @property
    def _place_in_hand(self) -> QRectF:
        """Where on the desk what is in hand stands; empty if it does not print."""
        first = next(iter(self._marks), None)
        return self.pile.on_desk(first.sheet, first.area) if first else QRectF()

    def _sees_place(self, height: int, room: int = 0) -> bool:
        """Say whether a view so high shows what is in hand, with room above and below it."""
        area, top = self._place_in_hand, self._origin.y() + room
        lowest = max(top + height - area.height() - 2 * room, top)
        return bool(self._marks) and top <= area.top() <= lowest

    @property
    def _fitting(self) -> float:
        return scale_to_fit(self.paper, self.viewport().width())

    def _arrange(self, held: float = 0) -> None:
        """Follow the size of the view and the zoom.

        What is in the middle across stays there; and of the height so much as `held` says: what
        is at the top, 0, or in the middle, 0.5. The very top stays the top.
        """
        view, top = self.viewport().size(), self._origin.y()
        sheet, point = self.pile.on_sheet(QPointF(self._middle.x(), top + held * view.height()))
        scale = self.zoom.scale(self._fitting)
        if scale != self.pile.scale:
            self._painter = SheetPainter(scale, self._pictures)
        self.pile = Pile(self.paper, scale, view.width())
        self._set_ranges(self.pile.size - view)
        seen = self.pile.on_desk(min(sheet, len(self.paper.sheets) - 1), QRectF(point, point))
        self.horizontalScrollBar().setValue(round(seen.left() - view.width() / 2))
        self.verticalScrollBar().setValue(round(seen.top() - held * view.height()) if top else 0)
        self.viewport().update()

    def _set_ranges(self, spare: QSize) -> None:
        """Let the scroll bars reach what of the desk is not in view."""
        view = self.viewport().size()
        for bar, most, page in (
            (self.horizontalScrollBar(), spare.width(), view.width()),
            (self.verticalScrollBar(), spare.height(), view.height()),
        ):
            bar.setRange(0, max(most, 0))
            bar.setPageStep(max(page - _LINE, _LINE))

    @property
    def _middle(self) -> QPointF:
        """The point of the desk in the middle of the view."""
        view = self.viewport().size()
        return self._origin.toPointF() + QPointF(view.width() / 2, view.height() / 2)

    def _mark(self) -> None:
        before, self._marks = self._marks, marks(self.paper, *self._place)
        for mark in before + self._marks:
            place = self.pile.on_desk(mark.sheet, mark.area).toAlignedRect()
            self.viewport().update(place.translated(-self._origin) + _AROUND)

    def _paint_sheet(self, painter: QPainter, number: int, shown: QRectF) -> None:
        """Paint what of a sheet is in view; `shown` is a part of the desk."""
        place = self.pile.place(number)
        sheet_of_paper(painter, place)
        points = 1 / self.pile.scale
        part = shown.translated(-QPointF(place.topLeft()))
        visible = QRectF(part.topLeft() * points, part.size() * points)
        painter.save()
        painter.translate(place.topLeft())
        painter.setClipRect(place.translated(-place.topLeft()))
        self._painter.paint(painter, self.paper.sheets[number], theme.color("paper_ink"), visible)
        painter.restore()
        for mark in self._marks:
            if mark.sheet == number:
                paint_mark(painter, self.pile.on_desk(number, mark.area), mark.kind)

    def _found(self, point: QPointF) -> tuple[str, int] | None:
        sheet, spot = self.pile.on_sheet(point + self._origin.toPointF())
        return place_at(self.paper, sheet, spot.x(), spot.y())

    def _pick_first(self) -> None:
        """Pick the first place whose beginning is in view."""
        top = self._origin.y()
        for number in range(self.pile.sheet_at(top), len(self.paper.sheets)):
            for area in self.paper.sheets[number].areas:
                place = self.pile.on_desk(number, QRectF(area.x, area.y, 0, 0))
                if place.top() >= top:
                    self.picked.emit(area.place, 0)
                    return

    def _tell(self) -> None:
        """Let a listener hear which sheet is in view, and read it."""
        page = page_words(self.sheet, len(self.paper.sheets))
        self.setAccessibleDescription(sheet_text(self.paper.sheets[self.sheet]))
        if not self.accessibleName().endswith(page):
            self.setAccessibleName(f"打印预览，{page}")
            self.turned.emit()
            if self.hasFocus():
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, page))
