"""The left of the start page: whose report on which year, and the button that begins it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reportdesk.gui.edition_choice import EditionChoice
from reportdesk.gui.kind_combo import KindCombo
from reportdesk.gui.states import Weight
from reportdesk.gui.widgets.button import Button
from reportdesk.gui.widgets.field_row import FieldRow
from reportdesk.gui.widgets.icon_label import IconLabel
from reportdesk.gui.widgets.label import Label, WrappedLabel
from reportdesk.gui.widgets.line_edit import LineEdit
from reportdesk.gui.widgets.surface import Surface

MOST_NAME = 100
_MARGINS = (44, 40, 44, 28)
_LOW_MARGINS = (44, 14, 44, 14)
_LOW = 510
_LABEL_WIDTH = 60
_INDENT = 74
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NAME_NOTE = "印在标题上，写全称"
_DEADLINE = "部门 1 月 31 日前、政府 3 月 31 日前公布（条例第四十九条）"


class NewReport(Surface):
    """Asks for a year, an office and its kind; `asked(edition, year, name, kind)` with these."""

    asked = Signal(str, int, str, str)

    def __init__(self, year: int, parent: QWidget | None = None) -> None:
        super().__init__("surface", "right", parent=parent)
        self.edition = EditionChoice(year)
        self.office = LineEdit(own_undo=True)
        self.office.setMaxLength(MOST_NAME)
        self.kind = KindCombo()
        self._edition_row = FieldRow("报告年度", self.edition, label_width=_LABEL_WIDTH)
        self._office_row = FieldRow("机关名称", self.office, _NAME_NOTE, label_width=_LABEL_WIDTH)
        self._kind_row = FieldRow(
            "机关类别", self.kind, "决定能否制定规章等检查", label_width=_LABEL_WIDTH
        )
        self._column = QVBoxLayout(self)
        self._begin = Button("新建报告", kind="primary")
        self._begin.setToolTip("按上面的年度和机关开始一份新报告（Enter）")
        self._lay_out()
        self.edition.changed.connect(self._follow_edition)
        self.office.textChanged.connect(lambda: self._office_row.say(_NAME_NOTE))
        self._begin.clicked.connect(self._ask)
        self._follow_edition()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Every field lets Enter through to here: whoever is done with one goes on.
        if event.key() in _ENTERS:
            self._begin.click()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        margins = _LOW_MARGINS if self.height() < _LOW else _MARGINS
        self._column.setContentsMargins(*margins)

    def _follow_edition(self) -> None:
        self._edition_row.say(self.edition.basis())
        self.kind.show_kinds(self.edition.edition().office_kinds, self.kind.kind())

    def _ask(self) -> None:
        name = " ".join(self.office.text().split())
        if not name:
            self._office_row.say("请写机关名称", Weight.ERROR.value)
            self.office.setFocus()
            return
        self.asked.emit(self.edition.edition().id, self.edition.year(), name, self.kind.kind())

    def _lay_out(self) -> None:
        column = self._column
        column.setContentsMargins(*_MARGINS)
        column.setSpacing(0)
        column.addLayout(_product())
        column.addSpacing(6)
        column.addWidget(Label("政府信息公开工作年度报告", ink="text2"))
        column.addSpacing(32)
        column.addWidget(Label("新建报告", "page_title", 600))
        for row in (self._edition_row, self._office_row, self._kind_row):
            column.addSpacing(16)
            column.addWidget(row)
        column.addSpacing(24)
        column.addLayout(_indented(self._begin))
        column.addStretch()
        column.addWidget(WrappedLabel(_DEADLINE, "secondary", ink="text2"))


def _product() -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(10)
    line.addWidget(IconLabel("stamp", "accent", 28))
    line.addWidget(Label("年报台", "product", 600))
    line.addStretch()
    return line


def _indented(button: Button) -> QHBoxLayout:
    line = QHBoxLayout()
    line.addSpacing(_INDENT)
    line.addWidget(button, 1)
    return line
