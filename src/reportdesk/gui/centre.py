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
"""A table needs a little more room than its picture."""


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
        preview = self._made()
        preview.show()
        self.pages.setVisible(beside)

    def close_preview(self) -> None:
        """Show the page alone."""
        self.pages.show()
        if self.preview:
            self.preview.hide()

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
            for place, share in enumerate(_SHARES):
                self.setStretchFactor(place, share)
            self.setSizes([share * self.width() for share in _SHARES])
        return self.preview

    def _hold(self, place: str, offset: int | None) -> None:
        self._place = (place, offset)
        if self.preview:
            self.preview.hold(place, offset)
