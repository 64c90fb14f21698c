"""The fields of the picture in hand: its caption, and its width on paper."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from reportdesk.gui.session import Session
from reportdesk.gui.text.incoming_picture import text_width_mm
from reportdesk.gui.widgets.button import icon_button
from reportdesk.gui.widgets.label import Label
from reportdesk.gui.widgets.line_edit import LineEdit
from reportdesk.gui.widgets.spin_box import SpinBox
from reportdesk.report.change import Batch, Splice
from reportdesk.report.cleaning import clean_line
from reportdesk.report.report import Report
from reportdesk.report.text import Picture

_LEAST_MM = 10
MOST_CAPTION = 200
_LEAST_CAPTION = 80
_CAPTION_WIDTH = 320
_GAP = 8
_WORDS = "改图注和宽度"
_STEPS = ((-1, "arrow-up", "上移图片（Alt+↑）"), (1, "arrow-down", "下移图片（Alt+↓）"))
_BACK = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)


class PictureBar(QWidget):
    """What is typed here is tried at once; leaving a field makes it one undo step."""

    left = Signal()
    """Enter or Esc: the keys go back to the text."""
    erased = Signal()
    """The picture is to be taken out."""
    stepped = Signal(int)
    """The picture is to be moved past what stands before it (-1) or after it (1)."""

    def __init__(self, session: Session, section: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._section = session, section
        self._number = 0
        self.caption = LineEdit()
        self.caption.setAccessibleName("图注")
        self.caption.setPlaceholderText("可不填")
        self.caption.setToolTip("印在图片下方（F2）")
        self.caption.setMaxLength(MOST_CAPTION)
        self.width_mm = SpinBox()
        self.width_mm.setAccessibleName("图片宽度（毫米）")
        self.width_mm.setRange(_LEAST_MM, text_width_mm())
        self.width_mm.setSuffix(" 毫米")
        self._lay_out()
        self.caption.textEdited.connect(self._try)
        self.width_mm.valueChanged.connect(self._try)
        self.caption.editingFinished.connect(self.settle)
        self.width_mm.editingFinished.connect(self.settle)

    def show_picture(self, number: int, picture: Picture) -> None:
        """Show the picture that is the block of this number."""
        self._number = number
        if clean_line(self.caption.text()) != (picture.caption or ""):
            self.caption.setText(picture.caption or "")
            self.caption.setCursorPosition(0)
        self.width_mm.blockSignals(True)
        self.width_mm.setValue(picture.width_mm)
        self.width_mm.blockSignals(False)

    def take_keys(self) -> None:
        """Take the keys into the caption."""
        self.caption.setFocus()
        self.caption.selectAll()

    def draw(self, pixels: int, whole: int) -> None:
        """Try the width at which the picture is drawn, where the text is `whole` pixels wide."""
        self.width_mm.setValue(round(pixels * text_width_mm() / whole))

    def settle(self) -> None:
        """Make what was typed a step."""
        self._session.settle(_WORDS, f"texts.{self._section}.{self._number}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in _BACK:
            super().keyPressEvent(event)
            return
        if event.key() == Qt.Key.Key_Escape:
            self._session.drop()
        self.left.emit()

    def _try(self) -> None:
        caption, width = clean_line(self.caption.text()) or None, self.width_mm.value()
        self._session.try_change(_amended(self._section, self._number, caption, width))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        for words, field in (("图注", self.caption), ("宽", self.width_mm)):
            label = Label(words, ink="text2")
            label.setBuddy(field)
            row.addWidget(label)
            row.addWidget(field)
        self.caption.setMinimumWidth(_LEAST_CAPTION)
        for by, icon, words in _STEPS:
            step = icon_button(icon, words)
            step.clicked.connect(partial(self.stepped.emit, by))
            row.addWidget(step)
        delete = icon_button("trash-2", "删除图片")
        delete.clicked.connect(self.erased)
        row.addWidget(delete)
        row.setStretchFactor(self.caption, 1)
        spare = _CAPTION_WIDTH - _LEAST_CAPTION
        self.setMaximumWidth(row.minimumSize().width() + spare)


def _amended(
    section: str, number: int, caption: str | None, width: int
) -> Callable[[Report], Batch]:
    """Return what makes the change of one picture."""

    def make(report: Report) -> Batch:
        old = report.texts[section][number]
        if not isinstance(old, Picture):
            return Batch(())
        new = replace(old, caption=caption, width_mm=width)
        return Batch((Splice(section, number, (old,), (new,)),) if new != old else ())

    return make
