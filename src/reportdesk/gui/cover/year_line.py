"""Says which year and edition the report answers, with the way to another."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from reportdesk.gui.cover.year_dialog import YearDialog
from reportdesk.gui.session import Session
from reportdesk.gui.widgets.button import Button
from reportdesk.gui.widgets.label import Label
from reportdesk.gui.widgets.painting import FIELD_HEIGHT


class YearLine(QWidget):
    """The year in words; its button asks for another."""

    handed = Signal(str)
    place = "year"

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._words = Label()
        self._button = Button("更改…", kind="link")
        self._button.setToolTip("换一个年度或另一版格式，填好的内容会带过去")
        self.setFixedHeight(FIELD_HEIGHT)
        self.setFocusProxy(self._button)
        self._button.installEventFilter(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._words, 1)
        row.addWidget(self._button)
        self._button.clicked.connect(self._ask)
        session.report_changed.connect(self._follow)
        self._follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.handed.emit(self.place)
        return super().eventFilter(watched, event)

    def _ask(self) -> None:
        dialog = YearDialog(self._session, self.window())
        dialog.change()
        dialog.deleteLater()

    def _follow(self) -> None:
        words = f"{self._session.report.year} 年 · {self._session.form.name}"
        self._words.setText(words)
        self._button.setAccessibleName(f"年度与格式：{words}，更改")
