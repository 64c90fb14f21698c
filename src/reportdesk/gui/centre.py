"""The middle of the desk: the page, and the preview beside it or, where it is narrow, instead."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QSplitter, QWidget

from reportdesk.gui.page_stack import PageStack
from reportdesk.gui.session import Session

if TYPE_CHECKING:
    from reportdesk.gui.preview.preview import Preview

_LEAST = 360
_SHARES = (5, 4)
"""A table needs a little more room than its sheet of paper."""


class Centre(QSplitter):
    """`picked(place, offset)` on paper; `close_wanted()` and `print_wanted()` by the preview.

    The preview, with all that it needs, is made when it is first to be seen.
    """

    picked = Signal(str, int)
    close_wanted = Signal()
    print_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._session = session
        self._place: tuple[str, int | None] = ("", None)
        self.pages = PageStack(session)
        self.preview: Preview | None = None
        self._shares = [*_SHARES]
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.addWidget(self.pages)
        self.pages.handed.connect(lambda place: self._hold(place, None))
        self.pages.caret_moved.connect(self._hold)

    @property
    def is_previewing(self) -> bool:
        """Say whether the preview is open."""
        return self.preview is not None and not self.preview.isHidden()

    @property
    def previews_with_keyboard(self) -> bool:
        """Say whether the keyboard stands in the preview."""
        focused = QApplication.focusWidget()
        return bool(focused and self.preview and self.preview.isAncestorOf(focused))

    def open_preview(self, *, beside: bool) -> None:
        """Show the preview beside the page, or instead of it."""
        self._made().show()
        self.pages.setVisible(beside)
        self._share_out()

    def close_preview(self) -> None:
        """Show the page alone."""
        if self.is_previewing and not self.pages.isHidden():
            self._shares = self.sizes()
        self.pages.show()
        if self.preview:
            self.preview.hide()
            self._share_out()

    def _made(self) -> "Preview":
        if self.preview is None:
            from reportdesk.gui.preview.preview import Preview

            self.preview = made = Preview(self._session)
            made.setMinimumWidth(_LEAST)
            made.hold(*self._place)
            made.picked.connect(self.picked)
            made.close_wanted.connect(self.close_wanted)
            made.print_wanted.connect(self.print_wanted)
            self.addWidget(made)
        return self.preview

    def _share_out(self) -> None:
        """Divide the room at once, as it was divided before; what is hidden takes none."""
        self.setSizes([share * self.width() for share in self._shares])

    def _hold(self, place: str, offset: int | None) -> None:
        self._place = (place, offset)
        if self.preview:
            self.preview.hold(place, offset)
