"""The window of the help: a field to search, the topics, and the one in hand beside them."""

from PySide6.QtCore import QByteArray, QSettings, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reportdesk.gui.help.page_view import PageView
from reportdesk.gui.help.search import hits
from reportdesk.gui.help.topic_list import Found, TopicList
from reportdesk.gui.help.topics import FIRST, Topic, topics, words
from reportdesk.gui.widgets.label import WrappedLabel
from reportdesk.gui.widgets.line_edit import LineEdit
from reportdesk.gui.widgets.surface import Surface

_KEY = "help_geometry"
_SIZE = (860, 600)
_LEAST = (560, 360)
_LEFT = 236
_MARGINS = (0, 16, 1, 12)
_FIELD_MARGINS = (12, 0, 12, 8)
_NOTHING = "没有哪一篇有这些字。换个说法，或少写几个字试试。"
_HINT = "Enter 到下一处，↑ ↓ 换一篇"


class HelpWindow(QWidget):
    """Stands beside the window that it helps with; Esc closes it."""

    def __init__(self, settings: QSettings, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._settings = settings
        self.setWindowTitle("帮助")
        self.field = _SearchField()
        self.list = TopicList()
        self.page = PageView()
        self._nothing = WrappedLabel(_NOTHING, "secondary", ink="text2")
        self._lay_out()
        self._restore()
        self.field.textChanged.connect(self._search)
        self.field.stepped.connect(self.list.step)
        self.field.next_wanted.connect(self.page.step)
        self.list.chosen.connect(self._show)
        self._search()

    def show_topic(self, id_: str) -> None:
        """Show a topic, or the first one for an id that none has; what was looked for is gone."""
        self.field.clear()
        known = {topic.id: topic for topic in topics()}
        self.list.take(known.get(id_, known[FIRST]))
        self.show()
        self.raise_()
        self.activateWindow()
        self.field.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._settings.setValue(_KEY, self.saveGeometry())
        super().closeEvent(event)

    def _search(self) -> None:
        wanted = self.field.text().strip()
        found = [Found(topic, len(hits(words(topic), wanted))) for topic in topics()]
        self.list.show_found([one for one in found if one.places or not wanted])
        nothing = bool(wanted) and not any(one.places for one in found)
        self._nothing.setVisible(nothing)
        self.field.setAccessibleDescription(_NOTHING if nothing else _HINT)
        if topic := self.list.in_hand:
            self._show(topic)

    def _show(self, topic: Topic) -> None:
        self.page.show_topic(topic, self.field.text().strip())
        self.setWindowTitle(f"帮助：{topic.title}")

    def _restore(self) -> None:
        self.setMinimumSize(*_LEAST)
        self.resize(*_SIZE)
        known = self._settings.value(_KEY)
        if isinstance(known, QByteArray):
            self.restoreGeometry(known)

    def _lay_out(self) -> None:
        left = Surface("ground", "right")
        left.setFixedWidth(_LEFT)
        column = QVBoxLayout(left)
        column.setContentsMargins(*_MARGINS)
        column.setSpacing(0)
        above = QVBoxLayout()
        above.setContentsMargins(*_FIELD_MARGINS)
        above.addWidget(self.field)
        above.addWidget(self._nothing)
        column.addLayout(above)
        column.addWidget(self.list, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(left)
        row.addWidget(self.page, 1)


class _SearchField(LineEdit):
    """`stepped(by)` asks for the topic above or below, `next_wanted(by)` for another place."""

    stepped = Signal(int)
    next_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__(own_undo=True)
        self.setPlaceholderText("搜索帮助")
        self.setAccessibleName("搜索帮助")
        self.setToolTip(_HINT)
        self.setClearButtonEnabled(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.stepped.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.next_wanted.emit(-1 if back else 1)
        else:
            super().keyPressEvent(event)
