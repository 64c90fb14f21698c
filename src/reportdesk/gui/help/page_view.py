"""Shows one topic of the help, with what is looked for marked."""

from PySide6.QtCore import QEvent, QUrl
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit

from reportdesk.gui import theme
from reportdesk.gui.help.page_type import set_page
from reportdesk.gui.help.search import Hit, hits
from reportdesk.gui.help.topics import Topic


class PageView(QTextBrowser):
    """Read only; nothing in it leads out of the program."""

    def __init__(self) -> None:
        super().__init__()
        self._topic: Topic | None = None
        self._wanted = ""
        self._hits: tuple[Hit, ...] = ()
        self._step = 0
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)

    def show_topic(self, topic: Topic, wanted: str) -> None:
        """Show a topic, and mark the words looked for; the first of them is in sight."""
        if topic != self._topic:
            self._topic = topic
            self._set()
            self.setAccessibleName(topic.title)
        self._wanted = wanted
        self._look_up()

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) place of what is looked for, round the end."""
        if self._hits:
            self._step = (self._step + by) % len(self._hits)
            self._mark()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._set()
            self._mark()

    def loadResource(self, kind: int, name: QUrl | str) -> None:
        """Load nothing: a page is its words."""

    def _look_up(self) -> None:
        self._hits = hits(self.toPlainText(), self._wanted)
        self._step = 0
        self._mark()
        if not self._hits:
            self.moveCursor(QTextCursor.MoveOperation.Start)
            self.verticalScrollBar().setValue(0)

    def _mark(self) -> None:
        marks = []
        for number, hit in enumerate(self._hits):
            mark = QTextEdit.ExtraSelection()
            mark.cursor = self._cursor(hit)  # type: ignore[attr-defined]
            mark.format = _marked(in_hand=number == self._step)  # type: ignore[attr-defined]
            marks.append(mark)
        self.setExtraSelections(marks)
        if self._hits:
            seen = self._cursor(self._hits[self._step])
            seen.clearSelection()
            self.setTextCursor(seen)
            self.ensureCursorVisible()

    def _cursor(self, hit: Hit) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(hit.start)
        cursor.setPosition(hit.start + hit.length, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _set(self) -> None:
        if self._topic:
            set_page(self.document(), self._topic.markdown)


def _marked(*, in_hand: bool) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setBackground(theme.color("accent" if in_hand else "select"))
    form.setForeground(theme.color("accent_text" if in_hand else "text"))
    return form
