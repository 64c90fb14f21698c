"""What is said above a page: why something did not come in, or is not as safe as it should be."""

from PySide6.QtWidgets import QVBoxLayout

from reportdesk.gui.widgets.notice import Kind, Notice

_MARGINS = (16, 8, 16, 4)


class Notices(QVBoxLayout):
    """Room for one notice; without one it takes none."""

    _kind: Kind | None = None

    def say(self, kind: Kind, sentence: str) -> None:
        """Show a notice in place of the one before; an empty sentence is none."""
        self.forget()
        if not sentence:
            return
        self._kind = kind
        notice = Notice(kind, sentence)
        notice.closed.connect(self.forget)
        self.addWidget(notice)
        self.setContentsMargins(*_MARGINS)
        notice.show()

    def forget_error(self) -> None:
        """Show no error any more; what else was said stays until it is read."""
        if self._kind == "error":
            self.forget()

    def forget(self) -> None:
        """Show none."""
        self._kind = None
        while item := self.takeAt(0):
            item.widget().hide()
            item.widget().deleteLater()
        self.setContentsMargins(0, 0, 0, 0)
