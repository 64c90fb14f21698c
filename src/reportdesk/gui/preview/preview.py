"""The preview: the report in hand as it will print, following every edit after a short pause."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reportdesk.documents.characters import printed_offset, text_offset
from reportdesk.documents.compose import compose
from reportdesk.documents.layout import official
from reportdesk.documents.paginate.paginate import paginate
from reportdesk.documents.paginate.paper import Paper
from reportdesk.gui.preview.bar import PreviewBar
from reportdesk.gui.preview.paper_view import PaperView
from reportdesk.gui.preview.words import missing_faces, page_words
from reportdesk.gui.session import Session
from reportdesk.gui.widgets.surface import Surface

_PAUSE_MS = 150


class Preview(Surface):
    """`picked(place, offset)` by a click or Enter on paper; `close_wanted()` and `print_wanted()`.

    Offsets count the characters of a text as an editor does, a live figure as one.
    """

    help_topic = "preview"
    picked = Signal(str, int)
    close_wanted = Signal()
    print_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("desk", parent=parent)
        self.setAccessibleName("预览")
        self._session = session
        self._laid_out = session.report
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.catch_up)
        self.view = PaperView(paper_of(session))
        self._bar = PreviewBar()
        self._place: tuple[str, int | None] = ("", None)
        self._connect()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self.view, 1)
        self.setFocusProxy(self.view)
        self._say()

    def hold(self, place: str, offset: int | None = None) -> None:
        """Show on paper what is in hand, and where in its text the caret stands."""
        before, self._place = self._place, (place, offset)
        if before[0] == place:
            self._wait()
        elif self.isVisible() and not self._pause.isActive():
            self._show_place()

    def catch_up(self) -> None:
        """Show the report as it is now, without waiting for a pause."""
        self._pause.stop()
        if self._laid_out is not self._session.report:
            self._laid_out = self._session.report
            self.view.show_paper(paper_of(self._session))
            self._say()
        self._show_place()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # What is shown gets its size only then, and where a place comes to stand follows from that.
        QTimer.singleShot(0, self.catch_up)

    def _connect(self) -> None:
        self._session.report_changed.connect(self._wait)
        self.view.picked.connect(self._pick)
        self.view.left.connect(self.close_wanted)
        self.view.turned.connect(self._say)
        self.view.zoomed.connect(self._say)
        self._bar.zoom_chosen.connect(self.view.set_zoom)
        self._bar.print_wanted.connect(self.print_wanted)
        self._bar.close_wanted.connect(self.close_wanted)

    def _wait(self) -> None:
        """Follow when nothing has changed for a moment; while hidden, not at all."""
        if self.isVisible():
            self._pause.start()

    def _show_place(self) -> None:
        place, offset = self._place
        if offset is not None:
            offset = printed_offset(self._session.form, self._session.report, place, offset)
        self.view.hold(place, offset)

    def _pick(self, place: str, offset: int) -> None:
        form, report = self._session.form, self._session.report
        self.picked.emit(place, text_offset(form, report, place, offset))

    def _say(self) -> None:
        self._bar.show_page(page_words(self.view.sheet, len(self.view.paper.sheets)))
        self._bar.show_zoom(self.view.zoom)
        self._bar.show_missing(missing_faces(self.view.paper))


def paper_of(session: Session) -> Paper:
    """Return the report in hand on paper."""
    return paginate(compose(session.form, session.report), official())
